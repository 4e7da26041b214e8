//! What is looked at before the house opens: room on the disk, the clock, whose data it is.

use std::path::Path;

use super::Wrong;
use crate::ground::calendar::Date;
use crate::ground::clock::{Moment, Zone};
use crate::ground::db::{Db, Fault};
use crate::{binds, sql};

sql! {
    FACT = "SELECT value FROM fact WHERE name = $1";
    STATE = "INSERT INTO fact (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    LAST = "SELECT MAX(at) AS at FROM happening";
}

/// Never less room than this: five in a hundred, or a gibibyte where that is less.
const IN_A_HUNDRED: u64 = 5;
const GIBIBYTE: u64 = 1 << 30;
/// Makker was written after this day, so no clock that is right shows an earlier one.
const WRITTEN: Date = jiff::civil::date(2026, 11, 1);
/// Clocks of two machines differ a little.
const A_LITTLE: i64 = 5;

/// Room on the disk: what is free, and what must be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Room {
    pub free: u64,
    pub needed: u64,
}

impl Room {
    /// Nothing when the machine does not say.
    #[must_use]
    pub fn on_the_disk_of(folder: &Path) -> Option<Room> {
        let disk = rustix::fs::statvfs(folder).ok()?;
        let whole = disk.f_blocks.saturating_mul(disk.f_frsize);
        let needed = (whole / 100 * IN_A_HUNDRED).min(GIBIBYTE);
        Some(Room { free: disk.f_bavail.saturating_mul(disk.f_frsize), needed })
    }

    #[must_use]
    pub fn is_enough(self) -> bool {
        self.free >= self.needed
    }
}

/// # Errors
/// When there is too little.
pub fn room(folder: &Path) -> Result<(), Wrong> {
    match Room::on_the_disk_of(folder) {
        Some(room) if !room.is_enough() => {
            let (free, needed) = (room.free >> 20, room.needed >> 20);
            let what = format!("The disk of {} has {free} MiB left, and {needed} MiB are needed.", folder.display());
            Err(Wrong::new(what, "Make room on it, or move the data folder to a larger disk."))
        }
        _ => Ok(()),
    }
}

/// A clock that is wrong would end access too early or too late, and count days that were not.
///
/// # Errors
/// When the clock is before Makker was written, or before what has been written here.
pub async fn clock(db: &Db, now: Moment, zone: &Zone) -> Result<(), Wrong> {
    const MEND: &str = "Set the clock of the machine (timedatectl shows it), and let it keep itself right.";
    let shown = now.local(zone);
    if now.date(zone) < WRITTEN {
        return Err(Wrong::new(format!("The clock of the machine shows {shown}, which has been."), MEND));
    }
    let last = last_written(db).await.map_err(|fault| Wrong::new(fault, "Run makker check."))?;
    match last {
        Some(last) if last > now.plus_minutes(A_LITTLE) => {
            let written = last.local(zone);
            let what = format!("The clock of the machine shows {shown}, and something was written here at {written}.");
            Err(Wrong::new(what, MEND))
        }
        _ => Ok(()),
    }
}

async fn last_written(db: &Db) -> Result<Option<Moment>, Fault> {
    let row = db.look().await?.maybe(&LAST, binds![]).await?;
    Ok(row.map(|row| row.maybe_int("at")).transpose()?.flatten().map(Moment))
}

pub async fn fact(db: &Db, name: &str) -> Result<Option<String>, Fault> {
    db.look().await?.maybe(&FACT, binds![name]).await?.map(|row| row.text("value")).transpose()
}

pub async fn state(db: &Db, name: &str, value: &str) -> Result<(), Fault> {
    let mut tx = db.begin().await?;
    tx.run(&STATE, binds![name, value]).await?;
    tx.commit().await
}
