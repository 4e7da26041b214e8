//! What the fields of a role agreement are called, and what is said when something is missing.

use crate::agreements::{Field, LeaderVoice, Shown};
use crate::ground::calendar::Date;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::people::{Pair, Side};
use crate::roles::wording::{Missing, Roles, Wording};

/// Lines, one under the other.
pub(super) fn lines(lines: &[Words]) -> String {
    lines.iter().map(Words::reveal).collect::<Vec<_>>().join("\n")
}

/// What is said, without the parts that are not.
fn joined<'w>(words: impl IntoIterator<Item = &'w Words>, between: &str) -> String {
    let said: Vec<&str> =
        words.into_iter().filter(|words| !words.is_blank()).map(|words| words.reveal().trim()).collect();
    said.join(between)
}

impl Shown for Roles {
    const HOME: &'static str = "/rolle";
    const WHOLE: &'static str = "oppgave1";

    fn fields(t: T, pair: &Pair, voice: &LeaderVoice, _: Date, wording: &Wording) -> Vec<Field> {
        let employee = &pair.employee.given;
        let joint = &wording.joint;
        let numbered = joint.tasks.iter().enumerate();
        let tasks = numbered.map(|(place, task)| format!("{}. {}", place + 1, joined([&task.what, &task.about], ": ")));
        let roles = joint.roles.iter().map(|role| {
            let said = [&role.expected, &role.border];
            let labels = [t.role_expected(), t.role_border()];
            let parts = labels.into_iter().zip(said).filter(|(_, words)| !words.is_blank());
            let parts = parts.map(|(label, words)| format!("{label}: {}", words.reveal().trim()));
            std::iter::once(role.name.reveal().to_owned()).chain(parts).collect::<Vec<_>>().join("\n")
        });
        let unclear = voice.name().map_or_else(|| t.role_unclear_before(), |name| t.role_unclear_to(name));
        vec![
            Field::joint(t.role_tasks(), &tasks.collect::<Vec<_>>().join("\n")),
            Field::joint(t.role_answers_for(employee), &lines(&joint.answers_for)),
            Field::joint(t.role_decides(employee), &lines(&joint.decides_alone)),
            Field::joint(t.role_asks(employee), &lines(&joint.asks_first)),
            Field::joint(t.role_roles(), &roles.collect::<Vec<_>>().join("\n\n")),
            Field::joint(t.agree_form_joint_success(), joint.success.reveal()),
            Field::own(Side::Employee, t.role_unclear_to(employee), &wording.employee.unclear),
            Field::own(Side::Employee, t.agree_success_for(employee), &wording.employee.success),
            Field::own(Side::Leader, unclear, &wording.leader.unclear),
            Field::own(Side::Leader, voice.success(t), &wording.leader.success),
        ]
    }

    fn title(_: &Wording) -> Option<&str> {
        None
    }

    fn proposes(t: T, name: &str) -> String {
        t.role_proposal_first(name)
    }

    fn both_said_yes(t: T, in_force: bool) -> String {
        if in_force { t.role_turn_in_force() } else { t.role_turn_was_in_force() }
    }

    fn unchanged(t: T) -> String {
        t.role_refused_unchanged()
    }

    fn missing_in_words(t: T, missing: Missing, me: Side, other: &str) -> (&'static str, String) {
        match missing {
            Missing::Tasks => ("oppgave1", t.role_refused_tasks()),
            Missing::JointSuccess => ("lykkes", t.agree_refused_joint()),
            Missing::SuccessOf(side) if side == me => ("egen-lykkes", t.agree_refused_success_you(other)),
            Missing::SuccessOf(_) => ("egen-lykkes", t.agree_refused_success_them(other)),
        }
    }
}
