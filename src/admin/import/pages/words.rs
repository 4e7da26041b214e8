//! What is wrong with a file, in words that say what to do.

use crate::admin::import::cells::Role;
use crate::admin::import::file::{LARGEST, LONGEST_CELL, MOST_ROWS, Unreadable};
use crate::admin::import::headings::{Column, Sensitive};
use crate::admin::import::mistakes::{Noticed, Wrong};
use crate::admin::import::run::{ImportRefusal, UNDO_FOR};
use crate::ground::calendar::Date;
use crate::ground::text::T;
use crate::people::Duty;

/// A heading, and the sentence under it.
pub struct Told {
    pub title: String,
    pub text: String,
}

fn told(title: String, text: String) -> Told {
    Told { title, text }
}

pub fn column(t: T, column: Column) -> String {
    match column {
        Column::Number => t.import_column_number(),
        Column::Name => t.import_column_name(),
        Column::Given => t.import_column_given(),
        Column::Family => t.import_column_family(),
        Column::Email => t.import_column_email(),
        Column::Position => t.import_column_position(),
        Column::Title => t.import_column_title(),
        Column::Unit => t.import_column_unit(),
        Column::ParentUnit => t.import_column_parent(),
        Column::Leader => t.import_column_leader(),
        Column::From => t.import_column_from(),
        Column::To => t.import_column_to(),
        Column::Role => t.import_column_role(),
    }
}

pub fn sensitive(t: T, kind: Sensitive) -> String {
    match kind {
        Sensitive::NationalId => t.import_sensitive_id(),
        Sensitive::BirthDate => t.import_sensitive_birth(),
        Sensitive::Pay => t.import_sensitive_pay(),
        Sensitive::Gender => t.import_sensitive_gender(),
        Sensitive::Absence => t.import_sensitive_absence(),
    }
}

pub fn duty(t: T, duty: Duty) -> String {
    match duty {
        Duty::Hr => t.import_role_hr(),
        Duty::Admin => t.import_role_admin(),
        Duty::Representative => t.import_role_representative(),
        Duty::DataProtection => t.import_role_data_protection(),
    }
}

fn role(t: T, role: Role) -> String {
    role.duty().map_or_else(|| t.import_role_responsible(), |known| duty(t, known))
}

pub fn unreadable(t: T, why: &Unreadable) -> String {
    match why {
        Unreadable::Empty => t.import_unread_empty(),
        Unreadable::TooLarge => t.import_unread_too_large(LARGEST / 1024 / 1024),
        Unreadable::Workbook => t.import_unread_workbook(),
        Unreadable::NotText => t.import_unread_not_text(),
        Unreadable::Mangled { line } => t.import_unread_mangled(line),
        Unreadable::NoHeadings { seen } => t.import_unread_no_headings(seen),
        Unreadable::NoRows => t.import_unread_no_rows(),
        Unreadable::TooManyRows => t.import_unread_too_many(MOST_ROWS),
        Unreadable::CellTooLong { line } => t.import_unread_cell(line, LONGEST_CELL),
        Unreadable::OpenQuote { line } => t.import_unread_quote(line),
        Unreadable::TwoColumns { column: which, one, other } => t.import_unread_two(column(t, *which), one, other),
        Unreadable::NationalIds { heading } => t.import_unread_ids(heading),
    }
}

/// The day as it is written in a file.
fn day(day: Date) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

