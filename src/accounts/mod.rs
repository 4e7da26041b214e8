//! Accounts: how people come in, and how they stay the only ones who come in as themselves.
//!
//! - **Invited once.** HR or an administrator lets somebody in with a link, or with a sheet of paper for those without
//!   e-mail. It works on an account without content, for fourteen days, one time; looking at it does not use it. From
//!   the first sign-in the account is the person's own, and an invitation to it is refused for ever: whoever could
//!   invite again could become somebody, and read what two people have written to each other.
//! - **Helped by two.** A lost password needs HR or an administrator, and the other half of the pair or a second
//!   administrator (settled 21). Each hands over a part of the code, so none of them can use it; both halves of the pair
//!   are told, every session ends, and the second factor stays as it was.
//! - **A key first, a code second.** A passkey is both something one has and something one is or knows, and cannot be
//!   given away on the telephone. Next best is a password with a code. A code is used once, and what is kept about it is
//!   written after it was found right. HR and administrators need one of the two before they reach what they may do for
//!   others: what can be done with their accounts reaches everybody's.
//! - **Slowed, never shut out.** Wrong guesses are slowed by address and by account, each door for itself. Nobody can lock
//!   a named colleague out by guessing in their name ([`throttle`]).
//! - **No name is given away.** A name nobody has and a name somebody has get the same answer, after the same work.
//! - **A duty is asked for each time**, in the transaction that uses it: the second it ends, so does what can be done by
//!   it, also in a session that goes on. Whoever gets one or loses it signs in anew.
//! - **Closed and opened again.** A closed account lets nobody in, and what was handed out to come in by is worth nothing.
//!   Opened again it has the password, codes and keys it had: its person comes in as before, and whoever opened it has got
//!   nothing.
//! - **One's own sessions.** What one is signed in on is listed, with browser and system alone, and can be ended there.
//!   A session lasts two hours without use and twelve in all; it is a new one at each sign-in and whenever one has
//!   proved again who one is. Its secret is the session layer's, 128 bits from the system's chance, where the first
//!   plan said 256: ASVS 7.2.3 asks for 128, no guess gets near it, and its hash alone is kept.
//! - **Other ways in** (a job account, one day) are a name at an issuer, never an e-mail address ([`Identity`]).

mod commands;
mod device;
mod invitation;
mod pages;
mod password;
mod reset;
mod second_factor;
mod secret;
mod store;
pub mod throttle;

pub use commands::{
    FirstAdministrator, Gate, Handed, NotSetUp, SetUpLink, close_account, end_sessions, invitation_on_paper, set_up,
    set_up_link,
};
pub use invitation::NotInvited;
pub use pages::{AtTheGate, Caller, Keeper, Messages, news, post_sign_in, routes, sign_in_page};
pub use password::Weak;
pub use second_factor::Generator;
pub use secret::{Kind, Secret};
pub use store::{Identity, Sessions, comes_in, forget_old, link, people_known, person_behind, take_back_invitations};

crate::ids! {
    InvitationId;
    ResetId;
    PasskeyId;
}

#[cfg(test)]
mod tests;
