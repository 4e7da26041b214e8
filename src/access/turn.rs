//! A person's turn: one transaction, with the relations as they are in it.

use thiserror::Error;

use super::law::{Act, Deed, Stands};
use super::permit::{About, Denied, Permit, Subject, Unseen};
use super::visit::Visit;
use super::{record, standing, telling};
use crate::ground::db::{Bind, Fault, Tx};
use crate::ground::sealing::{Class, DataKey, InHand, Ring, Room};
use crate::people::{PairId, Relations, UnitTies};
use crate::{binds, sql};

sql! {
    HAPPENED_TO_MANY = "INSERT INTO happening (id, at, person, what, thing, number) VALUES {rows:6}";
    HAPPENED = "INSERT INTO happening (id, at, person, what, thing, number) VALUES ($1, $2, $3, $4, $5, $6)";
}

/// What a turn is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Way {
    Looks,
    Does,
}

/// Everything a command or a page does happens in a turn. Dropped, it has changed nothing.
pub struct Turn<'v> {
    pub tx: Tx,
    pub visit: &'v Visit,
    pub relations: Relations,
    pub(super) way: Way,
    /// The pairs something is done in: held, so that they cannot end before it is.
    held: Vec<PairId>,
    /// Asked the first time somebody wants to know: few pages do.
    ties: Option<Box<UnitTies>>,
    /// The keys of the rooms this turn has been in.
    keys: InHand,
}

/// One line of history: what happened, and which version if there is one. Who, when and to which thing come from
/// the turn and the permit. Never a word of anybody's.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Happened {
    pub what: &'static str,
    pub number: Option<i64>,
}

impl Happened {
    #[must_use]
    pub fn new(what: &'static str) -> Happened {
        Happened { what, number: None }
    }

    #[must_use]
    pub fn version(what: &'static str, number: u32) -> Happened {
        Happened { what, number: Some(i64::from(number)) }
    }
}

/// Why a command did not do what it was asked: the domain says no, the law says no, or the house failed.
#[derive(Debug, Error)]
pub enum Stop<R> {
    #[error("refused")]
    Refused(R),
    #[error(transparent)]
    Denied(Denied),
}

impl<R> From<Denied> for Stop<R> {
    fn from(denied: Denied) -> Self {
        Stop::Denied(denied)
    }
}

impl<R> From<Fault> for Stop<R> {
    fn from(fault: Fault) -> Self {
        Stop::Denied(Denied::Fault(fault))
    }
}