pub fn wrong(t: T, wrong: &Wrong) -> Told {
    match wrong {
        Wrong::NumberMissing => told(t.import_wrong_number(), t.import_wrong_number_do()),
        Wrong::MadeIntoANumber(cell) => told(t.import_wrong_made_number(), t.import_wrong_made_number_do(cell)),
        Wrong::TooLong => told(t.import_wrong_long(), t.import_wrong_long_do()),
        Wrong::HoldsNationalId => told(t.import_wrong_id(), t.import_wrong_id_do()),
        Wrong::TooManyCells => told(t.import_wrong_cells(), t.import_wrong_cells_do()),
        Wrong::NameMissing => told(t.import_wrong_name(), t.import_wrong_name_do()),
        Wrong::NotAnEmail(cell) => told(t.import_wrong_email(), t.import_wrong_email_do(cell)),
        Wrong::NotADate(cell) => told(t.import_wrong_date(), t.import_wrong_date_do(cell)),
        Wrong::DateIsANumber(cell) => told(t.import_wrong_date_number(), t.import_wrong_date_number_do(cell)),
        Wrong::DateTurned(cell) => told(t.import_wrong_date_turned(), t.import_wrong_date_turned_do(cell)),
        Wrong::EndBeforeStart { from, to } => told(t.import_wrong_end(), t.import_wrong_end_do(day(*from), day(*to))),
        Wrong::UnknownRole(cell) => told(t.import_wrong_role(), t.import_wrong_role_do(cell)),
        Wrong::Disagrees { other, here, there } => {
            told(t.import_wrong_disagrees(other), t.import_wrong_disagrees_do(here, there))
        }
        Wrong::SamePosition { other } => told(t.import_wrong_position(other), t.import_wrong_position_do()),
        Wrong::UnitMissing => told(t.import_wrong_unit(), t.import_wrong_unit_do()),
        Wrong::UnitDisagrees { other, unit, here, there } => {
            told(t.import_wrong_unit_disagrees(other), t.import_wrong_unit_disagrees_do(unit, here, there))
        }
        Wrong::UnitAmbiguous { unit } => told(t.import_wrong_unit_several(), t.import_wrong_unit_several_do(unit)),
        Wrong::UnitLoop { units } => told(t.import_wrong_unit_loop(), t.import_wrong_unit_loop_do(units.join(" → "))),
        Wrong::LeaderUnknown { leader, meant: Some(meant) } => {
            told(t.import_wrong_leader(), t.import_wrong_leader_meant(leader, meant))
        }
        Wrong::LeaderUnknown { leader, meant: None } => told(t.import_wrong_leader(), t.import_wrong_leader_do(leader)),
        Wrong::LeaderSelf => told(t.import_wrong_self(), t.import_wrong_self_do()),
        Wrong::LeaderGone { name, day: last } => {
            told(t.import_wrong_gone(), t.import_wrong_gone_do(name, last.map_or_else(|| "–".to_owned(), day)))
        }
        Wrong::LeaderLoop { names } => told(t.import_wrong_loop(), t.import_wrong_loop_do(names.join(" → "))),
        Wrong::SameEmail { email, other: Some(line), name } => {
            told(t.import_wrong_same_email(line), t.import_wrong_same_email_do(email, name))
        }
        Wrong::SameEmail { email, other: None, name } => {
            told(t.import_wrong_taken_email(), t.import_wrong_same_email_do(email, name))
        }
        Wrong::ResponsibleDisagrees { unit, other } => {
            told(t.import_wrong_responsible(other), t.import_wrong_responsible_do(unit))
        }
        Wrong::NumberTaken { name } => told(t.import_wrong_taken(), t.import_wrong_taken_do(name)),
        Wrong::NobodyLeft => told(t.import_wrong_nobody(), t.import_wrong_nobody_do()),
        Wrong::FormedToday { count } => told(t.import_wrong_today(), t.import_wrong_today_do(*count)),
    }
}

pub fn noticed(t: T, what: &Noticed) -> String {
    match what {
        Noticed::LeaderOutside { name, leader, unit } => t.import_notice_outside(name, leader, unit),
        Noticed::NoLeader { name } => t.import_notice_no_leader(name),
        Noticed::UnitAtTop { unit } => t.import_notice_top(unit),
        Noticed::EmailMoved { email, from } => t.import_notice_email(email, from),
        Noticed::NameChanged { before, after } => t.import_notice_name(before, after),
        Noticed::LeaderLeaves { name, count } => t.import_notice_leaves(*count, name),
        Noticed::Answers { name, unit } => t.import_notice_answers(name, unit),
        Noticed::GetsRole { name, role: given } => t.import_notice_role(name, role(t, *given)),
        Noticed::EndedBefore { name } => t.import_notice_ended(name),
    }
}

pub fn refusal(t: T, refusal: ImportRefusal) -> String {
    match refusal {
        ImportRefusal::Moved => t.import_refused_moved(),
        ImportRefusal::TakesTwo => t.import_refused_two(),
        ImportRefusal::OwnRun => t.import_refused_own(),
        ImportRefusal::Settled => t.import_refused_settled(),
        ImportRefusal::Nothing => t.import_refused_nothing(),
        ImportRefusal::TooLate => t.import_refused_late(UNDO_FOR),
        ImportRefusal::NotTheLatest => t.import_refused_latest(),
    }
}
