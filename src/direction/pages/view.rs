//! The pieces of a direction as it is read: by the unit, and by its writer before it is shared.

use crate::access::law::ReadDirection;
use crate::access::{Subject, Turn};
use crate::direction::commands::versions;
use crate::direction::news::{self, News};
use crate::direction::{Direction, Wording};
use crate::ground::db::Fault;
use crate::ground::text::T;
use crate::people::{self, Unit, UnitFace, UnitId};

use super::Link;

/// What fits as the heading of a page. Longer, or in several lines, it stands as text under one.
const HEADING: usize = 120;

#[must_use]
pub fn fits_as_heading(goals: &str) -> bool {
    goals.chars().count() <= HEADING && !goals.contains('\n')
}

/// A priority as it is read.
pub struct PriorityView {
    pub title: String,
    pub why: String,
    /// «Flyttet opp», «Ny».
    pub mark: Option<String>,
}

/// The priorities of a wording, with what happened to each since the one before.
pub fn priorities(t: T, before: Option<&Wording>, now: &Wording) -> Vec<PriorityView> {
    let mark = |line| match before {
        Some(before) if news::is_added(before, line) => Some(t.direction_added()),
        Some(before) if news::has_moved_up(before, now, line) => Some(t.direction_moved_up()),
        Some(_) | None => None,
    };
    let lines = now.priorities.iter();
    lines
        .map(|line| PriorityView {
            title: line.title.reveal().to_owned(),
            why: line.why.reveal().to_owned(),
            mark: mark(line),
        })
        .collect()
}

/// What is new, in words.
pub fn news_in_words(t: T, before: &Wording, now: &Wording) -> Vec<String> {
    let words = |one: News| match one {
        News::Goals => t.direction_news_goals(),
        News::Why => t.direction_news_why(),
        News::MovedUp { title, to } => t.direction_news_up(title.reveal(), to),
        News::Added { title } => t.direction_news_added(title.reveal()),
        News::TakenOut { title } => t.direction_news_out(title.reveal()),
        News::Rewritten { title } => t.direction_news_rewritten(title.reveal()),
        News::NotNow => t.direction_news_left(),
    };
    news::between(before, now).into_iter().map(words).collect()
}

/// A unit in the line of sight, from the top down to the one that is read.
pub struct ChainView {
    pub unit: String,
    pub goals: String,
    /// Where its direction is read, if that is not here.
    pub href: Option<String>,
}

/// A unit, with what stands around it.
pub struct Around {
    pub unit: UnitFace,
    /// The direction in force and the one before.
    pub now: Option<Direction>,
    pub before: Option<Direction>,
    /// Those above that have a direction, the top first.
    pub chain: Vec<ChainView>,
}

/// Finds a unit and the directions above it. `None`: there is no such unit.
pub async fn around(turn: &mut Turn<'_>, unit: &UnitId) -> Result<Option<Around>, Fault> {
    let units = people::units_above(&mut turn.tx, unit).await?;
    let Some(here) = units.first() else { return Ok(None) };
    let here = UnitFace { id: here.id.clone(), name: here.name.clone() };
    let ids: Vec<UnitId> = units.iter().map(|unit| unit.id.clone()).collect();
    let mut found = versions(turn, &ids).await?;
    let mut take = |unit: &UnitId| {
        let place = found.iter().position(|direction| &direction.unit == unit);
        place.map(|place| found.remove(place))
    };
    let (now, before) = (take(unit), take(unit));
    let link = |unit: &Unit, direction: Direction| ChainView {
        unit: unit.name.clone(),
        goals: direction.wording.goals.reveal().to_owned(),
        href: Some(format!("/retning?enhet={}", unit.id)),
    };
    let chain = units.iter().skip(1).rev().filter_map(|unit| take(&unit.id).map(|direction| link(unit, direction)));
    Ok(Some(Around { chain: chain.collect(), unit: here, now, before }))
}

/// The units right under this one whose direction one may read, by name.
pub async fn below(turn: &mut Turn<'_>, unit: Option<&UnitId>) -> Result<Vec<Link>, Fault> {
    let mut units = match unit {
        Some(unit) => people::units_under(&mut turn.tx, unit).await?,
        None => people::top_units(&mut turn.tx).await?,
    };
    let language = turn.visit.language;
    units.sort_by(|one, other| crate::ground::sorting::compare(language, &one.name, &other.name));
    let mut links = Vec::new();
    for unit in units {
        if turn.may(ReadDirection, &Subject::Unit(unit.id.clone())).await? {
            links.push(Link::to_read(&UnitFace { id: unit.id, name: unit.name }));
        }
    }
    Ok(links)
}
