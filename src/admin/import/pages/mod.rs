//! Pages of imports: thin, no rule in them.

mod changes;
mod deeds;
mod faults_csv;
mod form;
mod in_lines;
mod show;
mod words;

use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use serde::Deserialize;

use super::file::LARGEST;
use super::run::ImportRefusal;
use crate::access::law::Act;
use crate::access::{Route, Turn, route};
use crate::ground::db::Fault;
use crate::ground::text::T;
use crate::people::{self, Person, PersonId};

pub use in_lines::{for_a_terminal, in_lines, refusal};
pub use words::unreadable;

const FORM: &str = "/oppsett/folk/hent-inn";

/// Where files are taken: the file, and as much again as the rest of a form may be.
pub const UPLOADS: &[(&str, usize)] = &[(FORM, LARGEST + 1024 * 1024)];

#[must_use]
pub fn routes() -> Vec<Route> {
    // The guard has measured it already.
    let form = get(form::page).post(form::post).layer(DefaultBodyLimit::disable());
    vec![
        route(FORM, &[Act::StageImport, Act::ReadImport], form),
        route("/oppsett/folk/hent-inn/{import}", &[Act::ReadImport], get(show::page)),
        route("/oppsett/folk/hent-inn/{import}/feil.csv", &[Act::ReadImport], get(faults_csv::download)),
        route("/oppsett/folk/hent-inn/{import}/innhenting", &[Act::ApplyImport], post(deeds::post_fetch)),
        route("/oppsett/folk/hent-inn/{import}/sporsmal", &[Act::ApplyImport], post(deeds::post_ask)),
        route("/oppsett/folk/hent-inn/{import}/godkjenning", &[Act::ApproveImport], post(deeds::post_approval)),
        route("/oppsett/folk/hent-inn/{import}/forkasting", &[Act::ApplyImport], post(deeds::post_discard)),
        route("/oppsett/folk/hent-inn/{import}/angring", &[Act::UndoImport], post(deeds::post_undo)),
    ]
}

#[derive(Deserialize, Default)]
struct Asked {
    /// What has just been done, from a closed set.
    gjort: Option<String>,
    /// Why something was not, from a closed set.
    stopp: Option<String>,
    side: Option<usize>,
    par: Option<usize>,
    folk: Option<usize>,
    endret: Option<usize>,
}

const REFUSALS: [(&str, ImportRefusal); 7] = [
    ("endret", ImportRefusal::Moved),
    ("to", ImportRefusal::TakesTwo),
    ("egen", ImportRefusal::OwnRun),
    ("avgjort", ImportRefusal::Settled),
    ("ingenting", ImportRefusal::Nothing),
    ("for-sent", ImportRefusal::TooLate),
    ("senere", ImportRefusal::NotTheLatest),
];

fn refusal_name(refusal: ImportRefusal) -> &'static str {
    REFUSALS.iter().find(|(_, known)| *known == refusal).map_or("", |(name, _)| name)
}

fn refusal_named(name: &str) -> Option<ImportRefusal> {
    REFUSALS.iter().find(|(known, _)| *known == name).map(|(_, refusal)| *refusal)
}

/// What somebody is called; whoever has the machine is called just that.
async fn names(turn: &mut Turn<'_>, ids: Vec<PersonId>, t: T) -> Result<Vec<(PersonId, String)>, Fault> {
    let faces = people::faces(&mut turn.tx, &ids).await?;
    let mut names: Vec<(PersonId, String)> =
        faces.into_iter().map(|face| (face.id, format!("{} {}", face.given, face.family))).collect();
    names.push((Person::the_house().id, t.import_by_machine()));
    Ok(names)
}

fn name_of(names: &[(PersonId, String)], id: &PersonId) -> String {
    names.iter().find(|(known, _)| known == id).map(|(_, name)| name.clone()).unwrap_or_default()
}
