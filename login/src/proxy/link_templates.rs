//! Link templates of e-mails: exactly the page's own. ZITADEL fills codes into them, so any other link could send a code to
//! an attacker.

use crate::cookie::is_request_id;

/// Flows of the page that start with a link in an e-mail.
const FLOWS: [&str; 3] = ["reset-password", "verify-email", "invite"];

/// The allowed templates for one origin and browser.
pub struct LinkTemplates<'a> {
    /// The public origin.
    pub origin: &'a str,
    /// Whether an auth request is bound to this browser.
    pub is_bound: &'a (dyn Fn(&str) -> bool + Sync),
}

impl LinkTemplates<'_> {
    /// Whether `template` is exactly one of the allowed templates.
    #[must_use]
    pub fn allows(&self, template: &str) -> bool {
        let rest = FLOWS.iter().find_map(|flow| {
            let own = format!("{}/?flow={flow}&userId={{{{.UserID}}}}&code={{{{.Code}}}}", self.origin);
            template.strip_prefix(&own)
        });
        match rest.map(without_organization) {
            Some("") => true,
            Some(rest) => rest.strip_prefix("&authRequest=").is_some_and(|id| is_request_id(id) && (self.is_bound)(id)),
            None => false,
        }
    }
}

/// The rest of a template without the organization that the page continues in, which decides how it looks.
fn without_organization(rest: &str) -> &str {
    let is_id = |id: &str| (1..=20).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_digit());
    rest.rsplit_once("&organization=").filter(|(_, id)| is_id(id)).map_or(rest, |(rest, _)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_pages_own_link_templates_are_allowed() {
        let links =
            LinkTemplates { origin: "https://login.example.com", is_bound: &|id| id == "V2_1" || id.contains('"') };
        for flow in FLOWS {
            let own = format!("https://login.example.com/?flow={flow}&userId={{{{.UserID}}}}&code={{{{.Code}}}}");
            assert!(links.allows(&own), "{own}");
            for more in ["&authRequest=V2_1", "&organization=12", "&authRequest=V2_1&organization=12"] {
                assert!(links.allows(&format!("{own}{more}")), "{more}");
            }
            for more in [
                "&authRequest=V2_2",
                "&authRequest=",
                "&authRequest=V2_1&x=y",
                "#",
                " ",
                "&authRequest=\"",
                "\n",
                "&organization=",
                "&organization=a",
                "&organization=1&organization=2",
                "&organization=1&authRequest=V2_1",
                "&authRequest=V2_2&organization=12",
            ] {
                assert!(!links.allows(&format!("{own}{more}")), "{own}{more}");
            }
        }
        for evil in [
            "",
            "https://evil.example.com/?flow=reset-password&userId={{.UserID}}&code={{.Code}}",
            "https://login.example.com.evil.example.com/?flow=reset-password&userId={{.UserID}}&code={{.Code}}",
            "https://login.example.com@evil.example.com/?flow=reset-password&userId={{.UserID}}&code={{.Code}}",
            "https://login.example.com/oauth/v2/authorize?client_id=A&redirect_uri=https://evil.example/cb&state={{.Code}}",
            "https://login.example.com/?flow=logout&post_logout_redirect=https://evil.example/{{.Code}}",
            "https://login.example.com/?flow=reset-password&code={{.Code}}&userId={{.UserID}}",
            "HTTPS://login.example.com/?flow=reset-password&userId={{.UserID}}&code={{.Code}}",
            "https://login.example.com/?flow=reset-password&userId={{.UserID}}&code={{.Code}}{{.OrgID}}",
        ] {
            assert!(!links.allows(evil), "{evil}");
        }
    }
}
