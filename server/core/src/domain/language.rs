//! Tags of languages (BCP 47), read as leniently as ZITADEL does: what is unknown is left out, and a tag of an unknown
//! language is undetermined.

/// Codes of languages, `iw=..` for one that another replaced, and scripts.
const KNOWN: &str = include_str!("languages.txt");

fn codes() -> impl Iterator<Item = &'static str> {
    KNOWN.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace)
}

/// The canonical form of a tag, if it is one in all its parts.
#[must_use]
pub fn parse(tag: &str) -> Option<String> {
    let canonical = canonical(tag);
    let all_known = canonical.split('-').count() == tag.split(['-', '_']).count();
    (all_known && !canonical.is_empty()).then_some(canonical)
}

/// The canonical form of a tag; empty where it is no tag of a known language.
#[must_use]
pub fn canonical(tag: &str) -> String {
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let replaced = codes().filter_map(|code| code.split_once('=')).find(|(code, _)| *code == language);
    let language = replaced.map_or(language, |(_, by)| by.to_owned());
    let is_known = (language.len() == 2 && codes().any(|known| known == language))
        || (language.len() == 3 && language != "und" && language.bytes().all(|b| b.is_ascii_lowercase()));
    if !is_known {
        return String::new();
    }
    let mut out = language;
    for part in parts {
        let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
        let part = match part.len() {
            4 if letters => title_case(part),
            2 if letters => part.to_ascii_uppercase(),
            3 if part.bytes().all(|b| b.is_ascii_digit()) => part.to_owned(),
            5..=8 if part.bytes().all(|b| b.is_ascii_alphanumeric()) => part.to_ascii_lowercase(),
            _ => continue,
        };
        if part.len() == 4 && !codes().any(|known| known == part) {
            continue;
        }
        out.push('-');
        out.push_str(&part);
    }
    out
}

/// The tag whose texts a language inherits, as Go's `language.Tag.Parent` has it (CLDR's parent locales): `de` for `de-CH`. A
/// tag without one is its own.
#[must_use]
pub fn parent(tag: &str) -> String {
    let (language, rest) = tag.split_once('-').unwrap_or((tag, ""));
    let region = rest.rsplit('-').next().unwrap_or_default();
    let inherited = match language {
        "es" if SPANISH_OF_LATIN_AMERICA.contains(&region) => "es-419",
        "pt" if PORTUGUESE_OF_PORTUGAL.contains(&region) => "pt-PT",
        // Traditional characters are not the usual script of Chinese, so that they inherit nothing.
        "zh" if rest == "Hant" => tag,
        "zh" if matches!(region, "TW" | "HK" | "MO") || rest.starts_with("Hant-") => "zh-Hant",
        _ => language,
    };
    inherited.to_owned()
}

const SPANISH_OF_LATIN_AMERICA: [&str; 22] = [
    "AR", "BO", "BR", "BZ", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE", "PR", "PY", "SV",
    "US", "UY", "VE",
];
const PORTUGUESE_OF_PORTUGAL: [&str; 11] = ["AO", "CH", "CV", "FR", "GQ", "GW", "LU", "MO", "MZ", "ST", "TL"];

fn title_case(script: &str) -> String {
    let lower = script.to_ascii_lowercase();
    let (first, rest) = lower.split_at_checked(1).unwrap_or(("", &lower));
    format!("{}{rest}", first.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_brought_into_their_canonical_form() {
        for (tag, canonical_form) in [
            ("de", "de"),
            ("DE", "de"),
            ("de-ch", "de-CH"),
            ("en_US", "en-US"),
            ("zh-hans-cn", "zh-Hans-CN"),
            ("es-419", "es-419"),
            ("in", "id"),
            ("gsw", "gsw"),
            ("deu", "de"),
        ] {
            assert_eq!(canonical(tag), canonical_form, "{tag}");
        }
    }

    #[test]
    fn regions_inherit_from_their_language_as_cldr_has_it() {
        for (tag, expected) in [
            ("de", "de"),
            ("de-CH", "de"),
            ("en-US", "en"),
            ("pt-BR", "pt"),
            ("pt-AO", "pt-PT"),
            ("es-ES", "es"),
            ("es-MX", "es-419"),
            ("es-419", "es"),
            ("zh-CN", "zh"),
            ("zh-TW", "zh-Hant"),
            ("zh-Hant", "zh-Hant"),
        ] {
            assert_eq!(parent(tag), expected, "{tag}");
        }
    }

    #[test]
    fn unknown_languages_are_undetermined() {
        for tag in ["", "und", "xx", "xx-nope", "x", "nonsense", "e", "日本", "-de"] {
            assert_eq!(canonical(tag), "", "{tag}");
        }
        assert_eq!(canonical("de-nope"), "de");
        assert_eq!(parse("de-nope"), None);
        assert_eq!(parse("de-ch").as_deref(), Some("de-CH"));
    }
}
