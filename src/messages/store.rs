//! SQL and rows of what waits to be told, and of what people have chosen.

use super::choices::{Choices, Pace, Quiet};
use super::told::Kind;
use crate::ground::chance::Chance;
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row, Tx};
use crate::people::{PairId, PersonId};
use crate::{binds, sql};

sql! {
    ADD = "INSERT INTO outbox (id, event, person, channel, kind, pair, thing, at, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)";
    NEXT = "SELECT id, person, bundle FROM outbox WHERE state = 'waits' AND due_at <= $1
        AND (leased_until IS NULL OR leased_until <= $1) ORDER BY due_at, id LIMIT 1";
    // Whoever sends to a person holds that person's row meanwhile: the same is not begun by two.
    HOLD = "SELECT id FROM person WHERE id = $1";
    // Said once more, since somebody may have been there between the asking and this.
    LEASE = "UPDATE outbox SET lease = $1, leased_until = $2, tries = tries + 1 WHERE id = $3 AND state = 'waits'
        AND (leased_until IS NULL OR leased_until <= $4)";
    LEASE_BUNDLE = "UPDATE outbox SET lease = $1, leased_until = $2, tries = tries + 1 WHERE person = $3 AND bundle = $4
        AND state = 'waits' AND (leased_until IS NULL OR leased_until <= $5)";
    LEASED = "SELECT id, event, person, channel, kind, pair, thing, at, bundle, tries FROM outbox WHERE lease = $1
        AND state = 'waits' ORDER BY at, id";
    SETTLE = "UPDATE outbox SET state = $3, settled_at = $4, code = $5, lease = NULL, leased_until = NULL
        WHERE id = $1 AND lease = $2 AND state = 'waits'";
    POSTPONE = "UPDATE outbox SET due_at = $3, bundle = $4, tries = tries - $5, lease = NULL, leased_until = NULL
        WHERE id = $1 AND lease = $2 AND state = 'waits'";
    CLAIM_AGAIN = "UPDATE outbox SET lease = NULL, leased_until = NULL WHERE state = 'waits' AND leased_until IS NOT NULL";
    FORGET = "DELETE FROM outbox WHERE settled_at < $1 OR at < $1";
    QUEUED = "SELECT COUNT(*) AS n FROM outbox WHERE state = 'waits'";
    LATEST = "SELECT state, settled_at FROM outbox WHERE person = $1 AND state IN ('sent', 'refused') ORDER BY settled_at DESC LIMIT 1";
    CHOICES = "SELECT pace, quiet, unwanted FROM message_choice WHERE person = $1";
    CHOOSE = "INSERT INTO message_choice (person, pace, quiet, unwanted) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person) DO UPDATE SET pace = excluded.pace, quiet = excluded.quiet, unwanted = excluded.unwanted";
    // What waits and has not been tried is looked at anew, by what was chosen now.
    LOOK_ANEW = "UPDATE outbox SET due_at = at, bundle = NULL WHERE person = $1 AND state = 'waits' AND tries = 0
        AND leased_until IS NULL";
}

/// By which way somebody is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Channel {
    Mail,
    /// With the talk as a calendar has it.
    Calendar,
}

impl Channel {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Channel::Mail => "mail",
            Channel::Calendar => "calendar",
        }
    }

    fn parse(name: &str) -> Option<Channel> {
        [Channel::Mail, Channel::Calendar].into_iter().find(|channel| channel.name() == name)
    }
}

/// What a deed has to tell: a line of history, of a thing in a pair.
pub struct Event<'a> {
    pub id: &'a str,
    pub at: Moment,
    pub kind: Kind,
    pub channel: Channel,
    pub pair: &'a PairId,
    pub thing: &'a str,
}

/// Writes down, in the deed's own transaction, that somebody is to be told of it.
pub async fn enqueue(tx: &mut Tx, chance: &Chance, event: &Event<'_>, person: &PersonId) -> Result<(), Fault> {
    let Event { id, at, kind, channel, pair, thing } = event;
    let binds = binds![chance.id(), *id, person, channel.name(), kind.name(), *pair, *thing, at.0];
    tx.run(&ADD, binds).await.map(drop)
}

/// One message in somebody's hands, to be sent by nobody else until then.
#[derive(Clone, Debug)]
pub struct Leased {
    pub id: String,
    pub event: String,
    pub person: PersonId,
    pub channel: Channel,
    pub kind: Kind,
    pub pair: PairId,
    pub thing: String,
    pub at: Moment,
    pub bundle: Option<String>,
    /// This time included.
    pub tries: i64,
}

fn leased(row: &Row) -> Result<Leased, Fault> {
    let unknown = || Fault::Broken("a message is of no known sort".to_owned());
    Ok(Leased {
        id: row.text("id")?,
        event: row.text("event")?,
        person: PersonId::stored(row.text("person")?),
        channel: Channel::parse(&row.text("channel")?).ok_or_else(unknown)?,
        kind: Kind::parse(&row.text("kind")?).ok_or_else(unknown)?,
        pair: PairId::stored(row.text("pair")?),
        thing: row.text("thing")?,
        at: Moment(row.int("at")?),
        bundle: row.maybe_text("bundle")?,
        tries: row.int("tries")?,
    })
}

