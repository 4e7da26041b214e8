//! SQL and rows of invitations.

use super::super::InvitationId;
use super::super::invitation::Invitation;
use super::super::secret::Secret;
use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Row, Tx};
use crate::people::PersonId;
use crate::{binds, sql};

sql! {
    END_OPEN = "UPDATE invitation SET ended_at = $2 WHERE person = $1 AND ended_at IS NULL";
    ADD = "INSERT INTO invitation (id, person, made_by, made_at, until, link_hash, code_hash) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    OF_LINK = "SELECT id, person, made_by, made_at, until, ended_at, code_hash FROM invitation WHERE link_hash = $1";
    OF_PERSON = "SELECT id, person, made_by, made_at, until, ended_at, code_hash FROM invitation WHERE person = $1 AND ended_at IS NULL";
    END = "UPDATE invitation SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    OPEN = "SELECT i.id, p.id AS person, p.number, p.given, p.family, i.made_at, i.until, b.given AS by_given, b.family AS by_family
        FROM invitation i JOIN person p ON p.id = i.person LEFT JOIN person b ON b.id = i.made_by
        WHERE i.ended_at IS NULL AND i.until > $1 ORDER BY i.made_at DESC, i.id LIMIT 200";
    COUNTS = "SELECT (SELECT COUNT(*) FROM account WHERE first_used_at IS NOT NULL AND closed_at IS NULL) AS inside,
            (SELECT COUNT(*) FROM invitation WHERE ended_at IS NULL AND until > $1) AS invited,
            (SELECT COUNT(*) FROM person) AS everybody";
    FORGET = "DELETE FROM invitation WHERE until < $1";
    TAKE_BACK = "DELETE FROM invitation WHERE person IN ({list})";
}

fn invitation(row: &Row) -> Result<Invitation, Fault> {
    Ok(Invitation {
        id: InvitationId::stored(row.text("id")?),
        person: PersonId::stored(row.text("person")?),
        made_by: PersonId::stored(row.text("made_by")?),
        made_at: Moment(row.int("made_at")?),
        until: Moment(row.int("until")?),
        ended: row.maybe_int("ended_at")?.is_some(),
    })
}

/// Makes an invitation; an earlier one to the same person is worth nothing from now on.
pub async fn invite(tx: &mut Tx, new: &Invitation, link: &Secret, code: &Secret) -> Result<(), Fault> {
    end_open_invitation(tx, &new.person, new.made_at).await?;
    let (link, code) = (link.hash(""), code.hash(new.person.as_str()));
    let binds = binds![&new.id, &new.person, &new.made_by, new.made_at.0, new.until.0, link, code];
    tx.run(&ADD, binds).await.map(drop)
}

pub async fn invitation_of_link(tx: &mut Tx, link: &Secret) -> Result<Option<Invitation>, Fault> {
    tx.maybe(&OF_LINK, binds![link.hash("")]).await?.as_ref().map(invitation).transpose()
}

/// The open invitation of a person, if this is its code.
pub async fn invitation_of_person(tx: &mut Tx, person: &PersonId, code: &Secret) -> Result<Option<Invitation>, Fault> {
    let Some(row) = tx.maybe(&OF_PERSON, binds![person]).await? else { return Ok(None) };
    if row.bytes("code_hash")? != code.hash(person.as_str()) {
        return Ok(None);
    }
    invitation(&row).map(Some)
}

/// Ends it; `false` when somebody was there first.
pub async fn end_invitation(tx: &mut Tx, id: &InvitationId, now: Moment) -> Result<bool, Fault> {
    Ok(tx.run(&END, binds![id, now.0]).await? == 1)
}

/// Ends the open one of a person, if there is one.
pub async fn end_open_invitation(tx: &mut Tx, person: &PersonId, now: Moment) -> Result<(), Fault> {
    tx.run(&END_OPEN, binds![person, now.0]).await.map(drop)
}

/// An invitation nobody has answered, for the list of those who let people in.
pub struct Open {
    pub id: InvitationId,
    pub person: PersonId,
    pub number: String,
    pub name: String,
    pub made_at: Moment,
    pub until: Moment,
    /// Nobody when the house itself did.
    pub by: Option<String>,
}

pub async fn open_invitations(tx: &mut Tx, now: Moment) -> Result<Vec<Open>, Fault> {
    let rows = tx.all(&OPEN, binds![now.0]).await?;
    let open = |row: &Row| {
        let by = match (row.maybe_text("by_given")?, row.maybe_text("by_family")?) {
            (Some(given), Some(family)) => Some(format!("{given} {family}")),
            _ => None,
        };
        Ok(Open {
            id: InvitationId::stored(row.text("id")?),
            person: PersonId::stored(row.text("person")?),
            number: row.text("number")?,
            name: format!("{} {}", row.text("given")?, row.text("family")?),
            made_at: Moment(row.int("made_at")?),
            until: Moment(row.int("until")?),
            by,
        })
    };
    rows.iter().map(open).collect()
}

/// How many are in, are invited, and are there in all.
pub struct Counts {
    pub inside: i64,
    pub invited: i64,
    pub everybody: i64,
}

pub async fn counts(tx: &mut Tx, now: Moment) -> Result<Counts, Fault> {
    let row = tx.maybe(&COUNTS, binds![now.0]).await?.ok_or_else(|| Fault::Broken("no counts".to_owned()))?;
    Ok(Counts { inside: row.int("inside")?, invited: row.int("invited")?, everybody: row.int("everybody")? })
}

pub async fn forget(tx: &mut Tx, now: Moment) -> Result<(), Fault> {
    tx.run(&FORGET, binds![now.plus_days(-30).0]).await.map(drop)
}

/// Takes back every invitation to these people, as if they had never been invited.
pub async fn take_back_invitations(tx: &mut Tx, people: &[Bind]) -> Result<(), Fault> {
    tx.run_list(&TAKE_BACK, people).await.map(drop)
}
