//! The page of the built-in provider: plain HTML that needs no JavaScript.

use axum::body::Body;
use axum::http::{HeaderValue, Response, header};
use serde_json::{Map, Value as Json};
use std::collections::HashMap;
use std::fmt::Write as _;

/// The fields of the form: name of the claim, label, type of the input, value for autocomplete.
const FIELDS: [(&str, &str, &str, &str); 7] = [
    ("sub", "Account ID (sub)", "text", "username"),
    ("preferred_username", "User name", "text", "off"),
    ("given_name", "Given name", "text", "off"),
    ("family_name", "Family name", "text", "off"),
    ("email", "Email", "email", "off"),
    ("phone_number", "Phone number", "tel", "off"),
    ("locale", "Language", "text", "off"),
];

/// What is not allowed on the page: everything but its own style.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:28rem;margin:2rem auto;padding:0 1rem}\
label{display:block;margin-top:1rem}input:not([type=checkbox]){display:block;width:100%;box-sizing:border-box;\
font:inherit;padding:.5rem}button{font:inherit;padding:.5rem 1rem;margin:1.5rem .5rem 0 0}";

/// The form; `parameters` are those of the request, which it sends again.
pub(super) fn sign_in(parameters: &HashMap<String, String>, login_hint: &str) -> Response<Body> {
    let mut html = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>Sign in – test identity provider</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>Test identity provider</h1>\n<p>This is part of the test server, not ZITADEL. Enter whose account signs in.</p>\n\
         <form method=\"post\" action=\"authorize\">\n"
    );
    let mut names: Vec<_> = parameters.keys().collect();
    names.sort();
    for name in names {
        let value = parameters.get(name).map(String::as_str).unwrap_or_default();
        let _ = writeln!(html, "<input type=\"hidden\" name=\"{}\" value=\"{}\">", escape(name), escape(value));
    }
    for (name, label, kind, autocomplete) in FIELDS {
        let required = if name == "sub" { " required autofocus" } else { "" };
        let value = if name == "sub" || name == "email" && login_hint.contains('@') { login_hint } else { "" };
        let _ = writeln!(
            html,
            "<label for=\"{name}\">{label}</label>\n<input id=\"{name}\" name=\"{name}\" type=\"{kind}\" \
             autocomplete=\"{autocomplete}\" value=\"{}\"{required}>",
            escape(value)
        );
    }
    for (name, label) in
        [("email_verified", "Email is verified"), ("phone_number_verified", "Phone number is verified")]
    {
        let _ = writeln!(html, "<label><input type=\"checkbox\" name=\"{name}\" value=\"true\"> {label}</label>");
    }
    html.push_str(
        "<button type=\"submit\">Sign in</button>\n\
         <button type=\"submit\" name=\"deny\" value=\"true\" formnovalidate>Deny</button>\n\
         </form>\n</main>\n</body>\n</html>\n",
    );
    let mut response = Response::new(Body::from(html));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    response
}

/// The claims that the form states.
pub(super) fn claims(parameters: &HashMap<String, String>) -> Json {
    let mut claims = Map::new();
    let value = |name: &str| parameters.get(name).map(|value| value.trim()).filter(|value| !value.is_empty());
    for (name, ..) in FIELDS {
        if let Some(value) = value(name) {
            claims.insert(name.into(), value.into());
        }
    }
    let name = [value("given_name"), value("family_name")].into_iter().flatten().collect::<Vec<_>>().join(" ");
    if !name.is_empty() {
        claims.insert("name".into(), name.into());
    }
    for (of, verified) in [("email", "email_verified"), ("phone_number", "phone_number_verified")] {
        if claims.contains_key(of) {
            claims.insert(verified.into(), parameters.contains_key(verified).into());
        }
    }
    Json::Object(claims)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_of_an_empty_field_are_absent_and_a_name_is_made_of_both_parts() {
        let entered = [("sub", " mia "), ("given_name", "Mia"), ("family_name", "Muster"), ("email", "")];
        let entered = entered.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let expected = serde_json::json!({
            "sub": "mia", "given_name": "Mia", "family_name": "Muster", "name": "Mia Muster",
        });
        assert_eq!(claims(&entered), expected);
    }
}
