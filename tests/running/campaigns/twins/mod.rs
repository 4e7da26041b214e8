//! T6: two houses alike to the last byte of chance and clock, that differ in one secret. Somebody who must not know it
//! asks both for the same, and every byte of every answer is the same: status, headers and body.
//!
//! What it can see is shown in the same run: one who may know the secret sees the two differ, and a leak that is planted
//! is found.

mod attacker;
mod difference;
mod houses;
mod kept;
mod kept_around;
mod secrets;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use http_body_util::BodyExt;
use makker::ground::db::Engine;

use super::many;
use crate::stage::database::engines;
use crate::stage::{snapshot, walk};
use attacker::{Attacker, Leak, Loot};
use difference::difference;
use houses::{Ground, Twins};
use secrets::Secret;

/// So many things are asked in a session.
const STEPS: usize = 40;
/// So many pages of one who may know are looked through for forms and links; more if it takes more to see the secret.
const PAGES: usize = 40;
/// After so many sessions the houses have been through enough.
const SESSIONS_IN_A_HOUSE: usize = 10;

/// Everything one can get hold of, and the control: one who may know sees the two differ.
async fn loot(twins: &Twins, secret: Secret) -> Loot {
    let (mut loot, who) = (Loot::of(twins).await, secret.knower());
    let [one, other] = &twins.0;
    let (mut one, mut other) = (one.enters(who).await, other.enters(who).await);
    let besides = loot.addresses.iter().filter(|address| address.parameters().is_empty());
    let mut left: VecDeque<String> = besides.map(|address| address.path.to_owned()).collect();
    left.push_front("/".to_owned());
    let mut differ = false;
    while let Some(path) = left.pop_front().filter(|_| !differ || loot.links.len() < PAGES) {
        twins.begin_anew(3);
        let pages = [one.ask(Method::GET, &path, None, &[]).await, other.ask(Method::GET, &path, None, &[]).await];
        differ |= difference(&pages[0], &pages[1]).is_some();
        for page in pages {
            loot.forms.extend(page.forms());
            let links = page.links().into_iter().filter(|link| !loot.links.contains(link) && !left.contains(link));
            let links: Vec<String> = links.collect();
            left.extend(links);
        }
        loot.links.push(path);
    }
    let differ = differ || differ_by_address(twins, who, &loot).await;
    assert!(differ, "{secret:?}: {who} sees no difference, so there is none to be seen");
    loot
}

/// Whether somebody gets other answers about what is in only one of the houses.
async fn differ_by_address(twins: &Twins, who: &str, loot: &Loot) -> bool {
    let [one, other] = &twins.0;
    let (mut one, mut other) = (one.enters(who).await, other.enters(who).await);
    for id in &loot.in_one_only {
        for address in loot.addresses.iter().filter(|address| address.parameters().len() == 1) {
            let path = walk::filled(address.path, |_| id.clone());
            twins.begin_anew(3);
            let [one, other] = [&mut one, &mut other].map(|browser| browser.ask(Method::GET, &path, None, &[]));
            if difference(&one.await, &other.await).is_some() {
                return true;
            }
        }
    }
    false
}

/// How many sessions there were, how much was asked in them, and how much of it was answered by a page.
#[derive(Default)]
struct Asked {
    sessions: AtomicUsize,
    asked: AtomicUsize,
    pages: AtomicUsize,
}

/// Sessions about one secret, by their numbers: the same number is the same session again.
async fn attack(secret: Secret, ground: &Arc<Ground>, numbers: &[usize], told: &Asked) -> Result<(), String> {
    let mut found = None;
    for numbers in numbers.chunks(SESSIONS_IN_A_HOUSE) {
        let twins = Twins::that_differ_in(secret, ground).await;
        let loot = match &found {
            Some(loot) => loot,
            // The houses come out alike each time.
            None => found.insert(loot(&twins, secret).await),
        };
        for number in numbers {
            session(&twins, secret, loot, *number, told).await?;
        }
        twins.are_torn_down().await;
    }
    Ok(())
}

