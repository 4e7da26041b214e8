//! One's part in a goal for many: what the others may see of it is decided by the one whose part it is.

use crate::access::{Stop, Turn};
use crate::agreements;
use crate::direction::shared_goal::{Part, SharedRefusal};
use crate::direction::{self, SharedGoalId, Whose};
use crate::goals::GoalId;
use crate::goals::wording::Goals;

/// Lets the others see what one contributes, as it is agreed now. Nothing else of the goal.
///
/// # Errors
/// When nothing is agreed for it, and when it is not one's own.
pub async fn show_part(turn: &mut Turn<'_>, id: &GoalId, shared: &SharedGoalId) -> Result<(), Stop<SharedRefusal>> {
    let goal = agreements::seen::<Goals>(turn, id).await?;
    let in_force = goal.in_force().filter(|_| !goal.course.is_over());
    let part = in_force.map(|version| Part {
        serves: &version.wording.joint.serves,
        contribution: &version.wording.employee.contribution,
    });
    let whose = Whose { goal: id.as_str(), employment: &goal.employment, pair: &goal.pair };
    direction::show_contribution(turn, shared, &whose, part.as_ref()).await
}

/// Takes that back.
///
/// # Errors
/// When it is not one's own.
pub async fn hide_part(turn: &mut Turn<'_>, id: &GoalId, shared: &SharedGoalId) -> Result<(), Stop<SharedRefusal>> {
    let goal = agreements::seen::<Goals>(turn, id).await?;
    let whose = Whose { goal: id.as_str(), employment: &goal.employment, pair: &goal.pair };
    direction::hide_contribution(turn, shared, &whose).await
}
