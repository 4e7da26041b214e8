//! Writing a canary in every field there is, over HTTP, through the forms; and seeing that those it is for can read it.

use axum::http::StatusCode;

use crate::examples::{self, NUMBERS};
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::walk::nobodys;

/// Who may read what was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum For {
    /// The one who wrote it.
    Sunniva,
    Hakon,
    TheTwo,
    TheUnit,
    /// All in the organisation.
    Everybody,
}

pub struct Canary {
    pub action: String,
    pub field: String,
    pub word: String,
    whose: For,
}

/// All that were written. Their words share a mark that stands nowhere else in the world.
pub struct Flock {
    mark: String,
    pub canaries: Vec<Canary>,
}

impl Flock {
    pub fn new() -> Flock {
        Flock { mark: format!("q{}", &nobodys()[..16]), canaries: Vec::new() }
    }

    pub fn mark(&self) -> &str {
        &self.mark
    }

    pub fn len(&self) -> usize {
        self.canaries.len()
    }

    pub fn actions(&self) -> impl Iterator<Item = &str> {
        self.canaries.iter().map(|canary| canary.action.as_str())
    }

    /// Those somebody must not see.
    pub fn of_others(&self, key: &str) -> Vec<&Canary> {
        let may_read = |whose: For| match whose {
            For::Sunniva => key == "sunniva",
            For::Hakon => key == "hakon",
            For::TheTwo => ["sunniva", "hakon"].contains(&key),
            For::TheUnit | For::Everybody => true,
        };
        self.canaries.iter().filter(|canary| !may_read(canary.whose)).collect()
    }

    /// From now on everybody may read this one, of these words.
    pub fn is_shown(&mut self, field: &str, words: &[String]) -> String {
        let shown = self.canaries.iter_mut().find(|canary| canary.field == field && words.contains(&canary.word));
        let shown = shown.expect("it was written");
        shown.whose = For::TheUnit;
        shown.word.clone()
    }

    /// A canary in each field of the form with this button, and the choices made besides. Gives the page that comes
    /// and the words.
    pub async fn write(
        &mut self,
        browser: &mut Browser,
        page: &Page,
        button: &str,
        choices: &[(&str, &str)],
        whose: For,
    ) -> (Page, Vec<String>) {
        let (action, _) = page.form(button, &[]);
        let mut words = Vec::new();
        let mut fill: Vec<(String, String)> =
            choices.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let chosen = |field: &String| choices.iter().any(|(name, _)| name == field);
        for field in page.places_to_write(button).into_iter().filter(|field| !chosen(field)) {
            let word = format!("{}{:03}{}", self.mark, self.canaries.len(), &nobodys()[..6]);
            fill.push((field.clone(), word.clone()));
            words.push(word.clone());
            self.canaries.push(Canary { action: action.clone(), field, word, whose });
        }
        assert!(!words.is_empty(), "there is nothing to write in on {}", page.path);
        let fill: Vec<(&str, &str)> = fill.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = browser.press(page, button, &fill).await;
        assert_eq!(answer.status, StatusCode::OK, "{button} on {}: {}", page.path, answer.seen());
        (answer, words)
    }
}

/// Everybody it is for sees every word, there.
pub async fn seen_by(people: &mut [(&mut Browser, &str)], words: &[String]) {
    for (browser, path) in people {
        let page = browser.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for word in words {
            assert!(page.text.contains(word), "{word} is not shown on {path}:\n{}", page.seen());
        }
    }
}

pub fn path(page: &Page) -> String {
    page.path.split('?').next().unwrap_or_default().to_owned()
}

pub struct Two<'p> {
    pub play: &'p Play,
    pub sunniva: Browser,
    pub hakon: Browser,
}

