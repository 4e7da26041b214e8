//! Every page there is, as those of the cast see it who have something on it.

use std::collections::BTreeMap;

use axum::http::Method;
use makker::admin;
use makker::ground::db::Engine;
use makker::people;

use crate::stage::Play;
use crate::stage::browser::Browser;
use crate::stage::database::engines;
use crate::stage::walk::{self, Address, Looked};
use crate::{ANY_PAGE, budget_of, doors};

/// An employee, her leader, HR, one who is new, one whose pair rests, a leader of leaders, one with a new leader, and
/// the one on top, who has none.
const CAST: [&str; 8] = ["sunniva", "hakon", "ragnhild", "eline", "marte", "solveig", "amina", "gunnar"];

/// The dearest look at an address: statements, bytes, and whose it was.
#[derive(Default, Clone)]
pub struct Dearest {
    pub statements: (u32, String),
    pub bytes: (usize, String),
}

pub type Costs = BTreeMap<&'static str, Dearest>;

/// Adds what somebody's pages cost.
pub fn add(costs: &mut Costs, addresses: &[Address], who: &str, looks: &[Looked]) {
    for look in looks {
        let address = walk::address_of(addresses, &look.page.path);
        let dearest = costs.entry(address.path).or_default();
        let seen = format!("{who} at {}", look.page.path);
        dearest.statements = dearest.statements.clone().max((look.statements, seen.clone()));
        dearest.bytes = dearest.bytes.clone().max((look.page.bytes, seen));
    }
}

/// What is over its budget. Files have one of their own.
pub fn over(costs: &Costs) -> Vec<String> {
    let mut over = Vec::new();
    for (address, dearest) in costs.iter().filter(|(address, _)| **address != "/filer/{file}") {
        let budget = budget_of(address);
        if dearest.statements.0 > budget.statements {
            over.push(format!("{address}: {:?} statements, at most {}", dearest.statements, budget.statements));
        }
        if dearest.bytes.0 > budget.bytes.min(ANY_PAGE) {
            over.push(format!("{address}: {:?} bytes, at most {}", dearest.bytes, budget.bytes));
        }
    }
    over
}

pub fn table(costs: &Costs) -> String {
    let line = |(address, dearest): (&&str, &Dearest)| {
        let budget = budget_of(address);
        format!(
            "{address:36} {:>3} of {:>2} {:>7} of {:>6}   {}",
            dearest.statements.0, budget.statements, dearest.bytes.0, budget.bytes, dearest.bytes.1
        )
    };
    costs.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Everybody's pages, followed from the first and asked for by address.
pub async fn walked(play: &Play, cast: &[&str]) -> (Vec<Address>, Costs) {
    let addresses = walk::addresses(play).await;
    let real = walk::real(play, &addresses).await;
    let besides: Vec<String> = addresses
        .iter()
        .filter(|address| address.answers(&Method::GET))
        .flat_map(|address| walk::all_filled(address, &real))
        .collect();
    let mut costs = Costs::new();
    for who in cast {
        let mut browser = play.signed_in(who).await;
        add(&mut costs, &addresses, who, &looks(&mut browser, &besides).await);
    }
    add(&mut costs, &addresses, "a stranger", &looks(&mut play.stranger(), &["/logg-inn".to_owned()]).await);
    (addresses, costs)
}

async fn looks(browser: &mut Browser, besides: &[String]) -> Vec<Looked> {
    // The first page in five minutes writes in the session that it is used.
    browser.get("/").await;
    walk::everywhere(browser, besides).await.looks
}

async fn amina_gets_a_new_leader(play: &Play) {
    let (house, cast) = (&play.house, &play.cast);
    let visit = play.visit("ragnhild").await;
    visit.does(async |turn| admin::end_pair(turn, cast.pair("amina")).await).await.expect("HR ends a pair");
    let mut tx = house.db.begin().await.expect("a turn");
    let (employment, leader) = (&cast.employments["amina"], cast.person("ingeborg"));
    let monthly = people::Rhythm::Monthly;
    people::form_pair(&mut tx, &house.chance, employment, leader, visit.today(), monthly).await.expect("a new pair");
    tx.commit().await.expect("it lasts");
}

/// Sunniva of a goal, Håkon of a direction.
pub async fn they_keep_drafts(play: &Play) {
    let mut sunniva = play.signed_in("sunniva").await;
    let form = sunniva.get("/mal/ny").await;
    let draft = sunniva.press(&form, "Lagre utkastet", &[("mal", "Ta forvaltningsrett til våren")]).await;
    draft.shows("Utkastet er lagret");
    let mut hakon = play.signed_in("hakon").await;
    let form = hakon.get("/teamet/retning").await;
    hakon.press(&form, "Lagre utkastet", &[("mal", "Svar som folk skjønner")]).await.shows("Utkastet er lagret");
}

#[tokio::test]
async fn every_page_keeps_its_budget() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        amina_gets_a_new_leader(&play).await;
        they_keep_drafts(&play).await;
        crate::stage::upload::ragnhild_brings_a_file(&play).await;
        // The same statements are asked on both engines: there the first three tell as much as all.
        let most = if engine == Engine::Sqlite { CAST.len() } else { 3 };
        let (addresses, costs) = walked(&play, &CAST[..most]).await;
        println!("{engine:?}\n{}", table(&costs));
        assert_eq!(over(&costs), Vec::<String>::new(), "{engine:?}");
        let (_, behind_doors) = doors::walked(engine).await;
        println!("{engine:?}, behind doors\n{}", table(&behind_doors));
        assert_eq!(over(&behind_doors), Vec::<String>::new(), "{engine:?}, behind doors");
        let seen = |path: &str| costs.contains_key(path) || behind_doors.contains_key(path);
        let unseen = addresses.iter().filter(|address| address.answers(&Method::GET)).map(|address| address.path);
        let unseen: Vec<&str> = unseen.filter(|path| !seen(path)).collect();
        assert_eq!(unseen, Vec::<&str>::new(), "{engine:?}: nobody has seen these, so nobody knows what they cost");
    }
}

#[test]
fn what_is_over_its_budget_is_found() {
    let of = |statements, bytes| {
        let dearest = Dearest { statements: (statements, String::new()), bytes: (bytes, String::new()) };
        Costs::from([("/meg", dearest.clone()), ("/teamet", dearest)])
    };
    assert_eq!(over(&of(8, 25_000)).len(), 0);
    assert_eq!(over(&of(9, 25_000)).len(), 1);
    assert_eq!(over(&of(8, 25_001)).len(), 1);
    assert_eq!(over(&of(11, 50_001)).len(), 4);
}
