//! What has happened so far, done by the same commands people use, at earlier moments.

use std::sync::Arc;

use super::Cast;
use crate::access::{House, Stop, Visit};
use crate::goals::agreement::Refusal;
use crate::goals::goal::Kind;
use crate::goals::wording::{EmployeeWords, FixedPart, Joint, LeaderWords, Own};
use crate::goals::{self, GoalId, Says, VersionNo};
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::ground::sealing::Words;
use crate::ground::text::Language;
use crate::people;

/// Somebody of the cast on a day of the past, about to do something.
struct Stage<'h> {
    house: &'h Arc<House>,
    cast: &'h Cast,
    today: Date,
}

impl Stage<'_> {
    /// A visit by somebody, so many days before the first day, in the morning.
    async fn visit(&self, who: &str, days_ago: i32) -> Result<Visit, Fault> {
        let day = self.today.saturating_sub(jiff::Span::new().days(days_ago));
        let now: Moment = self.house.zone.moment(day.at(9, 30, 0, 0));
        let me = people::someone(&mut self.house.db.look().await?, self.cast.person(who)).await?;
        let me = me.ok_or_else(|| Fault::Broken("somebody of the cast is missing".to_owned()))?;
        Ok(Visit { house: Arc::clone(self.house), me, language: Language::Bokmal, now })
    }

    async fn proposes(
        &self,
        who: &str,
        days_ago: i32,
        employee: &str,
        kind: Kind,
        says: &Says,
    ) -> Result<GoalId, Fault> {
        let visit = self.visit(who, days_ago).await?;
        let mut turn = visit.turn().await?;
        let goal = goals::propose(&mut turn, self.cast.pair(employee), kind, says).await.map_err(slip)?;
        turn.tx.commit().await?;
        Ok(goal)
    }

    async fn writes(&self, who: &str, days_ago: i32, goal: &GoalId, version: u32, says: &Says) -> Result<(), Fault> {
        let visit = self.visit(who, days_ago).await?;
        let mut turn = visit.turn().await?;
        goals::write(&mut turn, goal, VersionNo(version), says).await.map_err(slip)?;
        turn.tx.commit().await
    }

    async fn accepts(&self, who: &str, days_ago: i32, goal: &GoalId, version: u32) -> Result<(), Fault> {
        let visit = self.visit(who, days_ago).await?;
        let mut turn = visit.turn().await?;
        goals::accept(&mut turn, goal, VersionNo(version)).await.map_err(slip)?;
        turn.tx.commit().await
    }

    async fn sets_frame(&self, who: &str, days_ago: i32, employee: &str, what: &str, why: &str) -> Result<(), Fault> {
        let visit = self.visit(who, days_ago).await?;
        let mut turn = visit.turn().await?;
        let (what, why) = (Words::new(what), Words::new(why));
        goals::set_fixed_frame(&mut turn, self.cast.pair(employee), &what, &why).await.map_err(|_| broken())?;
        turn.tx.commit().await
    }

    /// Proposed by the employee, answered by the leader with an own part, and agreed.
    async fn agreed(&self, employee: &str, leader: &str, days_ago: i32, goal: &Story<'_>) -> Result<GoalId, Fault> {
        let id = self.proposes(employee, days_ago, employee, goal.kind, &goal.by_employee("")).await?;
        self.writes(leader, days_ago - 2, &id, 1, &goal.by_leader(goal.title, "")).await?;
        self.accepts(employee, days_ago - 3, &id, 2).await?;
        Ok(id)
    }
}

fn broken() -> Fault {
    Fault::Broken("the story of the cast breaks a rule".to_owned())
}

fn slip(stop: Stop<Refusal>) -> Fault {
    match stop {
        Stop::Denied(crate::access::Denied::Fault(fault)) => fault,
        Stop::Denied(denied) => Fault::Broken(format!("the story of the cast is denied: {denied}")),
        Stop::Refused(refusal) => Fault::Broken(format!("the story of the cast is refused: {refusal:?}")),
    }
}

/// A goal as the two would tell it.
struct Story<'a> {
    kind: Kind,
    title: &'a str,
    fixed: &'a [(&'a str, &'a str)],
    room: &'a [&'a str],
    change: &'a str,
    success: &'a str,
    employee: [&'a str; 3],
    leader: [&'a str; 3],
}

impl Story<'_> {
    fn joint(&self, title: &str) -> Joint {
        Joint {
            title: title.into(),
            fixed: self
                .fixed
                .iter()
                .map(|(what, why)| FixedPart { what: (*what).into(), why: (*why).into() })
                .collect(),
            room: self.room.iter().map(|line| (*line).into()).collect(),
            change: self.change.into(),
            success: self.success.into(),
            review: None,
        }
    }

    fn by_employee(&self, reason: &str) -> Says {
        self.by_employee_as(self.title, reason)
    }

    fn by_employee_as(&self, title: &str, reason: &str) -> Says {
        let [aim, contribution, success] = self.employee;
        let own = Own::Employee(EmployeeWords {
            aim: aim.into(),
            contribution: contribution.into(),
            success: success.into(),
        });
        Says { own, joint: self.joint(title), reason: reason.into() }
    }

    fn by_leader(&self, title: &str, reason: &str) -> Says {
        let [direction, success, contribution] = self.leader;
        let own = Own::Leader(LeaderWords {
            direction: direction.into(),
            success: success.into(),
            contribution: contribution.into(),
        });
        Says { own, joint: self.joint(title), reason: reason.into() }
    }
}

