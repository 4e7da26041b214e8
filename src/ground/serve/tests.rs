//! On real sockets. Every wait that must end is awaited for ten seconds, and only whether it ended is asked.

use std::time::Duration;

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::routing::{get, post};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::*;

const LONG: Duration = Duration::from_secs(3600);
const SOON: Duration = Duration::from_millis(150);
const AT_LAST: Duration = Duration::from_secs(10);

/// Timers of which only those a test sets can run out.
fn patient() -> Timers {
    Timers { head: LONG, body: LONG, grace: LONG, pace: 1024, taking: LONG, stopping: LONG }
}

struct Server {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<io::Result<()>>,
}

impl Server {
    async fn with(limits: Limits, app: Router) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(serve_within(limits, listener, app, async { drop(stopped.await) }));
        Server { address, stop, serving }
    }

    async fn timed(timers: Timers) -> Server {
        Server::with(Limits { timers, ..Limits::default() }, app()).await
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    async fn says(&self, words: &str) -> TcpStream {
        let mut line = self.connect().await;
        line.write_all(words.as_bytes()).await.unwrap();
        line
    }

    /// Told to stop, it comes back.
    async fn stops(self) {
        self.stop.send(()).unwrap();
        timeout(AT_LAST, self.serving).await.expect("it came back").unwrap().unwrap();
    }
}

fn app() -> Router {
    Router::new()
        .route("/", get(|| async { "her" }))
        .route("/hvem", get(|ConnectInfo(peer): ConnectInfo<SocketAddr>| async move { peer.to_string() }))
        .route("/skriv", post(|body: Bytes| async move { format!("{} bytes", body.len()) }))
        .route("/ulest", post(|| async { StatusCode::NO_CONTENT }))
        .route("/mye", get(|| async { vec![b'x'; 64 * 1024 * 1024] }))
}

/// All that comes until the server closes.
async fn to_the_end(mut line: TcpStream) -> String {
    let mut all = Vec::new();
    // A connection that is cut hard, with words of ours unread, is closed too.
    drop(timeout(AT_LAST, line.read_to_end(&mut all)).await.expect("it was closed"));
    String::from_utf8(all).unwrap()
}

/// One answer, while the connection stays open.
async fn one_answer(line: &mut TcpStream, ends_with: &str) -> String {
    let mut all = Vec::new();
    while !all.ends_with(ends_with.as_bytes()) {
        let mut some = [0; 1024];
        let count = timeout(AT_LAST, line.read(&mut some)).await.expect("an answer").unwrap();
        assert_ne!(count, 0, "closed after {}", String::from_utf8_lossy(&all));
        all.extend_from_slice(&some[..count]);
    }
    String::from_utf8(all).unwrap()
}

const ASKS: &str = "GET / HTTP/1.1\r\nhost: x\r\n\r\n";

#[tokio::test]
async fn half_a_head_and_silence_are_cut_alike() {
    let server = Server::timed(Timers { head: SOON, ..patient() }).await;
    for words in ["GET / HTTP/1.1\r\nhost: x\r\nx-half: ", "G", ""] {
        let line = server.says(words).await;
        assert!(!to_the_end(line).await.contains("200 OK"), "{words:?}");
    }
}

#[tokio::test]
async fn a_connection_without_a_next_request_is_ended() {
    let server = Server::timed(Timers { head: SOON, ..patient() }).await;
    let line = server.says(ASKS).await;
    let answer = to_the_end(line).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.ends_with("her"), "{answer}");
}

