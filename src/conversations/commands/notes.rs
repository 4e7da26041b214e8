//! Notes for a talk: one's own, and the one the two write together.

use super::{among, opened};
use crate::access::law::{Act, ReadTalk, WriteOwnNote, WriteSharedNote};
use crate::access::{Denied, Stop, Subject, Turn};
use crate::conversations::TalkId;
use crate::conversations::merging::{First, Merged, merge};
use crate::conversations::note;
use crate::conversations::shared_note::{Refusal, SharedNote};
use crate::conversations::store;
use crate::ground::sealing::Words;

/// Keeps one's own note for a talk; emptied, it is deleted.
pub async fn keep_own_note(turn: &mut Turn<'_>, talk: &TalkId, words: &Words) -> Result<(), Denied> {
    let found = store::find(turn, talk).await?.ok_or(Denied::Hidden)?;
    let talk = turn.see(ReadTalk, Some(found.talk)).await?;
    let me = turn.visit.me.id.clone();
    let identity = format!("{}/{me}", talk.id);
    let permit = turn.permit(WriteOwnNote, &Subject::Own(me), &identity).await?;
    if words.is_blank() {
        return Ok(store::notes::discard(turn, permit, &talk.id).await?);
    }
    // When the pair is over there is no talk to note for. One's own can still be thrown away.
    if turn.relations.ended_at(&talk.pair).is_some() {
        return Err(Denied::NotYours(Act::WriteOwnNote));
    }
    let forget_on = note::forgotten_at_the_latest(turn.visit.today());
    Ok(store::notes::keep(turn, permit, &talk.id, words, forget_on).await?)
}

/// Takes in what one has written in the note the two write together, who began from `base`.
pub async fn write_shared_note(
    turn: &mut Turn<'_>,
    talk: &TalkId,
    base: &Words,
    mine: &Words,
    first: First,
) -> Result<(Merged, i64), Stop<Refusal>> {
    let (talk, permit, by) = opened(turn, WriteSharedNote, talk).await?;
    let today = turn.visit.today();
    if !talk.course.offers(by, today).writes {
        return Err(Stop::Refused(Refusal::TalkOver));
    }
    let note = store::shared_note::now(turn, &talk.pair, &talk.id).await?;
    let step = note.take_in(by, base.reveal(), mine.reveal(), first, today).map_err(Stop::Refused)?;
    match step.happened {
        Some(happened) => drop(turn.spend(permit, happened).await?),
        None => turn.goes_on(permit),
    }
    let note = SharedNote { words: Words::new(&step.merged.text), version: step.version, wrote: step.wrote };
    store::shared_note::keep(turn, &talk.pair, &talk.id, &note).await?;
    Ok((step.merged, step.version))
}

/// The answer to one whose words were taken in before: what has come to them since.
pub async fn shared_note_since(turn: &mut Turn<'_>, talk: &TalkId, mine: &Words) -> Result<(Merged, i64), Denied> {
    let found = store::find_shared(turn, talk).await?;
    let talk = turn.see(ReadTalk, found).await?;
    among(turn, &talk.pair)?;
    let merged = merge(mine.reveal(), talk.shared.words.reveal(), mine.reveal(), First::Theirs);
    Ok((merged, talk.shared.version))
}
