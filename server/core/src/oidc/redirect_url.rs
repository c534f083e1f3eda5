//! URLs that a browser is sent to with a response: parameters are merged into the query, or are the fragment.

use crate::domain::oidc::AuthRequest;
use crate::go_url::encode_query;

/// The URL of the application with the response to an authorization request, with the application's state. The response
/// goes where the request says, else into the fragment unless it is a code (OAuth 2.0 Multiple Response Type Encoding
/// Practices §5). CreateCallback cannot post a form, so `form_post` is a query, as in ZITADEL.
#[must_use]
pub fn callback_url(request: &AuthRequest, parameters: &[(&str, String)]) -> String {
    let mut all: Vec<(String, String)> =
        parameters.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    all.extend(request.state.clone().map(|state| ("state".to_owned(), state)));
    let is_code = request.response_type.is_empty() || request.response_type == "code";
    if request.fragment || !is_code && !request.query {
        all.sort();
        return format!("{}#{}", request.redirect_uri, encode_query(all));
    }
    with_query(&request.redirect_uri, all)
}

/// A URL with more parameters in its query, all of them in the order of their names, as Go's `url.Values` has them.
#[must_use]
pub fn with_query(url: &str, more: Vec<(String, String)>) -> String {
    if more.is_empty() {
        return url.to_owned();
    }
    let (rest, fragment) = url.split_once('#').map_or((url, None), |(rest, fragment)| (rest, Some(fragment)));
    let (base, query) = rest.split_once('?').unwrap_or((rest, ""));
    let mut all: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    all.extend(more);
    all.sort_by(|(a, _), (b, _)| a.cmp(b));
    let fragment = fragment.map(|fragment| format!("#{fragment}")).unwrap_or_default();
    format!("{base}?{}{fragment}", encode_query(all))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(uri: &str, response_type: &str, mode: &str) -> String {
        let request = serde_json::json!({
            "id": "1", "created": 0, "client_id": "app", "scope": [], "redirect_uri": uri, "state": "s t*~",
            "nonce": null, "challenge": null, "prompt": [], "ui_locales": [], "login_hint": null, "max_age": null,
            "hint_user": null, "fragment": mode == "fragment", "query": mode == "query",
            "response_type": response_type, "outcome": "Waiting",
        });
        callback_url(&serde_json::from_value(request).unwrap(), &[("code", "a.b".into())])
    }

    #[test]
    fn puts_the_response_where_its_type_and_the_request_want_it() {
        let response = "code=a.b&state=s+t%2A~";
        for (uri, response_type, mode, expected) in [
            ("http://a/cb", "code", "", format!("http://a/cb?{response}")),
            ("http://a/cb?x=1&d=2", "code", "", "http://a/cb?code=a.b&d=2&state=s+t%2A~&x=1".to_owned()),
            ("http://a/cb", "code", "fragment", format!("http://a/cb#{response}")),
            ("http://a/cb", "code", "form_post", format!("http://a/cb?{response}")),
            ("http://a/cb", "id_token", "", format!("http://a/cb#{response}")),
            ("http://a/cb?x=1", "id_token token", "fragment", format!("http://a/cb?x=1#{response}")),
            ("app.example:/cb", "id_token token", "query", format!("app.example:/cb?{response}")),
        ] {
            assert_eq!(url(uri, response_type, mode), expected, "{uri} {response_type} {mode}");
        }
    }

    #[test]
    fn leaves_a_url_alone_when_nothing_is_added() {
        assert_eq!(with_query("http://a/?z=1&b=2#f", Vec::new()), "http://a/?z=1&b=2#f");
        assert_eq!(with_query("/logout/done#f", vec![("state".into(), "1".into())]), "/logout/done?state=1#f");
    }
}
