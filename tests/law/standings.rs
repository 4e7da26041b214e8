//! Every deed x every way of standing, asked by people who stand so, is answered as printed. On both databases.
//!
//! Who stands how is written here by hand, apart from the code that finds it out.

use makker::access::Denied;
use makker::access::law::{Act, Stands};
use makker::ground::db::Engine;

use crate::printed::Printed;
use crate::stage::database::engines;
use crate::world::world;

use Stands::{
    Admin, Colleague, DataProtection, FormerLeader, House, Hr, Leader, LeadersLeader, NewLeader, Representative,
    Themself, ThemselfAfter, UnitLeader, UnitMember,
};

/// Somebody who works nowhere near any of them.
pub const NEWCOMER: &str = "newcomer";

/// The house itself, on its hourly round.
pub const HOUSE: &str = "the house";

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
