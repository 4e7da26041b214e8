//! A page that is open hears when something it shows has changed (server-sent events, the HTML standard 9.2).
//!
//! - It hears only *that*: no word, no name, not who. The script then asks for the page like anybody who opens it.
//! - Before each word the law is asked again, as the one who reads stands now, and once a minute whatever happens: an
//!   account that is closed, a session that is ended and a pair that is over end the stream too (I16).
//! - An open page is use: it keeps the session from running out, within the session's longest (settled 32).
//! - It ends when the server is told to stop, and never begins where nobody could say so.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream};
use tower_sessions::Session;

use super::answer::Oops;
use super::session;
use crate::access::{House, Visit};
use crate::ground::db::{Fault, Listener};
use crate::ground::guard::ErrorKind;
use crate::ground::measures;
use crate::ground::serve::Closing;
use crate::people;

/// How long one may go on hearing without having been asked who one is.
const ASKED_AGAIN: Duration = Duration::from_secs(60);
/// Proxies close what is silent, most of them after a minute.
const STILL_HERE: Duration = Duration::from_secs(25);
/// Some must be left of the server's connections for pages.
const MOST: usize = 3072;
/// Two people, with some windows each.
const MOST_ABOUT_ONE: usize = 24;
/// Several deeds in a row are one word.
const GATHERED: Duration = Duration::from_millis(50);

/// What a stream needs besides the visit.
pub struct Stays {
    session: Session,
    closing: Option<Closing>,
}

impl FromRequestParts<Arc<House>> for Stays {
    type Rejection = Oops;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<House>) -> Result<Stays, Oops> {
        let session = parts.extensions.get::<Session>().cloned().ok_or(Oops::Bad)?;
        Ok(Stays { session, closing: parts.extensions.get::<Closing>().cloned() })
    }
}

struct Hears<M> {
    visit: Visit,
    session: Session,
    closing: Closing,
    news: Listener,
    may: M,
    _counted: measures::OneMore,
}

/// A stream of word that something about this has changed, for as long as `may` says that the visitor may see it.
pub fn stream<M, F>(visit: Visit, stays: Stays, about: &str, may: M) -> Response
where
    M: Fn(Visit) -> F + Send + Sync + 'static,
    F: Future<Output = Result<(), Oops>> + Send + 'static,
{
    let Some(closing) = stays.closing else { return hello(stream::empty()) };
    let news = visit.house.db.listen(about);
    if news.all() > MOST || news.about_the_same() > MOST_ABOUT_ONE {
        return ErrorKind::Busy.into_response();
    }
    let counted = measures::one_more_stream();
    let hears = Hears { visit, session: stays.session, closing, news, may, _counted: counted };
    hello(stream::unfold(hears, next))
}

/// Said first, so that the browser knows that it is heard, and when to try again.
fn hello(then: impl Stream<Item = Result<Event, Infallible>> + Send + 'static) -> Response {
    use futures_util::StreamExt;
    let hello = stream::once(async { Ok(Event::default().retry(Duration::from_secs(2)).comment("")) });
    let stream = Sse::new(hello.chain(then)).keep_alive(KeepAlive::new().interval(STILL_HERE));
    // A proxy that gathers an answer before it passes it on (nginx) would keep all of it back.
    ([("x-accel-buffering", "no")], stream).into_response()
}

async fn next<M, F>(mut hears: Hears<M>) -> Option<(Result<Event, Infallible>, Hears<M>)>
where
    M: Fn(Visit) -> F + Send + Sync + 'static,
    F: Future<Output = Result<(), Oops>> + Send + 'static,
{
    loop {
        let changed = tokio::select! {
            () = hears.closing.told() => return None,
            () = hears.news.changed() => true,
            () = tokio::time::sleep(ASKED_AGAIN) => false,
        };
        if changed {
            tokio::time::sleep(GATHERED).await;
            hears.news.is_heard();
        }
        let visit = hears.who_is_asked_again().await.ok()?;
        (hears.may)(visit).await.ok()?;
        if changed {
            return Some((Ok(Event::default().data("1")), hears));
        }
    }
}

impl<M> Hears<M> {
    /// Who they are by now: the session as it is stored, and the person as they are known.
    async fn who_is_asked_again(&self) -> Result<Visit, Oops> {
        let (house, gone) = (&self.visit.house, Oops::Stranger { back: String::new() });
        self.session.load().await.map_err(session::broken)?;
        let Some(me) = session::person(&self.session).await?.filter(|me| *me == self.visit.me.id) else {
            return Err(gone);
        };
        let person = people::someone(&mut house.db.look().await?, &me).await?.ok_or(gone)?;
        let visit = Visit::of(house, person, self.visit.language);
        if session::is_used(&self.session, visit.now).await? == session::Use::Fresh {
            self.session.save().await.map_err(|_| Fault::Overloaded)?;
        }
        Ok(visit)
    }
}
