//! The documentation as pages: each Markdown file on its own, with links between them.

use crate::package;
use crate::sh::{self, Result, root};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use std::path::{Component, Path, PathBuf};

/// The documents, in the order of the list, and their pages.
const DOCUMENTS: [(&str, &str); 18] = [
    ("README.md", "readme"),
    ("docs/guides/sign-in.md", "guide-sign-in"),
    ("docs/guides/passkeys.md", "guide-passkeys"),
    ("docs/guides/totp.md", "guide-totp"),
    ("docs/guides/sms-codes.md", "guide-sms-codes"),
    ("docs/guides/errors.md", "guide-errors"),
    ("docs/guides/forms.md", "guide-forms"),
    ("docs/guides/testing.md", "guide-testing"),
    ("docs/guides/production.md", "guide-production"),
    ("docs/guides/migrating.md", "guide-migrating"),
    ("pkg/README.md", "client"),
    ("server/npm/README.md", "testserver-npm"),
    ("server/README.md", "testserver"),
    ("login/README.md", "login-server"),
    ("www/README.md", "login-page"),
    ("docs/errors.md", "errors"),
    ("docs/failures.md", "failures"),
    ("docs/rpcs.md", "rpcs"),
];

/// Where files are that are no documents.
const REPOSITORY: &str = "https://github.com/zitadel-wasm/zitadel-wasm/blob/main/";

/// Writes the pages and their list; `more` are pages that are there already, with their titles.
pub fn render(out: &Path, more: &[(&str, &str)]) -> Result {
    let mut list = String::new();
    for (file, name) in DOCUMENTS {
        let markdown = String::from_utf8(package::read(&root().join(file))?).map_err(|e| format!("{file}: {e}"))?;
        let (title, body) = to_html(file, &markdown);
        let back = "<nav aria-label=\"Site\"><a href=\"./\">Documentation</a> <a href=\"../\">Demo</a></nav>\n";
        sh::write(&out.join(name).with_extension("html"), page(&title, &[back, &body].concat()).as_bytes())?;
        list.push_str(&format!("<li><a href=\"{name}.html\">{}</a></li>\n", escaped(&title)));
    }
    for (page, title) in more {
        list.push_str(&format!("<li><a href=\"{page}\">{}</a></li>\n", escaped(title)));
    }
    let body =
        format!("<nav aria-label=\"Site\"><a href=\"../\">Demo</a></nav>\n<h1>Documentation</h1>\n<ul>\n{list}</ul>\n");
    sh::write(&out.join("index.html"), page("Documentation", &body).as_bytes())
}

fn page(title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'; \
         form-action 'none'; base-uri 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n\
         <link rel=\"icon\" href=\"../login/icon.svg\" type=\"image/svg+xml\">\n\
         <link rel=\"stylesheet\" href=\"../docs.css\">\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        escaped(title)
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// The title and the HTML of a document.
fn to_html(file: &str, markdown: &str) -> (String, String) {
    let mut title = String::new();
    let mut in_title = false;
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut events = Vec::new();
    let mut heading = None;
    for event in Parser::new_ext(markdown, options) {
        match &event {
            Event::Start(Tag::Heading { level, .. }) => {
                in_title = *level == HeadingLevel::H1 && title.is_empty();
                heading = Some((events.len(), String::new()));
            }
            Event::Text(text) | Event::Code(text) => {
                if in_title {
                    title.push_str(text);
                }
                if let Some((_, words)) = &mut heading {
                    words.push_str(text);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                in_title = false;
                if let Some((at, words)) = heading.take()
                    && let Some(Event::Start(Tag::Heading { id, .. })) = events.get_mut(at)
                {
                    *id = Some(anchor(&words).into());
                }
            }
            _ => {}
        }
        events.push(match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                Event::Start(Tag::Link { link_type, dest_url: target(file, &dest_url), title, id })
            }
            // Markup in a document would need the policy's trust.
            Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
            other => other,
        });
    }
    let mut body = String::new();
    html::push_html(&mut body, events.into_iter());
    (if title.is_empty() { file.to_owned() } else { title }, body)
}

/// The anchor of a heading, as GitHub makes it.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase();
    kept.chars().filter(|c| c.is_alphanumeric() || "-_ ".contains(*c)).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// Where a link of a document leads on the site.
fn target(file: &str, link: &str) -> CowStr<'static> {
    // READMEs of packages name the documents by their addresses.
    if let Some(path) = link.strip_prefix(REPOSITORY) {
        return target("", path);
    }
    if link.contains("://") || link.starts_with('#') || link.starts_with("mailto:") {
        return link.to_owned().into();
    }
    let (path, fragment) =
        link.split_once('#').map_or((link, String::new()), |(path, name)| (path, format!("#{name}")));
    let folder = Path::new(file).parent().unwrap_or(Path::new(""));
    let mut resolved = PathBuf::new();
    for part in folder.join(path).components() {
        match part {
            Component::ParentDir => drop(resolved.pop()),
            Component::Normal(name) => resolved.push(name),
            _ => {}
        }
    }
    match DOCUMENTS.iter().find(|(document, _)| Path::new(document) == resolved) {
        Some((_, name)) => format!("{name}.html{fragment}").into(),
        None => format!("{REPOSITORY}{}{fragment}", resolved.display()).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_every_guide() {
        for entry in std::fs::read_dir(root().join("docs/guides")).unwrap().flatten() {
            let file = format!("docs/guides/{}", entry.file_name().to_string_lossy());
            assert!(DOCUMENTS.iter().any(|(document, _)| *document == file), "{file} is not in the list");
        }
    }

    #[test]
    fn links_between_documents_stay_on_the_site() {
        assert_eq!(&*target("docs/guides/totp.md", "../errors.md#retries"), "errors.html#retries");
        assert_eq!(&*target("docs/guides/totp.md", "passkeys.md"), "guide-passkeys.html");
        let address = format!("{REPOSITORY}docs/guides/errors.md");
        assert_eq!(&*target("README.md", &address), "guide-errors.html");
        assert_eq!(&*target("README.md", "login/src/main.rs"), format!("{REPOSITORY}login/src/main.rs"));
        assert_eq!(&*target("README.md", "https://zitadel.com"), "https://zitadel.com");
    }
}
