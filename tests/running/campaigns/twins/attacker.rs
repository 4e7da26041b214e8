//! Somebody who asks both houses for the same, whatever comes to mind: addresses with what is really there and what is
//! not, links, forms as they stand and forms of others, other words and dates, other methods, a day later.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode, header};
use makker::ground::chance::Chance;

use super::difference::difference;
use super::houses::{KEEPERS, STRANGER, Twins};
use crate::stage::browser::{Browser, Form, Page};
use crate::stage::database::Place;
use crate::stage::doors::ANOTHER;
use crate::stage::walk::{self, Address};
use crate::stage::{snapshot, upload};

/// What an attacker has got hold of: every identity in both houses, the forms and links of one who may see the secret.
#[derive(Default)]
pub struct Loot {
    pub addresses: Vec<Address>,
    pub ids: Vec<String>,
    /// Of those, what is in one of the houses and not in the other.
    pub in_one_only: Vec<String>,
    pub forms: Vec<Form>,
    pub links: Vec<String>,
}

impl Loot {
    pub async fn of(twins: &Twins) -> Loot {
        let [one, other] = &twins.0;
        let (one, other) = (ids_in(&one.play.place).await, ids_in(&other.play.place).await);
        let in_one_only = one.symmetric_difference(&other).map(|(_, id)| id.clone()).collect();
        let ids = one.union(&other).map(|(_, id)| id.clone()).collect();
        let addresses = walk::addresses(&twins.0[0].play).await;
        Loot { addresses, ids, in_one_only, ..Loot::default() }
    }
}

/// With the table each lies in: by chance the same text may name something else in the other house.
async fn ids_in(place: &Place) -> BTreeSet<(String, String)> {
    snapshot::all_identities(place).await.into_iter().collect()
}

/// What was asked, and how the two answers differ.
#[derive(Debug)]
pub struct Leak {
    pub asked: String,
    pub differs: String,
}

pub struct Attacker<'t> {
    twins: &'t Twins,
    who: &'static str,
    browsers: [Browser; 2],
    chance: Chance,
    seed: u64,
    /// What the first house has answered last: the second has answered the same.
    page: Option<Page>,
    /// How much was asked, and how much of that was answered by a page.
    pub asked: usize,
    pub pages: usize,
}

const OURS: (&str, &str) = ("sec-fetch-site", "same-origin");
const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");
const WORDS: [&str; 14] = [
    "",
    "Noe",
    "1",
    "ja",
    "1004",
    "1005",
    "2001",
    "2025-10-17",
    "10:00",
    "vera@vidvik.example",
    "' OR 1=1 --",
    "<b>\"&",
    "../../etc/passwd",
    "Kortere kø",
];
const QUERIES: [&str; 10] = ["med", "par", "gjort", "videre", "kode", "stilling", "side", "sok", "fra", "rydd"];

