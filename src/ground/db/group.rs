//! Group commit on SQLite: the open transaction is handed on.
//!
//! A commit waits for the disk, and there is one writer. So those who wait get the *open* transaction handed over,
//! each within a savepoint of their own, and one COMMIT makes the whole group last. Nobody is answered before it.
//!
//! Each step that must not stop half way (BEGIN with SAVEPOINT, RELEASE with COMMIT) runs in a task of its own, so
//! a client that hangs up leaves nothing half done.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sqlx::AnyConnection;
use sqlx::{Connection, Executor};
use tokio::sync::{Mutex, OwnedMutexGuard, watch};

use super::Fault;

/// A group is closed when nobody waits, or when it holds this many: the first in it waits no longer than that.
const MOST_IN_A_GROUP: usize = 64;

pub(super) struct Group {
    shared: Arc<Mutex<Shared>>,
    waiting: Arc<AtomicUsize>,
}

struct Shared {
    connection: Option<AnyConnection>,
    /// The group under way. `None`: no transaction is open.
    round: Option<Round>,
}

struct Round {
    settled: watch::Sender<Option<Result<(), String>>>,
    inside: usize,
}

/// One's place in the open transaction, within a savepoint.
pub(super) struct Seat {
    /// `None` once one has left.
    held: Option<OwnedMutexGuard<Shared>>,
    waiting: Arc<AtomicUsize>,
}

#[derive(Clone, Copy)]
enum Leaving {
    Keeping,
    Undoing,
}

impl Group {
    pub(super) fn around(connection: AnyConnection) -> Arc<Group> {
        let shared = Shared { connection: Some(connection), round: None };
        Arc::new(Group { shared: Arc::new(Mutex::new(shared)), waiting: Arc::new(AtomicUsize::new(0)) })
    }

    pub(super) async fn begin(&self) -> Result<Seat, Fault> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let (shared, waiting) = (Arc::clone(&self.shared), Arc::clone(&self.waiting));
        in_own_task(async move {
            let mut held = shared.lock_owned().await;
            waiting.fetch_sub(1, Ordering::SeqCst);
            let opened = held.open().await;
            let seat = Seat { held: Some(held), waiting };
            opened.map(|()| seat)
        })
        .await
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
        self.connection.as_mut().ok_or_else(|| Fault::Broken("the database is closed".to_owned()))
    }

    async fn open(&mut self) -> Result<(), Fault> {
        if self.round.is_none() {
            self.connection()?.execute("BEGIN IMMEDIATE").await?;
            self.round = Some(Round { settled: watch::channel(None).0, inside: 0 });
        }
        self.connection()?.execute("SAVEPOINT seat").await?;
        Ok(())
    }

    /// COMMIT, and tells everybody in the round how it went.
    async fn settle(&mut self) {
        let Some(round) = self.round.take() else { return };
        let outcome = match self.connection() {
            Ok(connection) => connection.execute("COMMIT").await.map_err(|error| Fault::from(error).to_string()),
            Err(closed) => Err(closed.to_string()),
        };
        if outcome.is_err() {
            self.roll_back().await;
        }
        round.settled.send_replace(Some(outcome.map(|_| ())));
    }

    /// The whole round is lost, for instance because the engine rolled it back itself on a full disk.
    async fn fail(&mut self, reason: String) {
        self.roll_back().await;
        if let Some(round) = self.round.take() {
            round.settled.send_replace(Some(Err(reason)));
        }
    }

    async fn roll_back(&mut self) {
        if let Ok(connection) = self.connection() {
            // It fails when the engine has rolled back by itself: then there is nothing left to undo.
            let _ = connection.execute("ROLLBACK").await;
        }
    }

    async fn leave(
        &mut self,
        leaving: Leaving,
        waiting: &AtomicUsize,
    ) -> Option<watch::Receiver<Option<Result<(), String>>>> {
        let released = match (self.connection(), leaving) {
            (Ok(connection), Leaving::Keeping) => connection.execute("RELEASE seat").await,
            (Ok(connection), Leaving::Undoing) => connection.execute("ROLLBACK TO seat; RELEASE seat").await,
            (Err(_), _) => return None,
        };
        let told = self.round.as_mut().map(|round| {
            round.inside += 1;
            round.settled.subscribe()
        });
        let full = self.round.as_ref().is_some_and(|round| round.inside >= MOST_IN_A_GROUP);
        if let Err(error) = released {
            self.fail(Fault::from(error).to_string()).await;
        } else if full || waiting.load(Ordering::SeqCst) == 0 {
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

    pub(super) async fn commit(mut self) -> Result<(), Fault> {
        let mut held = self.held.take().expect("a seat is left once");
        let waiting = Arc::clone(&self.waiting);
        let told = in_own_task(async move { Ok(held.leave(Leaving::Keeping, &waiting).await) }).await?;
        let lost = || Fault::Database("the commit was lost".to_owned());
        let mut told = told.ok_or_else(lost)?;
        let settled = told.wait_for(Option::is_some).await.map_err(|_| lost())?;
        match settled.as_ref().expect("waited for") {
            Ok(()) => Ok(()),
            Err(reason) => Err(Fault::Database(reason.clone())),
        }
    }
}

impl Seat {
    /// Undoes what was done here, and waits until those who went before in the same group are settled.
    pub(super) async fn give_up(mut self) -> Result<(), Fault> {
        let mut held = self.held.take().expect("a seat is left once");
        let waiting = Arc::clone(&self.waiting);
        let told = in_own_task(async move { Ok(held.leave(Leaving::Undoing, &waiting).await) }).await?;
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
        let waiting = Arc::clone(&self.waiting);
        // Without a runtime the house is closing: the file is left as after a crash, and nothing was promised.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move { held.leave(Leaving::Undoing, &waiting).await });
        }
    }
}

/// Runs to its end also when the caller goes away.
async fn in_own_task<T: Send + 'static>(
    work: impl Future<Output = Result<T, Fault>> + Send + 'static,
) -> Result<T, Fault> {
    tokio::spawn(work).await.unwrap_or_else(|_| Err(Fault::Broken("a task of the database ended early".to_owned())))
}
