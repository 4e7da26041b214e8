//! How one finds a person, and the person's contact details as the organisation keeps them.

use super::super::PersonId;
use crate::ground::chance::Chance;
use crate::ground::db::{Fault, Row, Tx};
use crate::{binds, sql};

sql! {
    CONTACT = "SELECT id, number, given, family, email FROM person WHERE id = $1";
    NAMED = "SELECT id, number, given, family, email FROM person WHERE number = $1 OR LOWER(email) = $2 ORDER BY id LIMIT 3";
    ADD = "INSERT INTO person (id, number, given, family, email) VALUES ($1, $2, $3, $4, $5)";
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Contact {
    pub id: PersonId,
    pub number: String,
    pub given: String,
    pub family: String,
    pub email: Option<String>,
}

fn contact(row: &Row) -> Result<Contact, Fault> {
    Ok(Contact {
        id: PersonId::stored(row.text("id")?),
        number: row.text("number")?,
        given: row.text("given")?,
        family: row.text("family")?,
        email: row.maybe_text("email")?,
    })
}

pub async fn contact_of(tx: &mut Tx, id: &PersonId) -> Result<Option<Contact>, Fault> {
    tx.maybe(&CONTACT, binds![id]).await?.as_ref().map(contact).transpose()
}

/// Who has this employee number, or else alone has this e-mail address. An address two people share is nobody's: it is
/// contact, never identity.
pub async fn named(tx: &mut Tx, name: &str) -> Result<Option<Contact>, Fault> {
    let rows = tx.all(&NAMED, binds![name, name.to_lowercase()]).await?;
    let mut found = rows.iter().map(contact).collect::<Result<Vec<Contact>, Fault>>()?;
    if let Some(place) = found.iter().position(|contact| contact.number == name) {
        return Ok(Some(found.swap_remove(place)));
    }
    Ok(if found.len() == 1 { found.pop() } else { None })
}

/// Somebody without an employment yet: whoever sets the house up.
pub async fn add_person(
    tx: &mut Tx,
    chance: &Chance,
    number: &str,
    names: (&str, &str),
    email: Option<&str>,
) -> Result<PersonId, Fault> {
    let id = PersonId::new(chance);
    tx.run(&ADD, binds![&id, number, names.0, names.1, email]).await?;
    Ok(id)
}
