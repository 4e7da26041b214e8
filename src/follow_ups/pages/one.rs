//! A promise on its own page: what stands, what has been said about it, and what each of the two can do when it no longer
//! fits.

use askama::Template;
use axum::extract::{Path, Query};
use serde::Deserialize;

use super::back::Back;
use super::press::PressForm;
use super::show::{Detail, PromiseRow, rows};
use super::{done_in_words, form};
use crate::access::{Denied, Stop, Turn, Visit};
use crate::follow_ups::promise::{Did, Offers, Promise, Refusal, State, Turned};
use crate::follow_ups::{NewDay, PromiseId, commands};
use crate::ground::calendar::{day_as_fields_have_it, read_day};
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Begun, Faults, Frame, Oops, Place, Size, begin, color, done, html, refused_html};
use crate::people::{Pair, PairId};

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    gjort: Option<String>,
}

/// What was written in the forms, to be given back if it cannot be done.
#[derive(Clone, Default)]
pub(super) struct Kept {
    when: String,
    how: String,
    why: String,
    drop_why: String,
    answer: String,
    /// The form it was written in.
    of: Option<FormOf>,
}

impl Kept {
    fn read(fields: &Fields, of: FormOf) -> Kept {
        let one = |name: &str| fields.one(name).to_owned();
        Kept {
            when: day_as_fields_have_it(fields.one("nar")),
            how: one("hvordan"),
            why: one("grunn"),
            drop_why: one("hvorfor"),
            answer: one("svaret"),
            of: Some(of),
        }
    }

