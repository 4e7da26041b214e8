//! A new goal: written, kept as a draft, proposed. Between two leaders it is written and kept.

use axum::extract::{Path, Query};

use super::form::Filled;
use super::offers::{self, Offers};
use super::write::{FormPage, NewGoal, page, page_alone, refused};
use super::{Asked, read};
use crate::access::law::{ProposeGoal, ReadDraft, WriteDraft};
use crate::access::{Denied, Stop, Subject, Turn, Visit};
use crate::agreements::{self, Form, WrittenIn};
use crate::direction::sight::Aim;
use crate::direction::{self, SharedGoalId};
use crate::goals::DraftId;
use crate::goals::commands::{self, KeepRefusal};
use crate::goals::goal::{Kind, Meant};
use crate::goals::store::aside;
use crate::goals::store::sight::offers;
use crate::goals::wording::Goals;
use crate::ground::form::Fields;
use crate::ground::sealing::Words;
use crate::page::{Answer, Begun, Faults, Oops, begin, done, html};
use crate::people::Side;

fn new_page(turn: &Turn<'_>, at: &WrittenIn, filled: Filled, draft: Option<&DraftId>) -> FormPage {
    let t = turn.visit.t();
    let (draft, personal) = (draft.map(ToString::to_string), filled.kind == Some(Kind::Personal));
    match at {
        WrittenIn::Pair(pair, me) => {
            let lead = t.goal_form_new_lead(&pair.face(me.other()).given);
            let (pair_id, employment) = (Some(pair.id.clone()), pair.employment.clone());
            let new = NewGoal { pair: pair_id, employment, draft, personal };
            page(turn, pair, *me, t.goal_form_new(), lead, filled).with_new(new)
        }
        WrittenIn::Alone(employment) => {
            let new = NewGoal { pair: None, employment: employment.clone(), draft, personal };
            let (heading, lead) = (t.goal_form_new(), t.goal_form_alone_lead());
            page_alone(turn, Side::Employee, heading, lead, filled).with_new(new)
        }
    }
}

pub(super) async fn new(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let at = WrittenIn::asked(&mut turn, asked.par.as_deref(), asked.stilling.as_deref()).await?;
    match &at {
        WrittenIn::Pair(pair, _) => {
            let subject = Subject::Employment(pair.employment.clone(), pair.id.clone());
            turn.permit(ProposeGoal, &subject, "").await.map(drop)?;
        }
        WrittenIn::Alone(_) => turn.permit(WriteDraft, &Subject::Own(visit.me.id.clone()), "").await.map(drop)?,
    }
    let (mut filled, mut offered, mut notice) = (Filled::default(), None, None);
    if let Some(goal) = asked.fra.as_deref() {
        filled = copied(&mut turn, goal, at.me()).await?;
    } else if let Some(shared) = asked.felles.as_deref() {
        (filled, notice) = part_of(&mut turn, shared).await?;
    } else if let Some(example) = asked.mal.as_deref() {
        (filled, notice) = match offers::begun(&mut turn, example, at.me()).await? {
            Some((filled, name)) => (filled, Some(visit.t().example_begun(name))),
            None => (filled, Some(visit.t().example_gone())),
        };
    } else {
        offered = Offers::of(&mut turn, &place(&at)).await?;
    }
    let filled = knowing(&mut turn, &at, filled).await?;
    html(&new_page(&turn, &at, filled, None).with_offers(offered, notice))
}

/// Where one writes, as the address of the form has it.
fn place(at: &WrittenIn) -> String {
    match at {
        WrittenIn::Pair(pair, _) => format!("par={}", pair.id),
        WrittenIn::Alone(employment) => format!("stilling={employment}"),
    }
}

/// With what is offered now: of what was chosen in another goal or another time, that is what can be chosen here.
async fn knowing(turn: &mut Turn<'_>, at: &WrittenIn, filled: Filled) -> Result<Filled, Oops> {
    Ok(Filled { before: vec![], tasks_before: vec![], offers: offers(turn, at.employment()).await?, ..filled })
}

/// One's own part in a goal for many, begun with what is common: the rest is for the two to agree on.
async fn part_of(turn: &mut Turn<'_>, shared: &str) -> Result<(Filled, Option<String>), Denied> {
    let shared = direction::shared_goal(turn, &SharedGoalId::parse(shared).ok_or(Denied::Hidden)?).await?;
    if shared.goes_on().is_err() {
        return Ok((Filled::default(), Some(turn.visit.t().goal_shared_over())));
    }
    let said = |words: &Words| words.reveal().to_owned();
    let fixed = said(&shared.common.fixed);
    let fixed = if fixed.is_empty() { vec![] } else { vec![(turn.visit.t().goal_shared_fixed(), fixed)] };
    let (id, unit) = (shared.id, shared.unit.id);
    let begun = Filled {
        title: said(&shared.common.title),
        success: said(&shared.common.success),
        fixed,
        serves: vec![Aim::Shared { goal: id, unit }.name()],
        ..Filled::default()
    };
    Ok((begun, None))
}

/// What one wrote oneself and what both stand for in an earlier goal, to begin another with. Nobody else's own words.
async fn copied(turn: &mut Turn<'_>, goal: &str, me: Side) -> Result<Filled, Denied> {
    let goal = read(turn, goal).await?;
    let face = goal.face().ok_or(Denied::Hidden)?;
    let another = me == Side::Leader && face.leader_is_another(&turn.visit.me.id);
    let filled = Filled { kind: Some(goal.sort), ..Filled::from(&face.wording, me).anew() };
    Ok(if another { filled.without_own() } else { filled })
}

