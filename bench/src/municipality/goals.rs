//! Goals: three for each, one of them the unit's. Seven in ten are agreed after a counter, some have a change on the
//! table, and some wait for a first answer.

use makker::binds;
use makker::goals::wording::{EmployeeWords, FixedPart, Joint, LeaderWords, Wording};
use makker::ground::db::Bind;
use makker::ground::sealing::Words;
use makker::people::Side;

use super::bulk::{Basket, Table};
use super::draw::{Draw, Kind, id};
use super::happenings::Lines;
use super::rooms::{GOALS, of_employment};
use super::words::text;
use super::{Life, days_from_now, side};

static GOAL: Table = Table::new(
    "goal",
    &[
        "id",
        "employment",
        "pair",
        "kind",
        "last_no",
        "table_no",
        "table_by",
        "in_force_no",
        "agreed_at",
        "touched_at",
        "revision",
    ],
);
static VERSION: Table = Table::new(
    "goal_version",
    &["goal", "no", "pair", "side", "author", "at", "behind", "withdrawn", "title", "wording", "reason"],
);
static ACCEPTANCE: Table = Table::new("goal_acceptance", &["goal", "no", "side", "person", "at"]);

/// Goals of the open period. The slim set's closed period waits until a goal can be closed.
pub const GOALS_EACH: u64 = 3;

/// The number of somebody's goal: 0, 1 or 2 of that position.
fn number(employment: u64, place: u64) -> u64 {
    employment * GOALS_EACH + place
}

/// Where the two stand.
enum Stage {
    /// A first proposal by one of them.
    Proposed(Side),
    /// The second version, agreed.
    Agreed,
    /// The second version agreed, and a third on the table.
    Change(Side),
}

fn stage(draw: &Draw) -> Stage {
    match draw.below(100) {
        0..70 => Stage::Agreed,
        70..85 => Stage::Change(side(draw.in_hundred(50))),
        _ => Stage::Proposed(side(draw.in_hundred(50))),
    }
}

/// The identity of a goal, and what it is called whatever has been proposed since.
#[must_use]
pub fn title_of(employment: u64, place: u64) -> (String, String) {
    let number = number(employment, place);
    let draw = Draw::of(Kind::Goal, number);
    let _ = (draw.number(), draw.number());
    (id(Kind::Goal, number), text(&draw, 24, 70))
}

pub(super) fn agree(life: &Life<'_>, basket: &mut Basket) {
    let mut lines = Lines::of(life, 0);
    for place in 0..GOALS_EACH {
        let (goal, title) = title_of(life.two.number, place);
        let draw = Draw::of(Kind::Goal, number(life.two.number, place).wrapping_add(1 << 40));
        let kind = if place == 2 { "personal" } else { "professional" };
        let (stage, age) = (stage(&draw), i64::try_from(draw.between(40, 150)).expect("days"));
        let at = |days_ago: i64| life.moment(days_ago, 9).0;
        let first = if let Stage::Proposed(by) = stage { by } else { side(draw.in_hundred(50)) };
        let nothing = (None::<i64>, None::<&str>);
        let ((table_no, table_by), in_force, touched, last) = match stage {
            Stage::Proposed(by) => ((Some(1), Some(by.name())), None, 6, 1),
            Stage::Agreed => (nothing, Some(2_i64), age - 9, 2),
            Stage::Change(by) => ((Some(3), Some(by.name())), Some(2), 4, 3),
        };
        let agreed = in_force.map(|_| at(age - 9));
        basket.put(
            &GOAL,
            binds![
                &goal,
                life.employment(),
                life.pair(),
                kind,
                last,
                table_no,
                table_by,
                in_force,
                agreed,
                at(touched),
                last
            ],
        );
        let mut wording = wording(&draw, &title, first);
        match stage {
            Stage::Proposed(_) => {
                version(life, basket, &goal, 1, first, at(6), None, &wording, None);
                lines.add(basket, 6, first, "goal_proposed", &goal, Some(1));
            }
            Stage::Agreed | Stage::Change(_) => {
                version(life, basket, &goal, 1, first, at(age), None, &wording, None);
                lines.add(basket, age, first, "goal_proposed", &goal, Some(1));
                complete(&draw, &mut wording);
                let reason = Some(life.marked(&text(&draw, 30, 120)));
                version(life, basket, &goal, 2, first.other(), at(age - 5), Some(1), &wording, reason);
                basket.put(&ACCEPTANCE, binds![&goal, 2, first.name(), life.person(first), at(age - 9)]);
                lines.add(basket, age - 9, first, "goal_agreed", &goal, Some(2));
            }
        }
        if let Stage::Change(by) = stage {
            wording.joint.success = Words::new(text(&draw, 60, 160));
            let reason = Some(life.marked(&text(&draw, 30, 120)));
            version(life, basket, &goal, 3, by, at(4), None, &wording, reason);
            lines.add(basket, 4, by, "goal_change_proposed", &goal, Some(3));
        }
    }
}

/// A first version: the joint words and the writer's own.
fn wording(draw: &Draw, title: &str, by: Side) -> Wording {
    let words = |least, most| Words::new(text(draw, least, most));
    let fixed = FixedPart { what: words(30, 80), why: words(30, 90) };
    let joint = Joint {
        title: Words::new(title),
        fixed: vec![fixed],
        room: vec![words(30, 90), words(30, 90)],
        change: words(30, 100),
        success: words(60, 160),
        review: Some(days_from_now(90)),
        ..Joint::default()
    };
    let mut wording = Wording { joint, ..Wording::default() };
    match by {
        Side::Employee => wording.employee = employees(draw),
        Side::Leader => wording.leader = leaders(draw),
    }
    wording
}

/// The other's own words, which both need before they can agree.
fn complete(draw: &Draw, wording: &mut Wording) {
    if wording.employee.success.is_blank() {
        wording.employee = employees(draw);
    } else {
        wording.leader = leaders(draw);
    }
}

fn employees(draw: &Draw) -> EmployeeWords {
    let words = |least, most| Words::new(text(draw, least, most));
    EmployeeWords { aim: words(40, 140), contribution: words(40, 140), success: words(50, 150) }
}

fn leaders(draw: &Draw) -> LeaderWords {
    let words = |least, most| Words::new(text(draw, least, most));
    LeaderWords { direction: words(40, 140), success: words(50, 150), contribution: words(40, 140) }
}

#[expect(clippy::too_many_arguments, reason = "a row with all its columns")]
fn version(
    life: &Life<'_>,
    basket: &mut Basket,
    goal: &str,
    no: i64,
    by: Side,
    at: i64,
    behind: Option<i64>,
    wording: &Wording,
    reason: Option<String>,
) {
    let row = format!("{goal}/{no}");
    let seal = |column, words| life.rooms.seal(GOALS, of_employment(life.two.number), column, &row, words);
    let title = seal("goal_version.title", wording.joint.title.reveal().to_owned());
    let whole = seal("goal_version.wording", serde_json::to_string(wording).expect("a wording is JSON"));
    let reason: Bind = reason.map(|reason| seal("goal_version.reason", reason)).into();
    let author = life.person(by);
    basket.put(
        &VERSION,
        vec![
            goal.into(),
            no.into(),
            life.pair().into(),
            by.name().into(),
            author.into(),
            at.into(),
            behind.into(),
            false.into(),
            title.into(),
            whole.into(),
            reason,
        ],
    );
}
