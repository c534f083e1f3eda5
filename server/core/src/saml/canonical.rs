//! Exclusive XML Canonicalization 1.0 without comments, of documents that others signed.

use roxmltree::{Node, NodeId};
use std::collections::BTreeMap;

/// Names of prefixes and what they stand for; the empty prefix is the default namespace.
type Namespaces = BTreeMap<String, String>;

/// The canonical form of an element, without the element `left_out` (the enveloped signature). `inclusive` are prefixes that
/// are rendered although they are not used (`InclusiveNamespaces`).
pub(super) fn canonical_form(element: Node<'_, '_>, left_out: Option<NodeId>, inclusive: &[&str]) -> String {
    let mut out = String::new();
    write_node(element, left_out, inclusive, &Namespaces::new(), &mut out);
    out
}

fn write_node(
    node: Node<'_, '_>,
    left_out: Option<NodeId>,
    inclusive: &[&str],
    rendered: &Namespaces,
    out: &mut String,
) {
    if node.is_text() {
        out.push_str(&escape_text(node.text().unwrap_or_default()));
    } else if node.is_element() && Some(node.id()) != left_out {
        let rendered = write_start(node, inclusive, rendered, out);
        for child in node.children() {
            write_node(child, left_out, inclusive, &rendered, out);
        }
        out.push_str("</");
        out.push_str(qualified_name(node));
        out.push('>');
    } else if let Some(pi) = node.pi() {
        let value = pi.value.map(|value| format!(" {value}")).unwrap_or_default();
        out.push_str(&format!("<?{}{value}?>", pi.target));
    }
}

/// Writes a start tag; returns the namespaces that are rendered for the content.
fn write_start(node: Node<'_, '_>, inclusive: &[&str], rendered: &Namespaces, out: &mut String) -> Namespaces {
    let name = qualified_name(node);
    out.push('<');
    out.push_str(name);
    let mut used = vec![prefix_of(name)];
    let mut attributes: Vec<(String, String, &str, &str)> = Vec::new();
    for attribute in node.attributes() {
        let name = source(node, attribute.range_qname());
        let namespace = attribute.namespace().unwrap_or_default().to_owned();
        attributes.push((namespace, attribute.name().to_owned(), name, attribute.value()));
        if name.contains(':') {
            used.push(prefix_of(name));
        }
    }
    used.extend(inclusive.iter().map(|prefix| if *prefix == "#default" { "" } else { prefix }));
    used.sort_unstable();
    used.dedup();
    let mut known = rendered.clone();
    for prefix in used.into_iter().filter(|prefix| *prefix != "xml") {
        let uri = node.lookup_namespace_uri((!prefix.is_empty()).then_some(prefix)).unwrap_or_default();
        let before = rendered.get(prefix).map(String::as_str).unwrap_or_default();
        // What is not in scope cannot be rendered: a prefix of the list, or no default namespace.
        if uri == before || uri.is_empty() && !prefix.is_empty() {
            continue;
        }
        let declared = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
        out.push_str(&format!(" {declared}=\"{}\"", escape_value(uri)));
        known.insert(prefix.to_owned(), uri.to_owned());
    }
    attributes.sort();
    for (_, _, name, value) in attributes {
        out.push_str(&format!(" {name}=\"{}\"", escape_value(value)));
    }
    out.push('>');
    known
}

/// The name of an element as it is written, with its prefix.
fn qualified_name<'d>(node: Node<'_, 'd>) -> &'d str {
    let tag = source(node, node.range());
    let name = tag.strip_prefix('<').unwrap_or_default();
    name.split(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').next().unwrap_or_default()
}

fn source<'d>(node: Node<'_, 'd>, range: std::ops::Range<usize>) -> &'d str {
    let document: &'d str = node.document().input_text();
    document.get(range).unwrap_or_default()
}

fn prefix_of(name: &str) -> &str {
    name.split_once(':').map_or("", |(prefix, _)| prefix)
}

fn escape_text(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('\r', "&#xD;")
}

fn escape_value(value: &str) -> String {
    let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
    value.replace('\t', "&#x9;").replace('\n', "&#xA;").replace('\r', "&#xD;")
}

#[cfg(test)]
mod tests {
    use super::canonical_form;

    fn canonical(xml: &str, name: &str) -> String {
        let document = roxmltree::Document::parse(xml).unwrap();
        let node = document.descendants().find(|node| node.tag_name().name() == name).unwrap();
        canonical_form(node, None, &[])
    }

    #[test]
    fn an_element_has_the_same_form_in_every_context() {
        // Exclusive XML Canonicalization 1.0 §2.2.
        let expected = "<n1:elem2 xmlns:n1=\"http://example.net\" xml:lang=\"en\">\n  <n3:stuff xmlns:n3=\"ftp://example.org\"></n3:stuff>\n</n1:elem2>";
        let element = "<n1:elem2 xmlns:n1='http://example.net'\n  xml:lang='en'>\n  <n3:stuff xmlns:n3='ftp://example.org'/>\n</n1:elem2>";
        for context in [
            format!("<n0:pdu xmlns:n0='http://a.example'>{element}</n0:pdu>"),
            format!(
                "<n2:pdu xmlns:n1='http://example.com' xmlns:n2='http://foo.example' xml:space='retain'>{element}</n2:pdu>"
            ),
        ] {
            assert_eq!(canonical(&context, "elem2"), expected);
        }
    }

    #[test]
    fn namespaces_and_attributes_are_sorted_and_characters_escaped() {
        for (xml, expected) in [
            (
                "<a:x xmlns:b='urn:b' xmlns:a='urn:a' z='1' b:a='2' a='&lt;&quot;&#9;&amp;'>&gt;<!-- no -->\u{e4}</a:x>",
                "<a:x xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" a=\"&lt;&quot;&#x9;&amp;\" z=\"1\" b:a=\"2\">&gt;\u{e4}</a:x>",
            ),
            ("<x xmlns='urn:a'><y xmlns=''/></x>", "<x xmlns=\"urn:a\"><y xmlns=\"\"></y></x>"),
            ("<p:x xmlns:p='urn:a' xmlns='urn:b'><y/></p:x>", "<p:x xmlns:p=\"urn:a\"><y xmlns=\"urn:b\"></y></p:x>"),
            ("<x><![CDATA[a<b]]></x>", "<x>a&lt;b</x>"),
        ] {
            assert_eq!(canonical(xml, "x"), expected);
        }
    }

    #[test]
    fn inclusive_prefixes_are_rendered_once() {
        let document = roxmltree::Document::parse("<x xmlns:xs='urn:xs'><y t='xs:string'/></x>").unwrap();
        let form = canonical_form(document.root_element(), None, &["xs", "unknown"]);
        assert_eq!(form, "<x xmlns:xs=\"urn:xs\"><y t=\"xs:string\"></y></x>");
    }
}
