//! The file: from bytes to lines of cells. What payroll and Excel really write is read as it stands; what cannot be read
//! is refused with what to do about it. Everything is capped before anything is parsed.

use std::ops::Range;

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use serde::{Deserialize, Serialize};

use super::headings::{self, Column};

/// Bytes.
pub const LARGEST: usize = 20 * 1024 * 1024;
/// Lines with people on them.
pub const MOST_ROWS: usize = 200_000;
/// Characters.
pub const LONGEST_CELL: usize = 10_000;
/// A report may have a title above its headings.
const HEADING_WITHIN: usize = 20;
const SEPARATORS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// Why a file is not read at all.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Unreadable {
    Empty,
    TooLarge,
    /// An Excel workbook, old or new.
    Workbook,
    /// Something else than text.
    NotText,
    /// Letters were lost before the file came here: «Ã¸» where «ø» stood.
    Mangled {
        line: u32,
    },
    /// No line holds headings we know. The first line, as it was read.
    NoHeadings {
        seen: String,
    },
    NoRows,
    TooManyRows,
    CellTooLong {
        line: u32,
    },
    /// A quotation mark that opens and never closes has swallowed the rest.
    OpenQuote {
        line: u32,
    },
    /// Two columns say the same thing.
    TwoColumns {
        column: Column,
        one: String,
        other: String,
    },
    /// A column that must be read holds national identity numbers (settled 9).
    NationalIds {
        heading: String,
    },
}

/// One line of the file. A quoted cell may hold line breaks: the number is that of the first.
pub struct Line {
    pub no: u32,
    pub cells: StringRecord,
}

pub struct Table {
    pub headings: StringRecord,
    pub lines: Vec<Line>,
}

/// Reads a file.
///
/// # Errors
/// With what to do about it.
pub fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    let text = text(bytes)?;
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    not_mangled(&text)?;
    let (text, skipped) = without_excels_hint(&text);
    let separator = separator(text).ok_or_else(|| Unreadable::NoHeadings { seen: first_line(text) })?;
    let mut table = Table { headings: StringRecord::new(), lines: Vec::new() };
    let mut seen = 0;
    for line in lines(text, separator) {
        let line = Line { no: line.no + skipped, ..line };
        if line.cells.iter().any(|cell| cell.len() > LONGEST_CELL && cell.chars().count() > LONGEST_CELL) {
            return Err(too_long(text, line.no));
        }
        seen += 1;
        if table.headings.is_empty() {
            if headings::score(&line.cells) > 0 {
                table.headings = line.cells;
            } else if seen == HEADING_WITHIN {
                break;
            }
        } else if line.cells.iter().any(|cell| !cell.trim().is_empty()) {
            if table.lines.len() == MOST_ROWS {
                return Err(Unreadable::TooManyRows);
            }
            table.lines.push(line);
        }
    }
    if odd_quotes(text) && table.lines.last().is_some_and(|last| last.cells.iter().any(|cell| cell.contains('\n'))) {
        return Err(Unreadable::OpenQuote { line: table.lines.last().map_or(1, |last| last.no) });
    }
    if table.lines.is_empty() { Err(Unreadable::NoRows) } else { Ok(table) }
}

/// A cell grows too long when a quotation mark is never closed; otherwise somebody has pasted a book.
fn too_long(text: &str, line: u32) -> Unreadable {
    if odd_quotes(text) { Unreadable::OpenQuote { line } } else { Unreadable::CellTooLong { line } }
}

fn odd_quotes(text: &str) -> bool {
    text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1
}

fn text(bytes: &[u8]) -> Result<String, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Unreadable::Workbook);
    }
    let (encoding, marked) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, length),
        None => (unmarked(bytes), 0),
    };
    let (text, wrong) = encoding.decode_without_bom_handling(&bytes[marked..]);
    if wrong || text.contains('\0') {
        return Err(Unreadable::NotText);
    }
    let mut text = text.into_owned();
    if text.contains('\r') {
        // One kind of line end, so that lines are counted alike.
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    Ok(text)
}

/// Without a mark: every second byte is nothing in UTF-16; what is not UTF-8 is what Norwegian Windows writes.
fn unmarked(bytes: &[u8]) -> &'static Encoding {
    let start = &bytes[..bytes.len().min(1024) & !1];
    let nothing = |parity: usize| start.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (nothing(0), nothing(1), start.len() / 2);
    match (even * 10 > half * 7, odd * 10 > half * 7) {
        (false, true) => UTF_16LE,
        (true, false) => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => WINDOWS_1252,
    }
}

/// «sep=;» on a line of its own is a hint to Excel, and no heading.
fn without_excels_hint(text: &str) -> (&str, u32) {
    match text.split_once('\n') {
        Some((first, rest)) if first.to_ascii_lowercase().starts_with("sep=") => (rest, 1),
        _ => (text, 0),
    }
}

fn not_mangled(text: &str) -> Result<(), Unreadable> {
    const TWICE: [&str; 7] = ["Ã¸", "Ã¦", "Ã¥", "Ã˜", "Ã…", "Ã†", "\u{fffd}"];
    let place = TWICE.iter().filter_map(|lost| text.find(lost)).min();
    place.map_or(Ok(()), |at| Err(Unreadable::Mangled { line: line_at(text, 0..at) }))
}

fn line_at(text: &str, before: Range<usize>) -> u32 {
    let breaks = text[before].bytes().filter(|byte| *byte == b'\n').count();
    u32::try_from(breaks + 1).unwrap_or(u32::MAX)
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().chars().take(120).collect()
}

/// The one with which a line near the top holds the most headings we know.
fn separator(text: &str) -> Option<u8> {
    let best = |separator: u8| {
        lines(text, separator).take(HEADING_WITHIN).map(|line| headings::score(&line.cells)).max().unwrap_or(0)
    };
    let scored = SEPARATORS.map(|separator| (best(separator), separator));
    // The first of equals.
    scored.into_iter().rev().max_by_key(|(score, _)| *score).filter(|(score, _)| *score > 0).map(|(_, one)| one)
}

fn lines(text: &str, separator: u8) -> impl Iterator<Item = Line> {
    let reader =
        ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(text.as_bytes());
    // Text in memory is UTF-8 and a line may have any number of cells: nothing can fail.
    reader.into_records().map_while(Result::ok).map(|cells| {
        let no = cells.position().map_or(1, csv::Position::line);
        Line { no: u32::try_from(no).unwrap_or(u32::MAX), cells }
    })
}
