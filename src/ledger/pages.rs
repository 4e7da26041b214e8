//! What the pages of agreements say about the chain, and the record as a file.

use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;

use super::chain::{grouped, head, hex};
use super::record::{FORMAT, Record};
use super::store::{self, Chained};
use crate::access::law::{Act, ReadLedger};
use crate::access::{Denied, Route, Turn, Visit, route};
use crate::ground::text::T;
use crate::page::Answer;
use crate::people::EmploymentId;

#[must_use]
pub fn routes() -> Vec<Route> {
    vec![route("/avtaler/{employment}", &[Act::ReadLedger], get(download))]
}

/// Where an agreement in force stands in the chain.
#[derive(Template)]
#[template(path = "ledger/views/signed.html")]
pub struct Signed {
    t: T,
    employment: EmploymentId,
    /// Its number, and how many there are.
    no: Option<(u32, u32)>,
    /// The chain's head, and the fingerprint of the key. Nothing: none have been chained.
    ends: Option<(String, String)>,
}
impl askama::filters::HtmlSafe for Signed {}

/// For the page of something that is in force.
#[must_use]
pub fn signed(turn: &Turn<'_>, employment: &EmploymentId, chained: Option<&Chained>) -> Signed {
    let ends = |chained: &Chained| (grouped(&hex(&chained.head)), grouped(&hex(&chained.fingerprint)));
    Signed {
        t: turn.visit.t(),
        employment: employment.clone(),
        no: chained.and_then(|chained| chained.no.map(|no| (no, chained.count))),
        ends: chained.map(ends),
    }
}

async fn download(visit: Visit, Path(employment): Path<String>) -> Answer {
    let employment = EmploymentId::parse(&employment).ok_or(Denied::Hidden)?;
    let mut turn = visit.look().await?;
    let found = store::find(&mut turn, employment).await?;
    let chain = turn.see(ReadLedger, found).await?;
    let entries = store::entries(&mut turn, &chain).await?;
    let key = visit.house.keys.signing_if_made().await?.ok_or(Denied::Hidden)?;
    let head = head(&key, chain.employment.as_str(), &entries, visit.now);
    let record = Record {
        format: FORMAT.to_owned(),
        key: hex(&key.public().0),
        employment: chain.employment.to_string(),
        entries,
        head,
    };
    let of = turn.relations.pairs().iter().find(|pair| pair.employment == chain.employment);
    let of = of.map(|pair| format!("{} {}", pair.employee.given, pair.employee.family)).unwrap_or_default();
    let name = file_name(&visit.t().ledger_file(), &of, &visit.today().to_string());
    let headers = [
        (header::CONTENT_TYPE, "application/json; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.json\"")),
    ];
    Ok((headers, record.text()).into_response())
}

/// In letters every file system has.
fn file_name(what: &str, of: &str, day: &str) -> String {
    let mut name = what.to_owned();
    for word in of.split_whitespace().chain([day]) {
        name.push('-');
        for letter in word.to_lowercase().chars() {
            match letter {
                'æ' | 'ä' => name.push_str("ae"),
                'ø' | 'ö' => name.push('o'),
                'å' => name.push('a'),
                letter if letter.is_ascii_alphanumeric() || letter == '-' => name.push(letter),
                _ => {}
            }
        }
    }
    name
}

#[test]
fn a_file_is_named_by_whose_it_is_and_the_day() {
    let name = file_name("avtaler", "Sunniva  Ødegård", "2025-10-14");
    assert_eq!(name, "avtaler-sunniva-odegard-2025-10-14");
    assert_eq!(file_name("avtaler", "\"/../\r\n", "2025-10-14"), "avtaler--2025-10-14");
}
