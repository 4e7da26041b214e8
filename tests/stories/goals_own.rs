//! Goals one keeps for oneself (A2, S13), a new goal from an earlier one, and finding one's goals again.

use axum::http::StatusCode;

use crate::stage::Play;
use crate::stage::database::engines;

#[tokio::test]
async fn a_personal_goal_is_kept_for_oneself_until_one_proposes_it() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let form = sunniva.get("/mal/ny").await;
        let keep = "Behold målet for meg selv";
        // What concerns the work is agreed on, or a draft.
        let back = sunniva.press(&form, keep, &[("slag", "professional"), ("mal", "Si nei i tide")]).await;
        assert_eq!(back.status, StatusCode::UNPROCESSABLE_ENTITY);
        back.shows("Bare et personlig mål kan du beholde for deg selv");
        assert_eq!(back.field("mal"), "Si nei i tide");
        let kept = sunniva.press(&back, keep, &[("slag", "personal")]).await;
        kept.shows("Målet er ditt. Bare du ser det.").shows("Mål bare for deg").shows("Si nei i tide");
        kept.hides("Utkast").hides("Begynt");
        let own = kept.links().into_iter().find(|link| link.starts_with("/mal/utkast/")).expect("the goal");
        for key in ["hakon", "ragnhild", "ivar", "amina", "solveig"] {
            let mut other = play.signed_in(key).await;
            other.get(&own).await.is_missing();
        }
        let team = format!("/teamet/{}", play.cast.pair("sunniva"));
        hakon.get(&team).await.hides("Si nei i tide");
        // A leader keeps no goal of theirs in somebody else's name.
        let theirs = hakon.get(&format!("/mal/ny?par={}", play.cast.pair("sunniva"))).await;
        theirs.does_not_offer(keep);
        let page = sunniva.get(&own).await;
        let sent = sunniva.press(&page, "Send forslaget til Håkon", &[("egen-lykkes", "Ro"), ("rom", "Når")]).await;
        sent.shows("Si nei i tide");
        hakon.get(&team).await.shows("Si nei i tide");
        sunniva.get("/mal").await.hides("Mål bare for deg");
    }
}

#[tokio::test]
async fn a_new_goal_begins_with_an_earlier_one_and_with_nobody_elses_own_words() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
        let list = sunniva.get("/mal").await;
        let title = "Jeg leder kundemøtene trygt på egen hånd.";
        let goal = sunniva.follow(&list, title).await;
        let form = sunniva.follow(&goal, "Bruk i et nytt mål").await;
        assert_eq!(form.field("mal"), title);
        assert_eq!(form.field("egen-lykkes"), "At jeg kan si nei uten å bli liggende våken.");
        form.hides("At du tør å la det bli stille");
        let page = hakon.get(&goal.path).await;
        let form = hakon.follow(&page, "Bruk i et nytt mål").await;
        assert_eq!(form.field("egen-lykkes"), "At du tør å la det bli stille.");
        form.hides("liggende våken");
        let id = goal.path.rsplit('/').next().unwrap_or_default().to_owned();
        for key in ["ragnhild", "amina", "petter"] {
            play.signed_in(key).await.get(&format!("/mal/ny?fra={id}")).await.is_missing();
        }
    }
}

#[tokio::test]
async fn one_finds_ones_goals_by_words_and_by_kind() {
    for engine in engines() {
        let play = Play::with_history(engine).await;
        let mut sunniva = play.signed_in("sunniva").await;
        let (weeks, meetings) = ("svar på byggesøknaden", "kundemøtene trygt");
        sunniva.get("/mal?sok=BYGGES%C3%98KNADEN+svar").await.shows(weeks).hides(meetings);
        sunniva.get("/mal?slag=personal").await.shows(meetings).hides(weeks);
        sunniva.get("/mal?slag=venter").await.shows(weeks).hides(meetings);
        sunniva
            .get("/mal?sok=finnes+ikke")
            .await
            .shows("Ingen mål passer")
            .hides(weeks)
            .hides("Begynn med det du brenner");
        sunniva.get("/mal?slag=tull").await.shows(weeks).shows(meetings);
    }
}
