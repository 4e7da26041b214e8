//! Pages of the list: thin, no rule in them.

use askama::Template;
use axum::extract::{Path, Query};
use axum::routing::get;
use serde::Deserialize;

use super::leader::{LeaderRefusal, correct};
use super::list::{A_PAGE, OneUnit, Which};
use super::store;
use crate::access::law::{Act, ReadDirectory, WriteExampleGoal};
use crate::access::{Denied, Route, Stop, Subject, Turn, route};
use crate::accounts::Keeper;
use crate::admin::PairRefusal;
use crate::admin::import::cells::{self, End};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Faults, Frame, Place, begin, done, html, refused_html};
use crate::people::EmploymentId;

#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        route("/oppsett/folk", &[Act::ReadDirectory], get(people)),
        route("/oppsett/folk/enheter", &[Act::ReadDirectory], get(units)),
        route(
            "/oppsett/folk/{employment}/leder",
            &[Act::ReadDirectory, Act::EndPair, Act::SetLastDay, Act::FormPair],
            get(leader).post(post_leader),
        ),
    ]
}

#[derive(Deserialize, Default)]
struct Asked {
    sok: Option<String>,
    side: Option<usize>,
    /// `uten`: those who lack a leader.
    leder: Option<String>,
    gjort: Option<String>,
}

#[derive(Template)]
#[template(path = "admin/everybody/views/people.html")]
struct PeoplePage {
    frame: Frame,
    t: T,
    search: String,
    leaderless: bool,
    found: String,
    people: Vec<PersonView>,
    may_examples: bool,
    before: Option<String>,
    after: Option<String>,
}

struct PersonView {
    name: String,
    number: String,
    place: String,
    /// Begins or ends, when it does.
    days: Option<String>,
    leader: Option<String>,
    lacks: bool,
    href: String,
}

async fn people(Keeper(visit): Keeper, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    turn.permit(ReadDirectory, &Subject::Organisation, "").await?;
    let (t, today) = (visit.t(), visit.today());
    let search: String = asked.sok.unwrap_or_default().chars().take(100).collect();
    let leaderless = asked.leder.as_deref() == Some("uten");
    let which = if leaderless { Which::Leaderless } else { Which::Everybody };
    let nth = nth(asked.side);
    let (people, found) = store::page(&mut turn.tx, which, &search, nth, today).await?;
    let view = |one: super::list::Somebody| PersonView {
        name: format!("{} {}", one.given, one.family).trim().to_owned(),
        place: [one.title, one.unit].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        days: match one.to {
            _ if one.from > today => Some(t.people_begins(t.day_month(one.from, today))),
            Some(last) => Some(t.people_ends(t.day_month(last, today))),
            None => None,
        },
        lacks: one.leader.is_none() && !one.at_the_top,
        leader: one.leader,
        number: one.number,
        href: format!("/oppsett/folk/{}/leder", one.employment),
    };
    let query = |side: usize| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if !search.is_empty() {
            query.append_pair("sok", &search);
        }
        if leaderless {
            query.append_pair("leder", "uten");
        }
        format!("/oppsett/folk?{}", query.append_pair("side", &side.to_string()).finish())
    };
    let notice = (asked.gjort.as_deref() == Some("leder")).then(|| t.people_leader_done());
    html(&PeoplePage {
        may_examples: turn.may(WriteExampleGoal, &Subject::Organisation).await?,
        frame: Frame::of(&turn, Place::Setup, t.people_title()).with_notice(notice),
        t,
        found: t.people_found(found),
        people: people.into_iter().map(view).collect(),
        before: (nth > 0).then(|| query(nth)),
        after: ((nth + 1) * A_PAGE < found).then(|| query(nth + 2)),
        leaderless,
        search,
    })
}

#[derive(Template)]
#[template(path = "admin/everybody/views/units.html")]
struct UnitsPage {
    frame: Frame,
    t: T,
    found: String,
    units: Vec<OneUnit>,
    may_examples: bool,
    before: Option<String>,
    after: Option<String>,
}

fn nth(side: Option<usize>) -> usize {
    side.unwrap_or(1).clamp(1, 100_000) - 1
}

async fn units(Keeper(visit): Keeper, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    turn.permit(ReadDirectory, &Subject::Organisation, "").await?;
    let t = visit.t();
    let nth = nth(asked.side);
    let (units, found) = store::units(&mut turn.tx, nth, visit.today()).await?;
    let side = |side: usize| format!("/oppsett/folk/enheter?side={side}");
    html(&UnitsPage {
        may_examples: turn.may(WriteExampleGoal, &Subject::Organisation).await?,
        frame: Frame::of(&turn, Place::Setup, t.people_units_title()),
        t,
        found: t.people_units_found(found),
        units,
        before: (nth > 0).then(|| side(nth)),
        after: ((nth + 1) * A_PAGE < found).then(|| side(nth + 2)),
    })
}

