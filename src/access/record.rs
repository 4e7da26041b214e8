//! The access record (innsynslogg): who from outside the room has looked at something about a person (settled 18, I17).
//!
//! - It is written where the law lets somebody in, before anything is shown: what cannot be recorded is not shown.
//!   Looking writes it in a small transaction of its own, since the look itself can change nothing; a deed writes it in
//!   its own, so that a deed that came to nothing leaves none.
//! - Once a day for a person and a thing, without the hour: it shows that somebody has looked, not how somebody works.
//! - What the two of a pair read of each other's is never in it.
//! - Only the one it is about reads it. It is kept for twelve months (5.1).

use super::law::{Act, ReadAccessRecord, Stands};
use super::permit::{About, Subject, Unseen};
use super::standing;
use super::turn::{Turn, Way};
use crate::ground::calendar::Date;
use crate::ground::db::{Fault, Tx};
use crate::people::PersonId;
use crate::{binds, sql};

const KEPT_MONTHS: i64 = 12;

sql! {
    EVERYBODY = "SELECT about AS person FROM access_record UNION SELECT reader FROM access_record";
    KNOWN = "SELECT thing FROM access_record WHERE about = $1 AND reader = $2 AND deed = $3 AND day = $4";
    ADD = "INSERT INTO access_record (about, reader, deed, thing, day, stood) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (about, reader, deed, thing, day) DO NOTHING";
    ABOUT = "SELECT reader, deed, thing, day, stood FROM access_record WHERE about = $1 AND day >= $2 ORDER BY day DESC, reader, deed, thing";
    FORGET = "DELETE FROM access_record WHERE day < $1";
}

/// Somebody from outside has looked at something about a person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccessRecord {
    about: PersonId,
    pub reader: PersonId,
    /// What was seen, as the law calls it.
    pub deed: Act,
    pub thing: String,
    pub day: Date,
    pub stood: Stands,
}

impl About for AccessRecord {
    fn subject(&self) -> Subject {
        Subject::Own(self.about.clone())
    }

    fn identity(&self) -> String {
        self.thing.clone()
    }
}

/// A thing that is about to be shown, and to whom.
pub(super) type Look<'l> = (&'l Subject, Stands, &'l str);

/// Records that these things are seen from outside, but for those recorded today.
pub(super) async fn looked(turn: &mut Turn<'_>, act: Act, looks: &[Look<'_>]) -> Result<(), Fault> {
    let (reader, day) = (turn.visit.me.id.clone(), turn.visit.today().to_string());
    let mut new: Vec<(PersonId, Stands, &str)> = Vec::new();
    let mut asked: Option<(&Subject, Option<PersonId>, Vec<String>)> = None;
    for (subject, stands, thing) in looks {
        if asked.as_ref().is_none_or(|(known, ..)| known != subject) {
            let about = standing::about(turn, subject).await?;
            let mut known = Vec::new();
            if let Some(about) = &about {
                for row in turn.tx.all(&KNOWN, binds![about, &reader, act.name(), &day]).await? {
                    known.push(row.text("thing")?);
                }
            }
            asked = Some((subject, about, known));
        }
        if let Some((_, Some(about), known)) = &asked
            && !known.iter().any(|one| one == thing)
        {
            new.push((about.clone(), *stands, thing));
        }
    }
    if new.is_empty() {
        return Ok(());
    }
    match turn.way {
        Way::Does => add(&mut turn.tx, act, &reader, &day, &new).await,
        Way::Looks => {
            let mut tx = turn.visit.house.db.begin().await?;
            add(&mut tx, act, &reader, &day, &new).await?;
            tx.commit().await
        }
    }
}

async fn add(
    tx: &mut Tx,
    act: Act,
    reader: &PersonId,
    day: &str,
    new: &[(PersonId, Stands, &str)],
) -> Result<(), Fault> {
    for (about, stands, thing) in new {
        tx.run(&ADD, binds![about, reader, act.name(), *thing, day, format!("{stands:?}")]).await?;
    }
    Ok(())
}

/// Who from outside has looked at what is about me, the latest first.
pub async fn records_about_me(turn: &mut Turn<'_>) -> Result<Vec<AccessRecord>, Fault> {
    let (me, since) = (turn.visit.me.id.clone(), kept_since(turn.visit.today()));
    let rows = turn.tx.all(&ABOUT, binds![&me, since.to_string()]).await?;
    let mut records = Vec::with_capacity(rows.len());
    for row in rows {
        let (deed, stood) = (row.text("deed")?, row.text("stood")?);
        // A deed the law knows no more is told as nothing we could put words to.
        let Some(deed) = Act::ALL.iter().copied().find(|act| act.name() == deed) else { continue };
        let Some(stood) = Stands::ALL.into_iter().find(|stands| format!("{stands:?}") == stood) else { continue };
        records.push(Unseen::new(AccessRecord {
            about: me.clone(),
            reader: PersonId::stored(row.text("reader")?),
            deed,
            thing: row.text("thing")?,
            day: row.text("day")?.parse().map_err(|_| Fault::Broken("an access record has no day".to_owned()))?,
            stood,
        }));
    }
    turn.see_all(ReadAccessRecord, records).await
}

fn kept_since(today: Date) -> Date {
    today.saturating_sub(jiff::Span::new().months(KEPT_MONTHS))
}

/// Forgets what is older than it is kept.
pub async fn forget_old_records(tx: &mut Tx, today: Date) -> Result<(), Fault> {
    tx.run(&FORGET, binds![kept_since(today).to_string()]).await.map(drop)
}

/// Everybody whom a record is about, or who has looked.
pub async fn people_recorded(tx: &mut Tx) -> Result<Vec<PersonId>, Fault> {
    let rows = tx.all(&EVERYBODY, vec![]).await?;
    rows.iter().map(|row| Ok(PersonId::stored(row.text("person")?))).collect()
}
