//! What «I dag», «Teamet» and the list show of talks: read in two statements, however many pairs there are.

use askama::Template;

use super::show::{Dots, Mark, Two, day, kind, points, state};
use crate::access::Turn;
use crate::access::law::ReadTalk;
use crate::conversations::point::Point;
use crate::conversations::rhythm::Months;
use crate::conversations::state::State;
use crate::conversations::store::points::Placed;
use crate::conversations::store::rhythms::Rhythms;
use crate::conversations::store::{self};
use crate::conversations::talk::TalkLine;
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::ground::text::T;
use crate::page::{Avatar, PairOfAvatars, Size};
use crate::people::{Pair, PairId, Rest, Side};

/// What is read of talks for a list: half a year of dots, and one month more to count from.
pub(super) const MONTHS_READ: i64 = 7;

/// Talks and rests of some pairs, as the visitor may see them.
pub(super) struct Seen {
    pub talks: Vec<TalkLine>,
    pub rests: Vec<(PairId, Rest)>,
}

fn ids(pairs: &[Pair]) -> Vec<PairId> {
    pairs.iter().map(|pair| pair.id.clone()).collect()
}

pub(super) async fn talks_since(turn: &mut Turn<'_>, pairs: &[Pair], since: Date) -> Result<Seen, Fault> {
    let lines = store::lines::since(turn, &ids(pairs), since).await?;
    Ok(Seen { talks: turn.see_all(ReadTalk, lines.talks).await?, rests: lines.rests })
}

async fn recent(turn: &mut Turn<'_>, pairs: &[Pair]) -> Result<Seen, Fault> {
    let since = turn.visit.today().first_of_month().saturating_sub(jiff::Span::new().months(MONTHS_READ));
    talks_since(turn, pairs, since).await
}

pub(super) async fn points_since(turn: &mut Turn<'_>, pairs: &[Pair], since: Moment) -> Result<Vec<Placed>, Fault> {
    let placed = store::points::since(turn, &ids(pairs), since).await?;
    turn.see_all(ReadTalk, placed).await
}

pub(super) async fn rhythms(turn: &mut Turn<'_>, pairs: &[Pair]) -> Result<Vec<Rhythms>, Fault> {
    let found = store::rhythms::of_pairs(turn, &ids(pairs)).await?;
    turn.see_all(ReadTalk, found).await
}

/// Talks that are to come, or wait for somebody to say how they went.
pub(super) fn ahead(line: &TalkLine) -> bool {
    matches!(line.course.state, State::Planned | State::HeldNoted { .. })
}

/// The dots of one pair.
pub(super) fn dots(t: T, pair: &Pair, seen: &Seen, rhythms: Option<&Rhythms>, today: Date) -> Dots {
    let of_pair = seen.talks.iter().filter(|line| line.pair == pair.id);
    let talks: Vec<(Date, State)> = of_pair.map(|line| (line.course.when.day, line.course.state)).collect();
    let rests: Vec<Rest> = seen.rests.iter().filter(|(of, _)| of == &pair.id).map(|(_, rest)| *rest).collect();
    let turns = rhythms.map(|known| known.turns.as_slice()).unwrap_or_default();
    let (from, to, rhythm) = (pair.from, pair.to, pair.rhythm);
    Dots::of(t, &Months { talks: &talks, rests: &rests, turns, rhythm, from, to, today }.dots())
}

/// A talk to come, ready for «I dag»: `{{ next }}`.
#[derive(Template)]
#[template(path = "conversations/views/next.html")]
pub struct NextTalk {
    t: T,
    pub pair: PairId,
    pub href: String,
    pub day: Date,
    avatars: PairOfAvatars,
    title: String,
    when: String,
    /// Where, and how near: «Møterom Furu, om to dager».
    near: Option<String>,
    pub state: Option<Mark>,
    pub points: Vec<AgendaRow>,
    count: String,
    /// It can still be moved.
    move_href: Option<String>,
    once: String,
}
impl askama::filters::HtmlSafe for NextTalk {}

/// A point on the agenda as one line.
pub struct AgendaRow {
    pub avatar: Avatar,
    pub title: String,
    /// For who does not see the colour: «Fra deg», «Fra Håkon».
    pub by: String,
}

