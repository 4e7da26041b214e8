//! What is said when the organisation is set up, and what must be said otherwise.

use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::Faults;
use crate::site::set_up::Organisation;

const LONGEST_NAME: usize = 120;

/// As it was filled in.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Filled {
    pub organisation: String,
    pub language: Option<Language>,
}

impl Filled {
    pub fn read(fields: &Fields) -> Filled {
        Filled { organisation: fields.one("navn").trim().to_owned(), language: Language::parse(fields.one("sprak")) }
    }

    pub fn says(&self, t: T) -> Result<Organisation, Faults> {
        let mut faults = Faults::default();
        if self.organisation.is_empty() {
            faults.add("navn", t.begin_refused_name());
        } else if self.organisation.chars().count() > LONGEST_NAME || self.organisation.contains('\n') {
            faults.add("navn", t.begin_refused_long(LONGEST_NAME));
        }
        match self.language {
            Some(language) if faults.is_empty() => Ok(Organisation { name: self.organisation.clone(), language }),
            Some(_) => Err(faults),
            None => {
                faults.add("sprak", t.begin_refused_language());
                Err(faults)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(organisation: &str, language: Option<Language>) -> Vec<String> {
        let filled = Filled { organisation: organisation.to_owned(), language };
        let faults = filled.says(T(Language::Bokmal)).expect_err("something is wrong");
        faults.0.into_iter().map(|fault| fault.field.into_owned()).collect()
    }

    #[test]
    fn everything_that_is_missing_is_told_at_once() {
        assert_eq!(refused("", None), ["navn", "sprak"]);
        assert_eq!(refused(&"x".repeat(121), Some(Language::Nynorsk)), ["navn"]);
        let filled = Filled { organisation: "Byvik kommune".to_owned(), language: Some(Language::Nynorsk) };
        let said = filled.says(T(Language::Bokmal)).unwrap();
        assert_eq!((said.name.as_str(), said.language), ("Byvik kommune", Language::Nynorsk));
    }
}
