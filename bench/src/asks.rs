//! What people ask for: each question is somebody else's, about something else, so that no row is always at hand.

use std::io::{Error, Result};

use crate::client::{Answer, Connection};
use crate::municipality::{self as made, Draw, GOALS_EACH, Kind, Shape, TALKS_EACH, id, name_of};

/// What is measured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Page {
    Empty,
    TenRows,
    Today,
    Goal,
    Talk,
    Team,
    /// A goal of two others: the answer is that there is none, and that must not be dear to find out.
    Hidden,
    /// Somebody keeps what they have written for themself: the most frequent write there is.
    Note,
}

impl Page {
    pub const FLOORS: [Page; 2] = [Page::Empty, Page::TenRows];
    pub const PAGES: [Page; 6] = [Page::Today, Page::Goal, Page::Talk, Page::Team, Page::Hidden, Page::Note];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Page::Empty => "A, empty",
            Page::TenRows => "B, ten rows",
            Page::Today => "I dag",
            Page::Goal => "a goal",
            Page::Talk => "a talk",
            Page::Team => "Teamet",
            Page::Hidden => "others' goal",
            Page::Note => "a note kept",
        }
    }

    /// The word for it on the command line.
    #[must_use]
    pub fn parse(word: &str) -> Option<Page> {
        let words = ["tom", "ti", "idag", "mal", "samtale", "teamet", "andres", "notat"];
        let all = Page::FLOORS.into_iter().chain(Page::PAGES);
        words.into_iter().zip(all).find_map(|(known, page)| (known == word).then_some(page))
    }

    /// The most it should cost, in B: personal pages four, lists six. A write and a refusal have no aim of that kind.
    #[must_use]
    pub fn aim(self) -> Option<f64> {
        match self {
            Page::Empty | Page::TenRows | Page::Hidden | Page::Note => None,
            Page::Today | Page::Goal | Page::Talk => Some(4.0),
            Page::Team => Some(6.0),
        }
    }
}

/// A question, and what a right answer to it is.
pub struct Ask {
    request: Vec<u8>,
    status: u16,
    person: u64,
    shows: Vec<String>,
}

/// Most people who ask.
const ASKERS: u64 = 1000;
const LEADERS: usize = 125;
/// A form's once-key is the last of it.
const ONCE: usize = 24;

impl Ask {
    fn get(person: &SignedIn, path: &str, shows: Vec<String>) -> Ask {
        let request = format!("GET {path} HTTP/1.1\r\n{}\r\n", person.head());
        Ask { request: request.into_bytes(), status: 200, person: person.number, shows }
    }

    fn post(person: &SignedIn, path: &str, form: &str) -> Ask {
        let body = format!("{form}&once={:0>ONCE$}", 0);
        let about = "content-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin\r\n";
        let length = body.len();
        let request = format!("POST {path} HTTP/1.1\r\n{}{about}content-length: {length}\r\n\r\n{body}", person.head());
        Ask { request: request.into_bytes(), status: 303, person: person.number, shows: vec![] }
    }

    /// Puts the question, a form with this once-key. Anything but the right status is a failure.
    pub fn put(&mut self, connection: &mut Connection, once: &str) -> Result<()> {
        self.answered(connection, once).map(drop)
    }

    fn answered<'c>(&mut self, connection: &'c mut Connection, once: &str) -> Result<Answer<'c>> {
        if self.request.starts_with(b"POST") {
            let start = self.request.len() - ONCE;
            self.request[start..].copy_from_slice(format!("{once:0>ONCE$}").as_bytes());
        }
        let answer = connection.ask(&self.request)?;
        match answer.status == self.status {
            true => Ok(answer),
            false => Err(Error::other(format!("{} answers {}", self.path(), answer.status))),
        }
    }

    /// Puts the question and reads the answer: the asker's own name and what was asked for are on it, and nothing two
    /// others have said to each other.
    pub fn put_and_read(&mut self, connection: &mut Connection, shape: Shape, once: &str) -> Result<()> {
        let wrong = |what: String| Err(Error::other(what));
        let (path, person, shows) = (self.path(), self.person, self.shows.clone());
        let answer = self.answered(connection, once)?;
        let text = as_read(&String::from_utf8_lossy(answer.body));
        if let Some(missing) = shows.iter().find(|words| !text.contains(words.as_str())) {
            return wrong(format!("«{missing}» is not on {path}"));
        }
        for mark in text.split("~P").skip(1).filter_map(|rest| rest.split_once('~')?.0.parse().ok()) {
            let inside = shape.pair(mark).is_some_and(|two| [two.employee, two.leader].contains(&person));
            if !inside {
                return wrong(format!("{path} shows person {person} what pair {mark} has between them"));
            }
        }
        Ok(())
    }

    fn path(&self) -> String {
        String::from_utf8_lossy(&self.request).split(' ').nth(1).unwrap_or_default().to_owned()
    }
}

