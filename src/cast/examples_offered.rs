//! The example goals Ragnhild has written for whoever likes to begin with one.

use super::history::{Stage, slip};
use crate::goals;
use crate::goals::example::Suggests;
use crate::goals::goal::Kind;
use crate::goals::way::{Counted, Milestone, Way};
use crate::goals::wording::{FixedPart, Joint};
use crate::ground::db::Fault;

fn milestones(whats: &[&str]) -> Vec<Milestone> {
    whats.iter().map(|what| Milestone { number: 0, what: (*what).into(), by: None }).collect()
}

fn clear_language() -> Suggests {
    let why = "Vedtaket må kunne etterprøves.";
    let counted = Counted { what: "Brev skrevet om".into(), from: "0".into(), to: "".into() };
    Suggests {
        name: "Klart språk".into(),
        line: "For den som skriver til innbyggere".into(),
        asks: "Hva merker den som får brevet? Hva spør de ikke lenger om?".into(),
        joint: Joint {
            title: "Den som får brev fra oss, skjønner det første gang.".into(),
            fixed: vec![FixedPart { what: "Loven skal siteres".into(), why: why.into() }],
            room: vec!["Hvilke brev du begynner med".into(), "Hvem som prøveleser".into()],
            change: "Hvis malene byttes ut sentralt.".into(),
            way: Way {
                milestones: milestones(&["Ett brev prøvd på en som ikke kan faget"]),
                counted: Some(counted),
                ..Way::default()
            },
            ..Joint::default()
        },
    }
}

fn new_here() -> Suggests {
    Suggests {
        name: "Ny i jobben".into(),
        line: "For det første halvåret".into(),
        asks: "Hva vil du kunne gjøre uten å spørre, og hva er det fint å fortsatt spørre om?".into(),
        joint: Joint {
            title: "Jeg kjenner oppgavene mine og vet hvem jeg spør.".into(),
            room: vec!["Rekkefølgen du lærer ting i".into(), "Hvem du følger en dag".into()],
            change: "Hvis oppgavene blir andre enn vi trodde.".into(),
            way: Way {
                milestones: milestones(&["Fulgt tre kollegaer en dag hver", "Første sak på egen hånd"]),
                ..Way::default()
            },
            ..Joint::default()
        },
    }
}

pub(super) async fn write(stage: &Stage<'_>) -> Result<(), Fault> {
    for (days_ago, kind, example) in [(130, Kind::Professional, clear_language()), (128, Kind::Personal, new_here())] {
        let visit = stage.visit("ragnhild", days_ago).await?;
        let mut turn = visit.turn().await?;
        goals::write_example(&mut turn, kind, &example).await.map_err(slip)?;
        turn.tx.commit().await?;
    }
    Ok(())
}
