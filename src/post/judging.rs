//! Whether somebody may know, asked when it is about to be told.

use std::sync::Arc;

use crate::access::law::Act;
use crate::access::{Denied, House, Subject, Turn, Visit};
use crate::accounts;
use crate::conversations::{self, InCalendar};
use crate::ground::calendar::DateTime;
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::ground::text::Language;
use crate::messages::{self, Channel, Choices, Kind, Leased, Settled, When};
use crate::people::{self, Pair, Person};

/// What is to become of one message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Verdict {
    Told,
    Settled(Settled),
    Later(Moment, Option<String>),
}

/// To whom, and in which language.
pub(super) struct Receiver {
    pub to: String,
    pub language: Language,
}

pub(super) struct Judged {
    /// Nobody, when nothing is told.
    pub receiver: Option<Receiver>,
    /// One for each message, in their order.
    pub verdicts: Vec<Verdict>,
    /// The talk that goes along, to be put in a calendar.
    pub talk: Option<InCalendar>,
}

/// Looks at what is in hand, all of it for the same person, as it is at this moment.
pub(super) async fn judge(house: &Arc<House>, messages: &[Leased]) -> Result<Judged, Fault> {
    let withheld =
        || Judged { receiver: None, verdicts: vec![Verdict::Settled(Settled::Withheld); messages.len()], talk: None };
    let Some(first) = messages.first() else { return Ok(withheld()) };
    let mut tx = house.db.look().await?;
    let person = people::someone(&mut tx, &first.person).await?;
    let contact = people::contact_of(&mut tx, &first.person).await?;
    let comes_in = accounts::comes_in(&mut tx, &first.person).await?;
    let choices = messages::choices_of(&mut tx, &first.person).await?;
    let talk = match first.channel {
        Channel::Mail => None,
        Channel::Calendar => conversations::in_calendar(&mut tx, &first.thing).await?,
    };
    drop(tx);
    if first.channel == Channel::Calendar && talk.is_none() {
        return Ok(withheld());
    }
    let address = contact.and_then(|contact| contact.email).filter(|address| !address.trim().is_empty());
    let (Some(person), Some(to), true) = (person, address, comes_in) else { return Ok(withheld()) };
    let verdicts = verdicts(house, person.clone(), &choices, messages).await?;
    let receiver = Receiver { to, language: person.language.unwrap_or(house.language) };
    Ok(Judged { receiver: Some(receiver).filter(|_| verdicts.contains(&Verdict::Told)), verdicts, talk })
}

async fn verdicts(
    house: &Arc<House>,
    person: Person,
    choices: &Choices,
    messages: &[Leased],
) -> Result<Vec<Verdict>, Fault> {
    let visit = Visit::of(house, person, house.language);
    let mut turn = visit.look().await?;
    let mut verdicts = Vec::with_capacity(messages.len());
    for message in messages {
        verdicts.push(if !may_know(&mut turn, message).await? {
            Verdict::Settled(Settled::Withheld)
        } else if !choices.wants(message.kind) {
            Verdict::Settled(Settled::Unwanted)
        } else {
            by_choice(choices, message, visit.local(), house)
        });
    }
    Ok(verdicts)
}

fn by_choice(choices: &Choices, message: &Leased, now: DateTime, house: &House) -> Verdict {
    let fresh = message.bundle.is_none() && message.tries <= 1 && message.channel == Channel::Mail;
    match if fresh { choices.when(now) } else { choices.when_sent(now) } {
        When::Now => Verdict::Told,
        When::Later(hour) => {
            let bundle = if fresh { Some(hour.to_string()) } else { message.bundle.clone() };
            Verdict::Later(house.zone.moment(hour), bundle)
        }
    }
}

async fn may_know(turn: &mut Turn<'_>, message: &Leased) -> Result<bool, Fault> {
    let (pair, me) = (&message.pair, turn.visit.me.id.clone());
    let (act, subject) = match message.kind {
        Kind::Agreements => (Act::ReadGoal, Subject::Pair(pair.clone())),
        Kind::Needs => (Act::ReadNeed, Subject::Pair(pair.clone())),
        Kind::Talks => (Act::ReadTalk, Subject::Pair(pair.clone())),
        Kind::Promises => (Act::ReadPromise, Subject::Pair(pair.clone())),
        Kind::Leader => (Act::ReadSelf, Subject::Own(me)),
    };
    let today = turn.visit.today();
    let relations = &turn.relations;
    let goes_on = match message.kind {
        // It may begin later, and is told of today.
        Kind::Leader => {
            let known = relations.pairs().iter().chain(relations.besides());
            known.filter(|known| &known.id == pair).any(|known| is_not_over(known, turn.visit.now, today))
        }
        Kind::Agreements | Kind::Needs | Kind::Talks | Kind::Promises => {
            relations.pair(pair).is_some_and(|pair| relations.is_in_force(pair) && !pair.rests_on(today))
        }
    };
    if !goes_on {
        return Ok(false);
    }
    match turn.ask(act, &subject).await {
        Ok(()) => Ok(true),
        Err(Denied::Hidden | Denied::NotYours(_)) => Ok(false),
        Err(Denied::Fault(fault)) => Err(fault),
    }
}

fn is_not_over(pair: &Pair, now: Moment, today: crate::ground::calendar::Date) -> bool {
    pair.to.is_none_or(|last| today <= last) && pair.ended_at.is_none_or(|end| now < end)
}