async fn session(twins: &Twins, secret: Secret, loot: &Loot, number: usize, told: &Asked) -> Result<(), String> {
    let from = secret.kept_from();
    let who = from[(number + number / Secret::ALL.len()) % from.len()];
    let mut attacker = Attacker::comes(twins, who, number as u64 * 1000).await;
    for _ in 0..STEPS {
        if let Err(Leak { asked, differs }) = attacker.asks(loot).await {
            return Err(format!("session {number}, {secret:?}: {who} can tell by {asked}\n    {differs}"));
        }
    }
    told.sessions.fetch_add(1, Ordering::Relaxed);
    told.asked.fetch_add(attacker.asked, Ordering::Relaxed);
    told.pages.fetch_add(attacker.pages, Ordering::Relaxed);
    Ok(())
}

/// So many sessions, dealt out over the secrets, a few at a time.
fn campaign(engine: Engine, sessions: usize) {
    let since = std::time::Instant::now();
    let (told, next, all) = (Asked::default(), AtomicUsize::new(0), Secret::ALL.len());
    let ground = ground(engine);
    let leaks = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, usize::from) {
            scope.spawn(|| {
                let runtime = runtime();
                loop {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    if place >= all.min(sessions) {
                        break;
                    }
                    let numbers: Vec<usize> = (place..sessions).step_by(all).collect();
                    let leak = runtime.block_on(attack(Secret::ALL[place], &ground, &numbers, &told)).err();
                    leaks.lock().unwrap().extend(leak);
                }
            });
        }
    });
    let (leaks, sessions) = (leaks.into_inner().unwrap(), told.sessions.load(Ordering::Relaxed));
    let (asked, pages) = (told.asked.into_inner(), told.pages.into_inner());
    let (took, found) = (since.elapsed(), leaks.len());
    println!("{engine:?}: {sessions} sessions, {asked} answers compared ({pages} pages), {found} told by, {took:.0?}");
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}

/// One blank more on the page of what is not there, when its address names something that is.
async fn one_blank_more(State(there): State<Arc<Vec<String>>>, request: Request, next: Next) -> Response {
    let named = there.iter().any(|id| request.uri().path().contains(id.as_str()));
    let answer = next.run(request).await;
    if !named || answer.status() != StatusCode::NOT_FOUND {
        return answer;
    }
    let (mut parts, body) = answer.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    let mut bytes = body.collect().await.unwrap().to_bytes().to_vec();
    bytes.push(b' ');
    Response::from_parts(parts, bytes.into())
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// Made once, and copied from.
fn ground(engine: Engine) -> Arc<Ground> {
    static MADE: [OnceLock<Arc<Ground>>; 2] = [const { OnceLock::new() }; 2];
    let made = &MADE[usize::from(engine == Engine::Postgres)];
    Arc::clone(made.get_or_init(|| Arc::new(runtime().block_on(Ground::on(engine)))))
}

/// The control: a page of what is not there that is one blank longer when it is there for somebody else.
#[test]
fn a_leak_of_one_byte_is_found() {
    let ground = ground(Engine::Sqlite);
    runtime().block_on(async {
        let mut twins = Twins::that_differ_in(Secret::Draft, &ground).await;
        for house in &mut twins.0 {
            let there = snapshot::all_identities(&house.play.place).await.into_iter().map(|(_, id)| id).collect();
            house.play.app = house.play.app.clone().layer(from_fn_with_state(Arc::new(there), one_blank_more));
        }
        let loot = Loot::of(&twins).await;
        assert!(!loot.in_one_only.is_empty());
        for number in 0..100 {
            if session(&twins, Secret::Draft, &loot, number, &Asked::default()).await.is_err() {
                return;
            }
        }
        panic!("nobody found it");
    });
}

#[test]
fn campaign_twins() {
    let sessions = many("TWINS", 4);
    for engine in engines() {
        let part = if engine == Engine::Sqlite { 1 } else { 10 };
        campaign(engine, (sessions / part).max(1));
    }
}
