//! What payroll and Excel really write, read as it stands; what cannot be read, refused with what to do.

use jiff::civil::date;

use super::town::{planned_on, today, town};
use crate::admin::import::cells::{self, End};
use crate::admin::import::file::{LARGEST, LONGEST_CELL, MOST_ROWS, Unreadable};
use crate::admin::import::headings::{Column, Sensitive};
use crate::admin::import::mistakes::Wrong;
use crate::admin::import::national_id;
use crate::admin::import::plan::Mode;
use crate::admin::import::rows::{self, Row, Said};

const PLAIN: &str = "Ansattnummer;Navn;Enhet;Leder;Fra\n2001;Åse Bjørnstad;Byggesak;1003;01.11.2025\n2002;Ola Næss;Byggesak;1003;2025-11-01\n";

fn read(bytes: &[u8]) -> Result<Said, Unreadable> {
    rows::read(bytes, today())
}

fn said(bytes: &[u8]) -> Vec<(u32, String, String, Option<jiff::civil::Date>)> {
    let said = read(bytes).unwrap_or_else(|unreadable| panic!("{unreadable:?}"));
    assert_eq!(said.mistakes, []);
    let one = |row: Row| (row.line, row.number, row.name.map(|name| name.whole()).unwrap_or_default(), row.from);
    said.rows.into_iter().map(one).collect()
}

fn plain() -> Vec<(u32, String, String, Option<jiff::civil::Date>)> {
    let day = Some(date(2025, 11, 1));
    vec![(2, "2001".to_owned(), "Åse Bjørnstad".to_owned(), day), (3, "2002".to_owned(), "Ola Næss".to_owned(), day)]
}

fn utf_16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn utf_8_with_and_without_a_mark_windows_1252_and_utf_16_are_one_text() {
    assert_eq!(said(PLAIN.as_bytes()), plain());
    assert_eq!(said(format!("\u{feff}{PLAIN}").as_bytes()), plain());
    let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(PLAIN);
    assert_eq!(said(&windows), plain());
    for order in [u16::to_le_bytes, u16::to_be_bytes] {
        assert_eq!(said(&utf_16(&format!("\u{feff}{PLAIN}"), order)), plain());
        assert_eq!(said(&utf_16(PLAIN, order)), plain(), "without a mark");
    }
}

#[test]
fn semicolon_comma_tab_and_stroke_and_excels_hint_about_it() {
    for separator in [",", "\t", "|"] {
        assert_eq!(said(PLAIN.replace(';', separator).as_bytes()), plain(), "{separator:?}");
    }
    let hinted: Vec<u32> = said(format!("sep=;\r\n{PLAIN}").as_bytes()).into_iter().map(|(line, ..)| line).collect();
    assert_eq!(hinted, [3, 4], "lines are counted as the file has them");
}

#[test]
fn every_kind_of_line_end() {
    for end in ["\r\n", "\r", "\n"] {
        assert_eq!(said(PLAIN.replace('\n', end).as_bytes()), plain(), "{end:?}");
    }
    assert_eq!(said(PLAIN.trim_end().as_bytes()), plain(), "without one at the end");
    assert_eq!(said(format!("{PLAIN}\n;;;;\n\n").as_bytes()), plain(), "empty lines say nothing");
}

#[test]
fn a_line_break_in_a_cell_belongs_to_the_cell_and_the_line_is_where_it_begins() {
    let text = "Ansattnummer;Navn;Tittel\r\n2001;Åse;\"Rådgiver\r\nog \"\"tillitsvalgt\"\"\"\r\n2002;Ola;Lærer\r\n";
    let read = read(text.as_bytes()).expect("a file");
    let titles: Vec<_> = read.rows.iter().map(|row| (row.line, row.title.as_deref())).collect();
    assert_eq!(titles, [(2, Some("Rådgiver og \"tillitsvalgt\"")), (4, Some("Lærer"))]);
}

