//! SQL and rows of the ledger. Entries are only ever added.

use serde_json::Value;

use super::chain::{hex, in_utc, next};
use super::record::{Contents, Entry, Yes, canonical};
use crate::access::law::Act;
use crate::access::{About, Denied, Subject, Turn, Unseen};
use crate::ground::clock::Moment;
use crate::ground::db::{Fault, Row, Sql};
use crate::ground::sealing::{Class, DataKey, Keys, Place, Room, Sealed, Words, unless_erased};
use crate::people::{EmploymentId, Pair, PairId, Side};
use crate::{binds, sealed_columns, sql};

/// What was agreed is kept with the employment.
const AGREEMENTS: Class = Class("agreements");
const CONTENTS: &str = "ledger_entry.contents";

sealed_columns! {
    ALL_CONTENTS = "ledger_entry.contents" in AGREEMENTS, "SELECT 'employment:' || employment AS room,
        employment || '/' || no AS line, contents AS sealed FROM ledger_entry";
}

sql! {
    LAST = "SELECT no, entry_hash FROM ledger_entry WHERE employment = $1 ORDER BY no DESC LIMIT 1";
    ADD = "INSERT INTO ledger_entry (employment, no, kind, matter, version, pair, content_hash, before_hash, entry_hash, signature_open, contents)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    ALL = "SELECT no, kind, matter, version, pair, content_hash, before_hash, entry_hash, signature_open, contents FROM ledger_entry
        WHERE employment = $1 ORDER BY no";
}

/// A kind of thing that is agreed on: which deeds show it, and a statement that gives what is in force of it (`id`,
/// `in_force_no`) in an employment.
pub struct AgreedOn {
    pub kind: &'static str,
    pub reads: Act,
    pub reads_in_force: Act,
    pub in_force: &'static Sql,
}
inventory::collect!(AgreedOn);

/// Both have said yes to a version of something.
pub struct Concluded<'a> {
    pub kind: &'static str,
    pub matter: &'a str,
    pub version: u32,
    pub pair: &'a Pair,
    /// When the employee said yes, and the leader.
    pub at: [Moment; 2],
    pub wording: Value,
}

/// Joins what has just been agreed to the chain of its employment. The pair is held, so nobody else joins meanwhile.
///
/// # Errors
/// When a store fails; then nothing has been agreed either.
pub async fn chain(turn: &mut Turn<'_>, concluded: Concluded<'_>) -> Result<(), Fault> {
    let (house, employment) = (turn.visit.house.clone(), &concluded.pair.employment);
    let last = match turn.tx.maybe(&LAST, binds![employment]).await? {
        Some(row) => Some((number(&row, "no")?, bytes(&row, "entry_hash")?)),
        None => None,
    };
    let yes = |side: Side, at: Moment| {
        let face = concluded.pair.face(side);
        let name = format!("{} {}", face.given, face.family);
        Yes { side: side.name().to_owned(), person: face.id.to_string(), name, at: in_utc(at) }
    };
    let contents = Contents {
        salt: hex(&house.chance.bytes::<32>()),
        kind: concluded.kind.to_owned(),
        matter: concluded.matter.to_owned(),
        version: concluded.version,
        agreed: [yes(Side::Employee, concluded.at[0]), yes(Side::Leader, concluded.at[1])],
        wording: concluded.wording,
    };
    let key = house.keys.signing(turn.visit.now).await?;
    let words = Words::new(canonical(&contents));
    let entry = next(&key, employment.as_str(), last, contents);
    let room = turn.to_seal(AGREEMENTS, &Room::of_employment(employment)).await?;
    let line = format!("{employment}/{}", entry.no);
    let sealed = room.seal(Place { column: CONTENTS, row: &line }, &words);
    let raw = |text: &str| super::chain::unhexed::<32>(text).map(Vec::from);
    let [content, prior, hash] = [&entry.content, &entry.before, &entry.hash].map(|text| raw(text));
    let signature = super::chain::unhexed::<64>(&entry.signature).map(Vec::from);
    let (kind, matter, version) = (concluded.kind, concluded.matter, concluded.version);
    let pair = &concluded.pair.id;
    let binds = binds![employment, entry.no, kind, matter, version, pair, content, prior, hash, signature, sealed];
    turn.tx.run(&ADD, binds).await.map(drop)
}

fn number(row: &Row, column: &str) -> Result<u32, Fault> {
    u32::try_from(row.int(column)?).map_err(|_| Fault::Broken("an entry has no number".to_owned()))
}

fn bytes(row: &Row, column: &str) -> Result<[u8; 32], Fault> {
    row.bytes(column)?.try_into().map_err(|_| Fault::Broken("a hash has another length".to_owned()))
}

/// Where something in force stands in the chain, and where the chain ends.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chained {
    /// The entry of the version in force. Nothing: it was agreed before there was a chain.
    pub no: Option<u32>,
    pub count: u32,
    pub head: [u8; 32],
    /// Of the key the installation signs by.
    pub fingerprint: [u8; 32],
}

