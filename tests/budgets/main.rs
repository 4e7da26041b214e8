//! What a page may cost, as constants and never as time: statements to the database, and bytes to the one who reads.
//! The pages are found by walking, so that a new one has a budget without anybody writing it down: the strictest.

#[path = "../stage/mod.rs"]
mod stage;

mod assets;
mod doors;
mod growing;
mod import;
mod pages;

/// What a page may cost. Kilobytes are thousands here, as a browser counts them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Budget {
    /// Also those that find the session and who it belongs to.
    pub statements: u32,
    /// Of HTML, before it is compressed.
    pub bytes: usize,
}

/// About one person, one pair, or one thing between the two.
pub const PERSONAL: Budget = Budget { statements: 8, bytes: 25_000 };
/// Gathers several kinds of things, or those of several people.
pub const LIST: Budget = Budget { statements: 10, bytes: 50_000 };
/// No page is heavier than this, however much there is to tell.
pub const ANY_PAGE: usize = 100_000;
/// Everything a first visit fetches besides the page itself, as it is sent.
pub const ASSETS: usize = 150_000;

/// The lists, and why each is one. What is not here is personal.
const LISTS: &[(&str, &str)] = &[
    ("/", "gathers talks, points, promises, goals and direction, each asked for in one statement"),
    ("/lofter", "every promise with everybody one is in a pair with"),
    ("/mal", "every goal and fixed frame one is part of, a leader's from the whole team"),
    ("/oppsett/folk", "everybody who is employed, fifty at a time, with unit and leader"),
    ("/oppsett/folk/hent-inn/{import}", "what a file would change for whom, as many at a time as one reads"),
    ("/retning", "a unit's direction with those above, below and beside it"),
    ("/samtaler", "a year of talks and their points and promises, or everybody one talks with"),
    ("/teamet", "everybody one leads, with goals, promises, talks and rhythm"),
];

/// The budget of an address, as it stands in the router.
pub fn budget_of(address: &str) -> Budget {
    if LISTS.iter().any(|(list, _)| *list == address) { LIST } else { PERSONAL }
}

#[test]
fn a_list_is_an_address_with_a_reason_and_everything_new_is_personal() {
    let routes = makker::site::routes();
    for (list, why) in LISTS {
        assert!(routes.iter().any(|route| route.path == *list), "{list} is no address: take it off the list");
        assert!(why.split(' ').count() > 4, "why is {list} a list?");
    }
    assert_eq!(budget_of("/noe-nytt"), PERSONAL);
    assert!(LISTS.len() * 3 < routes.len(), "most pages are about one thing");
}
