//! Promises on their page: person by person, and for who is in many pairs all together, so that what comes first is seen
//! first.

use std::cmp::Ordering;

use super::back::Back;
use super::both::both_ways;
use super::reckoned::{ReckonedView, reckoned};
use super::show::{Detail, Link, PromiseRow, rows};
use crate::access::{Denied, Turn};
use crate::follow_ups::commands;
use crate::follow_ups::promise::{Promise, State};
use crate::ground::sorting;
use crate::page::{PairOfAvatars, Size};
use crate::people::{Pair, PairId, Side};

/// The latest done, across all pairs; each pair has a page with more.
const MOST_REACHED: u32 = 30;
/// What one pair's page holds.
const MOST_OF_PAIR: u32 = 200;
/// Who has something between them with more people than this gets one list of it all.
const MOST_APART: usize = 12;

/// The promises of one pair, or of many together.
pub(super) struct Group {
    pub id: String,
    pub heading: String,
    pub avatars: Option<PairOfAvatars>,
    pub in_force: bool,
    pub rests: Option<String>,
    /// Where the pair has a page of its own.
    pub all: Option<String>,
    pub mine: Vec<PromiseRow>,
    pub theirs: Vec<PromiseRow>,
    pub theirs_title: String,
    pub theirs_none: String,
    /// What the two have dropped, and what ended with the pair.
    pub over: Vec<PromiseRow>,
    pub reached: Vec<PromiseRow>,
}

impl Group {
    pub fn is_empty(&self) -> bool {
        [&self.mine, &self.theirs, &self.over, &self.reached].iter().all(|rows| rows.is_empty())
    }

    /// A direction with nothing in it is said where the pair is alone, and left out where there are others.
    pub fn shows(&self, rows: &[PromiseRow]) -> bool {
        self.all.is_none() || !rows.is_empty()
    }
}

/// What there is to show, with whom one may make a promise, and the ways to each pair's own page.
pub(super) struct Groups {
    pub groups: Vec<Group>,
    pub pairs: Vec<Pair>,
    pub apart: Vec<Link>,
    /// How it has gone between two, on their own page.
    pub reckoned: Option<ReckonedView>,
}

/// Everything between these two, also in a pair that has ended: the employee keeps reading it.
pub(super) async fn of_one(turn: &mut Turn<'_>, id: &PairId, back: &Back) -> Result<Groups, Denied> {
    let pair = turn.relations.pair(id).ok_or(Denied::Hidden)?.clone();
    let promises = commands::all_of_pair(turn, id, MOST_OF_PAIR).await?;
    let group = group(turn, &pair, &promises, back).ok_or(Denied::Hidden)?;
    let reckoned = reckoned(turn, &pair, &promises, MOST_OF_PAIR as usize);
    Ok(Groups { groups: vec![group], pairs: vec![pair], apart: vec![], reckoned })
}

/// What is going on with everybody I am in a pair with, those I work for first, then by name.
pub(super) async fn of_all(turn: &mut Turn<'_>, back: &Back) -> Result<Groups, Denied> {
    let language = turn.visit.language;
    let mut pairs: Vec<Pair> = turn.relations.in_force(Side::Employee).cloned().collect();
    let mut led: Vec<Pair> = turn.relations.in_force(Side::Leader).cloned().collect();
    let by_name = |one: &Pair, other: &Pair| -> Ordering {
        let (one, other) = (&one.employee, &other.employee);
        sorting::compare(language, &one.given, &other.given)
            .then_with(|| sorting::compare(language, &one.family, &other.family))
    };
    led.sort_by(by_name);
    pairs.append(&mut led);
    let ids: Vec<PairId> = pairs.iter().map(|pair| pair.id.clone()).collect();
    let mut promises = commands::of_pairs(turn, &ids).await?;
    promises.append(&mut commands::recently_kept(turn, &ids, MOST_REACHED).await?);
    let with_some = |pair: &&Pair| promises.iter().any(|promise| promise.pair == pair.id);
    if pairs.iter().filter(with_some).nth(MOST_APART).is_some() {
        let apart = pairs.iter().filter(with_some).filter_map(|pair| page_of_pair(turn, pair)).collect();
        return Ok(Groups { groups: vec![together(turn, &promises, back)], pairs, apart, reckoned: None });
    }
    let mut groups: Vec<Group> = pairs.iter().filter_map(|pair| group(turn, pair, &promises, back)).collect();
    if groups.len() > 1 {
        groups.retain(|group| !group.is_empty());
        for group in &mut groups {
            group.all = Some(format!("/lofter?par={}", group.id));
        }
    }
    Ok(Groups { groups, pairs, apart: vec![], reckoned: None })
}

