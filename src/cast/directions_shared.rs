//! Where the municipality and its units are going, as their leaders have said it. Not every leader has.

use super::history::{Stage, slip};
use crate::direction::shared_goal::Common;
use crate::direction::sight::Aim;
use crate::direction::{self, Priority, VersionNo, Wording};
use crate::goals::{self, GoalId};
use crate::ground::db::Fault;

/// A version as it was shared.
struct Shared {
    unit: &'static str,
    leader: &'static str,
    days_ago: i32,
    goals: &'static str,
    why: &'static str,
    /// Key, what, and why.
    priorities: &'static [(&'static str, &'static str, &'static str)],
    not_now: &'static str,
}

const WHEN: (&str, &str, &str) = ("when", "Forutsigbar svartid", "Å vite når er viktigere for folk enn å få det fort.");
const CLEAR: (&str, &str, &str) =
    ("clear", "Klart språk i alle vedtak", "Halvparten av telefonene handler om brev vi har skrevet selv.");
const TOGETHER: (&str, &str, &str) =
    ("together", "Ingen blir alene med vanskelige saker", "To sluttet i fjor. Begge sa at de bar for mye alene.");

const FIRST: Shared = Shared {
    unit: "byggesak",
    leader: "hakon",
    days_ago: 75,
    goals: "Folk som bygger i Vidvik, skal vite når de får svar, og skjønne svaret når det kommer",
    why: "Ventetid koster folk penger og nattesøvn. Uklare svar gir klager som tar tiden vår.",
    priorities: &[WHEN, TOGETHER, CLEAR],
    not_now: "",
};

/// In the order they were shared.
const SHARED: &[Shared] = &[
    Shared {
        unit: "vidvik",
        leader: "gunnar",
        days_ago: 120,
        goals: "Innbyggerne møter én kommune som svarer",
        why: "Folk vet ikke, og skal ikke trenge å vite, hvordan vi er satt sammen.",
        priorities: &[
            ("reply", "Svar på det folk spør om", "Et svar som peker videre, er ikke et svar."),
            ("staff", "Folk blir hos oss", "Vi har ikke råd til å lære opp de samme stillingene om igjen."),
        ],
        not_now: "Ny organisering. Den vi har, får virke ferdig.",
    },
    Shared {
        unit: "samfunn",
        leader: "solveig",
        days_ago: 90,
        goals: "Vi gjør det lettere å bygge riktig",
        why: "Det er billigere for alle å få det riktig første gang.",
        priorities: &[
            ("onedoor", "Én vei inn", "Folk blir sendt mellom plan, byggesak og drift."),
            ("insteps", "Plan og byggesak går i takt", "Det ene stopper når det andre venter."),
        ],
        not_now: "",
    },
    FIRST,
    Shared {
        days_ago: 1,
        priorities: &[WHEN, CLEAR, TOGETHER],
        not_now: "Nytt arkivsystem. Det tar vi til våren.",
        ..FIRST
    },
    Shared {
        unit: "hjemme",
        leader: "leila",
        days_ago: 60,
        goals: "De vi hjelper hjemme, skal kjenne den som kommer",
        why: "Trygghet er å slippe å forklare seg på nytt hver dag.",
        priorities: &[
            ("fewerfaces", "Færre ansikter hos hver", "Sju forskjellige på en uke er for mange."),
            (
                "thenights",
                "Natta får de samme beskjedene som dagen",
                "Det som ikke blir sagt videre, må spørres om klokka tre.",
            ),
        ],
        not_now: "Nye nettbrett.",
    },
];

impl Shared {
    fn wording(&self) -> Wording {
        let lines = self.priorities.iter();
        Wording {
            goals: self.goals.into(),
            why: self.why.into(),
            priorities: lines
                .map(|(key, title, why)| Priority {
                    key: (*key).to_owned(),
                    title: (*title).into(),
                    why: (*why).into(),
                })
                .collect(),
            not_now: self.not_now.into(),
        }
    }
}

/// Shares them all, each on what the unit had before.
pub(super) async fn share(stage: &Stage<'_>) -> Result<(), Fault> {
    let mut before: Vec<(&str, VersionNo)> = Vec::new();
    for shared in SHARED {
        let after = before.iter().rev().find(|(unit, _)| *unit == shared.unit).map(|(_, no)| *no);
        let visit = stage.visit(shared.leader, shared.days_ago).await?;
        let mut turn = visit.turn().await?;
        let unit = stage.cast.units.get(shared.unit).expect("a unit of the municipality");
        let no = direction::share(&mut turn, unit, after, &shared.wording()).await.map_err(slip)?;
        turn.tx.commit().await?;
        before.push((shared.unit, no));
    }
    Ok(())
}

/// A goal for all of Byggesak, for what was first in its direction then.
pub(super) async fn together(stage: &Stage<'_>) -> Result<(), Fault> {
    let visit = stage.visit("hakon", 62).await?;
    let mut turn = visit.turn().await?;
    let employment = stage.cast.employments.get("amina").expect("somebody of the cast");
    let mut serves = goals::offered(&mut turn, employment).await?;
    serves.retain(|served| served.title.reveal() == CLEAR.1);
    let common = Common {
        title: "Folk skjønner svaret første gang".into(),
        why: "Halvparten av telefonene handler om brev vi har skrevet selv.".into(),
        success: "Telefonene om hva brevet betyr, er halvert til sommeren. Ingen av oss er redd for å skrive enkelt."
            .into(),
        fixed: "Vedtaket må kunne etterprøves, så loven siteres.".into(),
        serves,
    };
    let unit = stage.cast.units.get("byggesak").expect("a unit of the municipality");
    direction::share_goal(&mut turn, unit, &common).await.map_err(slip)?;
    turn.tx.commit().await
}

/// What Amina contributes to it, for the others to see.
pub(super) async fn amina_shows_hers(stage: &Stage<'_>, goal: &GoalId) -> Result<(), Fault> {
    let visit = stage.visit("amina", 56).await?;
    let mut turn = visit.turn().await?;
    let employment = stage.cast.employments.get("amina").expect("somebody of the cast");
    let offered = goals::offered(&mut turn, employment).await?;
    for served in offered {
        if let Aim::Shared { goal: shared, .. } = served.aim {
            goals::show_part(&mut turn, goal, &shared).await.map_err(slip)?;
        }
    }
    turn.tx.commit().await
}
