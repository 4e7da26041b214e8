//! The versions of a role agreement, any two compared.

use axum::extract::{Path, Query};

use super::read;
use crate::access::Visit;
use crate::agreements::{Compared, pair_for, versions};
use crate::page::{Answer, Place, html};
use crate::people::Side;

pub(super) async fn page(visit: Visit, Path(role): Path<String>, Query(asked): Query<Compared>) -> Answer {
    let mut turn = visit.look().await?;
    let role = read(&mut turn, &role).await?;
    let place = match pair_for(&turn, &role)?.1 {
        Side::Employee => Place::Goals,
        Side::Leader => Place::Team,
    };
    html(&versions(&turn, &role, &asked, visit.t().role_title(), place)?)
}
