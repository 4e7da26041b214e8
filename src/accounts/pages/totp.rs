//! Codes besides the password: turning them on and off, and those on paper.

use askama::Template;

use super::super::commands::{begin_generator, confirm_generator, generator_off, new_backup_codes};
use super::super::secret::Secret;
use super::super::store;
use super::square::Square;
use super::{Inside, OWN, begin_proved, refused, unless_proved};
use crate::access::{Denied, Stop, Visit};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::session::{self, Way};
use crate::page::{Answer, Begun, Faults, Frame, Oops, Place, done, done_showing, html};
use axum::http::StatusCode;

#[derive(Template)]
#[template(path = "accounts/views/totp.html")]
struct TotpPage {
    frame: Frame,
    t: T,
    faults: Faults,
    square: Option<Square>,
    text: String,
}

/// Codes on paper, or one part of a code: shown once.
#[derive(Template)]
#[template(path = "accounts/views/paper.html")]
pub(super) struct PaperPage {
    pub frame: Frame,
    pub t: T,
    pub lead: String,
    pub codes: Vec<String>,
    pub onward: &'static str,
    /// What one presses when it is taken care of.
    pub done: String,
}

impl PaperPage {
    fn of(frame: Frame, codes: &[Secret]) -> PaperPage {
        let t = frame.t;
        let codes = codes.iter().map(Secret::in_groups).collect();
        PaperPage { t, lead: t.totp_paper_lead(), codes, onward: OWN, done: t.totp_paper_done(), frame }
    }
}

/// What the generator shares with us, as long as it has not shown its first code. After that nobody sees it again.
async fn totp_page(visit: &Visit) -> Result<TotpPage, Oops> {
    let mut turn = visit.look().await?;
    let (t, house) = (visit.t(), &visit.house);
    let account = store::account(&mut turn.tx, &visit.me.id).await?.ok_or(Denied::Hidden)?;
    if account.generator_since.is_some() {
        return Err(Denied::Hidden.into());
    }
    let generator = account.generator(house).await?.ok_or(Denied::Hidden)?;
    let says = generator.address(&house.name, &visit.me.full_name());
    let groups: Vec<&str> =
        generator.shared().reveal().as_bytes().chunks(4).filter_map(|four| str::from_utf8(four).ok()).collect();
    Ok(TotpPage {
        frame: Frame::of(&turn, Place::Elsewhere, t.totp_title()),
        t,
        faults: Faults::default(),
        square: Square::of(says.reveal(), t.totp_square()),
        text: groups.join(" "),
    })
}

pub(super) async fn page(Inside { visit, session, .. }: Inside) -> Answer {
    if let Some(first) = unless_proved(&session, &visit, OWN).await? {
        return Ok(first);
    }
    html(&totp_page(&visit).await?)
}

pub(super) async fn post_begin(Inside { visit, session, .. }: Inside, fields: Fields) -> Answer {
    let mut turn = match begin_proved(&visit, &session, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    begin_generator(&mut turn).await?;
    done(turn, &fields, "/meg/koder").await
}

pub(super) async fn post_on(Inside { visit, session, .. }: Inside, fields: Fields) -> Answer {
    let mut turn = match begin_proved(&visit, &session, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    match confirm_generator(&mut turn, fields.one("kode")).await {
        Ok(codes) => {
            let page = PaperPage::of(Frame::of(&turn, Place::Elsewhere, visit.t().totp_paper_title()), &codes);
            let answer = done_showing(turn, &fields, OWN, &page).await?;
            // They have shown both things within ten minutes: the session is as strong as the next one will be.
            session::prove(&session, visit.now, Some(Way::Code)).await?;
            Ok(answer)
        }
        Err(Stop::Refused(_)) => {
            drop(turn);
            let mut page = totp_page(&visit).await?;
            page.faults.add("kode", visit.t().totp_wrong());
            refused(StatusCode::UNPROCESSABLE_ENTITY, None, &page)
        }
        Err(Stop::Denied(denied)) => Err(Oops::Denied(denied)),
    }
}

pub(super) async fn post_off(Inside { visit, session, .. }: Inside, fields: Fields) -> Answer {
    let mut turn = match begin_proved(&visit, &session, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    generator_off(&mut turn).await?;
    let answer = done(turn, &fields, "/meg/okter?gjort=koder-av").await?;
    session::prove(&session, visit.now, None).await?;
    Ok(answer)
}

pub(super) async fn post_paper(Inside { visit, session, .. }: Inside, fields: Fields) -> Answer {
    let mut turn = match begin_proved(&visit, &session, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let codes = new_backup_codes(&mut turn).await?;
    let page = PaperPage::of(Frame::of(&turn, Place::Elsewhere, visit.t().totp_paper_title()), &codes);
    done_showing(turn, &fields, OWN, &page).await
}
