//! Tags of languages (BCP 47), read as leniently as ZITADEL does: what is unknown is left out, and a tag of an unknown
//! language is undetermined.

/// ISO 639-1.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv \
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu \
    ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne \
    ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv \
    sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// Codes that others replaced, and three-letter codes of the languages of ZITADEL's texts.
const REPLACED: &[(&str, &str)] = &[
    ("ara", "ar"),
    ("bul", "bg"),
    ("ces", "cs"),
    ("deu", "de"),
    ("eng", "en"),
    ("fra", "fr"),
    ("hun", "hu"),
    ("in", "id"),
    ("ind", "id"),
    ("ita", "it"),
    ("iw", "he"),
    ("ji", "yi"),
    ("jpn", "ja"),
    ("jw", "jv"),
    ("kor", "ko"),
    ("mkd", "mk"),
    ("mo", "ro"),
    ("nld", "nl"),
    ("pol", "pl"),
    ("por", "pt"),
    ("ron", "ro"),
    ("rus", "ru"),
    ("spa", "es"),
    ("swe", "sv"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("zho", "zh"),
];

const SCRIPTS: &str = "Arab Armn Beng Cyrl Deva Ethi Geor Grek Gujr Guru Hans Hant Hebr Jpan Khmr Knda Kore Laoo Latn Mlym \
    Mong Mymr Orya Sinh Taml Telu Thaa Thai Tibt";

/// The canonical form of a tag; empty where it is no tag of a known language.
#[must_use]
pub fn canonical(tag: &str) -> String {
    let mut parts = tag.split(['-', '_']);
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let replaced = REPLACED.iter().find(|(code, _)| *code == language);
    let language = replaced.map_or(language, |(_, by)| (*by).to_owned());
    let is_known = LANGUAGES.split(' ').any(|known| known == language)
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
        if part.len() == 4 && !SCRIPTS.split_whitespace().any(|known| known == part) {
            continue;
        }
        out.push('-');
        out.push_str(&part);
    }
    out
}

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
            ("iw", "he"),
            ("gsw", "gsw"),
            ("deu", "de"),
        ] {
            assert_eq!(canonical(tag), canonical_form, "{tag}");
        }
    }

    #[test]
    fn unknown_languages_are_undetermined() {
        for tag in ["", "und", "xx", "xx-nope", "x", "nonsense", "e", "日本", "-de"] {
            assert_eq!(canonical(tag), "", "{tag}");
        }
        assert_eq!(canonical("de-nope"), "de");
    }
}
