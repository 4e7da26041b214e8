//! What is forgotten by itself, every hour: ended sessions, used once-keys, invitations nobody
//! answered, private notes whose time is out (I20).

use std::sync::Arc;
use std::time::Duration;

use crate::access::House;
use crate::ground::db::Fault;
use crate::{accounts, conversations, page};

const EVERY: Duration = Duration::from_secs(3600);

/// Tidies for as long as the house stands. A fault is told, and tried again the next hour.
pub async fn keep_tidy(house: Arc<House>) {
    loop {
        if let Err(fault) = tidy(&house).await {
            tracing::error!(%fault, "tidying");
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Forgets what is to be forgotten by now.
pub async fn tidy(house: &House) -> Result<(), Fault> {
    accounts::Sessions::over(house.db.clone(), house.clock.clone()).forget_ended().await?;
    let mut tx = house.db.begin().await?;
    accounts::forget_old(&mut tx, house.clock.now()).await?;
    page::forget_old(&mut tx, house.clock.now()).await?;
    conversations::forget_old_notes(&mut tx, house.clock.now().date(&house.zone)).await?;
    tx.commit().await
}