const THREE_WEEKS: Story<'static> = Story {
    kind: Kind::Professional,
    title: "Innbyggerne får svar på byggesøknaden innen tre uker.",
    fixed: &[
        ("Lovens frister", "Tolv uker er ytterste grense."),
        ("Likebehandling", "Ingen får gå foran i køen uten grunn."),
        ("To årsverk", "Vi ansetter ikke flere i år."),
    ],
    room: &[
        "Hvilken rekkefølge sakene tas i",
        "Hvordan du veileder søkerne før de sender inn",
        "Hvem du samarbeider med i enkeltsaker",
        "Hvordan saksmappa er bygget opp",
    ],
    change: "Hvis køen vokser mer enn vi trodde, eller noen blir borte lenge.",
    success: "Ni av ti får svar innen fristen, klagene på uklare svar går ned, og køen er håndterlig uten overtid.",
    employee: [
        "Å gå hjem uten en bunke som roper.",
        "Jeg bygger om saksmappa og tar telefonvakten to dager i uka.",
        "At søkerne skjønner svaret, også når det er nei. Og at jeg går hjem uten dårlig samvittighet.",
    ],
    leader: [
        "Forutsigbar svartid går først, fordi ventetid koster folk penger og nattesøvn.",
        "At ni av ti får svar i tide, og at du har arbeidsro nok til å gjøre det skikkelig.",
        "Jeg avklarer hvem som har strandsonen, og holder møtene unna formiddagene dine.",
    ],
};

const MEETINGS: Story<'static> = Story {
    kind: Kind::Personal,
    title: "Jeg leder kundemøtene trygt på egen hånd.",
    fixed: &[("To på de vanskelige møtene", "Ingen skal stå alene i en konflikt.")],
    room: &["Hvilke møter du begynner med", "Hvordan du forbereder dem"],
    change: "Hvis det blir for mange møter i samme uke.",
    success: "Fire møter ledet alene før jul, og en prat etter hvert av dem.",
    employee: [
        "Å stole på meg selv når det blir uenighet.",
        "Jeg skriver dagsorden og sender den dagen før.",
        "At jeg kan si nei uten å bli liggende våken.",
    ],
    leader: [
        "Vi trenger flere som kan ta disse møtene.",
        "At du tør å la det bli stille.",
        "Jeg sitter ved siden av i de to første, og sier ingenting før du spør.",
    ],
};

const TEMPLATE: Story<'static> = Story {
    kind: Kind::Professional,
    title: "Vi i teamet har én felles mal for veiledning.",
    fixed: &[],
    room: &["Hvem som er med og skriver", "Hva som skal med"],
    change: "",
    success: "Alle bruker malen, og ingen har en egen i skuffen.",
    employee: [
        "Å slippe å forklare det samme på fire måter.",
        "Jeg skriver et første utkast.",
        "At Eline finner svaret uten å spørre.",
    ],
    leader: ["", "", ""],
};

const CLEAR_LETTERS: Story<'static> = Story {
    kind: Kind::Professional,
    title: "Brevene våre kan leses av den som får dem.",
    fixed: &[("Loven skal siteres", "Vedtaket må kunne etterprøves.")],
    room: &["Hvilke brev vi begynner med", "Hvem som prøveleser"],
    change: "Hvis malene byttes ut sentralt.",
    success: "Færre telefoner om hva brevet betyr.",
    employee: ["Å skrive slik jeg snakker.", "Jeg tar ett brev i uka.", "At moren min ville skjønt det."],
    leader: [
        "Halvparten av telefonene handler om brev vi har skrevet selv.",
        "At vi tør å ta bort.",
        "Jeg prøveleser hver fredag.",
    ],
};

const MAPS: Story<'static> = Story {
    kind: Kind::Professional,
    title: "Alle på Byggesak finner kartlagene selv innen sommeren.",
    fixed: &[("Kartverktøyet", "Det er kjøpt felles for hele kommunen.")],
    room: &["Hvordan opplæringen er", "Hvem du begynner med"],
    change: "Hvis verktøyet byttes.",
    success: "De fem vanligste oppslagene går uten hjelp.",
    employee: [
        "Å få sitte med det vanskelige.",
        "Jeg lager en side med de fem vanligste.",
        "At jeg blir avbrutt to ganger om dagen, ikke ti.",
    ],
    leader: [
        "Du er flaskehalsen vår, og det er ikke din skyld.",
        "At det du kan, blir delt.",
        "Jeg gir deg onsdagene fri for oppslag.",
    ],
};

