//! «Samtaler»: what comes, what has been, and the rhythm beside it. Who has several people chooses one.

use askama::Template;
use axum::extract::Query;

use super::glance::{self, Seen, agenda_of, ahead, small};
use super::many::many_page;
use super::show::{Dots, Mark, Two, kind, points, rhythm, state, when};
use super::words::{done_in_words, point_refused};
use super::{Asked, own_pair, pairs_now};
use crate::access::{Denied, Stop, Turn, Visit};
use crate::conversations::commands;
use crate::conversations::point::Tag;
use crate::conversations::rhythm::review_of;
use crate::conversations::state::State;
use crate::conversations::store::points::{Placed, Raised};
use crate::conversations::talk::TalkLine;
use crate::follow_ups::{self, Promise};
use crate::goals::GoalId;
use crate::ground::calendar::Date;
use crate::ground::form::Fields;
use crate::ground::sealing::{Room, Words};
use crate::ground::text::T;
use crate::page::{
    Answer, Avatar, Begun, Faults, Frame, Oops, PairOfAvatars, Place, Size, begin, done, html, refused_html,
};
use crate::people::{Pair, PairId};
use crate::roles::RoleId;

/// What is shown before one asks for older talks.
const MONTHS_SHOWN: i64 = 13;
/// How far back the four tags are looked for (S18).
const MONTHS_OF_TAGS: i64 = 3;
const MOST_PROMISES: u32 = 200;

#[derive(Template)]
#[template(path = "conversations/views/pair.html")]
struct PairPage {
    frame: Frame,
    t: T,
    faults: Faults,
    pair: PairId,
    title: String,
    lead: String,
    /// There are others to choose.
    several: bool,
    now: bool,
    coming: Vec<TalkRow>,
    missed: Option<String>,
    /// Points that wait for a talk to be called.
    agenda: Vec<PointLine>,
    written: String,
    earlier: Vec<PastRow>,
    older: bool,
    dots: Dots,
    rhythm: String,
    proposal: Option<String>,
    touched: Option<String>,
    untouched: Option<String>,
    who_sees: String,
}

pub(super) enum Faces {
    Both(PairOfAvatars),
    Other(Avatar),
}

pub(super) struct TalkRow {
    pub(super) href: String,
    /// The two of them; of who is one in a list of many, the other alone.
    pub(super) faces: Faces,
    pub(super) title: String,
    pub(super) when: String,
    pub(super) state: Option<Mark>,
    pub(super) points: Option<String>,
}

struct PastRow {
    href: String,
    title: String,
    says: Option<String>,
    state: Option<Mark>,
}

struct PointLine {
    avatar: Avatar,
    title: String,
    by: String,
}

pub(super) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let notice = done_in_words(visit.t(), asked.gjort.as_deref());
    let now = pairs_now(&turn);
    let one = match (&asked.med, now.as_slice()) {
        (Some(id), _) => Some(own_pair(&turn, id)?),
        (None, [only]) => Some(only.clone()),
        (None, _) => None,
    };
    match one {
        Some(pair) => {
            let page = pair_page(&mut turn, pair, asked.alle.is_some(), Faults::default(), String::new()).await?;
            html(&PairPage { frame: page.frame.with_notice(notice), ..page })
        }
        None => {
            let mut page = many_page(&mut turn, now).await?;
            page.frame = page.frame.with_notice(notice);
            html(&page)
        }
    }
}

