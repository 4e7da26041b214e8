//! How each secret comes into a house: by the pages, as people do it. First what is between Sunniva and Håkon.

use axum::http::StatusCode;

use super::houses::House;
use super::secrets::Secret;
use crate::stage::browser::Page;

/// Two ways to say it, of two lengths, the second with what pages are made of.
const WORDS: [&str; 2] = ["Kortere kø", "Køen <b>&amp; alt</b> \"det andre\" skal bli kortere før påske, sier 'vi' 🌲"];

impl House {
    /// Somebody presses a button on a page, and it is done.
    pub async fn press(&self, who: &str, path: &str, button: &str, fill: &[(&str, &str)]) -> Page {
        let mut browser = self.enters(who).await;
        let page = browser.get(path).await;
        let page = browser.press(&page, button, fill).await;
        assert_eq!(page.status, StatusCode::OK, "{who} at {path}: {}", page.seen());
        page
    }

    pub async fn proposes(&self, who: &str, leader: &str, words: &str) -> String {
        let fill = [("mal", words), ("egen-lykkes", words), ("lykkes", words), ("rom", words)];
        path(&self.press(who, "/mal/ny", &format!("Send forslaget til {leader}"), &fill).await)
    }

    pub async fn calls(&self, who: &str, words: &str) -> String {
        let when = [("dag", "2025-10-17"), ("tid", "10:00"), ("sted", words)];
        path(&self.press(who, "/samtaler/ny", "Kall inn", &when).await)
    }

    /// The talk the two have planned already.
    async fn talk_to_come(&self, list: &str) -> String {
        let links = self.enters("hakon").await.get(list).await.links();
        let talk = links.into_iter().find(|link| link.len() == "/samtaler/".len() + 26);
        talk.expect("a talk that is planned")
    }

    pub async fn raises(&self, who: &str, path: &str, words: &str) {
        self.press(who, path, "Legg til", &[("punkt", words), ("om", "deliveries")]).await;
    }

    pub async fn promises(&self, who: &str, words: &str) {
        let fill = [("hvem", "jeg"), ("hva", words), ("nar", "2025-10-24"), ("hvordan", words)];
        self.press(who, "/lofter", "Skriv ned løftet", &fill).await;
    }

    pub async fn drafts(&self, who: &str, words: &str) {
        self.press(who, "/mal/ny", "Lagre utkastet", &[("mal", words), ("rom", words)]).await;
    }

    /// Writes something in every place of a form.
    async fn writes_all_over(&self, who: &str, path: &str, button: &str, words: &str) {
        let page = self.enters(who).await.get(path).await;
        let places = page.places_to_write(button);
        let fill: Vec<(&str, &str)> = places.iter().map(|place| (place.as_str(), words)).collect();
        self.press(who, path, button, &fill).await;
    }

    async fn both_have_held(&self, talk: &str) {
        self.play.days_go_by(3);
        for who in ["sunniva", "hakon"] {
            self.press(who, talk, "Vi har snakket sammen", &[]).await;
        }
    }
}

fn path(page: &Page) -> String {
    page.path.split('?').next().unwrap_or_default().to_owned()
}

impl Secret {
    pub async fn is_kept_in(self, house: &House, otherwise: bool) {
        let words = WORDS[usize::from(otherwise)];
        self.about_goals(house, words, otherwise).await;
        self.about_talks(house, words, otherwise).await;
        self.about_leaders(house, words, otherwise).await;
        self.about_coming_in(house, otherwise).await;
    }

    async fn about_goals(self, house: &House, words: &str, otherwise: bool) {
        let frame = format!("/teamet/{}/fast-ramme", house.play.cast.pair("sunniva"));
        match self {
            Secret::GoalWords => {
                let goal = house.proposes("sunniva", "Håkon", words).await;
                let counter = format!("{goal}/forslag/ny");
                house.press("hakon", &counter, "Send motforslaget til Sunniva", &[("egen-lykkes", words)]).await;
                house.press("sunniva", &goal, "Jeg er enig", &[]).await;
            }
            Secret::Proposal if otherwise => drop(house.proposes("sunniva", "Håkon", words).await),
            Secret::Yes => {
                let goal = house.proposes("sunniva", "Håkon", WORDS[0]).await;
                let counter = format!("{goal}/forslag/ny");
                house.press("hakon", &counter, "Send motforslaget til Sunniva", &[("egen-lykkes", WORDS[0])]).await;
                if otherwise {
                    house.press("sunniva", &goal, "Jeg er enig", &[]).await;
                }
            }
            Secret::Draft if otherwise => house.drafts("sunniva", words).await,
            Secret::DraftWords => house.drafts("sunniva", words).await,
            Secret::FixedFrame if otherwise => {
                let page = house.enters("hakon").await.get(&frame).await;
                let form = page.forms().into_iter().find(|form| form.action.ends_with("fast-ramme")).expect("a form");
                house.writes_all_over("hakon", &frame, &form.button, words).await;
            }
            Secret::DirectionDraft if otherwise => {
                house.writes_all_over("hakon", "/teamet/retning", "Lagre utkastet", words).await;
            }
            Secret::DirectionWords => {
                house.writes_all_over("hakon", "/teamet/retning", "Del retningen med teamet", words).await;
            }
            Secret::Promise if otherwise => house.promises("sunniva", words).await,
            Secret::PromiseWords => house.promises("sunniva", words).await,
            Secret::PromiseKept => {
                house.promises("sunniva", WORDS[0]).await;
                if otherwise {
                    house.press("sunniva", "/lofter", &format!("Merk som gjort: {}", WORDS[0]), &[]).await;
                }
            }
            _ => {}
        }
    }

    async fn about_talks(self, house: &House, words: &str, otherwise: bool) {
        let his = format!("/samtaler?med={}", house.play.cast.pair("sunniva"));
        match self {
            Secret::Rhythm if otherwise => {
                let choice = [("rytme", "6w"), ("grunn", words)];
                house.press("sunniva", "/samtaler/rytme", "Foreslå rytmen for Håkon", &choice).await;
            }
            Secret::Point if otherwise => house.raises("hakon", &house.talk_to_come(&his).await, words).await,
            Secret::PointWords => house.raises("hakon", &house.talk_to_come(&his).await, words).await,
            Secret::Talk if otherwise => drop(house.calls("sunniva", words).await),
            Secret::TalkCalledOff => {
                let talk = house.calls("sunniva", WORDS[0]).await;
                if otherwise {
                    let fill = [("grunn", words), ("dag", "2025-10-21"), ("tid", "09:30")];
                    house.press("hakon", &format!("{talk}/avlys"), "Avlys samtalen", &fill).await;
                }
            }
            Secret::TalkHeld => {
                let talk = house.calls("sunniva", WORDS[0]).await;
                if otherwise {
                    house.both_have_held(&talk).await;
                } else {
                    house.play.days_go_by(3);
                }
            }
            Secret::OwnNote => {
                let talk = house.calls("sunniva", WORDS[0]).await;
                if otherwise {
                    house.writes_all_over("sunniva", &talk, "Lagre notatet", words).await;
                }
            }
            Secret::OwnNoteWords => {
                let talk = house.calls("sunniva", WORDS[0]).await;
                house.writes_all_over("sunniva", &talk, "Lagre notatet", words).await;
            }
            Secret::ClosingWords => {
                let talk = house.calls("sunniva", WORDS[0]).await;
                house.both_have_held(&talk).await;
                house.writes_all_over("sunniva", &talk, "Svar Håkon", words).await;
            }
            _ => {}
        }
    }
}