pub async fn everything_there_is_to_write(play: &Play, flock: &mut Flock) {
    let mut two = Two { play, sunniva: play.signed_in("sunniva").await, hakon: play.signed_in("hakon").await };
    two.goals(flock).await;
    two.role(flock).await;
    examples::written(play, flock, &mut two.sunniva, &mut two.hakon).await;
    two.direction(flock).await;
    two.goal_for_many(flock).await;
    two.what_one_asks(flock).await;
    two.rhythm(flock).await;
    let talk = two.talk(flock).await;
    two.talk_called_off(flock).await;
    two.what_is_left_of_it(flock, &talk).await;
}

impl Two<'_> {
    async fn goals(&mut self, flock: &mut Flock) {
        let Two { play, sunniva, hakon } = self;
        let form = sunniva.get("/mal/ny").await;
        let (page, words) = flock.write(sunniva, &form, "Send forslaget til Håkon", NUMBERS, For::TheTwo).await;
        let goal = path(&page);
        seen_by(&mut [(sunniva, &goal), (hakon, &goal)], &words).await;

        let form = hakon.get(&format!("{goal}/forslag/ny")).await;
        let (_, words) = flock.write(hakon, &form, "Send motforslaget til Sunniva", NUMBERS, For::TheTwo).await;
        seen_by(&mut [(sunniva, &goal), (hakon, &goal)], &words).await;
        let page = hakon.get(&goal).await;
        let (_, words) = flock.write(hakon, &page, "Skriv det ned", &[], For::TheTwo).await;
        seen_by(&mut [(sunniva, &goal), (hakon, &goal)], &words).await;
        let page = sunniva.get(&goal).await;
        sunniva.press(&page, "Jeg er enig", &[]).await.shows("Avtalt av Sunniva og Håkon");
        let page = hakon.get(&goal).await;
        let (_, words) = flock.write(hakon, &page, "Legg ved merknaden", &[], For::TheTwo).await;
        seen_by(&mut [(sunniva, &goal), (hakon, &goal)], &words).await;

        // What Håkon countered with is agreed, and Sunniva tells how it goes.
        let form = sunniva.get(&format!("{goal}/framdrift/ny")).await;
        let choices = [("tilstand", "stuck"), ("tall", "5")];
        let (page, words) = flock.write(sunniva, &form, "Fortell Håkon", &choices, For::TheTwo).await;
        let told = format!("{goal}/framdrift");
        seen_by(&mut [(sunniva, &goal), (hakon, &told)], &words).await;
        let form = sunniva.follow(&page, "Rett eller ta tilbake: Sunniva, 14. oktober").await;
        let (_, words) = flock.write(sunniva, &form, "Lagre rettelsen", &choices, For::TheTwo).await;
        seen_by(&mut [(sunniva, &goal), (hakon, &goal)], &words).await;
        let form = sunniva.get(&format!("{goal}/eierskap")).await;
        sunniva.press(&form, "Lagre svarene", &[("care", "yes")]).await.shows("Helt enig");

        let form = sunniva.get(&format!("{goal}/lofte")).await;
        let (page, words) =
            flock.write(sunniva, &form, "Skriv ned løftet", &[("nar", "2025-10-30")], For::TheTwo).await;
        let list = format!("/lofter?par={}", play.cast.pair("sunniva"));
        page.shows("Løftet er skrevet ned");
        seen_by(&mut [(sunniva, &list), (hakon, &list)], &words).await;

        let form = sunniva.get(&format!("{goal}/avslutning")).await;
        let ends = [("slik", "finished")];
        let (_, words) = flock.write(sunniva, &form, "Send til Håkon", &ends, For::TheTwo).await;
        seen_by(&mut [(sunniva, &goal), (hakon, &goal)], &words).await;
        let page = hakon.get(&goal).await;
        let (_, words) = flock.write(hakon, &page, "Ja, vi er ferdige med det", &[], For::TheTwo).await;
        seen_by(&mut [(sunniva, &goal), (hakon, &goal)], &words).await;

        let form = sunniva.get("/mal/ny").await;
        let (list, words) = flock.write(sunniva, &form, "Lagre utkastet", NUMBERS, For::Sunniva).await;
        let draft = list.links().into_iter().find(|link| link.starts_with("/mal/utkast/")).expect("the draft");
        // A reason is said to somebody, and a draft is said to nobody yet.
        let reason = flock.canaries.iter().find(|canary| canary.field == "hvorfor" && words.contains(&canary.word));
        let reason = reason.map(|canary| canary.word.clone());
        let kept: Vec<String> = words.into_iter().filter(|word| Some(word) != reason.as_ref()).collect();
        seen_by(&mut [(sunniva, &draft)], &kept).await;

        let team = format!("/teamet/{}", play.cast.pair("sunniva"));
        let form = hakon.get(&format!("{team}/fast-ramme")).await;
        let button =
            form.forms().iter().find(|form| form.action.ends_with("fast-ramme")).expect("a form").button.clone();
        let (_, words) = flock.write(hakon, &form, &button, &[], For::TheTwo).await;
        seen_by(&mut [(sunniva, "/mal"), (hakon, &team)], &words).await;
    }

    async fn role(&mut self, flock: &mut Flock) {
        let Two { play, sunniva, hakon } = self;
        let form = sunniva.get("/rolle/ny").await;
        let (_, words) = flock.write(sunniva, &form, "Lagre utkastet", &[], For::Sunniva).await;
        seen_by(&mut [(sunniva, "/rolle/ny")], &words).await;
        // Håkon has his own draft, which is still there at the end, and answers what Sunniva proposes.
        let his = format!("/rolle/ny?par={}", play.cast.pair("sunniva"));
        let form = hakon.get(&his).await;
        let (_, words) = flock.write(hakon, &form, "Lagre utkastet", &[], For::Hakon).await;
        seen_by(&mut [(hakon, &his)], &words).await;
        let form = sunniva.get("/rolle/ny").await;
        let (page, words) = flock.write(sunniva, &form, "Send forslaget til Håkon", &[], For::TheTwo).await;
        let role = path(&page);
        seen_by(&mut [(sunniva, &role), (hakon, &role)], &words).await;
        let form = hakon.get(&format!("{role}/forslag/ny")).await;
        let (_, words) = flock.write(hakon, &form, "Send motforslaget til Sunniva", &[], For::TheTwo).await;
        seen_by(&mut [(sunniva, &role), (hakon, &role)], &words).await;
        let page = sunniva.get(&role).await;
        sunniva.press(&page, "Jeg er enig", &[]).await.shows("Avtalt av Sunniva og Håkon");
        let page = sunniva.get(&role).await;
        let (_, words) = flock.write(sunniva, &page, "Legg ved merknaden", &[], For::TheTwo).await;
        seen_by(&mut [(sunniva, &role), (hakon, &role)], &words).await;
    }

    async fn direction(&mut self, flock: &mut Flock) {
        let Two { sunniva, hakon, .. } = self;
        let form = hakon.get("/teamet/retning").await;
        let (_, words) = flock.write(hakon, &form, "Lagre utkastet", &[], For::Hakon).await;
        seen_by(&mut [(hakon, "/teamet/retning")], &words).await;
        let form = hakon.get("/teamet/retning").await;
        let (_, words) = flock.write(hakon, &form, "Del retningen med teamet", &[], For::TheUnit).await;
        seen_by(&mut [(sunniva, "/retning"), (hakon, "/retning")], &words).await;
        // Another draft, so that one lies there at the end.
        let form = hakon.get("/teamet/retning").await;
        flock.write(hakon, &form, "Lagre utkastet", &[], For::Hakon).await;
    }

    async fn talk(&mut self, flock: &mut Flock) -> String {
        let Two { play, sunniva, hakon } = self;
        // A point waits for a talk to be called.
        let list = format!("/samtaler?med={}", play.cast.pair("sunniva"));
        let page = hakon.get(&list).await;
        flock.write(hakon, &page, "Legg til", &[], For::TheTwo).await;
        let form = sunniva.get("/samtaler/ny").await;
        let when = [("dag", "2025-10-16"), ("tid", "10:00")];
        let (page, words) = flock.write(sunniva, &form, "Kall inn", &when, For::TheTwo).await;
        let talk = path(&page);
        seen_by(&mut [(sunniva, &talk), (hakon, &talk)], &words).await;

        let form = hakon.get(&format!("{talk}/flytt")).await;
        let (_, words) = flock.write(hakon, &form, "Flytt samtalen", &[("dag", "2025-10-17")], For::TheTwo).await;
        seen_by(&mut [(sunniva, &talk), (hakon, &talk)], &words).await;
        for (browser, own) in [(&mut *sunniva, For::Sunniva), (&mut *hakon, For::Hakon)] {
            let page = browser.get(&talk).await;
            flock.write(browser, &page, "Legg til", &[], For::TheTwo).await;
            let page = browser.get(&talk).await;
            let (_, words) = flock.write(browser, &page, "Lagre notatet", &[], own).await;
            seen_by(&mut [(browser, &talk)], &words).await;
        }
        let points = flock.canaries.iter().filter(|canary| canary.action.ends_with("/punkter"));
        let words: Vec<String> = points.map(|canary| canary.word.clone()).collect();
        assert!(words.len() >= 5, "{words:?}");
        seen_by(&mut [(sunniva, &talk), (hakon, &talk)], &words).await;
        self.note_together(flock, &talk).await;
        talk
    }

    async fn talk_called_off(&mut self, flock: &mut Flock) {
        let Two { sunniva, hakon, .. } = self;
        let form = sunniva.get("/samtaler/ny").await;
        let when = [("dag", "2025-11-20"), ("tid", "10:00")];
        let (page, _) = flock.write(sunniva, &form, "Kall inn", &when, For::TheTwo).await;
        let talk = path(&page);
        let form = hakon.get(&format!("{talk}/avlys")).await;
        let when = [("dag", "2025-11-27"), ("tid", "09:30")];
        let (_, words) = flock.write(hakon, &form, "Avlys samtalen", &when, For::TheTwo).await;
        let reason = flock.canaries.iter().find(|canary| canary.field == "grunn" && words.contains(&canary.word));
        let reason = vec![reason.expect("a reason").word.clone()];
        seen_by(&mut [(sunniva, &talk), (hakon, &talk)], &reason).await;
    }

    async fn what_is_left_of_it(&mut self, flock: &mut Flock, talk: &str) {
        self.play.days_go_by(3);
        self.sunniva = self.play.signed_in("sunniva").await;
        self.hakon = self.play.signed_in("hakon").await;
        let Two { sunniva, hakon, .. } = self;
        for (one, other) in [("sunniva", "Håkon"), ("hakon", "Sunniva")] {
            let browser = if one == "sunniva" { &mut *sunniva } else { &mut *hakon };
            let page = browser.get(talk).await;
            let promise = [("hvem", "jeg"), ("nar", "2025-10-24")];
            let (_, mut words) = flock.write(browser, &page, "Skriv ned løftet", &promise, For::TheTwo).await;
            let page = browser.get(talk).await;
            let answer = format!("Svar {other}");
            words.extend(flock.write(browser, &page, &answer, &[], For::TheTwo).await.1);
            seen_by(&mut [(sunniva, talk), (hakon, talk)], &words).await;
        }
        let page = sunniva.get("/lofter").await;
        let promise = [("hvem", "den-andre"), ("nar", "2025-10-24")];
        let (_, words) = flock.write(sunniva, &page, "Skriv ned løftet", &promise, For::TheTwo).await;
        seen_by(&mut [(sunniva, "/lofter"), (hakon, "/lofter")], &words).await;
    }
}
