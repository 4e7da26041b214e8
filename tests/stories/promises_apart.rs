//! What two people promise each other is theirs: nobody else has it, and it ends with the pair (I16, settled 11).

use makker::access::Visit;
use makker::ground::text::Language;
use makker::people::{self, Rhythm};
use makker::{admin, sql};

use crate::promises::{KEPT, ONCE, WHAT, hakon_promises_sunniva, promise_on, writes};
use crate::stage::Play;
use crate::stage::database::engines;

async fn visit(play: &Play, who: &str) -> Visit {
    let mut tx = play.house.db.look().await.expect("a look");
    let me = people::someone(&mut tx, play.cast.person(who)).await.expect("the database answers").expect("somebody");
    Visit::of(&play.house, me, Language::Bokmal)
}

#[tokio::test]
async fn what_two_promise_each_other_does_not_exist_for_anybody_else() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let id = promise_on(&writes(&mut sunniva, "jeg", WHAT, "2025-10-24").await);
        let pair = play.cast.pair("sunniva").as_str().to_owned();
        for other in ["amina", "solveig", "ragnhild", "ivar", "tone", "berit", "anders"] {
            let mut browser = play.signed_in(other).await;
            browser.get("/lofter").await.hides(WHAT);
            browser.get(&format!("/lofter?par={pair}")).await.is_missing().hides(WHAT);
            browser.get(&format!("/lofter?ta-med={id}")).await.is_missing().hides(WHAT);
            for deed in ["holdt", "angre", "sett", "tilbaketrekking", "svar"] {
                browser.post(&format!("/lofter/{id}/{deed}"), &[ONCE, ("svar", "ja")]).await.is_missing().hides(WHAT);
            }
            let fields =
                [ONCE, ("par", &pair), ("hvem", "jeg"), ("hva", "Noe"), ("nar", "2025-10-24"), ("hvordan", "Slik")];
            let answer = browser.post("/lofter", &fields).await;
            assert!(!answer.status.is_success(), "{other} wrote into another's pair");
        }
        sunniva.get("/lofter").await.hides("Noe");
        let mut stranger = play.stranger();
        stranger.get("/lofter").await.hides(WHAT).shows("Hvem vil du være i dag?");
    }
}

sql! {
    STATES = "SELECT state FROM promise ORDER BY due";
}

#[tokio::test]
async fn what_is_open_ends_with_the_pair_and_the_employee_may_bring_it_to_the_next_leader() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let kept = hakon_promises_sunniva(&play, &mut hakon, "Sette av penger til fagdagen", "2025-10-20").await;
        hakon.press(&kept, "Merk som gjort: Sette av penger til fagdagen", &[]).await;
        hakon_promises_sunniva(&play, &mut hakon, WHAT, "2025-10-24").await;
        let id = {
            let list = hakon.get("/lofter").await;
            list.text
                .split(KEPT)
                .next()
                .and_then(|before| before.rsplit("id=\"lofte-").next())
                .expect("it")
                .split('"')
                .next()
                .expect("its identity")
                .to_owned()
        };
        writes(&mut sunniva, "den-andre", "Bytte ut kaffemaskinen", "2025-10-25").await;

        let pair = play.cast.pair("sunniva").clone();
        let ending = visit(&play, "ragnhild").await;
        let mut turn = ending.turn().await.expect("a turn");
        admin::end_pair(&mut turn, &pair).await.expect("the pair ends");
        let states: Vec<String> = turn
            .tx
            .all(&STATES, vec![])
            .await
            .expect("the states")
            .iter()
            .map(|row| row.text("state").expect("a state"))
            .collect();
        assert_eq!(states, ["kept", "ended", "laid_aside"], "{engine:?}");
        let employment = &play.cast.employments["sunniva"];
        let leader = play.cast.person("ingeborg");
        people::form_pair(&mut turn.tx, &play.house.chance, employment, leader, ending.today(), Rhythm::Monthly)
            .await
            .expect("a new pair");
        turn.tx.commit().await.expect("a change of leader");

        // The former leader reads nothing from that second, and can do nothing.
        hakon.get("/lofter").await.hides(WHAT).hides("fagdagen");
        hakon.get(&format!("/lofter?par={pair}")).await.is_missing();
        hakon.post(&format!("/lofter/{id}/holdt"), &[ONCE]).await.is_missing();
        // The new leader inherits nothing of it (I16).
        let mut ingeborg = play.signed_in("ingeborg").await;
        ingeborg.get("/lofter").await.hides(WHAT).hides("fagdagen");
        ingeborg.get(&format!("/lofter?par={pair}")).await.is_missing();

        let list = sunniva.get("/lofter").await;
        list.shows("Du og Ingeborg").hides(WHAT);
        let before = sunniva.follow(&list, "Du og Håkon, før").await;
        before
            .shows(WHAT)
            .shows("Håkon lovet dette. Det var åpent da paret var over")
            .shows("Håkon gjorde dette i dag")
            .hides("kaffemaskinen");
        let form = sunniva.follow(&before, "Ta det opp med Ingeborg").await;
        assert_eq!((form.field("hva").as_str(), form.field("hvordan").as_str()), (WHAT, "I ledermøtet"));
        let asked = sunniva.press(&form, "Skriv ned løftet", &[("nar", "2025-11-07")]).await;
        asked.shows("Venter på svar fra Ingeborg");
        ingeborg.get("/lofter").await.shows(WHAT).shows("Sunniva spør om du kan love dette");
    }
}
