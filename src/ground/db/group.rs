//! Group commit on SQLite: the open transaction is handed on.
//!
//! A commit waits for the disk, and there is one writer. So those who wait get the *open* transaction handed over,
//! each within a savepoint of their own, and one COMMIT makes the whole group last. Nobody is answered before it.
//!
//! Whoever has very much to write is alone: within a savepoint, SQLite would keep what every page was before, and look
//! through all of that after each statement.
//!
//! Each step that must not stop half way (BEGIN with SAVEPOINT, RELEASE with COMMIT) runs in a task of its own, so
//! a client that hangs up leaves nothing half done.

use std::sync::Arc;

use sqlx::AnyConnection;
use sqlx::any::AnyQueryResult;
use sqlx::{Connection, Executor};
use tokio::sync::{Mutex, OwnedMutexGuard, watch};

use super::Fault;
use super::line::{Line, PATIENCE, Waiting, too_long};
use crate::ground::measures;

/// A group is closed when nobody waits, or when it holds this many: the first in it waits no longer than that.
const MOST_IN_A_GROUP: usize = 64;

/// Rows changed between two foldings of the log of changes into the file: a few megabytes. Rows, and not commands: one
/// import changes a hundred thousand, and a log left long makes every look at the file slow.
const BETWEEN_CHECKPOINTS: u64 = 1000;

pub(super) struct Group {
    shared: Arc<Mutex<Shared>>,
    waiting: Waiting,
    unsafe_disk: watch::Receiver<bool>,
}

struct Shared {
    connection: Option<AnyConnection>,
    /// The group under way. `None`: no transaction is open.
    round: Option<Round>,
    /// Rows.
    since_checkpoint: u64,
    /// Told when the disk has failed to keep what was written: from then on nothing more is promised.
    unsafe_disk: watch::Sender<bool>,
}

type Settled = Option<Result<(), Fault>>;

struct Round {
    settled: watch::Sender<Settled>,
    inside: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In the open transaction, within a savepoint.
    Among,
    /// In a transaction of one's own.
    Alone,
}

/// One's place in line has become this: the one who writes now.
pub(super) struct Seat {
    /// `None` once one has left.
    held: Option<OwnedMutexGuard<Shared>>,
    place: Place,
    waiting: Waiting,
    /// Rows changed here.
    changed: u64,
}

#[derive(Clone, Copy)]
enum Leaving {
    Keeping,
    Undoing,
}

impl Group {
    pub(super) fn around(connection: AnyConnection) -> Arc<Group> {
        let (tell, unsafe_disk) = watch::channel(false);
        let shared = Shared { connection: Some(connection), round: None, since_checkpoint: 0, unsafe_disk: tell };
        Arc::new(Group { shared: Arc::new(Mutex::new(shared)), waiting: Waiting::default(), unsafe_disk })
    }

    pub(super) async fn begin(&self, line: Line) -> Result<Seat, Fault> {
        let standing = self.waiting.stand(line)?;
        let (shared, waiting) = (Arc::clone(&self.shared), self.waiting.clone());
        in_own_task(async move {
            let held = tokio::time::timeout(PATIENCE, Arc::clone(&shared).lock_owned()).await;
            drop(standing);
            let Ok(mut held) = held else {
                // Somebody may have left the commit to us, since we stood there.
                tokio::spawn(async move { shared.lock().await.settle_unless_somebody_comes(&waiting).await });
                return Err(too_long());
            };
            let place = if line == Line::Alone { Place::Alone } else { Place::Among };
            let opened = held.open(place).await;
            let seat = Seat { held: Some(held), place, waiting, changed: 0 };
            opened.map(|()| seat)
        })
        .await
    }

    pub(super) fn waiting(&self) -> usize {
        self.waiting.many()
    }

    /// Comes back when nothing more may be promised; never, as long as the disk keeps what it is given.
    pub(super) async fn disk_failed(&self) {
        let mut unsafe_disk = self.unsafe_disk.clone();
        if unsafe_disk.wait_for(|failed| *failed).await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    pub(super) async fn close(&self) {
        let mut held = self.shared.lock().await;
        held.settle().await;
        if let Some(connection) = held.connection.take() {
            // Nothing can be done about a failed close; the next start recovers.
            let _ = connection.close().await;
        }
    }
}

impl Shared {
    fn connection(&mut self) -> Result<&mut AnyConnection, Fault> {
        if *self.unsafe_disk.borrow() {
            return Err(Fault::SyncFailed);
        }
        self.connection.as_mut().ok_or_else(|| Fault::Broken("the database is closed".to_owned()))
    }

    async fn open(&mut self, place: Place) -> Result<(), Fault> {
        if place == Place::Alone {
            self.settle().await;
        }
        if self.round.is_none() {
            self.connection()?.execute("BEGIN IMMEDIATE").await?;
            self.round = Some(Round { settled: watch::channel(None).0, inside: 0 });
        }
        if place == Place::Among {
            self.connection()?.execute("SAVEPOINT seat").await?;
        }
        Ok(())
    }

    async fn settle_unless_somebody_comes(&mut self, waiting: &Waiting) {
        if waiting.nobody() {
            self.settle().await;
        }
    }

