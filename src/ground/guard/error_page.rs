//! The pages that say something stands in the way. Plain and whole by themselves, since whatever else a page needs may
//! be what has failed.

use std::sync::{Arc, OnceLock};

use askama::Template;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use crate::ground::assets;
use crate::ground::text::{Language, T};

/// What stands in the way. Put on an answer (`ErrorKind::Hidden.into_response()`) it asks the guard for the page: so
/// what one may not see and what does not exist become the same bytes, in one place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ErrorKind {
    /// The request is not one our pages make.
    Bad,
    /// It was made from another site.
    CrossSite,
    /// May see, but not do.
    NotYours,
    /// Is not there, or is not for this person to see. Nobody can tell which.
    Hidden,
    Method,
    TooSlow,
    TooLarge,
    /// The house failed.
    Fault,
    Busy,
    /// There is no room on the disk to write it down.
    NoRoom,
}

impl ErrorKind {
    pub const ALL: [ErrorKind; 10] = [
        ErrorKind::Bad,
        ErrorKind::CrossSite,
        ErrorKind::NotYours,
        ErrorKind::Hidden,
        ErrorKind::Method,
        ErrorKind::TooSlow,
        ErrorKind::TooLarge,
        ErrorKind::Fault,
        ErrorKind::Busy,
        ErrorKind::NoRoom,
    ];

    pub fn status(self) -> StatusCode {
        match self {
            ErrorKind::Bad => StatusCode::BAD_REQUEST,
            ErrorKind::CrossSite | ErrorKind::NotYours => StatusCode::FORBIDDEN,
            ErrorKind::Hidden => StatusCode::NOT_FOUND,
            ErrorKind::Method => StatusCode::METHOD_NOT_ALLOWED,
            ErrorKind::TooSlow => StatusCode::REQUEST_TIMEOUT,
            ErrorKind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            ErrorKind::Fault => StatusCode::INTERNAL_SERVER_ERROR,
            ErrorKind::Busy => StatusCode::SERVICE_UNAVAILABLE,
            ErrorKind::NoRoom => StatusCode::INSUFFICIENT_STORAGE,
        }
    }

    /// For an answer that somebody else's code gave, with a status and nothing for people to read.
    pub(super) fn of(status: StatusCode) -> Option<ErrorKind> {
        match status.as_u16() {
            403 => Some(ErrorKind::NotYours),
            404 | 410 => Some(ErrorKind::Hidden),
            405 => Some(ErrorKind::Method),
            408 => Some(ErrorKind::TooSlow),
            413 | 414 | 431 => Some(ErrorKind::TooLarge),
            429 | 503 => Some(ErrorKind::Busy),
            507 => Some(ErrorKind::NoRoom),
            400..500 => Some(ErrorKind::Bad),
            500..600 => Some(ErrorKind::Fault),
            _ => None,
        }
    }

    fn title(self, t: T) -> String {
        match self {
            ErrorKind::Bad => t.error_bad_title(),
            ErrorKind::CrossSite => t.error_cross_site_title(),
            ErrorKind::NotYours => t.error_not_yours_title(),
            ErrorKind::Hidden => t.error_hidden_title(),
            ErrorKind::Method => t.error_method_title(),
            ErrorKind::TooSlow => t.error_too_slow_title(),
            ErrorKind::TooLarge => t.error_too_large_title(),
            ErrorKind::Fault => t.error_fault_title(),
            ErrorKind::Busy => t.error_busy_title(),
            ErrorKind::NoRoom => t.error_no_room_title(),
        }
    }

    fn text(self, t: T) -> String {
        match self {
            ErrorKind::Bad => t.error_bad_text(),
            ErrorKind::CrossSite => t.error_cross_site_text(),
            ErrorKind::NotYours => t.error_not_yours_text(),
            ErrorKind::Hidden => t.error_hidden_text(),
            ErrorKind::Method => t.error_method_text(),
            ErrorKind::TooSlow => t.error_too_slow_text(),
            ErrorKind::TooLarge => t.error_too_large_text(),
            ErrorKind::Fault => t.error_fault_text(),
            ErrorKind::Busy => t.error_busy_text(),
            ErrorKind::NoRoom => t.error_no_room_text(),
        }
    }

    /// Whether the same may well succeed a little later.
    pub(super) fn may_pass(self) -> bool {
        matches!(self, ErrorKind::Busy | ErrorKind::NoRoom | ErrorKind::Fault)
    }
}

impl IntoResponse for ErrorKind {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The number a request goes by, on its page, in its answer's header and in the log: what a person can tell us, and
/// nothing that says who asked for what.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RequestNumber(pub String);

/// The language the visitor was found to read: written by whoever finds out who is here, read when an error page is
/// made. Until then it is what the browser asks for.
#[derive(Clone, Default, Debug)]
pub struct Seen(pub Arc<OnceLock<Language>>);

#[derive(Template)]
#[template(path = "ground/views/error.html")]
struct ErrorPage {
    language: Language,
    title: String,
    text: String,
    number: String,
    way_home: String,
    again: Again,
    again_lead: String,
    again_button: String,
    icon: &'static str,
    stylesheet: &'static str,
}

/// A form that could not be taken, as it was filled in, and where to send it again. The once-key in it sees to that
/// nothing is done twice.
#[derive(Default)]
pub struct Again {
    pub to: String,
    pub fields: Vec<(String, String)>,
}

pub fn error_page(kind: ErrorKind, language: Language, number: &RequestNumber) -> Response {
    page(kind, language, number, Again::default())
}

fn page(kind: ErrorKind, language: Language, number: &RequestNumber, again: Again) -> Response {
    let t = T(language);
    let page = ErrorPage {
        language,
        title: kind.title(t),
        text: kind.text(t),
        number: t.error_number(&number.0),
        way_home: t.error_way_home(),
        again,
        again_lead: t.error_again_lead(),
        again_button: t.error_again(),
        icon: assets::url("favicon.svg"),
        stylesheet: assets::url("app.css"),
    };
    // A template of texts alone has nothing that can fail; and if it did, its sentence is the page.
    let html = page.render().unwrap_or_else(|_| kind.text(t));
    // Said here, so that it stands in the same place whoever the answer came from.
    let length = HeaderValue::from(html.len());
    (kind.status(), [(header::CONTENT_LENGTH, length)], Html(html)).into_response()
}

const IN_FIVE_SECONDS: HeaderValue = HeaderValue::from_static("5");

/// The answer with its page in it. What the answer says to the browser in its headers, it still says.
pub(super) fn with_page(
    answer: Response,
    kind: ErrorKind,
    language: Language,
    number: &RequestNumber,
    again: Again,
) -> Response {
    let (mut said, _) = answer.into_parts();
    let (page, body) = page(kind, language, number, again).into_parts();
    let of_the_old_body = [
        header::CONTENT_LENGTH,
        header::CONTENT_ENCODING,
        header::CACHE_CONTROL,
        header::ETAG,
        header::LAST_MODIFIED,
        header::TRANSFER_ENCODING,
        header::VARY,
    ];
    of_the_old_body.into_iter().for_each(|name| drop(said.headers.remove(name)));
    said.headers.extend(page.headers);
    if matches!(kind, ErrorKind::Busy | ErrorKind::NoRoom) {
        said.headers.entry(header::RETRY_AFTER).or_insert(IN_FIVE_SECONDS);
    }
    Response::from_parts(said, body)
}

/// Whether an answer has something for people to read. Frameworks answer errors with a line of English, or nothing.
pub(super) fn is_bare(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_none_or(|kind| kind.as_bytes().starts_with(b"text/plain"))
}
