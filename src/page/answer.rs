//! What a handler answers.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use crate::access::Denied;
use crate::ground::db::Fault;
use crate::ground::text::Language;

/// A page, a redirect, or what stands in the way.
pub type Answer = Result<Response, Oops>;

/// Something stands in the way. The guard around all answers makes the page of it, so that what one may not see and
/// what does not exist are the same bytes.
#[derive(Debug)]
pub enum Oops {
    Denied(Denied),
    /// The request is not one our pages make.
    Bad,
    /// Not signed in: the sign-in page, and back to this address afterwards.
    Stranger {
        back: String,
    },
}

/// Put on an answer that is to become an error page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ErrorMark {
    Bad,
    NotYours,
    Hidden,
    Fault,
    Busy,
}

/// The language the visitor was found to read, for error pages: written by the visit, read by the guard.
#[derive(Clone, Default)]
pub struct Seen(pub std::sync::Arc<std::sync::OnceLock<Language>>);

impl From<Denied> for Oops {
    fn from(denied: Denied) -> Self {
        Oops::Denied(denied)
    }
}

impl From<Fault> for Oops {
    fn from(fault: Fault) -> Self {
        Oops::Denied(Denied::Fault(fault))
    }
}

impl From<askama::Error> for Oops {
    fn from(_: askama::Error) -> Self {
        Oops::from(Fault::Broken("a page could not be written".to_owned()))
    }
}

impl IntoResponse for Oops {
    fn into_response(self) -> Response {
        let (status, mark) = match self {
            Oops::Stranger { back } => {
                let query: String =
                    form_urlencoded::Serializer::new(String::new()).append_pair("videre", &back).finish();
                return see_other(&format!("/logg-inn?{query}"));
            }
            Oops::Bad => (StatusCode::BAD_REQUEST, ErrorMark::Bad),
            Oops::Denied(Denied::Hidden) => (StatusCode::NOT_FOUND, ErrorMark::Hidden),
            Oops::Denied(Denied::NotYours(_)) => (StatusCode::FORBIDDEN, ErrorMark::NotYours),
            Oops::Denied(Denied::Fault(Fault::Busy)) => (StatusCode::SERVICE_UNAVAILABLE, ErrorMark::Busy),
            Oops::Denied(Denied::Fault(fault)) => {
                tracing::error!(%fault, "fault");
                (StatusCode::INTERNAL_SERVER_ERROR, ErrorMark::Fault)
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(mark);
        response
    }
}

/// A page.
pub fn html(page: &impl Template) -> Answer {
    Ok(Html(page.render()?).into_response())
}

/// A page given back because something in the form must be changed. What was written is in it.
pub fn refused_html(page: &impl Template) -> Answer {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(page.render()?)).into_response())
}

/// Onward with a GET.
#[must_use]
pub fn see_other(to: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, to.to_owned())]).into_response()
}