    fn has_words(&self) -> bool {
        [&self.how, &self.why, &self.drop_why, &self.answer].iter().any(|words| !words.trim().is_empty())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum FormOf {
    NewDay,
    Dropping,
}

#[derive(Template)]
#[template(path = "follow_ups/views/promise.html")]
struct PromisePage {
    frame: Frame,
    t: T,
    id: PromiseId,
    pair: PairId,
    heading: String,
    row: PromiseRow,
    press: PressForm,
    turns: Vec<TurnView>,
    offers: Offers,
    version: usize,
    other: String,
    faults: Faults,
    kept: Kept,
    /// The first day it can be given.
    from: String,
    /// What was written, when there is no longer a field for it.
    homeless: Vec<(&'static str, String)>,
}

struct TurnView {
    avatar: Avatar,
    color: &'static str,
    head: String,
    days: Option<String>,
    words: String,
    how: Option<String>,
}

fn turn_view(turn: &Turn<'_>, pair: &Pair, it: &Turned) -> TurnView {
    let (t, visit) = (turn.visit.t(), turn.visit);
    let (face, today) = (pair.face(it.by), visit.today());
    let day = t.day_month(it.at.date(&visit.house.zone), today);
    let name = &face.given;
    TurnView {
        avatar: Avatar::of(face, Some(it.by), Size::Middle),
        color: color(it.by),
        head: match it.did {
            Did::CarriedOver => t.promise_turn_carried(name, day),
            Did::DropProposed => t.promise_turn_drop(name, day),
            Did::DropTakenBack => t.promise_turn_drop_back(name, day),
            Did::LetStand => t.promise_turn_stands(name, day),
            Did::Dropped => t.promise_turn_dropped(name, day),
        },
        days: it.days.map(|(before, after)| t.promise_turn_days(t.day_month(before, today), t.day_month(after, today))),
        words: it.said.words.reveal().to_owned(),
        how: it.said.how_before.as_ref().map(|how| t.promise_turn_how(how.reveal())),
    }
}

fn page_of(turn: &Turn<'_>, promise: &Promise, kept: Kept, faults: Faults) -> Result<PromisePage, Denied> {
    let (visit, t) = (turn.visit, turn.visit.t());
    let pair = turn.relations.pair(&promise.pair).ok_or(Denied::Hidden)?;
    let me = pair.side_of(&visit.me.id).ok_or(Denied::Hidden)?;
    let offers = if turn.relations.is_in_force(pair) { promise.offers(me) } else { Offers::default() };
    let back = Back::One(promise.id.clone());
    let row = rows(turn, [promise], &back, Detail::Whole).pop().ok_or(Denied::Hidden)?;
    let other = pair.face(me.other()).given.clone();
    let places = [
        ("grunn", &kept.why, offers.carry_over),
        ("hvorfor", &kept.drop_why, offers.propose_drop),
        ("svaret", &kept.answer, offers.answer_drop),
        ("hvordan", &kept.how, offers.carry_over),
    ];
    let homeless = places.into_iter().filter(|(_, words, place)| !place && !words.trim().is_empty());
    let homeless = homeless.map(|(name, words, _)| (name, words.clone())).collect();
    let what = promise.what.reveal();
    let title = if faults.is_empty() { what.to_owned() } else { t.page_fault_title(what) };
    let how = match kept.of {
        Some(FormOf::NewDay) => kept.how.clone(),
        Some(FormOf::Dropping) | None => promise.how.reveal().to_owned(),
    };
    Ok(PromisePage {
        frame: Frame::of(turn, Place::Elsewhere, title),
        t,
        id: promise.id.clone(),
        pair: pair.id.clone(),
        heading: if me == promise.owner { t.promise_mine() } else { t.promise_theirs(&pair.face(promise.owner).given) },
        row,
        press: PressForm::on(&back),
        turns: promise.turns.iter().map(|it| turn_view(turn, pair, it)).collect(),
        offers,
        version: promise.version(),
        other,
        faults,
        from: promise.due.tomorrow().unwrap_or(promise.due).max(visit.today()).to_string(),
        kept: Kept { how, ..kept },
        homeless,
    })
}

pub(super) async fn page(visit: Visit, Path(promise): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let promise = commands::seen(&mut turn, &PromiseId::parse(&promise).ok_or(Denied::Hidden)?).await?;
    let page = page_of(&turn, &promise, Kept::default(), Faults::default())?;
    let notice = done_in_words(visit.t(), asked.gjort.as_deref());
    html(&PromisePage { frame: page.frame.with_notice(notice), ..page })
}

/// The promise as it is now, with why something was not done at its place, and everything that was written.
pub(super) async fn refused(visit: &Visit, id: &PromiseId, kept: Kept, refusal: Refusal) -> Answer {
    let (mut turn, t) = (visit.look().await?, visit.t());
    let promise = commands::seen(&mut turn, id).await?;
    let pair = turn.relations.pair(&promise.pair).ok_or(Denied::Hidden)?;
    let me = pair.side_of(&visit.me.id).ok_or(Denied::Hidden)?;
    let offers = if turn.relations.is_in_force(pair) { promise.offers(me) } else { Offers::default() };
    let mut faults = Faults::default();
    if kept.of == Some(FormOf::NewDay) && offers.carry_over {
        let (how, why) = (Words::new(&*kept.how), Words::new(&*kept.why));
        for missing in promise.missing_for_a_new_day(read_day(&kept.when), &how, &why, visit.today()) {
            faults.add(form::field(missing), form::in_words(t, missing));
        }
    }
    if faults.is_empty() {
        let place = if refusal == Refusal::NoReason && offers.propose_drop { "hvorfor" } else { "h-lofte" };
        faults.add(place, form::in_words(t, refusal));
    }
    refused_html(&page_of(&turn, &promise, kept, faults)?)
}

/// A form on the page was sent. A refusal shows it as it is now, and why, with what was written.
async fn sent(
    visit: Visit,
    promise: String,
    fields: Fields,
    (of, what): (FormOf, &str),
    deed: impl AsyncFnOnce(&mut Turn<'_>, &PromiseId, &Kept) -> Result<(), Stop<Refusal>>,
) -> Answer {
    let id = PromiseId::parse(&promise).ok_or(Denied::Hidden)?;
    let kept = Kept::read(&fields, of);
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match deed(&mut turn, &id, &kept).await {
        Ok(()) => done(turn, &fields, &Back::One(id.clone()).after(what, &id)).await,
        // The pair ended while it was written: what was written comes back.
        Err(Stop::Denied(Denied::NotYours(act))) if kept.has_words() => {
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            if commands::seen(&mut turn, &id).await?.state != State::EndedWithPair {
                return Err(Denied::NotYours(act).into());
            }
            drop(turn);
            refused(&visit, &id, kept, Refusal::Over).await
        }
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            // Nothing of the deed may be seen in the page that says it was not done.
            turn.give_up().await?;
            refused(&visit, &id, kept, refusal).await
        }
    }
}

pub(super) async fn post_new_day(visit: Visit, Path(promise): Path<String>, fields: Fields) -> Answer {
    sent(visit, promise, fields, (FormOf::NewDay, "ny-dag"), async |turn, promise, kept| {
        let (how, why) = (Words::new(&*kept.how), Words::new(&*kept.why));
        commands::carry_over(turn, promise, &NewDay { due: read_day(&kept.when), how, why }).await
    })
    .await
}

pub(super) async fn post_drop(visit: Visit, Path(promise): Path<String>, fields: Fields) -> Answer {
    sent(visit, promise, fields, (FormOf::Dropping, "bort-foreslatt"), async |turn, promise, kept| {
        commands::propose_drop(turn, promise, &Words::new(&*kept.drop_why)).await
    })
    .await
}

pub(super) async fn post_drop_answer(visit: Visit, Path(promise): Path<String>, fields: Fields) -> Answer {
    // What is no version is one nobody has read.
    let version = fields.one("versjon").parse().unwrap_or(usize::MAX);
    match fields.one("svar") {
        "ja" => {
            sent(visit, promise, fields, (FormOf::Dropping, "lagt-bort"), async |turn, promise, kept| {
                commands::drop_too(turn, promise, version, &Words::new(&*kept.answer)).await
            })
            .await
        }
        "nei" => {
            sent(visit, promise, fields, (FormOf::Dropping, "star"), async |turn, promise, kept| {
                commands::let_stand(turn, promise, &Words::new(&*kept.answer)).await
            })
            .await
        }
        _ => Err(Oops::Bad),
    }
}
