//! People, units, positions and pairs.

use makker::access::House;
use makker::binds;
use makker::ground::db::Fault;

use super::bulk::{Basket, Table};
use super::draw::{Draw, Kind, id};
use super::shape::Shape;

static PERSON: Table = Table::new("person", &["id", "number", "given", "family", "language"]);
static UNIT: Table = Table::new("unit", &["id", "name", "parent", "responsible"]);
static EMPLOYMENT: Table = Table::new("employment", &["id", "person", "position", "from_date"]);
static PLACEMENT: Table = Table::new("placement", &["employment", "from_date", "unit", "title"]);
static PAIR: Table = Table::new("pair", &["id", "employment", "employee", "leader", "from_date", "rhythm"]);
static DUTY: Table = Table::new("duty", &["person", "duty", "from_date"]);

const AT_ONCE: usize = 4096;
const BEGAN: &str = "2024-01-01";
/// Nobody has been a pair here for longer than Makker has been in use.
const PAIRED: &str = "2026-05-01";
/// One in this many works with people: the load specification's HR.
const HR: u64 = 250;

const GIVEN: [&str; 24] = [
    "Astrid", "Bjørn", "Carina", "Dag", "Eirin", "Frøya", "Geir", "Håvard", "Ingunn", "Jørn", "Kåre", "Live", "Morten",
    "Nora", "Oddny", "Pål", "Ragna", "Sigurd", "Torunn", "Unni", "Vidar", "Øyvind", "Åse", "Marit",
];
const FAMILY: [&str; 24] = [
    "Aas",
    "Berge",
    "Dahle",
    "Eik",
    "Fjeld",
    "Grønli",
    "Haug",
    "Iversen",
    "Jordet",
    "Krogh",
    "Lien",
    "Myrvold",
    "Nes",
    "Opheim",
    "Pettersen",
    "Rud",
    "Sæther",
    "Tveit",
    "Ulvestad",
    "Vik",
    "Wold",
    "Ødegaard",
    "Åmot",
    "Sletten",
];
const TITLES: [&str; 6] = ["Saksbehandler", "Rådgiver", "Fagarbeider", "Sykepleier", "Barnehagelærer", "Ingeniør"];

/// What somebody is called: given name and family name.
#[must_use]
pub fn name_of(person: u64) -> (&'static str, &'static str) {
    let draw = Draw::of(Kind::Person, person);
    // The first draws made the identity.
    let _ = draw.number().wrapping_add(draw.number());
    (draw.one_of(&GIVEN), draw.one_of(&FAMILY))
}

pub(super) async fn move_in(house: &House, shape: Shape) -> Result<(), Fault> {
    let people: Vec<u64> = (1..=shape.people).collect();
    // Units are hung under those made before them, and are answered for by people: first people, then units in order.
    for some in people.chunks(AT_ONCE) {
        let mut basket = Basket::default();
        for person in some {
            let (given, family) = name_of(*person);
            basket.put(&PERSON, binds![id(Kind::Person, *person), person.to_string(), given, family, "nb"]);
            if person % HR == 0 {
                basket.put(&DUTY, binds![id(Kind::Person, *person), "hr", BEGAN]);
            }
        }
        add(house, basket).await?;
    }
    let units: Vec<u64> = (1..=shape.leaders().max(1)).collect();
    for some in units.chunks(AT_ONCE) {
        let mut basket = Basket::default();
        for unit in some {
            let parent = shape.leader_of(*unit).map(|above| id(Kind::Unit, above));
            let name = format!("Enhet {unit}");
            basket.put(&UNIT, binds![id(Kind::Unit, *unit), name, parent, id(Kind::Person, *unit)]);
        }
        add(house, basket).await?;
    }
    for some in people.chunks(AT_ONCE) {
        let mut basket = Basket::default();
        for person in some {
            employ(&mut basket, shape, *person, *person, "1");
        }
        add(house, basket).await?;
    }
    let mut basket = Basket::default();
    for second in shape.pairs().filter(|two| two.number > shape.people) {
        employ(&mut basket, shape, second.number, second.employee, "2");
    }
    add(house, basket).await?;
    let mut basket = Basket::default();
    for two in shape.pairs() {
        let (employee, leader) = (id(Kind::Person, two.employee), id(Kind::Person, two.leader));
        let employment = id(Kind::Employment, two.number);
        basket.put(&PAIR, binds![id(Kind::Pair, two.number), employment, employee, leader, PAIRED, "month"]);
    }
    add(house, basket).await
}

fn employ(basket: &mut Basket, shape: Shape, employment: u64, person: u64, position: &str) {
    let title = Draw::of(Kind::Employment, employment).one_of(&TITLES);
    let (employment, unit) = (id(Kind::Employment, employment), id(Kind::Unit, shape.unit_of(person)));
    basket.put(&EMPLOYMENT, binds![&employment, id(Kind::Person, person), position, BEGAN]);
    basket.put(&PLACEMENT, binds![&employment, BEGAN, unit, title]);
}

async fn add(house: &House, basket: Basket) -> Result<(), Fault> {
    let mut tx = house.db.begin().await?;
    basket.add_all(&mut tx).await?;
    tx.commit().await
}
