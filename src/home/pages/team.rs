//! «Teamet»: a leader's people. Who waits for an answer first, the rest by name. Never a ranking.

use askama::Template;

use super::today::greeting;
use crate::access::{Denied, Visit};
use crate::conversations::{self, Dots, Legend};
use crate::direction::{self, UnitDirection};
use crate::follow_ups;
use crate::follow_ups::promise::State;
use crate::follow_ups::{Between, NeedRow};
use crate::goals::{self, GoalRow};
use crate::ground::sealing::Room;
use crate::ground::sorting;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Frame, Place, Size, html};
use crate::people::{EmploymentId, Pair, PairId, Side};

#[derive(Template)]
#[template(path = "home/views/team.html")]
struct TeamPage {
    frame: Frame,
    t: T,
    day: String,
    greeting: String,
    lead: String,
    /// Of the units this leader answers for.
    directions: Vec<UnitDirection>,
    waiting: Vec<MemberRow>,
    others: Vec<MemberRow>,
    legend: Legend,
}

struct MemberRow {
    avatar: Avatar,
    name: String,
    href: String,
    /// What waits for the leader.
    waits: Vec<GoalRow>,
    /// What the employee needs an answer to.
    asks: Vec<NeedRow>,
    /// Promises the leader owes that should have been kept, and talks that wait for an answer.
    late: Vec<String>,
    says: String,
    dots: Option<Dots>,
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
    let rooms = employments.iter().map(Room::of_employment).chain(pairs.iter().map(|pair| Room::of_pair(&pair.id)));
    turn.enter(rooms.chain([Room::of_organisation()])).await?;
    let mut lines = goals::lines_waiting_for(&mut turn, Side::Leader, &employments).await?;
    let mut rhythms = conversations::rhythm_of(&mut turn, &pairs).await?;
    let ids: Vec<PairId> = pairs.iter().map(|pair| pair.id.clone()).collect();
    let Between { promises, needs, .. } = follow_ups::open_between(&mut turn, &ids).await?;
    let mut needs = follow_ups::need_rows(&turn, &needs);
    needs.retain(|need| need.waits_for_me);
    let directions = direction::beside(&mut turn).await?;
    let (mut waiting, mut others) = (Vec::new(), Vec::new());
    for pair in &pairs {
        let (own, rest) = lines.into_iter().partition(|line| line.employment == pair.employment);
        lines = rest;
        let waits: Vec<GoalRow> = goals::rows(&turn, own).into_iter().filter(|goal| goal.waits_for_me).collect();
        let rhythm = rhythms.iter().position(|rhythm| rhythm.pair == pair.id).map(|place| rhythms.swap_remove(place));
        let mine = promises.iter().filter(|promise| promise.pair == pair.id && promise.owner == Side::Leader);
        let mut late: Vec<String> = mine
            .filter(|promise| matches!(promise.state, State::Open))
            .filter_map(|promise| promise.late_since(pair, visit.today()).map(|due| (promise, due)))
            .map(|(promise, due)| {
                t.home_promise_late(promise.what.reveal(), follow_ups::late_in_words(t, due, visit.today()))
            })
            .collect();
        late.extend(rhythm.as_ref().and_then(|rhythm| rhythm.waits.clone()));
        let (asks, rest) = needs.into_iter().partition(|need: &NeedRow| need.pair == pair.id);
        needs = rest;
        let row = MemberRow {
            asks,
            avatar: Avatar::of(&pair.employee, Some(Side::Employee), Size::Middle),
            name: pair.employee.given.clone(),
            href: format!("/teamet/{}", pair.id),
            waits,
            late,
            says: rhythm.as_ref().map(|rhythm| rhythm.says.clone()).unwrap_or_default(),
            dots: rhythm.map(|rhythm| rhythm.dots),
        };
        if row.waits.is_empty() && row.late.is_empty() && row.asks.is_empty() {
            others.push(row)
        } else {
            waiting.push(row)
        }
    }
    let names: Vec<&str> = waiting.iter().map(|row| row.name.as_str()).collect();
    let lead = if names.is_empty() { t.home_team_calm() } else { t.home_team_waits(t.list(&names)) };
    let page = TeamPage {
        t,
        day: t.capital(t.weekday_date(visit.today(), visit.today())),
        greeting: greeting(t, visit.local().hour(), &visit.me.given),
        lead,
        directions,
        waiting,
        others,
        legend: Legend { t },
        frame: Frame::of(&turn, Place::Team, t.page_team()),
    };
    html(&page)
}
