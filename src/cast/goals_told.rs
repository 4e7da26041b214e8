//! The goals of the cast, as the two would tell them.

use crate::goals::Says;
use crate::goals::goal::Kind;
use crate::goals::way::{Counted, Milestone, Way};
use crate::goals::wording::{EmployeeWords, FixedPart, Joint, LeaderWords, Own};

/// What somebody says of a goal, and the titles of what it is for.
pub(super) struct Told {
    pub(super) says: Says,
    pub(super) serves: &'static [&'static str],
}

/// A goal as the two would tell it.
pub(super) struct Story<'a> {
    pub(super) kind: Kind,
    pub(super) title: &'a str,
    fixed: &'a [(&'a str, &'a str)],
    room: &'a [&'a str],
    change: &'a str,
    success: &'a str,
    milestones: &'a [&'a str],
    /// Titles of what it is for.
    serves: &'static [&'static str],
    task: &'a str,
    /// What is counted, from and to.
    counted: Option<[&'a str; 3]>,
    employee: [&'a str; 3],
    leader: [&'a str; 3],
}

fn way(milestones: &[&str], counted: Option<[&str; 3]>) -> Way {
    let one = |what: &&str| Milestone { number: 0, what: (*what).into(), by: None };
    let counted = counted.map(|[what, from, to]| Counted { what: what.into(), from: from.into(), to: to.into() });
    Way { milestones: milestones.iter().map(one).collect(), counted, ..Way::default() }
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
            way: way(self.milestones, self.counted),
            serves: vec![],
            task: self.task.into(),
        }
    }

    pub(super) fn by_employee(&self, reason: &str) -> Told {
        self.by_employee_as(self.title, reason)
    }

    pub(super) fn by_employee_as(&self, title: &str, reason: &str) -> Told {
        let [aim, contribution, success] = self.employee;
        let own = Own::Employee(EmployeeWords {
            aim: aim.into(),
            contribution: contribution.into(),
            success: success.into(),
        });
        Told { says: Says { own, joint: self.joint(title), reason: reason.into() }, serves: self.serves }
    }

    pub(super) fn by_leader(&self, title: &str, reason: &str) -> Told {
        let [direction, success, contribution] = self.leader;
        let own = Own::Leader(LeaderWords {
            direction: direction.into(),
            success: success.into(),
            contribution: contribution.into(),
        });
        Told { says: Says { own, joint: self.joint(title), reason: reason.into() }, serves: self.serves }
    }
}

/// What the three weeks are counted by.
pub(super) const IN_TIME: [&str; 3] = ["Saker i tide, av ti", "4", "9"];

pub(super) const THREE_WEEKS: Story<'static> = Story {
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
    milestones: &[
        "Ny mal for nabovarsel i bruk",
        "Veiledning på telefon to dager i uka",
        "Sju av ti i tide",
        "Ny rekkefølge i saksmappa",
        "Ni av ti i tide",
    ],
    serves: &["Forutsigbar svartid"],
    task: "Nabovarsel i sone nord",
    counted: Some(IN_TIME),
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

pub(super) const MEETINGS: Story<'static> = Story {
    kind: Kind::Personal,
    title: "Jeg leder kundemøtene trygt på egen hånd.",
    fixed: &[("To på de vanskelige møtene", "Ingen skal stå alene i en konflikt.")],
    room: &["Hvilke møter du begynner med", "Hvordan du forbereder dem"],
    change: "Hvis det blir for mange møter i samme uke.",
    success: "Fire møter ledet alene før jul, og en prat etter hvert av dem.",
    milestones: &[],
    serves: &[],
    task: "",
    counted: None,
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

pub(super) const TEMPLATE: Story<'static> = Story {
    kind: Kind::Professional,
    title: "Vi i teamet har én felles mal for veiledning.",
    fixed: &[],
    room: &["Hvem som er med og skriver", "Hva som skal med"],
    change: "",
    success: "Alle bruker malen, og ingen har en egen i skuffen.",
    milestones: &[],
    serves: &["Klart språk i alle vedtak"],
    task: "",
    counted: None,
    employee: [
        "Å slippe å forklare det samme på fire måter.",
        "Jeg skriver et første utkast.",
        "At Eline finner svaret uten å spørre.",
    ],
    leader: ["", "", ""],
};

