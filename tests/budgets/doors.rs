//! The pages of a house with doors, where the demo has buttons: those of coming in, and «I dag» with everything there is
//! to tell about accounts.

use makker::accounts;
use makker::cast;
use makker::ground::db::Engine;

use crate::pages::{Costs, add};
use crate::stage::browser::Browser;
use crate::stage::doors::{ORIGIN, PASSWORD};
use crate::stage::walk::{self, Address};
use crate::stage::{Play, first_day, number_of};

makker::sql! {
    NO_ADMINISTRATORS = "DELETE FROM duty WHERE duty = 'admin'";
}

/// What somebody's pages cost, from the first one and these besides.
async fn looked(costs: &mut Costs, addresses: &[Address], who: &str, browser: &mut Browser, besides: &[&str]) {
    // The first page in five minutes writes in the session that it is used.
    browser.get("/").await;
    let besides: Vec<String> = besides.iter().map(|path| (*path).to_owned()).collect();
    add(costs, addresses, who, &walk::everywhere(browser, &besides).await.looks);
}

/// Every page, as those see it who have something on it: somebody who has asked for help and begun with codes, her leader
/// who is asked to vouch and has vouched for another, HR who let people in, and those who are not in yet.
pub async fn walked(engine: Engine) -> (Vec<Address>, Costs) {
    let play = Play::with_doors(engine).await;
    let addresses = walk::addresses(&play).await;
    let mut ragnhild = play.keeper("ragnhild").await;
    let (mut sunniva, mut hakon, mut amina) =
        (play.let_in("sunniva").await, play.let_in("hakon").await, play.let_in("amina").await);
    let invitation = play.link_for("mina").await;
    cast::play(&play.house, &play.cast, first_day()).await.expect("the half year keeps every rule");
    for who in ["sunniva", "amina", "petter"] {
        let page = ragnhild.browser.get("/oppsett/innlogging").await;
        ragnhild.browser.press(&page, "Begynn", &[("hjelp", &number_of(&play, who).await)]).await;
    }
    let page = hakon.get("/hjelp-inn").await;
    hakon.press(&page, "Bekreft at det var Amina som ba om dette", &[]).await.shows("Gi dette til Amina");
    let page = sunniva.get("/meg/okter").await;
    sunniva.press(&page, "Slå på koder", &[]).await.shows("Slå på");

    let mut costs = Costs::new();
    let own = ["/", "/hjelp-inn", "/meg/okter", "/meg/passord", "/meg/bekreft", "/meg/koder"];
    looked(&mut costs, &addresses, "sunniva behind doors", &mut sunniva, &own).await;
    looked(&mut costs, &addresses, "hakon behind doors", &mut hakon, &own).await;
    looked(&mut costs, &addresses, "amina behind doors", &mut amina, &own).await;
    let closed = format!("/oppsett/innlogging?gjort=stengt&hvem={}", play.cast.person("petter"));
    let keeps = ["/oppsett/innlogging", &closed];
    looked(&mut costs, &addresses, "ragnhild behind doors", &mut ragnhild.browser, &keeps).await;
    let outside = ["/logg-inn", "/logg-inn/hjelp", "/logg-inn/nytt-passord", "/velkommen", &invitation];
    looked(&mut costs, &addresses, "a stranger at the doors", &mut play.stranger(), &outside).await;
    let mut halfway = play.stranger();
    play.tries(&mut halfway, &number_of(&play, "ragnhild").await, PASSWORD).await.shows("Skriv koden");
    looked(&mut costs, &addresses, "somebody halfway in", &mut halfway, &["/logg-inn/kode"]).await;
    let mut tx = play.house.db.begin().await.expect("a turn");
    tx.run(&NO_ADMINISTRATORS, makker::binds![]).await.expect("nobody looks after it");
    tx.commit().await.expect("it lasts");
    let first =
        accounts::set_up_link(&play.house).await.expect("a link").expect("nobody looks after it").link(&play.house);
    let first = first.trim_start_matches(ORIGIN);
    looked(&mut costs, &addresses, "the first administrator", &mut play.stranger(), &[first]).await;
    (addresses, costs)
}