fn agenda_row(t: T, two: &Two<'_>, point: &Point) -> AgendaRow {
    let by = if point.raised_by == two.me { t.point_from_you() } else { t.point_from(two.other()) };
    let avatar = Avatar::of(two.pair.face(point.raised_by), Some(point.raised_by), Size::Small);
    AgendaRow { avatar, title: point.title.reveal().to_owned(), by }
}

/// The next talk of each of these pairs that has one, the first first, with what is on its agenda.
pub async fn next_talks(turn: &mut Turn<'_>, pairs: &[Pair]) -> Result<Vec<NextTalk>, Fault> {
    let seen = recent(turn, pairs).await?;
    let placed = points_since(turn, pairs, turn.visit.now).await?;
    let mut next: Vec<NextTalk> = Vec::new();
    for line in seen.talks.iter().filter(|line| ahead(line)) {
        let Some(pair) = pairs.iter().find(|pair| pair.id == line.pair) else { continue };
        if next.iter().all(|known| known.pair != pair.id) {
            next.extend(next_talk(turn, pair, line, &seen, &placed));
        }
    }
    next.sort_by_key(|talk| talk.day);
    Ok(next)
}

fn next_talk(turn: &Turn<'_>, pair: &Pair, line: &TalkLine, seen: &Seen, placed: &[Placed]) -> Option<NextTalk> {
    let (t, today) = (turn.visit.t(), turn.visit.today());
    let two = Two::of(turn, pair)?;
    let open: Vec<&Point> = agenda_of(placed, &pair.id);
    let last = seen.talks.iter().filter(|talk| talk.pair == pair.id && talk.course.state.is_held());
    let last = last.map(|talk| talk.course.when.day).max();
    let zone = &turn.visit.house.zone;
    let carried = open.iter().filter(|point| last.is_some_and(|day| point.raised_at.date(zone) <= day)).count();
    let near = t.near(line.course.when.day, today);
    let near = match (line.place.is_blank(), near) {
        (true, near) => near.map(|near| t.capital(near)),
        (false, None) => Some(line.place.reveal().to_owned()),
        (false, Some(near)) => Some(t.talk_where_near(line.place.reveal(), near)),
    };
    let when = t.talk_when(
        t.weekday_date(line.course.when.day, today),
        t.clock_range(line.course.when.starts, line.course.when.ends()),
    );
    let offers = line.course.offers(two.me, today);
    Some(NextTalk {
        t,
        href: format!("/samtaler/{}", line.id),
        day: line.course.when.day,
        avatars: PairOfAvatars::of(pair, Size::Large),
        title: t.talk_with(kind(t, pair.rhythm), two.other()),
        when: t.capital(when),
        near,
        state: state(t, &two, line.course, today),
        count: if carried == 0 { points(t, open.len()) } else { t.point_count_carried(points(t, open.len()), carried) },
        points: open.iter().map(|point| agenda_row(t, &two, point)).collect(),
        move_href: (two.now && offers.changes).then(|| format!("/samtaler/{}/flytt", line.id)),
        once: turn.visit.house.chance.id(),
        pair: pair.id.clone(),
    })
}

/// What is open between the two, each point once.
pub(super) fn agenda_of<'p>(placed: &'p [Placed], pair: &PairId) -> Vec<&'p Point> {
    let mut open: Vec<&Point> = Vec::new();
    for point in placed.iter().map(|placed| &placed.point).filter(|point| &point.pair == pair) {
        if !point.state.is_closed() && open.iter().all(|known| known.id != point.id) {
            open.push(point);
        }
    }
    open
}

/// What is open between the two of these pairs, as lines.
pub async fn agenda(turn: &mut Turn<'_>, pairs: &[Pair]) -> Result<Vec<(PairId, AgendaRow)>, Fault> {
    let placed = points_since(turn, pairs, turn.visit.now).await?;
    let mut rows = Vec::new();
    for pair in pairs {
        if let Some(two) = Two::of(turn, pair) {
            let open = agenda_of(&placed, &pair.id);
            let row = |point: &&Point| (pair.id.clone(), agenda_row(turn.visit.t(), &two, point));
            rows.extend(open.iter().map(row));
        }
    }
    Ok(rows)
}

