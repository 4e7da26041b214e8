//! The letter: that there is a message, and where to sign in. And a talk, as a calendar has it.

use sha2::{Digest, Sha256};

use super::judging::Receiver;
use crate::access::House;
use crate::conversations::InCalendar;
use crate::ground::clock::Moment;
use crate::ground::ical::{self, Between, Meeting, Method};
use crate::ground::mail::{Calendar, Letter};
use crate::ground::text::T;
use crate::messages::Leased;

/// What the letter about these messages is known by: the same each time it is sent, and nothing can be read out of it.
pub(super) fn identity(message: &Leased) -> String {
    match &message.bundle {
        Some(bundle) => hashed(&["bundle", message.person.as_str(), bundle]),
        None => hashed(&[message.event.as_str(), message.person.as_str(), message.channel.name()]),
    }
}

fn hashed(parts: &[&str]) -> String {
    let hash = Sha256::digest(parts.join("\n"));
    hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

/// A talk as a calendar has it: when, and that it is one. No place, no line of anybody's, no name. What it is known by is
/// the same for as long as it is the same talk, and nothing can be read out of it.
pub(super) fn meeting<'t>(talk: &InCalendar, origin: &str, title: &'t str) -> Meeting<'t> {
    let uid = format!("{}@{}", hashed(&["talk", talk.talk.as_str()]), origin.trim_start_matches("https://"));
    let starts = talk.when.day.to_datetime(talk.when.starts);
    Meeting { uid, sequence: talk.revision, title, starts, minutes: talk.when.minutes, cancelled: talk.cancelled }
}

/// What goes out about these messages.
pub(super) struct Outgoing<'a> {
    pub receiver: &'a Receiver,
    pub subject: &'a str,
    pub id: &'a str,
    /// The talk that goes along.
    pub talk: Option<&'a InCalendar>,
    /// The address the letters are from.
    pub from: &'a str,
}

impl<'a> Outgoing<'a> {
    pub(super) fn letter(&self, house: &House, at: Moment) -> Letter<'a> {
        let (t, origin) = (T(self.receiver.language), house.origin.as_deref().unwrap_or_default());
        let (read, choose) = (t.mail_read(), t.mail_choose());
        let calendar = self.talk.map(|talk| {
            let method = if talk.cancelled { Method::Cancel } else { Method::Request };
            let title = t.mail_talk().to_string();
            let between = Between { organizer: self.from, attendee: &self.receiver.to };
            let file = ical::file(method, &[meeting(talk, origin, &title)], Some(between), &house.zone, at);
            Calendar { method: method.name(), file }
        });
        let along = if calendar.is_some() { format!("{}\n\n", t.mail_calendar()) } else { String::new() };
        let body = format!("{read}\n{origin}/\n\n{along}{choose}\n{origin}/meg/meldinger\n");
        Letter { to: &self.receiver.to, subject: self.subject, body, id: self.id, at, calendar }
    }
}
