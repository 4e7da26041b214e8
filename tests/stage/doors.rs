//! Coming in through doors: invited, with a password, with a code.

use makker::accounts::{self, Generator};
use makker::ground::sealing::Words;

use super::browser::{Browser, Page};
use super::{Play, number_of};

pub const ORIGIN: &str = "https://makker.test";
/// Long enough for everybody, and nobody's name is in it.
pub const PASSWORD: &str = "tolv blå hester i regnet";
pub const ANOTHER: &str = "sytten grønne bord på fjellet";

/// Somebody with a code generator in the pocket.
pub struct WithCodes {
    pub browser: Browser,
    pub generator: Generator,
    pub on_paper: Vec<String>,
}

impl Play {
    /// The link of an invitation, as the house itself makes one.
    pub async fn link_for(&self, key: &str) -> String {
        let number = number_of(self, key).await;
        let handed = accounts::invitation_on_paper(&self.house, &number).await.unwrap().expect("not in yet");
        handed.link(&self.house).trim_start_matches(ORIGIN).to_owned()
    }

    /// Somebody who has just come in for the first time.
    pub async fn let_in(&self, key: &str) -> Browser {
        let mut browser = self.stranger();
        let page = browser.get(&self.link_for(key).await).await;
        let fill = [("nytt", PASSWORD), ("igjen", PASSWORD)];
        browser.press(&page, "Lagre passordet og gå inn", &fill).await.shows("Gå til I dag");
        browser
    }

    /// Somebody at the sign-in page, with a password.
    pub async fn tries(&self, browser: &mut Browser, name: &str, password: &str) -> Page {
        let page = browser.get("/logg-inn").await;
        browser.press(&page, "Logg inn med passord", &[("navn", name), ("passord", password)]).await
    }

    /// Somebody of HR or who runs the house, let in and with codes, so that they can let others in.
    pub async fn keeper(&self, key: &str) -> WithCodes {
        let mut browser = self.let_in(key).await;
        let page = browser.get("/meg/okter").await;
        let page = browser.press(&page, "Slå på koder", &[]).await;
        let generator = Generator::kept(Words::new(page.secret_shown()));
        let code = generator.shows(self.house.clock.now());
        let paper = browser.press(&page, "Slå på", &[("kode", &code)]).await;
        let on_paper = paper.codes();
        assert_eq!(on_paper.len(), 10, "{}", paper.seen());
        WithCodes { browser, generator, on_paper }
    }

    /// Lets seconds go by.
    pub fn seconds_go_by(&self, seconds: i64) {
        self.house.clock.set(self.house.clock.now().plus_seconds(seconds));
    }
}

impl Page {
    /// Everything that stands as a code.
    pub fn codes(&self) -> Vec<String> {
        let parts = self.text.split("class=\"mk-code").skip(1);
        let inside = parts.filter_map(|part| part.split_once('>')?.1.split_once('<').map(|(code, _)| code.to_owned()));
        inside.collect()
    }

    /// The text for a code generator.
    pub fn secret_shown(&self) -> String {
        self.codes().first().expect("a text for the generator").replace(' ', "")
    }

    /// What the page asks the browser's keys, unescaped.
    pub fn asked_of_keys(&self) -> String {
        let asked = self.text.split_once("data-asked=\"").expect("a page that asks for a key").1;
        let asked = asked.split_once('"').expect("an attribute has an end").0;
        asked.replace("&#34;", "\"").replace("&quot;", "\"").replace("&amp;", "&").replace("&#38;", "&")
    }
}
