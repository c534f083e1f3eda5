//! Which files of a page's directory are served. A working directory also contains files that must stay private: settings
//! with secrets, repository data, backups of editors.

/// Extensions of served files with their media types. Files with other extensions are not served.
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

/// Files of package managers and the like that have a served extension.
const NEVER: &[&str] = &["package.json", "package-lock.json", "tsconfig.json", "composer.json", "deno.json"];
/// Directories of package managers.
const NEVER_IN: &[&str] = &["node_modules"];

/// The file name for a plain path, relative to the page's directory; `None` when the file is not served.
pub fn servable(path: &str) -> Option<String> {
    let name = path.strip_prefix('/')?;
    let name = if name.is_empty() || name.ends_with('/') { format!("{name}index.html") } else { name.to_owned() };
    let hidden = |segment: &str| {
        segment.is_empty()
            || segment.starts_with(['.', '#', '~', ' '])
            || segment.ends_with(['.', ' ', '~', '#'])
            // Windows drives, NTFS streams and 8.3 short names.
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

/// Extensions of backups, anywhere after the first dot: `index.bak.html`.
const BACKUPS: &[&str] = &["bak", "backup", "old", "orig", "rej", "save", "swo", "swp", "tmp", "temp"];

/// Media type of a servable file.
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
    fn page_files_are_served_with_their_media_types() {
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
    fn private_and_unknown_files_are_not_served() {
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