pub(super) const CLEAR_LETTERS: Story<'static> = Story {
    kind: Kind::Professional,
    title: "Brevene våre kan leses av den som får dem.",
    fixed: &[("Loven skal siteres", "Vedtaket må kunne etterprøves.")],
    room: &["Hvilke brev vi begynner med", "Hvem som prøveleser"],
    change: "Hvis malene byttes ut sentralt.",
    success: "Færre telefoner om hva brevet betyr.",
    milestones: &[],
    serves: &["Folk skjønner svaret første gang"],
    task: "",
    counted: None,
    employee: ["Å skrive slik jeg snakker.", "Jeg tar ett brev i uka.", "At moren min ville skjønt det."],
    leader: [
        "Halvparten av telefonene handler om brev vi har skrevet selv.",
        "At vi tør å ta bort.",
        "Jeg prøveleser hver fredag.",
    ],
};

pub(super) const MAPS: Story<'static> = Story {
    kind: Kind::Professional,
    title: "Alle på Byggesak finner kartlagene selv innen sommeren.",
    fixed: &[("Kartverktøyet", "Det er kjøpt felles for hele kommunen.")],
    room: &["Hvordan opplæringen er", "Hvem du begynner med"],
    change: "Hvis verktøyet byttes.",
    success: "De fem vanligste oppslagene går uten hjelp.",
    milestones: &[],
    serves: &[],
    task: "",
    counted: None,
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

pub(super) const TEMPLATE_AGREED: Story<'static> = Story {
    leader: ["Vi skal svare likt på like spørsmål.", "At du får ro til å skrive.", "Jeg leser utkastet samme uke."],
    ..TEMPLATE
};

pub(super) const SHARING: Story<'static> = Story {
    kind: Kind::Personal,
    title: "Det jeg har lært på tretti år, blir liggende igjen her.",
    fixed: &[],
    room: &["Hva som er verdt å dele", "Hvordan: skrive, vise, gå sammen"],
    change: "Hvis det tar mer enn en dag i uka.",
    success: "Tre fagstunder før påske, og en perm som noen faktisk åpner.",
    milestones: &[],
    serves: &[],
    task: "",
    counted: None,
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

pub(super) const PHONES: Story<'static> = Story {
    kind: Kind::Professional,
    title: "Alle i teamet kan ta telefonvakten.",
    fixed: &[("Telefonen er åpen 10 til 14", "Det er lovet innbyggerne.")],
    room: &["Hvordan vi lærer hverandre opp", "Rekkefølgen i vaktlista"],
    change: "Hvis telefonen flyttes til servicetorget.",
    success: "Seks kan ta vakten, og ingen gruer seg.",
    milestones: &[],
    serves: &[],
    task: "",
    counted: None,
    employee: ["Å ha to dager uten telefon.", "Jeg sitter ved siden av de nye.", "At Eline svarer uten å se på meg."],
    leader: ["Ingen skal være uunnværlig.", "At vakta går også når du har fri.", "Jeg tar to vakter selv."],
};

pub(super) const COURSE: Story<'static> = Story {
    kind: Kind::Personal,
    title: "Jeg tar kurset i plan- og bygningsrett.",
    fixed: &[],
    room: &["Når du tar det", "Hva du deler etterpå"],
    change: "Hvis kurset blir flyttet.",
    success: "Kurset er tatt, og tre ting er delt.",
    milestones: &[],
    serves: &[],
    task: "",
    counted: None,
    employee: ["Å bli oppdatert.", "Jeg leser på torsdager.", "At jeg tør å si at loven er endret."],
    leader: ["Loven er ny.", "At du får tid til det.", "Jeg dekker kurset."],
};

pub(super) const WHAT_FIRST: Story<'static> = Story {
    kind: Kind::Professional,
    title: "Teamet vet hva som går først.",
    fixed: &[("Budsjettet", "Det er vedtatt i kommunestyret.")],
    room: &["Hvordan du lager rekkefølgen", "Hvem du tar med"],
    change: "Hvis vi får nye oppgaver fra staten.",
    success: "Alle på Byggesak sier det samme når de blir spurt hva som går først.",
    milestones: &[],
    serves: &["Én vei inn"],
    task: "",
    counted: None,
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
