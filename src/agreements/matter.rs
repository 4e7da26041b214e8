//! What two agree on, with every version it has had.

use super::VersionNo;
use super::agreement::Agreement;
use super::ending::Course;
use super::remark::Remark;
use super::wording::{Own, Part, Topic, Wording};
use crate::access::{About, Subject};
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::ledger::Chained;
use crate::people::{EmploymentId, PairId, PersonId, Relations, Side};

/// One matter between two people.
pub struct Matter<T: Topic> {
    pub id: T::Id,
    pub employment: EmploymentId,
    /// The pair it was last written in.
    pub pair: PairId,
    pub sort: T::Sort,
    pub agreement: Agreement,
    pub agreed_at: Option<Moment>,
    pub course: Course,
    pub revision: i64,
    /// Where what is in force stands in the ledger.
    pub chained: Option<Chained>,
    pub versions: Vec<Version<T>>,
    /// What was said beside them, oldest first.
    pub remarked: Vec<Remark>,
}

/// One version: who wrote what, when, and why.
pub struct Version<T: Topic> {
    pub no: VersionNo,
    pub pair: PairId,
    pub by: Side,
    pub author: PersonId,
    pub at: Moment,
    pub withdrawn: bool,
    pub wording: Wording<T>,
    pub reason: Words,
    /// When the other said yes to it.
    pub accepted_at: Option<Moment>,
    /// Whose words stand as the leader's own in it. Nobody's: none do.
    pub leader_said: Option<LeaderSaid>,
}

/// Words keep the name of who said them: an agreement goes on with the next leader, and the words of the one before do
/// not become the next one's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LeaderSaid {
    pub by: PersonId,
    pub pair: PairId,
}

/// Finds whose the leader's own words are in each version: the leader's who last changed them to what they are. To be
/// asked of all versions there are, oldest first, before anybody's sight cuts them.
pub fn who_said<T: Topic>(versions: &mut [Version<T>]) {
    for at in 0..versions.len() {
        let (before, rest) = versions.split_at(at);
        let version = &rest[0];
        let words = &version.wording.leader;
        let said = if words.is_blank() {
            None
        } else {
            // What was on the table just before, and the latest that said the same.
            let just_before = before.iter().rev().find(|earlier| !earlier.withdrawn);
            let same = just_before
                .filter(|earlier| &earlier.wording.leader == words)
                .or_else(|| before.iter().rev().find(|earlier| &earlier.wording.leader == words));
            let kept =
                version.by == Side::Employee || just_before.is_some_and(|earlier| &earlier.wording.leader == words);
            match same.filter(|_| kept) {
                Some(earlier) => earlier.leader_said.clone(),
                None => Some(LeaderSaid { by: version.author.clone(), pair: version.pair.clone() }),
            }
        };
        versions[at].leader_said = said;
    }
}

impl<T: Topic> Version<T> {
    /// Whether the words that stand as the leader's own are somebody else's than this person's.
    #[must_use]
    pub fn leader_is_another(&self, me: &PersonId) -> bool {
        self.leader_said.as_ref().is_some_and(|said| &said.by != me)
    }

    /// The wording by which somebody answers this version. A leader who writes nothing of their own lets an earlier
    /// leader's words stand, under that leader's name; whoever writes, says it all in their own.
    #[must_use]
    pub fn answered(&self, me: &PersonId, own: Own<T>, joint: T::Joint) -> Wording<T> {
        match own {
            Own::Leader(words) if words.is_blank() && self.leader_is_another(me) => {
                self.wording.written(Own::Leader(self.wording.leader.clone()), joint)
            }
            own => self.wording.written(own, joint),
        }
    }
}

impl<T: Topic> Matter<T> {
    /// The remarks on it that were made in one of these pairs, oldest first: a leader reads those of their own pair (I16).
    pub fn remarks_in<'m>(&'m self, relations: &'m Relations) -> impl Iterator<Item = &'m Remark> {
        let among =
            |remark: &&Remark| relations.pair(&remark.pair).is_some_and(|pair| pair.side_of(&relations.me).is_some());
        let mut remarks: Vec<&Remark> = self.remarked.iter().filter(among).collect();
        remarks.sort_by_key(|remark| remark.at);
        remarks.into_iter()
    }

    #[must_use]
    pub fn version(&self, no: VersionNo) -> Option<&Version<T>> {
        self.versions.iter().find(|version| version.no == no)
    }

    /// The version in force.
    #[must_use]
    pub fn in_force(&self) -> Option<&Version<T>> {
        self.agreement.in_force().and_then(|no| self.version(no))
    }

    /// The version on the table.
    #[must_use]
    pub fn on_table(&self) -> Option<&Version<T>> {
        self.agreement.on_table().and_then(|proposal| self.version(proposal.no))
    }

    /// What one reads first: in force, else on the table, else the last there was.
    #[must_use]
    pub fn face(&self) -> Option<&Version<T>> {
        self.in_force().or_else(|| self.on_table()).or_else(|| self.versions.last())
    }

    /// As it stands when the pair it was last written in is over.
    #[must_use]
    pub fn after_the_pair(mut self) -> Matter<T> {
        self.agreement = self.agreement.after_the_pair();
        self
    }

    /// What the leader of this pair may see, also of what was taken up from an earlier pair: what was said in this pair,
    /// and of earlier words only those in force, without why (I16).
    #[must_use]
    pub fn since(mut self, pair: &PairId) -> Matter<T> {
        let in_force = self.agreement.in_force();
        self.versions.retain(|version| &version.pair == pair || Some(version.no) == in_force);
        for version in self.versions.iter_mut().filter(|version| &version.pair != pair) {
            version.reason = Words::default();
        }
        self
    }

    /// What a leader who came later may see: the version in force, and nothing of how it came to be (I16).
    #[must_use]
    pub fn only_in_force(mut self) -> Option<Matter<T>> {
        let no = self.agreement.in_force()?;
        self.versions.retain(|version| version.no == no);
        self.agreement = Agreement::stored(Some(no), vec![], no);
        for version in &mut self.versions {
            version.reason = Words::default();
        }
        Some(self)
    }
}

impl<T: Topic> About for Matter<T> {
    /// What is over is between the two it ended between: it is not in force, and follows the employment to nobody (I16).
    fn subject(&self) -> Subject {
        if self.course.is_over() {
            return Subject::Pair(self.pair.clone());
        }
        Subject::Employment(self.employment.clone(), self.pair.clone())
    }

    fn identity(&self) -> String {
        self.id.to_string()
    }
}
