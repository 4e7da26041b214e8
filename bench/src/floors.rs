//! Two floors behind exactly what stands before every page: the guard, the session, and who is here.
//!
//! - A: an empty page. What it costs to be asked anything at all.
//! - B: a page of 5 kB from one indexed SELECT of ten rows of 200 bytes. What it costs to show anything at all.
//!
//! B's table is equally large in every municipality, so that the floor does not rise with what stands on it.

use std::fmt::Write;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::response::Html;
use axum::routing::get;
use makker::access::{House, Visit, route};
use makker::ground::db::{Bind, Fault, Sql};
use makker::page::Oops;
use makker::{binds, site};

use crate::municipality::{Draw, Kind, id};

static TEN: Sql = Sql::new("floors::TEN", "SELECT no, line FROM floor_line WHERE place = $1 ORDER BY no");
static MAKE: Sql = Sql::new(
    "floors::MAKE",
    "CREATE TABLE floor_line (place TEXT NOT NULL, no BIGINT NOT NULL, line TEXT NOT NULL, PRIMARY KEY (place, no))",
);
static ADD: Sql = Sql::new("floors::ADD", "INSERT INTO floor_line (place, no, line) VALUES ($1, $2, $3)");

pub const PLACES: u64 = 1000;
const LINES: u64 = 10;
const LINE: usize = 200;
/// What stands around the rows.
const AROUND: usize = 2700;

/// The whole site, and the floors.
pub fn app(house: &Arc<House>) -> axum::Router {
    let mut routes = site::routes();
    routes.extend([route("/gulv/tom", &[], get(empty)), route("/gulv/ti/{place}", &[], get(ten))]);
    site::app_of(house, routes)
}

/// Makes B's table in an empty house.
pub async fn lay(house: &House) -> Result<(), Fault> {
    let mut tx = house.db.begin().await?;
    tx.run(&MAKE, vec![]).await?;
    for place in 0..PLACES {
        for no in 0..LINES {
            let draw = Draw::of(Kind::Floor, place * LINES + no);
            let line = (0..LINE).map(|_| char::from(b'a' + (draw.below(26) as u8))).collect::<String>();
            tx.run(&ADD, binds![id(Kind::Floor, place), Bind::from(i64::try_from(no).unwrap_or_default()), line])
                .await?;
        }
    }
    tx.commit().await
}

async fn empty(_visit: Visit) -> Html<&'static str> {
    Html("<!DOCTYPE html><html lang=\"nb\"><title>A</title></html>")
}

async fn ten(_visit: Visit, State(house): State<Arc<House>>, Path(place): Path<String>) -> Result<Html<String>, Oops> {
    let rows = house.db.look().await?.all(&TEN, binds![place]).await?;
    let mut page = String::with_capacity(5200);
    page.push_str("<!DOCTYPE html><html lang=\"nb\"><title>B</title><ol>");
    for row in rows {
        let _ = write!(page, "<li id=\"{}\">{}</li>", row.int("no")?, row.text("line")?);
    }
    let _ = write!(page, "</ol><p>{:.<AROUND$}</p></html>", "B");
    Ok(Html(page))
}
