//! The order of names and titles in each language: in Norwegian æ, ø and å come last, and «aa» is å.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale::locale;

use crate::ground::text::Language;

static ORDERS: LazyLock<[CollatorBorrowed<'static>; 3]> = LazyLock::new(|| {
    [locale!("nb"), locale!("nn"), locale!("en-GB")].map(|locale| {
        Collator::try_new(locale.into(), CollatorOptions::default()).expect("the three languages' order is built in")
    })
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

/// For a column beside the name: comparing two keys byte by byte (`COLLATE "C"`) is comparing the names. Hexadecimal, so
/// that it is text on both engines. Longer than the name: about eight characters for each letter.
pub fn sort_key(language: Language, name: &str) -> String {
    let mut key = Vec::new();
    let Ok(()) = order(language).write_sort_key_to(name, &mut key);
    key.iter().flat_map(|byte| [byte >> 4, byte & 15]).filter_map(|half| char::from_digit(half.into(), 16)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(language: Language, names: &[&str]) -> Vec<String> {
        let mut by_comparing: Vec<String> = names.iter().rev().map(|name| (*name).to_owned()).collect();
        let mut by_key = by_comparing.clone();
        by_comparing.sort_by(|one, other| compare(language, one, other));
        by_key.sort_by_key(|name| sort_key(language, name));
        assert_eq!(by_comparing, by_key, "both ways give one order");
        by_key
    }

    #[test]
    fn in_norwegian_ae_oe_and_aa_come_last_and_double_a_is_one_of_them() {
        let names = ["Adam", "adam", "Beate", "Zorn", "Ærlig", "Østby", "Ås", "Aasen"];
        for language in [Language::Bokmal, Language::Nynorsk] {
            assert_eq!(sorted(language, &names)[2..], names[2..]);
        }
    }

    #[test]
    fn in_english_they_stand_by_the_letters_they_look_like() {
        let names = ["Aasen", "Adam", "Ærlig", "Ås", "Østby", "Zorn"];
        assert_eq!(sorted(Language::English, &names), names);
    }

    #[test]
    fn the_empty_name_comes_first_and_every_name_has_a_key() {
        assert!(sort_key(Language::Bokmal, "") < sort_key(Language::Bokmal, "a"));
        assert_eq!(
            sort_key(Language::Bokmal, "Håkon"),
            sort_key(Language::Bokmal, "Ha\u{30a}kon"),
            "however å is written"
        );
    }
}
