//! Which column is which: by its heading in bokmål, nynorsk or English, in any order. A heading nobody knows is left out
//! and named. What the system must not hold (I14) is left out and named by its kind.

use std::collections::HashMap;

use csv::StringRecord;
use serde::{Deserialize, Serialize};

use super::file::{Table, Unreadable};
use super::national_id;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Column {
    Number,
    Name,
    Given,
    Family,
    Email,
    Position,
    Title,
    Unit,
    ParentUnit,
    Leader,
    From,
    To,
    Role,
}

/// What the system holds nothing of (I14).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Sensitive {
    NationalId,
    BirthDate,
    Pay,
    Gender,
    Absence,
}

/// How sure a heading is. «Leder» may be a name: beside «Leders ansattnummer» it is left out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Says {
    Loosely,
    Plainly,
}

/// Headings as they are compared: small letters, nothing but letters and digits. Those after the stroke are loose.
const KNOWN: &[(Column, &str)] = &[
    (
        Column::Number,
        "ansattnummer ansattnr ansnr ansattid ansattnrident tilsettnummer tilsettnr medarbeidernummer medarbeidarnummer \
         employeenumber employeeno employeeid personnelnumber staffnumber payrollnumber lønnsnummer lønsnummer \
         | ansatt ressursnr ressursnummer resourceid resource number nummer nr",
    ),
    (
        Column::Name,
        "navn namn name fulltnavn fulltnamn fullname ansattnavn employeename | medarbeider medarbeidar employee",
    ),
    (Column::Given, "fornavn fornamn førenamn givenname firstname given fornavnogmellomnavn"),
    (Column::Family, "etternavn etternamn familyname lastname surname family"),
    (
        Column::Email,
        "epost epostadresse email emailaddress jobbepost epostjobb epostarbeid arbeidsepost workemail | mail epost1",
    ),
    (
        Column::Position,
        "stillingsnøkkel stillingsnykel stillingsnummer stillingsnr stillingsid positionkey positionid positionnumber \
         positionno arbeidsforhold arbeidsforholdid arbeidsforholdnr ansettelsesforhold ansettelsesforholdnr postid tilsetjingsforhold employmentid \
         | stillingskode position",
    ),
    (
        Column::Title,
        "tittel title stillingstittel stillingstekst stillingsbetegnelse stillingsnemning jobtitle positiontitle \
         | stilling yrke",
    ),
    (
        Column::Unit,
        "enhet eining unit enhetsnavn einingsnamn unitname orgenhet organisasjonsenhet organizationalunit orgunit \
         | avdeling avdelingsnavn avdelingsnamn department seksjon",
    ),
    (
        Column::ParentUnit,
        "overenhet overeining overordnetenhet overordnaeining parentunit parent enhetover einingover forelderenhet \
         overordnetavdeling parentdepartment",
    ),
    (
        Column::Leader,
        "ledersansattnummer ledersansattnr lederansattnummer lederansattnr ledernummer ledernr lederid leiarnummer leiarnr \
         leiarsansattnummer leiarstilsettnummer leiaranstilsettnummer leadersemployeenumber leadernumber leaderid \
         leaderemployeenumber managersemployeenumber manageremployeenumber managernumber managerid \
         | leder leiar leader manager nærmesteleder næmasteleiar nærasteleiar personalleder personalleiar overordnet",
    ),
    (
        Column::From,
        "fra frå from fradato frådato fromdate startdato startdate ansattfra tilsettfrå gyldigfra gyldigfrå validfrom \
         ansattdato ansettelsesdato tilsetjingsdato hiredate | start",
    ),
    (
        Column::To,
        "til to tildato todate sluttdato enddate ansatttil tilsetttil gyldigtil validto fratredelsesdato terminationdate \
         sluttetdato | slutt end",
    ),
    (Column::Role, "rolle role roller rollar roles"),
];

/// Beginnings or parts that tell what a column must not be read for.
const SENSITIVE: &[(Sensitive, &[&str])] = &[
    (
        Sensitive::NationalId,
        &[
            "fødselsnummer",
            "fodselsnummer",
            "fødselsnr",
            "fodselsnr",
            "personnummer",
            "personnr",
            "fnr",
            "dnummer",
            "nationalid",
            "socialsecurity",
            "ssn",
        ],
    ),
    (Sensitive::BirthDate, &["fødsel", "fodsel", "født", "fødd", "birth", "dob", "alder", "age"]),
    (
        Sensitive::Pay,
        &["lønn", "løn", "lonn", "salary", "wage", "pay", "bankkonto", "kontonummer", "kontonr", "tariff"],
    ),
    (Sensitive::Gender, &["kjønn", "kjonn", "gender", "sex"]),
    (
        Sensitive::Absence,
        &[
            "fravær",
            "fråvær",
            "fravaer",
            "sykm",
            "sjukm",
            "sykef",
            "sjukef",
            "absence",
            "sickleave",
            "permisjon",
            "leaveofabsence",
        ],
    ),
];
/// Too short to be looked for inside other words.
const WHOLE: [&str; 5] = ["age", "alder", "sex", "dob", "pay"];