/// How the talks of a pair go, for «Teamet»: the dots and one sentence, the same as the employee sees.
pub struct PairRhythm {
    pub pair: PairId,
    pub dots: Dots,
    /// «Snakket sammen 30. september. Neste 30. oktober.»
    pub says: String,
    /// The talk one can open, when one is planned.
    pub next: Option<String>,
    /// What waits for the one who looks: the other has said that a talk was held, or nothing came of one.
    pub waits: Option<String>,
}

/// The rhythm of these pairs.
pub async fn rhythm_of(turn: &mut Turn<'_>, pairs: &[Pair]) -> Result<Vec<PairRhythm>, Fault> {
    let seen = recent(turn, pairs).await?;
    let rhythms = rhythms(turn, pairs).await?;
    Ok(pairs.iter().filter_map(|pair| pair_rhythm(turn, pair, &seen, &rhythms)).collect())
}

pub(super) fn pair_rhythm(turn: &Turn<'_>, pair: &Pair, seen: &Seen, rhythms: &[Rhythms]) -> Option<PairRhythm> {
    let (t, today) = (turn.visit.t(), turn.visit.today());
    let two = Two::of(turn, pair)?;
    let of_pair = || seen.talks.iter().filter(|line| line.pair == pair.id);
    let last = of_pair().filter(|line| line.course.state.is_held()).map(|line| line.course.when.day).max();
    let next = of_pair().find(|line| line.course.state == State::Planned && line.course.when.day >= today);
    let date = |day: Date| t.day_month(day, today);
    let says = match (pair.rests_on(today).then_some(pair.rest).flatten(), last, next) {
        (Some(rest), ..) => t.talks_rest(date(rest.until)),
        (None, Some(last), Some(next)) => t.talks_last_next(date(last), date(next.course.when.day)),
        (None, None, Some(next)) => t.talks_next(date(next.course.when.day)),
        (None, Some(last), None) => match t.weeks_since(last, today) {
            Some(long) => t.talks_since(t.capital(long)),
            None => t.talks_today(),
        },
        (None, None, None) => t.talks_none_yet(),
    };
    let noted = of_pair().find(|line| matches!(line.course.state, State::HeldNoted { by, .. } if by != two.me));
    let known = rhythms.iter().find(|known| known.pair.as_ref() == Some(&pair.id));
    Some(PairRhythm {
        pair: pair.id.clone(),
        dots: dots(t, pair, seen, known, today),
        says,
        next: next.or(noted).map(|line| format!("/samtaler/{}", line.id)),
        waits: noted.map(|_| t.talk_state_noted(two.other())).or_else(|| missed(t, pair, seen, today)),
    })
}

/// The last talk that came to nothing, as long as nothing is planned instead. While the pair rests nothing is said.
pub(super) fn missed(t: T, pair: &Pair, seen: &Seen, today: Date) -> Option<String> {
    let of_pair: Vec<&TalkLine> = seen.talks.iter().filter(|line| line.pair == pair.id).collect();
    let last = of_pair.iter().rev().find(|line| !matches!(line.course.state, State::Cancelled { .. }))?;
    let missed = matches!(last.course.state, State::Missed { .. }) && !pair.rests_on(today);
    missed.then(|| t.talk_missed(t.day_month(last.course.when.day, today)))
}

/// When a point was raised or talked about, where that is worth saying.
pub(super) fn point_mark(turn: &Turn<'_>, point: &Point, last: Option<Date>) -> Option<Mark> {
    let (t, zone) = (turn.visit.t(), &turn.visit.house.zone);
    use crate::conversations::point::State as PointState;
    match point.state {
        PointState::Closed { .. } => Some(Mark::new("done", t.point_closed())),
        PointState::TalkedAbout { last } => Some(Mark::new("on", t.point_talked(day(turn.visit, last)))),
        PointState::Open if last.is_some_and(|day| point.raised_at.date(zone) <= day) => {
            Some(Mark::new("wait", t.point_carried()))
        }
        PointState::Open => None,
    }
}

/// The side a point's or a word's colour is.
pub(super) fn small(pair: &Pair, side: Side) -> Avatar {
    Avatar::of(pair.face(side), Some(side), Size::Small)
}
