//! Whose words stand as the leader's.

use crate::access::Turn;
use crate::agreements::matter::Version;
use crate::agreements::wording::Topic;
use crate::ground::text::T;
use crate::page::{Avatar, Size};
use crate::people::{Face, Pair, Side};

/// Who says what stands as the leader's own in a version. To the employee every leader has a name; a leader reads of one
/// who was there before that somebody was, and not who (I16).
#[derive(Clone)]
pub struct LeaderVoice(Option<Face>);

impl LeaderVoice {
    /// The leader of the pair one is in.
    #[must_use]
    pub fn of_pair(pair: &Pair) -> LeaderVoice {
        LeaderVoice(Some(pair.leader.clone()))
    }

    #[must_use]
    pub fn in_version<W: Topic>(turn: &Turn<'_>, pair: &Pair, version: &Version<W>) -> LeaderVoice {
        let Some(said) = version.leader_said.as_ref().filter(|said| said.by != pair.leader.id) else {
            return LeaderVoice::of_pair(pair);
        };
        LeaderVoice(turn.relations.pair(&said.pair).map(|known| known.leader.clone()))
    }

    /// `None`: a leader before the one who reads.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.0.as_ref().map(|face| face.given.as_str())
    }

    #[must_use]
    pub fn avatar(&self, size: Size) -> Avatar {
        match &self.0 {
            Some(face) => Avatar::of(face, Some(Side::Leader), size),
            None => Avatar::unnamed(Side::Leader, size),
        }
    }

    #[must_use]
    pub fn success(&self, t: T) -> String {
        self.name().map_or_else(|| t.agree_success_before(), |name| t.agree_success_for(name))
    }

    #[must_use]
    pub fn part(&self, t: T) -> String {
        self.name().map_or_else(|| t.agree_form_part_before(), |name| t.agree_form_their_part(name))
    }
}
