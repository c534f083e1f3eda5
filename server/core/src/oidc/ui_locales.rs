//! The languages of a login page, as an application requests them (`ui_locales`).

/// The two-letter codes of ISO 639-1, one after the other.
const LANGUAGES: &str = "aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteufafffifjfofrfyga\
    gdglgngugvhahehihohrhthuhyhziaidieigiiikioisitiuiwjajijvkakgkikjkkklkmknkokrkskukvkwkylalblglilnlolt\
    lulvmgmhmimkmlmnmomrmsmtmynanbndnengnlnnnonrnvnyocojomorospapiplpsptqurmrnrorurwsascsdsesgshsiskslsm\
    snsosqsrssstsusvswtatetgthtitktltntotrtstttwtyugukuruzvevivowawoxhyiyozazhzu";

/// Those of the requested languages that exist, in BCP 47's spelling. ZITADEL drops the others (observation "GetAuthRequest
/// full").
#[must_use]
pub fn known_locales(requested: Vec<String>) -> Vec<String> {
    requested.iter().filter_map(|locale| parse_locale(locale)).collect()
}

fn parse_locale(locale: &str) -> Option<String> {
    let mut subtags = locale.split(['-', '_']);
    let language = subtags.next()?.to_ascii_lowercase();
    let is_known = match language.len() {
        2 => LANGUAGES.as_bytes().chunks(2).any(|known| known == language.as_bytes()),
        // Those of ISO 639-3 are too many to list; `und` is no language.
        3 => language.bytes().all(|b| b.is_ascii_lowercase()) && language != "und",
        _ => false,
    };
    let mut tag = is_known.then_some(language)?;
    for subtag in subtags {
        let is_alphabetic = subtag.bytes().all(|b| b.is_ascii_alphabetic());
        let spelled = match subtag.len() {
            2 if is_alphabetic => subtag.to_ascii_uppercase(),
            3 if subtag.bytes().all(|b| b.is_ascii_digit()) => subtag.to_owned(),
            4 if is_alphabetic => subtag.get(..1)?.to_ascii_uppercase() + &subtag.get(1..)?.to_ascii_lowercase(),
            4..=8 if subtag.bytes().all(|b| b.is_ascii_alphanumeric()) => subtag.to_ascii_lowercase(),
            _ => return None,
        };
        tag.push('-');
        tag.push_str(&spelled);
    }
    Some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drops_what_is_no_language_and_spells_the_others_as_bcp_47_does() {
        let requested =
            ["de", "EN_us", "xx", "", "e", "und", "gsw-CH", "zh-hant-tw", "de-", "es-419", "sl-rozaj", "d€"];
        let known = known_locales(requested.map(str::to_owned).to_vec());
        assert_eq!(known, ["de", "en-US", "gsw-CH", "zh-Hant-TW", "es-419", "sl-rozaj"]);
    }
}
