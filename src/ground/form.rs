//! Reading a form: what a browser sends, tidied once, so that nothing further in meets a form it cannot trust.
//!
//! Line ends are one character, blanks at the end are gone, and the character no database keeps (U+0000) is taken out.
//! Bytes that are not UTF-8 become «�», as a browser would show them. What is too much is refused with a page that says
//! so; the words are still in the browser, one step back.

use std::error::Error;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, Method, header};
use axum::response::{IntoResponse, Response};
use http_body_util::{BodyExt, LengthLimitError};
use thiserror::Error;

use super::guard::{ErrorKind, Kept};
use super::serve::TooSlow;

/// Bytes, before they are decoded.
pub const LARGEST_FORM: usize = 256 * 1024;
pub const MOST_FIELDS: usize = 200;
/// Characters, in a field's name or in what is written in it.
pub const LONGEST_FIELD: usize = 20_000;

/// The fields of a form, in the order they were sent.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Fields(Vec<(String, String)>);

/// Why a form was not read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Error)]
pub enum Unread {
    #[error("more than {LARGEST_FORM} bytes")]
    TooLarge,
    #[error("more than {MOST_FIELDS} fields")]
    TooManyFields,
    #[error("more than {LONGEST_FIELD} characters in a field")]
    FieldTooLong,
    #[error("it came too slowly")]
    TooSlow,
    #[error("not a form")]
    NotAForm,
    #[error("it was cut off")]
    CutOff,
}

/// A field that must have something in it is empty or was not sent.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
#[error("the field {field} is empty")]
pub struct Missing {
    pub field: &'static str,
}

impl Fields {
    pub fn parse(body: &[u8]) -> Result<Fields, Unread> {
        let mut fields = Vec::new();
        for (name, value) in form_urlencoded::parse(body) {
            if fields.len() == MOST_FIELDS {
                return Err(Unread::TooManyFields);
            }
            let (name, value) = (tidy(&name), tidy(&value));
            if is_too_long(&name) || is_too_long(&value) {
                return Err(Unread::FieldTooLong);
            }
            fields.push((name, value));
        }
        Ok(Fields(fields))
    }

    /// Fields that have come another way, beside a file.
    pub(super) fn beside(fields: Vec<(String, String)>) -> Fields {
        Fields(fields.into_iter().map(|(name, value)| (tidy(&name), tidy(&value))).collect())
    }

    /// A form as if it had been sent with these: a link fills in one field of it.
    pub fn of<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> Fields {
        Fields(fields.into_iter().map(|(name, value)| (name.to_owned(), tidy(value))).collect())
    }

    /// What was written in the field, the first if there are several. Empty when it was not sent: a browser does not
    /// send a box that is not ticked.
    pub fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub fn all(&self, name: &str) -> Vec<&str> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect()
    }

    pub fn required(&self, name: &'static str) -> Result<&str, Missing> {
        let value = self.one(name);
        if value.is_empty() { Err(Missing { field: name }) } else { Ok(value) }
    }

    /// Whether the field was sent at all: a ticked box, the button that was pressed.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// Only the names: what people write is not for logs.
impl std::fmt::Debug for Fields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

fn tidy(text: &str) -> String {
    let mut tidied = text.replace('\0', "").replace("\r\n", "\n").replace('\r', "\n");
    tidied.truncate(tidied.trim_end().len());
    tidied
}

fn is_too_long(text: &str) -> bool {
    text.len() > LONGEST_FIELD && text.chars().count() > LONGEST_FIELD
}

impl IntoResponse for Unread {
    fn into_response(self) -> Response {
        match self {
            Unread::TooLarge | Unread::TooManyFields | Unread::FieldTooLong => ErrorKind::TooLarge,
            Unread::TooSlow => ErrorKind::TooSlow,
            Unread::NotAForm | Unread::CutOff => ErrorKind::Bad,
        }
        .into_response()
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Unread;

    async fn from_request(request: Request, _: &S) -> Result<Fields, Unread> {
        let (head, body) = request.into_parts();
        let bytes = read(body).await?;
        if let Some(kept) = head.extensions.get::<Kept>() {
            kept.keep(&bytes);
        }
        if is_form(&head.headers) || bytes.is_empty() { Fields::parse(&bytes) } else { Err(Unread::NotAForm) }
    }
}

/// Reads a form that there is no place to answer, only so that it can be given back.
pub(super) async fn read_to_keep(request: Request) {
    if request.method() == Method::POST && is_form(request.headers()) {
        // What could not be read is not given back.
        let _ = Fields::from_request(request, &()).await;
    }
}

fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/x-www-form-urlencoded")
}

/// A form that is too large is read to its end all the same (the guard's limit is the end of that), and thrown away: a
/// browser that is hung up on in the middle of sending shows a broken line, not the page that says why.
async fn read(mut body: Body) -> Result<Bytes, Unread> {
    let mut bytes = Vec::with_capacity(body.size_hint().lower().min(LARGEST_FORM as u64) as usize);
    let mut too_large = false;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| why(&error))?;
        if let Ok(data) = frame.into_data() {
            too_large = too_large || bytes.len() + data.len() > LARGEST_FORM;
            if !too_large {
                bytes.extend_from_slice(&data);
            }
        }
    }
    if too_large { Err(Unread::TooLarge) } else { Ok(bytes.into()) }
}

fn why(error: &(dyn Error + 'static)) -> Unread {
    let mut cause = Some(error);
    while let Some(error) = cause {
        if error.is::<TooSlow>() {
            return Unread::TooSlow;
        }
        if error.is::<LengthLimitError>() {
            return Unread::TooLarge;
        }
        cause = error.source();
    }
    Unread::CutOff
}

#[cfg(test)]
mod tests;
