use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;
use hyper::body::Frame;
use proptest::prelude::*;
use tower::ServiceExt;

use super::*;
use crate::ground::chance::Chance;
use crate::ground::guard::{GuardConfig, UnderWay, around};
use crate::ground::text::Language;

fn parse(body: &str) -> Fields {
    Fields::parse(body.as_bytes()).unwrap()
}

#[test]
fn a_field_is_read_as_it_was_written() {
    let form = parse("hva=Svare+p%C3%A5+s%C3%B8knaden&hvem=h%C3%A5kon&hvem=sunniva&tom=");
    assert_eq!(form.one("hva"), "Svare på søknaden");
    assert_eq!(form.all("hvem"), ["håkon", "sunniva"]);
    assert_eq!(form.one("hvem"), "håkon");
    assert_eq!((form.one("tom"), form.one("ikke-sendt")), ("", ""));
    assert!(form.has("tom") && !form.has("ikke-sendt"));
    assert_eq!(form.all("ikke-sendt"), [""; 0]);
    assert_eq!(form.iter().count(), 4);
}

#[test]
fn line_ends_are_one_character_and_blanks_at_the_end_are_gone() {
    let form = parse("tekst=%20%20en%0D%0A%0D%0Ato%0Dtre%20%0D%0A%09%20");
    assert_eq!(form.one("tekst"), "  en\n\nto\ntre");
    assert_eq!(parse("tekst=%20%0D%0A").required("tekst"), Err(Missing { field: "tekst" }));
    assert_eq!(parse("tekst=x%20").required("tekst"), Ok("x"));
}

#[test]
fn what_no_database_keeps_is_taken_out_and_bytes_that_are_not_text_are_seen_as_such() {
    assert_eq!(parse("t=a%00b").one("t"), "ab");
    assert_eq!(parse("t%00=x").one("t"), "x");
    assert_eq!(parse("t=a%ED%A0%80b").one("t"), "a\u{fffd}\u{fffd}\u{fffd}b", "half a surrogate pair");
    assert_eq!(parse("t=%FF").one("t"), "\u{fffd}");
    assert_eq!(parse("t=100%&%=%zz").one("t"), "100%");
}

#[test]
fn there_is_an_end_to_how_much_a_form_may_be() {
    let fields = |count: usize| vec!["a=b"; count].join("&");
    assert!(Fields::parse(fields(MOST_FIELDS).as_bytes()).is_ok());
    assert_eq!(Fields::parse(fields(MOST_FIELDS + 1).as_bytes()), Err(Unread::TooManyFields));
    let field = |count: usize| format!("a={}", "ø".repeat(count));
    assert!(Fields::parse(field(LONGEST_FIELD).as_bytes()).is_ok(), "characters are counted, not bytes");
    assert_eq!(Fields::parse(field(LONGEST_FIELD + 1).as_bytes()), Err(Unread::FieldTooLong));
    let name = "a".repeat(LONGEST_FIELD + 1);
    assert_eq!(Fields::parse(name.as_bytes()), Err(Unread::FieldTooLong));
}

#[test]
fn a_forms_words_are_not_shown_to_whoever_debugs() {
    assert_eq!(format!("{:?}", parse("hva=hemmelig&hvem=x")), r#"["hva", "hvem"]"#);
}

proptest! {
    #[test]
    fn what_is_written_comes_back(written in prop::collection::vec((".{0,20}", "(?s).{0,200}"), 0..20)) {
        let mut sent = form_urlencoded::Serializer::new(String::new());
        sent.extend_pairs(&written);
        let read = Fields::parse(sent.finish().as_bytes()).unwrap();
        prop_assert_eq!(read.iter().count(), written.len());
        for ((name, value), (read_name, read_value)) in written.iter().zip(read.iter()) {
            prop_assert_eq!(read_name, tidy(name));
            prop_assert_eq!(read_value, tidy(value));
        }
    }

    #[test]
    fn what_is_read_is_tidy_and_reading_it_again_changes_nothing(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let Ok(read) = Fields::parse(&bytes) else { return Ok(()) };
        for (_, value) in read.iter() {
            prop_assert!(!value.contains(['\0', '\r']) && value.trim_end() == value);
        }
        let mut sent = form_urlencoded::Serializer::new(String::new());
        sent.extend_pairs(read.iter());
        prop_assert_eq!(Fields::parse(sent.finish().as_bytes()).unwrap(), read);
    }
}

async fn send(kind: Option<&str>, body: Vec<u8>) -> (StatusCode, String) {
    let app = Router::new().route("/", post(|form: Fields| async move { form.one("hva").to_owned() }));
    let app = around(
        app,
        GuardConfig {
            chance: Arc::new(Chance::Os),
            origin: None,
            language: Language::Bokmal,
            under_way: UnderWay::default(),
            uploads: &[],
            secret_at: &["/hemmelig"],
        },
    )
    .unwrap();
    let mut request = Request::post("/");
    if let Some(kind) = kind {
        request = request.header("content-type", kind);
    }
    let answered = app.oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
    let status = answered.status();
    (status, String::from_utf8(answered.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap())
}

const FORM: Option<&str> = Some("application/x-www-form-urlencoded");

#[tokio::test]
async fn a_form_is_read_and_anything_else_is_not() {
    let ok = (StatusCode::OK, "ja".to_owned());
    assert_eq!(send(FORM, b"hva=ja".into()).await, ok);
    assert_eq!(send(Some("application/X-www-form-urlencoded; charset=utf-8"), b"hva=ja".into()).await, ok);
    assert_eq!(send(None, Vec::new()).await, (StatusCode::OK, String::new()), "a button alone");
    for kind in [None, Some("application/json"), Some("text/plain"), Some("multipart/form-data; boundary=x")] {
        let (status, page) = send(kind, b"hva=ja".into()).await;
        assert_eq!(status, StatusCode::BAD_REQUEST, "{kind:?}");
        assert!(page.contains("Vi forstod ikke det som ble sendt"));
    }
}

#[tokio::test]
async fn a_form_that_is_too_large_gets_a_page_that_says_so() {
    let field = |count: usize| format!("a={}&", "x".repeat(count - 3)).into_bytes();
    let small: Vec<u8> = (0..LARGEST_FORM / 16384).flat_map(|_| field(16384)).collect();
    assert_eq!(small.len(), LARGEST_FORM);
    assert_eq!(send(FORM, small.clone()).await.0, StatusCode::OK);
    for large in [[small.clone(), b"x".into()].concat(), vec![b'x'; 2 * 1024 * 1024], field(LONGEST_FIELD + 4)] {
        let (status, page) = send(FORM, large).await;
        assert_eq!(status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(page.contains("Det du sendte, var for stort"));
    }
}

/// A body of which nothing comes but the news that it does not.
struct Failing(Option<axum::BoxError>);

impl HttpBody for Failing {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::BoxError>>> {
        Poll::Ready(self.0.take().map(Err))
    }
}

#[tokio::test]
async fn a_form_that_came_too_slowly_or_was_cut_off_gets_its_own_page() {
    let wrapped = axum::Error::new(axum::Error::new(TooSlow));
    for (error, expected) in
        [(TooSlow.into(), Unread::TooSlow), (wrapped.into(), Unread::TooSlow), ("hung up".into(), Unread::CutOff)]
    {
        let request =
            Request::post("/").header("content-type", FORM.unwrap()).body(Body::new(Failing(Some(error)))).unwrap();
        assert_eq!(Fields::from_request(request, &()).await.unwrap_err(), expected);
    }
    assert_eq!(Unread::TooSlow.into_response().status(), StatusCode::REQUEST_TIMEOUT);
}
