//! Cells: dates, numbers, names, addresses and roles as payroll and Excel write them, read once into what they mean.

use serde::{Deserialize, Serialize};

use super::mistakes::Wrong;
use crate::ground::calendar::Date;
use crate::people::Duty;

/// Who somebody is called.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Name {
    pub given: String,
    pub family: String,
}

impl Name {
    #[must_use]
    pub fn whole(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }
}

/// When something ends: on a day, or plainly not («31.12.9999»).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum End {
    Open,
    On(Date),
}

/// What a person does for the organisation besides the own job.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Role {
    Hr,
    Admin,
    Representative,
    DataProtection,
    /// Answers for the unit on the line, and writes its direction.
    Responsible,
}

impl Role {
    #[must_use]
    pub fn duty(self) -> Option<Duty> {
        match self {
            Role::Hr => Some(Duty::Hr),
            Role::Admin => Some(Duty::Admin),
            Role::Representative => Some(Duty::Representative),
            Role::DataProtection => Some(Duty::DataProtection),
            Role::Responsible => None,
        }
    }
}

/// Blanks of every kind become one, and signs that cannot be seen are taken out: they turn text around or tell two
/// alike names apart.
#[must_use]
pub fn tidy(cell: &str) -> String {
    let unseen = |c: &char| {
        !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
            && (!c.is_control() || c.is_whitespace())
    };
    let seen: String = cell.chars().filter(unseen).collect();
    let composed = icu_normalizer::ComposingNormalizerBorrowed::new_nfc().normalize(&seen);
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An employee number or a position key. Excel makes long ones into «1,01E+10» and adds «,00».
pub fn key(cell: &str) -> Result<Option<String>, Wrong> {
    let text = tidy(cell);
    // «="0042"» is how a report keeps Excel from taking the noughts away.
    let text = text.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).map_or(text.clone(), str::to_owned);
    let text = text.strip_prefix('\'').unwrap_or(&text).trim().to_owned();
    if text.is_empty() {
        return Ok(None);
    }
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let exponent = text.to_ascii_uppercase().split_once("E+").is_some_and(|(number, power)| {
        digits(power) && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b',' || byte == b'.')
    });
    if exponent {
        return Err(Wrong::MadeIntoANumber(text));
    }
    let whole = [",00", ".00", ",0", ".0"].iter().find_map(|end| text.strip_suffix(end).filter(|rest| digits(rest)));
    let text = whole.map(str::to_owned).unwrap_or(text);
    if text.chars().count() > 60 { Err(Wrong::TooLong) } else { Ok(Some(text)) }
}

/// A short text: a title, a unit.
pub fn short(cell: &str) -> Result<Option<String>, Wrong> {
    let text = tidy(cell);
    match text.chars().count() {
        0 => Ok(None),
        1..=200 if super::national_id::stands_in(&text) => Err(Wrong::HoldsNationalId),
        1..=200 => Ok(Some(text)),
        _ => Err(Wrong::TooLong),
    }
}

/// «Lunde, Sunniva» or «Sunniva Lunde»: the last word is the family name when no comma says otherwise.
pub fn name(cell: &str) -> Result<Option<Name>, Wrong> {
    let Some(text) = short(cell)? else { return Ok(None) };
    if let Some((family, given)) = text.split_once(',') {
        return Ok(Some(Name { given: given.trim().to_owned(), family: family.trim().to_owned() }));
    }
    Ok(Some(match text.rsplit_once(' ') {
        Some((given, family)) => Name { given: given.to_owned(), family: family.to_owned() },
        None => Name { given: text, family: String::new() },
    }))
}

/// An address one can write to. Compared without regard to capitals.
pub fn email(cell: &str) -> Result<Option<String>, Wrong> {
    let text = tidy(cell).to_lowercase();
    if text.is_empty() {
        return Ok(None);
    }
    let fits = text.len() <= 254
        && text.split_once('@').is_some_and(|(who, place)| {
            !who.is_empty()
                && place.contains('.')
                && !place.contains('@')
                && !place.starts_with('.')
                && !place.ends_with('.')
        })
        && !text.contains(|c: char| c.is_whitespace() || ",;<>()\"".contains(c));
    if fits { Ok(Some(text)) } else { Err(Wrong::NotAnEmail(text)) }
}

