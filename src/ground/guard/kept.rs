//! What was written in a form that could not be taken: it comes back on the page that says so, ready to be sent again,
//! also without script. Only to the one who sent it, in the same answer, and nowhere else.

use std::sync::{Arc, OnceLock};

use axum::body::Bytes;

use crate::ground::form::Fields;

/// Put on a request by the guard, filled by whoever reads the form.
#[derive(Clone, Default)]
pub struct Kept(Arc<OnceLock<Bytes>>);

/// A form with one of these in it is not given back: a page should not hold what nobody may see over a shoulder.
const SECRET: [&str; 3] = ["passord", "kode", "nokkel"];

impl Kept {
    /// Keeps a form as it was sent. The bytes are shared, not copied.
    pub fn keep(&self, form: &Bytes) {
        let _ = self.0.set(form.clone());
    }

    /// The fields, when there are any that may be given back.
    pub(super) fn fields(&self) -> Vec<(String, String)> {
        let Some(Ok(fields)) = self.0.get().map(|form| Fields::parse(form)) else { return Vec::new() };
        if fields.iter().any(|(name, _)| SECRET.iter().any(|secret| name.contains(secret))) {
            return Vec::new();
        }
        fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given_back(form: &'static str) -> Vec<(String, String)> {
        let kept = Kept::default();
        kept.keep(&Bytes::from_static(form.as_bytes()));
        kept.fields()
    }

    #[test]
    fn what_was_written_comes_back_as_it_was() {
        let words = ("mal".to_owned(), "Ærlig & <klar>\nog to linjer".to_owned());
        let form = given_back("once=abc&mal=%C3%86rlig+%26+%3Cklar%3E%0D%0Aog+to+linjer&knapp=send");
        assert_eq!(form[1], words);
        assert_eq!(form.len(), 3);
    }

    #[test]
    fn secrets_do_not_come_back_and_nothing_comes_of_nothing() {
        assert!(given_back("nummer=1004&passord=hemmelig").is_empty());
        assert!(given_back("engangskode=123456").is_empty());
        assert!(Kept::default().fields().is_empty());
    }
}