pub(super) async fn draft(visit: Visit, Path(draft): Path<String>) -> Answer {
    let mut turn = visit.look().await?;
    let id = DraftId::parse(&draft).ok_or(Denied::Hidden)?;
    let unseen = aside::draft(&mut turn, &id).await?;
    let draft = turn.see(ReadDraft, unseen).await?;
    let at = WrittenIn::now(&turn, draft.employment.clone());
    let reason = draft.reason.reveal().to_owned();
    let filled = Filled { kind: Some(draft.kind), reason, ..Filled::from(&draft.wording, at.me()) };
    let filled = knowing(&mut turn, &at, filled).await?;
    html(&new_page(&turn, &at, filled, Some(&id)))
}

pub(super) async fn post_new(visit: Visit, fields: Fields) -> Answer {
    let filled = Filled::read(&fields);
    let draft = DraftId::parse(fields.one("utkast"));
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let filled_in = |name: &str| Some(fields.one(name)).filter(|text| !text.is_empty());
    let at = WrittenIn::asked(&mut turn, filled_in("par"), filled_in("stilling")).await?;
    let filled = knowing(&mut turn, &at, filled).await?;
    let kind = filled.kind.unwrap_or(Kind::Professional);
    let kept = match fields.one("handling") {
        "utkast" => Some((Meant::Draft, "utkast")),
        "for-seg-selv" => Some((Meant::ForOneself, "eget")),
        _ => None,
    };
    if let Some((meant, key)) = kept {
        let says = filled.so_far(at.me());
        return match commands::keep_draft(&mut turn, draft.as_ref(), at.employment(), kind, &says, meant).await {
            Ok(_) => done(turn, &fields, &format!("/mal?gjort={key}")).await,
            Err(Stop::Denied(denied)) => Err(denied.into()),
            Err(Stop::Refused(KeepRefusal::NotOnesOwn)) => {
                let mut faults = Faults::default();
                faults.add("slag", visit.t().goal_refused_own());
                refused(new_page(&turn, &at, filled, draft.as_ref()), faults)
            }
        };
    }
    if let Some(filled) = filled.pressed(&fields) {
        return html(&new_page(&turn, &at, filled, draft.as_ref()));
    }
    let t = visit.t();
    let WrittenIn::Pair(pair, me) = &at else {
        return not_sent(&turn, &at, filled, draft.as_ref(), t.agree_refused_alone());
    };
    if fields.one("par") != pair.id.as_str() {
        // Written to one leader, and another leads now: nobody's words are sent to somebody they were not written to.
        let to = t.agree_refused_other_leader(&pair.leader.given);
        return not_sent(&turn, &at, filled, draft.as_ref(), to);
    }
    let says = match filled.says(t, *me, false) {
        Ok(says) => says,
        Err(faults) => return refused(new_page(&turn, &at, filled, draft.as_ref()), faults),
    };
    match agreements::propose::<Goals>(&mut turn, &pair.id, kind, &says).await {
        Ok(goal) => {
            if let Some(draft) = &draft {
                match commands::discard_draft(&mut turn, draft).await {
                    Ok(()) | Err(Stop::Denied(Denied::Hidden)) => {}
                    Err(Stop::Denied(denied)) => return Err(denied.into()),
                    Err(Stop::Refused(_)) => return Err(Oops::Bad),
                }
            }
            done(turn, &fields, &format!("/mal/{goal}?gjort=foreslatt")).await
        }
        // The pair ended while this was sent. Asked again, it is between other two, or nobody's yet.
        Err(Stop::Denied(Denied::Hidden | Denied::NotYours(_))) => {
            turn.give_up().await?;
            let mut turn = visit.look().await?;
            let at = WrittenIn::asked(&mut turn, filled_in("par"), filled_in("stilling")).await?;
            let words = match &at {
                WrittenIn::Pair(pair, _) => t.agree_refused_other_leader(&pair.leader.given),
                WrittenIn::Alone(_) => t.agree_refused_alone(),
            };
            not_sent(&turn, &at, filled, draft.as_ref(), words)
        }
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(refusal)) => {
            let faults = agreements::in_words::<Goals>(t, refusal, *me, &pair.face(me.other()).given);
            refused(new_page(&turn, &at, filled, draft.as_ref()), faults)
        }
    }
}

/// The form with everything in it, and why it was sent to nobody.
fn not_sent(turn: &Turn<'_>, at: &WrittenIn, filled: Filled, draft: Option<&DraftId>, why: String) -> Answer {
    let mut faults = Faults::default();
    faults.add("mal", why);
    refused(new_page(turn, at, filled, draft), faults)
}

pub(super) async fn post_discard(visit: Visit, Path(draft): Path<String>, fields: Fields) -> Answer {
    let id = DraftId::parse(&draft).ok_or(Denied::Hidden)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match commands::discard_draft(&mut turn, &id).await {
        Ok(()) => done(turn, &fields, "/mal?gjort=slettet").await,
        Err(Stop::Denied(denied)) => Err(denied.into()),
        Err(Stop::Refused(_)) => Err(Oops::Bad),
    }
}
