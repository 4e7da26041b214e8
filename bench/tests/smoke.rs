//! The benchmark cannot rot: on both engines the small municipality comes out valid, every page it asks for is right,
//! and what is measured is something.

#[path = "../../tests/stage/database.rs"]
#[allow(dead_code, reason = "the stage of other tests too")]
mod database;

use makker_bench::asks::Page;
use makker_bench::measure::Stand;
use makker_bench::municipality::Shape;
use makker_bench::{report, stand};

/// Small, and yet leaders have eight people and somebody has two positions.
const SHAPE: Shape = Shape { people: 60 };

#[tokio::test(flavor = "multi_thread")]
async fn everything_that_is_measured_is_there_and_right() {
    for engine in database::engines() {
        let stores = database::open(engine).await;
        let house = stand::house(stores.db, stores.keys);
        stand::fill(&house, SHAPE, |_, _| {}).await.expect("they move in");
        let address = stand::serve(&house).await.expect("a door");
        let measuring = tokio::task::spawn_blocking(move || {
            let mut stand = Stand::at(address, SHAPE).expect("they sign in");
            let read = stand.read_all().expect("every answer is right");
            assert!(read > 6 * 50, "{read} answers");
            let mut stands = [stand];
            // One question a page, and what floors do is no matter: nothing is timed here.
            for page in Page::FLOORS.into_iter().chain(Page::PAGES) {
                assert!(stands[0].cost(page, 2).expect("it is answered") >= 0.0);
            }
            stands
        });
        let stands = measuring.await.expect("it is measured");
        let table = report::tables(&stands, &[]);
        assert!(table.contains("I dag") && table.contains("60 people"), "{table}");
    }
}