fn page_of_pair(turn: &Turn<'_>, pair: &Pair) -> Option<Link> {
    let other = pair.face(pair.side_of(&turn.visit.me.id)?.other());
    Some(Link { href: format!("/lofter?par={}", pair.id), words: turn.visit.t().promise_with(&other.given) })
}

/// Promises by where they stand: to be kept or answered, dropped by both or ended with the pair, reached.
#[derive(Default)]
struct Sorted<'p> {
    live: Vec<&'p Promise>,
    over: Vec<&'p Promise>,
    reached: Vec<&'p Promise>,
}

impl<'p> Sorted<'p> {
    fn of(promises: impl Iterator<Item = &'p Promise>, in_force: bool) -> Sorted<'p> {
        let mut sorted = Sorted::default();
        for promise in promises {
            match promise.state {
                State::Asked | State::Open | State::Declined => sorted.live.push(promise),
                State::Kept { .. } if in_force => sorted.live.push(promise),
                State::Kept { .. } | State::Seen { .. } => sorted.reached.push(promise),
                State::Dropped { .. } | State::EndedWithPair => sorted.over.push(promise),
                State::LaidAside => {}
            }
        }
        sorted.live.sort_by_key(|promise| promise.due);
        sorted
    }
}

fn together(turn: &Turn<'_>, promises: &[Promise], back: &Back) -> Group {
    let t = turn.visit.t();
    let sorted = Sorted::of(promises.iter(), true);
    let both = both_ways(turn, sorted.live, back, Detail::WithWhom);
    Group {
        id: "alle".to_owned(),
        heading: t.promise_now(),
        avatars: None,
        in_force: true,
        rests: None,
        all: None,
        mine: both.mine,
        theirs: both.theirs,
        theirs_title: t.promise_theirs_many(),
        theirs_none: String::new(),
        over: vec![],
        reached: rows(turn, sorted.reached, back, Detail::WithWhom),
    }
}

fn group(turn: &Turn<'_>, pair: &Pair, promises: &[Promise], back: &Back) -> Option<Group> {
    let t = turn.visit.t();
    let other = pair.face(pair.side_of(&turn.visit.me.id)?.other()).given.clone();
    let in_force = turn.relations.is_in_force(pair);
    let sorted = Sorted::of(promises.iter().filter(|promise| promise.pair == pair.id), in_force);
    let both = both_ways(turn, sorted.live, back, Detail::Whole);
    let today = turn.visit.today();
    let rests = pair
        .rest
        .filter(|_| in_force && pair.rests_on(today))
        .map(|rest| t.promise_rests(t.day_month(rest.until, today)));
    Some(Group {
        id: pair.id.to_string(),
        heading: if in_force { t.promise_with(&other) } else { t.promise_earlier_with(&other) },
        avatars: Some(PairOfAvatars::of(pair, Size::Small)),
        in_force,
        rests,
        all: None,
        mine: both.mine,
        theirs: both.theirs,
        theirs_title: t.promise_theirs(&other),
        theirs_none: t.promise_theirs_none(&other),
        over: rows(turn, sorted.over, back, Detail::Whole),
        reached: rows(turn, sorted.reached, back, Detail::Short),
    })
}