/// The text of a page, as a browser reads what the templates write.
fn as_read(html: &str) -> String {
    let signs = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    signs.into_iter().fold(html.to_owned(), |text, (written, read)| text.replace(written, read))
}

/// Somebody with a cookie.
struct SignedIn {
    number: u64,
    cookie: String,
}

impl SignedIn {
    fn by(connection: &mut Connection, number: u64) -> Result<SignedIn> {
        let form = format!("som={number}");
        let head = "host: bench.test\r\ncontent-type: application/x-www-form-urlencoded\r\nsec-fetch-site: same-origin";
        let request = format!("POST /logg-inn HTTP/1.1\r\n{head}\r\ncontent-length: {}\r\n\r\n{form}", form.len());
        let answer = connection.ask(request.as_bytes())?;
        let cookie = answer.cookie().ok_or_else(|| Error::other(format!("signing in answers {}", answer.status)))?;
        Ok(SignedIn { number, cookie })
    }

    fn head(&self) -> String {
        format!("host: bench.test\r\naccept-language: nb\r\ncookie: {}\r\n", self.cookie)
    }

    fn own_name(&self) -> String {
        name_of(self.number).0.to_owned()
    }
}

/// All questions there are for a municipality, page by page.
pub struct Asks(Vec<(Page, Vec<Ask>)>);

impl Asks {
    /// Signs people in, spread over the whole organisation, and writes down what they ask.
    pub fn of(shape: Shape, connection: &mut Connection) -> Result<Asks> {
        let askers = ASKERS.min(shape.people - 1);
        let step = (shape.people - 1) / askers;
        let mut asks = Asks(Page::FLOORS.into_iter().chain(Page::PAGES).map(|page| (page, vec![])).collect());
        for place in 0..askers {
            let draw = Draw::of(Kind::Sample, place);
            let person = SignedIn::by(connection, 2 + place * step + draw.below(step))?;
            asks.own(&person, &draw, place);
        }
        let leaders: Vec<u64> = shape.ordinary_leaders().collect();
        for leader in leaders.iter().step_by(leaders.len().div_ceil(LEADERS)) {
            let person = SignedIn::by(connection, *leader)?;
            let shows = (8 * leader - 6..=8 * leader + 1).map(|report| name_of(report).0.to_owned());
            let shows = shows.chain([person.own_name()]).collect();
            asks.add(Page::Team, Ask::get(&person, "/teamet", shows));
        }
        Ok(asks)
    }

    fn own(&mut self, person: &SignedIn, draw: &Draw, place: u64) {
        let (own, number) = (person.own_name(), person.number);
        self.add(Page::Empty, Ask::get(person, "/gulv/tom", vec![]));
        let path = format!("/gulv/ti/{}", id(Kind::Floor, place % crate::floors::PLACES));
        self.add(Page::TenRows, Ask::get(person, &path, vec![]));
        self.add(Page::Today, Ask::get(person, "/", vec![own.clone(), made::title_of(number, 0).1]));
        let (goal, title) = made::title_of(number, draw.below(GOALS_EACH));
        self.add(Page::Goal, Ask::get(person, &format!("/mal/{goal}"), vec![own.clone(), title]));
        let others = if number > 2 { number - 1 } else { number + 1 };
        let path = format!("/mal/{}", made::title_of(others, 0).0);
        self.add(Page::Hidden, Ask { status: 404, ..Ask::get(person, &path, vec![]) });
        // Seven in ten look at the newest two.
        let newest = TALKS_EACH - 1;
        let talk = if draw.in_hundred(70) { newest - draw.below(2) } else { draw.below(TALKS_EACH - 2) };
        let (to_come, point) = made::open_point_of(number);
        let shows = if talk == newest { vec![own, point] } else { vec![own] };
        let talk = format!("/samtaler/{}", made::talk_of(number, talk));
        self.add(Page::Talk, Ask::get(person, &talk, shows));
        let words = format!("notat=~P{number}~+{}", "Husk+å+spørre+om+fagdagen.+".repeat(9));
        self.add(Page::Note, Ask::post(person, &format!("/samtaler/{to_come}/notat"), &words));
    }

    fn add(&mut self, page: Page, ask: Ask) {
        self.of_page(page).push(ask);
    }

    pub fn of_page(&mut self, page: Page) -> &mut Vec<Ask> {
        let found = self.0.iter_mut().find(|(known, _)| *known == page);
        &mut found.expect("there is a place for every page").1
    }
}
