//! T25: people who are slow on purpose. Each holds a line and sends a byte of its head now and then; the others are
//! answered as before. Asked for by name it also compares how long that takes.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::parties::{data, demo};
use super::{asked_for, many};
use crate::client::Client;
use crate::program::{Folder, Running, free_port, makker};

/// Lines that are held open until dropped: half a head, half a body, or nothing at all, and a byte every second.
struct Slow {
    stop: Arc<AtomicBool>,
    sender: Option<JoinHandle<usize>>,
}

impl Slow {
    fn lines(address: SocketAddr, many: usize) -> Slow {
        let begins = [
            "GET /mal HTTP/1.1\r\nhost: x\r\nx: ",
            "POST /logg-inn HTTP/1.1\r\nhost: x\r\ncontent-length: 9999\r\n\r\n",
            "",
        ];
        let mut lines: Vec<TcpStream> = (0..many)
            .map(|number| {
                let mut line = TcpStream::connect(address).unwrap();
                line.write_all(begins[number % begins.len()].as_bytes()).unwrap();
                line
            })
            .collect();
        let stop = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&stop);
        let sender = std::thread::spawn(move || {
            while !told.load(Ordering::SeqCst) {
                std::thread::sleep(Duration::from_secs(1));
                for line in lines.iter_mut().step_by(2) {
                    // Cut off: that is what is to happen to it.
                    let _ = line.write_all(b"x");
                }
            }
            lines.iter().filter(|line| is_open(line)).count()
        });
        Slow { stop, sender: Some(sender) }
    }

    /// How many were still held when it ended.
    fn end(mut self) -> usize {
        self.stop.store(true, Ordering::SeqCst);
        self.sender.take().unwrap().join().unwrap()
    }
}

fn is_open(mut line: &TcpStream) -> bool {
    line.set_read_timeout(Some(Duration::from_millis(1))).unwrap();
    let mut rest = [0; 4096];
    loop {
        match line.read(&mut rest) {
            Ok(0) => return false,
            Ok(_) => {}
            Err(error) => return error.kind() == std::io::ErrorKind::WouldBlock,
        }
    }
}

fn took(client: &mut Client, times: usize) -> Vec<Duration> {
    (0..times)
        .map(|turn| {
            let since = Instant::now();
            let answer = client.get(["/", "/mal", "/lofter"][turn % 3]).unwrap();
            assert_eq!(answer.status, 200);
            since.elapsed()
        })
        .collect()
}

fn in_a_hundred(times: &mut [Duration], part: usize) -> Duration {
    times.sort();
    times[(times.len() - 1) * part / 100]
}

#[test]
fn campaign_slow() {
    let lines = many("SLOW", 500);
    let folder = Folder::new("slow");
    let (data, port) = (data(&folder), free_port());
    let running = Running::start(&mut demo(makker(), &data, port), port);
    let mut client = Client::signed_in(running.address, "1004").unwrap();
    took(&mut client, 30);
    let (mut without, mut with) = (Vec::new(), Vec::new());
    // Turn and turn about, so that whatever else the machine does falls on both.
    for _ in 0..if asked_for("SLOW") { 10 } else { 1 } {
        without.extend(took(&mut client, 150));
        let slow = Slow::lines(running.address, lines);
        std::thread::sleep(Duration::from_millis(500));
        with.extend(took(&mut client, 150));
        slow.end();
    }
    let figures = [50, 99].map(|part| (in_a_hundred(&mut without, part), in_a_hundred(&mut with, part)));
    println!(
        "{lines} slow lines: p50 {:?} without and {:?} with, p99 {:?} and {:?}",
        figures[0].0, figures[0].1, figures[1].0, figures[1].1
    );
    if asked_for("SLOW") {
        assert!(figures[1].1 < figures[1].0 * 2, "others' p99 stays under twice");
        // Nobody holds a line for longer than a head may take.
        let slow = Slow::lines(running.address, lines);
        std::thread::sleep(Duration::from_secs(24));
        let held = slow.end();
        println!("after 24 s {held} of them are held still (bodies that come at a crawl have their pace to keep)");
        assert_eq!(held, 0);
    }
}
