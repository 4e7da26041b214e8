//! What happens by itself, at start and every hour: pairs whose last day has passed are closed (settled 11), and what is
//! to be forgotten is: ended sessions, used once-keys, invitations nobody answered, private notes, access records and staged files whose time is out
//! (I20).

use std::sync::Arc;
use std::time::Duration;

use crate::access::House;
use crate::ground::db::Fault;
use crate::{access, accounts, admin, conversations, messages, page, people};

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

/// Closes what has run out, and forgets what is to be forgotten by now.
pub async fn tidy(house: &Arc<House>) -> Result<(), Fault> {
    accounts::Sessions::over(house.db.clone(), house.clock.clone()).forget_ended().await?;
    let (now, today) = (house.clock.now(), house.clock.now().date(&house.zone));
    let mut tx = house.db.begin().await?;
    accounts::forget_old(&mut tx, now).await?;
    page::forget_old(&mut tx, now).await?;
    conversations::forget_old_notes(&mut tx, today).await?;
    access::forget_old_records(&mut tx, today).await?;
    admin::import::forget_old(&mut tx, now).await?;
    messages::forget_old(&mut tx, now).await?;
    tx.commit().await?;
    people::tidy_list(&house.db, today).await?;
    admin::close_what_has_run_out(house).await.map(drop)
}
