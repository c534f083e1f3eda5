//! The SDK's table from error ids to reasons, as one short text: it is part of the bundle, where pointers and lengths
//! would take a third more.

use super::{Refusals, Row};

impl Refusals {
    /// Renders the table: each reason with a colon; then the ids that mean it, and after a number those that do so only with
    /// that gRPC code. The first that fits counts.
    ///
    /// An id is written without what comes before its first hyphen, which is alike for most; as a whole where another row
    /// differs from it in nothing else; and only with what comes before where all that begin so mean the same.
    #[must_use]
    pub fn reason_table(&self) -> String {
        let mut lines = Vec::new();
        for (reason, _) in &self.reasons {
            let mut words: Vec<(i32, String)> = Vec::new();
            for row in self.rows.iter().filter(|row| row.reason.as_deref() == Some(reason)) {
                let word = (self.bound_code(row).unwrap_or(-1), self.word(row));
                if !words.contains(&word) && !self.is_covered(row) {
                    words.push(word);
                }
            }
            if words.is_empty() {
                continue;
            }
            // Those of any code come first: a number counts until the next one.
            words.sort_by_key(|(code, _)| *code);
            let mut line = format!("{reason}:");
            let mut bound = -1;
            for (code, word) in words {
                if code != bound {
                    line.push_str(&format!(" {code}"));
                    bound = code;
                }
                line.push(' ');
                line.push_str(&word);
            }
            lines.push(line);
        }
        lines.join(" ")
    }

    /// The code that a row is bound to: its own, where another row means something else by the same id.
    fn bound_code(&self, row: &Row) -> Option<i32> {
        let others = self.rows.iter().filter(|other| other.short == row.short && other.code != row.code);
        others.filter(|other| other.reason != row.reason).find_map(|_| row.code)
    }

    /// Whether a row of all ids that begin so says the same.
    fn is_covered(&self, row: &Row) -> bool {
        let covers = |other: &Row| other.short.is_none() && other.origin == row.origin && other.reason == row.reason;
        row.short.is_some() && self.rows.iter().any(covers)
    }

    fn word(&self, row: &Row) -> String {
        let (origin, short) = (row.origin.as_deref(), row.short.as_deref());
        let (Some(short), Some(origin)) = (short, origin) else {
            return short.or(origin).unwrap_or_default().to_owned();
        };
        let ambiguous = self.rows.iter().any(|other| {
            other.short == row.short
                && other.origin != row.origin
                && other.reason != row.reason
                && (other.code == row.code || other.code.is_none())
        });
        if ambiguous { format!("{origin}-{short}") } else { short.to_owned() }
    }
}
