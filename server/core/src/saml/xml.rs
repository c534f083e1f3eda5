//! XML in canonical form: attributes in the order given, which callers sort, and no empty-element tags.

/// An element whose content is XML already.
pub fn element(name: &str, attributes: &[(&str, &str)], content: &str) -> String {
    format!("{}{content}</{name}>", start_tag(name, attributes))
}

/// An element with a text.
pub fn text_element(name: &str, attributes: &[(&str, &str)], text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\r', "&#xD;");
    element(name, attributes, &text)
}

/// A start tag. Attributes without a value are left out.
pub(super) fn start_tag(name: &str, attributes: &[(&str, &str)]) -> String {
    let mut tag = format!("<{name}");
    for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
        let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        let value = value.replace('\t', "&#x9;").replace('\n', "&#xA;").replace('\r', "&#xD;");
        tag.push_str(&format!(" {name}=\"{value}\""));
    }
    tag.push('>');
    tag
}
