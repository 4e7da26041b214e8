//! Sending: one message at a time is taken in hand, judged, sent, and written down as sent.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;

use super::judging::{Judged, Verdict, judge};
use super::letter::{Outgoing, identity};
use crate::access::House;
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::ground::mail::{Line, Unsent, Way};
use crate::ground::measures;
use crate::ground::text::T;
use crate::messages::{self, Leased, Settled, Tried};

/// Minutes nobody else takes what is in hand. A letter is given up after one, so nothing is sent by two.
const LEASE: i64 = 3;
/// How often it is looked whether something waits.
const LOOK: Duration = Duration::from_secs(2);
/// How often what waits is counted.
const COUNT: Duration = Duration::from_secs(15);
/// How long all letters wait when the way itself is closed.
const CLOSED: Duration = Duration::from_secs(30);
/// Minutes until a letter is tried again; after these, every four hours.
const AGAIN: [i64; 6] = [1, 5, 15, 30, 60, 120];
const AT_MOST: i64 = 240;
/// So often a letter is tried when the server says «not now»: five days.
const TRIES: i64 = 34;

/// What became of one round.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    /// Nothing is due.
    Idle,
    Sent,
    /// Put off, withheld or refused.
    NotSent,
    /// No letter gets through now.
    Closed(Unsent),
}

/// Who sends: the line to the mail server.
pub struct Sender {
    house: Arc<House>,
    /// The address the letters are from.
    from: String,
    /// Nothing, when it is not to send any more.
    line: Mutex<Option<Line>>,
}

impl Sender {
    #[must_use]
    pub fn of(house: &Arc<House>, way: Way) -> Arc<Sender> {
        let from = way.from.to_string();
        Arc::new(Sender { house: Arc::clone(house), from, line: Mutex::new(Some(Line::to(way))) })
    }

    /// Sends what is being sent to its end, and nothing after it.
    pub async fn stop(&self) {
        if let Some(mut line) = self.line.lock().await.take() {
            line.close().await;
        }
    }
}

/// Keeps the figure of what waits up to date.
pub async fn keep_counting(house: Arc<House>) {
    loop {
        let waiting: Result<i64, Fault> = async { messages::queued(&mut house.db.look().await?).await }.await;
        if let Ok(waiting) = waiting {
            measures::mail_waits(usize::try_from(waiting).unwrap_or_default());
        }
        tokio::time::sleep(COUNT).await;
    }
}

/// Sends for as long as the house stands. A fault is told, and tried again.
pub async fn keep_sending(sender: Arc<Sender>) {
    loop {
        let pause = match send_next(&sender).await {
            Ok(Outcome::Sent | Outcome::NotSent) => continue,
            Ok(Outcome::Idle) => LOOK,
            Ok(Outcome::Closed(unsent)) => {
                tracing::error!(%unsent, "mail waits");
                CLOSED
            }
            Err(fault) => {
                tracing::error!(%fault, "sending mail");
                CLOSED
            }
        };
        if let Some(line) = sender.line.lock().await.as_mut() {
            line.close().await;
        }
        tokio::time::sleep(pause).await;
    }
}

/// Sends the next that is due, with all that goes out with it.
///
/// # Errors
/// The database's.
pub async fn send_next(sender: &Sender) -> Result<Outcome, Fault> {
    let (house, mut line) = (&sender.house, sender.line.lock().await);
    let Some(line) = line.as_mut() else { return Ok(Outcome::Idle) };
    let (now, lease) = (house.clock.now(), house.chance.id());
    let mut tx = house.db.begin().await?;
    let in_hand = messages::lease_next(&mut tx, &lease, now, now.plus_minutes(LEASE)).await?;
    tx.commit().await?;
    if in_hand.is_empty() {
        return Ok(Outcome::Idle);
    }
    let Judged { receiver, verdicts, talk } = judge(house, &in_hand).await?;
    let told = in_hand.iter().zip(&verdicts).find(|(_, verdict)| **verdict == Verdict::Told);
    let sent = match (receiver, told) {
        (Some(receiver), Some((first, _))) => {
            let (subject, id) = (T(receiver.language).mail_subject(), identity(first));
            let (receiver, talk, from) = (&receiver, talk.as_ref(), sender.from.as_str());
            Some(line.send(&Outgoing { receiver, subject: &subject, id: &id, talk, from }.letter(house, now)).await)
        }
        _ => None,
    };
    let now = house.clock.now();
    let mut tx = house.db.begin().await?;
    for (message, verdict) in in_hand.iter().zip(verdicts) {
        match (verdict, sent) {
            (Verdict::Settled(settled), _) => {
                messages::settle(&mut tx, &lease, &message.id, settled, now).await?;
                measures::mail(settled.name());
            }
            (Verdict::Later(until, bundle), _) => {
                messages::postpone(&mut tx, &lease, &message.id, until, bundle.as_deref(), Tried::No).await?;
            }
            (Verdict::Told, Some(sent)) => match became(sent, message, now) {
                Became::Settled(settled) => {
                    messages::settle(&mut tx, &lease, &message.id, settled, now).await?;
                    measures::mail(settled.name());
                }
                Became::TriedAgain(until, tried) => {
                    let bundle = message.bundle.as_deref();
                    messages::postpone(&mut tx, &lease, &message.id, until, bundle, tried).await?;
                    measures::mail("tried_again");
                }
            },
            // Nobody is written to without a receiver.
            (Verdict::Told, None) => {}
        }
    }
    tx.commit().await?;
    Ok(match sent {
        Some(Ok(())) => Outcome::Sent,
        Some(Err(unsent)) if unsent.is_of_the_way() => Outcome::Closed(unsent),
        Some(Err(_)) | None => Outcome::NotSent,
    })
}

enum Became {
    Settled(Settled),
    TriedAgain(Moment, Tried),
}

fn became(sent: Result<(), Unsent>, message: &Leased, now: Moment) -> Became {
    let again = |tried| {
        let place = usize::try_from(message.tries - 1).unwrap_or_default();
        Became::TriedAgain(now.plus_minutes(AGAIN.get(place).copied().unwrap_or(AT_MOST)), tried)
    };
    match sent {
        Ok(()) => Became::Settled(Settled::Sent),
        Err(Unsent::Refused(code)) => Became::Settled(Settled::Refused(code)),
        Err(Unsent::NoAddress) => Became::Settled(Settled::Refused(0)),
        Err(Unsent::NotNow(_)) if message.tries >= TRIES => Became::Settled(Settled::GivenUp),
        // It may have been taken all the same.
        Err(Unsent::NoAnswer | Unsent::NotNow(_)) => again(Tried::Yes),
        Err(
            Unsent::NotFromUs(_)
            | Unsent::NotLetIn(_)
            | Unsent::NotEncrypted
            | Unsent::NotTrusted
            | Unsent::NoAuthority,
        ) => again(Tried::No),
    }
}
