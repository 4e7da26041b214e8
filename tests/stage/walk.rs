//! Walking the whole site: every address there is, every page that links lead to, every form on them. What is walked is
//! found by walking, so that a new page is in the tests without anybody writing it down.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::{Method, StatusCode, header};
use makker::access::Stranger;
use makker::access::law::Act;
use makker::accounts::{Kind, Secret};
use makker::ground::chance::Chance;
use makker::ground::db::counting;
use makker::site;

use super::Play;
use super::browser::{Browser, Form, Page};
use super::snapshot;

/// One address, and which methods it answers.
pub struct Address {
    pub path: &'static str,
    pub acts: &'static [Act],
    pub stranger: Stranger,
    pub methods: Vec<String>,
}

/// Every address there is.
pub async fn addresses(play: &Play) -> Vec<Address> {
    let mut addresses = Vec::new();
    let brew = Method::from_bytes(b"BREW").expect("any word is a method");
    for route in site::routes() {
        let asked = play.stranger().ask(brew.clone(), &filled(route.path, |_| "x".to_owned()), None, &[]).await;
        assert_eq!(asked.status, StatusCode::METHOD_NOT_ALLOWED, "{} answers every method", route.path);
        let allow = asked.headers.get(header::ALLOW).and_then(|allow| allow.to_str().ok()).unwrap_or_default();
        let methods = allow.split(',').map(|method| method.trim().to_owned()).collect();
        addresses.push(Address { path: route.path, acts: route.acts, stranger: route.stranger, methods });
    }
    addresses
}

impl Address {
    pub fn answers(&self, method: &Method) -> bool {
        self.methods.iter().any(|known| known == method.as_str())
    }

    pub fn parameters(&self) -> Vec<&'static str> {
        self.path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect()
    }

    /// Whether a path leads here.
    pub fn is_at(&self, path: &str) -> bool {
        let path = path.split(['?', '#']).next().unwrap_or_default();
        let (own, other): (Vec<&str>, Vec<&str>) = (self.path.split('/').collect(), path.split('/').collect());
        own.len() == other.len() && own.iter().zip(other).all(|(own, other)| own.starts_with('{') || *own == other)
    }
}

/// The address a path leads to. What is written out goes before what is filled in, as in the router.
pub fn address_of<'a>(addresses: &'a [Address], path: &str) -> &'a Address {
    let found = addresses.iter().filter(|address| address.is_at(path));
    found.min_by_key(|address| address.parameters().len()).unwrap_or_else(|| panic!("{path} leads nowhere"))
}

pub fn filled(path: &str, fill: impl Fn(&str) -> String) -> String {
    let parts = path.split('/').map(|part| {
        let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
        name.map_or_else(|| part.to_owned(), &fill)
    });
    parts.collect::<Vec<_>>().join("/")
}

/// An identity nothing has.
pub fn nobodys() -> String {
    Chance::Os.id()
}

/// What can really be filled in, by the name in the address: the identities in the tables of that noun.
pub async fn real(play: &Play, addresses: &[Address]) -> BTreeMap<&'static str, Vec<String>> {
    let mut real = BTreeMap::new();
    for name in addresses.iter().flat_map(Address::parameters) {
        let found = match name {
            "file" => vec![makker::ground::assets::url("app.css").rsplit('/').next().unwrap_or_default().to_owned()],
            // A secret, of which the hash alone is kept.
            "calendar" => vec![calendar_of_somebody(play).await],
            noun => snapshot::identities(&play.place, noun).await,
        };
        assert!(!found.is_empty(), "{{{name}}} stands in an address, and no table of that name has a row in this play");
        real.insert(name, found);
    }
    real
}

makker::sql! {
    CAME_IN = "INSERT INTO account (person, made_at, first_used_at) VALUES ($1, 1, 1) ON CONFLICT (person) DO NOTHING";
    FETCHES = "INSERT INTO calendar_feed (person, key_hash, made_at, used_on) VALUES ($1, $2, 1, $3) ON CONFLICT (person) DO NOTHING";
}

