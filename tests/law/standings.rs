//! Every deed x every way of standing, asked by people who stand so, is answered as printed. On both databases.
//!
//! Who stands how is written here by hand, apart from the code that finds it out.

use makker::access::law::{Act, Stands};
use makker::access::{Denied, Subject, Visit};
use makker::ground::db::Engine;
use makker::ground::text::Language;
use makker::people::{self, Employed, PairId, PersonId, Rhythm};

use crate::printed::Printed;
use crate::stage::Play;
use crate::stage::database::engines;

use Stands::{
    Admin, Colleague, DataProtection, FormerLeader, House, Hr, Leader, LeadersLeader, NewLeader, Representative,
    Themself, ThemselfAfter, UnitLeader, UnitMember,
};

/// Somebody who works nowhere near any of them.
const NEWCOMER: &str = "newcomer";

/// The house itself, on its hourly round.
const HOUSE: &str = "the house";

type Stood = (&'static str, &'static [Stands]);

/// Which thing, and how people stand to it.
const TABLE: &[(&str, &[Stood])] = &[
    (
        "what is Sunniva's own",
        &[
            ("sunniva", &[Themself]),
            ("hakon", &[Colleague]),
            ("ragnhild", &[Hr, Colleague]),
            ("ivar", &[Admin, Colleague]),
            ("tone", &[Representative, Colleague]),
            ("berit", &[DataProtection, Colleague]),
            (HOUSE, &[House]),
        ],
    ),
    (
        "between Sunniva and Håkon",
        &[
            ("sunniva", &[Themself]),
            ("hakon", &[Leader]),
            ("solveig", &[LeadersLeader, Colleague]),
            ("gunnar", &[Colleague]),
            ("ragnhild", &[Hr, Colleague]),
            ("ivar", &[Admin, Colleague]),
            ("tone", &[Representative, Colleague]),
            ("berit", &[DataProtection, Colleague]),
            ("amina", &[Colleague]),
            (NEWCOMER, &[Colleague]),
            (HOUSE, &[House]),
        ],
    ),
    // Her pair with Håkon ended yesterday; Ingeborg leads her from today.
    (
        "between Amina and Håkon, ended",
        &[
            ("amina", &[ThemselfAfter]),
            ("hakon", &[FormerLeader, Colleague]),
            ("ingeborg", &[NewLeader, Colleague]),
            ("solveig", &[LeadersLeader, Colleague]),
            ("ragnhild", &[Hr, Colleague]),
        ],
    ),
    (
        "of Amina's employment, from before",
        &[
            ("amina", &[Themself]),
            ("hakon", &[FormerLeader, Colleague]),
            ("ingeborg", &[NewLeader]),
            ("ragnhild", &[Hr, Colleague]),
        ],
    ),
    // Ended this very moment, with nobody after.
    (
        "of Yusuf's employment, ended now",
        &[("yusuf", &[ThemselfAfter]), ("hakon", &[FormerLeader, Colleague]), ("amina", &[Colleague])],
    ),
    // A leader who returns gets a new pair.
    (
        "between Torbjørn and Håkon, the first time",
        &[("torbjorn", &[ThemselfAfter]), ("hakon", &[FormerLeader, Colleague])],
    ),
    ("of Torbjørn's employment, the first time", &[("torbjorn", &[Themself]), ("hakon", &[NewLeader])]),
    // A leader to come reads nothing yet.
    (
        "between Petter and Ingeborg, from tomorrow",
        &[("petter", &[ThemselfAfter]), ("ingeborg", &[FormerLeader, Colleague])],
    ),
    (
        "said to Byggesak",
        &[
            ("sunniva", &[UnitMember, Colleague]),
            ("hakon", &[UnitLeader, UnitMember, Colleague]),
            ("solveig", &[LeadersLeader, Colleague]),
            ("ragnhild", &[Hr, Colleague]),
            ("tone", &[Representative, Colleague]),
            ("berit", &[DataProtection, Colleague]),
            ("ivar", &[Admin, Colleague]),
            ("anders", &[Colleague]),
            (NEWCOMER, &[Colleague]),
        ],
    ),
    // What is kept in order for all of them together.
    (
        "of the organisation",
        &[
            ("sunniva", &[Colleague]),
            ("gunnar", &[Colleague]),
            ("ragnhild", &[Hr, Colleague]),
            ("ivar", &[Admin, Colleague]),
            ("tone", &[Representative, Colleague]),
            ("berit", &[DataProtection, Colleague]),
        ],
    ),
    // Above Byggesak.
    ("said to Samfunn og miljø", &[("sunniva", &[UnitMember, Colleague]), ("astrid", &[Colleague])]),
    // Ingeborg answers for it and works elsewhere.
    (
        "said to Teknisk drift",
        &[
            ("ingeborg", &[UnitLeader, Colleague]),
            ("roar", &[UnitMember, Colleague]),
            ("lars", &[UnitMember, Colleague]),
        ],
    ),
    (
        "of the organisation",
        &[
            ("ragnhild", &[Hr, Colleague]),
            ("ivar", &[Admin, Colleague]),
            ("tone", &[Representative, Colleague]),
            ("berit", &[DataProtection, Colleague]),
            ("hakon", &[Colleague]),
            ("gunnar", &[Colleague]),
            ("sunniva", &[Colleague]),
            (NEWCOMER, &[Colleague]),
            (HOUSE, &[House]),
        ],
    ),
];

