//! Reading a form with a file in it: the file's bytes and the fields beside it. What the file was called where it came
//! from is not read: it says nothing of what is in it, and may say something of somebody.

use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;

use super::form::{Fields, LONGEST_FIELD, MOST_FIELDS, Unread};

/// A file, and the fields of its form.
pub struct Upload {
    pub fields: Fields,
    /// Nothing when it was larger than it may be.
    pub file: Option<Vec<u8>>,
}

impl Upload {
    /// Reads the form, with the file in the field of this name.
    ///
    /// A file of more than so many bytes is read to its end all the same and thrown away, so that the browser shows the
    /// page that says why.
    ///
    /// # Errors
    /// When it is not a form our pages send.
    pub async fn read(request: Request, name: &str, most: usize) -> Result<Upload, Unread> {
        let mut parts = Multipart::from_request(request, &()).await.map_err(|_| Unread::NotAForm)?;
        let (mut fields, mut file, mut too_large) = (Vec::new(), Vec::new(), false);
        while let Some(mut part) = parts.next_field().await.map_err(why)? {
            let field = part.name().unwrap_or_default().to_owned();
            if fields.len() == MOST_FIELDS {
                return Err(Unread::TooManyFields);
            }
            let (is_file, mut bytes) = (field == name, Vec::new());
            let most = if is_file { most } else { LONGEST_FIELD };
            while let Some(chunk) = part.chunk().await.map_err(why)? {
                if bytes.len() + chunk.len() <= most {
                    bytes.extend_from_slice(&chunk);
                } else if is_file {
                    too_large = true;
                } else {
                    return Err(Unread::FieldTooLong);
                }
            }
            if is_file {
                file = bytes;
            } else {
                fields.push((field, String::from_utf8_lossy(&bytes).into_owned()));
            }
        }
        Ok(Upload { fields: Fields::beside(fields), file: (!too_large).then_some(file) })
    }
}

fn why(error: MultipartError) -> Unread {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Unread::TooLarge } else { Unread::CutOff }
}
