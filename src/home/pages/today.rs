//! «I dag»: one's own day. Promises from both sides come before goals.

use askama::Template;
use axum::extract::Query;

use super::Asked;
use crate::access::Visit;
use crate::accounts::{self, Messages};
use crate::conversations::{self, NextTalk};
use crate::direction::{self, OwnDirection};
use crate::follow_ups::{self, Back, BothWays, Detail};
use crate::goals::{self, GoalRow};
use crate::ground::sealing::Room;
use crate::ground::text::T;
use crate::page::{Answer, Frame, Place, html};
use crate::people::{EmploymentId, Pair, PairId, Side};

#[derive(Template)]
#[template(path = "home/views/today.html")]
struct TodayPage {
    frame: Frame,
    t: T,
    day: String,
    greeting: String,
    lead: String,
    /// About one's own account and those of the ones one is in a pair with.
    messages: Messages,
    /// What has become of the relations one is in.
    news: Vec<String>,
    talks: Vec<NextTalk>,
    /// Whom one could call to a talk, when none is planned.
    to_call: Option<String>,
    promises: Option<BothWays>,
    goals: Vec<GoalRow>,
    leader: Option<String>,
    /// Of the units one works in, those that have one.
    directions: Vec<OwnDirection>,
    /// The first days: what is good to have read.
    new_here: bool,
}

pub(super) fn greeting(t: T, hour: i8, name: &str) -> String {
    match hour {
        5..=9 => t.home_good_morning(name),
        10..=17 => t.home_hello(name),
        _ => t.home_good_evening(name),
    }
}

pub(super) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let own: Vec<Pair> = turn.relations.in_force(Side::Employee).cloned().collect();
    let employments: Vec<EmploymentId> = own.iter().map(|pair| pair.employment.clone()).collect();
    let rooms = own.iter().flat_map(|pair| [Room::of_employment(&pair.employment), Room::of_pair(&pair.id)]);
    turn.enter(rooms.chain([Room::of_organisation()])).await?;
    let lines = goals::lines(&mut turn, &employments).await?;
    let goals = goals::rows(&turn, lines);
    let pairs: Vec<PairId> = own.iter().map(|pair| pair.id.clone()).collect();
    let talks = conversations::next_talks(&mut turn, &own).await?;
    let open = follow_ups::of_pairs(&mut turn, &pairs).await?;
    let promises = follow_ups::both_ways(&turn, &open, &Back::Home, Detail::Short);
    let directions = direction::own(&mut turn).await?;
    let (messages, new_here) = accounts::news(&mut turn).await?;
    let news = super::news::news(&mut turn).await?;
    let waiting = goals.iter().filter(|goal| goal.waits_for_me).count();
    let leader = own.first().map(|pair| pair.leader.given.clone());
    let lead = match (&leader, waiting) {
        (None, _) => t.home_no_leader(),
        (Some(name), 0) if new_here => t.home_first_day(name),
        (Some(_), 0) => t.home_calm(),
        (Some(name), waiting) => t.home_proposals_wait(waiting, name),
    };
    let page = TodayPage {
        t,
        day: t.capital(t.weekday_date(visit.today(), visit.today())),
        greeting: if new_here {
            t.home_welcome(&visit.me.given)
        } else {
            greeting(t, visit.local().hour(), &visit.me.given)
        },
        lead,
        messages,
        news,
        new_here,
        to_call: leader.clone().filter(|_| talks.is_empty() && !own.iter().any(|pair| pair.rests_on(visit.today()))),
        talks,
        promises: (!promises.is_empty()).then_some(promises),
        goals,
        leader,
        directions,
        frame: Frame::of(&turn, Place::Today, t.page_today()).with_notice(
            follow_ups::done_in_words(t, asked.gjort.as_deref())
                .or_else(|| conversations::done_in_words(t, asked.gjort.as_deref())),
        ),
    };
    html(&page)
}