#[derive(Template)]
#[template(path = "admin/everybody/views/leader.html")]
struct LeaderPage {
    frame: Frame,
    t: T,
    faults: Faults,
    action: String,
    name: String,
    place: String,
    now: String,
    number: String,
    from: String,
}

async fn leader(Keeper(visit): Keeper, Path(employment): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let today = visit.today();
    html(&leader_page(&mut turn, &employment, Faults::default(), String::new(), today.to_string()).await?)
}

async fn leader_page(
    turn: &mut Turn<'_>,
    employment: &str,
    faults: Faults,
    number: String,
    from: String,
) -> Result<LeaderPage, Denied> {
    turn.permit(ReadDirectory, &Subject::Organisation, "").await?;
    let employment = EmploymentId::parse(employment).ok_or(Denied::Hidden)?;
    let (t, today) = (turn.visit.t(), turn.visit.today());
    let one = store::one(&mut turn.tx, &employment, today).await?.ok_or(Denied::Hidden)?;
    let name = format!("{} {}", one.given, one.family).trim().to_owned();
    let title = t.people_leader_title(&name);
    let title = if faults.is_empty() { title } else { t.page_fault_title(title) };
    Ok(LeaderPage {
        frame: Frame::of(turn, Place::Setup, title),
        t,
        faults,
        action: format!("/oppsett/folk/{employment}/leder"),
        place: [one.title, one.unit].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
        now: one.leader.map_or_else(|| t.people_leader_none_now(), |leader| t.people_leader_now(leader)),
        name,
        number,
        from,
    })
}

async fn post_leader(Keeper(visit): Keeper, Path(employment): Path<String>, fields: Fields) -> Answer {
    let (number, from) = (fields.one("leder").trim(), fields.one("fra").trim());
    let t = visit.t();
    let mut faults = Faults::default();
    let day = match cells::date(from, visit.today()) {
        Ok(Some(End::On(day))) => Some(day),
        Ok(None) => Some(visit.today()),
        Ok(Some(End::Open)) | Err(_) => {
            faults.add("fra", t.people_refused_date());
            None
        }
    };
    if number.is_empty() {
        faults.add("leder", t.people_refused_number());
    }
    if let (Some(day), false) = (day, number.is_empty()) {
        let mut turn = match begin(&visit, &fields).await? {
            Begun::Turn(turn) => turn,
            Begun::Before(answer) => return Ok(answer),
        };
        turn.permit(ReadDirectory, &Subject::Organisation, "").await?;
        let id = EmploymentId::parse(&employment).ok_or(Denied::Hidden)?;
        store::one(&mut turn.tx, &id, visit.today()).await?.ok_or(Denied::Hidden)?;
        match correct(&mut turn, &id, number, day).await {
            Ok(()) => return done(turn, &fields, "/oppsett/folk?gjort=leder").await,
            Err(Stop::Refused(refusal)) => faults = in_words(t, refusal),
            Err(Stop::Denied(denied)) => return Err(denied.into()),
        }
    }
    let mut turn = visit.look().await?;
    refused_html(&leader_page(&mut turn, &employment, faults, number.to_owned(), from.to_owned()).await?)
}

fn in_words(t: T, refusal: LeaderRefusal) -> Faults {
    let (field, words) = match refusal {
        LeaderRefusal::Unknown => ("leder", t.people_refused_unknown()),
        LeaderRefusal::Gone => ("leder", t.people_refused_gone()),
        LeaderRefusal::Circle => ("leder", t.people_refused_circle()),
        LeaderRefusal::Pair(PairRefusal::OwnLeader) => ("leder", t.people_refused_own()),
        LeaderRefusal::Pair(PairRefusal::SameLeader) => ("leder", t.people_refused_same()),
        LeaderRefusal::Pair(PairRefusal::InThePast) => ("fra", t.people_refused_past()),
        LeaderRefusal::Pair(PairRefusal::BeforeItBegins) => ("fra", t.people_refused_before()),
        LeaderRefusal::Pair(PairRefusal::Ended | PairRefusal::NoLastDay | PairRefusal::Led) => {
            ("leder", t.people_refused_moved())
        }
    };
    let mut faults = Faults::default();
    faults.add(field, words);
    faults
}
