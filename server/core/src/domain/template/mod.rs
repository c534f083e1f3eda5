//! Templates of links: Go's `text/template`, in which callers of ZITADEL write them, and the server's own.

mod functions;
mod lexer;
mod parser;
mod run;

/// Why a template makes no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidTemplate {
    /// It cannot be parsed.
    Malformed,
    /// It cannot be run: it names an unknown field, or a function cannot take its arguments.
    NotExecutable,
}

/// The link that a template makes of these fields.
///
/// # Errors
/// Why it makes none.
pub fn render(template: &str, fields: &[(&str, &str)]) -> Result<String, InvalidTemplate> {
    let nodes = parser::parse(template).ok_or(InvalidTemplate::Malformed)?;
    run::run(&nodes, fields).ok_or(InvalidTemplate::NotExecutable)
}

/// What a link with a code may name.
pub const CODE_LINK: [&str; 3] = ["UserID", "Code", "OrgID"];
/// What the link of a session's code by e-mail may name.
pub const SESSION_LINK: [&str; 6] = ["Code", "UserID", "LoginName", "DisplayName", "PreferredLanguage", "SessionID"];
/// What a link to register a passkey may name.
pub const PASSKEY_LINK: [&str; 4] = ["UserID", "OrgID", "CodeID", "Code"];

/// Whether a link can be made of a caller's template. It is checked before anything else of a call, with the names of the
/// fields as their values.
///
/// # Errors
/// As [`render`].
pub fn check(own: Option<&str>, fields: &[&str]) -> Result<(), InvalidTemplate> {
    let fields: Vec<_> = fields.iter().map(|name| (*name, *name)).collect();
    own.map_or(Ok(()), |template| render(template, &fields).map(drop))
}

