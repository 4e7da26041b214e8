//! What a handler answers.

use askama::Template;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use crate::access::Denied;
use crate::ground::db::Fault;
use crate::ground::guard::ErrorKind;

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
        let kind = match self {
            Oops::Stranger { back } => {
                let query: String =
                    form_urlencoded::Serializer::new(String::new()).append_pair("videre", &back).finish();
                return see_other(&format!("/logg-inn?{query}"));
            }
            Oops::Bad => ErrorKind::Bad,
            Oops::Denied(Denied::Hidden) => ErrorKind::Hidden,
            Oops::Denied(Denied::NotYours(_)) => ErrorKind::NotYours,
            Oops::Denied(Denied::Fault(Fault::Busy | Fault::Overloaded)) => ErrorKind::Busy,
            Oops::Denied(Denied::Fault(Fault::DiskFull)) => {
                tracing::error!("the disk of the database is full");
                ErrorKind::NoRoom
            }
            Oops::Denied(Denied::Fault(fault)) => {
                tracing::error!(%fault, "fault");
                ErrorKind::Fault
            }
        };
        kind.into_response()
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

/// Onward for somebody who has signed out: their browser keeps nothing of what was here, unsent text neither (ASVS 14.3.1).
/// Cookies are not asked for: that would sign one out of everything else under the same domain.
#[must_use]
pub fn farewell(to: &str) -> Response {
    let mut answer = see_other(to);
    let everything = HeaderValue::from_static("\"cache\", \"storage\"");
    answer.headers_mut().insert(HeaderName::from_static("clear-site-data"), everything);
    answer
}

/// A path of ours and nothing else: never another host.
#[must_use]
pub fn is_ours(path: &str) -> bool {
    path.starts_with('/')
        && !path.starts_with("//")
        && path.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-_?=&".contains(&byte))
}