impl<'v> Turn<'v> {
    pub(super) async fn take(visit: &'v Visit, mut tx: Tx, way: Way) -> Result<Turn<'v>, Fault> {
        let relations = Relations::of(&mut tx, &visit.me.id, visit.now, &visit.house.zone).await?;
        Ok(Turn { tx, visit, relations, way, held: Vec::new(), ties: None, keys: InHand::default() })
    }

    /// How the visitor stands to units: asked once a turn, so that judging many costs no more than one.
    pub async fn ties(&mut self) -> Result<&UnitTies, Fault> {
        if self.ties.is_none() {
            let (me, now, zone) = (&self.relations.me, self.visit.now, &self.visit.house.zone);
            self.ties = Some(Box::new(UnitTies::of(&mut self.tx, me, now, zone).await?));
        }
        Ok(self.ties.as_deref().expect("asked above"))
    }

    /// Fetches all keys of these rooms in one statement. A page that reads several kinds of things enters their rooms
    /// first; without that each ring asks for what is not in hand.
    pub async fn enter(&mut self, rooms: impl IntoIterator<Item = Room>) -> Result<(), Fault> {
        let keys = &self.visit.house.keys;
        keys.add_rooms(&mut self.keys, rooms).await
    }

    /// The keys of these rooms for one class of things.
    pub async fn ring(&mut self, class: Class, rooms: impl IntoIterator<Item = Room>) -> Result<Ring, Fault> {
        let rooms: Vec<Room> = rooms.into_iter().collect();
        self.enter(rooms.iter().cloned()).await?;
        Ok(self.keys.ring(class, &rooms))
    }

    /// The key to seal with in a room.
    pub async fn to_seal(&mut self, class: Class, room: &Room) -> Result<DataKey, Fault> {
        let key = self.visit.house.keys.to_seal(class, room, self.visit.now).await?;
        self.keys.keep(&key);
        Ok(key)
    }

    /// Asks the law, and gives the thing with leave to do the deed.
    pub async fn open<D: Deed, T: About>(&mut self, _deed: D, thing: Unseen<T>) -> Result<(T, Permit<D>), Denied> {
        let subject = thing.0.subject();
        let stands = self.asked(D::ACT, &subject).await?;
        let permit: Permit<D> = Permit::given(thing.0.identity(), subject);
        if !stands.is_inside() {
            record::looked(self, D::ACT.sight(), &[(&permit.subject, stands, permit.thing.as_str())]).await?;
        }
        Ok((thing.0, permit))
    }

    /// Looks at a thing, or finds that it is not there.
    pub async fn see<D: Deed, T: About>(&mut self, deed: D, thing: Option<Unseen<T>>) -> Result<T, Denied> {
        Ok(self.open(deed, thing.ok_or(Denied::Hidden)?).await?.0)
    }

    /// Of many things, those this person may see.
    pub async fn see_all<D: Deed, T: About>(&mut self, _deed: D, things: Vec<Unseen<T>>) -> Result<Vec<T>, Fault> {
        let mut judged: Vec<(Subject, Option<Stands>)> = Vec::new();
        let mut seen = Vec::with_capacity(things.len());
        let mut from_outside: Vec<(Subject, Stands, String)> = Vec::new();
        for Unseen(thing) in things {
            let subject = thing.subject();
            let stands = match judged.iter().find(|(known, _)| known == &subject) {
                Some((_, stands)) => *stands,
                None => {
                    let stands = standing::may(self, D::ACT, &subject).await?;
                    judged.push((subject.clone(), stands));
                    stands
                }
            };
            let Some(stands) = stands else { continue };
            if !stands.is_inside() {
                from_outside.push((subject, stands, thing.identity()));
            }
            seen.push(thing);
        }
        let looks: Vec<record::Look<'_>> =
            from_outside.iter().map(|(subject, stands, thing)| (subject, *stands, thing.as_str())).collect();
        record::looked(self, D::ACT.sight(), &looks).await?;
        Ok(seen)
    }

    /// Leave to make something new about this subject; its identity is made by whoever asks.
    pub async fn permit<D: Deed>(&mut self, _deed: D, subject: &Subject, identity: &str) -> Result<Permit<D>, Denied> {
        self.ask(D::ACT, subject).await?;
        Ok(Permit::given(identity.to_owned(), subject.clone()))
    }

    /// Whether this person may do this: for pages, which offer only what can be done.
    pub async fn may<D: Deed>(&mut self, _deed: D, subject: &Subject) -> Result<bool, Fault> {
        Ok(standing::may(self, D::ACT, subject).await?.is_some())
    }

    /// All ways the visitor stands to a subject: what the printed law is tested with.
    pub async fn standing(&mut self, subject: &Subject) -> Result<Vec<Stands>, Fault> {
        standing::all(self, subject).await
    }

    /// What a person is told who asks to do this: nothing stands in the way, or why not. Gives no leave to do anything:
    /// what the printed law is tested with.
    pub async fn ask(&mut self, act: Act, subject: &Subject) -> Result<(), Denied> {
        self.asked(act, subject).await.map(drop)
    }

    async fn asked(&mut self, act: Act, subject: &Subject) -> Result<Stands, Denied> {
        self.hold(subject).await?;
        if let Some(stands) = standing::may(self, act, subject).await? {
            self.tell_the_other(act, subject);
            return Ok(stands);
        }
        let sees = act.sight() != act && standing::may(self, act.sight(), subject).await?.is_some();
        Err(if sees { Denied::NotYours(act) } else { Denied::Hidden })
    }

    /// A yes given to somebody in a pair must still be true when the deed is saved, so the pair cannot end in between:
    /// who ends it waits, or has been there first, and then the answer is no.
    async fn hold(&mut self, subject: &Subject) -> Result<(), Fault> {
        let Some(pair) = standing::decided_by(&self.relations, subject) else { return Ok(()) };
        if self.way == Way::Does && !self.held.contains(&pair) {
            self.relations.hold(&mut self.tx, &pair).await?;
            self.held.push(pair);
        }
        Ok(())
    }

    /// Something will be done between the two: whoever has a page of theirs open is told when it has lasted. That one
    /// looks, or writes for oneself alone, is told to nobody (settled 18).
    fn tell_the_other(&mut self, act: Act, subject: &Subject) {
        if self.way == Way::Does
            && act.sight() != act
            && let Some(pair) = standing::decided_by(&self.relations, subject)
        {
            self.tx.tells(pair.as_str());
        }
    }

    /// Ends a turn that came to nothing. What stood in its way is there to be seen afterwards.
    pub async fn give_up(self) -> Result<(), Fault> {
        self.tx.give_up().await
    }

    /// Spends a permit: writes the line of history, and beside it whom it tells; gives the identity to save under.
    pub async fn spend<D: Deed>(&mut self, permit: Permit<D>, happened: Happened) -> Result<String, Fault> {
        self.follows_in(&permit.subject, &permit.thing, happened).await?;
        Ok(permit.thing)
    }

    /// Spends a permit for going on with what has its line of history already.
    pub fn goes_on<D: Deed>(&mut self, permit: Permit<D>) {
        drop(permit);
    }

    /// Writes a line of history about what follows from another deed in this turn, and tells nobody.
    pub async fn follows(&mut self, thing: &str, happened: Happened) -> Result<(), Fault> {
        self.written_down(thing, happened).await.map(drop)
    }

    /// The same between the two of a pair, who are told of it as of any other deed.
    pub async fn follows_in(&mut self, subject: &Subject, thing: &str, happened: Happened) -> Result<(), Fault> {
        let event = self.written_down(thing, happened).await?;
        telling::tell(self, subject, thing, &event, happened.what).await
    }

    async fn written_down(&mut self, thing: &str, happened: Happened) -> Result<String, Fault> {
        let (id, visit) = (self.visit.house.chance.id(), self.visit);
        let binds = binds![&id, visit.now.0, &visit.me.id, happened.what, thing, happened.number];
        self.tx.run(&HAPPENED, binds).await?;
        Ok(id)
    }

    /// The same line of history for many things. In the order of the indexes they go into: others wait meanwhile.
    pub async fn follows_for_all(&mut self, mut things: Vec<String>, happened: Happened) -> Result<(), Fault> {
        let (at, person, chance) = (self.visit.now.0, self.visit.me.id.clone(), &self.visit.house.chance);
        let mut ids: Vec<String> = things.iter().map(|_| chance.id()).collect();
        ids.sort();
        things.sort();
        let lines: Vec<Vec<Bind>> = ids
            .into_iter()
            .zip(things)
            .map(|(id, thing)| binds![id, at, &person, happened.what, thing, happened.number])
            .collect();
        self.tx.run_rows(&HAPPENED_TO_MANY, &lines, Vec::clone).await.map(drop)
    }
}