#[test]
fn headings_in_three_languages_in_any_order_below_a_title() {
    for (text, name) in [
        ("Frå dato;Eining;Førenamn;Etternamn;Tilsettnummer\n1.11.2025;Byggesak;Åse;Bjørnstad;2001\n", "Åse Bjørnstad"),
        ("Department,Employee ID,Hire date,Full name\nByggesak,2001,2025-11-01,\"Bjørnstad, Åse\"\n", "Åse Bjørnstad"),
        (
            "Ansatte per 01.10.2025\n\nANSATT-NR;Navn ;Org. enhet;Fra og med;Startdato\n2001;Åse Bjørnstad;Byggesak;;01.11.2025\n",
            "Åse Bjørnstad",
        ),
    ] {
        let row = &read(text.as_bytes()).expect("a file").rows[0];
        assert_eq!(row.name.as_ref().map(|name| name.whole()).as_deref(), Some(name), "{text}");
        assert_eq!((row.unit.as_deref(), row.from), (Some("Byggesak"), Some(date(2025, 11, 1))), "{text}");
    }
}

#[test]
fn a_list_pasted_from_payroll_is_read_by_its_own_headings() {
    let text = "Ans.nr\tNavn\tE-postadresse\tAvdeling\tAnsettelsesforhold [Ansettelsesforhold nr]\tAnsattdato[Ans.nr]\tSluttdato[Ans.nr]\tÅrslønn [Ans.nr]\n2001\tBjørnstad, Åse\tase@x.example\tByggesak\t3\t01.11.2025\t\t650000\n";
    let said = read(text.as_bytes()).expect("a file");
    let row = &said.rows[0];
    assert_eq!(
        (row.unit.as_deref(), row.position.as_deref(), row.from),
        (Some("Byggesak"), Some("3"), Some(date(2025, 11, 1)))
    );
    assert_eq!(said.columns.sensitive.len(), 1);
}

#[test]
fn unknown_headings_are_left_out_and_named() {
    let said = read("Ansattnr;Navn;Favorittfarge;Leder;Leders ansattnr\n2001;Åse;Blå;Håkon Myhre;1003\n".as_bytes())
        .expect("a file");
    assert_eq!(said.columns.unknown, ["Favorittfarge", "Leder"], "a leader's name gives way to the number");
    assert_eq!(said.rows[0].leader.as_deref(), Some("1003"));
}

#[test]
fn what_the_system_holds_nothing_of_is_left_out_and_named_by_its_kind() {
    // I14.
    let text =
        "Ansattnr;Navn;Fødselsdato;Årslønn;Kjønn;Sykefravær %;Fødselsnr;Alder\n2001;Åse;01.01.1980;650000;K;4,2;x;45\n";
    let said = read(text.as_bytes()).expect("a file");
    let kinds: Vec<Sensitive> = said.columns.sensitive.iter().map(|(_, kind)| *kind).collect();
    use Sensitive::{Absence, BirthDate, Gender, NationalId, Pay};
    assert_eq!(kinds, [BirthDate, Pay, Gender, Absence, NationalId, BirthDate]);
    let kept = serde_json::to_string(&said.rows).expect("rows");
    for gone in ["1980", "650000", "4,2", "\"K\"", "45"] {
        assert!(!kept.contains(gone), "{gone} is kept");
    }
}

fn national_ids() -> Vec<String> {
    (1..29).filter_map(|day| national_id::made_up(day, 3, 60_100 + day * 7)).collect()
}

