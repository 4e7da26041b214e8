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
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::extract::Request;
    use axum::http::header;
    use axum::routing::post;
    use tower::ServiceExt;

    use super::*;
    use crate::ground::chance::Chance;
    use crate::ground::guard::{ErrorKind, GuardConfig, UnderWay, around};
    use crate::ground::text::Language;

    /// What a house answers in which so many are answered at once, and every form is one too many or cannot be kept.
    async fn answered(most: usize, to: &str) -> (u16, bool, String) {
        async fn no_room(_: Fields) -> ErrorKind {
            ErrorKind::NoRoom
        }
        let app = Router::new().route("/skriv", post(no_room)).route("/hemmelig", post(no_room));
        let config = GuardConfig {
            chance: Arc::new(Chance::Os),
            origin: None,
            language: Language::English,
            under_way: UnderWay::of(most, 0, &[]),
            uploads: &[],
            secret_at: &["/hemmelig"],
        };
        let request = Request::post(to).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let request = request.header(header::HOST, "x").header("sec-fetch-site", "same-origin");
        let request = request.body(Body::from("once=abcdefgh&mal=Til+%3Cdeg%3E")).unwrap();
        let answer = around(app, config).unwrap().oneshot(request).await.unwrap();
        let (status, later) = (answer.status().as_u16(), answer.headers().contains_key(header::RETRY_AFTER));
        let page = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        (status, later, String::from_utf8(page.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn who_is_turned_away_or_finds_no_room_gets_the_form_back() {
        for (most, status) in [(0, 503), (1, 507)] {
            let (is, later, page) = answered(most, "/skriv").await;
            assert!(is == status && later, "{is}");
            assert!(page.contains("What you wrote is here.") && page.contains("Til &#60;deg&#62;"), "{page}");
            assert!(page.contains("action=\"/skriv\"") && page.contains("abcdefgh"));
            let (is, _, page) = answered(most, "/hemmelig").await;
            assert!(is == status && !page.contains("deg"), "where secrets are sent, nothing comes back");
        }
    }

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
