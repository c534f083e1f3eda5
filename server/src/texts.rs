//! Our sentences for ZITADEL's i18n keys, in English and German. Keys that ZITADEL has no translation for, and literals,
//! are not here: they are on the wire as they are.

/// A language that the server's sentences are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// German.
    De,
}

impl Language {
    /// The best of those that a browser asks for (RFC 9110 §12.5.4); English when it wants none of them.
    #[must_use]
    pub fn wanted(accept_language: &str) -> Self {
        let mut best = (0.0, Self::En);
        for range in accept_language.split(',') {
            let (tag, weight) = range.split_once(';').unwrap_or((range, ""));
            let weight = weight.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok()).unwrap_or(1.0);
            let language = match tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase().as_str() {
                "en" => Self::En,
                "de" => Self::De,
                _ => continue,
            };
            if weight > best.0 {
                best = (weight, language);
            }
        }
        best.1
    }
}

/// The sentence for a key; the key itself where there is none.
#[must_use]
pub fn text(key: &str, language: Language) -> &str {
    let found = TEXTS.binary_search_by(|(known, _, _)| (*known).cmp(key)).ok().and_then(|at| TEXTS.get(at));
    found.map_or(key, |(_, en, de)| match language {
        Language::En => en,
        Language::De => de,
    })
}

