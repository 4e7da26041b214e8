//! «Teamet»: a leader's people. Who waits for an answer first, the rest by name. Never a ranking.

use askama::Template;

use super::today::greeting;
use crate::access::law::ReadGoalInForce;
use crate::access::{Denied, Visit};
use crate::goals::{self, GoalRow};
use crate::ground::sorting;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Frame, Place, Size, html};
use crate::people::{EmploymentId, Pair, Side};

#[derive(Template)]
#[template(path = "home/views/team.html")]
struct TeamPage {
    frame: Frame,
    t: T,
    day: String,
    greeting: String,
    lead: String,
    waiting: Vec<MemberRow>,
    others: Vec<MemberRow>,
}

struct MemberRow {
    avatar: Avatar,
    name: String,
    href: String,
    /// What waits for the leader.
    waits: Vec<GoalRow>,
    note: Option<String>,
}

pub(super) async fn page(visit: Visit) -> Answer {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let mut pairs: Vec<Pair> = turn.relations.in_force(Side::Leader).cloned().collect();
    if pairs.is_empty() {
        return Err(Denied::Hidden.into());
    }
    pairs.sort_by(|one, other| sorting::compare(visit.language, &one.employee.given, &other.employee.given));
    let employments: Vec<EmploymentId> = pairs.iter().map(|pair| pair.employment.clone()).collect();
    let lines = goals::lines(&mut turn, &employments).await?;
    let mut lines = turn.see_all(ReadGoalInForce, lines).await?;
    let (mut waiting, mut others) = (Vec::new(), Vec::new());
    for pair in &pairs {
        let (own, rest) = lines.into_iter().partition(|line| line.employment == pair.employment);
        lines = rest;
        let waits: Vec<GoalRow> = goals::rows(&turn, own).into_iter().filter(|goal| goal.waits_for_me).collect();
        let note = pair
            .rest
            .filter(|_| pair.rests_on(visit.today()))
            .map(|rest| t.home_rests(t.day_month(rest.until, visit.today())));
        let row = MemberRow {
            avatar: Avatar::of(&pair.employee, Some(Side::Employee), Size::Middle),
            name: pair.employee.given.clone(),
            href: format!("/teamet/{}", pair.id),
            waits,
            note,
        };
        if row.waits.is_empty() { others.push(row) } else { waiting.push(row) }
    }
    let names: Vec<&str> = waiting.iter().map(|row| row.name.as_str()).collect();
    let lead = if names.is_empty() { t.home_team_calm() } else { t.home_team_waits(t.list(&names)) };
    let page = TeamPage {
        t,
        day: t.capital(t.weekday_date(visit.today(), visit.today())),
        greeting: greeting(t, visit.local().hour(), &visit.me.given),
        lead,
        waiting,
        others,
        frame: Frame::of(&turn, Place::Team, t.page_team()),
    };
    html(&page)
}
