//! `makker serve`: one organisation, until it is told to stop.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tower::ServiceExt;

use super::options::ServeOptions;
use super::place::Place;
use super::stores;
use super::web::Web;
use super::{InTheWay, Tell, Wrong, measures, readiness, web};
use crate::access::House;
use crate::accounts;
use crate::ground::chance::Chance;
use crate::ground::clock::{Clock, Zone};
use crate::ground::db::Use;
use crate::ground::serve::{self, Tls};
use crate::ground::text::Language;
use crate::site;
use crate::site::set_up::{self, Organisation};

/// Serves until it is told to stop.
///
/// # Errors
/// With everything that is in the way.
pub async fn run(options: &ServeOptions, tell: Tell) -> Result<(), InTheWay> {
    let (place, web, zone) = settled(options)?;
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
        Arc::new(House { db, keys, clock, chance, zone, name, language, origin, demo: false })
    };
    let organisation = set_up::organisation(&opened.db).await.map_err(stores::broken)?;
    let front = Front::default();
    let (opener, mut asked_to_open) = mpsc::channel::<oneshot::Sender<()>>(1);
    match organisation {
        Some(organisation) => {
            let house = house(organisation);
            open_the_house(&front, &house);
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
                open_the_house(&front, &house(organisation));
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
fn settled(options: &ServeOptions) -> Result<(Place, Web, Zone), InTheWay> {
    let place = Place::of(&options.place);
    let web = web::settled(&options.web);
    let zone = options.web.clocks.zone();
    match (place, web, zone) {
        (Ok(place), Ok(web), Ok(zone)) => Ok((place, web, zone)),
        (place, web, zone) => {
            let mut wrong: Vec<Wrong> = place.err().into_iter().chain(zone.err()).collect();
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

fn open_the_house(front: &Front, house: &Arc<House>) {
    front.is_now(site::app(house));
    tokio::spawn(site::keep_tidy(Arc::clone(house)));
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