impl<'t> Attacker<'t> {
    pub async fn comes(twins: &'t Twins, who: &'static str, seed: u64) -> Attacker<'t> {
        let [one, other] = &twins.0;
        twins.begin_anew(seed);
        let browsers = [one.enters(who).await, other.enters(who).await];
        Attacker { twins, who, browsers, chance: Chance::seeded(seed), seed, page: None, asked: 0, pages: 0 }
    }

    fn one_in(&self, many: usize) -> usize {
        usize::try_from(u64::from_le_bytes(self.chance.bytes()) % many.max(1) as u64).unwrap_or(0)
    }

    fn of<'a, T>(&self, many: &'a [T]) -> Option<&'a T> {
        many.get(self.one_in(many.len()))
    }

    /// One more thing, whatever it is. Where it leads on, one goes there.
    pub async fn asks(&mut self, loot: &Loot) -> Result<(), Leak> {
        let on = self.page.as_ref().and_then(|page| page.headers.get(header::LOCATION)?.to_str().ok());
        if let Some(path) = on.filter(|path| path.starts_with('/')).map(str::to_owned) {
            return self.looks(&path).await;
        }
        match self.one_in(100) {
            0..30 => {
                let path = self.an_address(loot);
                self.looks(&path).await
            }
            30..42 => {
                let own = self.page.as_ref().map(Page::links).unwrap_or_default();
                let path = self.of(&own).cloned().unwrap_or_else(|| "/".to_owned());
                self.looks(&path).await
            }
            42..52 => {
                let path = self.of(&loot.links).cloned().unwrap_or_else(|| "/".to_owned());
                self.looks(&path).await
            }
            52..72 => {
                let own = self.page.as_ref().map(Page::forms).unwrap_or_default();
                match self.of(&own).cloned() {
                    Some(form) => self.sends(&form, loot).await,
                    None => self.looks("/").await,
                }
            }
            72..94 => match self.of(self.at_hand(loot)).cloned() {
                Some(form) => self.sends(&form, loot).await,
                None => Ok(()),
            },
            94..97 => {
                let methods = [Method::HEAD, Method::PUT, Method::DELETE, Method::PATCH, Method::OPTIONS];
                let (method, path) = (self.of(&methods).cloned().unwrap_or(Method::HEAD), self.an_address(loot));
                self.asks_for(method, &path, None, &[OURS]).await
            }
            97 => self.language(),
            98 => self.brings_a_file().await,
            _ => self.a_day_later().await,
        }
    }

    /// The forms of one who may know; those who let others in have their own besides.
    fn at_hand<'a>(&'a self, loot: &'a Loot) -> &'a [Form] {
        let own = KEEPERS.contains(&self.who) && self.one_in(2) == 0;
        if own { &self.twins.0[0].ground.keepers_forms } else { &loot.forms }
    }

    fn language(&mut self) -> Result<(), Leak> {
        let language = *self.of(&["nb", "nn", "en", "se, de;q=0.5"]).unwrap_or(&"nb");
        self.browsers.iter_mut().for_each(|browser| browser.language = language);
        Ok(())
    }

    /// For those who may, and those who may not.
    async fn brings_a_file(&mut self) -> Result<(), Leak> {
        let file =
            "Ansattnummer;Navn;Enhet;Leder\n1004;Sunniva Lunde;Plan og kart;1015\n2001;Vera Holm;Byggesak;1003\n";
        let (body, kind) = upload::body(&[("once", &self.chance.id()), ("omfang", "partial")], file.as_bytes());
        self.asks_with(Method::POST, "/oppsett/folk/hent-inn", Some(body), &[OURS, ("content-type", &kind)]).await
    }

    /// The house tidies, and whoever was signed in comes in again.
    async fn a_day_later(&mut self) -> Result<(), Leak> {
        self.twins.begin_anew(self.seed);
        let mut pages = Vec::new();
        for (house, browser) in self.twins.0.iter().zip(&mut self.browsers) {
            house.play.days_go_by(1);
            makker::site::tidy(&house.play.house).await.expect("tidied");
            if self.who != STRANGER {
                let spoken = std::mem::replace(&mut browser.language, "nb");
                pages.extend(house.comes_in(browser, self.who).await);
                browser.language = spoken;
            }
        }
        match pages.as_slice() {
            [one, other] => difference(one, other)
                .map_or(Ok(()), |differs| Err(Leak { asked: format!("{} comes in again", self.who), differs })),
            _ => Ok(()),
        }
    }

    /// An address of the house, with something in each place, and perhaps something asked besides.
    fn an_address(&self, loot: &Loot) -> String {
        let Some(address) = self.of(&loot.addresses) else { return "/".to_owned() };
        let mut path = walk::filled(address.path, |_| match self.one_in(10) {
            0 => self.chance.id(),
            1 => ["..%2f..%2f", "%00", "x", "%C3%A6", "1"][self.one_in(5)].to_owned(),
            2..5 if !loot.in_one_only.is_empty() => self.of(&loot.in_one_only).cloned().unwrap_or_default(),
            _ => self.of(&loot.ids).cloned().unwrap_or_default(),
        });
        if self.one_in(4) == 0 {
            let name = self.of(&QUERIES).copied().unwrap_or("med");
            let value = self.a_word(loot);
            let query = form_urlencoded::Serializer::new(String::new()).append_pair(name, &value).finish();
            path = format!("{path}?{query}");
        }
        path
    }

    fn a_word(&self, loot: &Loot) -> String {
        match self.one_in(3) {
            0 => self.of(&loot.ids).cloned().unwrap_or_default(),
            _ => self.of(&WORDS).copied().unwrap_or_default().to_owned(),
        }
    }

    /// What such a field is for.
    fn fitting(&self, name: &str) -> String {
        let fitting: &[&str] = match name {
            "dag" | "nar" | "fra" | "se-igjen" => &["2025-10-15", "2025-10-17", "2025-11-03"],
            "tid" => &["10:00"],
            "leder" | "navn" | "numre" | "hjelp" | "steng" => &["1002", "1003", "1004", "1005", "1015", "1027", "2001"],
            "nytt" | "igjen" => &[ANOTHER],
            _ => &["Noe å si", "Kortere kø"],
        };
        self.of(fitting).copied().unwrap_or_default().to_owned()
    }

    async fn looks(&mut self, path: &str) -> Result<(), Leak> {
        let path = path.split('#').next().unwrap_or_default().to_owned();
        self.asks_for(Method::GET, &path, None, &[OURS]).await
    }

    /// A form, as it stands or with something else in it; mostly as one sent for the first time.
    async fn sends(&mut self, form: &Form, loot: &Loot) -> Result<(), Leak> {
        let fields: Vec<(String, String)> = form
            .fields
            .iter()
            .map(|(name, value)| match self.one_in(6) {
                0 => (name.clone(), self.a_word(loot)),
                1..4 if value.is_empty() => (name.clone(), self.fitting(name)),
                _ if name == "once" && self.one_in(8) > 0 => (name.clone(), self.chance.id()),
                _ if value.is_empty() => (name.clone(), self.of(&WORDS).copied().unwrap_or_default().to_owned()),
                _ => (name.clone(), value.clone()),
            })
            .collect();
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let from = [OURS, OURS, OURS, ("sec-fetch-site", "cross-site"), ("origin", "null")][self.one_in(5)];
        self.asks_for(Method::POST, &form.action, Some(body), &[FORM, from]).await
    }

    async fn asks_for(
        &mut self,
        method: Method,
        path: &str,
        body: Option<String>,
        headers: &[(&str, &str)],
    ) -> Result<(), Leak> {
        self.asks_with(method, path, body.map(String::into_bytes), headers).await
    }

    async fn asks_with(
        &mut self,
        method: Method,
        path: &str,
        body: Option<Vec<u8>>,
        headers: &[(&str, &str)],
    ) -> Result<(), Leak> {
        // What was made by chance for one request is no reason for another to differ.
        self.seed += 1;
        self.twins.begin_anew(self.seed);
        let [one, other] = &mut self.browsers;
        let one = one.ask_with(method.clone(), path, body.clone(), headers).await;
        let other = other.ask_with(method.clone(), path, body.clone(), headers).await;
        if let Some(differs) = difference(&one, &other) {
            let body = body.map(|body| String::from_utf8_lossy(&body).into_owned()).unwrap_or_default();
            return Err(Leak { asked: format!("{method} {path} {body}"), differs });
        }
        self.asked += 1;
        self.pages += usize::from(one.status == StatusCode::OK);
        self.page = Some(one);
        Ok(())
    }
}
