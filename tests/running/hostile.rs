//! Somebody who is hostile with nothing but a line to the server: what is no request of ours gets its answer and nothing
//! more, the others are answered as before, and no line of it stands in the log.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use crate::client::Client;
use crate::program::{Folder, Running, free_port, makker, serve};

/// The status of each answer that comes, until the server closes or says no more.
fn answers(address: SocketAddr, sent: &[u8]) -> Vec<u16> {
    let mut line = TcpStream::connect(address).unwrap();
    line.set_read_timeout(Some(Duration::from_millis(400))).unwrap();
    // It may hang up before it has taken everything.
    let _ = line.write_all(sent);
    let (mut said, mut part) = (Vec::new(), [0; 65536]);
    while let Ok(read @ 1..) = line.read(&mut part) {
        said.extend_from_slice(&part[..read]);
    }
    let said = String::from_utf8_lossy(&said).into_owned();
    said.split("HTTP/1.").skip(1).filter_map(|answer| answer.get(2..5)?.parse().ok()).collect()
}

const ALIVE: &str = "GET /helse HTTP/1.1\r\nHost: makker.test\r\n\r\n";
const FORM: &str = "POST /logg-inn HTTP/1.1\r\nHost: makker.test\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n";

/// A head, a body, and what is answered.
fn tried() -> Vec<(String, &'static [u16])> {
    let form = |head: &str, body: &str| format!("{FORM}{head}\r\n\r\n{body}");
    let get = |path: &str, more: &str| format!("GET {path} HTTP/1.1\r\nHost: makker.test\r\n{more}\r\n");
    let many = |words: &str, times: usize| words.repeat(times);
    vec![
        // One request in another: the second is never taken for one of its own.
        (form("Content-Length: 4\r\nTransfer-Encoding: chunked", &format!("0\r\n\r\n{ALIVE}")), &[400]),
        (form("Content-Length: 4\r\nContent-Length: 40", &format!("a=bc{ALIVE}")), &[400]),
        (form("Content-Length: 4, 40", "a=bc"), &[400]),
        (form("Content-Length: -4", "a=bc"), &[400]),
        (form("Content-Length: +4", "a=bc"), &[400]),
        (form("Content-Length: 99999999999999999999", "a=bc"), &[400]),
        (form("Transfer-Encoding: xchunked", "0\r\n\r\n"), &[400]),
        (form("Transfer-Encoding: chunked, identity", "0\r\n\r\n"), &[400]),
        (form("Transfer-Encoding : chunked", "0\r\n\r\n"), &[400]),
        (form("Transfer-Encoding: chunked", "zz\r\nabc\r\n0\r\n\r\n"), &[400]),
        (form("Transfer-Encoding: chunked", "10000000000000000\r\nabc\r\n0\r\n\r\n"), &[400]),
        (form("Transfer-Encoding: chunked", &format!("4;{}\r\na=bc\r\n0\r\n\r\n", many("x", 100_000))), &[400]),
        (form("Transfer-Encoding: chunked", &format!("4\r\na=bc\r\n0\r\n{}\r\n", many("X: y\r\n", 5000))), &[400]),
        (form("Content-Length: 10000000", &many("x", 10_000_000)), &[413]),
        // Heads that are no heads.
        ("GET /helse HTTP/1.1\r\nHost: x\r\nX: a\rb\r\n\r\n".to_owned(), &[400]),
        ("GET /helse HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n".to_owned(), &[400]),
        ("GET /helse HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n".to_owned(), &[400]),
        (get("/helse", &format!("X: {}\r\n", many("a", 20_000))), &[431]),
        (get("/helse", &many("X: a\r\n", 65)), &[431]),
        (get(&format!("/{}", many("a", 70_000)), ""), &[431]),
        ("\u{16}\u{3}\u{1}\u{2}\0\u{1}\0".to_owned(), &[400]),
        ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(), &[]),
        ("TRACE /logg-inn HTTP/1.1\r\nHost: x\r\n\r\n".to_owned(), &[405]),
        ("GET /helse HTTP/1.0\r\n\r\n".to_owned(), &[200]),
        // Paths out of the house, and cookies that are none.
        (get("/filer/..%2f..%2fetc%2fpasswd", ""), &[404]),
        (get("/filer/..\\..\\etc\\passwd", ""), &[404]),
        (get("/filer/app.css%00", ""), &[404]),
        (get("/mal/%ff%fe", ""), &[303]),
        (get("//ond.example/", ""), &[303]),
        (get("/meg", "Cookie: makker-demo=../../x; =;;\r\n"), &[303]),
        (get("/meg", "Cookie: makker-demo=AAAAAAAAAAAAAAAAAAAAAA\r\n"), &[303]),
        (get("/meg", &format!("Cookie: makker-demo={}\r\n", many("A", 14_000))), &[303]),
        (many(ALIVE, 20), &[200; 20]),
    ]
}

#[test]
fn what_is_no_request_of_ours_harms_nobody_and_leaves_no_line_in_the_log() {
    let (folder, port) = (Folder::new("hostile"), free_port());
    let mut demo = makker();
    demo.args(["demo", "--data", &folder.text("data"), "--listen", &format!("127.0.0.1:{port}")]);
    let running = Running::start(&mut demo, port);
    let mut sunniva = Client::signed_in(running.address, "1004").unwrap();
    for (sent, expected) in tried() {
        assert_eq!(
            answers(running.address, sent.as_bytes()),
            expected,
            "{}",
            sent.chars().take(300).collect::<String>()
        );
        assert_eq!(sunniva.get("/mal").unwrap().status, 200);
    }
    assert!(!running.said().contains("\"level\""), "{}", running.said());

    let out = sunniva.post("/logg-ut", &[]).unwrap();
    assert_eq!((out.status, out.header("clear-site-data")), (303, Some("\"cache\", \"storage\"")));
}

/// Otherwise whoever guesses at somebody's password makes that person wait, since all come from one address.
#[test]
fn a_proxy_on_this_machine_that_is_not_listed_is_told_of_once() {
    let folder = Folder::new("proxy");
    for (listed, lines) in [(&[][..], 1), (&["--proxies", "127.0.0.1"][..], 0)] {
        let port = free_port();
        let running = Running::start(serve(&folder.text("data"), port).args(listed), port);
        for _ in 0..3 {
            let told = "GET /helse HTTP/1.1\r\nHost: makker.test\r\nX-Forwarded-For: 198.51.100.1\r\n\r\n";
            assert_eq!(answers(running.address, told.as_bytes()), [200]);
        }
        assert_eq!(running.said().matches("--proxies 127.0.0.1").count(), lines, "{}", running.said());
    }
}
