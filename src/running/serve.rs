//! `makker serve`: one organisation, until it is told to stop.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tower::ServiceExt;

use super::options::{ServeOptions, Switch};
use super::place::Place;
use super::stores;
use super::web::Web;
use super::{InTheWay, Tell, Wrong, mail, measures, readiness, web};
use crate::access::House;
use crate::accounts;
use crate::ground::chance::Chance;
use crate::ground::clock::{Clock, Zone};
use crate::ground::db::Use;
use crate::ground::mail::Way;
use crate::ground::serve::{self, Tls};
use crate::ground::text::Language;
use crate::messages::{Feeds, Post};
use crate::post::{self, Sender};
use crate::site;
use crate::site::set_up::{self, Organisation};

/// Serves until it is told to stop.
///
/// # Errors
/// With everything that is in the way.
pub async fn run(options: &ServeOptions, tell: Tell) -> Result<(), InTheWay> {
    let (place, web, zone, way) = settled(options)?;
    place.prepare()?;
    place.is_whole()?;
    readiness::room(&place.folder)?;
    let _claim = place.claim(Use::Serving).await?;
    let listen = options.web.listen;
    let listener = TcpListener::bind(listen).await.map_err(|error| {
        Wrong::new(format!("{listen} cannot be listened on: {error}."), "Choose another with --listen, or free it.")
    })?;
    let (clock, chance) = (Clock::System, Arc::new(Chance::Os));
    let opened = stores::open(&place, &chance, clock.now(), tell).await?;
    readiness::clock(&opened.db, clock.now(), &zone).await?;
    measures::show(options.web.measures, &opened, &place.folder, tell).await?;

    let house = |organisation: Organisation| {
        let Organisation { name, language } = organisation;
        let (db, keys, origin) = (opened.db.clone(), opened.keys.clone(), Some(web.base.origin().to_owned()));
        let (clock, chance, zone) = (clock.clone(), Arc::clone(&chance), zone.clone());
        let feeds = if options.mail.calendar_feeds == Switch::On { Feeds::Offered } else { Feeds::Off };
        let post = if way.is_some() { Post::Sent } else { Post::Off };
        Arc::new(House { db, keys, clock, chance, zone, name, language, origin, demo: false, post, feeds })
    };
    let organisation = set_up::organisation(&opened.db).await.map_err(stores::broken)?;
    let front = Front::default();
    let mail = Mail::of(way.clone());
    mail::begin_anew(&opened.db).await.map_err(stores::broken)?;
    let (opener, mut asked_to_open) = mpsc::channel::<oneshot::Sender<()>>(1);
    match organisation {
        Some(organisation) => {
            let house = house(organisation);
            open_the_house(&front, &house, &mail);
            // Set up, and then left before anybody had an account.
            if let Some(link) = accounts::set_up_link(&house).await.map_err(stores::broken)? {
                tell("");
                tell(
                    "Nobody looks after Makker yet. Make the first administrator's account at this address, within a day:",
                );
                tell("");
                tell(&format!("    {}", link.link(&house)));
                tell("");
            }
        }
        None => {
            let key = set_up::new_key(&opened.db, &chance).await.map_err(stores::broken)?;
            let empty = Organisation { name: String::new(), language: Language::Bokmal };
            front.is_now(set_up::app(&house(empty), opener));
            tell("");
            tell("Makker has not been set up yet. Open its address in a browser, and give this one-time key:");
            tell("");
            tell(&format!("    {key}"));
            tell("");
        }
    }
    let stop = serve::told_to_stop()
        .map_err(|error| Wrong::new(format!("It cannot be told to stop: {error}."), "Start it again."))?;
    tell(&format!("Makker is ready: {} (listening on {listen})", web.base.origin()));
    tokio::spawn(keep_an_eye_on_the_disk(place.folder.clone()));
    tokio::spawn(read_certificates_again(web.limits.tls.clone()));
    let after_set_up = async {
        let mut open = false;
        while let Some(tell_when_open) = asked_to_open.recv().await {
            if !open && let Ok(Some(organisation)) = set_up::organisation(&opened.db).await {
                open_the_house(&front, &house(organisation), &mail);
                open = true;
            }
            // Whoever asked may have gone away.
            let _ = tell_when_open.send(());
        }
        std::future::pending::<()>().await;
    };
    let served = serve::serve_within(web.limits.clone(), listener, front.app(), stop);
    let disk = tokio::select! {
        served = served => {
            served.map_err(|error| Wrong::new(format!("The server stopped: {error}"), "Start it again."))?;
            Disk::Keeps
        }
        () = after_set_up => Disk::Keeps,
        () = opened.db.disk_failed() => Disk::Failed,
        () = opened.key_store.disk_failed() => Disk::Failed,
    };
    if disk == Disk::Failed {
        let what = "The disk failed to keep what was written. Nothing that was answered is lost, and nothing more is promised.";
        return Err(Wrong::new(what, "Look at the disk (dmesg, smartctl) before starting Makker again.").into());
    }
    mail.stop().await;
    opened.db.close().await;
    opened.key_store.close().await;
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Disk {
    Keeps,
    Failed,
}

/// Everything that can be told before anything is looked at.
fn settled(options: &ServeOptions) -> Result<(Place, Web, Zone, Option<Way>), InTheWay> {
    let place = Place::of(&options.place);
    let web = web::settled(&options.web);
    let zone = options.web.clocks.zone();
    let way = mail::settled(&options.mail);
    match (place, web, zone, way) {
        (Ok(place), Ok(web), Ok(zone), Ok(way)) => Ok((place, web, zone, way)),
        (place, web, zone, way) => {
            let mut wrong: Vec<Wrong> = place.err().into_iter().chain(zone.err()).chain(way.err()).collect();
            wrong.extend(web.err().map(|InTheWay(wrong)| wrong).unwrap_or_default());
            Err(InTheWay(wrong))
        }
    }
}

/// What is served: the set-up page first, then the house, without closing a door in between.
#[derive(Clone, Default)]
struct Front(Arc<RwLock<Router>>);

impl Front {
    fn is_now(&self, app: Router) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = app;
    }

    fn app(&self) -> Router {
        let front = self.clone();
        Router::new().fallback_service(tower::service_fn(move |request: Request| {
            let app = front.0.read().unwrap_or_else(PoisonError::into_inner).clone();
            app.oneshot(request)
        }))
    }
}