struct World {
    play: Play,
    newcomer: PersonId,
    subjects: Vec<(&'static str, Subject)>,
}

async fn world(engine: Engine) -> World {
    let play = Play::on(engine).await;
    let (house, cast) = (&play.house, &play.cast);
    let now = house.clock.now();
    let today = now.date(&house.zone);
    let mut tx = house.db.begin().await.unwrap();
    for (who, when) in [("amina", now.plus_days(-1)), ("torbjorn", now.plus_days(-1)), ("yusuf", now), ("petter", now)]
    {
        assert!(people::end_pair(&mut tx, cast.pair(who), when).await.unwrap(), "{who} had a leader");
    }
    let mut to_come: Option<PairId> = None;
    for (who, leader, from) in
        [("amina", "ingeborg", today), ("torbjorn", "hakon", today), ("petter", "ingeborg", today.tomorrow().unwrap())]
    {
        let pair = people::form_pair(
            &mut tx,
            &house.chance,
            &cast.employments[who],
            cast.person(leader),
            from,
            Rhythm::Monthly,
        );
        to_come = Some(pair.await.unwrap());
    }
    people::hold_unit_responsible(&mut tx, &cast.units["drift"], cast.person("ingeborg")).await.unwrap();
    let unit = people::found_unit(&mut tx, &house.chance, "Havna", None).await.unwrap();
    let new = Employed {
        number: "9001",
        given: "Nora",
        family: "Ny",
        email: None,
        unit: &unit,
        title: "Havnefogd",
        from: today,
    };
    let (newcomer, _) = people::employ(&mut tx, &house.chance, &new).await.unwrap();
    tx.commit().await.unwrap();

    let of_employment = |who: &str| Subject::Employment(cast.employments[who].clone(), cast.pair(who).clone());
    let subjects = vec![
        ("what is Sunniva's own", Subject::Own(cast.person("sunniva").clone())),
        ("between Sunniva and Håkon", Subject::Pair(cast.pair("sunniva").clone())),
        ("between Amina and Håkon, ended", Subject::Pair(cast.pair("amina").clone())),
        ("of Amina's employment, from before", of_employment("amina")),
        ("of Yusuf's employment, ended now", of_employment("yusuf")),
        ("between Torbjørn and Håkon, the first time", Subject::Pair(cast.pair("torbjorn").clone())),
        ("of Torbjørn's employment, the first time", of_employment("torbjorn")),
        ("between Petter and Ingeborg, from tomorrow", Subject::Pair(to_come.expect("formed above"))),
        ("of the organisation", Subject::Organisation),
        ("said to Byggesak", Subject::Unit(cast.units["byggesak"].clone())),
        ("said to Samfunn og miljø", Subject::Unit(cast.units["samfunn"].clone())),
        ("said to Teknisk drift", Subject::Unit(cast.units["drift"].clone())),
        ("of the organisation", Subject::Organisation),
    ];
    World { play, newcomer, subjects }
}

impl World {
    async fn visit(&self, who: &str) -> Visit {
        if who == HOUSE {
            return Visit::of_the_house(&self.play.house, self.play.house.clock.now());
        }
        let id = if who == NEWCOMER { &self.newcomer } else { self.play.cast.person(who) };
        let me = people::someone(&mut self.play.house.db.look().await.unwrap(), id).await.unwrap().expect("somebody");
        Visit::of(&self.play.house, me, Language::Bokmal)
    }

