//! Who they are. Some forty people in nine units, and one who leads each.

use std::collections::HashMap;

use crate::access::House;
use crate::ground::calendar::Date;
use crate::ground::db::{Fault, Tx};
use crate::people::{self, Duty, Employed, EmploymentId, PairId, PersonId, Rhythm, UnitId};

pub const MUNICIPALITY: &str = "Vidvik kommune";

/// Key, name, parent, responsible.
const UNITS: &[(&str, &str, &str, &str)] = &[
    ("vidvik", "Vidvik kommune", "", "gunnar"),
    ("samfunn", "Samfunn og miljø", "vidvik", "solveig"),
    ("byggesak", "Byggesak", "samfunn", "hakon"),
    ("plan", "Plan og kart", "samfunn", "ingeborg"),
    ("drift", "Teknisk drift", "samfunn", "roar"),
    ("helse", "Helse og omsorg", "vidvik", "bente"),
    ("hjemme", "Hjemmetjenesten nord", "helse", "leila"),
    ("skole", "Oppvekst", "vidvik", "oystein"),
    ("stab", "Stab", "vidvik", "kjersti"),
];

/// Key, given name, family name, unit, title, leader, months employed, weeks of rhythm (0: monthly).
type Member = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str, i32, u8);

const PEOPLE: &[Member] = &[
    ("gunnar", "Gunnar", "Vik", "vidvik", "Kommunedirektør", "", 60, 0),
    ("solveig", "Solveig", "Haugen", "samfunn", "Kommunalsjef", "gunnar", 48, 0),
    ("hakon", "Håkon", "Myhre", "byggesak", "Leder for Byggesak", "solveig", 30, 0),
    ("sunniva", "Sunniva", "Lunde", "byggesak", "Saksbehandler", "hakon", 26, 0),
    ("amina", "Amina", "Warsame", "byggesak", "Saksbehandler", "hakon", 20, 0),
    ("petter", "Petter", "Nygård", "byggesak", "Ingeniør, kart", "hakon", 28, 0),
    ("yusuf", "Yusuf", "Demir", "byggesak", "Saksbehandler", "hakon", 14, 0),
    ("eline", "Eline", "Sørbø", "byggesak", "Saksbehandler", "hakon", 1, 2),
    ("torbjorn", "Torbjørn", "Aasen", "byggesak", "Seniorrådgiver", "hakon", 30, 6),
    ("marte", "Marte", "Østby", "byggesak", "Jurist", "hakon", 24, 0),
    ("ragnhild", "Ragnhild", "Ås", "stab", "HR-rådgiver", "kjersti", 40, 0),
    ("kjersti", "Kjersti", "Bø", "stab", "Stabssjef", "gunnar", 44, 0),
    ("ivar", "Ivar", "Tveit", "stab", "IT-rådgiver", "kjersti", 36, 0),
    ("tone", "Tone", "Rygg", "stab", "Tillitsvalgt, Fagforbundet", "kjersti", 50, 0),
    ("ingeborg", "Ingeborg", "Fossum", "plan", "Leder for Plan og kart", "solveig", 33, 0),
    ("anders", "Anders", "Lie", "plan", "Arealplanlegger", "ingeborg", 18, 0),
    ("mina", "Mina", "Johansen", "plan", "Arealplanlegger", "ingeborg", 9, 0),
    ("egil", "Egil", "Stokke", "plan", "Kartingeniør", "ingeborg", 55, 8),
    ("roar", "Roar", "Dahl", "drift", "Driftsleder", "solveig", 41, 0),
    ("lars", "Lars", "Eide", "drift", "Fagarbeider", "roar", 22, 0),
    ("wenche", "Wenche", "Moen", "drift", "Fagarbeider", "roar", 38, 0),
    ("jonas", "Jonas", "Bakke", "drift", "Lærling", "roar", 4, 2),
    ("pavel", "Pavel", "Nowak", "drift", "Fagarbeider", "roar", 16, 0),
    ("bente", "Bente", "Sande", "helse", "Kommunalsjef", "gunnar", 52, 0),
    ("leila", "Leila", "Hosseini", "hjemme", "Avdelingsleder", "bente", 27, 0),
    ("astrid", "Astrid", "Hagen", "hjemme", "Sykepleier", "leila", 31, 0),
    ("fatima", "Fatima", "Ali", "hjemme", "Helsefagarbeider", "leila", 12, 0),
    ("nils", "Nils", "Aune", "hjemme", "Sykepleier, natt", "leila", 23, 0),
    ("synne", "Synne", "Ødegård", "hjemme", "Helsefagarbeider", "leila", 8, 0),
    ("maja", "Maja", "Kvam", "hjemme", "Helsefagarbeider", "leila", 19, 0),
    ("omar", "Omar", "Khan", "hjemme", "Ergoterapeut", "leila", 29, 0),
    ("oystein", "Øystein", "Brekke", "skole", "Rektor", "gunnar", 46, 0),
    ("hilde", "Hilde", "Solberg", "skole", "Lærer", "oystein", 34, 0),
    ("simon", "Simon", "Nguyen", "skole", "Lærer", "oystein", 11, 0),
    ("ylva", "Ylva", "Strand", "skole", "Miljøterapeut", "oystein", 15, 0),
    ("magne", "Magne", "Ulstein", "skole", "Vaktmester", "oystein", 58, 8),
    ("aslaug", "Åslaug", "Nes", "skole", "Lærer", "oystein", 21, 0),
    ("berit", "Berit", "Holm", "stab", "Arkivar", "kjersti", 47, 0),
    ("erlend", "Erlend", "Grande", "stab", "Økonomirådgiver", "kjersti", 17, 0),
    ("sara", "Sára", "Eira", "stab", "Kommunikasjonsrådgiver", "kjersti", 6, 0),
];

