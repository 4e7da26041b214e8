//! Passwords, links, codes and what makes codes: said and shown over HTTP through real doors, and kept nowhere in the open.

use std::sync::Arc;

use makker::access::House;
use makker::accounts::{self, Generator};
use makker::ground::sealing::Words;
use makker::site;

use crate::stage::browser::Browser;
use crate::stage::doors::ORIGIN;
use crate::stage::{Play, number_of};

/// Somebody comes in by invitation, turns codes on, mistypes, asks for help and gets it. Gives everything that was secret.
pub async fn all_there_are(play: &Play, mark: &str) -> Vec<String> {
    let demo = &play.house;
    // The same people and rows, in a house with doors.
    let house = House {
        db: demo.db.clone(),
        keys: demo.keys.clone(),
        clock: demo.clock.clone(),
        chance: Arc::clone(&demo.chance),
        zone: demo.zone.clone(),
        name: demo.name.clone(),
        language: demo.language,
        demo: false,
        post: demo.post,
        feeds: demo.feeds,
        origin: Some(ORIGIN.to_owned()),
    };
    let house = Arc::new(house);
    let app = site::app(&house);
    let (password, mistyped) = (format!("{mark} blå hester i regnet"), format!("{mark} skrevet feil"));
    let number = number_of(play, "lars").await;
    let handed = accounts::invitation_on_paper(&house, &number).await.unwrap().unwrap();
    let mut secrets = vec![handed.token.reveal().to_owned(), handed.code.reveal().to_owned(), handed.code.in_groups()];

    let mut lars = Browser::new(app.clone());
    let page = lars.get(handed.link(&house).trim_start_matches(ORIGIN)).await;
    let fill = [("nytt", password.as_str()), ("igjen", &password)];
    lars.press(&page, "Lagre passordet og gå inn", &fill).await.shows("Gå til I dag");
    let page = lars.get("/meg/okter").await;
    let page = lars.press(&page, "Slå på koder", &[]).await;
    let shared = page.secret_shown();
    let code = Generator::kept(Words::new(shared.clone())).shows(house.clock.now());
    let paper = lars.press(&page, "Slå på", &[("kode", &code)]).await;
    secrets.extend(paper.codes());
    secrets.extend(paper.codes().iter().map(|code| code.replace('-', "")));
    secrets.push(shared);
    secrets.push(lars.cookie().unwrap().split_once('=').unwrap().1.to_owned());

    let mut stranger = Browser::new(app);
    let page = stranger.get("/logg-inn").await;
    let wrong = [("navn", number.as_str()), ("passord", &mistyped)];
    stranger.press(&page, "Logg inn med passord", &wrong).await.shows("passer ikke sammen");
    let page = stranger.get("/logg-inn/nytt-passord").await;
    let part = format!("{mark}-del");
    let fill = [("navn", number.as_str()), ("del1", &part), ("del2", &part), ("nytt", &mistyped), ("igjen", &mistyped)];
    stranger.press(&page, "Lagre det nye passordet", &fill).await.shows("passer ikke sammen");
    secrets.extend([password, mistyped]);
    secrets
}
