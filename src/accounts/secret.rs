//! Secrets that are handed out once: in a link, on paper, from mouth to ear. Only their hash is kept.

use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::ground::chance::Chance;

/// What a secret is for. One for a link opens nothing else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// 260 bits, in the link of an invitation.
    InvitationLink,
    /// 80 bits, on the paper of an invitation. Works with the employee number alone.
    InvitationCode,
    /// 60 bits: what each of the two who vouch for somebody hands over. Works with the other part alone.
    ResetPart,
    /// 60 bits: for the day the code generator is lost. Works after the password alone.
    BackupCode,
    /// 260 bits, for whoever sets the house up.
    SetUp,
    /// 260 bits, in the address one's own calendar fetches one's talks at.
    CalendarFeed,
}

impl Kind {
    #[must_use]
    pub fn digits(self) -> usize {
        match self {
            Kind::InvitationLink | Kind::SetUp | Kind::CalendarFeed => 52,
            Kind::InvitationCode => 16,
            Kind::ResetPart | Kind::BackupCode => 12,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Kind::InvitationLink => "invitation link",
            Kind::InvitationCode => "invitation code",
            Kind::ResetPart => "reset part",
            Kind::BackupCode => "backup code",
            Kind::SetUp => "set up",
            Kind::CalendarFeed => "calendar feed",
        }
    }
}

/// A secret in the open. It has no `Debug` and no `Display`, and is wiped when dropped: whoever shows it must
/// [`reveal`](Secret::reveal) it.
///
/// ```compile_fail
/// fn log(secret: &makker::accounts::Secret) { println!("{secret:?}") }
/// ```
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Secret {
    #[zeroize(skip)]
    kind: Kind,
    digits: String,
}

impl Secret {
    #[must_use]
    pub fn new(kind: Kind, chance: &Chance) -> Secret {
        Secret { kind, digits: chance.secret(kind.digits()) }
    }

    /// As somebody has typed it: blanks, dashes and capitals do not matter, and what is taken for another is it.
    #[must_use]
    pub fn typed(kind: Kind, text: &str) -> Option<Secret> {
        let mut digits = String::with_capacity(kind.digits());
        for sign in text.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '–' | '.')) {
            let sign = match sign.to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            };
            if digits.len() == kind.digits() || !is_digit(sign) {
                digits.zeroize();
                return None;
            }
            digits.push(sign);
        }
        (digits.len() == kind.digits()).then_some(Secret { kind, digits })
    }

    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.digits
    }

    /// In groups of four, as one reads it from paper.
    #[must_use]
    pub fn in_groups(&self) -> String {
        let groups: Vec<&str> = self.digits.as_bytes().chunks(4).filter_map(|four| str::from_utf8(four).ok()).collect();
        groups.join("-")
    }

    /// What it can be known by without being known, in this process's memory.
    #[must_use]
    pub fn shadow(&self) -> String {
        self.hash("").iter().take(12).map(|byte| format!("{byte:02x}")).collect()
    }

    /// What is kept of it. Bound to what it is for and to whom or what it belongs to.
    #[must_use]
    pub fn hash(&self, bound_to: &str) -> Vec<u8> {
        let mut hash = Sha256::new();
        for part in [self.kind.name(), bound_to, &self.digits] {
            hash.update(part.as_bytes());
            hash.update(b"\n");
        }
        hash.finalize().to_vec()
    }
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit() || (sign.is_ascii_lowercase() && !matches!(sign, 'i' | 'l' | 'o' | 'u'))
}
