//! That something has changed, told to whoever has a page open, in this server and in the others on the same database.
//!
//! A deed says in its own transaction what it is about. When it has lasted, and never before, those who listen for just
//! that are woken. They are told nothing but that: what has changed they must ask for, and are asked then who they are.
//! Nobody is told who was not listening, and nothing is kept: whoever comes back reads the page as it is now.
//!
//! On PostgreSQL the word goes by NOTIFY, which the engine itself sends at COMMIT (its documentation, «NOTIFY»). When
//! the line to the engine has been down, everybody is woken, since something may have been said meanwhile.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use sqlx::postgres::PgListener;
use tokio::sync::watch;

/// Where PostgreSQL's servers hear each other.
pub(super) const CHANNEL: &str = "makker_news";

/// Who listens, by what for.
#[derive(Clone, Default)]
pub(super) struct News(Arc<Mutex<HashMap<String, watch::Sender<u64>>>>);

/// Somebody listening for one thing. Dropped, they are not.
pub struct Listener {
    about: String,
    heard: watch::Receiver<u64>,
    news: News,
}

impl News {
    fn listeners(&self) -> MutexGuard<'_, HashMap<String, watch::Sender<u64>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn listen(&self, about: &str) -> Listener {
        let mut listeners = self.listeners();
        let heard = listeners.entry(about.to_owned()).or_insert_with(|| watch::channel(0).0).subscribe();
        Listener { about: about.to_owned(), heard, news: self.clone() }
    }

    pub(super) fn tell(&self, about: &str) {
        if let Some(listeners) = self.listeners().get(about) {
            listeners.send_modify(|times| *times += 1);
        }
    }

    fn tell_everybody(&self) {
        for listeners in self.listeners().values() {
            listeners.send_modify(|times| *times += 1);
        }
    }

    /// Hears what the servers on this PostgreSQL have done, this one among them, for as long as somebody holds the news.
    pub(super) fn hear(&self, url: &str) {
        const AGAIN: Duration = Duration::from_secs(1);
        let (held, url) = (Arc::downgrade(&self.0), url.to_owned());
        tokio::spawn(async move {
            while held.strong_count() > 0 {
                if let Ok(mut line) = PgListener::connect(&url).await
                    && line.listen(CHANNEL).await.is_ok()
                {
                    // Between two lines something may have been said.
                    if let Some(news) = held.upgrade() {
                        News(news).tell_everybody();
                    }
                    while let Ok(Some(said)) = line.try_recv().await {
                        let Some(news) = held.upgrade() else { return };
                        News(news).tell(said.payload());
                    }
                }
                tokio::time::sleep(AGAIN).await;
            }
        });
    }
}

impl Listener {
    /// How many listen, to anything at all.
    #[must_use]
    pub fn all(&self) -> usize {
        self.news.listeners().values().map(watch::Sender::receiver_count).sum()
    }

    /// How many listen for the same.
    #[must_use]
    pub fn about_the_same(&self) -> usize {
        self.news.listeners().get(&self.about).map_or(0, watch::Sender::receiver_count)
    }

    /// What has been said until now needs not be heard again.
    pub fn is_heard(&mut self) {
        self.heard.mark_unchanged();
    }

    /// Comes back when something has changed since last.
    pub async fn changed(&mut self) {
        if self.heard.changed().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let mut listeners = self.news.listeners();
        // The one who goes is counted still.
        if listeners.get(&self.about).is_some_and(|others| others.receiver_count() <= 1) {
            listeners.remove(&self.about);
        }
    }
}
