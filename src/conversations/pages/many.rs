//! Who has several people sees all of them: what comes in the next two weeks, and everybody by name. Never a ranking.

use askama::Template;

use super::glance::{self, PairRhythm, agenda_of, ahead};
use super::list::{Faces, TalkRow, talk_row};
use super::show::{Legend, Two};
use crate::access::Turn;
use crate::ground::calendar::days_between;
use crate::ground::sealing::Room;
use crate::ground::sorting;
use crate::ground::text::T;
use crate::page::{Avatar, Frame, Oops, Place, Size};
use crate::people::{Pair, Side};

/// Who has many people sees the talks of two weeks first.
const SOON_DAYS: i32 = 14;

#[derive(Template)]
#[template(path = "conversations/views/many.html")]
pub(super) struct ManyPage {
    pub(super) frame: Frame,
    t: T,
    lead: String,
    soon: Vec<TalkRow>,
    people: Vec<PersonRow>,
    legend: Legend,
    earlier: Vec<(String, String)>,
}

struct PersonRow {
    avatar: Avatar,
    name: String,
    href: String,
    rhythm: PairRhythm,
}

pub(super) async fn many_page(turn: &mut Turn<'_>, mut pairs: Vec<Pair>) -> Result<ManyPage, Oops> {
    let (visit, t, today) = (turn.visit, turn.visit.t(), turn.visit.today());
    let me = visit.me.id.clone();
    let other = |pair: &Pair| pair.side_of(&me).map(|side| pair.face(side.other()).given.clone()).unwrap_or_default();
    pairs.sort_by(|one, two| sorting::compare(visit.language, &other(one), &other(two)));
    turn.enter(pairs.iter().map(|pair| Room::of_pair(&pair.id))).await?;
    let from = today.first_of_month().saturating_sub(jiff::Span::new().months(glance::MONTHS_READ));
    let seen = glance::talks_since(turn, &pairs, from).await?;
    let placed = glance::points_since(turn, &pairs, visit.now).await?;
    let rhythms = glance::rhythms(turn, &pairs).await?;
    let mut soon = Vec::new();
    for line in seen.talks.iter().filter(|line| ahead(line) && days_between(today, line.course.when.day) <= SOON_DAYS) {
        let Some(pair) = pairs.iter().find(|pair| pair.id == line.pair) else { continue };
        if let Some(two) = Two::of(turn, pair) {
            let row = talk_row(t, &two, line, agenda_of(&placed, &pair.id).len(), today);
            let other = two.me.other();
            let one = Avatar::of(pair.face(other), Some(other), Size::Middle);
            soon.push(TalkRow { faces: Faces::Other(one), ..row });
        }
    }
    let person = |pair: &Pair| {
        let two = Two::of(turn, pair)?;
        let face = pair.face(two.me.other());
        Some(PersonRow {
            avatar: Avatar::of(face, Some(two.me.other()), Size::Middle),
            name: face.given.clone(),
            href: format!("/samtaler?med={}", pair.id),
            rhythm: glance::pair_rhythm(turn, pair, &seen, &rhythms)?,
        })
    };
    let people: Vec<PersonRow> = pairs.iter().filter_map(person).collect();
    let ended = turn.relations.pairs().iter().filter(|pair| !turn.relations.is_in_force(pair));
    let ended = ended.filter(|pair| pair.side_of(&me) == Some(Side::Employee));
    let earlier = ended.map(|pair| (format!("/samtaler?med={}", pair.id), t.talks_earlier_with(&pair.leader.given)));
    let lead = if people.is_empty() { t.talks_alone() } else { t.talks_lead_many() };
    Ok(ManyPage {
        t,
        lead,
        soon,
        people,
        legend: Legend { t },
        earlier: earlier.collect(),
        frame: Frame::of(turn, Place::Talks, t.page_talks()),
    })
}
