//! Who is told of a deed. It follows from the deed's line of history and from whom it is between, so that no deed has to
//! remember it, and none can tell anybody else.

use super::permit::Subject;
use super::standing;
use super::turn::Turn;
use crate::ground::db::Fault;
use crate::messages::told::{IN_CALENDARS, told};
use crate::messages::{self, Channel, Event, Post, Whom};
use crate::people::{self, Pair, PersonId, Side};

/// Writes down, in this very turn, whom this line of history tells.
pub(super) async fn tell(
    turn: &mut Turn<'_>,
    subject: &Subject,
    thing: &str,
    event: &str,
    what: &str,
) -> Result<(), Fault> {
    let Some((kind, whom)) = told(what).filter(|_| turn.visit.house.post == Post::Sent) else { return Ok(()) };
    let Some(pair) = between(turn, subject).await? else { return Ok(()) };
    let visit = turn.visit;
    let in_calendars = IN_CALENDARS.contains(&what);
    let channel = if in_calendars { Channel::Calendar } else { Channel::Mail };
    let event = Event { id: event, at: visit.now, kind, channel, pair: &pair.id, thing };
    let told = if in_calendars {
        Side::BOTH.map(|side| &pair.face(side).id).into()
    } else {
        told_of(&pair, whom, &visit.me.id)
    };
    for person in told {
        messages::enqueue(&mut turn.tx, &visit.house.chance, &event, person).await?;
    }
    Ok(())
}

fn told_of<'p>(pair: &'p Pair, whom: Whom, me: &PersonId) -> Vec<&'p PersonId> {
    let both = Side::BOTH.map(|side| &pair.face(side).id);
    match whom {
        // Nobody of the two did it: then there is no other.
        Whom::TheOther if !both.contains(&me) => Vec::new(),
        Whom::TheOther | Whom::Both => both.into_iter().filter(|person| *person != me).collect(),
    }
}

/// The pair in force a deed is done in; or, when somebody around it acts, the pair it is about.
async fn between(turn: &mut Turn<'_>, subject: &Subject) -> Result<Option<Pair>, Fault> {
    if let Some(id) = standing::decided_by(&turn.relations, subject) {
        return Ok(turn.relations.pair(&id).cloned());
    }
    let Subject::Pair(id) = subject else { return Ok(None) };
    let today = turn.visit.today();
    Ok(people::pairs_by_id(&mut turn.tx, std::slice::from_ref(id), today).await?.pop())
}
