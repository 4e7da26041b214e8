//! «Meg»: one's own language and colours, and signing out.

use askama::Template;
use axum::extract::Query;
use axum::routing::{get, post};
use serde::Deserialize;
use tower_sessions::Session;

use crate::access::law::{Act, ChangeSettings, ReadSelf, SeeAccounts};
use crate::access::{Happened, Route, Subject, Visit, open_route, route};
use crate::ground::form::Fields;
use crate::ground::text::{Language, T};
use crate::page::{Answer, Begun, Frame, Oops, Place, begin, done, farewell, html, sign_out};
use crate::people::{self, Scheme};

pub(super) fn routes() -> Vec<Route> {
    vec![
        route("/meg", &[Act::ReadSelf], get(page)),
        route("/meg/sprak", &[Act::ChangeSettings], post(post_language)),
        route("/meg/farger", &[Act::ChangeSettings], post(post_scheme)),
        open_route("/logg-ut", post(post_sign_out)),
    ]
}

#[derive(Deserialize)]
struct Asked {
    gjort: Option<String>,
}

#[derive(Template)]
#[template(path = "site/views/me.html")]
struct MePage {
    frame: Frame,
    t: T,
    name: String,
    scheme: Option<Scheme>,
    /// Whether one may let others in; the demo has buttons for that.
    lets_in: bool,
}

async fn page(visit: Visit, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let lets_in = !visit.house.demo && turn.may(SeeAccounts, &Subject::Organisation).await?;
    turn.permit(ReadSelf, &Subject::Own(visit.me.id.clone()), visit.me.id.as_str()).await?;
    let t = visit.t();
    let frame = Frame::of(&turn, Place::Elsewhere, t.me_title()).with_notice(asked.gjort.map(|_| t.me_saved()));
    html(&MePage { frame, t, name: visit.me.full_name(), scheme: visit.me.scheme, lets_in })
}

async fn post_language(visit: Visit, fields: Fields) -> Answer {
    let language = Language::parse(fields.one("sprak")).ok_or(Oops::Bad)?;
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let permit = turn.permit(ChangeSettings, &Subject::Own(visit.me.id.clone()), visit.me.id.as_str()).await?;
    turn.spend(permit, Happened::new("language_chosen")).await?;
    people::save_language(&mut turn.tx, &visit.me.id, language).await?;
    done(turn, &fields, "/meg?gjort=ja").await
}

async fn post_scheme(visit: Visit, fields: Fields) -> Answer {
    let mut turn = match begin(&visit, &fields).await? {
        Begun::Turn(turn) => turn,
        Begun::Before(answer) => return Ok(answer),
    };
    let permit = turn.permit(ChangeSettings, &Subject::Own(visit.me.id.clone()), visit.me.id.as_str()).await?;
    turn.spend(permit, Happened::new("scheme_chosen")).await?;
    people::save_scheme(&mut turn.tx, &visit.me.id, Scheme::parse(fields.one("farger"))).await?;
    done(turn, &fields, "/meg?gjort=ja").await
}

async fn post_sign_out(session: Session) -> Answer {
    sign_out(&session).await?;
    Ok(farewell("/logg-inn"))
}
