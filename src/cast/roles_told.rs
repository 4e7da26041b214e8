//! The role agreements of the cast, as the two would tell them.

use super::history::{Stage, slip};
use crate::agreements::{self, VersionNo};
use crate::ground::db::Fault;
use crate::ground::sealing::Words;
use crate::roles::wording::{EmployeeWords, Joint, LeaderWords, Own, Role, Roles, Task};
use crate::roles::{self, RoleId, Says};

/// A role agreement as the two would tell it.
struct Story<'a> {
    tasks: &'a [(&'a str, &'a str)],
    answers_for: &'a [&'a str],
    decides_alone: &'a [&'a str],
    asks_first: &'a [&'a str],
    roles: &'a [[&'a str; 3]],
    success: &'a str,
    /// What is unclear, and what success means.
    employee: [&'a str; 2],
    leader: [&'a str; 2],
}

impl Story<'_> {
    fn joint(&self) -> Joint {
        let lines = |lines: &[&str]| lines.iter().map(|line| (*line).into()).collect::<Vec<Words>>();
        let role = |[name, expected, border]: &[&str; 3]| Role {
            name: (*name).into(),
            expected: (*expected).into(),
            border: (*border).into(),
        };
        Joint {
            tasks: self
                .tasks
                .iter()
                .map(|(what, about)| Task { what: (*what).into(), about: (*about).into() })
                .collect(),
            answers_for: lines(self.answers_for),
            decides_alone: lines(self.decides_alone),
            asks_first: lines(self.asks_first),
            roles: self.roles.iter().map(role).collect(),
            success: self.success.into(),
        }
    }

    fn by_employee(&self, joint: Joint, reason: &str) -> Says {
        let [unclear, success] = self.employee;
        let own = Own::Employee(EmployeeWords { unclear: unclear.into(), success: success.into() });
        Says { own, joint, reason: reason.into() }
    }

    fn by_leader(&self, joint: Joint, reason: &str) -> Says {
        let [unclear, success] = self.leader;
        let own = Own::Leader(LeaderWords { unclear: unclear.into(), success: success.into() });
        Says { own, joint, reason: reason.into() }
    }
}

const ZONE_NORTH: Story<'static> = Story {
    tasks: &[
        ("Nabovarsel i sone nord", "Fra søknaden kommer inn til naboene har fått svar."),
        ("Dispensasjoner i sone nord", "Vurdere, skrive vedtak og forklare det til søkeren."),
        ("Veiledning før søknad", "Telefontime tirsdag og torsdag, og kundemøter ved behov."),
    ],
    answers_for: &[
        "At søkeren får svar som kan forstås",
        "At saken er godt nok opplyst",
        "At fristene i sone nord holdes",
    ],
    decides_alone: &["Rekkefølgen i egen saksmappe", "Vedtak i saker uten protester", "Når du trenger et kundemøte"],
    asks_first: &["Avslag i strandsonen", "Saker som kan havne i avisa", "Å love en frist utover fire uker"],
    roles: &[
        [
            "Saksbehandler, sone nord",
            "Servicekontoret: svar på hvor saken står, samme dag.",
            "Petter har sone sør. Strandsonen eier Håkon til det er avklart.",
        ],
        [
            "Kontakt for klart språk",
            "Teamet: at du leser ett vedtak i uka med friske øyne.",
            "Du gir råd. Den som har saken, bestemmer teksten.",
        ],
    ],
    success: "Riktige vedtak som folk forstår, i tide, med en arbeidsdag som går opp.",
    employee: [
        "Hvem som svarer når en sak ligger i både nord og strandsonen.",
        "At folk skjønner hva vi har bestemt og hvorfor, og at jeg lærer noe nytt hver måned.",
    ],
    leader: ["", "At du tør å ta vedtak selv, og at du sier fra før det blir for mye."],
};

const LETTERS: Story<'static> = Story {
    tasks: &[
        ("Svarbrev til innbyggere", "Fra henvendelsen kommer til svaret er sendt."),
        ("Malene på Byggesak", "Holde dem korte og riktige."),
    ],
    answers_for: &["At svaret kan leses av den som får det"],
    decides_alone: &["Ordene i malene"],
    asks_first: &["Å ta ut noe jussen har bedt om"],
    roles: &[["Språkkontakt", "Et råd innen to dager.", "Saken eier den som har den."]],
    success: "Færre ringer for å spørre hva brevet betyr.",
    employee: ["", "At jeg får skrive ferdig én ting om gangen."],
    leader: ["Hvor mye tid malene skal ta.", "At malene blir brukt av alle."],
};

/// Plays what has been clarified about the jobs.
pub(super) async fn clarify(stage: &Stage<'_>) -> Result<(), Fault> {
    let first = Joint { asks_first: vec![], ..ZONE_NORTH.joint() };
    let role = proposes(stage, "sunniva", 57, &ZONE_NORTH.by_employee(first, "")).await?;
    let reason = "Tre ting vil jeg vite om før de er gjort. Resten er dine.";
    writes(stage, "hakon", 50, &role, 1, &ZONE_NORTH.by_leader(ZONE_NORTH.joint(), reason)).await?;
    accepts(stage, "sunniva", 42, &role, 2).await?;
    let mut more = ZONE_NORTH.joint();
    more.tasks.push(Task { what: "Lære opp Eline i nabovarsel, to dager i uka til jul".into(), about: "".into() });
    let reason = "Det tar to dager i uka. Da må det stå her, og ikke komme på toppen.";
    writes(stage, "sunniva", 2, &role, 2, &ZONE_NORTH.by_employee(more, reason)).await?;

    let role = proposes(stage, "amina", 66, &LETTERS.by_employee(LETTERS.joint(), "")).await?;
    writes(stage, "hakon", 63, &role, 1, &LETTERS.by_leader(LETTERS.joint(), "")).await?;
    accepts(stage, "amina", 61, &role, 2).await
}

async fn proposes(stage: &Stage<'_>, who: &str, days_ago: i32, says: &Says) -> Result<RoleId, Fault> {
    let visit = stage.visit(who, days_ago).await?;
    let mut turn = visit.turn().await?;
    let role = roles::begin_role(&mut turn, stage.cast.pair(who), says).await.map_err(slip)?;
    turn.tx.commit().await?;
    Ok(role)
}

async fn writes(stage: &Stage<'_>, who: &str, ago: i32, role: &RoleId, version: u32, says: &Says) -> Result<(), Fault> {
    let visit = stage.visit(who, ago).await?;
    let mut turn = visit.turn().await?;
    agreements::write::<Roles>(&mut turn, role, VersionNo(version), says).await.map_err(slip)?;
    turn.tx.commit().await
}

async fn accepts(stage: &Stage<'_>, who: &str, days_ago: i32, role: &RoleId, version: u32) -> Result<(), Fault> {
    let visit = stage.visit(who, days_ago).await?;
    let mut turn = visit.turn().await?;
    agreements::accept::<Roles>(&mut turn, role, VersionNo(version)).await.map_err(slip)?;
    turn.tx.commit().await
}
