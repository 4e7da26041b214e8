//! Being let in: by HR or by the one who runs the house, once, and only to an account without content (settled 21).

use axum::http::{Method, StatusCode};
use makker::access::{Happened, Visit};
use makker::accounts::{self, NotInvited};
use makker::ground::text::Language;
use makker::people;

use crate::stage::Play;
use crate::stage::database::engines;
use crate::stage::doors::{ANOTHER, ORIGIN, PASSWORD};
use crate::stage::snapshot::Snapshot;
use crate::stage::{browser::Page, number_of};

/// The link on a sheet, as a path.
fn link_on(sheet: &Page) -> String {
    let field = sheet.text.split_once("readonly value=\"").expect("a link to copy").1;
    field.split_once('"').unwrap().0.trim_start_matches(ORIGIN).replace("&#38;", "&")
}

pub const NEW: [(&str, &str); 2] = [("nytt", PASSWORD), ("igjen", PASSWORD)];

#[tokio::test]
async fn hr_lets_eline_in_once_and_the_first_thing_is_who_sees_what() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut ragnhild = play.keeper("ragnhild").await.browser;
        let number = number_of(&play, "eline").await;
        let page = ragnhild.get("/oppsett/innlogging").await;
        let sheet = ragnhild.press(&page, "Lag invitasjoner", &[("numre", &number)]).await;
        sheet.shows("Til Eline Sørbø").shows(&number).shows("Virker til 28. oktober kl. 09.14");
        let (link, code) = (link_on(&sheet), sheet.codes().remove(0));
        // Shown once: sent again the form leads to the list, and the list has neither.
        let list = ragnhild.get("/oppsett/innlogging").await;
        list.shows("Eline Sørbø").shows("av Ragnhild Ås").hides(&code).hides(&link);

        // Looking uses nothing up.
        let before = Snapshot::of(&play.place).await;
        for _ in 0..3 {
            play.stranger().get(&link).await.shows("Hei, Eline").shows("Er du ikke Eline?");
        }
        Snapshot::of(&play.place).await.is_as(&before, "looking at an invitation");

        let mut eline = play.stranger();
        let page = eline.get(&link).await;
        let unlike = eline.press(&page, "Lagre passordet og gå inn", &[("nytt", PASSWORD), ("igjen", ANOTHER)]).await;
        assert_eq!(unlike.status, StatusCode::UNPROCESSABLE_ENTITY);
        let weak =
            eline.press(&page, "Lagre passordet og gå inn", &[("nytt", "sommer2026"), ("igjen", "sommer2026")]).await;
        weak.shows("lett å gjette").hides("sommer2026");
        let first = eline.press(&page, "Lagre passordet og gå inn", &NEW).await;
        // L2: at the first sign-in one is told who sees what.
        first.shows("Hvem ser hva?").shows("Nå vet du hvem som ser hva");
        let today = eline.follow(&first, "Gå til I dag").await;
        today.shows("Velkommen, Eline").shows("Håkon").shows("Godt å ha lest");

        // Used up, for whoever finds the sheet later. Who has been in is told to sign in as usual.
        play.stranger().get(&link).await.hides("Eline").shows("Lenken virker ikke").shows("logger du inn som vanlig");
        let mut finder = play.stranger();
        let paper = finder.get("/velkommen").await;
        let used = finder.press(&paper, "Fortsett", &[("nummer", &number), ("kode", &code)]).await;
        assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY);
        used.shows("virker ikke").hides("Eline");

        // And nobody invites to it again, by the page or from the machine.
        let page = ragnhild.get("/oppsett/innlogging").await;
        let refused = ragnhild.press(&page, "Lag invitasjoner", &[("numre", &number)]).await;
        refused.shows("kontoen er i bruk").hides("Til Eline");
        let from_the_machine = accounts::invitation_on_paper(&play.house, &number).await.unwrap();
        assert!(matches!(from_the_machine, Err(NotInvited::InUse)));
    }
}

