//! What stands in the way, and what has been done, in words.

use crate::conversations::closing::Refusal as LeavingRefusal;
use crate::conversations::course::Refusal;
use crate::conversations::point::Refusal as PointRefusal;
use crate::conversations::rhythm::Refusal as RhythmRefusal;
use crate::conversations::shared_note::{MOST, Refusal as SharedRefusal};
use crate::follow_ups;
use crate::ground::text::T;
use crate::page::Faults;

/// What has just been done, said at the top of the next page. `None`: it was not done with a talk.
#[must_use]
pub fn done_in_words(t: T, what: Option<&str>) -> Option<String> {
    match what? {
        "kalt" => Some(t.talk_done_called()),
        "flyttet" => Some(t.talk_done_moved()),
        "avlyst" => Some(t.talk_done_cancelled()),
        "punkt" => Some(t.talk_done_point()),
        "omtalt" => Some(t.talk_done_talked()),
        "ikke-omtalt" => Some(t.talk_done_not_talked()),
        "lukket" => Some(t.talk_done_closed()),
        "apnet" => Some(t.talk_done_reopened()),
        "felles" => Some(t.talk_done_shared()),
        "felles-begge" => Some(t.talk_shared_merged()),
        "notat" => Some(t.talk_done_note()),
        "notat-slettet" => Some(t.talk_done_note_deleted()),
        "sagt-holdt" => Some(t.talk_done_said_held()),
        "holdt-begge" => Some(t.talk_done_held()),
        "ikke-noe-av" => Some(t.talk_done_not_held()),
        "svart" => Some(t.talk_done_answered()),
        "ingen-nye" => Some(t.talk_done_no_new()),
        "neste" => Some(t.talk_done_next()),
        "neste-avtalt" => Some(t.talk_done_next_agreed()),
        "rytme" => Some(t.talk_done_rhythm()),
        "rytme-avtalt" => Some(t.talk_done_rhythm_agreed()),
        other => follow_ups::done_in_words(t, Some(other)),
    }
}

/// A refusal to change a talk, and the field that can mend it.
pub(super) fn talk_refused(t: T, refusal: Refusal, other: &str) -> Faults {
    let mut faults = Faults::default();
    let (field, message) = match refusal {
        Refusal::InThePast => ("dag", t.talk_refused_past()),
        Refusal::DayTaken => ("dag", t.talk_refused_taken(other)),
        Refusal::SameTime => ("dag", t.talk_refused_same()),
        Refusal::Changed => ("dag", t.talk_refused_changed(other)),
        Refusal::NoReason => ("grunn", t.talk_refused_reason()),
        Refusal::NoNextDate => ("dag", t.talk_refused_no_next()),
        Refusal::SaidHeld => ("slutt", t.talk_refused_said_held()),
        Refusal::AlreadyHeld => ("slutt", t.talk_refused_already_held()),
        Refusal::YouHaveSaid => ("slutt", t.talk_refused_you_have_said(other)),
        Refusal::NotYet => ("slutt", t.talk_refused_not_yet()),
        Refusal::Missed => ("slutt", t.talk_refused_missed()),
        Refusal::Cancelled => ("slutt", t.talk_refused_cancelled()),
    };
    faults.add(field, message);
    faults
}

pub(super) fn point_refused(t: T, refusal: PointRefusal) -> String {
    match refusal {
        PointRefusal::NoTitle => t.point_refused_title(),
        PointRefusal::NotYours => t.point_refused_not_yours(),
        PointRefusal::AlreadyClosed => t.point_refused_closed(),
        PointRefusal::StillOpen => t.point_refused_open(),
        PointRefusal::TalkOver => t.point_refused_over(),
        PointRefusal::UnknownGoal => t.point_refused_goal(),
    }
}

pub(super) fn shared_refused(t: T, refusal: SharedRefusal) -> String {
    match refusal {
        SharedRefusal::TalkOver => t.talk_shared_over(),
        SharedRefusal::TooLong => t.talk_shared_too_long(MOST),
    }
}

pub(super) fn leaving_refused(t: T, refusal: LeavingRefusal, other: &str) -> Faults {
    let mut faults = Faults::default();
    let (field, message) = match refusal {
        LeavingRefusal::OwnProposal => ("neste", t.talk_refused_own_date(other)),
        LeavingRefusal::Moved => ("neste", t.talk_refused_date_moved(other)),
        LeavingRefusal::NothingProposed => ("neste", t.talk_refused_no_date()),
        LeavingRefusal::HasDate => ("neste", t.talk_refused_has_date()),
        LeavingRefusal::Over => ("slutt", t.talk_refused_over()),
        LeavingRefusal::Time(Refusal::InThePast) => ("dag", t.talk_refused_next_past()),
        LeavingRefusal::Time(refusal) => return talk_refused(t, refusal, other),
    };
    faults.add(field, message);
    faults
}

pub(super) fn rhythm_refused(t: T, refusal: RhythmRefusal, other: &str) -> Faults {
    let mut faults = Faults::default();
    let (field, message) = match refusal {
        RhythmRefusal::Unchanged => ("rytme", t.rhythm_refused_same()),
        RhythmRefusal::NoReason => ("grunn", t.rhythm_refused_reason(other)),
        RhythmRefusal::OwnProposal => ("rytme", t.rhythm_refused_own(other)),
        RhythmRefusal::Moved => ("rytme", t.rhythm_refused_moved()),
    };
    faults.add(field, message);
    faults
}
