//! «Målene dine»: what is agreed, what waits, drafts, and fixed frames apart.

use askama::Template;
use axum::extract::Query;

use super::show::{self, GoalRow};
use super::{Asked, done_in_words};
use crate::access::law::{ReadDraft, ReadFixedFrame};
use crate::access::{Turn, Visit};
use crate::goals::commands;
use crate::goals::goal::{Draft, GoalLine, Kind, Meant, Of};
use crate::goals::store::aside;
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::ground::sealing::Room;
use crate::ground::text::T;
use crate::page::{Answer, Frame, Place, html};
use crate::people::{self, EmploymentId, Pair, Side};

#[derive(Template)]
#[template(path = "goals/views/list.html")]
struct ListPage {
    frame: Frame,
    t: T,
    lead: String,
    rows: Vec<GoalRow>,
    /// With few there is nothing to search in.
    may_search: bool,
    search: String,
    sort: String,
    sorts: Vec<(&'static str, String)>,
    /// Goals one keeps for oneself.
    own: Vec<DraftRow>,
    /// What both have said is over.
    over: Vec<GoalRow>,
    drafts: Vec<DraftRow>,
    frames: Vec<FrameRow>,
    /// Nothing is said yet of what matters most in the job.
    no_role: bool,
    /// The leader one could make goals with.
    leader: Option<String>,
    /// Where one has no leader now: a draft can be written all the same.
    alone: Vec<String>,
    too_many: bool,
}

struct DraftRow {
    href: String,
    title: String,
    begun: String,
}

/// A fixed frame in a list, with who wrote it down and when.
pub struct FrameRow {
    pub what: String,
    pub why: String,
    pub by: String,
}

/// The fixed frames in these pairs.
pub async fn frame_rows(turn: &mut Turn<'_>, pairs: &[Pair]) -> Result<Vec<FrameRow>, Fault> {
    let (t, visit) = (turn.visit.t(), turn.visit);
    let employments: Vec<EmploymentId> = pairs.iter().map(|pair| pair.employment.clone()).collect();
    let frames = aside::frames(turn, &employments).await?;
    let frames = turn.see_all(ReadFixedFrame, frames).await?;
    let rows = frames.into_iter().filter_map(|fixed| {
        let leader = &pairs.iter().find(|pair| pair.employment == fixed.employment)?.leader.given;
        let by = t.goals_frame_by(leader, t.day_month(fixed.at.date(&visit.house.zone), visit.today()));
        Some(FrameRow { what: fixed.what.reveal().to_owned(), why: fixed.why.reveal().to_owned(), by })
    });
    Ok(rows.collect())
}

/// What waits for an answer from whoever looks.
const WAITING: &str = "venter";
/// Lines one sees at a glance.
const FEW: usize = 8;

fn is_sought(line: &GoalLine, search: &str, kind: Option<Kind>) -> bool {
    let words = search.trim().to_lowercase();
    let title = line.title.reveal().to_lowercase();
    let of_kind = kind.is_none_or(|kind| line.of == Of::Goal(kind));
    of_kind && words.split_whitespace().all(|word| title.contains(word))
}

pub(super) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let own: Vec<Pair> = turn.relations.in_force(Side::Employee).cloned().collect();
    // Between two leaders what is agreed goes on holding, and one can write.
    let (me, today) = (visit.me.id.clone(), visit.today());
    let mut employments: Vec<EmploymentId> = own.iter().map(|pair| pair.employment.clone()).collect();
    let alone = people::employments_of(&mut turn.tx, &me, today).await?;
    let alone: Vec<EmploymentId> = alone.into_iter().filter(|known| !employments.contains(known)).collect();
    employments.extend(alone.iter().cloned());
    let rooms = employments.iter().map(Room::of_employment).chain([Room::of_person(&visit.me.id)]);
    turn.enter(rooms).await?;
    let (lines, over) = commands::all_lines(&mut turn, &employments).await?;
    let active = lines.iter().filter(|line| line.of != Of::Role).count();
    let has_role = lines.iter().any(|line| line.of == Of::Role);
    let search = asked.sok.clone().unwrap_or_default();
    let sort = asked.slag.as_deref().filter(|sort| *sort == WAITING || Kind::parse(sort).is_some()).unwrap_or_default();
    let may_search = lines.len() > FEW || !search.is_empty() || !sort.is_empty();
    let found = lines.into_iter().filter(|line| is_sought(line, &search, Kind::parse(sort)));
    let mut rows = show::rows(&turn, found.collect());
    let over = show::rows(&turn, over.into_iter().filter(|line| is_sought(line, &search, Kind::parse(sort))).collect());
    let waiting = rows.iter().filter(|row| row.waits_for_me).count();
    let drafts = aside::my_drafts(&mut turn).await?;
    let drafts = turn.see_all(ReadDraft, drafts).await?;
    let latest = alone.iter().filter_map(|employment| {
        let mut before = turn.relations.pairs().iter().filter(|pair| &pair.employment == employment);
        let first = before.next()?;
        Some(before.fold(first, |one, other| if other.from > one.from { other } else { one }).clone())
    });
    let with_frames: Vec<Pair> = own.iter().cloned().chain(latest).collect();
    let frames = frame_rows(&mut turn, &with_frames).await?;
    let day = |at: Moment| t.day_month(at.date(&visit.house.zone), visit.today());
    let row = |draft: Draft| DraftRow {
        href: format!("/mal/utkast/{}", draft.id),
        title: draft.wording.joint.title.reveal().to_owned(),
        begun: match draft.meant {
            Meant::Draft => t.goals_draft_begun(day(draft.at)),
            Meant::ForOneself => t.goals_own_written(day(draft.at)),
        },
    };
    let (own_goals, drafts): (Vec<Draft>, Vec<Draft>) =
        drafts.into_iter().partition(|draft| draft.meant == Meant::ForOneself);
    if sort == WAITING {
        rows.retain(|row| row.waits_for_me);
    }
    let lead = match (rows.len(), waiting) {
        (0, _) => t.goals_lead_none(),
        (_, 0) => t.goals_lead_calm(),
        (_, waiting) => t.goals_lead_waiting(waiting),
    };
    let no_role = !own.is_empty() && !has_role;
    let page = ListPage {
        t,
        lead,
        no_role,
        rows,
        own: own_goals.into_iter().map(row).collect(),
        drafts: drafts.into_iter().map(row).collect(),
        may_search,
        sorts: vec![
            ("", t.goals_show_all()),
            (Kind::Professional.name(), show::kind_name(t, Kind::Professional)),
            (Kind::Personal.name(), show::kind_name(t, Kind::Personal)),
            (WAITING, t.goals_show_waiting()),
        ],
        sort: sort.to_owned(),
        search,
        over,
        frames,
        alone: alone.iter().map(|employment| format!("/mal/ny?stilling={employment}")).collect(),
        leader: own.first().map(|pair| pair.leader.given.clone()),
        too_many: active > 5,
        frame: Frame::of(&turn, Place::Goals, t.goals_title()).with_notice(done_in_words(
            t,
            asked.gjort.as_deref(),
            own.first().map_or("", |pair| &pair.leader.given),
        )),
    };
    html(&page)
}