/// Takes in hand what is due next, and everything that goes out with it. Empty: nothing is due, or somebody else has it.
pub async fn lease_next(tx: &mut Tx, lease: &str, now: Moment, until: Moment) -> Result<Vec<Leased>, Fault> {
    let Some(next) = tx.maybe(&NEXT, binds![now.0]).await? else { return Ok(Vec::new()) };
    let (id, person) = (next.text("id")?, next.text("person")?);
    tx.hold(&HOLD, binds![&person]).await?;
    match next.maybe_text("bundle")? {
        Some(bundle) => tx.run(&LEASE_BUNDLE, binds![lease, until.0, &person, bundle, now.0]).await?,
        None => tx.run(&LEASE, binds![lease, until.0, id, now.0]).await?,
    };
    tx.all(&LEASED, binds![lease]).await?.iter().map(leased).collect()
}

/// What became of a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Settled {
    Sent,
    /// The mail server said that it never will, with this number.
    Refused(u16),
    /// It could not be sent for days.
    GivenUp,
    /// When it was to be sent, the person could no longer know it.
    Withheld,
    Unwanted,
}

impl Settled {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Settled::Sent => "sent",
            Settled::Refused(_) => "refused",
            Settled::GivenUp => "given_up",
            Settled::Withheld => "withheld",
            Settled::Unwanted => "unwanted",
        }
    }
}

/// Writes down what became of it, unless somebody else has it by now.
pub async fn settle(tx: &mut Tx, lease: &str, id: &str, settled: Settled, now: Moment) -> Result<(), Fault> {
    let code = if let Settled::Refused(code) = settled { Some(i64::from(code)) } else { None };
    tx.run(&SETTLE, binds![id, lease, settled.name(), now.0, code]).await.map(drop)
}

/// Whether sending was tried when something was put off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Tried {
    Yes,
    No,
}

/// Puts it off until then, for all of a bundle alike.
pub async fn postpone(
    tx: &mut Tx,
    lease: &str,
    id: &str,
    until: Moment,
    bundle: Option<&str>,
    tried: Tried,
) -> Result<(), Fault> {
    let back = i64::from(tried == Tried::No);
    tx.run(&POSTPONE, binds![id, lease, until.0, bundle, back]).await.map(drop)
}

/// When the house begins anew alone, nobody has anything in hand.
pub async fn claim_again(tx: &mut Tx) -> Result<u64, Fault> {
    tx.run(&CLAIM_AGAIN, binds![]).await
}

/// Days what has been told, or has waited in vain, is kept.
const KEPT: i64 = 30;

pub async fn forget_old(tx: &mut Tx, now: Moment) -> Result<(), Fault> {
    tx.run(&FORGET, binds![now.plus_days(-KEPT).0]).await.map(drop)
}

/// How many wait.
pub async fn queued(tx: &mut Tx) -> Result<i64, Fault> {
    tx.maybe(&QUEUED, binds![]).await?.map_or(Ok(0), |row| row.int("n"))
}

/// When the last one to this person was refused by the mail server, if it was.
pub async fn refused_lately(tx: &mut Tx, person: &PersonId) -> Result<Option<Moment>, Fault> {
    let Some(row) = tx.maybe(&LATEST, binds![person]).await? else { return Ok(None) };
    let refused = row.text("state")? == Settled::Refused(0).name();
    Ok(row.maybe_int("settled_at")?.map(Moment).filter(|_| refused))
}

pub async fn choices_of(tx: &mut Tx, person: &PersonId) -> Result<Choices, Fault> {
    let Some(row) = tx.maybe(&CHOICES, binds![person]).await? else { return Ok(Choices::default()) };
    let unknown = || Fault::Broken("a choice is unknown".to_owned());
    Ok(Choices {
        pace: Pace::parse(&row.text("pace")?).ok_or_else(unknown)?,
        quiet: Quiet::parse(&row.text("quiet")?).ok_or_else(unknown)?,
        unwanted: row.text("unwanted")?.split_whitespace().filter_map(Kind::parse).collect(),
    })
}

/// Keeps a choice. What waits is told by it.
pub async fn save_choices(tx: &mut Tx, person: &PersonId, choices: &Choices) -> Result<(), Fault> {
    let unwanted: Vec<&str> = choices.unwanted.iter().map(|kind| kind.name()).collect();
    let binds: Vec<Bind> = binds![person, choices.pace.name(), choices.quiet.name(), unwanted.join(" ")];
    tx.run(&CHOOSE, binds).await?;
    tx.run(&LOOK_ANEW, binds![person]).await.map(drop)
}