#[test]
fn national_identity_numbers_are_refused_whatever_the_heading() {
    // Settled 9.
    let ids = national_ids();
    assert!(ids.len() > 15 && ids.iter().all(|id| national_id::is_one(id)));
    let column = |heading: &str, shape: fn(&str) -> String| {
        let lines: String = ids.iter().map(|id| format!("{};Åse Berg\n", shape(id))).collect();
        format!("{heading};Navn\n{lines}")
    };
    for shape in [
        |id: &str| id.to_owned(),
        |id: &str| format!("{} {}", &id[..6], &id[6..]),
        |id: &str| id.trim_start_matches('0').to_owned(),
    ] {
        let refused = read(column("Ansattnummer", shape).as_bytes());
        assert_eq!(refused.err(), Some(Unreadable::NationalIds { heading: "Ansattnummer".to_owned() }));
    }
    let beside =
        column("Internkode", str::to_owned).replace("Navn\n", "Navn;Ansattnr\n").replace("Berg\n", "Berg;2001\n");
    let said = read(beside.as_bytes()).expect("left out");
    assert_eq!(said.columns.sensitive, [("Internkode".to_owned(), Sensitive::NationalId)]);
    assert!(!serde_json::to_string(&said).expect("rows").contains(&ids[3]));
}

#[test]
fn an_employers_own_eleven_digits_are_not_taken_for_them() {
    let own: String = (0..200).map(|n| format!("{:011};Åse Berg;Byggesak\n", 47_110_000_000_u64 + n * 7919)).collect();
    let said = read(format!("Ansattnr;Navn;Enhet\n{own}").as_bytes()).expect("numbers of one's own");
    assert_eq!(said.rows.len(), 200);
}

#[test]
fn one_inside_a_text_is_a_mistake_on_its_line() {
    let id = &national_ids()[0];
    let said = read(format!("Ansattnr;Navn;Tittel\n2001;Åse;Lærer {id}\n").as_bytes()).expect("a file");
    assert_eq!((said.mistakes[0].line, &said.mistakes[0].wrong), (2, &Wrong::HoldsNationalId));
}

#[test]
fn what_is_no_text_file_is_said_to_be_what_it_is() {
    for (bytes, why) in [
        (b"PK\x03\x04rest of a workbook".to_vec(), Unreadable::Workbook),
        (b"\xd0\xcf\x11\xe0old workbook".to_vec(), Unreadable::Workbook),
        (b"Ansattnr;Navn\n2001;\0\x01\x02".to_vec(), Unreadable::NotText),
        (vec![], Unreadable::Empty),
        (b" \r\n\n".to_vec(), Unreadable::Empty),
        (b"\xef\xbb\xbf".to_vec(), Unreadable::Empty),
        (b"Ansattnr;Navn\r\n".to_vec(), Unreadable::NoRows),
        (b"Fornavn;Etternavn\nKari;Berg\n".to_vec(), Unreadable::NoHeadings { seen: "Fornavn;Etternavn".to_owned() }),
        (vec![b'x'; LARGEST + 1], Unreadable::TooLarge),
        ("Ansattnr;Navn\n2001;Ã…se BjÃ¸rnstad\n".as_bytes().to_vec(), Unreadable::Mangled { line: 2 }),
    ] {
        assert_eq!(read(&bytes).err(), Some(why));
    }
}

#[test]
fn a_quotation_mark_that_never_closes_is_found_where_it_opens() {
    let text = format!("Ansattnr;Navn\n2001;\"Åse\n{}", "2002;Ola\n".repeat(40));
    assert_eq!(read(text.as_bytes()).err(), Some(Unreadable::OpenQuote { line: 2 }));
    let long = format!("Ansattnr;Navn\n2001;\"Åse\n{}", "2002;Ola\n".repeat(4_000));
    assert_eq!(read(long.as_bytes()).err(), Some(Unreadable::OpenQuote { line: 2 }));
    // One inside a cell that was never opened is a letter like any other.
    assert_eq!(read("Ansattnr;Navn\n2001;Ola \"Ola\n".as_bytes()).expect("a file").rows.len(), 1);
}

#[test]
fn too_many_lines_and_too_long_cells_are_refused_before_anything_is_made_of_them() {
    let many = format!("Nr;Navn\n{}", "1;A\n".repeat(MOST_ROWS + 1));
    assert_eq!(read(many.as_bytes()).err(), Some(Unreadable::TooManyRows));
    let long = format!("Ansattnr;Navn\n2001;{}\n", "å".repeat(LONGEST_CELL + 1));
    assert_eq!(read(long.as_bytes()).err(), Some(Unreadable::CellTooLong { line: 2 }));
}

