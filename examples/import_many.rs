//! How long an import of many people takes, how long others wait for it, and how much memory it needs.
//!
//! `cargo run --release --example import_many -- 100000` on SQLite in a folder of its own, or with
//! `MAKKER_IMPORT_DATABASE=postgres://…` on an empty database. Everybody is fetched; the same file again; everybody gets
//! another leader, with a second person's yes; and that is undone. In between, the list of people is looked at.

#![allow(clippy::unwrap_used, reason = "a measurement that cannot go on says so by ending")]

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::http::Request;
use makker::access::{House, Visit};
use makker::admin::import::{self, plan::Mode};
use makker::ground::chance::Chance;
use makker::ground::clock::{Clock, Stopwatch, Zone};
use makker::ground::db::{Db, Fault, Ledger, counting};
use makker::ground::sealing::{Keys, MasterKey};
use makker::ground::text::Language;
use makker::messages::{Feeds, Post};
use makker::{people, site};
use tower::ServiceExt;

/// People under one leader.
const TEAM: usize = 12;

fn main() {
    let many = std::env::args().nth(1).and_then(|many| many.parse().ok()).unwrap_or(100_000);
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(measure(many));
}

async fn measure(many: usize) {
    let folder = std::env::temp_dir().join(format!("makker-import-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let house = house(&folder).await;
    println!("{many} people on {:?}, memory before {} MiB", house.db.engine(), memory());
    let machine = Visit::of_the_house(&house, house.clock.now());
    run(&machine, None, file(many, 0), "everybody is new").await;
    let first = hr(&house, "1").await;
    run(&first, None, file(many, 0), "the same file again").await;
    look_at_the_list(&house, many).await;
    // The next day: pairs formed today are undone rather than ended in their thousands.
    house.clock.advance(Duration::from_secs(24 * 60 * 60));
    let (first, second) = (hr(&house, "1").await, hr(&house, "2").await);
    let id = run(&first, Some(&second), file(many, 1), "everybody gets another leader").await;
    let watch = Stopwatch::start();
    let ready = import::ready_to_undo(&second, &id).await.map_err(|stop| stop.to_string()).unwrap();
    println!("  undo: made ready in {:.1?}", watch.elapsed());
    let others = Others::beside(&house);
    let watch = Stopwatch::start();
    let mut turn = second.turn_alone().await.unwrap();
    import::undo(&mut turn, &ready).await.map_err(|stop| stop.to_string()).unwrap();
    turn.tx.commit().await.unwrap();
    println!("  undo: in the writer {:.1?}, {}", watch.elapsed(), others.stop().await);
    println!("memory at most {} MiB", memory());
    house.db.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}

async fn house(folder: &std::path::Path) -> Arc<House> {
    let sqlite = |file: &str| format!("sqlite://{}", folder.join(file).display());
    let url = std::env::var("MAKKER_IMPORT_DATABASE").unwrap_or_else(|_| sqlite("makker.db"));
    let chance = Arc::new(Chance::Os);
    let key_file = folder.join("master.key");
    MasterKey::new(&chance).write(&key_file).unwrap();
    let key_store = Db::open(&sqlite("keys.db"), Ledger::Keys).await.unwrap();
    let keys = Keys::new(key_store, MasterKey::read(&key_file).unwrap(), Arc::clone(&chance));
    let db = Db::open(&url, Ledger::Makker).await.unwrap();
    let (zone, name) = (Zone::default(), "Many".to_owned());
    Arc::new(House {
        db,
        keys,
        clock: Clock::fixed(Clock::System.now()),
        chance,
        zone,
        name,
        language: Language::Bokmal,
        origin: None,
        // Where one signs in by a press, so that the list can be looked at.
        demo: true,
        post: Post::Off,
        feeds: Feeds::Off,
    })
}

async fn hr(house: &Arc<House>, number: &str) -> Visit {
    let person = people::person_of_number(&mut house.db.look().await.unwrap(), number).await.unwrap().unwrap();
    Visit::of(house, person, Language::Bokmal)
}

/// A tree of teams: who is number n is led by number n / TEAM, or by the one beside, when shifted.
fn file(many: usize, shift: usize) -> Vec<u8> {
    let mut text = "Ansattnr;Navn;E-post;Stillingsnr;Tittel;Enhet;Overenhet;Leders ansattnr;Fra;Rolle\r\n".to_owned();
    let leaders = many / TEAM;
    for number in 1..=many {
        let boss = number / TEAM;
        // Whoever leads keeps their leader, so that nobody comes to lead their own.
        let boss = if shift > 0 && number > leaders && boss > 2 { boss - shift } else { boss };
        let leader = if boss == 0 { String::new() } else { boss.to_string() };
        let (unit, over) = (number / TEAM, number / TEAM / TEAM);
        let role = if number < 3 { "HR" } else { "" };
        let _ = writeln!(
            text,
            "{number};Åse Marie Bjørnstad {number};p{number}@kommune.example;1;Rådgiver;Enhet {unit};Enhet {over};{leader};01.03.2020;{role}\r"
        );
    }
    // The top unit hangs under nothing.
    text.replace("Enhet 0;Enhet 0;", "Enhet 0;;").into_bytes()
}

async fn run(visit: &Visit, second: Option<&Visit>, file: Vec<u8>, what: &str) -> import::run::ImportId {
    let (size, watch) = (file.len(), Stopwatch::start());
    let others = Others::beside(&visit.house);
    let staging = import::read(visit, file, Mode::Partial).await.map_err(|stop| format!("{stop:?}")).unwrap();
    let id = visit
        .does::<_, ()>(async |turn| Ok(import::stage(turn, &staging).await?))
        .await
        .map_err(|stop| stop.to_string())
        .unwrap();
    println!(
        "{what} ({} KiB): read, compared and staged in {:.1?}, {}",
        size / 1024,
        watch.elapsed(),
        others.stop().await
    );
    let mut turn = visit.look().await.unwrap();
    let (import, _) = import::seen(&mut turn, &id).await.unwrap();
    drop(turn);
    let counts = import.preview.counts;
    println!("  {counts:?}");
    assert!(!import.preview.has_mistakes(), "{:?}", import.preview.mistakes.first());
    if import.preview.changes_nothing() {
        return id;
    }
    let asks = if second.is_some() { import::run::Asks::Approve } else { import::run::Asks::Fetch };
    if second.is_some() {
        visit.does(async |turn| import::ask_second(turn, &id).await).await.map_err(|stop| stop.to_string()).unwrap();
    }
    let visit = second.unwrap_or(visit);
    let watch = Stopwatch::start();
    let ready = import::ready_to_fetch(visit, &id, asks).await.map_err(|stop| format!("{stop:?}")).unwrap();
    println!("  compared again outside the writer in {:.1?}", watch.elapsed());
    let others = Others::beside(&visit.house);
    let watch = Stopwatch::start();
    let mut turn = visit.turn_alone().await.unwrap();
    let done = match second {
        Some(_) => import::approve(&mut turn, &ready).await,
        None => import::fetch(&mut turn, &ready).await,
    };
    done.map_err(|stop| format!("{stop:?}")).unwrap();
    turn.tx.commit().await.unwrap();
    println!("  in the writer {:.1?}, {}; memory at most {} MiB", watch.elapsed(), others.stop().await, memory());
    id
}

/// Somebody who writes a line all the while, as others do. Whoever is turned away has kept the text, and sends it again.
struct Others {
    stop: Arc<AtomicBool>,
    waited: tokio::task::JoinHandle<Waited>,
}

#[derive(Default)]
struct Waited {
    longest: Duration,
    turned_away: u32,
}

impl std::fmt::Display for Waited {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "others waited {:.1?} at most, asked {} times to send again", self.longest, self.turned_away)
    }
}