    fn subject(&self, name: &str) -> &Subject {
        &self.subjects.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("{name} is no subject")).1
    }
}

/// What somebody is told who asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Told {
    Yes,
    NotYours,
    Hidden,
}

struct Answer {
    who: &'static str,
    what: &'static str,
    stands: &'static [Stands],
    act: Act,
    told: Told,
}

async fn answers(engine: Engine) -> Vec<Answer> {
    let world = world(engine).await;
    let mut answers = Vec::new();
    for (what, people) in TABLE {
        let subject = world.subject(what);
        for (who, stands) in *people {
            let visit = world.visit(who).await;
            let mut turn = visit.look().await.unwrap();
            let mut found = turn.standing(subject).await.unwrap();
            found.sort();
            let mut expected = stands.to_vec();
            expected.sort();
            assert_eq!(found, expected, "{engine:?}: how {who} stands to what is {what}");
            for act in Act::ALL {
                let told = match turn.ask(*act, subject).await {
                    Ok(()) => Told::Yes,
                    Err(Denied::NotYours(_)) => Told::NotYours,
                    Err(Denied::Hidden) => Told::Hidden,
                    Err(Denied::Fault(fault)) => panic!("{engine:?}: {who}, {what}, {act:?}: {fault}"),
                };
                answers.push(Answer { who, what, stands, act: *act, told });
            }
        }
    }
    answers
}

fn by_the_table(printed: &Printed, act: Act, stands: &[Stands]) -> Told {
    let sight = printed.sight(act);
    match (printed.may(act, stands), sight != act && printed.may(sight, stands)) {
        (true, _) => Told::Yes,
        (false, true) => Told::NotYours,
        (false, false) => Told::Hidden,
    }
}

fn faults<'a>(printed: &Printed, answers: impl Iterator<Item = &'a Answer>) -> Vec<String> {
    let expected = |answer: &Answer| by_the_table(printed, answer.act, answer.stands);
    answers
        .filter(|answer| answer.told != expected(answer))
        .map(|answer| {
            let (act, what, told) = (answer.act.name(), answer.what, answer.told);
            format!("{} asks for {act} of what is {what}: {told:?}, printed is {:?}", answer.who, expected(answer))
        })
        .collect()
}

#[tokio::test]
async fn every_deed_of_every_standing_is_answered_as_printed() {
    let printed = Printed::read();
    for engine in engines() {
        let answers = answers(engine).await;
        let faults = faults(&printed, answers.iter());
        assert!(faults.is_empty(), "{engine:?}\n{}", faults.join("\n"));
        every_cell_is_decided(&printed, &answers);
    }
}

/// The same answers against a table with one slip, for each cell in turn: nobody's answer is missing.
fn every_cell_is_decided(printed: &Printed, answers: &[Answer]) {
    for act in Act::ALL {
        let about = || answers.iter().filter(|answer| answer.act == *act);
        for stands in Stands::ALL {
            let found = faults(&printed.with_a_slip(*act, stands), about());
            // What every colleague may do is not decided by anything else.
            let moot = stands != Colleague && printed.may(*act, &[Colleague]);
            assert!(
                moot || !found.is_empty(),
                "nobody has asked for {act:?} who stands as {stands:?} and nothing else"
            );
        }
    }
}
