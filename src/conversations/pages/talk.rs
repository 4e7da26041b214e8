//! A talk's page: since last, what to talk about, one's own note, securing action, and leaving.

use askama::Template;
use axum::extract::{Path, Query};

use super::glance::{point_mark, small};
use super::leaving::{Leaving, Next};
use super::noted::{NoteView, SharedView};
use super::show::{self, Mark, Two, kind, when};
use super::words::done_in_words;
use super::{Asked, Read, read};
use crate::access::law::ReadTalk;
use crate::access::{Denied, Turn, Visit};
use crate::conversations::course::Course;
use crate::conversations::point::{Point, State as PointState, Tag};
use crate::conversations::state::State;
use crate::conversations::store::points::{self, Placed};
use crate::conversations::{PointId, TalkId};
use crate::follow_ups::{self, Back, Detail, Filled, NeedsOf, PressForm, Promise, PromiseRow};
use crate::goals::GoalId;
use crate::ground::calendar::Date;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Faults, Frame, PRESS, PairOfAvatars, Place, Size, html};
use crate::people::{PairId, Side};

const MOST_PROMISES: u32 = 100;
/// More than this is read on the page of needs.
const MOST_NEEDS: u32 = 8;

#[derive(Template)]
#[template(path = "conversations/views/talk.html")]
pub(super) struct TalkPage {
    pub(super) frame: Frame,
    pub(super) t: T,
    pub(super) faults: Faults,
    /// Why a button did not do what it says, when no field can mend it.
    pub(super) refused: Option<String>,
    id: TalkId,
    pair: PairId,
    kind: String,
    names: String,
    other: String,
    avatars: PairOfAvatars,
    pub(super) heading: String,
    lead: String,
    marks: Vec<Mark>,
    /// Why it was called off.
    reason: Option<String>,
    /// It came to nothing, and this is the way onward.
    onward: Option<String>,
    may: May,
    since: Option<String>,
    since_done: String,
    promises: Vec<PromiseRow>,
    /// What the employee has raised, what waits for an answer first.
    needs: Option<NeedsOf>,
    points: Vec<PointView>,
    /// Those I raised can be closed also before they are talked about.
    tidying: bool,
    tags: Vec<TagChoice>,
    note: NoteView,
    shared: SharedView,
    given: Vec<PromiseRow>,
    kept: Kept,
    today: Date,
    leaving: Leaving,
    press: PressForm,
}

/// What the one who looks is offered.
struct May {
    change: bool,
    write: bool,
    note: bool,
    say_held: bool,
    say_not_held: bool,
}

/// What was written in a form that could not be sent.
#[derive(Default)]
pub(super) struct Kept {
    pub title: String,
    pub more: String,
    pub tag: Option<Tag>,
    pub promise: Filled,
    pub answer: String,
    /// What one wrote in the shared note.
    pub shared: Option<String>,
}

struct PointView {
    id: PointId,
    avatar: Avatar,
    title: String,
    more: String,
    by: String,
    tag: Option<String>,
    goal: Option<GoalId>,
    mark: Option<Mark>,
    talked: bool,
    closed: bool,
    /// The one who looks raised it: theirs to close and take up again.
    mine: bool,
    /// Theirs, and talked about: the time to say whether it is done.
    may_end: bool,
}

struct TagChoice {
    name: &'static str,
    words: String,
    chosen: bool,
}

pub(super) async fn page(visit: Visit, Path(talk): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let read = read(&mut turn, &talk).await?;
    let tidying = asked.rydd.is_some();
    let page = page_of(&mut turn, read, Faults::default(), Kept::default()).await?;
    let notice = done_in_words(visit.t(), asked.gjort.as_deref());
    html(&TalkPage { frame: page.frame.with_notice(notice), tidying, ..page })
}

pub(super) async fn page_of(turn: &mut Turn<'_>, read: Read, faults: Faults, kept: Kept) -> Result<TalkPage, Denied> {
    let (visit, t, today) = (turn.visit, turn.visit.t(), turn.visit.today());
    let placed = points::on_talk(turn, &read.pair.id, &read.talk.id).await?;
    let placed = turn.see_all(ReadTalk, placed).await?;
    let promises = follow_ups::all_of_pair(turn, &read.pair.id, MOST_PROMISES).await?;
    let needs = follow_ups::needs_of_pairs(turn, std::slice::from_ref(&read.pair.id), MOST_NEEDS).await?;
    let (talk, pair) = (&read.talk, &read.pair);
    let two = Two::of(turn, pair).ok_or(Denied::Hidden)?;
    let (given, before) = of_talk(turn, &read, &promises);
    let closing = talk.closing(given.iter().filter(|promise| is_promised(promise)).count());
    // What the last yes to a promise mended is seen at once, also before the next deed has written it down.
    let course = talk.course.complete(&closing, visit.now).map_or(talk.course, |step| step.now);
    let offers = if two.now { course.offers(two.me, today) } else { Default::default() };
    let done = before.iter().filter(|promise| is_kept(promise)).count();
    let back = Back::Talk(talk.id.to_string());
    let on = t.day_month(course.when.day, today);
    let leaving = Leaving::of(turn, &read, course, offers, &closing).ok_or(Denied::Hidden)?;
    let over = matches!(course.state, State::Missed { .. } | State::Cancelled { .. });
    Ok(TalkPage {
        frame: Frame::of(turn, Place::Talks, t.talk_on(kind(t, pair.rhythm), &on)),
        faults,
        refused: None,
        kind: kind(t, pair.rhythm),
        names: t.talk_title(&pair.employee.given, &pair.leader.given),
        other: two.other().to_owned(),
        avatars: PairOfAvatars::of(pair, Size::Large),
        heading: t.talk_on(kind(t, pair.rhythm), &on),
        lead: t.capital(when(t, course.when, &talk.place, today)),
        marks: show::state(t, &two, course, today).into_iter().collect(),
        reason: (!talk.reason.is_blank()).then(|| talk.reason.reveal().to_owned()),
        onward: over.then(|| onward(t, &two, course, today)),
        may: May {
            change: offers.changes,
            write: offers.writes,
            note: two.now && (!over || read.note.is_some()),
            say_held: offers.says_held,
            say_not_held: offers.says_not_held,
        },
        since: talk.last.map(|day| t.talk_since(t.day_month(day, today))),
        since_done: if before.is_empty() { String::new() } else { t.talk_since_done(done, before.len()) },
        promises: follow_ups::rows(turn, before.iter().copied(), &back, Detail::Short),
        needs: (!needs.is_empty() && two.now).then(|| {
            let heading = match two.me {
                Side::Employee => t.talk_needs_yours(two.other()),
                Side::Leader => t.talk_needs(two.other()),
            };
            follow_ups::needs_of(turn, heading, &needs)
        }),
        points: points_of(turn, &two, &placed, offers.writes, talk.last),
        tags: tags(t, kept.tag),
        tidying: false,
        note: NoteView::of(turn, read.note.as_ref()),
        shared: SharedView::of(&read, kept.shared.clone()),
        given: follow_ups::rows(turn, given.iter().copied(), &back, Detail::Whole),
        kept,
        today,
        leaving,
        press: PressForm::on(&back),
        id: talk.id.clone(),
        pair: pair.id.clone(),
        t,
    })
}

