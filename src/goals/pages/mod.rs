//! Pages of goals: thin, no rule in them.

mod end;
mod ending;
mod examples;
mod form;
mod frame;
mod goal;
mod list;
mod new;
mod offers;
mod ownership;
mod part;
mod plot;
mod progress;
mod remark;
mod show;
mod sight;
mod tell;
mod versions;
mod way;
mod write;

use axum::routing::{get, post};
use serde::Deserialize;

use super::GoalId;
use super::goal::Goal;
use super::wording::Goals;
use crate::access::law::Act;
use crate::access::{Denied, Route, Turn, route};
use crate::agreements;
use crate::ground::text::T;
use crate::people::{Pair, PairId, Side};

pub use list::{FrameRow, frame_rows};
pub use show::{GoalRow, rows};
pub use tell::{Filled, Raise, progress_form, progress_refused};

#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        route(
            "/mal",
            &[Act::ReadGoalInForce, Act::ReadRoleInForce, Act::ReadFixedFrame],
            get(list::page).post(new::post_new),
        ),
        route(
            "/mal/ny",
            &[Act::ProposeGoal, Act::WriteDraft, Act::ReadGoal, Act::ReadGoalInForce, Act::ReadExampleGoal],
            get(new::new),
        ),
        route("/mal/utkast/{draft}", &[Act::ReadDraft, Act::WriteDraft], get(new::draft)),
        route("/mal/utkast/{draft}/sletting", &[Act::WriteDraft], post(new::post_discard)),
        route("/mal/{goal}", &[Act::ReadGoal, Act::ReadGoalInForce], get(goal::page)),
        route("/mal/{goal}/forslag/ny", &[Act::ProposeGoal, Act::TakeUpGoal], get(write::version)),
        route("/mal/{goal}/forslag", &[Act::ProposeGoal, Act::TakeUpGoal], post(write::post_version)),
        route("/mal/{goal}/godkjenning", &[Act::AcceptGoal], post(goal::post_acceptance)),
        route("/mal/{goal}/tilbaketrekking", &[Act::WithdrawGoal], post(goal::post_withdrawal)),
        route("/mal/{goal}/delmal", &[Act::ReachMilestone], post(way::post_reached)),
        route("/mal/{goal}/overtakelse", &[Act::TakeUpGoal], post(goal::post_take_up)),
        route("/mal/{goal}/framdrift", &[Act::ReadProgress], get(progress::page)),
        route(
            "/mal/{goal}/framdrift/{check_in}",
            &[Act::ReadProgress, Act::TellProgress],
            get(tell::correction).post(tell::post_correction),
        ),
        route("/mal/{goal}/framdrift/{check_in}/tilbaketrekking", &[Act::TellProgress], post(tell::post_taken_back)),
        route(
            "/mal/{goal}/eierskap",
            &[Act::ReadOwnership, Act::AnswerOwnership],
            get(ownership::page).post(ownership::post),
        ),
        route("/mal/{goal}/bidrag", &[Act::ShowContribution], post(part::post)),
        route("/mal/{goal}/merknad", &[Act::RemarkGoal], post(remark::post)),
        route("/mal/{goal}/versjoner", &[Act::ReadGoal, Act::ReadGoalInForce], get(versions::page)),
        route("/mal/{goal}/avslutning", &[Act::EndGoal], get(end::page).post(end::post_proposal)),
        route("/mal/{goal}/avslutning/svar", &[Act::EndGoal], post(end::post_yes)),
        route("/mal/{goal}/avslutning/tilbaketrekking", &[Act::EndGoal], post(end::post_taken_back)),
        route("/oppsett/eksempelmal", &[Act::WriteExampleGoal], get(examples::page).post(examples::post_new)),
        route("/oppsett/eksempelmal/ny", &[Act::WriteExampleGoal], get(examples::new)),
        route(
            "/oppsett/eksempelmal/{example}",
            &[Act::WriteExampleGoal],
            get(examples::one).post(examples::post_change),
        ),
        route("/oppsett/eksempelmal/{example}/bruk", &[Act::WriteExampleGoal], post(examples::post_offered)),
        route("/teamet/{pair}/fast-ramme", &[Act::WriteFixedFrame], get(frame::frame).post(frame::post_frame)),
    ]
}

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    /// What has just been done, from a closed set.
    pub gjort: Option<String>,
    pub par: Option<String>,
    pub stilling: Option<String>,
    /// The goal to begin a new one with.
    pub fra: Option<String>,
    /// The goal for many it is to be part of.
    pub felles: Option<String>,
    /// The example goal to begin with.
    pub mal: Option<String>,
    pub sok: Option<String>,
    pub slag: Option<String>,
}

/// What has just been done, said at the top of the next page.
fn done_in_words(t: T, what: Option<&str>, other: &str) -> Option<String> {
    match what? {
        "foreslatt" => Some(t.agree_done_proposed(other)),
        "enig" => Some(t.goal_done_agreed(other)),
        "motforslag" => Some(t.agree_done_countered(other)),
        "trukket" => Some(t.agree_done_withdrawn()),
        "ferdig-foreslatt" => Some(t.goal_done_ending(other)),
        "ferdig" => Some(t.goal_done_ended(other)),
        "ferdig-trukket" => Some(t.goal_done_ending_back()),
        "merknad" => Some(t.agree_done_remark()),
        "punkt" => Some(t.agree_done_brought_up()),
        "overtatt" => Some(t.goal_done_taken_up(other)),
        "naadd" => Some(t.goal_done_reached(other)),
        "ikke-naadd" => Some(t.goal_done_not_reached()),
        "utkast" => Some(t.goal_done_draft()),
        "eget" => Some(t.goal_done_own()),
        "slettet" => Some(t.goal_done_discarded()),
        "ramme" => Some(t.goal_done_frame(other)),
        "fortalt" => Some(t.progress_done_told(other)),
        "fortalt-agenda" => Some(t.progress_done_told_raised(other)),
        "rettet" => Some(t.progress_done_corrected()),
        "tatt-tilbake" => Some(t.progress_done_taken_back()),
        "hindring" => Some(t.progress_done_raised()),
        "svart" => Some(t.own_done(other)),
        _ => None,
    }
}

async fn read(turn: &mut Turn<'_>, goal: &str) -> Result<Goal, Denied> {
    agreements::seen::<Goals>(turn, &GoalId::parse(goal).ok_or(Denied::Hidden)?).await
}

/// The pair a page is asked for by its identity, or the only one there is.
fn asked_pair(turn: &Turn<'_>, asked: Option<&str>) -> Result<(Pair, Side), Denied> {
    let me = &turn.visit.me.id;
    let pair = match asked {
        Some(id) => PairId::parse(id)
            .and_then(|id| turn.relations.pair(&id).filter(|pair| turn.relations.is_in_force(pair)).cloned()),
        None => turn.relations.in_force(Side::Employee).next().cloned(),
    };
    let pair = pair.ok_or(Denied::Hidden)?;
    let side = pair.side_of(me).ok_or(Denied::Hidden)?;
    Ok((pair, side))
}
