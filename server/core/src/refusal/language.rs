//! Which language a browser wants.

use super::Language;

/// The best of the languages in an Accept-Language header (RFC 9110 section 12.5.4); English when it wants none of ours.
#[must_use]
pub fn preferred_language(accept_language: &str) -> Language {
    let mut best = (0.0, Language::default());
    for range in accept_language.split(',') {
        let (tag, weight) = range.split_once(';').unwrap_or((range, ""));
        let weight = weight.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()).unwrap_or(1.0);
        let subtag = tag.trim().split('-').next().unwrap_or_default();
        if let Some(language) = Language::from_subtag(subtag)
            && weight > best.0
        {
            best = (weight, language);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_known_language_with_the_highest_weight() {
        assert_eq!(preferred_language("tlh, de-CH;q=0.9, en;q=0.8"), Language::De);
        assert_eq!(preferred_language("de;q=0.1,en"), Language::En);
        assert_eq!(preferred_language("xx"), Language::En);
        assert_eq!(preferred_language(""), Language::En);
    }
}
