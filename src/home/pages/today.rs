//! «I dag»: one's own day. Promises from both sides come before goals.

use askama::Template;
use axum::extract::Query;

use super::Asked;
use crate::access::Visit;
use crate::accounts::{self, Messages};
use crate::conversations::{self, NextTalk};
use crate::direction::{self, OwnDirection};
use crate::follow_ups::{self, Back, Between, BothWays, Detail, NeedsOf, TouchpointsOf};
use crate::goals::{self, GoalRow};
use crate::ground::sealing::Room;
use crate::ground::sorting;
use crate::ground::text::{Language, T};
use crate::page::{Answer, Frame, PairOfAvatars, Place, Size, html};
use crate::people::{EmploymentId, Pair, PairId, Side};

/// Of the promises with those one leads, as many stand on one's own day, the first due first.
const MOST_OF_LED: usize = 8;

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
    /// The leaders one could call to a talk, since none is planned.
    to_call: Vec<ToCall>,
    promises: Option<BothWays>,
    /// What waits for one's answer, and what one has raised that is not over.
    needs: Vec<NeedsOf>,
    /// What others have written about the everyday, not seen yet, and the way to write something.
    touchpoints: Option<TouchpointsOf>,
    goals: Vec<GoalRow>,
    leaders: Vec<Leader>,
    /// Of the units one works in, those that have one.
    directions: Vec<OwnDirection>,
    /// The first days: what is good to have read.
    new_here: bool,
}

/// Somebody who leads one, in one of the positions one has.
struct Leader {
    name: String,
    /// A new goal with them.
    goal_href: String,
    goal: String,
}

struct ToCall {
    avatars: PairOfAvatars,
    pair: PairId,
    title: String,
    button: String,
}

fn leader(t: T, pair: &Pair, is_one_of_several: bool) -> Leader {
    let name = pair.leader.given.clone();
    let (goal_href, goal) = match is_one_of_several {
        true => (format!("/mal/ny?par={}", pair.id), t.goals_propose_to(&name)),
        false => ("/mal/ny".to_owned(), t.goals_propose()),
    };
    Leader { name, goal_href, goal }
}

fn to_call(t: T, pair: &Pair, new_here: bool) -> ToCall {
    let name = &pair.leader.given;
    ToCall {
        avatars: PairOfAvatars::of(pair, Size::Large),
        pair: pair.id.clone(),
        title: if new_here { t.home_no_talk_yet(name) } else { t.home_no_talk(name) },
        button: t.home_call_talk(name),
    }
}

/// The pairs one speaks of: with somebody who leads one in two positions, one. By name, since neither leader is the first.
fn one_for_each_leader(language: Language, own: &[Pair]) -> Vec<&Pair> {
    let mut each: Vec<&Pair> = Vec::new();
    for pair in own {
        if each.iter().all(|known| known.leader.id != pair.leader.id) {
            each.push(pair);
        }
    }
    each.sort_by(|one, other| sorting::compare(language, &one.leader.given, &other.leader.given));
    each
}

