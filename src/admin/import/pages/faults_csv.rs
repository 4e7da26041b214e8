//! What must be put right, as a file to work from: with a fixed name, and safe to open in Excel.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::words;
use crate::access::Denied;
use crate::accounts::Keeper;
use crate::admin::import::run::ImportId;
use crate::admin::import::seen;
use crate::page::Answer;

pub(super) async fn download(Keeper(visit): Keeper, Path(id): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let id = ImportId::parse(&id).ok_or(Denied::Hidden)?;
    let (import, _) = seen(&mut turn, &id).await?;
    let t = visit.t();
    let mut lines = vec![[t.import_csv_line(), t.import_csv_column(), t.import_csv_wrong(), t.import_csv_do()]];
    for mistake in &import.preview.mistakes {
        let told = words::wrong(t, &mistake.wrong);
        let column = mistake.column.map(|column| words::column(t, column)).unwrap_or_default();
        lines.push([mistake.line.to_string(), column, told.title, told.text]);
    }
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"feil.csv\""),
    ];
    let answer: Response = (headers, written(&lines)?).into_response();
    Ok(answer)
}

/// UTF-8 with a mark, so that Excel reads the letters; semicolons, as Norwegian Excel wants them.
fn written<const N: usize>(lines: &[[String; N]]) -> Result<Vec<u8>, crate::ground::db::Fault> {
    let broken = || crate::ground::db::Fault::Broken("a list could not be written".to_owned());
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
    for line in lines {
        writer.write_record(line.iter().map(|cell| guarded(cell))).map_err(|_| broken())?;
    }
    writer.flush().map_err(|_| broken())?;
    drop(writer);
    Ok(bytes)
}

/// What a spreadsheet would take for a formula, also after blanks and marks that cannot be seen, gets a quotation mark
/// before it: then it is text.
fn guarded(cell: &str) -> String {
    let first = cell.chars().find(|c| !matches!(c, ' ' | '\u{a0}' | '\u{feff}' | '\u{200b}'));
    let tells = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠');
    if first.is_some_and(tells) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_list_is_a_formula() {
        for cell in ["=1+1", "+47", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\u{feff}=1", "＝1"] {
            assert!(guarded(cell).starts_with('\''), "{cell:?}");
        }
        assert_eq!(guarded("Linje 4: Kari"), "Linje 4: Kari");
    }

    #[test]
    fn a_cell_with_a_semicolon_a_quotation_mark_and_a_line_break_is_one_cell() {
        let bytes = written(&[["a;b".to_owned(), "\"c\"\r\nd".to_owned()]]).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(text, "\u{feff}\"a;b\";\"\"\"c\"\"\r\nd\"\r\n");
    }
}