/// The link that a caller's template makes; or the server's own, which may name the fields `of_server`, too.
///
/// # Errors
/// As [`render`].
pub fn link(
    own: Option<&str>,
    default: &str,
    fields: &[(&str, &str)],
    of_server: &[(&str, &str)],
) -> Result<String, InvalidTemplate> {
    match own.filter(|template| !template.is_empty()) {
        Some(template) => render(template, fields),
        None => render(default, &[fields, of_server].concat()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: [(&str, &str); 3] = [("Code", "A B"), ("UserID", "1"), ("OrgID", "")];

    fn rendered(template: &str) -> String {
        render(template, &FIELDS).unwrap_or_else(|why| panic!("{template}: {why:?}"))
    }

    #[test]
    fn fields_are_filled_in() {
        assert_eq!(rendered("https://a/?u={{.UserID}}&c={{ .Code }}"), "https://a/?u=1&c=A B");
        assert_eq!(rendered("no fields, }} and {"), "no fields, }} and {");
        assert_eq!(rendered("{{$.UserID}}{{(.UserID)}}{{with .Code}}{{.}}{{$.UserID}}{{end}}"), "11A B1");
        assert_eq!(rendered("{{$c := .Code}}{{$c}}{{$c = `x`}}{{$c}}"), "A Bx");
        assert_eq!(rendered("{{.}}"), "&{A B 1 }");
    }

    #[test]
    fn white_space_and_comments_are_left_out_where_the_template_says_so() {
        assert_eq!(rendered("a \n{{- .UserID -}} \t b"), "a1b");
        assert_eq!(rendered("a {{/* a }} comment */}} b"), "a  b");
        assert_eq!(rendered("a {{- /* a comment */ -}} b"), "ab");
        assert_eq!(rendered("{{-3}}"), "-3");
    }

    #[test]
    fn constants_functions_and_pipelines_are_evaluated() {
        for (template, expected) in [
            (r#"{{"x}}\t\"y"}}"#, "x}}\t\"y"),
            ("{{`raw \\n`}}", "raw \\n"),
            ("{{1}} {{-2}} {{0x10}} {{'a'}} {{true}}", "1 -2 16 97 true"),
            ("{{.Code | urlquery}}", "A+B"),
            ("{{urlquery .Code \"*~\"}}", "A+B%2A~"),
            (r#"{{"<a href='x'>" | html}}"#, "&lt;a href=&#39;x&#39;&gt;"),
            (r#"{{js "a'b"}}"#, r"a\'b"),
            (r#"{{printf "%s-%v-%q-%d%%" .UserID .Code .Code 7}}"#, "1-A B-\"A B\"-7%"),
            (r#"{{print "a" 1 2 "b"}}"#, "a1 2b"),
            (r#"{{println "a"}}"#, "a\n"),
            ("{{len .Code}}", "3"),
            ("{{slice .Code 2}}{{slice .Code 0 1}}{{index .Code 0}}", "BA65"),
            ("{{.Code | len | printf \"%d\"}}", "3"),
            ("{{or .OrgID .UserID}}{{and .OrgID .UserID}}{{not .OrgID}}", "1true"),
            ("{{if eq .UserID \"2\" \"1\"}}yes{{end}}", "yes"),
            ("{{if and (ne .UserID \"2\") (lt 1 2) (ge \"b\" \"a\")}}yes{{else}}no{{end}}", "yes"),
        ] {
            assert_eq!(rendered(template), expected, "{template}");
        }
    }

    #[test]
    fn conditions_choose_a_branch() {
        assert_eq!(rendered("{{if .OrgID}}o={{.OrgID}}{{else if .UserID}}u={{.UserID}}{{else}}-{{end}}"), "u=1");
        assert_eq!(rendered("{{if .OrgID}}x{{end}}"), "");
        assert_eq!(rendered("{{with $x := .OrgID}}{{$x}}{{else with .UserID}}u{{.}}{{end}}"), "u1");
        assert_eq!(rendered("{{define \"x\"}}y{{end}}z"), "z");
    }

    #[test]
    fn what_cannot_be_parsed_is_malformed() {
        for template in [
            "{{.Code",
            "{{}}",
            "{{Code}}",
            "{{.Code | }}",
            "{{| .Code}}",
            "{{nope .Code}}",
            "{{$x}}",
            "{{if .Code}}x",
            "{{end}}",
            "{{else}}",
            "{{if}}x{{end}}",
            "{{\"x}}",
            "{{(.Code}}",
            "{{.Code)}}",
            "{{/* x}}",
            "{{/* x */ .Code}}",
            "{{nil}}",
            "{{.Code}} {{.1}}",
            "{{if .Code}}a{{else}}b{{else}}c{{end}}",
            "{{.Code | 1}}",
            "{{break}}",
        ] {
            assert_eq!(render(template, &FIELDS), Err(InvalidTemplate::Malformed), "{template}");
        }
    }

    #[test]
    fn what_cannot_be_run_is_not_executable() {
        for template in [
            "{{.Nope}}",
            "{{.Code.Nope}}",
            "{{.Code .UserID}}",
            "{{$.Nope}}",
            "{{index .Code 9}}",
            "{{slice .Code 2 1}}",
            "{{lt .Code 1}}",
            "{{len 1}}",
            "{{not}}",
            "{{range .Code}}x{{end}}",
            "{{template \"x\"}}",
            "{{with .Code}}{{.UserID}}{{end}}",
        ] {
            assert_eq!(render(template, &FIELDS), Err(InvalidTemplate::NotExecutable), "{template}");
        }
        assert_eq!(rendered("{{if .OrgID}}{{.Nope}}{{end}}"), "", "what is not reached is not run");
    }

    #[test]
    fn a_check_fills_every_field_in() {
        assert_eq!(check(Some("{{slice .Code 0 2}}"), &CODE_LINK), Ok(()));
        assert_eq!(check(Some("{{.CodeID}}"), &CODE_LINK), Err(InvalidTemplate::NotExecutable));
        assert_eq!(check(None, &CODE_LINK), Ok(()));
    }

    #[test]
    fn only_the_servers_own_templates_name_its_fields() {
        let (fields, of_server) = ([("Code", "1")], [("Origin", "http://o")]);
        assert_eq!(link(None, "{{.Origin}}/{{.Code}}", &fields, &of_server).unwrap(), "http://o/1");
        assert_eq!(link(Some(""), "{{.Origin}}", &fields, &of_server).unwrap(), "http://o");
        assert_eq!(link(Some("{{.Origin}}"), "", &fields, &of_server), Err(InvalidTemplate::NotExecutable));
    }
}
