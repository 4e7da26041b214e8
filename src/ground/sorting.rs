//! The order of names and titles in each language: in Norwegian æ, ø and å come last, and «aa» is å.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale::locale;

use crate::ground::text::Language;

static ORDERS: LazyLock<[CollatorBorrowed<'static>; 3]> = LazyLock::new(|| {
    [locale!("nb"), locale!("nn"), locale!("en-GB")].map(|locale| {
        Collator::try_new(locale.into(), CollatorOptions::default()).expect("the three languages' order is built in")
    })
});

static KEYS: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    let mut letters_alone = CollatorOptions::default();
    letters_alone.strength = Some(Strength::Primary);
    Collator::try_new(locale!("nb").into(), letters_alone).expect("the order is built in")
});

fn order(language: Language) -> &'static CollatorBorrowed<'static> {
    match language {
        Language::Bokmal => &ORDERS[0],
        Language::Nynorsk => &ORDERS[1],
        Language::English => &ORDERS[2],
    }
}

/// For sorting in memory: `names.sort_by(|a, b| compare(language, a, b))`.
pub fn compare(language: Language, one: &str, other: &str) -> Ordering {
    order(language).compare(one, other)
}

/// For a column beside the name: comparing two keys byte by byte (`COLLATE "C"`) is comparing the names as Norwegians look
/// for them. Capitals and accents make no difference. Hexadecimal, so that it is text on both engines: two or three
/// characters for each letter.
pub fn sort_key(name: &str) -> String {
    let mut key = Vec::with_capacity(name.len() + 8);
    let Ok(()) = KEYS.write_sort_key_to(name, &mut key);
    key.iter().flat_map(|byte| [byte >> 4, byte & 15]).filter_map(|half| char::from_digit(half.into(), 16)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, names: &[&str]) -> Vec<String> {
        let mut sorted: Vec<String> = names.iter().rev().map(|name| (*name).to_owned()).collect();
        sorted.sort_by(|one, other| compare(language, one, other));
        sorted
    }

    const NORWEGIAN: [&str; 8] = ["Adam", "Beate", "Bråten", "Zorn", "Ærlig", "Østby", "Ås", "Aasen"];

    #[test]
    fn in_norwegian_ae_oe_and_aa_come_last_and_double_a_is_one_of_them() {
        for language in [Language::Bokmal, Language::Nynorsk] {
            assert_eq!(sorted(language, &NORWEGIAN), NORWEGIAN);
        }
    }

    #[test]
    fn in_english_they_stand_by_the_letters_they_look_like() {
        let names = ["Aasen", "Adam", "Ærlig", "Ås", "Østby", "Zorn"];
        assert_eq!(sorted(Language::English, &names), names);
    }

    #[test]
    fn the_key_of_a_name_stands_where_the_name_stands() {
        assert!(NORWEGIAN.windows(2).all(|names| sort_key(names[0]) < sort_key(names[1])));
        assert!(sort_key("") < sort_key("a"));
        assert_eq!(sort_key("Håkon"), sort_key("Ha\u{30a}kon"), "however å is written");
        assert_eq!(sort_key("ANDRÉ"), sort_key("Andre"));
        assert!(sort_key("Bjørnstad").len() < 40);
    }
}