#[tokio::test]
async fn one_without_e_mail_comes_in_with_the_code_on_paper_and_of_two_at_once_one_chooses_the_password() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let number = number_of(&play, "lars").await;
        let handed = accounts::invitation_on_paper(&play.house, &number).await.unwrap().unwrap();
        let mut lars = play.stranger();
        let paper = lars.get("/velkommen").await;
        let code = handed.code.in_groups().to_uppercase().replace('-', " ");
        let choose = lars.press(&paper, "Fortsett", &[("nummer", &number), ("kode", &code)]).await;
        choose.shows("Hei, Lars");
        let chosen = |password: &str| {
            let (action, mut fields) = choose.form("Lagre passordet og gå inn", &NEW);
            fields.iter_mut().filter(|(name, _)| NEW.iter().any(|(new, _)| new == name)).for_each(|(_, value)| {
                password.clone_into(value);
            });
            (action, fields)
        };
        let ((action, ours), (_, others)) = (chosen(PASSWORD), chosen(ANOTHER));
        let (ours, others) = (borrowed(&ours), borrowed(&others));
        let (mut one, mut other) = (play.stranger(), play.stranger());
        let (first, second) = tokio::join!(one.post_only(&action, &ours), other.post_only(&action, &others));
        let mut answers = [first.status, second.status];
        answers.sort();
        assert_eq!(answers, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY], "{engine:?}");
    }
}

pub fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn a_new_invitation_takes_the_place_of_the_old_and_it_can_be_taken_back_or_be_too_old() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut ragnhild = play.keeper("ragnhild").await.browser;
        let old = play.link_for("eline").await;
        let new = play.link_for("eline").await;
        play.stranger().get(&old).await.hides("Hei, Eline");
        play.stranger().get(&new).await.shows("Hei, Eline");
        let page = ragnhild.get("/oppsett/innlogging").await;
        ragnhild.press(&page, "Trekk tilbake Eline Sørbø", &[]).await.shows("Invitasjonen er trukket tilbake");
        play.stranger().get(&new).await.hides("Hei, Eline");
        let late = play.link_for("eline").await;
        play.days_go_by(13);
        play.stranger().get(&late).await.shows("Hei, Eline");
        // The clocks are put back in between: it works to the time of day that stands on the sheet.
        play.days_go_by(1);
        play.stranger().get(&late).await.shows("Hei, Eline");
        play.seconds_go_by(3600);
        play.stranger().get(&late).await.hides("Hei, Eline");
    }
}

#[tokio::test]
async fn whoever_has_written_anything_is_not_invited_even_if_nobody_has_come_in() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let link = play.link_for("amina").await;
        let me = people::someone(&mut play.house.db.look().await.unwrap(), play.cast.person("amina")).await.unwrap();
        let visit = Visit::of(&play.house, me.unwrap(), Language::Bokmal);
        let mut turn = visit.turn().await.unwrap();
        turn.follows("something", Happened::new("written")).await.unwrap();
        turn.tx.commit().await.unwrap();
        // An invitation that was made before is worth nothing any more either.
        play.stranger().get(&link).await.hides("Hei, Amina");
        let number = number_of(&play, "amina").await;
        assert!(matches!(accounts::invitation_on_paper(&play.house, &number).await.unwrap(), Err(NotInvited::InUse)));
    }
}

#[tokio::test]
async fn hr_needs_two_things_before_letting_others_in_and_colleagues_find_nothing_there() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let mut ragnhild = play.let_in("ragnhild").await;
        ragnhild.get("/oppsett/innlogging").await.shows("Før du kan slippe inn andre");
        let before = Snapshot::of(&play.place).await.sessions_aside();
        let fields = [("once", "en-nøkkel-for-seg"), ("numre", "1004")];
        ragnhild.post("/oppsett/innlogging/invitasjoner", &fields).await.shows("Før du kan slippe inn andre");
        // The same holds for people and units: who leads whom opens what is agreed.
        for path in ["/oppsett/folk", "/oppsett/folk/enheter", "/oppsett/folk/hent-inn"] {
            ragnhild.get(path).await.shows("Før du kan slippe inn andre eller endre folk og enheter");
        }
        let file = "Ansattnummer;Leder\r\n1004;1011\r\n".as_bytes();
        let fields = [("once", "en-fil-for-seg"), ("omfang", "partial")];
        ragnhild.upload("/oppsett/folk/hent-inn", &fields, file).await.shows("Før du kan slippe inn andre");
        Snapshot::of(&play.place).await.sessions_aside().is_as(&before, "HR with one thing only");
        let mut sunniva = play.let_in("sunniva").await;
        let nothing = sunniva.get("/oppsett/ingenting").await;
        for path in ["/oppsett/innlogging"] {
            let hidden = sunniva.get(path).await;
            hidden.is_missing();
            assert_eq!(hidden.seen().len(), nothing.seen().len(), "settled 20");
        }
        for path in ["invitasjoner", "tilbaketrekking", "hjelp", "bekreftelse", "slutt", "stenging", "apning"] {
            let path = format!("/oppsett/innlogging/{path}");
            sunniva.post(&path, &[("once", "en-annen-nokkel"), ("numre", "1005")]).await.is_missing();
        }
    }
}

