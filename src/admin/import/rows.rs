//! A line of the file as what it says about one person in one position.

use serde::{Deserialize, Serialize};

use super::cells::{self, End, Name, Role};
use super::file::{self, Unreadable};
use super::headings::{Column, Columns};
use super::mistakes::{Mistake, Wrong};
use crate::ground::calendar::Date;

/// What one line says. Nothing: it does not say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Row {
    #[serde(rename = "l")]
    pub line: u32,
    #[serde(rename = "n")]
    pub number: String,
    #[serde(rename = "w", default, skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    #[serde(rename = "e", default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    #[serde(rename = "p", default, skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    #[serde(rename = "t", default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(rename = "u", default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    #[serde(rename = "o", default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    #[serde(rename = "b", default, skip_serializing_if = "Option::is_none")]
    pub leader: Option<String>,
    #[serde(rename = "f", default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Date>,
    #[serde(rename = "s", default, skip_serializing_if = "Option::is_none")]
    pub to: Option<End>,
    #[serde(rename = "r", default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<Role>,
}

/// What a file says, before it is held up against the organisation as it is.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Said {
    pub columns: Columns,
    /// Lines with people on them, also those that are wrong.
    pub lines: usize,
    pub rows: Vec<Row>,
    pub mistakes: Vec<Mistake>,
}

/// Reads a whole file: bytes in, what it says out.
///
/// # Errors
/// When it cannot be read at all.
pub fn read(bytes: &[u8], today: Date) -> Result<Said, Unreadable> {
    let table = file::read(bytes)?;
    let columns = Columns::of(&table)?;
    let mut said = Said { lines: table.lines.len(), ..Said::default() };
    for line in &table.lines {
        let mut reader = Reader { columns: &columns, line, wrong: Vec::new() };
        let row = reader.row(today, table.headings.len());
        match (row, reader.wrong.is_empty()) {
            (Some(row), true) => said.rows.push(row),
            _ => said.mistakes.append(&mut reader.wrong),
        }
    }
    said.columns = columns;
    Ok(said)
}

struct Reader<'t> {
    columns: &'t Columns,
    line: &'t file::Line,
    wrong: Vec<Mistake>,
}

impl Reader<'_> {
    fn add(&mut self, column: Option<Column>, wrong: Wrong) {
        self.wrong.push(Mistake { line: self.line.no, column, wrong });
    }

    fn cell(&self, column: Column) -> &str {
        self.columns.cell(&self.line.cells, column)
    }

    fn read<T: Default>(&mut self, column: Column, how: impl FnOnce(&str) -> Result<T, Wrong>) -> T {
        match how(self.cell(column)) {
            Ok(read) => read,
            Err(wrong) => {
                self.add(Some(column), wrong);
                T::default()
            }
        }
    }

    fn row(&mut self, today: Date, headings: usize) -> Option<Row> {
        if self.line.cells.iter().skip(headings).any(|cell| !cell.trim().is_empty()) {
            self.add(None, Wrong::TooManyCells);
            return None;
        }
        let number = self.read(Column::Number, cells::key);
        if number.is_none() && self.wrong.is_empty() {
            self.add(Some(Column::Number), Wrong::NumberMissing);
        }
        let from = self.read(Column::From, |cell| cells::date(cell, today));
        let to = self.read(Column::To, |cell| cells::date(cell, today));
        let from = from.and_then(|from| match from {
            End::On(day) => Some(day),
            End::Open => None,
        });
        if let (Some(from), Some(End::On(to))) = (from, to)
            && to < from
        {
            self.add(Some(Column::To), Wrong::EndBeforeStart { from, to });
        }
        Some(Row {
            line: self.line.no,
            name: self.name(),
            email: self.read(Column::Email, cells::email),
            position: self.read(Column::Position, cells::key),
            title: self.read(Column::Title, cells::short),
            unit: self.read(Column::Unit, cells::short),
            parent: self.read(Column::ParentUnit, cells::short),
            leader: self.read(Column::Leader, cells::key),
            roles: self.read(Column::Role, cells::roles),
            number: number?,
            from,
            to,
        })
    }

    fn name(&mut self) -> Option<Name> {
        let given = self.read(Column::Given, cells::short);
        let family = self.read(Column::Family, cells::short);
        match (given, family) {
            (Some(given), family) => Some(Name { given, family: family.unwrap_or_default() }),
            (None, Some(_)) if !self.columns.has(Column::Name) => {
                self.add(Some(Column::Given), Wrong::NameMissing);
                None
            }
            _ => self.read(Column::Name, cells::name),
        }
    }
}
