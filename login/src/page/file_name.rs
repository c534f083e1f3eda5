//! Which files of a page's folder are for browsers. A folder that somebody edits also holds what is not: settings with
//! secrets, the history of a repository, what editors and people leave behind.

/// The endings of files that a page is made of, and their types. What has another one is not served.
const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("map", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("txt", "text/plain; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("gif", "image/gif"),
    ("webp", "image/webp"),
    ("avif", "image/avif"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
];

/// Files of package managers and the like, whose endings are those of pages.
const NEVER: &[&str] = &["package.json", "package-lock.json", "tsconfig.json", "composer.json", "deno.json"];
/// Folders of the same kind.
const NEVER_IN: &[&str] = &["node_modules"];

/// The file that a plain path names, relative to the page's folder; `None` when there may be none.
pub fn servable(path: &str) -> Option<String> {
    let name = path.strip_prefix('/')?;
    let name = if name.is_empty() || name.ends_with('/') { format!("{name}index.html") } else { name.to_owned() };
    let hidden = |segment: &str| {
        segment.is_empty()
            || segment.starts_with(['.', '#', '~', ' '])
            || segment.ends_with(['.', ' ', '~', '#'])
            // Drives, streams of NTFS, and names that Windows shortens.
            || segment.contains([':', '*', '?', '"', '<', '>', '|', '~'])
            || NEVER_IN.iter().any(|folder| segment.eq_ignore_ascii_case(folder))
    };
    let file = name.rsplit('/').next()?;
    let ends_well = TYPES.iter().any(|(ending, _)| has_ending(file, ending)) && !file.starts_with("~$");
    let mut stem = file.split('.').skip(1);
    let backup = stem.any(|part| BACKUPS.iter().any(|ending| part.eq_ignore_ascii_case(ending)));
    let private = NEVER.iter().any(|never| file.eq_ignore_ascii_case(never));
    (ends_well && !backup && !private && !name.split('/').any(hidden)).then_some(name)
}

/// What editors and people call the file that they had before, anywhere after the first dot: `index.bak.html`.
const BACKUPS: &[&str] = &["bak", "backup", "old", "orig", "rej", "save", "swo", "swp", "tmp", "temp"];

/// The type of a servable file.
pub fn content_type(name: &str) -> &'static str {
    TYPES.iter().find(|(ending, _)| has_ending(name, ending)).map_or("application/octet-stream", |(_, kind)| *kind)
}

fn has_ending(file: &str, ending: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(stem, is)| !stem.is_empty() && is.eq_ignore_ascii_case(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_pages_are_served_with_their_types() {
        for (path, name, kind) in [
            ("/", "index.html", "text/html; charset=utf-8"),
            ("/de/", "de/index.html", "text/html; charset=utf-8"),
            ("/app.js", "app.js", "text/javascript; charset=utf-8"),
            ("/zitadel-wasm/wasm/zitadel_wasm_bg.wasm", "zitadel-wasm/wasm/zitadel_wasm_bg.wasm", "application/wasm"),
            ("/LOGO.SVG", "LOGO.SVG", "image/svg+xml"),
            ("/sign-in.js", "sign-in.js", "text/javascript; charset=utf-8"),
            ("/app.min.js.map", "app.min.js.map", "application/json"),
            ("/robots.txt", "robots.txt", "text/plain; charset=utf-8"),
        ] {
            assert_eq!(servable(path).as_deref(), Some(name), "{path}");
            assert_eq!(content_type(name), kind);
        }
    }

    #[test]
    fn what_is_not_for_browsers_is_not_served() {
        for path in [
            "/.env",
            "/.env.json",
            "/.git/config",
            "/.git/HEAD",
            "/.git/description.txt",
            "/a/.secret/x.json",
            "/.well-known/x.json",
            "/.html",
            "/index.html~",
            "/index.html.bak",
            "/index.bak.html",
            "/index.html.swp",
            "/.index.html.swp",
            "/index.html.orig",
            "/index.html.old",
            "/index.html.tmp",
            "/index.old.html",
            "/#index.html#",
            "/~$index.html",
            "/INDEX~1.HTM",
            "/GIT~1/config.txt",
            "/index.html.",
            "/index.html ",
            "/index.html::$DATA",
            "/c:/x.html",
            "/README.md",
            "/Dockerfile",
            "/config.toml",
            "/token",
            "/key.pem",
            "/package.json",
            "/Package-Lock.json",
            "/node_modules/x/index.js",
            "/index",
            "/a//index.html",
            "index.html",
        ] {
            assert_eq!(servable(path), None, "{path}");
        }
    }
}
