//! Example goals: HR offers words, the two begin with them or do not, and nobody is told (S37; settled 24).

use axum::http::StatusCode;

use crate::goals::path;
use crate::stage::Play;
use crate::stage::browser::{Browser, Page};
use crate::stage::database::engines;
use crate::stage::walk::nobodys;

const HOME: &str = "/oppsett/eksempelmal";
const BEGIN: &str = "Begynn med et eksempelmål fra virksomheten";
const ASKS: &str = "Hva merker den som får brevet? Hva spør de ikke lenger om?";
const TITLE: &str = "Den som får brev fra oss, skjønner det første gang.";

const SAFE: [(&str, &str); 9] = [
    ("navn", "Trygg på tavla"),
    ("linje", "For den som skal lede møter"),
    ("slag", "personal"),
    ("mal", "Jeg leder møtene våre slik at alle kommer til orde."),
    ("spor", "Hva ville du lagt merke til?"),
    ("fast", "Møtet er på mandager"),
    ("fast-hvorfor", "Da er alle her"),
    ("rom", "Hvordan du forbereder deg"),
    ("delmal", "Ett møte med runde rundt bordet"),
];

async fn ragnhild_writes(ragnhild: &mut Browser) -> Page {
    let page = ragnhild.get("/oppsett/folk").await;
    let list = ragnhild.follow(&page, "Eksempelmål").await;
    list.shows("ingen ser hvem som gjør det").shows("Klart språk").shows("Ny i jobben");
    let form = ragnhild.follow(&list, "Skriv et nytt eksempelmål").await;
    ragnhild.press(&form, "Lagre eksempelmålet", &SAFE).await
}

#[tokio::test]
async fn hr_offers_words_and_both_sides_may_begin_with_them() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut ragnhild, mut hakon) = (play.signed_in("ragnhild").await, play.signed_in("hakon").await);
        ragnhild_writes(&mut ragnhild).await.shows("Eksempelmålet er i bruk").shows("Trygg på tavla");
        // The leader begins with it, in the pair it is for.
        let his = format!("/mal/ny?par={}", play.cast.pair("sunniva"));
        let page = hakon.get(&his).await;
        page.shows(BEGIN).shows("Trygg på tavla").shows("For den som skal lede møter").shows("Personlig mål");
        let form = hakon.follow(&page, "Trygg på tavla").await;
        form.shows("Du begynner med eksempelmålet «Trygg på tavla»").hides(BEGIN).shows("Hva ville du lagt merke til?");
        assert_eq!(form.field("mal"), SAFE[3].1);
        assert_eq!((form.field("fast"), form.field("fast-hvorfor")), (SAFE[5].1.to_owned(), SAFE[6].1.to_owned()));
        assert_eq!((form.field("rom"), form.field("delmal")), (SAFE[7].1.to_owned(), SAFE[8].1.to_owned()));
        // What success is, and anything of one's own, is for the two to say (S8, S16).
        for own in ["lykkes", "egen-lykkes", "egen-forst", "egen-bidrag", "se-igjen", "hvorfor"] {
            assert_eq!(form.field(own), "", "{own}");
        }
        // Nothing is sent by looking, and a line more keeps everything.
        hakon.get(&format!("/teamet/{}", play.cast.pair("sunniva"))).await.hides("alle kommer til orde");
        let more = hakon.press(&form, "Flere linjer", &[]).await;
        more.shows("Hva ville du lagt merke til?");
        assert_eq!(more.field("mal"), SAFE[3].1);
        // All of it can be changed.
        let fill = [("mal", "Sunniva leder mandagsmøtet"), ("rom", "Rekkefølgen"), ("fast", ""), ("fast-hvorfor", "")];
        let sent = hakon.press(&more, "Send forslaget til Sunniva", &fill).await;
        sent.shows("Sunniva leder mandagsmøtet").hides("Trygg på tavla").hides("Hva ville du lagt merke til?");
        sent.hides("Møtet er på mandager").hides("ksempelmål");
        let mut sunniva = play.signed_in("sunniva").await;
        sunniva.get(&path(&sent)).await.hides("ksempelmål").hides("Trygg på tavla");
    }
}