/// Sorted by key.
const TEXTS: &[(&str, &str, &str)] = &[
    (
        "Errors.AuthRequest.AlreadyHandled",
        "The authorisation request has been answered already",
        "Die Anmeldeanfrage ist schon beantwortet",
    ),
    ("Errors.AuthRequest.NotExisting", "There is no such authorisation request", "Diese Anmeldeanfrage gibt es nicht"),
    (
        "Errors.DeviceAuth.AlreadyHandled",
        "The device has been decided upon already",
        "Über das Gerät ist schon entschieden",
    ),
    ("Errors.DeviceAuth.NotFound", "No device waits with this code", "Kein Gerät wartet mit diesem Code"),
    ("Errors.IDMissing", "An id is missing", "Eine Id fehlt"),
    ("Errors.IDPConfig.NotExisting", "There is no such identity provider", "Diesen Identitätsanbieter gibt es nicht"),
    (
        "Errors.Intent.InvalidToken",
        "The identity provider's token does not hold",
        "Das Token des Identitätsanbieters hält nicht",
    ),
    ("Errors.Internal", "Something went wrong inside the server", "Im Server ist etwas schiefgegangen"),
    ("Errors.Invalid.Argument", "An argument is invalid", "Ein Argument ist ungültig"),
    (
        "Errors.Metadata.KeyNotExisting",
        "There is no metadata under this key",
        "Unter diesem Schlüssel gibt es keine Metadaten",
    ),
    ("Errors.Metadata.NoData", "The list of metadata is empty", "Die Liste der Metadaten ist leer"),
    ("Errors.Metadata.NotFound", "There is no such metadata", "Diese Metadaten gibt es nicht"),
    (
        "Errors.OriginNotAllowed",
        "The application of this token does not live at this origin",
        "Die Anwendung dieses Tokens wohnt nicht an diesem Ort",
    ),
    (
        "Errors.SAMLRequest.AlreadyHandled",
        "The SAML request has been answered already",
        "Die SAML-Anfrage ist schon beantwortet",
    ),
    ("Errors.SAMLRequest.NotExisting", "There is no such SAML request", "Diese SAML-Anfrage gibt es nicht"),
    ("Errors.Session.Expired", "The session has expired", "Die Sitzung ist abgelaufen"),
    ("Errors.Session.NotExisting", "There is no such session", "Diese Sitzung gibt es nicht"),
    ("Errors.Session.PositiveLifetime", "The lifetime has to be positive", "Die Lebensdauer muss positiv sein"),
    ("Errors.Session.Terminated", "The session has ended", "Die Sitzung ist beendet"),
    (
        "Errors.Session.Token.Invalid",
        "The session token is wrong or no longer the newest",
        "Das Sitzungstoken ist falsch oder nicht mehr das neueste",
    ),
    ("Errors.Session.WebAuthN.NoChallenge", "No key was asked for", "Nach keinem Schlüssel wurde gefragt"),
    (
        "Errors.User.AlreadyExists",
        "A user with this name or id exists already",
        "Einen Benutzer mit diesem Namen oder dieser Id gibt es schon",
    ),
    ("Errors.User.AlreadyInactive", "The user is deactivated already", "Der Benutzer ist schon deaktiviert"),
    (
        "Errors.User.AlreadyInitialised",
        "The user has a way to sign in already",
        "Der Benutzer kann sich schon anmelden",
    ),
    (
        "Errors.User.Code.Empty",
        "There is no code to send again",
        "Es gibt keinen Code, der nochmals gesendet werden könnte",
    ),
    ("Errors.User.Code.Expired", "The code has expired", "Der Code ist abgelaufen"),
    ("Errors.User.Code.Invalid", "The code is wrong or no longer good", "Der Code ist falsch oder gilt nicht mehr"),
    ("Errors.User.Code.NotFound", "No code is waiting to be verified", "Kein Code wartet auf Bestätigung"),
    (
        "Errors.User.Email.AlreadyVerified",
        "The e-mail address is verified already",
        "Die E-Mail-Adresse ist schon bestätigt",
    ),
    ("Errors.User.Email.Invalid", "This is no e-mail address", "Das ist keine E-Mail-Adresse"),
    ("Errors.User.Email.NotChanged", "This already is the e-mail address", "Das ist bereits die E-Mail-Adresse"),
    (
        "Errors.User.Email.NotFound",
        "The user has no such e-mail address",
        "Der Benutzer hat diese E-Mail-Adresse nicht",
    ),
    ("Errors.User.ExternalIDP.AlreadyExists", "This account is linked already", "Dieses Konto ist schon verknüpft"),
    ("Errors.User.ExternalIDP.NotFound", "There is no such link", "Diese Verknüpfung gibt es nicht"),
    (
        "Errors.User.InvalidURLTemplate",
        "The template of the link cannot be filled in",
        "Die Vorlage des Links lässt sich nicht ausfüllen",
    ),
    (
        "Errors.User.MFA.OTP.AlreadyReady",
        "The one-time code factor is set up already",
        "Der Einmalcode ist schon eingerichtet",
    ),
    ("Errors.User.MFA.OTP.InvalidCode", "The one-time code is wrong", "Der Einmalcode ist falsch"),
    ("Errors.User.MFA.OTP.NotExisting", "There is no such one-time code factor", "Diesen Einmalcode gibt es nicht"),
    ("Errors.User.MFA.OTP.NotReady", "The one-time code factor is not ready", "Der Einmalcode ist nicht bereit"),
    (
        "Errors.User.MFA.RecoveryCodes.CountInvalid",
        "A user has at most ten recovery codes",
        "Ein Benutzer hat höchstens zehn Wiederherstellungscodes",
    ),
    (
        "Errors.User.MFA.RecoveryCodes.InvalidCode",
        "The recovery code is wrong or has been used",
        "Der Wiederherstellungscode ist falsch oder schon benutzt",
    ),
    (
        "Errors.User.MFA.RecoveryCodes.NotReady",
        "The user has no recovery codes",
        "Der Benutzer hat keine Wiederherstellungscodes",
    ),
    ("Errors.User.NotFound", "There is no such user", "Diesen Benutzer gibt es nicht"),
    ("Errors.User.NotHuman", "The user is not a person", "Der Benutzer ist keine Person"),
    ("Errors.User.NotInactive", "The user is not deactivated", "Der Benutzer ist nicht deaktiviert"),
    ("Errors.User.NotInitialised", "The user has not been set up yet", "Der Benutzer ist noch nicht eingerichtet"),
    ("Errors.User.NotLocked", "The user is not locked", "Der Benutzer ist nicht gesperrt"),
    ("Errors.User.Password.Empty", "The new password is empty", "Das neue Passwort ist leer"),
    ("Errors.User.Password.Invalid", "The password is wrong", "Das Passwort ist falsch"),
    ("Errors.User.Password.NotChanged", "This already is the password", "Das ist bereits das Passwort"),
    ("Errors.User.Password.NotFound", "There is no password to change", "Es gibt kein Passwort zu ändern"),
    ("Errors.User.Password.NotSet", "The user has no password", "Der Benutzer hat kein Passwort"),
    (
        "Errors.User.PasswordComplexityPolicy.HasLower",
        "The password needs a lower-case letter",
        "Dem Passwort fehlt ein Kleinbuchstabe",
    ),
    ("Errors.User.PasswordComplexityPolicy.HasNumber", "The password needs a digit", "Dem Passwort fehlt eine Ziffer"),
    (
        "Errors.User.PasswordComplexityPolicy.HasSymbol",
        "The password needs a symbol",
        "Dem Passwort fehlt ein Sonderzeichen",
    ),
    (
        "Errors.User.PasswordComplexityPolicy.HasUpper",
        "The password needs an upper-case letter",
        "Dem Passwort fehlt ein Großbuchstabe",
    ),
    ("Errors.User.PasswordComplexityPolicy.MinLength", "The password is too short", "Das Passwort ist zu kurz"),
    (
        "Errors.User.PasswordHash.NotSupported",
        "A hash of this kind cannot be verified",
        "Ein Hash dieser Art lässt sich nicht prüfen",
    ),
    (
        "Errors.User.Phone.AlreadyVerified",
        "The phone number is verified already",
        "Die Telefonnummer ist schon bestätigt",
    ),
    ("Errors.User.Phone.Empty", "The phone number is empty", "Die Telefonnummer ist leer"),
    ("Errors.User.Phone.Invalid", "This is no phone number", "Das ist keine Telefonnummer"),
    ("Errors.User.Phone.NotChanged", "This already is the phone number", "Das ist bereits die Telefonnummer"),
    ("Errors.User.Phone.NotFound", "The user has no such phone number", "Der Benutzer hat diese Telefonnummer nicht"),
    ("Errors.User.Profile.FirstNameEmpty", "The given name is empty", "Der Vorname ist leer"),
    ("Errors.User.Profile.LastNameEmpty", "The family name is empty", "Der Nachname ist leer"),
    ("Errors.User.Profile.NotChanged", "The profile is that already", "Das Profil ist schon so"),
    ("Errors.User.RefreshToken.NotFound", "There is no such refresh token", "Dieses Auffrischungstoken gibt es nicht"),
    ("Errors.User.ShouldBeActiveOrInitial", "The user is not active", "Der Benutzer ist nicht aktiv"),
    ("Errors.User.UserIDMissing", "The id of the user is missing", "Die Id des Benutzers fehlt"),
    ("Errors.User.UsernameNotChanged", "This already is the user name", "Das ist bereits der Benutzername"),
    (
        "Errors.User.WebAuthN.BeginLoginFailed",
        "There is no key to sign in with",
        "Es gibt keinen Schlüssel zum Anmelden",
    ),
    (
        "Errors.User.WebAuthN.BeginRegisterFailed",
        "The key's registration cannot begin",
        "Die Registrierung des Schlüssels kann nicht beginnen",
    ),
    (
        "Errors.User.WebAuthN.CreateCredentialFailed",
        "The key's answer does not hold",
        "Die Antwort des Schlüssels hält nicht",
    ),
    (
        "Errors.User.WebAuthN.ErrorOnParseCredential",
        "The key's answer cannot be read",
        "Die Antwort des Schlüssels ist nicht lesbar",
    ),
    ("Errors.User.WebAuthN.NotFound", "There is no such key", "Diesen Schlüssel gibt es nicht"),
    (
        "Errors.User.WebAuthN.ValidateLoginFailed",
        "The key's answer does not hold",
        "Die Antwort des Schlüssels hält nicht",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_every_sentence_is_in_both_languages() {
        assert!(TEXTS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(TEXTS.iter().all(|(_, en, de)| !en.is_empty() && !de.is_empty() && en != de));
    }

    #[test]
    fn the_heaviest_known_language_is_taken() {
        assert_eq!(Language::wanted("fr, de-CH;q=0.9, en;q=0.8"), Language::De);
        assert_eq!(Language::wanted("de;q=0.1,en"), Language::En);
        assert_eq!(Language::wanted("xx"), Language::En);
        assert_eq!(Language::wanted(""), Language::En);
    }
}
