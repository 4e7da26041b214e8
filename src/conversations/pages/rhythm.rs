//! The pair's rhythm: what it is, what one proposes, and the other's yes.

use askama::Template;
use axum::extract::Query;

use super::glance::{rhythms, small};
use super::show::{Two, rhythm};
use super::words::rhythm_refused;
use super::{Asked, own_pair, pairs_now};
use crate::access::law::SetRhythm;
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::conversations::RhythmProposalId;
use crate::conversations::commands;
use crate::conversations::rhythm::Refusal;
use crate::ground::form::Fields;
use crate::ground::sealing::{Room, Words};
use crate::ground::text::T;
use crate::page::{Answer, Avatar, Begun, Faults, Frame, Oops, Place, Seal, begin, color, done, html, refused_html};
use crate::people::{Pair, PairId, Rhythm};

#[derive(Template)]
#[template(path = "conversations/views/rhythm.html")]
struct RhythmPage {
    frame: Frame,
    t: T,
    faults: Faults,
    pair: PairId,
    lead: String,
    other: String,
    proposal: Option<ProposalView>,
    choices: Vec<Choice>,
    reason: String,
}

struct ProposalView {
    id: RhythmProposalId,
    mine: bool,
    avatar: Avatar,
    color: &'static str,
    head: String,
    seal: Seal,
    reason: String,
}

struct Choice {
    name: String,
    words: String,
    chosen: bool,
}

async fn page_of(turn: &mut Turn<'_>, pair: Pair, chosen: Option<Rhythm>, reason: String) -> Result<RhythmPage, Oops> {
    let t = turn.visit.t();
    turn.permit(SetRhythm, &Subject::Pair(pair.id.clone()), "").await?;
    turn.enter([Room::of_pair(&pair.id)]).await?;
    let known = rhythms(turn, std::slice::from_ref(&pair)).await?.pop();
    let two = Two::of(turn, &pair).ok_or(Denied::Hidden)?;
    let proposal = known.and_then(|known| known.proposal).map(|proposal| {
        let (mine, words) = (proposal.by == two.me, rhythm(t, proposal.rhythm));
        ProposalView {
            mine,
            avatar: small(&pair, proposal.by),
            color: color(proposal.by),
            head: if mine { t.rhythm_proposed_you(words) } else { t.rhythm_proposed(two.other(), words) },
            seal: Seal::by(&[proposal.by], if mine { t.rhythm_waits_for(two.other()) } else { t.rhythm_waits_you() }),
            reason: proposal.reason.reveal().to_owned(),
            id: proposal.id,
        }
    });
    let mut offered = Rhythm::OFFERED.to_vec();
    if !offered.contains(&pair.rhythm) {
        offered.push(pair.rhythm);
    }
    let chosen = chosen.unwrap_or(pair.rhythm);
    let choice = |one: Rhythm| Choice { name: one.name(), words: t.capital(rhythm(t, one)), chosen: one == chosen };
    Ok(RhythmPage {
        frame: Frame::of(turn, Place::Talks, t.rhythm_propose()),
        t,
        faults: Faults::default(),
        lead: t.rhythm_lead(two.other(), rhythm(t, pair.rhythm)),
        other: two.other().to_owned(),
        proposal,
        choices: offered.into_iter().map(choice).collect(),
        reason,
        pair: pair.id.clone(),
    })
}

/// The pair that is asked for, or the only one there is.
fn asked_pair(turn: &Turn<'_>, asked: &str) -> Result<Pair, Denied> {
    match (asked, pairs_now(turn).as_slice()) {
        ("", [only]) => Ok(only.clone()),
        (id, _) => own_pair(turn, id),
    }
}

pub(super) async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let pair = asked_pair(&turn, asked.med.as_deref().unwrap_or_default())?;
    html(&page_of(&mut turn, pair, None, String::new()).await?)
}

async fn answered(
    visit: &Visit,
    turn: Turn<'_>,
    fields: &Fields,
    pair: Pair,
    outcome: Result<(), Stop<Refusal>>,
    what: &str,
) -> Answer {
    match outcome {
        Ok(()) => done(turn, fields, &format!("/samtaler?med={}&gjort={what}", pair.id)).await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let other = Two::of(&turn, &pair).map(|two| two.other().to_owned()).unwrap_or_default();
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            let (chosen, reason) = (Rhythm::parse(fields.one("rytme")), fields.one("grunn").to_owned());
            let mut page = page_of(&mut turn, pair, chosen, reason).await?;
            page.faults = rhythm_refused(visit.t(), refusal, &other);
            page.frame.title = page.t.page_fault_title(&page.frame.title);
            refused_html(&page)
        }
    }
}

pub(super) async fn post_proposal(visit: Visit, fields: Fields) -> Answer {
    let to = Rhythm::parse(fields.one("rytme")).ok_or(Oops::Bad)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let pair = own_pair(&turn, fields.one("med"))?;
    let outcome = commands::propose_rhythm(&mut turn, &pair.id, to, &Words::new(fields.one("grunn").trim())).await;
    answered(&visit, turn, &fields, pair, outcome, "rytme").await
}

pub(super) async fn post_agreement(visit: Visit, fields: Fields) -> Answer {
    let read = RhythmProposalId::parse(fields.one("forslag")).ok_or(Oops::Bad)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let pair = own_pair(&turn, fields.one("med"))?;
    let outcome = commands::agree_rhythm(&mut turn, &pair.id, &read).await;
    answered(&visit, turn, &fields, pair, outcome, "rytme-avtalt").await
}
