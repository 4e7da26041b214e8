use std::io::Write;
use std::sync::{Mutex, PoisonError};

use axum::body::{Body, Bytes, to_bytes};
use axum::http::StatusCode;
use axum::response::Html;
use axum::routing::{get, post};
use tower::ServiceExt;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::prelude::*;

use super::*;

const ORIGIN: &str = "https://makker.example";
/// Something only the sender knows. Longer than anything that could come about by accident.
const CANARY: &str = "kanarifuglen-som-ingen-skal-se";

fn app_with(origin: Option<&str>) -> Router {
    let app = Router::new()
        .route("/", get(|| async { Html("<p>Her</p>") }))
        .route("/mal/{id}", get(|| async { ErrorKind::Hidden }))
        .route("/fil", get(|| async { ([(header::CACHE_CONTROL, "public, max-age=31536000, immutable")], "x") }))
        .route("/skriv", post(|body: Bytes| async move { format!("{} bytes", body.len()) }))
        .route("/panikk", get(|| async { panic!("{CANARY}") as &'static str }))
        .route("/egen", get(|| async { (StatusCode::UNPROCESSABLE_ENTITY, Html("<p>Se over det du skrev</p>")) }))
        .route("/feil", get(fails))
        .route("/travelt", get(|| async { StatusCode::SERVICE_UNAVAILABLE }))
        .route("/nynorsk", get(reads_nynorsk));
    let config = GuardConfig {
        chance: Arc::new(Chance::seeded(1)),
        origin: origin.map(str::to_owned),
        language: Language::Bokmal,
        under_way: UnderWay::default(),
        uploads: &[],
        secret_at: &["/hemmelig"],
    };
    around(app, config).unwrap()
}

fn app() -> Router {
    app_with(Some(ORIGIN))
}

async fn fails() -> ErrorKind {
    tracing::error!(fault = "the disk is full", "fault");
    ErrorKind::Fault
}

async fn reads_nynorsk(axum::Extension(seen): axum::Extension<Seen>) -> ErrorKind {
    seen.0.set(Language::Nynorsk).unwrap();
    ErrorKind::Hidden
}

struct Answered {
    status: u16,
    headers: HeaderMap,
    body: String,
}

async fn ask(app: Router, request: Request) -> Answered {
    let response = app.oneshot(request).await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let body = String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap();
    Answered { status, headers, body }
}

fn asking(method: &str, path: &str, headers: &[(&str, &str)]) -> Request {
    let mut request = Request::builder().method(method).uri(path).header("host", "makker.example");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::empty()).unwrap()
}

async fn get_it(path: &str) -> Answered {
    ask(app(), asking("GET", path, &[])).await
}

/// The page without the number, which is all that may differ.
fn but_for_the_number(answered: &Answered) -> String {
    let number = answered.headers["x-request-number"].to_str().unwrap();
    assert_eq!(number.len(), 8);
    answered.body.replace(number, "NUMBER")
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    for (method, path, status) in [
        ("GET", "/", 200),
        ("HEAD", "/", 200),
        ("GET", "/mal/finnes-ikke", 404),
        ("GET", "/ingenting/her", 404),
        ("POST", "/", 405),
        ("BREW", "/", 405),
        ("GET", "/panikk", 500),
        ("GET", "/egen", 422),
        ("GET", "/fil", 200),
        ("GET", "/feil", 500),
        ("GET", "/travelt", 503),
    ] {
        let answered = ask(app(), asking(method, path, &[])).await;
        assert_eq!(answered.status, status, "{method} {path}");
        for (name, value) in [
            ("content-security-policy", headers::CONTENT_SECURITY_POLICY),
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("strict-transport-security", "max-age=31536000; includeSubDomains"),
        ] {
            assert_eq!(answered.headers[name], value, "{method} {path}");
        }
        assert!(answered.headers.contains_key("permissions-policy"));
        assert_eq!(answered.headers["x-request-number"].len(), 8);
        let cached = if path == "/fil" { "public, max-age=31536000, immutable" } else { "no-store" };
        assert_eq!(answered.headers["cache-control"], cached, "{method} {path}");
    }
}

#[tokio::test]
async fn the_policy_lets_in_no_inline_script_or_style() {
    let policy = headers::CONTENT_SECURITY_POLICY;
    assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"));
    assert!(!policy.contains("unsafe") && !policy.contains("  "));
}

#[tokio::test]
async fn browsers_are_told_to_stay_with_https_only_where_it_is() {
    for origin in [None, Some("http://127.0.0.1:8080")] {
        let answered = ask(app_with(origin), asking("GET", "/", &[])).await;
        assert!(!answered.headers.contains_key("strict-transport-security"));
    }
    let config = GuardConfig {
        chance: Arc::new(Chance::Os),
        origin: Some("makker.example/mal".into()),
        language: Language::Bokmal,
        under_way: UnderWay::default(),
        uploads: &[],
        secret_at: &["/hemmelig"],
    };
    assert!(around(Router::new(), config).is_err(), "no origin");
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_and_our_own_goes_through() {
    let sent = |headers: &'static [(&str, &str)]| ask(app(), asking("POST", "/skriv", headers));
    for refused in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://ond.example")],
        &[("origin", "null")],
        &[("sec-fetch-site", "cross-site"), ("origin", "https://ond.example")],
    ] {
        let answered = sent(refused).await;
        assert_eq!(answered.status, 403, "{refused:?}");
        assert!(answered.body.contains("Dette kunne ikke gjøres herfra"), "{}", answered.body);
    }
    for ours in [
        &[("sec-fetch-site", "same-origin"), ("origin", "null")][..],
        &[("origin", ORIGIN)],
        &[("origin", ORIGIN), ("host", "inne-i-nettet:8080")],
        &[],
    ] {
        assert_eq!(sent(ours).await.body, "0 bytes", "{ours:?}");
    }
    let looked = ask(app(), asking("GET", "/", &[("sec-fetch-site", "cross-site")])).await;
    assert_eq!(looked.status, 200, "a link from elsewhere may be followed");
}

/// As Safari before 16.4, and any browser on plain http: no Sec-Fetch-Site. What such a browser says its origin is, our
/// Referrer-Policy decides; `tests/browser/origin.test.mjs` tries it.
#[tokio::test]
async fn a_browser_that_tells_nothing_but_its_origin_is_known_by_it() {
    let behind_a_proxy = [("origin", ORIGIN), ("host", "inne-i-nettet:8080")];
    assert_eq!(ask(app(), asking("POST", "/skriv", &behind_a_proxy)).await.status, 200);
    let at_home = [("origin", "http://makker.example"), ("referer", "http://makker.example/mal/ny")];
    assert_eq!(ask(app_with(None), asking("POST", "/skriv", &at_home)).await.status, 200, "it is the host asked for");
    for other in ["null", "http://makker.example:81", "http://ond.example", "http://makker.example.ond.example"] {
        let answered = ask(app_with(None), asking("POST", "/skriv", &[("origin", other)])).await;
        assert_eq!(answered.status, 403, "{other}");
    }
}

#[tokio::test]
async fn what_one_may_not_see_and_what_does_not_exist_are_the_same_bytes() {
    let hidden = get_it("/mal/mellom-to-andre").await;
    let missing = get_it("/finnes/ikke").await;
    assert_eq!(but_for_the_number(&hidden), but_for_the_number(&missing));
    let names = |answered: &Answered| {
        let mut headers = answered.headers.clone();
        headers.remove("x-request-number");
        headers
    };
    assert_eq!(names(&hidden), names(&missing));
    assert!(hidden.body.contains("Vi finner ikke siden. Den kan være fjernet, eller den er mellom to andre."));
}

#[tokio::test]
async fn error_pages_speak_the_visitors_language_and_else_the_browsers() {
    let english = ask(app(), asking("GET", "/mal/x", &[("accept-language", "en-GB")])).await;
    assert!(english.body.contains("<html lang=\"en\"") && english.body.contains("between two other people"));
    let nynorsk = ask(app(), asking("GET", "/nynorsk", &[("accept-language", "en-GB")])).await;
    assert!(nynorsk.body.contains("<html lang=\"nn\"") && nynorsk.body.contains("Vi finn ikkje sida."));
}

#[tokio::test]
async fn every_kind_of_error_has_a_whole_page_in_every_language() {
    let number = RequestNumber("7k3m9q2x".into());
    for kind in ErrorKind::ALL {
        for language in Language::ALL {
            let response = error_page(kind, language, &number);
            assert_eq!(response.status(), kind.status());
            let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
            let page = scraper::Html::parse_document(std::str::from_utf8(&body).unwrap());
            let text = |css: &str| {
                let at = scraper::Selector::parse(css).unwrap();
                page.select(&at).map(|found| found.text().collect::<String>()).collect::<Vec<_>>().join(" ")
            };
            assert!(text("h1").len() > 5 && text(".mk-lead").len() > 20 && text("title").ends_with(" – Makker"));
            assert!(text(".mk-meta").contains("7k3m9q2x"));
        }
    }
}

#[tokio::test]
async fn a_panic_ends_one_request_with_a_page_and_says_nothing_of_what_was_written() {
    let app = app();
    let answered = ask(app.clone(), asking("GET", "/panikk", &[])).await;
    assert_eq!(answered.status, 500);
    assert!(answered.body.contains("Noe gikk galt hos oss. Teksten din er tatt vare på. Prøv igjen."));
    assert!(answered.body.contains(answered.headers["x-request-number"].to_str().unwrap()));
    assert!(!answered.body.contains(CANARY));
    assert_eq!(ask(app, asking("GET", "/", &[])).await.status, 200, "the next one is answered");
}

#[tokio::test]
async fn a_page_that_says_itself_what_is_wrong_is_left_alone() {
    assert_eq!(get_it("/egen").await.body, "<p>Se over det du skrev</p>");
}

#[tokio::test]
async fn what_a_frameworks_bare_answer_says_in_its_headers_is_kept() {
    let method = ask(app(), asking("POST", "/", &[])).await;
    assert_eq!(method.headers["allow"], "GET,HEAD");
    assert!(method.body.contains("Siden kan ikke brukes på denne måten"));
    let busy = get_it("/travelt").await;
    assert_eq!(busy.headers["retry-after"], "5");
    assert!(busy.body.contains("Vent litt og prøv igjen."));
}

#[tokio::test]
async fn what_is_too_large_is_refused_before_anything_reads_it() {
    let length = (LARGEST_BODY + 1).to_string();
    let request = asking("POST", "/skriv", &[("content-length", &length)]);
    let told = ask(app(), request).await;
    assert_eq!(told.status, 413);
    assert!(told.body.contains("Det du sendte, var for stort"));
    let mut request = asking("POST", "/skriv", &[]);
    *request.body_mut() = Body::from(vec![b'x'; LARGEST_BODY + 1]);
    assert_eq!(ask(app(), request).await.status, 413, "also when nothing said how large it would be");
    let mut request = asking("POST", "/skriv", &[]);
    *request.body_mut() = Body::from(vec![b'x'; LARGEST_BODY]);
    assert_eq!(ask(app(), request).await.body, format!("{LARGEST_BODY} bytes"));
}

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Kept {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()).unwrap()
    }
}

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Kept {
    type Writer = Kept;

    fn make_writer(&'a self) -> Kept {
        self.clone()
    }
}

