//! Tables as text: a line a row, a tab between cells, lines that begin with `#` are comments.

use crate::contract::Error;
use std::path::Path;

/// A row, and where it stands.
pub struct Line {
    at: String,
    text: String,
}

/// The rows of a file.
pub fn read(path: &Path) -> Result<Vec<Line>, Error> {
    let text = std::fs::read_to_string(path).map_err(|e| Error::new(format_args!("{}: {e}", path.display())))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let rows = text.lines().zip(1..).filter(|(line, _)| !line.is_empty() && !line.starts_with('#'));
    Ok(rows.map(|(line, number)| Line { at: format!("{name}:{number}"), text: line.to_owned() }).collect())
}

impl Line {
    /// Exactly `N` cells, none of them empty.
    pub fn cells<const N: usize>(&self) -> Result<[String; N], Error> {
        let cells: Vec<String> = self.text.split('\t').map(str::to_owned).collect();
        let cells: [String; N] = cells.try_into().map_err(|_| self.error(&format!("expected {N} columns")))?;
        if cells.iter().any(String::is_empty) { Err(self.error("a cell is empty")) } else { Ok(cells) }
    }

    /// The two cells of a row with two.
    pub fn pair(self) -> Result<(String, String), Error> {
        let [first, second] = self.cells()?;
        Ok((first, second))
    }

    /// An error that names the row.
    pub fn error(&self, what: &str) -> Error {
        Error::new(format_args!("{}: {what}", self.at))
    }
}
