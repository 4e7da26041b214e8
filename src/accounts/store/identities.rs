//! Who somebody is at another house's door.
//!
//! A job account or a directory says who somebody is by a name of its own that never changes and is never given to
//! another. That name, together with who says it, is the identity. An e-mail address is not: it is given to the next
//! one with the same name. Somebody signed in, or whoever lets people in, links the two; nothing links itself.

use crate::ground::clock::Moment;
use crate::ground::db::{Bind, Fault, Tx};
use crate::people::PersonId;
use crate::{binds, sql};

sql! {
    BEHIND = "SELECT person FROM way_in WHERE issuer = $1 AND subject = $2";
    LINK = "INSERT INTO way_in (issuer, subject, person, linked_at) VALUES ($1, $2, $3, $4) ON CONFLICT (issuer, subject) DO NOTHING";
    // Of these people, those who have come in, or could by another house's door.
    KNOWN = "SELECT p.id FROM person p WHERE p.id IN ({list}) AND (
        EXISTS (SELECT 1 FROM account a WHERE a.person = p.id) OR EXISTS (SELECT 1 FROM way_in w WHERE w.person = p.id))";
}

/// Issuer and subject, exactly as the issuer writes them.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Identity {
    pub issuer: String,
    pub subject: String,
}

pub async fn person_behind(tx: &mut Tx, identity: &Identity) -> Result<Option<PersonId>, Fault> {
    let row = tx.maybe(&BEHIND, binds![&identity.issuer, &identity.subject]).await?;
    row.map(|row| Ok(PersonId::stored(row.text("person")?))).transpose()
}

/// Links an identity to a person. One that is somebody's already stays theirs: `false`.
pub async fn link(tx: &mut Tx, identity: &Identity, person: &PersonId, now: Moment) -> Result<bool, Fault> {
    Ok(tx.run(&LINK, binds![&identity.issuer, &identity.subject, person, now.0]).await? == 1)
}

/// Of these people, those with an account or an identity: asked before somebody who should never have been is taken away.
pub async fn people_known(tx: &mut Tx, people: &[Bind]) -> Result<Vec<PersonId>, Fault> {
    let rows = tx.all_in_list(&KNOWN, people).await?;
    rows.iter().map(|row| Ok(PersonId::stored(row.text("id")?))).collect()
}