async fn pair_page(
    turn: &mut Turn<'_>,
    pair: Pair,
    all: bool,
    faults: Faults,
    written: String,
) -> Result<PairPage, Oops> {
    let (visit, t, today) = (turn.visit, turn.visit.t(), turn.visit.today());
    let one = std::slice::from_ref(&pair);
    turn.enter([Room::of_pair(&pair.id)]).await?;
    let shown = today.saturating_sub(jiff::Span::new().months(MONTHS_SHOWN));
    let since = if all { pair.from } else { shown };
    let seen = glance::talks_since(turn, one, since).await?;
    let placed = glance::points_since(turn, one, visit.house.zone.start(since)).await?;
    let rhythms = glance::rhythms(turn, one).await?.pop();
    let promises = follow_ups::all_of_pair(turn, &pair.id, MOST_PROMISES).await?;
    let two = Two::of(turn, &pair).ok_or(Denied::Hidden)?;
    let open = agenda_of(&placed, &pair.id);
    let coming: Vec<TalkRow> =
        seen.talks.iter().filter(|line| ahead(line)).map(|line| talk_row(t, &two, line, open.len(), today)).collect();
    let earlier = seen.talks.iter().rev().filter(|line| !ahead(line));
    let earlier = earlier.map(|line| past_row(t, &two, line, &placed, &promises, today)).collect();
    let (touched, untouched) = tags(t, &seen, &placed, today);
    let rest = pair.rest.filter(|_| pair.rests_on(today)).map(|rest| t.talks_rest(t.day_month(rest.until, today)));
    let agreed = rhythms.as_ref().and_then(|known| known.turns.last());
    let says = t.capital(rhythm(t, pair.rhythm));
    let rhythm_says = match agreed {
        Some(turned) => t.rhythm_agreed(says, t.month(turned.on), t.month(review_of(turned.on))),
        None => t.rhythm_is(says),
    };
    let several = turn.relations.pairs().len() > 1;
    let lead = match (two.now, rest) {
        (false, _) => t.talks_over(two.other()),
        (true, Some(rest)) => rest,
        (true, None) => t.talks_lead(two.other(), rhythm(t, pair.rhythm)),
    };
    let proposal = rhythms.as_ref().and_then(|known| known.proposal.as_ref()).filter(|_| two.now);
    Ok(PairPage {
        t,
        faults,
        title: if several { t.talks_title_with(two.other()) } else { t.page_talks() },
        lead,
        several,
        now: two.now,
        missed: if two.now && coming.is_empty() { glance::missed(t, &pair, &seen, today) } else { None },
        agenda: if coming.is_empty() { open.iter().map(|point| point_line(t, &two, point)).collect() } else { vec![] },
        coming,
        written,
        earlier,
        older: !all && pair.from < shown,
        dots: glance::dots(t, &pair, &seen, rhythms.as_ref(), today),
        rhythm: rhythm_says,
        proposal: proposal.map(|proposal| match proposal.by == two.me {
            true => t.rhythm_waits(rhythm(t, proposal.rhythm), two.other()),
            false => t.rhythm_proposed(two.other(), rhythm(t, proposal.rhythm)),
        }),
        touched,
        untouched,
        who_sees: t.talks_only_you(two.other()),
        frame: Frame::of(turn, Place::Talks, t.page_talks()),
        pair: pair.id.clone(),
    })
}

pub(super) fn talk_row(t: T, two: &Two<'_>, line: &TalkLine, open: usize, today: Date) -> TalkRow {
    TalkRow {
        href: format!("/samtaler/{}", line.id),
        faces: Faces::Both(PairOfAvatars::of(two.pair, Size::Small)),
        title: t.talk_with(kind(t, two.pair.rhythm), two.other()),
        when: t.capital(when(t, line.course.when, &line.place, today)),
        state: state(t, two, line.course, today),
        points: (open > 0).then(|| t.capital(points(t, open))),
    }
}

fn point_line(t: T, two: &Two<'_>, point: &crate::conversations::point::Point) -> PointLine {
    let by = if point.raised_by == two.me { t.point_from_you() } else { t.point_from(two.other()) };
    PointLine { avatar: small(two.pair, point.raised_by), title: point.title.reveal().to_owned(), by }
}

/// A talk that has been: what it was about, and what came of what the two promised in it.
fn past_row(t: T, two: &Two<'_>, line: &TalkLine, placed: &[Placed], promises: &[Promise], today: Date) -> PastRow {
    let about = placed.iter().filter(|placed| placed.talked_in.as_ref() == Some(&line.id));
    let titles: Vec<&str> = about.map(|placed| placed.point.title.reveal()).collect();
    let mark = state(t, two, line.course, today);
    let (says, mark) = match line.course.state {
        State::Held(_) | State::Completed { .. } => {
            let kept = followed_up(t, two.pair, line, promises, today);
            ((!titles.is_empty()).then(|| t.list(&titles)), kept.or(mark))
        }
        State::Missed { .. } | State::Cancelled { .. } | State::Planned | State::HeldNoted { .. } => (None, mark),
    };
    let title = t.talk_on(kind(t, two.pair.rhythm), t.day_month(line.course.when.day, today));
    PastRow { href: format!("/samtaler/{}", line.id), title, says, state: mark }
}