/// Somebody's calendar has fetched what is planned, today.
async fn calendar_of_somebody(play: &Play) -> String {
    let (house, secret, person) = (&play.house, "0".repeat(52), play.cast.person("petter"));
    let typed = Secret::typed(Kind::CalendarFeed, &secret).expect("a secret");
    let today = house.clock.now().date(&house.zone).to_string();
    let mut tx = house.db.begin().await.expect("a turn");
    tx.run(&CAME_IN, makker::binds![person]).await.expect("an account");
    tx.run(&FETCHES, makker::binds![person, typed.hash(""), today]).await.expect("a calendar");
    tx.commit().await.expect("it lasts");
    secret
}

/// An address with everything that can be filled in. Two or more places get a few of each.
pub fn all_filled(address: &Address, real: &BTreeMap<&'static str, Vec<String>>) -> Vec<String> {
    let mut paths = vec![address.path.to_owned()];
    let names = address.parameters();
    let most = if names.len() > 1 { 5 } else { 25 };
    for name in names {
        let fill = |path: &String| -> Vec<String> {
            real[name].iter().take(most).map(|id| path.replacen(&format!("{{{name}}}"), id, 1)).collect()
        };
        paths = paths.iter().flat_map(fill).collect();
    }
    paths
}

/// A page, and how many statements it took.
pub struct Looked {
    pub page: Page,
    pub statements: u32,
}

/// What somebody comes to by following every link.
#[derive(Default)]
pub struct Walked {
    pub looks: Vec<Looked>,
    /// Links that lead to nothing: where they stand, and where to.
    pub dead: BTreeSet<(String, String)>,
}

impl Walked {
    pub fn pages(&self) -> impl Iterator<Item = &Page> {
        self.looks.iter().map(|look| &look.page)
    }

    /// Every form there is on the pages. Those that differ only in their once-key are the same.
    pub fn forms(&self) -> Vec<Form> {
        let mut known = BTreeMap::new();
        for form in self.pages().flat_map(Page::forms) {
            let mut alike = form.clone();
            alike.fields.retain(|(name, _)| name != "once");
            known.entry(alike).or_insert(form);
        }
        known.into_values().collect()
    }
}

/// Follows every link from the first page, and looks at every page that can be looked at besides.
pub async fn everywhere(browser: &mut Browser, besides: &[String]) -> Walked {
    let mut walked = Walked::default();
    let mut known: BTreeSet<String> = BTreeSet::from(["/".to_owned()]);
    let mut left = vec![(String::new(), "/".to_owned())];
    while let Some((from, path)) = left.pop() {
        let (page, statements) = counting(browser.ask(Method::GET, &path, None, &[])).await;
        // A link that takes one on, to the only one there is.
        if page.status == StatusCode::SEE_OTHER
            && let Some(onward) = page.headers.get("location").and_then(|to| to.to_str().ok())
        {
            if known.insert(onward.to_owned()) {
                left.push((path.clone(), onward.to_owned()));
            }
            continue;
        }
        if page.status != StatusCode::OK {
            walked.dead.insert((from, path));
            continue;
        }
        for link in page.links() {
            let link = link.split('#').next().unwrap_or_default().to_owned();
            if known.insert(link.clone()) {
                left.push((path.clone(), link));
            }
        }
        walked.looks.push(Looked { page, statements });
        // After the hostile play there are hundreds of goals, each with its pages.
        assert!(known.len() < 4000, "the site has no end");
    }
    for path in besides.iter().filter(|path| !known.contains(*path)) {
        let (page, statements) = counting(browser.ask(Method::GET, path, None, &[])).await;
        if page.status == StatusCode::OK {
            walked.looks.push(Looked { page, statements });
        }
    }
    walked
}
