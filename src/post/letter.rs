//! The letter: that there is a message, and where to sign in.

use sha2::{Digest, Sha256};

use super::judging::Receiver;
use crate::ground::clock::Moment;
use crate::ground::mail::Letter;
use crate::ground::text::T;
use crate::messages::Leased;

/// What the letter about these messages is known by: the same each time it is sent, and nothing can be read out of it.
pub(super) fn identity(message: &Leased) -> String {
    let parts = match &message.bundle {
        Some(bundle) => ["bundle", message.person.as_str(), bundle],
        None => [message.event.as_str(), message.person.as_str(), message.channel.name()],
    };
    let hash = Sha256::digest(parts.join("\n"));
    hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn letter<'a>(
    receiver: &'a Receiver,
    subject: &'a str,
    id: &'a str,
    origin: &str,
    at: Moment,
) -> Letter<'a> {
    let t = T(receiver.language);
    let (read, choose) = (t.mail_read(), t.mail_choose());
    let body = format!("{read}\n{origin}/\n\n{choose}\n{origin}/meg/meldinger\n");
    Letter { to: &receiver.to, subject, body, id, at, calendar: None }
}