impl Chained {
    /// From a row with `chain_no`, `chain_count` and `chain_head`. Nothing: nothing has been chained in this employment.
    ///
    /// # Errors
    /// When the row is otherwise, or the key store fails.
    pub async fn of(keys: &Keys, row: &Row) -> Result<Option<Chained>, Fault> {
        let Some(head) = row.maybe_bytes("chain_head")? else { return Ok(None) };
        let Some(key) = keys.signing_if_made().await? else { return Ok(None) };
        let none = |_| Fault::Broken("the chain has no end".to_owned());
        let no = row.maybe_int("chain_no")?.map(|no| u32::try_from(no).map_err(|_| none(vec![]))).transpose()?;
        Ok(Some(Chained {
            no,
            count: number(row, "chain_count")?,
            head: head.try_into().map_err(none)?,
            fingerprint: key.public().fingerprint(),
        }))
    }
}

/// The chain of an employment, as it is stored.
pub(super) struct Chain {
    pub employment: EmploymentId,
    /// The pair the last was agreed in.
    pair: PairId,
    rows: Vec<Row>,
}

impl About for Chain {
    fn subject(&self) -> Subject {
        Subject::Employment(self.employment.clone(), self.pair.clone())
    }

    fn identity(&self) -> String {
        self.employment.to_string()
    }
}

/// The chain, if anything has been agreed in it.
pub(super) async fn find(turn: &mut Turn<'_>, employment: EmploymentId) -> Result<Option<Unseen<Chain>>, Fault> {
    let rows = turn.tx.all(&ALL, binds![&employment]).await?;
    let Some(last) = rows.last() else { return Ok(None) };
    let pair = PairId::stored(last.text("pair")?);
    Ok(Some(Unseen::new(Chain { employment, pair, rows })))
}

/// The entries, each with what is in it when this person may read that version.
pub(super) async fn entries(turn: &mut Turn<'_>, chain: &Chain) -> Result<Vec<Entry>, Denied> {
    let room = Room::of_employment(&chain.employment);
    let ring = turn.ring(AGREEMENTS, [room.clone()]).await?;
    let key = unless_erased(ring.key(&room))?;
    let mut in_force = InForce::default();
    let mut entries = Vec::with_capacity(chain.rows.len());
    for row in &chain.rows {
        let no = number(row, "no")?;
        let contents = match key {
            Some(key) if may_read(turn, chain, row, &mut in_force).await? => opened(key, &chain.employment, no, row)?,
            _ => None,
        };
        entries.push(Entry {
            no,
            content: hex(&bytes(row, "content_hash")?),
            before: hex(&bytes(row, "before_hash")?),
            hash: hex(&bytes(row, "entry_hash")?),
            signature: hex(&row.bytes("signature_open")?),
            contents,
        });
    }
    Ok(entries)
}

/// What an entry holds. One sealed before its room was erased opens no more, though the room may have a new key.
fn opened(key: &DataKey, employment: &EmploymentId, no: u32, row: &Row) -> Result<Option<Contents>, Fault> {
    let line = format!("{employment}/{no}");
    let sealed = Sealed::stored(row.bytes("contents")?);
    let Ok(words) = key.open(Place { column: CONTENTS, row: &line }, &sealed) else { return Ok(None) };
    let read = serde_json::from_str(words.reveal());
    read.map(Some).map_err(|_| Fault::Broken("an entry of the ledger could not be read".to_owned()))
}

/// What is in force of each kind, asked for when somebody may read no more than that.
#[derive(Default)]
struct InForce(Vec<(&'static str, Vec<(String, i64)>)>);

impl InForce {
    async fn has(&mut self, turn: &mut Turn<'_>, kind: &AgreedOn, chain: &Chain, row: &Row) -> Result<bool, Fault> {
        if !self.0.iter().any(|(known, _)| *known == kind.kind) {
            let rows = turn.tx.all(kind.in_force, binds![&chain.employment]).await?;
            let read = |row: &Row| Ok((row.text("id")?, row.int("in_force_no")?));
            self.0.push((kind.kind, rows.iter().map(read).collect::<Result<_, Fault>>()?));
        }
        let this = (row.text("matter")?, row.int("version")?);
        Ok(self.0.iter().any(|(known, all)| *known == kind.kind && all.contains(&this)))
    }
}

/// By the same law as reading the version where it stands.
async fn may_read(turn: &mut Turn<'_>, chain: &Chain, row: &Row, in_force: &mut InForce) -> Result<bool, Denied> {
    let name = row.text("kind")?;
    let Some(kind) = inventory::iter::<AgreedOn>().find(|kind| kind.kind == name) else { return Ok(false) };
    let subject = Subject::Employment(chain.employment.clone(), PairId::stored(row.text("pair")?));
    if allowed(turn, kind.reads, &subject).await? {
        return Ok(true);
    }
    Ok(allowed(turn, kind.reads_in_force, &subject).await? && in_force.has(turn, kind, chain, row).await?)
}

async fn allowed(turn: &mut Turn<'_>, act: Act, subject: &Subject) -> Result<bool, Fault> {
    match turn.ask(act, subject).await {
        Ok(()) => Ok(true),
        Err(Denied::Hidden | Denied::NotYours(_)) => Ok(false),
        Err(Denied::Fault(fault)) => Err(fault),
    }
}
