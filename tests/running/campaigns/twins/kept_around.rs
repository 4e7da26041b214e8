//! How the rest of the secrets come into a house: what is from before or after a change of leader, and how people come in.

use makker::access::{Stop, Turn};
use makker::admin::{self, PairRefusal};
use makker::people::{self, Employed, Rhythm};

use super::houses::House;
use super::secrets::Secret;
use crate::stage::browser::Browser;

/// Whoever asks for help sits somewhere else than whoever wants to know about it.
const ELSEWHERE: [u8; 4] = [192, 0, 2, 77];
/// Amina's goal that follows her to a new leader.
const IN_FORCE: &str = "Møtene begynner og slutter når de skal.";

impl House {
    async fn hr(&self, deed: impl AsyncFn(&mut Turn<'_>) -> Result<(), Stop<PairRefusal>>) {
        let visit = self.play.visit("ragnhild").await;
        assert!(visit.does(deed).await.is_ok(), "HR keeps the relations in order");
    }

    async fn ingeborg_leads_amina(&self) {
        let cast = &self.play.cast;
        let today = self.play.house.clock.now().date(&self.play.house.zone);
        self.hr(async |turn| admin::end_pair(turn, cast.pair("amina")).await).await;
        // However much there was to end, the new pair is called the same.
        self.begins_anew(4);
        let (employment, leader) = (&cast.employments["amina"], cast.person("ingeborg"));
        self.hr(async |turn| admin::form_pair(turn, employment, leader, today, Rhythm::Monthly).await.map(drop)).await;
    }

    /// Amina's goals, as one who leads her has them.
    async fn goal_from_before(&self) -> String {
        let list = self.enters("amina").await.get("/mal").await;
        let goal = list.links().into_iter().find(|link| link.starts_with("/mal/") && link.len() > 26);
        goal.unwrap_or_else(|| panic!("a goal in force, as «{IN_FORCE}»: {}", list.seen()))
    }

    async fn somebody_new(&self) {
        let house = &self.play.house;
        let from = house.clock.now().plus_days(-1).date(&house.zone);
        let unit = &self.play.cast.units["skole"];
        let (number, given, family, email) = ("2001", "Vera", "Holm", Some("vera@vidvik.example"));
        let mut tx = house.db.begin().await.unwrap();
        let new = Employed { number, given, family, email, unit, title: "Ny", from };
        people::employ(&mut tx, &house.chance, &new).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn sunniva_asks_for_help(&self) {
        let mut browser = self.somebody_elsewhere();
        let page = browser.get("/logg-inn/hjelp").await;
        browser.press(&page, "Be om hjelp", &[("navn", "1004")]).await.shows("Finnes kontoen");
    }

    fn somebody_elsewhere(&self) -> Browser {
        let mut browser = self.play.stranger();
        browser.from = Some(ELSEWHERE.into());
        browser
    }
}

impl Secret {
    pub async fn about_leaders(self, house: &House, words: &str, otherwise: bool) {
        match self {
            Secret::ProposalBefore => drop(house.proposes("amina", "Håkon", words).await),
            Secret::TalkBefore if otherwise => {
                let talk = house.calls("amina", words).await;
                house.raises("amina", &talk, words).await;
            }
            Secret::PromiseBefore if otherwise => house.promises("amina", words).await,
            Secret::DraftBefore if otherwise => house.drafts("amina", words).await,
            Secret::TalkBefore
            | Secret::PromiseBefore
            | Secret::DraftBefore
            | Secret::GoalAfter
            | Secret::TakenUp
            | Secret::TalkAfter
            | Secret::Looked => {}
            _ => return,
        }
        house.ingeborg_leads_amina().await;
        match self {
            Secret::GoalAfter => drop(house.proposes("amina", "Ingeborg", words).await),
            Secret::TalkAfter if otherwise => drop(house.calls("amina", words).await),
            Secret::TakenUp if otherwise => {
                let goal = house.goal_from_before().await;
                house.press("ingeborg", &goal, "Jeg står inne for dette målet", &[]).await;
            }
            Secret::Looked if otherwise => {
                let goal = house.goal_from_before().await;
                house.enters("ingeborg").await.get(&goal).await;
            }
            _ => {}
        }
    }

    pub async fn about_coming_in(self, house: &House, otherwise: bool) {
        match self {
            Secret::AskedForHelp if otherwise => house.sunniva_asks_for_help().await,
            Secret::Vouched => {
                house.sunniva_asks_for_help().await;
                if otherwise {
                    let button = "Bekreft at det var Sunniva som ba om dette";
                    house.press("hakon", "/hjelp-inn", button, &[]).await;
                }
            }
            Secret::Codes if otherwise => {
                let mut sunniva = house.enters("sunniva").await;
                let page = sunniva.get("/meg/okter").await;
                let page = sunniva.press(&page, "Slå på koder", &[]).await;
                let generator =
                    makker::accounts::Generator::kept(makker::ground::sealing::Words::new(page.secret_shown()));
                let code = generator.shows(house.play.house.clock.now());
                sunniva.press(&page, "Slå på", &[("kode", &code)]).await;
            }
            Secret::SecondMachine if otherwise => {
                let mut browser = house.somebody_elsewhere();
                house.comes_in(&mut browser, "sunniva").await.expect("she comes in").shows("Sunniva");
            }
            Secret::Language if otherwise => {
                drop(house.press("sunniva", "/meg", "Lagre Språk", &[("sprak", "en")]).await)
            }
            Secret::Invited if otherwise => drop(house.play.link_for("synne").await),
            Secret::CameIn => {
                if otherwise {
                    house.play.let_in("synne").await;
                } else {
                    house.play.link_for("synne").await;
                }
            }
            Secret::SomebodyNew if otherwise => house.somebody_new().await,
            Secret::File if otherwise => {
                let mut ragnhild = house.enters("ragnhild").await;
                crate::stage::upload::brings_a_file(&mut ragnhild).await;
            }
            _ => {}
        }
    }
}
