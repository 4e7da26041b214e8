//! Canaries in what is common to many, and in what one asks of the other.

use crate::examples::NUMBERS;
use crate::writing::{Flock, For, Two, path, seen_by};

impl Two<'_> {
    /// Håkon shares it with the unit, and Sunniva goes in with hers, and lets the others see what she contributes.
    pub async fn goal_for_many(&mut self, flock: &mut Flock) {
        let Two { sunniva, hakon, .. } = self;
        let form = hakon.get("/teamet/felles-mal/ny").await;
        let (page, words) = flock.write(hakon, &form, "Del målet med enheten", &[], For::TheUnit).await;
        let shared = path(&page);
        seen_by(&mut [(sunniva, &shared), (hakon, &shared)], &words).await;
        let form = hakon.follow(&page, "Skriv det om").await;
        let (_, words) = flock.write(hakon, &form, "Del målet med enheten", &[], For::TheUnit).await;
        seen_by(&mut [(sunniva, &shared), (hakon, &shared)], &words).await;

        let page = sunniva.get(&shared).await;
        let form = sunniva.follow(&page, "Foreslå ditt bidrag for Håkon").await;
        let (page, words) = flock.write(sunniva, &form, "Send forslaget til Håkon", NUMBERS, For::TheTwo).await;
        let goal = path(&page);
        seen_by(&mut [(sunniva, &goal), (hakon, &goal)], &words).await;
        let form = hakon.get(&format!("{goal}/forslag/ny")).await;
        hakon.press(&form, "Send motforslaget til Sunniva", &[("egen-lykkes", "at vi er enige")]).await;
        let page = sunniva.get(&goal).await;
        sunniva.press(&page, "Jeg er enig", &[]).await.shows("Avtalt av Sunniva og Håkon");
        let page = sunniva.get(&shared).await;
        sunniva.press(&page, "Vis bidraget mitt for de andre", &[]).await;
        let word = vec![flock.is_shown("egen-bidrag", &words)];
        seen_by(&mut [(sunniva, &shared), (hakon, &shared)], &word).await;
    }

    pub async fn what_one_asks(&mut self, flock: &mut Flock) {
        self.need(flock).await;
        self.promise_changed(flock).await;
        self.everyday(flock).await;
    }

    /// Sunniva writes what Håkon said, he says how he meant it, and she promises something of it.
    async fn everyday(&mut self, flock: &mut Flock) {
        let Two { sunniva, hakon, .. } = self;
        let form = sunniva.get("/hverdag/ny").await;
        let (page, words) = flock.write(sunniva, &form, "Del det", &[], For::TheTwo).await;
        let touchpoint = path(&page);
        seen_by(&mut [(sunniva, &touchpoint), (hakon, &touchpoint)], &words).await;
        let page = hakon.get(&touchpoint).await;
        let (_, words) = flock.write(hakon, &page, "Rett det", &[], For::TheTwo).await;
        seen_by(&mut [(sunniva, &touchpoint), (hakon, &touchpoint)], &words).await;
        let form = sunniva.get(&format!("{touchpoint}/lofte")).await;
        let (_, words) = flock.write(sunniva, &form, "Skriv ned løftet", &[("nar", "2025-10-30")], For::TheTwo).await;
        seen_by(&mut [(sunniva, "/lofter"), (hakon, "/lofter")], &words).await;
    }

    /// Sunniva raises it, Håkon answers, and she takes it up again.
    async fn need(&mut self, flock: &mut Flock) {
        let Two { sunniva, hakon, .. } = self;
        let form = sunniva.get("/behov/ny").await;
        let kind = [("slag", "prioritising"), ("nar", "2025-10-20")];
        let (page, words) = flock.write(sunniva, &form, "Meld behovet", &kind, For::TheTwo).await;
        let need = path(&page);
        seen_by(&mut [(sunniva, &need), (hakon, &need)], &words).await;
        let page = hakon.get(&need).await;
        let order = [("plass", "2"), ("plass", "1"), ("plass", "3")];
        let (_, words) = flock.write(hakon, &page, "Send svaret til Sunniva", &order, For::TheTwo).await;
        seen_by(&mut [(sunniva, &need), (hakon, &need)], &words).await;
        let page = sunniva.get(&need).await;
        let (_, words) = flock.write(sunniva, &page, "Ta det opp igjen", &[], For::TheTwo).await;
        seen_by(&mut [(sunniva, &need), (hakon, &need)], &words).await;
    }

    /// Both write in the note of a talk.
    pub async fn note_together(&mut self, flock: &mut Flock, talk: &str) {
        let Two { sunniva, hakon, .. } = self;
        let mut together = Vec::new();
        for browser in [&mut *sunniva, &mut *hakon] {
            let page = browser.get(talk).await;
            let (_, words) = flock.write(browser, &page, "Lagre felles notat", &[], For::TheTwo).await;
            together.extend(words);
        }
        // The second wrote all of it anew: then what was first is gone, as in any text.
        seen_by(&mut [(sunniva, talk), (hakon, talk)], &together[1..]).await;
    }

    /// Sunniva gives her promise a new day, Håkon says that it shall stand, and she suggests letting it go once more.
    async fn promise_changed(&mut self, flock: &mut Flock) {
        let Two { sunniva, hakon, .. } = self;
        let form = sunniva.get("/lofter").await;
        let fill = [("hvem", "jeg"), ("nar", "2025-10-24")];
        let (page, words) = flock.write(sunniva, &form, "Skriv ned løftet", &fill, For::TheTwo).await;
        let promise = words.iter().find_map(|word| page.link(word)).expect("the promise");
        let page = sunniva.get(&promise).await;
        let (_, mut words) =
            flock.write(sunniva, &page, "Gi løftet en ny dag", &[("nar", "2025-11-24")], For::TheTwo).await;
        for button in ["Nei, løftet skal stå", "Ja, vi legger det bort"] {
            let page = sunniva.get(&promise).await;
            words.extend(flock.write(sunniva, &page, "Foreslå å legge det bort", &[], For::TheTwo).await.1);
            let page = hakon.get(&promise).await;
            words.extend(flock.write(hakon, &page, button, &[], For::TheTwo).await.1);
        }
        seen_by(&mut [(sunniva, &promise), (hakon, &promise)], &words).await;
    }

    pub async fn rhythm(&mut self, flock: &mut Flock) {
        let Two { play, sunniva, hakon } = self;
        let form = sunniva.get("/samtaler/rytme").await;
        let choice = [("rytme", "6w")];
        let (_, words) = flock.write(sunniva, &form, "Foreslå rytmen for Håkon", &choice, For::TheTwo).await;
        let his = format!("/samtaler/rytme?med={}", play.cast.pair("sunniva"));
        seen_by(&mut [(sunniva, "/samtaler/rytme"), (hakon, &his)], &words).await;
    }
}
