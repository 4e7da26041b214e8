//! Pages of the role agreement: thin, no rule in them.

mod form;
mod list;
mod new;
mod remark;
mod role;
mod show;
mod versions;
mod write;

use axum::routing::{get, post};
use serde::Deserialize;

use super::wording::Roles;
use super::{RoleAgreement, RoleId};
use crate::access::law::Act;
use crate::access::{Denied, Route, Turn, route};
use crate::agreements;
use crate::ground::text::T;

#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        route("/rolle", &[Act::ReadRoleInForce], get(list::page).post(new::post_new)),
        route("/rolle/ny", &[Act::ProposeRole, Act::WriteDraft], get(new::new)),
        route("/rolle/utkast/sletting", &[Act::WriteDraft], post(new::post_discard)),
        route("/rolle/{role}", &[Act::ReadRole, Act::ReadRoleInForce], get(role::page)),
        route("/rolle/{role}/merknad", &[Act::RemarkRole], post(remark::post)),
        route("/rolle/{role}/versjoner", &[Act::ReadRole, Act::ReadRoleInForce], get(versions::page)),
        route("/rolle/{role}/forslag/ny", &[Act::ProposeRole, Act::TakeUpRole], get(write::version)),
        route("/rolle/{role}/forslag", &[Act::ProposeRole, Act::TakeUpRole], post(write::post_version)),
        route("/rolle/{role}/godkjenning", &[Act::AcceptRole], post(role::post_acceptance)),
        route("/rolle/{role}/tilbaketrekking", &[Act::WithdrawRole], post(role::post_withdrawal)),
        route("/rolle/{role}/overtakelse", &[Act::TakeUpRole], post(role::post_take_up)),
    ]
}

#[derive(Deserialize, Default)]
struct Asked {
    /// What has just been done, from a closed set.
    gjort: Option<String>,
    par: Option<String>,
    stilling: Option<String>,
}

/// What has just been done, said at the top of the next page.
fn done_in_words(t: T, what: Option<&str>, other: &str) -> Option<String> {
    match what? {
        "foreslatt" => Some(t.agree_done_proposed(other)),
        "enig" => Some(t.role_done_agreed(other)),
        "motforslag" => Some(t.agree_done_countered(other)),
        "trukket" => Some(t.agree_done_withdrawn()),
        "merknad" => Some(t.agree_done_remark()),
        "punkt" => Some(t.agree_done_brought_up()),
        "overtatt" => Some(t.role_done_taken_up(other)),
        "utkast" => Some(t.role_done_draft()),
        "slettet" => Some(t.role_done_discarded()),
        _ => None,
    }
}

async fn read(turn: &mut Turn<'_>, role: &str) -> Result<RoleAgreement, Denied> {
    agreements::seen::<Roles>(turn, &RoleId::parse(role).ok_or(Denied::Hidden)?).await
}