impl TalkPage {
    /// There are points of one's own to close that have not been talked about.
    fn may_tidy(&self) -> bool {
        self.may.write && !self.tidying && self.points.iter().any(|point| point.mine && !point.may_end)
    }
}

fn is_kept(promise: &Promise) -> bool {
    matches!(promise.state, follow_ups::State::Kept { .. } | follow_ups::State::Seen { .. })
}

/// What only was asked for is no promise yet.
fn is_promised(promise: &Promise) -> bool {
    matches!(promise.state, follow_ups::State::Open | follow_ups::State::EndedWithPair) || is_kept(promise)
}

/// The promises given in this talk, and those the two came to it with: given before, and not done before the last talk.
pub(super) fn of_talk<'p>(
    turn: &Turn<'_>,
    read: &Read,
    promises: &'p [Promise],
) -> (Vec<&'p Promise>, Vec<&'p Promise>) {
    let zone = &turn.visit.house.zone;
    let given = promises.iter().filter(|promise| promise.origin.talk() == Some(read.talk.id.as_str()));
    let came_with = |promise: &&Promise| {
        let done = match promise.state {
            follow_ups::State::Kept { at } | follow_ups::State::Seen { kept_at: at } => Some(at.date(zone)),
            _ => None,
        };
        let fresh = done.is_none_or(|day| read.talk.last.is_none_or(|last| day >= last));
        let before = promise.written_at.date(zone) <= read.talk.course.when.day;
        promise.origin.talk() != Some(read.talk.id.as_str()) && before && fresh
    };
    // The first due first, as one would go through them.
    let mut before: Vec<&Promise> = promises.iter().filter(came_with).collect();
    before.sort_by_key(|promise| promise.due);
    (given.collect(), before)
}

/// All that is open while the talk can be written in, and afterwards what was talked about in it.
fn points_of(turn: &Turn<'_>, two: &Two<'_>, placed: &[Placed], open: bool, last: Option<Date>) -> Vec<PointView> {
    let shown = placed.iter().filter(|placed| open || placed.talked_in.is_some());
    shown.map(|placed| point_view(turn, two, &placed.point, placed.talked_in.is_some(), last)).collect()
}

fn point_view(turn: &Turn<'_>, two: &Two<'_>, point: &Point, talked: bool, last: Option<Date>) -> PointView {
    PointView {
        id: point.id.clone(),
        avatar: small(two.pair, point.raised_by),
        title: point.title.reveal().to_owned(),
        more: point.more.reveal().to_owned(),
        by: two.name(point.raised_by).to_owned(),
        tag: point.tag.map(|tag| show::tag(turn.visit.t(), tag)),
        goal: point.goal.clone(),
        mark: point_mark(turn, point, last),
        talked,
        closed: point.state.is_closed(),
        mine: point.raised_by == two.me,
        may_end: point.raised_by == two.me && point.state != PointState::Open,
    }
}

fn tags(t: T, chosen: Option<Tag>) -> Vec<TagChoice> {
    let choice = |tag: Tag| TagChoice { name: tag.name(), words: show::tag(t, tag), chosen: chosen == Some(tag) };
    Tag::ALL.into_iter().map(choice).collect()
}

/// What the two can do about a talk that came to nothing.
fn onward(t: T, two: &Two<'_>, course: Course, today: Date) -> String {
    match course.state {
        State::Cancelled { by: None, .. } => t.talk_ended_with_pair(),
        State::Cancelled { by: Some(by), .. } if by == two.me => t.talk_cancelled_you(),
        State::Cancelled { .. } => t.talk_cancelled_by(two.other()),
        State::Missed { .. } | State::Planned | State::HeldNoted { .. } | State::Held(_) | State::Completed { .. } => {
            t.talk_missed(t.day_month(course.when.day, today))
        }
    }
}
