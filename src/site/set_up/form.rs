//! What is said when the organisation is set up, and what must be said otherwise.

use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::Faults;

const LONGEST_NAME: usize = 120;
const LONGEST_NUMBER: usize = 40;

/// As it was filled in.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Filled {
    pub organisation: String,
    pub language: Option<Language>,
    pub number: String,
    pub given: String,
    pub family: String,
    pub email: String,
}

/// What is said, once nothing is missing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    pub organisation: String,
    pub language: Language,
    pub admin: Admin,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Admin {
    pub number: String,
    pub given: String,
    pub family: String,
    pub email: String,
}

impl Filled {
    pub fn read(fields: &Fields) -> Filled {
        let one = |name: &str| fields.one(name).trim().to_owned();
        Filled {
            organisation: one("navn"),
            language: Language::parse(fields.one("sprak")),
            number: one("ansattnummer"),
            given: one("fornavn"),
            family: one("etternavn"),
            email: one("epost"),
        }
    }

    pub fn says(&self, t: T) -> Result<Said, Faults> {
        let mut faults = Faults::default();
        for (field, text, longest, missing) in [
            ("navn", &self.organisation, LONGEST_NAME, t.setup_refused_name()),
            ("ansattnummer", &self.number, LONGEST_NUMBER, t.setup_refused_number()),
            ("fornavn", &self.given, LONGEST_NAME, t.setup_refused_given()),
            ("etternavn", &self.family, LONGEST_NAME, t.setup_refused_family()),
        ] {
            if text.is_empty() {
                faults.add(field, missing);
            } else if text.chars().count() > longest || text.contains('\n') {
                faults.add(field, t.setup_refused_long(longest));
            }
        }
        if is_a_national_id(&self.number) {
            faults.add("ansattnummer", t.setup_refused_national());
        }
        if !self.email.is_empty() && !looks_like_an_address(&self.email) {
            faults.add("epost", t.setup_refused_email());
        }
        let Some(language) = self.language.filter(|_| faults.is_empty()) else {
            if self.language.is_none() {
                faults.add("sprak", t.setup_refused_language());
            }
            return Err(faults);
        };
        let Filled { organisation, number, given, family, email, .. } = self.clone();
        Ok(Said { organisation, language, admin: Admin { number, given, family, email } })
    }
}

/// Enough to find a slip; whether somebody reads it there, only a letter can tell.
fn looks_like_an_address(email: &str) -> bool {
    email.len() <= 254
        && !email.contains(char::is_whitespace)
        && email.split_once('@').is_some_and(|(who, at)| !who.is_empty() && at.contains('.') && !at.contains('@'))
}

/// Eleven digits whose two control digits are right (settled 9): never a number at work.
fn is_a_national_id(number: &str) -> bool {
    let digits: Vec<u32> = number.chars().filter(|sign| !sign.is_whitespace()).filter_map(|sign| sign.to_digit(10)).collect();
    if digits.len() != 11 || number.chars().any(|sign| !sign.is_ascii_digit() && !sign.is_whitespace()) {
        return false;
    }
    let right = |weights: &[u32]| weights.iter().zip(&digits).map(|(weight, digit)| weight * digit).sum::<u32>() % 11 == 0;
    right(&[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) && right(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> Filled {
        let text = |text: &str| text.to_owned();
        Filled {
            organisation: text("Byvik kommune"),
            language: Some(Language::Nynorsk),
            number: text("1001"),
            given: text("Kari"),
            family: text("Berg"),
            email: text(""),
        }
    }

    fn refused(filled: &Filled) -> Vec<String> {
        let faults = filled.says(T(Language::Bokmal)).expect_err("something is wrong");
        faults.0.into_iter().map(|fault| fault.field.into_owned()).collect()
    }

    #[test]
    fn what_is_whole_is_taken_as_it_is() {
        let said = filled().says(T(Language::Bokmal)).unwrap();
        assert_eq!((said.organisation.as_str(), said.language), ("Byvik kommune", Language::Nynorsk));
        assert_eq!(said.admin.number, "1001");
    }

    #[test]
    fn everything_that_is_missing_is_told_at_once() {
        assert_eq!(refused(&Filled::default()), ["navn", "ansattnummer", "fornavn", "etternavn", "sprak"]);
        assert_eq!(refused(&Filled { organisation: "x".repeat(121), ..filled() }), ["navn"]);
        for email in ["kari", "kari@byvik", "ka ri@byvik.no", "@byvik.no", "a@b@c.no"] {
            assert_eq!(refused(&Filled { email: email.to_owned(), ..filled() }), ["epost"], "{email}");
        }
        assert!(Filled { email: "kari@byvik.kommune.no".to_owned(), ..filled() }.says(T(Language::English)).is_ok());
    }

    #[test]
    fn a_national_id_is_no_employee_number() {
        // Made from 010190 and a number nobody has, with control digits by the rule.
        let made: Vec<String> = (0..100).map(|control| format!("010190999{control:02}")).collect();
        let right: Vec<&String> = made.iter().filter(|number| is_a_national_id(number)).collect();
        assert!(right.len() <= 1, "{right:?}");
        let whole = (900..1000).flat_map(|person| (0..100).map(move |control| format!("010190{person}{control:02}")));
        let some = whole.into_iter().find(|number| is_a_national_id(number)).expect("one with right digits");
        assert_eq!(refused(&Filled { number: some.clone(), ..filled() }), ["ansattnummer"]);
        let spaced = format!("{} {}", &some[..6], &some[6..]);
        assert_eq!(refused(&Filled { number: spaced, ..filled() }), ["ansattnummer"]);
        assert!(!is_a_national_id("12345678901") && !is_a_national_id("1001") && !is_a_national_id("A0101909990"));
    }
}
