//! Questions the two may fetch to their talk (S29, S37). None of them is compulsory: each becomes a point of the one who
//! fetches it, like any other.

use askama::Template;
use axum::extract::{Path, Query};

use super::show::kind;
use super::{Asked, read};
use crate::access::law::ReadTalk;
use crate::access::{Denied, Visit};
use crate::conversations::TalkId;
use crate::conversations::store::points;
use crate::ground::text::T;
use crate::page::{Answer, Frame, Place, html};

#[derive(Template)]
#[template(path = "conversations/views/questions.html")]
struct QuestionsPage {
    frame: Frame,
    t: T,
    id: TalkId,
    back: String,
    groups: Vec<(String, Vec<Question>)>,
}

struct Question {
    words: String,
    /// It lies among the points already, whoever fetched it.
    taken: bool,
}

/// By what the talk is. The shortest first, for those who have ten minutes.
fn all(t: T) -> Vec<(String, Vec<String>)> {
    vec![
        (t.questions_short(), vec![t.one_short_1(), t.one_short_2(), t.one_short_3()]),
        (
            t.questions_monthly(),
            vec![
                t.one_monthly_open(),
                t.one_monthly_actions(),
                t.one_monthly_needs(),
                t.one_monthly_goals(),
                t.one_monthly_four(),
                t.one_monthly_learn(),
                t.one_monthly_recognise(),
                t.one_monthly_help(),
            ],
        ),
        (t.questions_walk(), vec![t.one_walk_1(), t.one_walk_2(), t.one_walk_3()]),
        (t.questions_first(), vec![t.one_first_1(), t.one_first_3(), t.one_first_4(), t.one_first_5()]),
        (t.questions_prio(), vec![t.one_prio_1(), t.one_prio_2(), t.one_prio_3(), t.one_prio_4()]),
        (t.questions_half(), vec![t.one_half_1(), t.one_half_2(), t.one_half_3()]),
        (t.questions_handover(), vec![t.one_handover_2()]),
        (t.questions_back(), vec![t.one_back_1(), t.one_back_2(), t.one_back_3()]),
    ]
}

pub(super) async fn page(visit: Visit, Path(talk): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let (t, today) = (visit.t(), visit.today());
    let mut turn = visit.look().await?;
    let read = read(&mut turn, &talk).await?;
    let side = read.pair.side_of(&visit.me.id).ok_or(Denied::Hidden)?;
    if !read.talk.course.offers(side, today).writes {
        return Err(Denied::Hidden.into());
    }
    let placed = points::on_talk(&mut turn, &read.pair.id, &read.talk.id).await?;
    let placed = turn.see_all(ReadTalk, placed).await?;
    let lies = |words: &str| placed.iter().any(|placed| placed.point.title.reveal() == words);
    let asked_about = |words: String| Question { taken: lies(&words), words };
    let notice = asked.gjort.as_deref().filter(|what| *what == "hentet").map(|_| t.questions_done());
    let page = QuestionsPage {
        groups: all(t).into_iter().map(|(name, all)| (name, all.into_iter().map(asked_about).collect())).collect(),
        back: t.talk_on(kind(t, read.pair.rhythm), t.day_month(read.talk.course.when.day, today)),
        frame: Frame::of(&turn, Place::Talks, t.questions_title()).with_notice(notice),
        id: read.talk.id,
        t,
    };
    html(&page)
}
