//! The number of statements does not grow with what there is: more goals, points, promises, talks, or forty people.

use makker::ground::db::Engine;
use makker::people::{self, Employed, Rhythm};

use crate::pages::{Costs, over, table, they_keep_drafts, walked};
use crate::stage::Play;
use crate::stage::browser::Browser;

/// Sunniva and Håkon have much between them.
async fn the_two_do_much(play: &Play) {
    let (mut sunniva, mut hakon) = (play.signed_in("sunniva").await, play.signed_in("hakon").await);
    let talk = sunniva.get("/").await.link("Åpne samtalen").expect("they have a talk to come");
    for number in 0..9 {
        let page = sunniva.get(&talk).await;
        let point = format!("Sak nummer {number} i bunken: hva kan vente, og hvem ringer?");
        sunniva.press(&page, "Legg til", &[("punkt", &point), ("mer", "Jeg trenger at vi velger sammen.")]).await;
    }
    for number in 0..5 {
        let page = hakon.get(&talk).await;
        let what = format!("Ringe tomteeier nummer {number}");
        let fill = [("hva", what.as_str()), ("nar", "2025-10-24"), ("hvordan", "På telefon"), ("hvem", "jeg")];
        hakon.press(&page, "Skriv ned løftet", &fill).await.shows(&what);
        goal(&mut sunniva, &format!("Alle saker i bunke {number} har fått svar"), "Håkon").await;
    }
}

async fn goal(employee: &mut Browser, title: &str, leader: &str) {
    let form = employee.get("/mal/ny").await;
    let fill = [("mal", title), ("egen-lykkes", "Ro"), ("lykkes", "Ni av ti i tide"), ("rom", "Rekkefølgen")];
    employee.press(&form, &format!("Send forslaget til {leader}"), &fill).await.shows("Forslaget er sendt");
}

/// Håkon leads forty more, with half a year of dots, and each with a talk within a month, a point and a promise. Every
/// second has a goal that waits for him.
async fn forty_come(play: &Play) {
    let house = &play.house;
    let today = house.clock.now();
    house.clock.set(today.plus_days(-170));
    let from = house.clock.now().date(&house.zone);
    let mut tx = house.db.begin().await.expect("a turn");
    for nth in 0..40 {
        let (number, given) = (format!("{}", 9100 + nth), format!("Anne-Margrethe {nth}"));
        let new = Employed {
            number: &number,
            given: &given,
            family: "Wergeland-Hammerskjøld",
            email: None,
            unit: &play.cast.units["byggesak"],
            title: "Saksbehandler",
            from,
        };
        let (_, employment) = people::employ(&mut tx, &house.chance, &new).await.expect("somebody comes");
        let leader = play.cast.person("hakon");
        people::form_pair(&mut tx, &house.chance, &employment, leader, from, Rhythm::Monthly).await.expect("a pair");
    }
    tx.commit().await.expect("they have come");
    for nth in 0..40 {
        let mut one = play.stranger();
        one.sign_in(&format!("{}", 9100 + nth)).await;
        let form = one.get("/samtaler/ny").await;
        one.press(&form, "Kall inn", &[("dag", "2025-05-02"), ("tid", "10:00")]).await.shows("Samtalen er satt opp");
    }
    house.clock.set(today);
    for nth in 0..40 {
        let mut one = play.stranger();
        one.sign_in(&format!("{}", 9100 + nth)).await;
        let form = one.get("/samtaler/ny").await;
        let day = today.plus_days(1 + nth % 28).date(&house.zone).to_string();
        let talk = one.press(&form, "Kall inn", &[("dag", &day), ("tid", "10:00")]).await;
        one.press(&talk, "Legg til", &[("punkt", "Køen på dispensasjoner: hva kan vente?")]).await;
        let fill =
            [("hva", "Rydde i mappene"), ("nar", "2025-10-24"), ("hvordan", "En time om dagen"), ("hvem", "jeg")];
        one.press(&talk, "Skriv ned løftet", &fill).await.shows("Rydde i mappene");
        if nth % 2 == 0 {
            goal(&mut one, "Alle saker har en ansvarlig før jul", "Håkon").await;
        }
    }
}

fn more_than(before: &Costs, after: &Costs) -> Vec<String> {
    let grown = after.iter().filter_map(|(address, now)| {
        let was = before.get(address)?.statements.0;
        (now.statements.0 > was).then(|| format!("{address}: from {was} to {:?}", now.statements))
    });
    grown.collect()
}

#[tokio::test]
async fn the_number_of_statements_does_not_grow_with_what_there_is() {
    let play = Play::with_history(Engine::Sqlite).await;
    they_keep_drafts(&play).await;
    crate::stage::upload::ragnhild_brings_a_file(&play).await;
    let (_, before) = walked(&play, &["sunniva", "hakon"]).await;
    the_two_do_much(&play).await;
    let (_, much) = walked(&play, &["sunniva", "hakon"]).await;
    println!("much\n{}", table(&much));
    assert_eq!(more_than(&before, &much), Vec::<String>::new(), "much between two");
    assert_eq!(over(&much), Vec::<String>::new(), "much between two");
    forty_come(&play).await;
    let (_, many) = walked(&play, &["hakon"]).await;
    println!("forty\n{}", table(&many));
    assert_eq!(more_than(&before, &many), Vec::<String>::new(), "forty people");
    // What somebody owes so many is one list, the first due first, with the ways to each pair's own page.
    let mut hakon = play.signed_in("hakon").await;
    let list = hakon.get("/lofter").await;
    list.shows("Det som gjelder nå").shows("Løftene med hver enkelt").shows("til Sunniva").hides("Slik: ");
    hakon.follow(&list, "Du og Anne-Margrethe 7").await.shows("Rydde i mappene").shows("Slik: En time om dagen");
    assert_eq!(over(&many), Vec::<String>::new(), "forty people");
}