/// Plays the half year that has been, up to this day.
pub async fn play(house: &Arc<House>, cast: &Cast, today: Date) -> Result<(), Fault> {
    let stage = Stage { house, cast, today };
    sunniva_and_hakon(&stage).await?;
    stage.agreed("amina", "hakon", 60, &CLEAR_LETTERS).await?;
    stage.agreed("amina", "hakon", 44, &MEETINGS).await?;
    let maps = stage.proposes("petter", 20, "petter", Kind::Professional, &MAPS.by_employee("")).await?;
    let later = "Alle på Byggesak finner kartlagene selv innen påske.";
    stage.writes("hakon", 14, &maps, 1, &MAPS.by_leader(later, "Til sommeren er halve teamet på ferie.")).await?;
    let soon = "Alle på Byggesak finner de fem vanligste kartlagene selv innen påske.";
    stage
        .writes("petter", 9, &maps, 2, &MAPS.by_employee_as(soon, "Påske går, men da må vi begynne med det vanligste."))
        .await?;
    stage.agreed("yusuf", "hakon", 70, &TEMPLATE_AGREED).await?;
    stage.agreed("torbjorn", "hakon", 80, &SHARING).await?;
    stage.agreed("hakon", "solveig", 65, &WHAT_FIRST).await?;
    Ok(())
}

async fn sunniva_and_hakon(stage: &Stage<'_>) -> Result<(), Fault> {
    let four = "Innbyggerne får svar på byggesøknaden innen fire uker.";
    let two = "Innbyggerne får svar på byggesøknaden innen to uker.";
    let goal =
        stage.proposes("sunniva", 50, "sunniva", Kind::Professional, &THREE_WEEKS.by_employee_as(four, "")).await?;
    stage
        .writes(
            "hakon",
            47,
            &goal,
            1,
            &THREE_WEEKS.by_leader(two, "Vi klarte to uker i fjor vår. Jeg tror vi kan det igjen."),
        )
        .await?;
    let reason = "To uker går ikke med dispensasjonene i samme kø. Tre kan jeg love.";
    stage.writes("sunniva", 43, &goal, 2, &THREE_WEEKS.by_employee(reason)).await?;
    stage.accepts("hakon", 42, &goal, 3).await?;
    stage.agreed("sunniva", "hakon", 40, &MEETINGS).await?;
    let change =
        "Innbyggerne får svar på byggesøknaden innen tre uker for nabovarsel og fire uker for dispensasjoner ut året.";
    let reason = "Du meldte at køen vokser, og det har du rett i. Jeg vil heller love fire uker og holde det.";
    stage.writes("hakon", 1, &goal, 3, &THREE_WEEKS.by_leader(change, reason)).await?;
    stage.proposes("sunniva", 1, "sunniva", Kind::Professional, &TEMPLATE.by_employee("")).await?;
    stage.sets_frame("hakon", 42, "sunniva", "Alle vedtak arkiveres samme dag", "Arkivloven krever det.").await
}

const TEMPLATE_AGREED: Story<'static> = Story {
    leader: ["Vi skal svare likt på like spørsmål.", "At du får ro til å skrive.", "Jeg leser utkastet samme uke."],
    ..TEMPLATE
};

const SHARING: Story<'static> = Story {
    kind: Kind::Personal,
    title: "Det jeg har lært på tretti år, blir liggende igjen her.",
    fixed: &[],
    room: &["Hva som er verdt å dele", "Hvordan: skrive, vise, gå sammen"],
    change: "Hvis det tar mer enn en dag i uka.",
    success: "Tre fagstunder før påske, og en perm som noen faktisk åpner.",
    employee: [
        "At noen ringer meg fordi de vil, ikke fordi de må.",
        "Jeg holder fagstund en onsdag i måneden.",
        "At jeg ikke er den eneste som vet.",
    ],
    leader: [
        "Vi mister mye om vi ikke gjør dette nå.",
        "At de andre spør.",
        "Jeg setter av tiden i kalenderen for alle.",
    ],
};

const WHAT_FIRST: Story<'static> = Story {
    kind: Kind::Professional,
    title: "Teamet vet hva som går først.",
    fixed: &[("Budsjettet", "Det er vedtatt i kommunestyret.")],
    room: &["Hvordan du lager rekkefølgen", "Hvem du tar med"],
    change: "Hvis vi får nye oppgaver fra staten.",
    success: "Alle på Byggesak sier det samme når de blir spurt hva som går først.",
    employee: [
        "Å slippe å være den som svarer på alt.",
        "Jeg skriver retningen på én side.",
        "At ingen venter på meg for å velge.",
    ],
    leader: [
        "Innbyggerne møter én kommune som svarer.",
        "At du sier nei til meg også.",
        "Jeg tar støyten oppover når noe må vente.",
    ],
};
