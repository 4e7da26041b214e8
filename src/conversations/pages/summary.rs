//! The talk on paper: what both may keep, and nothing anybody wrote for themself. A private note is not hidden here, it
//! is not read at all.

use askama::Template;
use axum::extract::Path;

use super::Read;
use super::glance::small;
use super::show::{self, Two, kind, tag, when};
use super::talk::of_talk;
use crate::access::law::ReadTalk;
use crate::access::{Denied, Visit};
use crate::conversations::TalkId;
use crate::conversations::store::{self, points};
use crate::follow_ups::{self, Promise};
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Frame, PairOfAvatars, Place, Size, color, html};
use crate::people::Side;

const MOST_PROMISES: u32 = 100;

#[derive(Template)]
#[template(path = "conversations/views/summary.html")]
struct SummaryPage {
    frame: Frame,
    t: T,
    id: String,
    back: String,
    first_line: String,
    names: String,
    avatars: PairOfAvatars,
    lead: String,
    before: Vec<PromiseLine>,
    points: Vec<PointLine>,
    /// What the two have written together.
    shared: String,
    given: Vec<PromiseLine>,
    answers: Vec<AnswerLine>,
    next: Option<String>,
}

struct PromiseLine {
    what: String,
    how: String,
    owner: String,
    avatar: Avatar,
    due: String,
    done: Option<String>,
}

struct PointLine {
    title: String,
    more: String,
    by: String,
    avatar: Avatar,
    tag: Option<String>,
}

struct AnswerLine {
    color: &'static str,
    avatar: Avatar,
    head: String,
    words: String,
}

pub(super) async fn page(visit: Visit, Path(talk): Path<String>) -> Answer {
    let (t, today) = (visit.t(), visit.today());
    let mut turn = visit.look().await?;
    let id = TalkId::parse(&talk).ok_or(Denied::Hidden)?;
    let found = store::find_shared(&mut turn, &id).await?;
    let talk = turn.see(ReadTalk, found).await?;
    let pair = turn.relations.pair(&talk.pair).ok_or(Denied::Hidden)?.clone();
    let read = Read { talk, note: None, pair };
    let placed = points::on_talk(&mut turn, &read.pair.id, &read.talk.id).await?;
    let placed = turn.see_all(ReadTalk, placed).await?;
    let promises = follow_ups::all_of_pair(&mut turn, &read.pair.id, MOST_PROMISES).await?;
    let (talk, pair) = (&read.talk, &read.pair);
    let two = Two::of(&turn, pair).ok_or(Denied::Hidden)?;
    let (given, before) = of_talk(&turn, &read, &promises);
    let line = |promise: &&Promise| PromiseLine {
        what: promise.what.reveal().to_owned(),
        how: promise.how.reveal().to_owned(),
        owner: two.name(promise.owner).to_owned(),
        avatar: small(pair, promise.owner),
        due: t.capital(t.weekday_date(promise.due, today)),
        done: match promise.state {
            follow_ups::State::Kept { at } | follow_ups::State::Seen { kept_at: at } => {
                Some(t.talk_summary_done(t.day_month(at.date(&visit.house.zone), today)))
            }
            follow_ups::State::Asked => Some(t.talk_summary_asked()),
            _ => None,
        },
    };
    let talked = placed.iter().filter(|placed| placed.talked_in.is_some()).map(|placed| &placed.point);
    let answers = Side::BOTH.into_iter().filter_map(|side| talk.answer_of(side).map(|answer| (side, answer)));
    let page = SummaryPage {
        first_line: t.talk_summary_first(&pair.employee.given, &pair.leader.given),
        names: t.talk_title(&pair.employee.given, &pair.leader.given),
        avatars: PairOfAvatars::of(pair, Size::Large),
        lead: t.capital(when(t, talk.course.when, &talk.place, today)),
        before: before.iter().map(line).collect(),
        points: talked
            .map(|point| PointLine {
                title: point.title.reveal().to_owned(),
                more: point.more.reveal().to_owned(),
                by: two.name(point.raised_by).to_owned(),
                avatar: small(pair, point.raised_by),
                tag: point.tag.map(|one| tag(t, one)),
            })
            .collect(),
        shared: talk.shared.words.reveal().to_owned(),
        given: given.iter().map(line).collect(),
        answers: answers
            .map(|(side, answer)| AnswerLine {
                color: color(side),
                avatar: small(pair, side),
                head: t.talk_answer_theirs(two.name(side)),
                words: answer.words().map_or_else(|| t.talk_answer_nothing(), |words| words.reveal().to_owned()),
            })
            .collect(),
        next: talk.next.as_ref().map(|next| t.capital(show::when(t, next.when, &Default::default(), today))),
        back: t.talk_on(kind(t, pair.rhythm), t.day_month(talk.course.when.day, today)),
        frame: Frame::of(&turn, Place::Talks, t.talk_summary()),
        id: talk.id.to_string(),
        t,
    };
    html(&page)
}
