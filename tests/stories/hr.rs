//! What HR does with relations, and how a story sees that it was done.

use makker::access::{Stop, Turn, Visit};
use makker::admin::{self, PairRefusal, RhythmOf};
use makker::ground::calendar::Date;
use makker::ground::db::{Bind, Sql};
use makker::ground::text::Language;
use makker::people::{self, PairId};
use makker::{binds, sql};

use crate::stage::Play;

sql! {
    HAPPENED = "SELECT person, what FROM happening WHERE thing = $1 ORDER BY at, id";
    STATES = "SELECT state FROM promise WHERE pair = $1 ORDER BY due, id";
    DRAFTS = "SELECT id AS state FROM goal_draft WHERE author = $1 ORDER BY id";
    TABLES = "SELECT id AS state FROM goal WHERE pair = $1 AND table_no IS NOT NULL ORDER BY id";
    TO_COME = "SELECT id AS state FROM talk WHERE pair = $1 AND cancelled_at IS NULL AND not_held_at IS NULL AND held_employee IS NULL
        AND held_leader IS NULL AND grace_until >= $2 ORDER BY id";
    IN_FORCE = "SELECT id AS state FROM pair WHERE employment = $1 AND ended_at IS NULL ORDER BY from_date";
}

pub async fn visit(play: &Play, who: &str) -> Visit {
    let mut tx = play.house.db.look().await.expect("a look");
    let me = people::someone(&mut tx, play.cast.person(who)).await.expect("the database answers").expect("somebody");
    Visit::of(&play.house, me, Language::Bokmal)
}

/// HR does something with a relation, and it lasts.
pub async fn does<O>(
    play: &Play,
    deed: impl AsyncFn(&mut Turn<'_>) -> Result<O, Stop<PairRefusal>>,
) -> Result<O, PairRefusal> {
    match visit(play, "ragnhild").await.does(deed).await {
        Ok(done) => Ok(done),
        Err(Stop::Refused(refusal)) => Err(refusal),
        Err(Stop::Denied(denied)) => panic!("HR is denied: {denied}"),
    }
}

pub async fn ends(play: &Play, pair: &PairId) -> Result<(), PairRefusal> {
    does(play, async |turn| admin::end_pair(turn, pair).await).await
}

pub async fn gives_last_day(play: &Play, pair: &PairId, last: Date) -> Result<(), PairRefusal> {
    does(play, async |turn| admin::end_pair_on(turn, pair, last).await).await
}

/// Another leads from a day on, in the rhythm the employee had.
pub async fn changes_leader(play: &Play, pair: &PairId, to: &str, from: Date) -> Result<PairId, PairRefusal> {
    let leader = play.cast.person(to);
    does(play, async |turn| admin::change_leader(turn, pair, leader, from, RhythmOf::ThePairBefore).await).await
}

/// Another leads from now on.
pub async fn a_new_leader_comes(play: &Play, employee: &str, to: &str) -> PairId {
    let today = play.house.clock.now().date(&play.house.zone);
    changes_leader(play, play.cast.pair(employee), to, today).await.expect("another leads")
}

async fn list(play: &Play, sql: &'static Sql, binds: Vec<Bind>) -> Vec<String> {
    let mut tx = play.house.db.look().await.expect("a look");
    let rows = tx.all(sql, binds).await.expect("rows");
    rows.iter().map(|row| row.text("state").expect("a text")).collect()
}

/// What happened to a thing: who did what.
pub async fn history(play: &Play, thing: &str) -> Vec<(String, String)> {
    let mut tx = play.house.db.look().await.expect("a look");
    let rows = tx.all(&HAPPENED, binds![thing]).await.expect("rows");
    rows.iter().map(|row| (row.text("person").expect("who"), row.text("what").expect("what"))).collect()
}

pub async fn promises_of(play: &Play, pair: &PairId) -> Vec<String> {
    list(play, &STATES, binds![pair]).await
}

pub async fn drafts_of(play: &Play, who: &str) -> Vec<String> {
    list(play, &DRAFTS, binds![play.cast.person(who)]).await
}

/// Goals of a pair with something on the table.
pub async fn on_the_table(play: &Play, pair: &PairId) -> Vec<String> {
    list(play, &TABLES, binds![pair]).await
}

pub async fn talks_to_come(play: &Play, pair: &PairId) -> Vec<String> {
    let today = play.house.clock.now().date(&play.house.zone);
    list(play, &TO_COME, binds![pair, today.to_string()]).await
}

/// The pairs of somebody's employment that have not ended, the earliest first.
pub async fn pairs_of(play: &Play, employee: &str) -> Vec<String> {
    list(play, &IN_FORCE, binds![&play.cast.employments[employee]]).await
}

/// Nothing in a pair waits for anybody any more (settled 11).
pub async fn is_settled(play: &Play, pair: &PairId) {
    assert_eq!(on_the_table(play, pair).await, Vec::<String>::new(), "goals with something on the table");
    assert_eq!(talks_to_come(play, pair).await, Vec::<String>::new(), "talks to come");
    let states = promises_of(play, pair).await;
    assert!(!states.iter().any(|state| ["open", "asked", "declined"].contains(&state.as_str())), "{states:?}");
}