    /// COMMIT, and tells everybody in the round how it went.
    async fn settle(&mut self) {
        let Some(round) = self.round.take() else { return };
        let outcome = match self.connection() {
            Ok(connection) => connection.execute("COMMIT").await.map(drop).map_err(Fault::from),
            Err(closed) => Err(closed),
        };
        match &outcome {
            Ok(()) => measures::committed_together(round.inside),
            // A disk that failed once is not asked again: what it says next cannot be believed.
            Err(Fault::SyncFailed) => drop(self.unsafe_disk.send_replace(true)),
            Err(_) => self.roll_back().await,
        }
        round.settled.send_replace(Some(outcome));
        if self.since_checkpoint >= BETWEEN_CHECKPOINTS {
            self.checkpoint().await;
        }
    }

    /// Folds the log of changes into the file. By ourselves and after everybody has been told: done by the engine within
    /// a COMMIT, a disk that fails would go unheard.
    async fn checkpoint(&mut self) {
        self.since_checkpoint = 0;
        let Ok(connection) = self.connection() else { return };
        match connection.execute("PRAGMA wal_checkpoint(PASSIVE)").await.map_err(Fault::from) {
            Ok(_) => {}
            Err(Fault::SyncFailed) => drop(self.unsafe_disk.send_replace(true)),
            // Nothing is lost: it all stands in the log, and the next one is not far away.
            Err(fault) => tracing::error!(%fault, "the log of changes was not folded in"),
        }
    }

    /// The whole round is lost, for instance because the engine rolled it back itself on a full disk. Whoever did
    /// nothing wrong is asked to try again.
    async fn fail(&mut self, reason: Fault) {
        self.roll_back().await;
        if let Some(round) = self.round.take() {
            tracing::error!(%reason, inside = round.inside, "a round of changes was lost; all were told");
            let told = if matches!(reason, Fault::DiskFull) { reason } else { Fault::Overloaded };
            round.settled.send_replace(Some(Err(told)));
        }
    }

    async fn roll_back(&mut self) {
        if let Ok(connection) = self.connection() {
            // It fails when the engine has rolled back by itself: then there is nothing left to undo.
            let _ = connection.execute("ROLLBACK").await;
        }
    }

    async fn leave(&mut self, place: Place, leaving: Leaving, waiting: &Waiting) -> Option<watch::Receiver<Settled>> {
        let released = match (self.connection(), place, leaving) {
            (Err(_), ..) => return None,
            (Ok(_), Place::Alone, Leaving::Keeping) => Ok(AnyQueryResult::default()),
            // What is made last below is then empty.
            (Ok(connection), Place::Alone, Leaving::Undoing) => connection.execute("ROLLBACK; BEGIN IMMEDIATE").await,
            (Ok(connection), Place::Among, Leaving::Keeping) => connection.execute("RELEASE seat").await,
            (Ok(connection), Place::Among, Leaving::Undoing) => {
                connection.execute("ROLLBACK TO seat; RELEASE seat").await
            }
        };
        let told = self.round.as_mut().map(|round| {
            round.inside += 1;
            round.settled.subscribe()
        });
        let full = self.round.as_ref().is_some_and(|round| round.inside >= MOST_IN_A_GROUP);
        if let Err(error) = released {
            self.fail(Fault::from(error)).await;
        } else if full || place == Place::Alone || waiting.nobody() {
            self.settle().await;
        }
        told
    }
}

impl Seat {
    pub(super) fn connection(&mut self) -> &mut AnyConnection {
        let held = self.held.as_mut().expect("a seat is held until it is left");
        held.connection.as_mut().expect("a closed database gives no seats")
    }

    /// Tells how many rows a statement has changed.
    pub(super) fn changed(&mut self, rows: u64) {
        self.changed = self.changed.saturating_add(rows);
    }

    pub(super) async fn commit(mut self) -> Result<(), Fault> {
        let mut held = self.held.take().expect("a seat is left once");
        held.since_checkpoint = held.since_checkpoint.saturating_add(self.changed);
        let (place, waiting) = (self.place, self.waiting.clone());
        let told = in_own_task(async move { Ok(held.leave(place, Leaving::Keeping, &waiting).await) }).await?;
        let lost = || Fault::Database("the commit was lost".to_owned());
        let mut told = told.ok_or_else(lost)?;
        let settled = told.wait_for(Option::is_some).await.map_err(|_| lost())?;
        settled.clone().expect("waited for")
    }

    /// Undoes what was done here, and waits until those who went before in the same group are settled.
    pub(super) async fn give_up(mut self) -> Result<(), Fault> {
        let mut held = self.held.take().expect("a seat is left once");
        let (place, waiting) = (self.place, self.waiting.clone());
        let told = in_own_task(async move { Ok(held.leave(place, Leaving::Undoing, &waiting).await) }).await?;
        if let Some(mut told) = told {
            // However it went for them: what is looked at after this is how it is.
            let _ = told.wait_for(Option::is_some).await;
        }
        Ok(())
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let Some(mut held) = self.held.take() else { return };
        let (place, waiting) = (self.place, self.waiting.clone());
        // Without a runtime the house is closing: the file is left as after a crash, and nothing was promised.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move { held.leave(place, Leaving::Undoing, &waiting).await });
        }
    }
}

/// Runs to its end also when the caller goes away.
async fn in_own_task<T: Send + 'static>(
    work: impl Future<Output = Result<T, Fault>> + Send + 'static,
) -> Result<T, Fault> {
    tokio::spawn(work).await.unwrap_or_else(|_| Err(Fault::Broken("a task of the database ended early".to_owned())))
}