/// «Sluttdato [Ans.nr]» is a last day: what stands in brackets says where payroll keeps it.
fn bare(heading: &str) -> String {
    let heading = heading.split(['[', '(']).next().filter(|before| !before.trim().is_empty()).unwrap_or(heading);
    let composed = icu_normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(heading);
    composed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn known(heading: &str) -> Option<(Column, Says)> {
    let heading = bare(heading);
    KNOWN.iter().find_map(|(column, words)| {
        let (plain, loose) = words.split_once('|').unwrap_or((words, ""));
        let among = |words: &str| words.split_whitespace().any(|word| word == heading);
        match (among(plain), among(loose)) {
            (true, _) => Some((*column, Says::Plainly)),
            (false, true) => Some((*column, Says::Loosely)),
            (false, false) => None,
        }
    })
}

fn sensitive(heading: &str) -> Option<Sensitive> {
    let heading = bare(heading);
    let tells = |word: &&str| if WHOLE.contains(word) { heading == **word } else { heading.contains(*word) };
    SENSITIVE.iter().find(|(_, words)| words.iter().any(&tells)).map(|(kind, _)| *kind)
}

/// How many headings on a line are known; none when the employee number is not among them, since nobody is known without.
#[must_use]
pub fn score(cells: &StringRecord) -> usize {
    let found: Vec<Column> = cells.iter().filter_map(known).map(|(column, _)| column).collect();
    if found.contains(&Column::Number) && found.len() > 1 { found.len() } else { 0 }
}

/// Where each column stands, and what was left out.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Columns {
    at: Vec<(Column, usize)>,
    /// Headings nobody knows.
    pub unknown: Vec<String>,
    pub sensitive: Vec<(String, Sensitive)>,
}

impl Columns {
    /// # Errors
    /// When two columns say the same, or one that must be read holds national identity numbers.
    pub fn of(table: &Table) -> Result<Columns, Unreadable> {
        let mut columns = Columns::default();
        let mut taken: HashMap<Column, (usize, Says)> = HashMap::new();
        for (place, heading) in table.headings.iter().enumerate() {
            let shown = || heading.trim().chars().take(60).collect::<String>();
            let filled = || national_id::fill(table.lines.iter().filter_map(|line| line.cells.get(place)));
            match known(heading) {
                Some((column, says)) => match taken.get(&column).copied() {
                    Some((other, said)) if said == says => {
                        let one = table.headings.get(other).unwrap_or_default().trim().to_owned();
                        return Err(Unreadable::TwoColumns { column, one, other: shown() });
                    }
                    Some((_, said)) if said > says => columns.unknown.push(shown()),
                    other => {
                        let before = other.and_then(|(place, _)| table.headings.get(place));
                        columns.unknown.extend(before.map(|before| before.trim().to_owned()));
                        taken.insert(column, (place, says));
                    }
                },
                None => match sensitive(heading) {
                    Some(kind) => columns.sensitive.push((shown(), kind)),
                    None if filled() => columns.sensitive.push((shown(), Sensitive::NationalId)),
                    None if heading.trim().is_empty() => {}
                    None => columns.unknown.push(shown()),
                },
            }
        }
        for (place, _) in taken.values() {
            if national_id::fill(table.lines.iter().filter_map(|line| line.cells.get(*place))) {
                let heading = table.headings.get(*place).unwrap_or_default().trim().to_owned();
                return Err(Unreadable::NationalIds { heading });
            }
        }
        columns.at = taken.into_iter().map(|(column, (place, _))| (column, place)).collect();
        columns.at.sort_unstable();
        Ok(columns)
    }

    #[must_use]
    pub fn has(&self, column: Column) -> bool {
        self.at.iter().any(|(known, _)| *known == column)
    }

    /// What stands in a column on a line.
    #[must_use]
    pub fn cell<'l>(&self, cells: &'l StringRecord, column: Column) -> &'l str {
        let place = self.at.iter().find(|(known, _)| *known == column);
        place.and_then(|(_, place)| cells.get(*place)).unwrap_or_default()
    }
}
