//! What a topic says of itself so that it can be kept: where it lies, and the lines of the law it stands under.

use crate::access::Turn;
use crate::access::law::Deed;
use crate::agreements::VersionNo;
use crate::agreements::ending::Course;
use crate::agreements::wording::{Topic, Wording};
use crate::ground::db::{Bind, Fault, Row, Sql};
use crate::ground::sealing::{Class, Words};
use crate::people::PairId;

/// A topic that is kept: where it lies, and the lines of the law it stands under.
pub trait Kept: Topic {
    /// See all of it.
    type Read: Deed;
    /// See what is in force, from an earlier pair.
    type ReadInForce: Deed;
    /// Write a version.
    type Propose: Deed;
    /// Stand in what was in force before one came.
    type TakeUp: Deed;
    type Accept: Deed;
    type Withdraw: Deed;
    /// Say something about a version.
    type Remark: Deed;

    /// What it is called in the ledger.
    const KIND: &'static str;
    const TABLES: Tables;

    fn sort(row: &Row) -> Result<Self::Sort, Fault>;

    /// Binds of its own, when it is added.
    fn sort_binds(sort: Self::Sort) -> Vec<Bind>;

    /// Whether it goes on: from its row, and as it is saved after what else a save is bound to. What knows no end goes on.
    ///
    /// # Errors
    /// When the row does not say.
    fn course(_: &Row) -> Result<(Course, Option<PairId>), Fault> {
        Ok((Course::GoesOn, None))
    }

    fn course_binds(_: Course) -> Vec<Bind> {
        vec![]
    }

    /// Columns sealed apart from the rest, for lists: each with its words.
    fn apart(wording: &Wording<Self>) -> Vec<(&'static str, Words)>;

    /// What else is written down with a version, open: nothing, for most.
    fn beside(
        _: &mut Turn<'_>,
        _: &Self::Id,
        _: VersionNo,
        _: &Wording<Self>,
    ) -> impl Future<Output = Result<(), Fault>> + Send {
        async { Ok(()) }
    }
}

/// Its statements. What they are bound to stands beside each.
pub struct Tables {
    pub class: Class,
    /// Sealed columns of a version.
    pub wording: &'static str,
    pub reason: &'static str,
    /// The sealed column of a remark.
    pub remark: &'static str,
    /// What the history says of a remark: beside a version, and against one.
    pub remarked: [&'static str; 2],
    /// Identity. Gives id, employment, pair, last_no, table_no, in_force_no, agreed_at, revision, where it stands in
    /// the ledger (chain_no, chain_count, chain_head), and what it is.
    pub find: &'static Sql,
    /// Identity. Gives remark, no, pair, side, author, at, behind, withdrawn, wording, reason, accepted_at. With a remark's
    /// identity it is what was said beside the version: in the place of the wording, and of withdrawn, whether it disagrees.
    pub versions: &'static Sql,
    /// Identity, employment, pair, last, number on the table, by, touched, and what it is.
    pub add: &'static Sql,
    /// Identity, no, pair, side, author, at, behind, withdrawn, wording, reason, and what is sealed apart.
    pub add_version: &'static Sql,
    /// Identity, no, withdrawn.
    pub withdraw_version: &'static Sql,
    /// Identity, no, side, person, at.
    pub add_acceptance: &'static Sql,
    /// Identity, revision, pair, last, on the table, by, in force, agreed, touched, and whether it goes on. Touches no row when another revision is there.
    pub save: &'static Sql,
    /// Identity, revision.
    pub clear_table: &'static Sql,
    /// Id, identity, no, pair, side, author, at, disagrees, words.
    pub add_remark: &'static Sql,
    /// Pair. Gives the identities of those with something on the table.
    pub open_in_pair: &'static Sql,
}
