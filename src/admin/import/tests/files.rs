//! Awkward files, whole, as they come; and what whoever brought them was told. docs/import.md has the list for people.

use super::town::{today, town};
use crate::admin::import::file::MOST_ROWS;
use crate::admin::import::plan::{Mode, plan};
use crate::admin::import::{in_lines, national_id, rows, unreadable};
use crate::ground::chance::Chance;
use crate::ground::clock::Moment;
use crate::ground::text::{Language, T};

/// What is told of a file, in bokmål.
fn told(bytes: &[u8], mode: Mode) -> String {
    let t = T(Language::Bokmal);
    match rows::read(bytes, today()) {
        Err(why) => unreadable(t, &why),
        Ok(said) => {
            let planned = plan(&said, town(), mode, (Moment(0), today()), &Chance::seeded(5));
            in_lines(t, &planned.preview, today()).join("\n")
        }
    }
}

#[track_caller]
fn tells(what: &str, bytes: impl AsRef<[u8]>, words: &[&str]) {
    let told = told(bytes.as_ref(), Mode::Partial);
    for words in words {
        assert!(told.contains(words), "{what}: «{words}» is not in: {told}");
    }
}

const PLAIN: &str = "Ansattnummer;Navn;Enhet;Leder;Fra\n2001;Åse Bjørnstad;Byggesak;1003;01.11.2025\n";
const READ: &str = "+ Linje 2: Åse Bjørnstad, Byggesak, leder Håkon Myhre";

fn utf_16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn the_same_list_however_it_was_saved_is_the_same_list() {
    let windows = encoding_rs::WINDOWS_1252.encode(PLAIN).0.into_owned();
    let files: [(&str, Vec<u8>); 12] = [
        ("UTF-8", PLAIN.into()),
        ("UTF-8 with a mark", format!("\u{feff}{PLAIN}").into()),
        ("Windows-1252", windows),
        ("UTF-16 little end first, with a mark", utf_16(&format!("\u{feff}{PLAIN}"), u16::to_le_bytes)),
        ("UTF-16 big end first, without", utf_16(PLAIN, u16::to_be_bytes)),
        ("commas", PLAIN.replace(';', ",").into()),
        ("tabs", PLAIN.replace(';', "\t").into()),
        ("strokes", PLAIN.replace(';', "|").into()),
        ("CRLF", PLAIN.replace('\n', "\r\n").into()),
        ("CR alone", PLAIN.replace('\n', "\r").into()),
        ("semicolons at every end", PLAIN.replace('\n', ";;;\n").into()),
        ("empty lines below", format!("{PLAIN}\n;;;;\n   \n\n").into()),
    ];
    for (what, bytes) in files {
        tells(what, bytes, &[READ]);
    }
    let odd = PLAIN.replace("2001;", "\u{a0}2001\u{200b} ;\u{202e}").replace("Å", "A\u{30a}");
    tells("blanks and marks that cannot be seen", odd, &[READ]);
}

#[test]
fn headings_are_known_in_three_languages_in_any_order_and_below_a_title() {
    let below = format!("sep=;\r\nAnsatte per 1. oktober;;;;\r\n\r\n{}", PLAIN.replace('\n', "\r\n"));
    tells("a title and Excel's hint above", below, &["+ Linje 5: Åse Bjørnstad"]);
    tells(
        "nynorsk, another order",
        "Frå dato;Eining;Leiarnummer;Etternamn;Førenamn;Tilsettnummer\n1.11.2025;Byggesak;1003;Bjørnstad;Åse;2001\n",
        &[READ],
    );
    tells(
        "English",
        "Department,Manager number,Employee ID,Hire date,Full name\nByggesak,1003,2001,2025-11-01,\"Bjørnstad, Åse\"\n",
        &[READ],
    );
    tells("a heading twice", "Ansattnr;Navn;Enhet;Enhet\n1;A;B;C\n", &["«Enhet» står i to kolonner"]);
    tells(
        "no headings",
        "2001;Åse Bjørnstad;Byggesak\n",
        &["Vi fant ingen overskrifter", "«2001;Åse Bjørnstad;Byggesak»"],
    );
    tells("headings alone", "Ansattnummer;Navn\r\n", &["ingen linjer under"]);
}

