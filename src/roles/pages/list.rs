//! The role agreements one has: usually one, and one is taken to it.

use askama::Template;
use axum::extract::Query;

use super::{Asked, done_in_words};
use crate::access::law::ReadRoleInForce;
use crate::access::{Turn, Visit};
use crate::ground::text::T;
use crate::page::{Answer, Frame, Place, Seal, html, see_other};
use crate::people::{self, EmploymentId, Pair, Side};
use crate::roles::store::{self, Live};

/// One role agreement, or that there is none yet.
#[derive(Template)]
#[template(path = "roles/views/line.html")]
struct RoleLine {
    t: T,
    href: String,
    /// Whose, when it is not one's own.
    name: Option<String>,
    seal: Option<Seal>,
    says: String,
    begin: Option<String>,
    waits_for_me: bool,
}
impl askama::filters::HtmlSafe for RoleLine {}

fn line(turn: &Turn<'_>, pair: &Pair, live: Option<&Live>) -> RoleLine {
    let (visit, t) = (turn.visit, turn.visit.t());
    let me = pair.side_of(&visit.me.id).unwrap_or(Side::Employee);
    let other = &pair.face(me.other()).given;
    let name = (me == Side::Leader).then(|| pair.employee.given.clone());
    let Some(live) = live.filter(|live| me == Side::Employee || live.pair == pair.id || live.agreed_at.is_some())
    else {
        let begin = turn.relations.is_in_force(pair).then(|| format!("/rolle/ny?par={}", pair.id));
        return RoleLine {
            t,
            href: String::new(),
            name,
            seal: None,
            says: t.role_line_none(),
            begin,
            waits_for_me: false,
        };
    };
    let before_you = me == Side::Leader && live.pair != pair.id;
    let day = |at: crate::ground::clock::Moment| t.day_month(at.date(&visit.house.zone), visit.today());
    let waits = live.waits_for.filter(|_| !before_you);
    let (seal, says) = match (live.agreed_at, waits) {
        (Some(_), _) if before_you => (Seal::by(&[Side::Employee], t.agree_state_before_you()), String::new()),
        (Some(at), None) => (
            Seal::by(&Side::BOTH, t.agree_state_agreed_on(&pair.employee.given, &pair.leader.given, day(at))),
            String::new(),
        ),
        (Some(_), Some(side)) => {
            let says = if side == me { t.agree_change_by(other) } else { t.agree_change_by_you() };
            (Seal::by(&Side::BOTH, t.agree_state_agreed()), says)
        }
        (None, Some(side)) if side == me => (Seal::by(&[side.other()], t.agree_state_waits_you()), String::new()),
        (None, side) => (Seal::by(&[side.map_or(me, Side::other)], t.agree_state_waits(other)), String::new()),
    };
    let href = format!("/rolle/{}", live.id);
    RoleLine { t, href, name, seal: Some(seal), says, begin: None, waits_for_me: waits == Some(me) }
}

#[derive(Template)]
#[template(path = "roles/views/list.html")]
struct ListPage {
    frame: Frame,
    t: T,
    lines: Vec<RoleLine>,
    /// Where one has no leader now: a draft can be written all the same.
    alone: Vec<String>,
}

/// One's own. Who has one position is taken to its role agreement.
pub(super) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let own: Vec<Pair> = turn.relations.in_force(Side::Employee).cloned().collect();
    let (me, today) = (visit.me.id.clone(), visit.today());
    let employments = people::employments_of(&mut turn.tx, &me, today).await?;
    let live = store::live(&mut turn, &employments).await?;
    let live = turn.see_all(ReadRoleInForce, live).await?;
    if let ([only], [_], None) = (live.as_slice(), employments.as_slice(), asked.gjort.as_deref()) {
        return Ok(see_other(&format!("/rolle/{}", only.id)));
    }
    let of = |employment: &EmploymentId| live.iter().find(|live| &live.employment == employment);
    let mut lines: Vec<RoleLine> = own.iter().map(|pair| line(&turn, pair, of(&pair.employment))).collect();
    let mut alone = Vec::new();
    for employment in employments.iter().filter(|known| !own.iter().any(|pair| &pair.employment == *known)) {
        // Between two leaders what is agreed goes on holding, and one can write.
        let before = of(employment).and_then(|live| Some((live, turn.relations.pair(&live.pair)?)));
        match before {
            Some((live, pair)) => lines.push(line(&turn, pair, Some(live))),
            None => alone.push(format!("/rolle/ny?stilling={employment}")),
        }
    }
    let other = own.first().map_or("", |pair| &pair.leader.given);
    let frame =
        Frame::of(&turn, Place::Goals, t.role_title()).with_notice(done_in_words(t, asked.gjort.as_deref(), other));
    html(&ListPage { frame, t, lines, alone })
}
