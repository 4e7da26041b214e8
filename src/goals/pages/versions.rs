//! The versions of a goal, any two compared.

use axum::extract::{Path, Query};

use super::read;
use crate::access::{Denied, Visit};
use crate::agreements::{Compared, versions};
use crate::page::{Answer, Place, html};

pub(super) async fn page(visit: Visit, Path(goal): Path<String>, Query(asked): Query<Compared>) -> Answer {
    let mut turn = visit.look().await?;
    let goal = read(&mut turn, &goal).await?;
    let title = goal.face().ok_or(Denied::Hidden)?.wording.joint.title.reveal().to_owned();
    html(&versions(&turn, &goal, &asked, title, Place::Goals)?)
}
