//! A new master key: every data key is unwrapped with the old and wrapped with the new, in one transaction. Before it is
//! on disk the old key holds, afterwards the new, and nothing is ever in between. The words themselves are not touched.

use super::safekeeping::Fit;
use super::{Keys, seal, wrapping};
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::ground::sealing::MasterKey;
use crate::{binds, sql};

sql! {
    PAGE = "SELECT room, class, wrapped FROM room_key WHERE room > $1 OR (room = $1 AND class > $2)
        ORDER BY room, class LIMIT 500";
    WRAP = "UPDATE room_key SET wrapped = $3 WHERE room = $1 AND class = $2";
}

impl Keys {
    /// Wraps all data keys by another master key, and says how many there were. The recovery key of before is forgotten:
    /// it opened the old one.
    ///
    /// # Errors
    /// When a key does not open with the master key there is, or it could not be written: then nothing has changed.
    pub async fn change_master(&self, new: &MasterKey, now: Moment) -> Result<u64, Fault> {
        if self.fit().await? == Fit::Wrong {
            return Err(Fault::Seal("the master key does not fit the key store"));
        }
        let mut store = self.store.begin().await?;
        let (mut room, mut class, mut wrapped) = (String::new(), String::new(), 0);
        loop {
            let page = store.all(&PAGE, binds![&room, &class]).await?;
            for row in &page {
                (room, class) = (row.text("room")?, row.text("class")?);
                let key = self.unwrap(&room, &class, &row.bytes("wrapped")?)?;
                let again = seal(&new.0, &self.chance, &wrapping(&room, &class), &key.key);
                wrapped += store.run(&WRAP, binds![&room, &class, again]).await?;
            }
            if page.is_empty() {
                break;
            }
        }
        self.prove(&mut store, new, now).await?;
        Keys::forget_recovery(&mut store).await?;
        store.commit().await?;
        Ok(wrapped)
    }
}
