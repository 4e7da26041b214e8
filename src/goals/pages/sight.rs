//! The line of sight: what a goal is for, chosen in its form and read on its page (S7).

use askama::Template;

use super::form::Filled;
use crate::access::Subject;
use crate::access::Turn;
use crate::access::law::{ReadDirection, ReadSharedGoal};
use crate::direction::sight::{Aim, Served, Step, chosen};
use crate::goals::wording::Joint;
use crate::ground::db::Fault;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::people::Side;

/// Something a goal can be for, as a box to tick.
pub(super) struct Choice {
    pub value: String,
    pub title: String,
    pub place: String,
    pub chosen: bool,
}

/// Where something was said, and which in order it is.
fn place(t: T, step: &Step, aim: Option<&Aim>) -> String {
    let of = step.of.reveal();
    match (step.no, aim) {
        (Some(no), _) => t.goal_serves_priority(of, no),
        (None, Some(Aim::Shared { .. })) => t.goal_serves_shared(of),
        (None, Some(Aim::Priority { .. }) | None) => of.to_owned(),
    }
}

/// What is offered, and what was chosen before and is offered no longer.
pub(super) fn choices(t: T, filled: &Filled) -> Vec<Choice> {
    let offered = &filled.offers.served;
    let gone = filled.before.iter().filter(|before| offered.iter().all(|one| one.aim != before.aim));
    let mut choices: Vec<Choice> = Vec::new();
    for served in offered.iter().chain(gone) {
        let value = served.aim.name();
        if choices.iter().all(|known| known.value != value) {
            choices.push(Choice {
                title: served.title.reveal().to_owned(),
                place: place(t, &served.as_step(), Some(&served.aim)),
                chosen: filled.serves.contains(&value),
                value,
            });
        }
    }
    choices
}

/// The key tasks of the role, and the one chosen before that is there no longer.
pub(super) fn tasks(filled: &Filled) -> Vec<String> {
    let mut tasks: Vec<String> = filled.offers.tasks.iter().map(|task| task.reveal().trim().to_owned()).collect();
    let before = filled.tasks_before.iter().map(|task| task.reveal().trim().to_owned());
    for task in before.filter(|task| !task.is_empty() && *task == filled.task) {
        if !tasks.contains(&task) {
            tasks.push(task);
        }
    }
    tasks
}

/// The task chosen, if it is one of the role's or was chosen before: nobody writes into somebody's role by a form.
pub(super) fn known_task(filled: &Filled) -> Words {
    let task = filled.task.trim();
    let mut known = filled.offers.tasks.iter().chain(&filled.tasks_before);
    if known.any(|words| words.reveal().trim() == task) { Words::new(task) } else { Words::default() }
}

/// Whether everything chosen is offered, or was chosen before: what is gone meanwhile is told, not dropped.
pub(super) fn knows_what_it_is_for(filled: &Filled) -> bool {
    let serves = chosen(&filled.serves, &filled.before, &filled.offers.served);
    serves.len() == filled.serves.len() && known_task(filled).is_blank() == filled.task.trim().is_empty()
}

/// «Derfor har dere dette målet», and the task of the role it belongs to.
#[derive(Template)]
#[template(path = "goals/views/sight.html")]
pub(super) struct SightPart {
    t: T,
    title: String,
    steps: Vec<StepView>,
    task: Option<String>,
    i_am_employee: bool,
    stuck: Option<Stuck>,
}

/// Where the employee says what they need for a goal in force, and to whom.
pub(super) struct Stuck {
    pub href: String,
    pub leader: String,
}
impl askama::filters::HtmlSafe for SightPart {}

struct StepView {
    place: String,
    title: String,
    href: Option<String>,
}

/// As it stands in what one reads. Where one may read on, there is a link.
pub(super) async fn sight(
    turn: &mut Turn<'_>,
    joint: &Joint,
    me: Side,
    stuck: Option<Stuck>,
) -> Result<Option<SightPart>, Fault> {
    if joint.serves.is_empty() && joint.task.is_blank() && stuck.is_none() {
        return Ok(None);
    }
    let t = turn.visit.t();
    let mut steps: Vec<StepView> = Vec::new();
    let above = |served: &Served| served.above.iter().map(|step| (place(t, step, None), step.title.clone())).collect();
    for (place, title) in joint.serves.iter().flat_map(|served| -> Vec<_> { above(served) }) {
        let title = title.reveal().to_owned();
        if steps.iter().all(|known| known.place != place || known.title != title) {
            steps.push(StepView { place, title, href: None });
        }
    }
    for served in &joint.serves {
        let href = match &served.aim {
            Aim::Priority { unit, .. } => {
                let may = turn.may(ReadDirection, &Subject::Unit(unit.clone())).await?;
                may.then(|| format!("/retning?enhet={unit}"))
            }
            Aim::Shared { goal, unit } => {
                let may = turn.may(ReadSharedGoal, &Subject::Unit(unit.clone())).await?;
                may.then(|| format!("/felles-mal/{goal}"))
            }
        };
        let place = place(t, &served.as_step(), Some(&served.aim));
        steps.push(StepView { place, title: served.title.reveal().to_owned(), href });
    }
    let task = Some(joint.task.reveal().to_owned()).filter(|task| !task.trim().is_empty());
    let (title, i_am_employee) = (joint.title.reveal().to_owned(), me == Side::Employee);
    Ok(Some(SightPart { t, title, steps, task, i_am_employee, stuck }))
}

/// Each on a line of its own, for comparing.
pub(super) fn in_lines(t: T, joint: &Joint) -> String {
    let line =
        |served: &Served| format!("{}: {}", place(t, &served.as_step(), Some(&served.aim)), served.title.reveal());
    joint.serves.iter().map(line).collect::<Vec<_>>().join("\n")
}
