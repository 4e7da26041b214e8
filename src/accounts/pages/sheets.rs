//! Invitations as one hands them over: a link to send, a sheet to print. Shown once.

use std::collections::HashSet;

use askama::Template;
use tower_sessions::Session;

use super::super::commands::{Handed, invite};
use super::super::invitation::NotInvited;
use super::keepers::{HERE, again, only_keepers};
use super::square::Square;
use super::when;
use crate::access::{Stop, Visit};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Begun, Frame, Oops, Place, begin, done_showing};
use crate::people::Contact;

const AT_ONCE: usize = 20;

#[derive(Template)]
#[template(path = "accounts/views/sheets.html")]
struct SheetsPage {
    frame: Frame,
    t: T,
    refused: Vec<String>,
    sheets: Vec<Sheet>,
}

struct Sheet {
    name: String,
    number: String,
    address: String,
    code: String,
    link: String,
    square: Option<Square>,
    until: String,
}

fn not_invited(t: T, number: &str, refused: NotInvited) -> String {
    match refused {
        NotInvited::InUse => t.keep_invite_in_use(number),
        NotInvited::Closed => t.keep_invite_closed(number),
        NotInvited::Nobody => t.keep_invite_nobody(number),
    }
}

fn sheet(visit: &Visit, handed: &Handed) -> Sheet {
    let (t, house) = (visit.t(), &visit.house);
    let link = handed.link(house);
    let Contact { given, family, number, .. } = &handed.contact;
    Sheet {
        name: format!("{given} {family}"),
        number: number.clone(),
        address: format!("{}/velkommen", house.origin.as_deref().unwrap_or_default()),
        code: handed.code.in_groups(),
        square: Square::of(&link, t.sheet_square()),
        link,
        until: when(t, house, handed.until),
    }
}

pub(super) async fn post_invite(visit: Visit, session: Session, fields: Fields) -> Answer {
    if let Some(first) = only_keepers(&visit, &session).await? {
        return Ok(first);
    }
    let (t, written) = (visit.t(), fields.one("numre"));
    let mut numbers: Vec<&str> =
        written.split(['\n', ',', ';']).map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut known = HashSet::new();
    numbers.retain(|number| known.insert(*number));
    if numbers.is_empty() {
        return again(&visit, "numre", t.keep_invite_none(), &fields).await;
    }
    if numbers.len() > AT_ONCE {
        return again(&visit, "numre", t.keep_invite_many(), &fields).await;
    }
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let (mut sheets, mut faults) = (Vec::new(), Vec::new());
    for number in numbers {
        match invite(&mut turn, number).await {
            Ok(handed) => {
                // Named twice, by number and by address: the sheet that was made last is the one that works.
                let new = sheet(&visit, &handed);
                sheets.retain(|known: &Sheet| known.number != new.number);
                sheets.push(new);
            }
            Err(Stop::Refused(no)) => faults.push(not_invited(t, number, no)),
            Err(Stop::Denied(denied)) => return Err(Oops::Denied(denied)),
        }
    }
    if sheets.is_empty() {
        drop(turn);
        return again(&visit, "numre", faults.join(" "), &fields).await;
    }
    let frame = Frame::of(&turn, Place::Elsewhere, t.sheet_title());
    done_showing(turn, &fields, HERE, &SheetsPage { frame, t, refused: faults, sheets }).await
}
