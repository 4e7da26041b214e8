//! Pages of direction: thin, no rule in them.

mod beside;
mod form;
mod read;
mod shared;
mod shared_form;
mod view;
mod write;

use axum::routing::{get, post};
use serde::Deserialize;

use crate::access::law::Act;
use crate::access::{Denied, Route, Turn, route};
use crate::people::{UnitFace, UnitId};

pub use beside::{OwnDirection, UnitDirection, beside, own};
pub use shared::refused as shared_refused;

#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        route("/retning", &[Act::ReadDirection], get(read::page)),
        route(
            "/teamet/retning",
            &[Act::WriteDirection, Act::ReadDraft, Act::WriteDraft],
            get(write::page).post(write::post),
        ),
        route("/teamet/retning/slik", &[Act::WriteDirection, Act::ReadDraft], get(write::preview)),
        route("/felles-mal/{shared_goal}", &[Act::ReadSharedGoal, Act::ReadGoalInForce], get(shared::page)),
        route(
            "/felles-mal/{shared_goal}/avslutning",
            &[Act::ReadSharedGoal, Act::WriteSharedGoal],
            post(shared::post_end),
        ),
        route("/teamet/felles-mal", &[Act::WriteSharedGoal], post(shared_form::post_new)),
        route("/teamet/felles-mal/ny", &[Act::WriteSharedGoal], get(shared_form::new)),
        route(
            "/teamet/felles-mal/{shared_goal}",
            &[Act::ReadSharedGoal, Act::WriteSharedGoal],
            get(shared_form::again).post(shared_form::post_again),
        ),
        route("/teamet/retning/sletting", &[Act::WriteDraft], post(write::post_discard)),
    ]
}

#[derive(Deserialize, Default)]
struct Asked {
    /// What has just been done, from a closed set.
    gjort: Option<String>,
    enhet: Option<String>,
}

/// A link with words of its own.
struct Link {
    href: String,
    words: String,
}

impl Link {
    fn to_read(unit: &UnitFace) -> Link {
        Link { href: format!("/retning?enhet={}", unit.id), words: unit.name.clone() }
    }

    fn to_write(unit: &UnitFace) -> Link {
        Link { href: format!("/teamet/retning?enhet={}", unit.id), words: unit.name.clone() }
    }
}

/// The unit a leader writes for: the one asked for, or the first of those one answers for.
async fn led(turn: &mut Turn<'_>, asked: Option<&str>) -> Result<UnitFace, Denied> {
    let units = &turn.ties().await?.answers_for;
    let unit = match asked.filter(|asked| !asked.is_empty()) {
        Some(id) => UnitId::parse(id).and_then(|id| units.iter().find(|unit| unit.id == id)),
        None => units.first(),
    };
    unit.cloned().ok_or(Denied::Hidden)
}
