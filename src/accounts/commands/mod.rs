//! One function per thing somebody does.

mod changing;
mod entering;
mod gate;
mod inviting;
mod keys;
mod resetting;
mod setting_up;

use std::time::Duration;

use super::password::Weak;
use crate::access::Denied;
use crate::ground::db::Fault;

pub(super) use changing::NotClosed;
pub(super) use changing::{
    begin_generator, change_password, confirm_generator, end_own_session, generator_off, new_backup_codes,
    new_password, open_account, prove_with_password, save_password, sign_out_everywhere,
};
pub use changing::{close_account, end_sessions};
pub(super) use entering::{Entered, Halfway, in_already, is_password, with_code, with_password};
pub use gate::Gate;
pub(super) use gate::TooSoon;
pub(super) use inviting::{Card, accept, invite, needs, number_on, read_card, take_back};
pub use inviting::{Handed, invitation_on_paper};
pub(super) use keys::{add_key, begin_key, begin_with_key, remove_key, with_key};
pub(super) use resetting::{Parts, ask_for_help, begin_help, end_help, finish, not_me, vouch};
pub(super) use setting_up::works;
pub use setting_up::{FirstAdministrator, NotSetUp, SetUpLink, set_up, set_up_link};

/// Why somebody was not let in, or what they wanted was not done.
#[derive(Debug)]
pub(super) enum NotIn {
    /// What was said does not open it. Never which part of it.
    Wrong,
    TooSoon(Duration),
    Weak(Weak),
    /// What was begun is over: begin again.
    Over,
    Denied(Denied),
}

impl From<Fault> for NotIn {
    fn from(fault: Fault) -> Self {
        NotIn::Denied(Denied::Fault(fault))
    }
}

impl From<Denied> for NotIn {
    fn from(denied: Denied) -> Self {
        NotIn::Denied(denied)
    }
}

impl From<TooSoon> for NotIn {
    fn from(soon: TooSoon) -> Self {
        NotIn::TooSoon(soon.0)
    }
}

impl From<Weak> for NotIn {
    fn from(weak: Weak) -> Self {
        NotIn::Weak(weak)
    }
}