/// All that is let through to the log, however unimportant, while these are asked.
async fn log_of(requests: Vec<Request>) -> (String, Vec<Answered>) {
    let kept = Kept::default();
    let written = tracing_subscriber::fmt::layer().json().with_writer(kept.clone());
    let everything = tracing_subscriber::registry().with(written.with_filter(only_ours(LevelFilter::TRACE)));
    let _here = tracing::subscriber::set_default(everything);
    let mut answers = Vec::new();
    for request in requests {
        answers.push(ask(app(), request).await);
    }
    (kept.text(), answers)
}

#[tokio::test]
async fn the_log_holds_one_line_for_each_request_and_no_path_query_body_header_or_panic_words() {
    let planted = format!("/mal/{CANARY}?soek={CANARY}");
    let from = [("cookie", CANARY), ("user-agent", CANARY), ("referer", CANARY), ("accept-language", CANARY)];
    let mut written = asking("POST", "/skriv", &from);
    *written.body_mut() = Body::from(CANARY);
    let requests = vec![
        asking("GET", &planted, &from),
        written,
        asking("GET", &format!("/{CANARY}/{CANARY}"), &from),
        asking(CANARY, "/", &[]),
        asking("POST", &planted, &[("sec-fetch-site", "cross-site"), ("origin", "https://kanarifuglen.example")]),
    ];
    let (log, answers) = log_of(requests).await;
    assert!(!log.contains("kanari") && !log.contains("soek"), "{log}");
    let lines: Vec<serde_json::Value> = log
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|line| line["level"] == "INFO")
        .collect();
    let told: Vec<String> = lines
        .iter()
        .map(|line| format!("{} {} {}", line["fields"]["method"], line["fields"]["route"], line["fields"]["status"]))
        .collect();
    assert_eq!(
        told,
        [
            r#""GET" "/mal/{id}" 404"#,
            r#""POST" "/skriv" 200"#,
            r#""GET" "-" 404"#,
            r#""other" "/" 405"#,
            r#""POST" "/mal/{id}" 403"#
        ]
    );
    for (line, answered) in lines.iter().zip(&answers) {
        assert_eq!(line["fields"]["number"], answered.headers["x-request-number"].to_str().unwrap());
        let fields = line["fields"].as_object().unwrap();
        let names: Vec<&str> = fields.keys().map(String::as_str).collect();
        assert_eq!(names.len(), 5, "{names:?}");
        assert!(fields["milliseconds"].is_u64());
    }
}

#[tokio::test]
async fn a_fault_is_told_once_with_the_number_that_stands_on_the_page() {
    let (log, answers) = log_of(vec![asking("GET", "/feil", &[])]).await;
    let faults: Vec<&str> = log.lines().filter(|line| line.contains("\"ERROR\"")).collect();
    assert_eq!(faults.len(), 1, "{log}");
    let number = answers[0].headers["x-request-number"].to_str().unwrap();
    assert!(faults[0].contains("the disk is full") && faults[0].contains(number), "{log}");
    assert!(answers[0].body.contains(number) && !answers[0].body.contains("disk"));
}

#[test]
fn a_panic_is_told_by_its_place_and_never_by_its_words() {
    let kept = Kept::default();
    let everything = tracing_subscriber::fmt().with_writer(kept.clone()).finish();
    let before = std::panic::take_hook();
    tracing::subscriber::with_default(everything, || {
        tell_panics_without_words();
        let panicked = std::panic::catch_unwind(|| panic!("{CANARY}"));
        assert!(panicked.is_err());
    });
    std::panic::set_hook(before);
    let told = kept.text();
    assert!(told.contains("guard/tests.rs:"), "{told}");
    assert!(!told.contains(CANARY), "{told}");
}