#[tokio::test]
async fn what_is_taken_out_of_use_is_offered_no_more_and_what_began_with_it_stands() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut ragnhild, mut sunniva) = (play.signed_in("ragnhild").await, play.signed_in("sunniva").await);
        let page = sunniva.get("/mal/ny").await;
        let form = sunniva.follow(&page, "Klart språk").await;
        form.shows(ASKS);
        assert_eq!(
            (form.field("mal"), form.field("teller"), form.field("fra")),
            (TITLE.into(), "Brev skrevet om".into(), "0".into())
        );
        let kept = sunniva.press(&form, "Lagre utkastet", &[]).await;
        let form = sunniva.follow(&page, "Klart språk").await;

        let list = ragnhild.get(HOME).await;
        let out = ragnhild.press(&list, "Ta ut av bruk: Klart språk", &[]).await;
        out.shows("Eksempelmålet er tatt ut av bruk").shows("Ta i bruk igjen: Klart språk");
        let offered = sunniva.get("/mal/ny").await;
        offered.shows("Ny i jobben");
        assert_eq!(offered.link("Klart språk"), None);
        // Who still has the page open is told, and begins empty.
        let late = sunniva.follow(&page, "Klart språk").await;
        late.shows("Eksempelmålet er ikke i bruk lenger").hides(ASKS);
        assert_eq!(late.field("mal"), "");
        // What was begun is untouched, and its draft remembers no example.
        let draft = sunniva.follow(&kept, TITLE).await;
        assert_eq!(draft.field("mal"), TITLE);
        draft.hides("ksempelmål").hides(ASKS);
        // The page that is still open can be sent too.
        let fill = [("egen-lykkes", "At noen ringer og takker"), ("lykkes", "Færre spørsmål"), ("til", "6")];
        let sent = sunniva.press(&form, "Send forslaget til Håkon", &fill).await;
        sent.shows("Forslaget er sendt til Håkon").shows(TITLE);

        // Changed words are for those who begin after.
        ragnhild.press(&out, "Ta i bruk igjen: Klart språk", &[]).await.shows("i bruk igjen");
        let list = ragnhild.get(HOME).await;
        let open = ragnhild.follow(&list, "Klart språk").await;
        let done = ragnhild.press(&open, "Lagre eksempelmålet", &[("mal", "Alle skjønner brevene våre.")]).await;
        done.shows("Eksempelmålet er endret");
        sunniva.get(&path(&sent)).await.shows(TITLE).hides("Alle skjønner brevene våre");
        let page = sunniva.get("/mal/ny").await;
        assert_eq!(sunniva.follow(&page, "Klart språk").await.field("mal"), "Alle skjønner brevene våre.");
    }
}

#[tokio::test]
async fn what_lacks_something_comes_back_and_two_who_write_at_once_lose_nothing() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut ragnhild = play.signed_in("ragnhild").await;
        let form = ragnhild.get(&format!("{HOME}/ny")).await;
        let fill = [("rom", "Rekkefølgen"), ("fast-hvorfor", "Fordi"), ("fra", "tre"), ("delmal", "Ett")];
        let back = ragnhild.press(&form, "Lagre eksempelmålet", &fill).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Skriv hva eksempelmålet skal hete").shows("Skriv et mål å begynne med");
        back.shows("Skriv hva som ligger fast").shows("Skriv et tall").shows("Skriv hva vi teller");
        assert_eq!(
            (back.field("rom"), back.field("fra"), back.field("delmal")),
            ("Rekkefølgen".into(), "tre".into(), "Ett".into())
        );
        let rest = [("navn", "Ro"), ("mal", "Ro i køen"), ("fast", "Fristen"), ("teller", "Saker")];
        let fill = [&rest[..], &[("fra", "")]].concat();
        let list = ragnhild.press(&back, "Lagre eksempelmålet", &fill).await;
        list.shows("Eksempelmålet er i bruk");
        // In two windows: the later is told, with every word kept, and says which holds.
        let (one, other) = (ragnhild.follow(&list, "Ro").await, ragnhild.follow(&list, "Ro").await);
        ragnhild.press(&one, "Lagre eksempelmålet", &[("linje", "Fra det ene")]).await.shows("Fra det ene");
        let back = ragnhild.press(&other, "Lagre eksempelmålet", &[("linje", "Fra det andre")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Noen andre har endret dette samtidig");
        assert_eq!(back.field("linje"), "Fra det andre");
        ragnhild.press(&back, "Lagre eksempelmålet", &[]).await.shows("Fra det andre").hides("Fra det ene");
        // A button pressed twice does one thing.
        let list = ragnhild.get(HOME).await;
        for _ in 0..2 {
            ragnhild.press(&list, "Ta ut av bruk: Ro", &[]).await.shows("Ta i bruk igjen: Ro");
        }
    }
}

#[tokio::test]
async fn only_hr_writes_them_and_for_everybody_else_the_desk_does_not_exist() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut ragnhild = play.signed_in("ragnhild").await;
        let list = ragnhild.get(HOME).await;
        let one = list.link("Klart språk").expect("an example");
        let once = nobodys();
        let said = [("once", once.as_str()), ("navn", "Mitt"), ("mal", "Mitt"), ("bruk", "ut"), ("revisjon", "0")];
        for key in ["sunniva", "hakon", "solveig", "ivar", "tone", "berit"] {
            let mut other = play.signed_in(key).await;
            for page in [HOME, &format!("{HOME}/ny"), &one] {
                other.get(page).await.is_missing();
            }
            for deed in [HOME, &one, &format!("{one}/bruk")] {
                assert_eq!(other.post(deed, &said).await.status, StatusCode::NOT_FOUND, "{key} {deed}");
            }
            other.get("/").await.hides("Eksempelmål");
            // All may read them, each where they write themselves: not between two others.
            let id = one.rsplit('/').next().unwrap_or_default();
            if !["sunniva", "hakon"].contains(&key) {
                let theirs = format!("/mal/ny?par={}&mal={id}", play.cast.pair("sunniva"));
                other.get(&theirs).await.is_missing();
            }
        }
        // Who keeps the machine in order keeps the list of people, and not this.
        play.signed_in("ivar").await.get("/oppsett/folk").await.hides("Eksempelmål");
        ragnhild.get(HOME).await.shows("Ta ut av bruk: Klart språk").hides("Mitt");
        let mut stranger = play.stranger();
        stranger.get(HOME).await.hides("Klart språk").shows("Hvem vil du være i dag?");
    }
}
