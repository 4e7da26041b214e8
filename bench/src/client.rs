//! Somebody who asks: one connection that is kept, one question at a time.

use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::{SocketAddr, TcpStream};

pub struct Connection {
    stream: TcpStream,
    answer: Vec<u8>,
}

/// What was answered, as text.
pub struct Answer<'a> {
    pub status: u16,
    pub head: &'a str,
    pub body: &'a [u8],
}

impl Connection {
    pub fn to(address: SocketAddr) -> Result<Connection> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, answer: Vec::with_capacity(64 * 1024) })
    }

    pub fn ask(&mut self, request: &[u8]) -> Result<Answer<'_>> {
        self.stream.write_all(request)?;
        self.answer.clear();
        let head = loop {
            self.read_on()?;
            if let Some(end) = self.answer.windows(4).position(|four| four == b"\r\n\r\n") {
                break end;
            }
        };
        let length = field(self.head(head)?, "content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
        let body = head + 4;
        while self.answer.len() < body + length {
            self.read_on()?;
        }
        let (head, body) = (self.head(head)?, &self.answer[body..body + length]);
        let status = head.get(9..12).and_then(|status| status.parse().ok()).ok_or_else(not_http)?;
        Ok(Answer { status, head, body })
    }

    fn head(&self, end: usize) -> Result<&str> {
        std::str::from_utf8(&self.answer[..end]).map_err(|_| not_http())
    }

    fn read_on(&mut self) -> Result<()> {
        let mut some = [0; 16 * 1024];
        match self.stream.read(&mut some)? {
            0 => Err(Error::from(ErrorKind::UnexpectedEof)),
            read => {
                self.answer.extend_from_slice(&some[..read]);
                Ok(())
            }
        }
    }
}

fn not_http() -> Error {
    Error::new(ErrorKind::InvalidData, "the answer is not HTTP")
}

impl Answer<'_> {
    /// The cookie it sets, as it is sent back.
    #[must_use]
    pub fn cookie(&self) -> Option<String> {
        field(self.head, "set-cookie").and_then(|cookie| cookie.split(';').next()).map(str::to_owned)
    }
}

fn field<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    head.lines().find_map(|line| line.split_once(": ").filter(|(known, _)| known == &name).map(|(_, value)| value))
}
