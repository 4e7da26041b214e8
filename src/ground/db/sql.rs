//! Statements as registered constants, and what may be bound to them.

use std::borrow::Cow;
use std::cell::Cell;

use sqlx::any::{Any, AnyArguments};
use sqlx::query::Query;
use sqlx::{AssertSqlSafe, SqlSafeStr};

use super::Fault;

/// One SQL statement, the same text on both engines: `$1…$n`, and at most one `{list}` at its end of the binds
/// that takes all binds from its place on. Or no `$n` and one `{rows:4}`: as many rows of four values as there are.
pub struct Sql {
    pub name: &'static str,
    text: &'static str,
}

/// Every [`Sql`] there is.
pub struct Registered(pub &'static Sql);
inventory::collect!(Registered);

/// Declares a statement: `sql!(FIND = "SELECT …")`.
#[macro_export]
macro_rules! sql {
    ($($(#[$meta:meta])* $name:ident = $text:expr;)+) => {$(
        $(#[$meta])*
        static $name: $crate::ground::db::Sql = $crate::ground::db::Sql::new(concat!(module_path!(), "::", stringify!($name)), $text);
        inventory::submit! { $crate::ground::db::Registered(&$name) }
    )+};
}

/// The values of a statement, in order: `binds![goal, 3, None::<i64>]`.
#[macro_export]
macro_rules! binds {
    ($($value:expr),* $(,)?) => { vec![$($crate::ground::db::Bind::from($value)),*] };
}

const LIST: &str = "{list}";
const ROWS: &str = "{rows:";

impl Sql {
    #[must_use]
    pub const fn new(name: &'static str, text: &'static str) -> Self {
        Sql { name, text }
    }

    /// The greatest `$n` in the text.
    fn fixed(&self) -> usize {
        self.text
            .split('$')
            .skip(1)
            .filter_map(|rest| {
                let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
                digits.parse().ok()
            })
            .max()
            .unwrap_or(0)
    }

    /// SQLite takes a missing bind for NULL and both engines accept one too many, so we count ourselves. A list
    /// is padded with its last value to a power of two: few different texts, so the engine's cache of prepared
    /// statements stays small.
    pub(super) fn expanded(&self, mut binds: Vec<Bind>) -> Result<(Cow<'static, str>, Vec<Bind>), Fault> {
        if let Some(wide) = self.wide() {
            if binds.is_empty() || !binds.len().is_multiple_of(wide) {
                return Err(Fault::Broken(format!("{} takes rows of {wide}, not {} binds", self.name, binds.len())));
            }
            return Ok((Cow::Owned(self.rows(wide, binds.len() / wide)), binds));
        }
        let fixed = self.fixed();
        if !self.text.contains(LIST) {
            if binds.len() != fixed {
                return Err(Fault::Broken(format!("{} takes {fixed} binds, not {}", self.name, binds.len())));
            }
            return Ok((Cow::Borrowed(self.text), binds));
        }
        let Some(last) = binds.get(fixed..).and_then(<[Bind]>::last).cloned() else {
            return Err(Fault::Broken(format!("{} takes a list", self.name)));
        };
        let count = (binds.len() - fixed).next_power_of_two();
        binds.resize(fixed + count, last);
        Ok((Cow::Owned(self.listing(fixed, count)), binds))
    }

    fn listing(&self, fixed: usize, count: usize) -> String {
        let places: Vec<String> = (fixed + 1..=fixed + count).map(|place| format!("${place}")).collect();
        self.text.replace(LIST, &places.join(", "))
    }

    /// How many values a row has, where the statement takes rows.
    pub(super) fn wide(&self) -> Option<usize> {
        self.text.split_once(ROWS)?.1.split_once('}')?.0.parse().ok()
    }

    fn rows(&self, wide: usize, count: usize) -> String {
        let row = |row: usize| {
            let places: Vec<String> = (row * wide + 1..=(row + 1) * wide).map(|place| format!("${place}")).collect();
            format!("({})", places.join(", "))
        };
        let rows: Vec<String> = (0..count).map(row).collect();
        self.text.replace(&format!("{ROWS}{wide}}}"), &rows.join(", "))
    }

    pub(super) fn for_preparing(&self) -> String {
        match self.wide() {
            Some(wide) => self.rows(wide, 2),
            None => self.listing(self.fixed(), 2),
        }
    }
}

/// A value for a statement. Only what both engines carry alike: a NULL float is sent wrongly by the driver, and
/// statements are cached with the types of their first binds, so there are few types and no narrow integers.
#[derive(Clone, Debug)]
pub enum Bind {
    Int(Option<i64>),
    Text(Option<String>),
    Bytes(Option<Vec<u8>>),
    Flag(bool),
}

macro_rules! bind_from {
    ($($from:ty => $variant:ident ($value:ident) $make:expr;)+) => {$(
        impl From<$from> for Bind {
            fn from($value: $from) -> Bind { Bind::$variant($make) }
        }
    )+};
}
bind_from! {
    i64 => Int(value) Some(value);
    i32 => Int(value) Some(i64::from(value));
    u32 => Int(value) Some(i64::from(value));
    Option<i64> => Int(value) value;
    &str => Text(value) Some(value.to_owned());
    String => Text(value) Some(value);
    &String => Text(value) Some(value.clone());
    Option<String> => Text(value) value;
    Option<&str> => Text(value) value.map(str::to_owned);
    Vec<u8> => Bytes(value) Some(value);
    &[u8] => Bytes(value) Some(value.to_vec());
    Option<Vec<u8>> => Bytes(value) value;
    bool => Flag(value) value;
}

pub(super) fn query(text: Cow<'static, str>, binds: Vec<Bind>) -> Query<'static, Any, AnyArguments> {
    let _ = STATEMENTS.try_with(|count| count.set(count.get() + 1));
    let mut query = match text {
        Cow::Borrowed(text) => sqlx::query(text),
        // Only `{list}` was replaced, by `$n`, or a row is held: no word of anybody's is in the text.
        Cow::Owned(text) => sqlx::query(AssertSqlSafe(text).into_sql_str()),
    };
    for bind in binds {
        query = match bind {
            Bind::Int(value) => query.bind(value),
            Bind::Text(value) => query.bind(value),
            Bind::Bytes(value) => query.bind(value),
            Bind::Flag(value) => query.bind(value),
        };
    }
    query
}

tokio::task_local! {
    static STATEMENTS: Cell<u32>;
}

/// Runs `work` and counts the statements it sent: how tests know that a page does not ask more the more there is.
pub async fn counting<T>(work: impl Future<Output = T>) -> (T, u32) {
    STATEMENTS
        .scope(Cell::new(0), async {
            let done = work.await;
            (done, STATEMENTS.with(Cell::get))
        })
        .await
}
