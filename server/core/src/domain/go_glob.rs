//! Wildcards in URIs, as Go's `path.Match` has them: `*` and `?` stand for anything but a slash, `[…]` for one of some
//! characters, and a backslash takes the meaning of the next one away.

/// Whether a pattern matches a text. A malformed pattern matches nothing.
#[must_use]
pub fn go_path_matches(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    // Where to go on when something behind the newest `*` does not fit: so the time is at most the product of the lengths.
    let (mut at, mut read, mut retry) = (0, 0, None::<(usize, usize)>);
    loop {
        if pattern.get(at) == Some(&'*') {
            at += 1;
            retry = Some((at, read));
            continue;
        }
        if at == pattern.len() && read == text.len() {
            return true;
        }
        if let Some(next) = text.get(read).and_then(|c| match_one(&pattern, at, *c)) {
            at = next;
            read += 1;
            continue;
        }
        match retry {
            Some((behind, from)) if text.get(from).is_some_and(|c| *c != '/') => {
                retry = Some((behind, from + 1));
                (at, read) = (behind, from + 1);
            }
            _ => return false,
        }
    }
}

/// The place in the pattern behind what matches a character.
fn match_one(pattern: &[char], at: usize, c: char) -> Option<usize> {
    match pattern.get(at)? {
        '?' => (c != '/').then_some(at + 1),
        '[' => match_class(pattern, at + 1, c),
        '\\' => (*pattern.get(at + 1)? == c).then_some(at + 2),
        literal => (*literal == c).then_some(at + 1),
    }
}

/// `[abc]`, `[a-c]`, `[^a]`, from behind the bracket on.
fn match_class(pattern: &[char], mut at: usize, c: char) -> Option<usize> {
    let negated = pattern.get(at) == Some(&'^');
    at += usize::from(negated);
    let (mut found, mut ranges) = (false, 0);
    while pattern.get(at) != Some(&']') || ranges == 0 {
        let (low, next) = class_character(pattern, at)?;
        let (high, next) = match pattern.get(next) {
            Some('-') => class_character(pattern, next + 1)?,
            _ => (low, next),
        };
        found |= (low..=high).contains(&c);
        ranges += 1;
        at = next;
    }
    (found != negated).then_some(at + 1)
}

fn class_character(pattern: &[char], at: usize) -> Option<(char, usize)> {
    match pattern.get(at)? {
        '-' | ']' => None,
        '\\' => Some((*pattern.get(at + 1)?, at + 2)),
        c => Some((*c, at + 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::go_path_matches;

    #[test]
    fn matches_as_go_does() {
        // From the tests of Go's package path.
        for (pattern, text, matches) in [
            ("abc", "abc", true),
            ("*", "abc", true),
            ("*c", "abc", true),
            ("a*", "a", true),
            ("a*", "ab/c", false),
            ("a*/b", "abc/b", true),
            ("a*/b", "a/c/b", false),
            ("a*b*c*d*e*/f", "axbxcxdxe/f", true),
            ("a*b*c*d*e*/f", "axbxcxdxexxx/f", true),
            ("a*b*c*d*e*/f", "axbxcxdxe/xxx/f", false),
            ("a*b?c*x", "abxbbxdbxebxczzx", true),
            ("a*b?c*x", "abxbbxdbxebxczzy", false),
            ("ab[c]", "abc", true),
            ("ab[b-d]", "abc", true),
            ("ab[e-g]", "abc", false),
            ("ab[^c]", "abc", false),
            ("ab[^e-g]", "abc", true),
            ("a\\*b", "a*b", true),
            ("a\\*b", "ab", false),
            ("a?b", "a☺b", true),
            ("a[^a]b", "a☺b", true),
            ("a???b", "a☺b", false),
            ("[a-ζ]*", "α", true),
            ("a?b", "a/b", false),
            ("a*b", "a/b", false),
            ("[\\]a]", "]", true),
            ("[\\-x]", "-", true),
            ("[]a]", "]", false),
            ("[-]", "-", false),
            ("[x-]", "x", false),
            ("[a-b-c]", "a", false),
            ("[", "a", false),
            ("[^bc", "a", false),
            ("a[", "a", false),
            ("*x", "xxx", true),
        ] {
            assert_eq!(go_path_matches(pattern, text), matches, "{pattern} {text}");
        }
    }
}
