//! The cast as the demo's sign-in page lists them.

use super::people::{everybody, number};
use crate::access::House;
use crate::ground::db::{Fault, Tx};
use crate::ground::text::{Language, T};
use crate::people::{self, PersonId, Side};

/// One of the cast.
pub struct Listed {
    pub id: PersonId,
    pub number: String,
    pub given: String,
    pub name: String,
    pub who: String,
    pub side: Option<Side>,
}

/// In groups, so that one finds the two to begin with.
#[derive(Default)]
pub struct Everybody {
    pub first: Vec<Listed>,
    pub team: Vec<Listed>,
    pub around: Vec<Listed>,
    pub others: Vec<Listed>,
}

/// What is told of the ones one is most likely to try.
fn story(t: T, key: &str) -> Option<String> {
    match key {
        "sunniva" => Some(t.cast_sunniva()),
        "hakon" => Some(t.cast_hakon()),
        "amina" => Some(t.cast_amina()),
        "petter" => Some(t.cast_petter()),
        "yusuf" => Some(t.cast_yusuf()),
        "eline" => Some(t.cast_eline()),
        "torbjorn" => Some(t.cast_torbjorn()),
        "marte" => Some(t.cast_marte()),
        "ragnhild" => Some(t.cast_ragnhild()),
        "solveig" => Some(t.cast_solveig()),
        _ => None,
    }
}

pub async fn listed(tx: &mut Tx, _house: &House, language: Language) -> Result<Everybody, Fault> {
    let t = T(language);
    let mut all = Everybody::default();
    let numbers: Vec<String> = everybody().map(|(key, ..)| number(key)).collect();
    let mut found = people::of_numbers(tx, &numbers).await?;
    for (key, given, family, title, unit) in everybody() {
        let number = number(key);
        let Some(id) = found.remove(&number) else { continue };
        let side = match key {
            "sunniva" => Some(Side::Employee),
            "hakon" => Some(Side::Leader),
            _ => None,
        };
        let main = story(t, key);
        let name = if main.is_some() { given.to_owned() } else { format!("{given} {family}") };
        let who = main.unwrap_or_else(|| format!("{title}, {unit}"));
        let group = match key {
            "sunniva" | "hakon" => &mut all.first,
            "amina" | "petter" | "yusuf" | "eline" | "torbjorn" | "marte" => &mut all.team,
            "ragnhild" | "solveig" => &mut all.around,
            _ => &mut all.others,
        };
        group.push(Listed { id, number, given: given.to_owned(), name, who, side });
    }
    all.first.sort_by_key(|one| one.side);
    Ok(all)
}