/// What is said first: whom one is in a pair with the first days, and otherwise who waits for an answer.
fn lead(t: T, leaders: &[Leader], goals: &[GoalRow], needs: usize, new_here: bool) -> String {
    let names: Vec<&str> = leaders.iter().map(|one| one.name.as_str()).collect();
    let waits = |name: &&&str| goals.iter().any(|goal| goal.waits_for_me && goal.other == ***name);
    let waiting: Vec<&str> = names.iter().filter(waits).copied().collect();
    let count = goals.iter().filter(|goal| goal.waits_for_me).count();
    match (leaders, waiting.as_slice()) {
        (_, [name]) => t.home_proposals_wait(count, *name),
        (_, [_, _, ..]) => t.home_proposals_wait_several(t.list(&waiting), count),
        ([], []) if needs > 0 => t.home_needs_lead(needs),
        ([], []) => t.home_no_leader(),
        ([one], []) if new_here => t.home_first_day(&one.name),
        (_, []) if new_here => t.home_first_day_several(t.list(&names)),
        (_, []) if needs > 0 => t.home_needs_lead(needs),
        (_, []) => t.home_calm(),
    }
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
    let led = turn.relations.in_force(Side::Leader).map(|pair| Room::of_pair(&pair.id));
    let rooms: Vec<Room> = rooms.chain(led).chain([Room::of_organisation()]).collect();
    turn.enter(rooms).await?;
    let lines = goals::lines(&mut turn, &employments).await?;
    let goals = goals::rows(&turn, lines);
    let pairs: Vec<PairId> = own.iter().map(|pair| pair.id.clone()).collect();
    let talks = conversations::next_talks(&mut turn, &own).await?;
    let led: Vec<PairId> = turn.relations.in_force(Side::Leader).map(|pair| pair.id.clone()).collect();
    let both: Vec<PairId> = pairs.iter().chain(&led).cloned().collect();
    let Between { promises: mut open, needs, touchpoints } = follow_ups::open_between(&mut turn, &both).await?;
    let touchpoints = follow_ups::touchpoints_of(&turn, &touchpoints);
    let today = visit.today();
    let mut of_led = 0;
    open.retain(|promise| {
        let led = turn.relations.pair(&promise.pair).filter(|_| !pairs.contains(&promise.pair));
        // Of those one leads, what is one's own to do or to answer now; all of it is in the list.
        led.is_none_or(|pair| {
            let mine = promise.is_on_the_day_of(Side::Leader, pair, today);
            of_led += usize::from(mine);
            mine && of_led <= MOST_OF_LED
        })
    });
    let (mine, theirs): (Vec<_>, Vec<_>) = needs.into_iter().partition(|need| pairs.contains(&need.pair));
    let theirs: Vec<_> = theirs.into_iter().filter(|need| need.state.waits()).collect();
    let waiting = theirs.len();
    let needs = [(t.home_needs_wait(), theirs), (t.home_needs(), mine)];
    let needs = needs.map(|(heading, needs)| follow_ups::needs_of(&turn, heading, &needs));
    let promises = follow_ups::both_ways(&turn, &open, &Back::Home, Detail::Short);
    let directions = direction::own(&mut turn).await?;
    let (messages, new_here) = accounts::news(&mut turn).await?;
    let news = super::news::news(&turn);
    let each = one_for_each_leader(visit.language, &own);
    let leaders: Vec<Leader> = each.iter().map(|pair| leader(t, pair, each.len() > 1)).collect();
    let planned = |pair: &Pair| {
        let with_leader = own.iter().filter(|other| other.leader.id == pair.leader.id);
        with_leader
            .into_iter()
            .any(|pair| pair.rests_on(visit.today()) || talks.iter().any(|talk| talk.pair == pair.id))
    };
    let without = each.iter().filter(|pair| !planned(pair));
    let page = TodayPage {
        t,
        day: t.capital(t.weekday_date(visit.today(), visit.today())),
        greeting: if new_here {
            t.home_welcome(&visit.me.given)
        } else {
            greeting(t, visit.local().hour(), &visit.me.given)
        },
        lead: lead(t, &leaders, &goals, waiting, new_here),
        messages,
        news,
        new_here,
        to_call: without.map(|pair| to_call(t, pair, new_here)).collect(),
        talks,
        promises: (!promises.is_empty()).then_some(promises),
        needs: needs.into_iter().filter(|needs| !needs.is_empty()).collect(),
        touchpoints,
        goals,
        leaders,
        directions,
        frame: Frame::of(&turn, Place::Today, t.page_today()).with_notice(
            follow_ups::done_in_words(t, asked.gjort.as_deref())
                .or_else(|| conversations::done_in_words(t, asked.gjort.as_deref())),
        ),
    };
    html(&page)
}