fn open_the_house(front: &Front, house: &Arc<House>, mail: &Mail) {
    front.is_now(site::app(house));
    mail.begin(house);
    tokio::spawn(site::keep_tidy(Arc::clone(house)));
}

/// What sends messages, once the house is open and where a mail server is set.
struct Mail {
    way: Option<Way>,
    sender: OnceLock<Arc<Sender>>,
}

impl Mail {
    fn of(way: Option<Way>) -> Mail {
        Mail { way, sender: OnceLock::new() }
    }

    fn begin(&self, house: &Arc<House>) {
        let Some(way) = &self.way else { return };
        let sender = self.sender.get_or_init(|| Sender::of(house, way.clone()));
        tokio::spawn(post::keep_sending(Arc::clone(sender)));
        tokio::spawn(post::keep_counting(Arc::clone(house)));
    }

    /// What is being sent is sent to its end: only a house that dies can send something twice.
    async fn stop(&self) {
        if let Some(sender) = self.sender.get() {
            sender.stop().await;
        }
    }
}

/// Tells in the log when room is running out. Reading goes on, and writing until there is none.
async fn keep_an_eye_on_the_disk(folder: PathBuf) {
    loop {
        if let Some(room) = readiness::Room::on_the_disk_of(&folder).filter(|room| !room.is_enough()) {
            tracing::error!(free_mib = room.free >> 20, needed_mib = room.needed >> 20, "the disk is running full");
        }
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
}

/// Takes in a new certificate at SIGHUP. One that cannot be read is told, and the old stays in use.
async fn read_certificates_again(tls: Option<Arc<Tls>>) {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut hang_up) = signal(SignalKind::hangup()) else { return };
    while hang_up.recv().await.is_some() {
        if let Some(Err(reason)) = tls.as_ref().map(|tls| tls.read_again()) {
            tracing::error!(%reason, "the certificate was not taken in");
        }
    }
}