#[tokio::test]
async fn one_with_hr_duty_needs_a_longer_password() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        let link = play.link_for("ragnhild").await;
        let mut ragnhild = play.stranger();
        let page = ragnhild.get(&link).await;
        page.shows("Minst 15 tegn");
        let short = [("nytt", "vq7tøxkåm2wz4h"), ("igjen", "vq7tøxkåm2wz4h")];
        ragnhild.press(&page, "Lagre passordet og gå inn", &short).await.shows("må ha minst 15 tegn");
    }
}

#[tokio::test]
async fn the_one_who_runs_the_house_sets_it_up_once() {
    for engine in engines() {
        let play = Play::with_doors(engine).await;
        assert!(
            accounts::set_up_link(&play.house).await.unwrap().is_none(),
            "Ivar has the duty: there is no way around him"
        );
        let mut tx = play.house.db.begin().await.unwrap();
        tx.run(&NO_ADMINISTRATORS, makker::binds![]).await.unwrap();
        tx.commit().await.unwrap();
        let old = accounts::set_up_link(&play.house).await.unwrap().unwrap();
        let link = accounts::set_up_link(&play.house).await.unwrap().unwrap();
        let path = |link: &accounts::SetUpLink| link.link(&play.house).trim_start_matches(ORIGIN).to_owned();
        play.stranger().get(&path(&old)).await.shows("Lenken virker ikke");
        let mut first = play.stranger();
        let page = first.get(&path(&link)).await;
        let who =
            [("nummer", "7001"), ("fornavn", "Nora"), ("etternavn", "Vik"), ("nytt", PASSWORD), ("igjen", PASSWORD)];
        let missing = first.press(&page, "Lag kontoen", &who[1..]).await;
        missing.shows("Ansattnummeret ditt må fylles ut");
        assert_eq!(missing.field("fornavn"), "Nora", "what was written is kept");
        first.press(&page, "Lag kontoen", &who).await.shows("Gå til I dag");
        first.get("/").await.shows("Velkommen, Nora");
        first.get("/meg").await.shows("Slipp inn og hjelp andre");
        play.stranger().get(&path(&link)).await.shows("Lenken virker ikke");
        assert!(accounts::set_up_link(&play.house).await.unwrap().is_none());
        let mut again = play.stranger();
        let answer = play.tries(&mut again, "7001", PASSWORD).await;
        answer.shows("Velkommen, Nora");
    }
}

makker::sql! {
    NO_ADMINISTRATORS = "DELETE FROM duty WHERE duty = 'admin'";
}

#[tokio::test]
async fn in_the_demo_there_are_no_doors_to_go_through() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut ragnhild = play.signed_in("ragnhild").await;
        for path in ["/meg/passord", "/meg/koder", "/meg/bekreft", "/oppsett/innlogging", "/hjelp-inn"] {
            ragnhild.get(path).await.is_missing();
        }
        // What is open to all leads to the buttons.
        for path in ["/velkommen", "/kom-i-gang", "/logg-inn/kode", "/logg-inn/hjelp", "/logg-inn/nytt-passord"] {
            ragnhild.get(path).await.shows("Hvem vil du være i dag?");
        }
        ragnhild.get("/meg/okter").await.shows("Her er du logget inn").hides("Passord");
        let asked = ragnhild.ask(Method::POST, "/logg-inn", Some("navn=1004&passord=x".to_owned()), &[]).await;
        assert_eq!(asked.status, StatusCode::BAD_REQUEST);
    }
}