const DUTIES: &[(&str, Duty)] =
    &[("ragnhild", Duty::Hr), ("ivar", Duty::Admin), ("tone", Duty::Representative), ("berit", Duty::DataProtection)];

/// The cast by their keys.
#[derive(Clone, Default)]
pub struct Cast {
    pub people: HashMap<&'static str, PersonId>,
    pub employments: HashMap<&'static str, EmploymentId>,
    /// By the employee's key.
    pub pairs: HashMap<&'static str, PairId>,
    pub units: HashMap<&'static str, UnitId>,
}

/// The employee number of somebody in the cast.
#[must_use]
pub(super) fn number(key: &str) -> String {
    let place = PEOPLE.iter().position(|member| member.0 == key).unwrap_or(PEOPLE.len());
    format!("{}", 1001 + place)
}

impl Cast {
    /// # Panics
    /// When there is nobody by that key: a slip in a test or in the history.
    #[must_use]
    pub fn person(&self, key: &str) -> &PersonId {
        self.people.get(key).expect("somebody of the cast")
    }

    /// # Panics
    /// When that person has no leader.
    #[must_use]
    pub fn pair(&self, employee: &str) -> &PairId {
        self.pairs.get(employee).expect("somebody with a leader")
    }
}

/// Brings them all in, as they are on this day.
pub async fn gather(tx: &mut Tx, house: &House, today: Date) -> Result<Cast, Fault> {
    let mut cast = Cast::default();
    for (key, name, parent, _) in UNITS {
        let id = people::found_unit(tx, &house.chance, name, cast.units.get(parent)).await?;
        cast.units.insert(key, id);
    }
    for (key, given, family, unit, title, _, months, _) in PEOPLE {
        let from = today.saturating_sub(jiff::Span::new().months(*months));
        let unit = cast.units.get(unit).expect("a unit of the municipality");
        let new = Employed { number: &number(key), given, family, email: None, unit, title, from };
        let (person, employment) = people::employ(tx, &house.chance, &new).await?;
        cast.people.insert(key, person);
        cast.employments.insert(key, employment);
    }
    for (key, _, _, _, _, leader, months, weeks) in PEOPLE {
        if leader.is_empty() {
            continue;
        }
        // Nobody has been a pair for longer than Makker has been here: half a year.
        let from = today.saturating_sub(jiff::Span::new().months((*months).min(6)));
        let rhythm = if *weeks == 0 { Rhythm::Monthly } else { Rhythm::Weeks(*weeks) };
        let employment = cast.employments.get(key).expect("employed above");
        let pair = people::form_pair(tx, &house.chance, employment, cast.person(leader), from, rhythm).await?;
        cast.pairs.insert(key, pair);
    }
    for (key, _, _, responsible) in UNITS {
        let unit = cast.units.get(key).expect("founded above");
        people::hold_unit_responsible(tx, unit, cast.person(responsible)).await?;
    }
    for (key, duty) in DUTIES {
        people::give_duty(tx, cast.person(key), *duty, today.saturating_sub(jiff::Span::new().months(6))).await?;
    }
    let until = today.saturating_add(jiff::Span::new().weeks(6)).first_of_month();
    let rest = people::Rest { from: today.saturating_sub(jiff::Span::new().months(3)), until };
    people::rest(tx, cast.pair("marte"), rest).await?;
    Ok(cast)
}

/// Everybody's key, name, title and unit, in the order they are listed.
pub(super) fn everybody() -> impl Iterator<Item = (&'static str, &'static str, &'static str, &'static str, &'static str)>
{
    PEOPLE.iter().map(|(key, given, family, unit, title, ..)| {
        let unit = UNITS.iter().find(|(known, ..)| known == unit).map_or("", |(_, name, ..)| *name);
        (*key, *given, *family, *title, unit)
    })
}
