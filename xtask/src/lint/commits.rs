//! Commit subjects. Whether one is in the imperative, a reviewer sees.

use crate::sh::{Result, command, output};

/// Subjects are held to the rule from the commit after this one.
const SINCE: &str = "b02ad26";
const LIMIT: usize = 72;

/// Fails if a subject is longer than 72 characters. In a shallow clone or outside of git there is nothing to check.
pub fn check() -> Result {
    let Ok(log) = output(command("git", &["log", "--no-merges", "--format=%h %s", &format!("{SINCE}..HEAD")])) else {
        println!("    The history does not reach {SINCE}: commit subjects are not checked.");
        return Ok(());
    };
    let long: Vec<&str> = log.lines().filter(|line| is_too_long(line)).collect();
    if long.is_empty() {
        return Ok(());
    }
    Err(format!(
        "commit subjects have at most {LIMIT} characters; the reason belongs into the body:\n{}\n\
         `git rebase -i` with `reword` shortens them.",
        long.join("\n")
    ))
}

/// Of a line with the abbreviated hash in front.
fn is_too_long(line: &str) -> bool {
    line.split_once(' ').is_some_and(|(_, subject)| subject.chars().count() > LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_the_subject_without_the_hash() {
        assert!(!is_too_long(&format!("abcdef0 {}", "x".repeat(72))));
        assert!(is_too_long(&format!("abcdef0 {}", "x".repeat(73))));
        assert!(!is_too_long(&format!("abcdef0 {}", "ü".repeat(72))));
    }
}
