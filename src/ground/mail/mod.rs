//! E-mail: a letter, and the way to the mail server.
//!
//! - One letter has one recipient, so nobody sees who else was written to.
//! - A letter carries the identity it is given ([`Letter::id`]): sent twice, mail programs know it again.
//! - Nothing here is logged: addresses are people's.

mod way;

use std::time::{Duration, SystemTime};

use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::{Address, Message};

use super::clock::Moment;

pub use way::{Line, Login, Security, Unsent, Way};

/// A letter to one person.
pub struct Letter<'a> {
    pub to: &'a str,
    pub subject: &'a str,
    pub body: String,
    /// What it is known by, without the house it is from: the same for the same message, however often it is sent.
    pub id: &'a str,
    pub at: Moment,
    pub calendar: Option<Calendar>,
}

/// A part for the calendar: a file in the form of RFC 5545, and what is to be done with it (RFC 5546).
pub struct Calendar {
    pub method: &'static str,
    pub file: String,
}

/// Who it is from, in front of the address.
const FROM: &str = "Makker";

impl Letter<'_> {
    /// As it goes over the line. Nothing when the recipient's address is none.
    fn written(&self, from: &Address) -> Option<(Address, Vec<u8>)> {
        let to: Address = self.to.trim().parse().ok()?;
        let since = Duration::from_micros(u64::try_from(self.at.0).unwrap_or(0));
        let head =
            |name: &'static str, value: &str| HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned());
        let builder = Message::builder()
            .from(Mailbox::new(Some(FROM.to_owned()), from.clone()))
            .to(Mailbox::new(None, to.clone()))
            .subject(self.subject)
            .date(SystemTime::UNIX_EPOCH + since)
            .message_id(Some(format!("<{}@{}>", self.id, from.domain())))
            // Nobody's out-of-office answers a machine.
            .raw_header(head("Auto-Submitted", "auto-generated"))
            .raw_header(head("X-Auto-Response-Suppress", "All"));
        let text = SinglePart::builder().header(ContentType::TEXT_PLAIN).body(self.body.clone());
        let written = match &self.calendar {
            None => builder.singlepart(text),
            Some(Calendar { method, file }) => {
                let kind = ContentType::parse(&format!("text/calendar; charset=utf-8; method={method}")).ok()?;
                let calendar = SinglePart::builder().header(kind).body(file.clone());
                builder.multipart(MultiPart::alternative().singlepart(text).singlepart(calendar))
            }
        };
        Some((to, written.ok()?.formatted()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(to: &str) -> Option<String> {
        let letter = Letter {
            to,
            subject: "Du har en melding i Makker",
            body: "Logg inn på Makker for å lese den.\n".to_owned(),
            id: "abc",
            at: Moment(1_764_321_000_000_000),
            calendar: None,
        };
        let (_, bytes) = letter.written(&"post@makker.test".parse().unwrap())?;
        Some(String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn a_letter_has_one_recipient_an_identity_and_a_date_and_asks_for_no_answer() {
        let text = letter("sunniva@vidvik.test").unwrap();
        for line in [
            "From: Makker <post@makker.test>\r\n",
            "To: sunniva@vidvik.test\r\n",
            "Subject: Du har en melding i Makker\r\n",
            "Message-ID: <abc@makker.test>\r\n",
            "Date: Fri, 28 Nov 2025 09:10:00 +0000\r\n",
            "Auto-Submitted: auto-generated\r\n",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
        assert!(text.is_ascii(), "any mail server takes it");
    }

    #[test]
    fn what_is_no_address_gets_no_letter_and_adds_no_line() {
        for wrong in ["", "sunniva", "a@b\r\nBcc: c@d", "a@b, c@d", "<a@b>"] {
            assert!(letter(wrong).is_none(), "{wrong}");
        }
    }
}