/// «1.11.2025», «01.11.25», «2025-11-01», «20251101», with midnight after it or not. «31.12.9999» and Unit4's «2099-12-31» are no end at all.
pub fn date(cell: &str, today: Date) -> Result<Option<End>, Wrong> {
    let text = tidy(cell);
    if text.is_empty() {
        return Ok(None);
    }
    let wrong = || Wrong::NotADate(text.clone());
    let day = without_midnight(&text);
    let parts: Vec<&str> = day.split(['.', '-', '/']).collect();
    let number = |part: &str| part.parse::<i16>().map_err(|_| wrong());
    let (year, month, of_month) = match parts.as_slice() {
        [all] if all.len() == 8 && all.is_ascii() => (number(&all[..4])?, number(&all[4..6])?, number(&all[6..])?),
        [all] if (4..=6).contains(&all.len()) && all.bytes().all(|byte| byte.is_ascii_digit() || byte == b',') => {
            return Err(Wrong::DateIsANumber(text));
        }
        [first, second, third] if first.len() == 4 => (number(first)?, number(second)?, number(third)?),
        [first, second, third] => (of_the_century(number(third)?, third.len(), today), number(second)?, number(first)?),
        _ => return Err(wrong()),
    };
    if day.contains('/') && month > 12 && of_month <= 12 {
        return Err(Wrong::DateTurned(text));
    }
    if year >= 2099 {
        return Ok(Some(End::Open));
    }
    let (month, of_month) = (i8::try_from(month).map_err(|_| wrong())?, i8::try_from(of_month).map_err(|_| wrong())?);
    if year < 1900 {
        return Err(wrong());
    }
    Date::new(year, month, of_month).map(|day| Some(End::On(day))).map_err(|_| wrong())
}

fn without_midnight(text: &str) -> &str {
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    let midnight = time.trim_end_matches('Z').bytes().all(|byte| matches!(byte, b'0' | b':' | b'.'));
    if midnight { day.trim_end_matches('.') } else { text }
}

/// Two digits: up to ten years ahead, or back in time.
fn of_the_century(year: i16, digits: usize, today: Date) -> i16 {
    match (digits, 2000 + year <= today.year() + 10) {
        (2, true) => 2000 + year,
        (2, false) => 1900 + year,
        _ => year,
    }
}

/// «HR», «tillitsvalgt + enhetsleder».
pub fn roles(cell: &str) -> Result<Vec<Role>, Wrong> {
    let text = tidy(cell).to_lowercase();
    let parts = text
        .split([',', '+', '/', ';', '|', '&'])
        .flat_map(|part| part.split(" og "))
        .flat_map(|part| part.split(" and "));
    let mut roles = Vec::new();
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        let role = match part {
            "hr" | "hr-rådgiver" | "hr-rådgjevar" | "hr adviser" => Role::Hr,
            "administrator" | "admin" | "systemansvarlig" | "systemansvarleg" => Role::Admin,
            "tillitsvalgt"
            | "tillitsvald"
            | "verneombud"
            | "verneombod"
            | "representative"
            | "safety representative" => Role::Representative,
            "personvernombud" | "personvernombod" | "data protection" | "data protection officer" | "dpo" => {
                Role::DataProtection
            }
            "enhetsleder" | "einingsleiar" | "leder" | "leiar" | "leader" | "unit leader" | "ansvarlig"
            | "ansvarleg" | "ansvarlig leder" | "ansvarleg leiar" | "responsible" | "responsible leader" => {
                Role::Responsible
            }
            "ansatt" | "tilsett" | "medarbeider" | "medarbeidar" | "employee" | "ingen" | "-" => continue,
            _ => return Err(Wrong::UnknownRole(tidy(cell).chars().take(60).collect())),
        };
        if !roles.contains(&role) {
            roles.push(role);
        }
    }
    Ok(roles)
}