#[test]
fn what_is_no_list_at_all_is_told_what_it_is() {
    tells("a workbook", b"PK\x03\x04\x14\0\x06\0[Content_Types].xml", &["Excel-arbeidsbok", "lagre som CSV"]);
    tells("an old workbook", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", &["Excel-arbeidsbok"]);
    tells("a web page called .xls", "<html><table><tr><td>Ansattnr</td></tr></table>", &["Første linje er «<html>"]);
    tells("a PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", &["Vi fant ingen overskrifter"]);
    tells("nothing", "", &["Fila er tom"]);
    tells("noughts between the letters", "Ansattnummer;Navn\n2001;\0A\0\n", &["ikke en tekstfil"]);
    let cut = utf_16(&format!("\u{feff}{PLAIN}"), u16::to_le_bytes);
    tells("UTF-16 that was cut", &cut[..cut.len() - 1], &["ikke en tekstfil"]);
    tells(
        "letters lost on the way",
        PLAIN.replace("Å", "Ã…").replace("ø", "Ã¸"),
        &["Bokstavene på linje 2 er ødelagt"],
    );
    tells(
        "a quotation mark left open",
        "Ansattnr;Navn\n2001;\"Åse\n2002;Ola\n",
        &["På linje 2 åpnes et anførselstegn"],
    );
    let long = format!("Ansattnr;Navn;Tittel\n2001;Åse;{}\n", "x".repeat(1_000_000));
    tells("a cell of a megabyte", long, &["Linje 2 har en celle med mer enn 10000 tegn"]);
    let many = format!("Nr;Navn\n{}", "1;A\n".repeat(MOST_ROWS + 1));
    tells("too many lines", many, &["mer enn 200000 linjer"]);
}

#[test]
fn a_whole_payroll_list_is_read_for_what_the_system_may_hold() {
    let ids: Vec<String> = (1..25).filter_map(|day| national_id::made_up(day, 4, 60_100 + day * 7)).collect();
    let rows: String = ids
        .iter()
        .enumerate()
        .map(|(nth, id)| {
            let number = 2001 + nth;
            format!("{number};{id};Åse Bjørnstad {number};Storgata 1;Rådgiver;80;Byggesak;1003;650000;86011117947;01.11.2025;K\r\n")
        })
        .collect();
    let payroll = format!(
        "Ansattnr;Fødselsnr;Navn;Adresse;Stilling;Stillingsprosent;Avdeling;Leder;Årslønn;Kontonr;Ansattdato;Kjønn\r\n{rows}"
    );
    tells(
        "twelve columns of payroll",
        &payroll,
        &[
            "+ Linje 2: Åse Bjørnstad 2001, Byggesak, leder Håkon Myhre",
            "! «Fødselsnr» er ikke lest: fødselsnummer skal ikke være i Makker.",
            "! «Årslønn» er ikke lest: lønn",
            "! «Kontonr» er ikke lest: lønn",
            "! «Kjønn» er ikke lest: kjønn",
            "! «Adresse» er ikke lest: vi kjenner ikke overskriften.",
        ],
    );
    for gone in ["Storgata", "650000", "86011117947", &ids[0]] {
        assert!(!told(payroll.as_bytes(), Mode::Partial).contains(gone), "{gone} is told");
    }
    let as_numbers: String = ids.iter().map(|id| format!("{id};Åse Berg;Byggesak\n")).collect();
    tells(
        "national identity numbers for numbers",
        format!("Ansattnr;Navn;Enhet\n{as_numbers}"),
        &["inneholder fødselsnumre"],
    );
    tells(
        "one inside a title",
        format!("Ansattnr;Navn;Tittel\n1004;;Lærer {}\n", ids[0]),
        &["Linje 2: Det står et fødselsnummer"],
    );
}

#[test]
fn what_stands_in_a_cell_is_read_as_it_was_meant_or_asked_about() {
    tells(
        "a line break in a cell",
        "Ansattnr;Navn;Enhet;Tittel;Leder\r\n2001;Åse Bjørnstad;Byggesak;\"Rådgiver\r\nog \"\"mer\"\"\";1003\r\n1005;;Samfunn;;\r\n",
        &[READ, "Linje 4: Amina Warsame bytter enhet"],
    );
    tells(
        "a semicolon without quotation marks",
        "Ansattnr;Navn;Tittel\n1004;;Sekretær; post\n",
        &["flere felt enn det er overskrifter"],
    );
    tells("a formula", "Ansattnr;Navn;Enhet\n2001;=HYPERLINK(1);Byggesak\n", &["+ Linje 2: =HYPERLINK(1), Byggesak"]);
    tells(
        "noughts first",
        "Ansattnr;Navn;Enhet\n0042;Ada Berg;Byggesak\n42;Bo Dahl;Byggesak\n",
        &["Ada Berg", "Bo Dahl", "2 kommer til"],
    );
    tells("noughts kept by a formula", "Ansattnr;Navn;Enhet\n=\"01004\";Ada Berg;Byggesak\n", &["+ Linje 2: Ada Berg"]);
    tells(
        "a number Excel made long",
        "Ansattnr;Navn\n1,01E+10;Ada Berg\n",
        &["Linje 2: Excel har gjort om nummeret. Det står 1,01E+10."],
    );
    tells("a number with decimals", "Ansattnr;Tittel\n1004,00;Fagleder\n", &["Sunniva Lunde får ny tittel"]);
    tells("a serial date", "Ansattnr;Fra\n1004;45962\n", &["Excel har skrevet datoen som et tall. Det står 45962."]);
    tells("month first", "Ansattnr;Fra\n1004;11/25/2025\n", &["Måned og dag har byttet plass"]);
    tells("no such day", "Ansattnr;Til\n1004;31.02.2026\n", &["Datoen kan ikke leses"]);
    tells(
        "the end first",
        "Ansattnr;Fra;Til\n1004;01.11.2025;01.01.2025\n",
        &["Det står fra 01.11.2025 til 01.01.2025."],
    );
    tells("no end", "Ansattnr;Til\n1004;31.12.9999\n", &["1 er som før", "0 slutter"]);
    tells(
        "a sum below",
        "Ansattnr;Navn;Enhet\n1004;;\n;Sum 1;\n",
        &["Linje 3: Ansattnummer mangler", "om den er en sum"],
    );
    tells("an address that is none", "Ansattnr;E-post\n1004;sunniva\n", &["Dette er ingen e-postadresse"]);
    tells("a role nobody knows", "Ansattnr;Rolle\n1004;sjef\n", &["Vi kjenner ikke rollen. Det står sjef."]);
}

#[test]
fn what_does_not_fit_together_is_told_where_and_what_to_do() {
    let two = "Ansattnr;Stillingsnr;Leder\n1004;1;1003\n1004;1;1002\n";
    tells(
        "two leaders in one position",
        two,
        &["Linje 3: Samme person og stilling som linje 2", "hver sin stillingsnøkkel"],
    );
    let positions = "Ansattnr;Stillingsnr;Enhet;Leder\n1004;1;;1003\n1004;2;Samfunn;1002\n";
    tells("two positions, a leader in each", positions, &["Sunniva Lunde får en stilling til, i Samfunn"]);
    tells(
        "a line twice",
        "Ansattnr;Tittel\n1004;Fagleder\n1004;Fagleder\n",
        &["Sunniva Lunde får ny tittel", "1 får noe endret"],
    );
    tells(
        "two who lead each other",
        "Ansattnr;Leder\n1001;1002\n1002;1001\n",
        &["Lederne går i ring", "Slik går det: "],
    );
    tells("led by oneself", "Ansattnr;Leder\n1004;1004\n", &["Ingen er sin egen leder"]);
    tells("a leader nobody knows", "Ansattnr;Leder\n1004;10003\n", &["Mente du 1003 (Håkon Myhre)?"]);
    tells("a leader's name for the number", "Ansattnr;Leder\n1004;Håkon Myhre\n", &["Mente du 1003 (Håkon Myhre)?"]);
    tells(
        "units in a ring",
        "Ansattnr;Enhet;Overenhet\n1004;Samfunn;Byggesak\n",
        &["henge under seg selv", "Slik går det: Samfunn"],
    );
    let addresses =
        "Ansattnr;Navn;E-post;Enhet\n2001;Ada Berg;ab@x.example;Byggesak\n2002;Bo Dahl;AB@x.example;Byggesak\n";
    tells("an address twice", addresses, &["Linje 3: Samme e-post som linje 2. ab@x.example tilhører Ada Berg."]);
    let names = "Ansattnr;Navn;Enhet\n2001;Ada Berg;Byggesak\n2001;Bo Dahl;Byggesak\n";
    tells("two names for a number", names, &["Linje 3: Sier noe annet enn linje 2 om samme person"]);
    tells("somebody new without a unit", "Ansattnr;Navn\n2001;Ada Berg\n", &["Enheten mangler. Skriv hvilken enhet"]);
    let everybody = told("Ansattnr;Navn\n1001;Gunnar Vik\n".as_bytes(), Mode::Full);
    assert!(everybody.contains("Ingen blir igjen som HR eller administrator"), "{everybody}");
}