fn followed_up(t: T, pair: &Pair, line: &TalkLine, promises: &[Promise], today: Date) -> Option<Mark> {
    use crate::follow_ups::State as Stands;
    let of_talk = || promises.iter().filter(|promise| promise.origin.talk() == Some(line.id.as_str()));
    let kept = of_talk().filter(|promise| matches!(promise.state, Stands::Kept { .. } | Stands::Seen { .. })).count();
    let open = of_talk().filter(|promise| promise.state == Stands::Open).count();
    let late = of_talk().any(|promise| promise.late_since(pair, today).is_some());
    match (kept, open) {
        (0, 0) => None,
        (_, 0) => Some(Mark::new("done", t.talks_followed_up())),
        (kept, open) => Some(Mark::new(if late { "late" } else { "on" }, t.talks_kept_of(kept, kept + open))),
    }
}

/// Which of the four the two have touched on lately, and which not: a thing to notice, not to fill in (S18).
fn tags(t: T, seen: &Seen, placed: &[Placed], today: Date) -> (Option<String>, Option<String>) {
    let since = today.saturating_sub(jiff::Span::new().months(MONTHS_OF_TAGS));
    let recent: Vec<&TalkLine> =
        seen.talks.iter().filter(|line| line.course.when.day >= since && line.course.state.is_held()).collect();
    if recent.is_empty() {
        return (None, None);
    }
    let in_recent =
        |placed: &&Placed| placed.talked_in.as_ref().is_some_and(|id| recent.iter().any(|line| &line.id == id));
    let found: Vec<Tag> = placed.iter().filter(in_recent).filter_map(|placed| placed.point.tag).collect();
    let name = |tag: &Tag| match tag {
        Tag::Practice => t.talks_tag_practice(),
        Tag::Deliveries => t.talks_tag_deliveries(),
        Tag::Results => t.talks_tag_results(),
        Tag::Values => t.talks_tag_values(),
    };
    let (touched, untouched): (Vec<Tag>, Vec<Tag>) = Tag::ALL.into_iter().partition(|tag| found.contains(tag));
    let list = |tags: &[Tag]| (!tags.is_empty()).then(|| t.list(&tags.iter().map(name).collect::<Vec<_>>()));
    (list(&touched).map(|tags| t.talks_touched(tags)), list(&untouched).map(|tags| t.talks_untouched(tags)))
}

/// `POST /samtaler/punkter`: a point for whenever the two talk next. Also from «I dag» and from a goal.
pub(super) async fn post_point(visit: Visit, fields: Fields) -> Answer {
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let pair = own_pair(&turn, fields.one("med"))?;
    let (title, more) = (Words::new(fields.one("punkt").trim()), Words::new(fields.one("mer").trim()));
    let goal = match fields.one("mal") {
        "" => None,
        id => Some(GoalId::parse(id).ok_or(Denied::Hidden)?),
    };
    let raised = Raised { title: &title, more: &more, tag: Tag::parse(fields.one("om")), goal: goal.as_ref() };
    match commands::raise_point(&mut turn, &pair.id, &raised).await {
        Ok(_) => {
            let to = match (fields.one("fra"), &goal) {
                ("hjem", _) => "/?gjort=punkt#samtale".to_owned(),
                (_, Some(goal)) => format!("/mal/{goal}?gjort=punkt"),
                (_, None) if let Some(role) = RoleId::parse(fields.one("rolle")) => {
                    format!("/rolle/{role}?gjort=punkt")
                }
                (_, None) => format!("/samtaler?med={}&gjort=punkt", pair.id),
            };
            done(turn, &fields, &to).await
        }
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            let mut faults = Faults::default();
            faults.add("punkt", point_refused(visit.t(), refusal));
            let mut page = pair_page(&mut turn, pair, false, faults, title.reveal().to_owned()).await?;
            page.frame.title = page.t.page_fault_title(&page.frame.title);
            refused_html(&page)
        }
    }
}
