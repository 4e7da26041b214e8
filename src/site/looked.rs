//! «Hvem har åpnet noe om deg?»: the access record, for the one it is about (settled 18, I17).

use askama::Template;
use axum::routing::get;

use crate::access::law::{Act, ReadAccessRecord, Stands};
use crate::access::{self, AccessRecord, Route, Subject, Turn, Visit, route};
use crate::goals;
use crate::ground::calendar::Date;
use crate::ground::db::Fault;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Frame, Place, Size, html};
use crate::people::{self, Face, PersonId};

pub(super) fn routes() -> Vec<Route> {
    vec![route("/meg/innsyn", &[Act::ReadAccessRecord], get(page))]
}

#[derive(Template)]
#[template(path = "site/views/looked.html")]
struct LookedPage {
    frame: Frame,
    t: T,
    looks: Vec<Looked>,
}

/// What one person opened on one day.
struct Looked {
    avatar: Avatar,
    /// Who, and as what.
    head: String,
    day: String,
    things: Vec<Thing>,
}

struct Thing {
    words: String,
    /// Where it is, when it is there still.
    href: Option<String>,
}

async fn page(visit: Visit) -> Answer {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let me = &visit.me.id;
    turn.permit(ReadAccessRecord, &Subject::Own(me.clone()), me.as_str()).await?;
    let records = access::records_about_me(&mut turn).await?;
    let readers: Vec<PersonId> = records.iter().map(|record| record.reader.clone()).collect();
    let faces = people::faces(&mut turn.tx, &readers).await?;
    let titles = if records.is_empty() { vec![] } else { my_goals(&mut turn).await? };
    let mut looks: Vec<Looked> = Vec::new();
    let mut last: Option<(&PersonId, Date, Stands)> = None;
    for record in &records {
        let Some(face) = faces.iter().find(|face| face.id == record.reader) else { continue };
        if last != Some((&record.reader, record.day, record.stood)) {
            looks.push(looked(&visit, face, record));
            last = Some((&record.reader, record.day, record.stood));
        }
        looks.last_mut().expect("pushed above").things.push(thing(t, record, &titles));
    }
    let frame = Frame::of(&turn, Place::Elsewhere, t.looked_title());
    html(&LookedPage { frame, t, looks })
}

/// The goals of mine that can be read today, by identity: the record holds no words.
async fn my_goals(turn: &mut Turn<'_>) -> Result<Vec<(String, String)>, Fault> {
    let (me, today) = (turn.visit.me.id.clone(), turn.visit.today());
    let employments = people::employments_of(&mut turn.tx, &me, today).await?;
    let (lines, over) = goals::all_lines(turn, &employments).await?;
    Ok(lines.into_iter().chain(over).map(|line| (line.id, line.title.reveal().to_owned())).collect())
}

fn looked(visit: &Visit, face: &Face, record: &AccessRecord) -> Looked {
    let t = visit.t();
    let name = format!("{} {}", face.given, face.family);
    Looked {
        avatar: Avatar::of(face, None, Size::Middle),
        head: t.looked_by(name, stood(t, record.stood)),
        day: t.capital(t.weekday_date(record.day, visit.today())),
        things: vec![],
    }
}

fn thing(t: T, record: &AccessRecord, titles: &[(String, String)]) -> Thing {
    let known = titles.iter().find(|(id, _)| id == &record.thing);
    match (record.deed, known) {
        (Act::ReadGoalInForce | Act::ReadGoal, Some((id, title))) => {
            Thing { words: t.looked_goal_titled(title), href: Some(format!("/mal/{id}")) }
        }
        (Act::ReadGoalInForce | Act::ReadGoal, None) => Thing { words: t.looked_goal(), href: None },
        (Act::ReadRoleInForce | Act::ReadRole, _) => {
            Thing { words: t.looked_role(), href: Some(format!("/rolle/{}", record.thing)) }
        }
        (Act::ReadLedger, _) => Thing { words: t.looked_ledger(), href: None },
        (Act::ReadFixedFrame, _) => Thing { words: t.looked_frame(), href: None },
        _ => Thing { words: t.looked_something(), href: None },
    }
}

/// How somebody stood who looked.
fn stood(t: T, stands: Stands) -> String {
    match stands {
        Stands::NewLeader => t.sees_new_leader(),
        Stands::FormerLeader => t.sees_former_leader(),
        Stands::LeadersLeader => t.sees_leaders_leader(),
        Stands::Hr => t.sees_hr(),
        Stands::Admin => t.sees_admin(),
        Stands::Representative => t.sees_representative(),
        Stands::DataProtection => t.sees_data_protection(),
        Stands::Themself
        | Stands::ThemselfAfter
        | Stands::Leader
        | Stands::UnitMember
        | Stands::UnitLeader
        | Stands::Colleague
        | Stands::House => t.sees_colleague(),
    }
}
