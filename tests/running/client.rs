//! A client over a real line: one connection a request, as plain as can be, so that what is measured is the server.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

pub struct Client {
    address: SocketAddr,
    cookie: Option<String>,
    line: Option<TcpStream>,
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

impl Client {
    pub fn new(address: SocketAddr) -> Client {
        Client { address, cookie: None, line: None }
    }

    /// Steps in as one of the demo's people.
    pub fn signed_in(address: SocketAddr, number: &str) -> io::Result<Client> {
        let mut client = Client::new(address);
        let answer = client.post("/logg-inn", &[("som", number)])?;
        if answer.status == 303 {
            Ok(client)
        } else {
            Err(io::Error::other(format!("signing in answers {}", answer.status)))
        }
    }

    pub fn get(&mut self, path: &str) -> io::Result<Answer> {
        self.ask("GET", path, "")
    }

    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> io::Result<Answer> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.ask("POST", path, &body)
    }

    fn ask(&mut self, method: &str, path: &str, body: &str) -> io::Result<Answer> {
        let mut head = format!(
            "{method} {path} HTTP/1.1\r\nhost: makker.test\r\naccept-language: nb\r\nsec-fetch-site: same-origin\r\n"
        );
        if let Some(cookie) = &self.cookie {
            head.push_str(&format!("cookie: {cookie}\r\n"));
        }
        if method == "POST" {
            let length = body.len();
            head.push_str(&format!("content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n"));
        }
        let mut line = match self.line.take() {
            Some(line) => line,
            None => {
                let line = TcpStream::connect(self.address)?;
                line.set_read_timeout(Some(Duration::from_secs(30)))?;
                line.set_nodelay(true)?;
                line
            }
        };
        line.write_all(format!("{head}\r\n{body}").as_bytes())?;
        let answer = read(&mut line)?;
        if let Some(cookie) = answer.header("set-cookie") {
            self.cookie = cookie.split(';').next().map(str::to_owned);
        }
        if answer.header("connection") != Some("close") {
            self.line = Some(line);
        }
        Ok(answer)
    }
}

fn read(line: &mut TcpStream) -> io::Result<Answer> {
    let mut bytes = Vec::new();
    let mut part = [0; 8192];
    let end = loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            break end;
        }
        match line.read(&mut part)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => bytes.extend_from_slice(&part[..read]),
        }
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut body = bytes.split_off(end + 4);
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or(io::ErrorKind::InvalidData)?;
    let mut answer = Answer { status, head, body: String::new() };
    let length: usize = answer.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    while body.len() < length {
        match line.read(&mut part)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            read => body.extend_from_slice(&part[..read]),
        }
    }
    answer.body = String::from_utf8_lossy(&body).into_owned();
    Ok(answer)
}