#[tokio::test]
async fn one_connection_takes_many_requests_and_knows_its_peer() {
    let server = Server::timed(patient()).await;
    let mut line = server.says(ASKS).await;
    one_answer(&mut line, "her").await;
    let me = line.local_addr().unwrap().to_string();
    line.write_all(b"GET /hvem HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    assert!(one_answer(&mut line, &me).await.starts_with("HTTP/1.1 200 OK"));
}

#[tokio::test]
async fn a_body_behind_its_pace_is_cut() {
    let server = Server::timed(Timers { grace: SOON, ..patient() }).await;
    let line = server.says("POST /skriv HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf").await;
    let answer = to_the_end(line).await;
    assert!(!answer.contains("200 OK"), "{answer}");
}

#[tokio::test]
async fn a_body_that_keeps_its_pace_but_never_ends_is_cut() {
    let server = Server::timed(Timers { body: SOON, ..patient() }).await;
    let mut line = server.says("POST /skriv HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n").await;
    line.write_all(b"3\r\nabc\r\n").await.unwrap();
    assert!(!to_the_end(line).await.contains("200 OK"));
}

#[tokio::test]
async fn a_body_nobody_reads_does_not_hold_the_connection() {
    let server = Server::timed(patient()).await;
    let line = server.says("POST /ulest HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf").await;
    assert!(to_the_end(line).await.starts_with("HTTP/1.1 204 "));
}

#[tokio::test]
async fn a_body_within_its_time_is_read_whole() {
    let server = Server::timed(patient()).await;
    let mut line = server.says("POST /skriv HTTP/1.1\r\nhost: x\r\ncontent-length: 6\r\n\r\nabc").await;
    tokio::time::sleep(SOON).await;
    line.write_all(b"def").await.unwrap();
    one_answer(&mut line, "6 bytes").await;
}

#[tokio::test]
async fn a_client_that_does_not_take_its_answer_is_let_go() {
    let server = Server::timed(Timers { taking: SOON, ..patient() }).await;
    let mut line = server.says("GET /mye HTTP/1.1\r\nhost: x\r\n\r\n").await;
    line.read_exact(&mut [0; 1]).await.unwrap();
    // No more is taken, so only the server's own patience can end this: the rest of its timers are an hour.
    server.stops().await;
    drop(line);
}

#[tokio::test]
async fn a_head_that_is_too_long_or_has_too_many_lines_is_refused() {
    let server = Server::timed(patient()).await;
    let long = format!("GET / HTTP/1.1\r\nhost: x\r\nx-long: {}\r\n\r\n", "x".repeat(20_000));
    assert!(to_the_end(server.says(&long).await).await.starts_with("HTTP/1.1 431 "));
    let many = format!("GET / HTTP/1.1\r\nhost: x\r\n{}\r\n", "x-many: x\r\n".repeat(70));
    assert!(to_the_end(server.says(&many).await).await.starts_with("HTTP/1.1 431 "));
}

#[tokio::test]
async fn what_is_no_request_gets_a_status_and_nothing_else_and_the_line_is_closed() {
    let server = Server::timed(patient()).await;
    let canary = "kanarifuglen-som-ingen-skal-se";
    for (words, status) in [
        (format!("{canary}\r\n\r\n"), "400 Bad Request"),
        (format!("GET /{canary} HTTP/9.9\r\nhost: x\r\n\r\n"), "400 Bad Request"),
        (format!("GET /{canary} HTTP/1.1\r\n{canary}\r\n\r\n"), "400 Bad Request"),
        (format!("GET / HTTP/1.1\r\nhost: x\r\nx-{canary}: a\0b\r\n\r\n"), "400 Bad Request"),
        (format!("POST / HTTP/1.1\r\nhost: x\r\ncontent-length: {canary}\r\n\r\n"), "400 Bad Request"),
        (format!("GET /{} HTTP/1.1\r\nhost: x\r\n\r\n", canary.repeat(1000)), "431 Request Header Fields Too Large"),
    ] {
        let answer = to_the_end(server.says(&words).await).await;
        let mut lines = answer.split("\r\n");
        assert_eq!(lines.next(), Some(format!("HTTP/1.1 {status}").as_str()), "{words:.60}");
        let known = ["connection: close", "content-length: 0", ""];
        let other: Vec<&str> = lines.filter(|line| !known.contains(line) && !line.starts_with("date: ")).collect();
        assert_eq!(other, Vec::<&str>::new(), "{words:.60}");
    }
}

#[tokio::test]
async fn when_all_places_are_taken_the_next_one_waits_until_somebody_leaves() {
    let caps = Caps { connections: 1, ..Caps::default() };
    let server = Server::with(Limits { timers: patient(), caps, ..Limits::default() }, app()).await;
    let mut first = server.says(ASKS).await;
    one_answer(&mut first, "her").await;
    let mut second = server.says(ASKS).await;
    let mut some = [0; 16];
    assert!(timeout(SOON, second.read(&mut some)).await.is_err(), "not yet");
    drop(first);
    one_answer(&mut second, "her").await;
}

/// An app whose one request waits to be let through, and tells when it has begun.
fn waiting_app() -> (Router, Arc<Notify>, Arc<Notify>) {
    let (begun, let_through) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let (tells, waits) = (Arc::clone(&begun), Arc::clone(&let_through));
    let answer = move || {
        let (tells, waits) = (Arc::clone(&tells), Arc::clone(&waits));
        async move {
            tells.notify_one();
            waits.notified().await;
            "ferdig"
        }
    };
    (Router::new().route("/", get(answer)), begun, let_through)
}

#[tokio::test]
async fn what_is_under_way_finishes_when_told_to_stop_and_nothing_new_begins() {
    let (app, begun, let_through) = waiting_app();
    let server = Server::with(Limits { timers: patient(), ..Limits::default() }, app).await;
    let idle = server.connect().await;
    let under_way = server.says(ASKS).await;
    timeout(AT_LAST, begun.notified()).await.unwrap();
    let address = server.address;
    server.stop.send(()).unwrap();
    assert_eq!(to_the_end(idle).await, "", "who had not asked is let go");
    assert!(TcpStream::connect(address).await.is_err(), "the door is closed");
    let_through.notify_one();
    let answer = to_the_end(under_way).await;
    assert!(answer.contains("connection: close") && answer.ends_with("ferdig"), "{answer}");
    timeout(AT_LAST, server.serving).await.expect("it came back").unwrap().unwrap();
}

#[tokio::test]
async fn what_never_finishes_is_cut_when_the_time_for_stopping_is_over() {
    let (app, begun, _never) = waiting_app();
    let timers = Timers { stopping: SOON, ..patient() };
    let server = Server::with(Limits { timers, ..Limits::default() }, app).await;
    let line = server.says(ASKS).await;
    timeout(AT_LAST, begun.notified()).await.unwrap();
    server.stop.send(()).unwrap();
    assert_eq!(to_the_end(line).await, "");
    timeout(AT_LAST, server.serving).await.expect("it came back").unwrap().unwrap();
}

#[tokio::test]
async fn with_nobody_there_it_stops_at_once_and_words_that_are_not_http_harm_nobody() {
    let server = Server::timed(patient()).await;
    assert!(to_the_end(server.says("\u{16}\u{3}\u{1}hei\r\n\r\n").await).await.starts_with("HTTP/1.1 400 "));
    drop(server.connect().await);
    let mut line = server.says(ASKS).await;
    one_answer(&mut line, "her").await;
    server.stops().await;
}

#[tokio::test]
async fn a_body_of_no_stated_size_is_refused_as_too_large_before_its_reader_has_it() {
    use crate::ground::chance::Chance;
    use crate::ground::guard::{GuardConfig, LARGEST_BODY, UnderWay, around};
    use crate::ground::text::Language;
    let guarded = around(
        app(),
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
    let server = Server::with(Limits { timers: patient(), ..Limits::default() }, guarded).await;
    let mut line = server.says("POST /skriv HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n").await;
    let chunk = format!("10000\r\n{}\r\n", "x".repeat(0x1_0000));
    for _ in 0..=LARGEST_BODY / 0x1_0000 {
        // Once it is refused, the rest is not taken.
        if line.write_all(chunk.as_bytes()).await.is_err() {
            break;
        }
    }
    let mut head = [0; 12];
    timeout(AT_LAST, line.read_exact(&mut head)).await.expect("an answer").unwrap();
    assert_eq!(&head, b"HTTP/1.1 413");
    let told = server.says("POST /skriv HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999\r\n\r\n").await;
    assert!(to_the_end(told).await.starts_with("HTTP/1.1 413 "), "without a byte of it sent");
}
