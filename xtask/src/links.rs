//! Links of a README inside of its tarball. Registries show it without the repository around it.

use crate::sh::Result;
use std::path::Path;

/// Every link leads to an address, to a heading of the README, or to a file of the tarball.
pub fn check(readme: &Path, files: &[String]) -> Result {
    let text = std::fs::read_to_string(readme).map_err(|e| format!("{}: {e}", readme.display()))?;
    let broken = broken(&text, files);
    if broken.is_empty() {
        return Ok(());
    }
    Err(format!(
        "{}: the tarball has no {}; link to the file's address on GitHub, or add it to the package",
        readme.display(),
        broken.join(", ")
    ))
}

fn broken<'a>(markdown: &'a str, files: &[String]) -> Vec<&'a str> {
    let (text, headings) = split_code(markdown);
    let is_there = |link: &str| {
        let is_address = ["https://", "http://", "mailto:"].iter().any(|scheme| link.starts_with(scheme));
        let (file, heading) = link.split_once('#').unwrap_or((link, ""));
        let has_heading = heading.is_empty() || !file.is_empty() || headings.iter().any(|is| is == heading);
        is_address || (has_heading && (file.is_empty() || files.iter().any(|is| is == file)))
    };
    targets(&text).into_iter().filter(|link| !is_there(link)).collect()
}

/// The lines that are not code, and the anchors of the headings.
fn split_code(markdown: &str) -> (Vec<&str>, Vec<String>) {
    let (mut lines, mut headings, mut is_code) = (Vec::new(), Vec::new(), false);
    for line in markdown.lines() {
        if line.trim_start().starts_with("```") {
            is_code = !is_code;
        } else if !is_code {
            if let Some(heading) = line.strip_prefix('#') {
                headings.push(anchor(heading.trim_start_matches('#')));
            }
            lines.push(line);
        }
    }
    (lines, headings)
}

/// As GitHub, npm and crates.io make it of a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() }).collect()
}

/// What is between the parentheses of `[text](target)`, and behind the colon of `[name]: target`.
fn targets<'a>(lines: &[&'a str]) -> Vec<&'a str> {
    let mut targets = Vec::new();
    for line in lines {
        for rest in line.split("](").skip(1) {
            targets.extend(rest.split([')', ' ']).next());
        }
        if line.starts_with('[') {
            targets.extend(line.split_once("]: ").and_then(|(_, target)| target.split(' ').next()));
        }
    }
    targets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_an_address_a_heading_or_a_file() {
        let readme = "# The one\n\n[a](https://a.example) [b](#the-one) [c](LICENSE) [d](docs/x.md#y)\n\n[e]: gone.md\n\n\
                      [f](#the-other)\n\n```\n[g](in-code.md)\n```\n";
        assert_eq!(broken(readme, &["LICENSE".to_owned()]), ["docs/x.md#y", "gone.md", "#the-other"]);
    }
}