#[test]
fn two_columns_that_say_the_same_are_asked_about() {
    let two = Unreadable::TwoColumns { column: Column::Unit, one: "Enhet".to_owned(), other: "Enhetsnavn".to_owned() };
    assert_eq!(read(b"Ansattnr;Navn;Enhet;Enhetsnavn\n1;A;B;C\n").err(), Some(two));
}

#[test]
fn a_semicolon_in_a_text_without_quotes_is_a_mistake_and_missing_cells_at_the_end_are_not() {
    let said = read(b"Ansattnr;Navn;Tittel;Fra\n2001;Kari;Sekretar; post;1.1.2020\n2002;Ola\n").expect("a file");
    assert_eq!((said.mistakes[0].line, &said.mistakes[0].wrong), (2, &Wrong::TooManyCells));
    assert_eq!(said.rows[0].number, "2002");
}

#[test]
fn dates_as_norwegians_and_machines_write_them() {
    let day = Some(End::On(date(2025, 11, 1)));
    for written in [
        "01.11.2025",
        "1.11.2025",
        "01.11.25",
        "1.11.25.",
        "2025-11-01",
        "20251101",
        "01/11/2025",
        "01-11-2025",
        "2025-11-01T00:00:00",
        "01.11.2025 00:00:00",
        " 01.11.2025\u{a0}",
    ] {
        assert_eq!(cells::date(written, today()), Ok(day), "{written:?}");
    }
    assert_eq!(cells::date("01.05.85", today()), Ok(Some(End::On(date(1985, 5, 1)))));
    for never in ["31.12.9999", "2099-12-31"] {
        assert_eq!(cells::date(never, today()), Ok(Some(End::Open)));
    }
    assert_eq!(cells::date(" ", today()), Ok(None));
    for (written, wrong) in [
        ("45962", Wrong::DateIsANumber("45962".to_owned())),
        ("11/25/2025", Wrong::DateTurned("11/25/2025".to_owned())),
        ("31.02.2025", Wrong::NotADate("31.02.2025".to_owned())),
        ("i morgen", Wrong::NotADate("i morgen".to_owned())),
        ("01.11.2025 14:30", Wrong::NotADate("01.11.2025 14:30".to_owned())),
    ] {
        assert_eq!(cells::date(written, today()), Err(wrong));
    }
}

#[test]
fn numbers_that_excel_has_touched() {
    for (written, read) in [
        ("0042", "0042"),
        ("=\"0042\"", "0042"),
        ("'0042", "0042"),
        ("1003,00", "1003"),
        ("1003.0", "1003"),
        ("A-17", "A-17"),
    ] {
        assert_eq!(cells::key(written), Ok(Some(read.to_owned())), "{written}");
    }
    assert_eq!(cells::key("1,01E+10"), Err(Wrong::MadeIntoANumber("1,01E+10".to_owned())));
}

#[test]
fn an_a_with_a_ring_is_one_letter_however_it_is_composed_and_what_cannot_be_seen_is_nothing() {
    let text = "Ansattnr;Navn\n1003;Ha\u{30a}kon\u{200b} \u{202e}Myhre\u{a0}\n";
    let planned = planned_on(town(), text, Mode::Partial);
    assert!(planned.changes.is_empty(), "{:?}", planned.preview.shown);
}

#[test]
fn formulas_are_text_like_any_other() {
    let text = "Ansattnr;Navn;Enhet;Leder\n2001;\"=HYPERLINK(\"\"http://x\"\";\"\"y\"\")\";Byggesak;1003\n";
    let said = read(text.as_bytes()).expect("a file");
    assert_eq!(said.rows[0].name.as_ref().map(|name| name.given.starts_with('=')), Some(true));
}