impl Others {
    fn beside(house: &Arc<House>) -> Others {
        let (stop, house) = (Arc::new(AtomicBool::new(false)), Arc::clone(house));
        let stopped = Arc::clone(&stop);
        let waited = tokio::spawn(async move {
            let mut waited = Waited::default();
            while !stopped.load(Ordering::SeqCst) {
                let watch = Stopwatch::start();
                while !written(&house).await {
                    waited.turned_away += 1;
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
                waited.longest = waited.longest.max(watch.elapsed());
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            waited
        });
        Others { stop, waited }
    }

    async fn stop(self) -> Waited {
        self.stop.store(true, Ordering::SeqCst);
        self.waited.await.unwrap()
    }
}

async fn written(house: &Arc<House>) -> bool {
    let visit = Visit::of_the_house(house, house.clock.now());
    let mut turn = match visit.turn().await {
        Ok(turn) => turn,
        Err(Fault::Overloaded | Fault::Busy) => return false,
        Err(fault) => panic!("{fault}"),
    };
    turn.follows("nothing", makker::access::Happened::new("waited")).await.unwrap();
    turn.tx.commit().await.unwrap();
    true
}

/// The first page, a page far down, searches that find one, many and nobody, those without a leader, and the units.
async fn look_at_the_list(house: &Arc<House>, many: usize) {
    let app = site::app(house);
    let ask = async |request: Request<Body>| {
        let (watch, answer) = (Stopwatch::start(), app.clone().oneshot(request));
        let (answer, statements) = counting(answer).await;
        let (parts, body) = answer.unwrap().into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        (parts, bytes.len(), watch.elapsed(), statements)
    };
    let here = ("sec-fetch-site", "same-origin");
    let form = Request::post("/logg-inn").header(here.0, here.1).header("host", "localhost");
    let form = form.header("content-type", "application/x-www-form-urlencoded").body(Body::from("som=1")).unwrap();
    let (signed_in, ..) = ask(form).await;
    let cookie = signed_in.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
    let far = format!("/oppsett/folk?side={}", many / 50 - 1);
    for path in [
        "/oppsett/folk",
        far.as_str(),
        "/oppsett/folk?sok=bj%C3%B8rnstad+77777",
        "/oppsett/folk?sok=r%C3%A5dgiver",
        "/oppsett/folk?sok=finnes+ikke",
        "/oppsett/folk?leder=uten",
        "/oppsett/folk/enheter",
    ] {
        let mut took = Vec::new();
        for _ in 0..5 {
            let request = Request::get(path).header("cookie", &cookie).header("host", "localhost");
            let (parts, bytes, elapsed, statements) = ask(request.body(Body::empty()).unwrap()).await;
            assert_eq!(parts.status, 200, "{path}");
            took.push((elapsed, bytes, statements));
        }
        took.sort();
        let (middle, bytes, statements) = took[2];
        println!("  {path}: {middle:.1?}, {statements} statements, {bytes} bytes");
    }
}

/// The most this program has held, in MiB.
fn memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kib| kib.parse::<u64>().ok()).unwrap_or(0) / 1024
}
