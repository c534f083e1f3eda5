//! Templates of links: Go's `text/template`, as far as links go: fields in double braces.

/// Why a template makes no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidTemplate {
    /// Braces do not close, or what they contain is no field.
    Malformed,
    /// It names an unknown field.
    UnknownField,
}

/// The link that a template makes.
///
/// # Errors
/// Why it makes none.
pub fn render(template: &str, fields: &[(&str, &str)]) -> Result<String, InvalidTemplate> {
    let mut out = String::new();
    let mut rest = template;
    while let Some((text, after)) = rest.split_once("{{") {
        out.push_str(text);
        let (name, after) = after.split_once("}}").ok_or(InvalidTemplate::Malformed)?;
        let name = name.trim().strip_prefix('.').ok_or(InvalidTemplate::Malformed)?;
        let value = fields.iter().find(|(known, _)| *known == name).ok_or(InvalidTemplate::UnknownField)?.1;
        out.push_str(value);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

/// What a link with a code may name.
pub const CODE_LINK: [&str; 3] = ["UserID", "Code", "OrgID"];
/// What the link of a session's code by e-mail may name.
pub const SESSION_LINK: [&str; 6] = ["Code", "UserID", "LoginName", "DisplayName", "PreferredLanguage", "SessionID"];
/// What a link to register a passkey may name.
pub const PASSKEY_LINK: [&str; 4] = ["UserID", "OrgID", "CodeID", "Code"];

/// Whether a link can be made of a caller's template. It is asked before anything else of a call is looked at.
///
/// # Errors
/// As [`render`].
pub fn check(own: Option<&str>, fields: &[&str]) -> Result<(), InvalidTemplate> {
    let fields: Vec<_> = fields.iter().map(|name| (*name, "")).collect();
    own.map_or(Ok(()), |template| render(template, &fields).map(drop))
}

/// The link that a caller's template makes, or the server's own, which may have its origin in it.
///
/// # Errors
/// As [`render`].
pub fn link(
    own: Option<&str>,
    default: &str,
    origin: &str,
    fields: &[(&str, &str)],
) -> Result<String, InvalidTemplate> {
    match own.filter(|template| !template.is_empty()) {
        Some(template) => render(template, fields),
        None => render(&default.replace("{{.Origin}}", origin), fields),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_filled_in_and_unknown_ones_refused() {
        let fields = [("Code", "A B"), ("UserID", "1")];
        assert_eq!(render("https://a/?u={{.UserID}}&c={{ .Code }}", &fields).unwrap(), "https://a/?u=1&c=A B");
        assert!(render("https://a/{{.Nope}}", &fields).is_err());
        assert!(render("https://a/{{.Code", &fields).is_err());
    }
}
