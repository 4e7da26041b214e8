//! One step of coming in: a heading, a few fields and a button. Most of these pages are that.

use askama::Template;
use axum::http::StatusCode;

use super::super::commands::NotIn;
use super::super::password::Needs;
use super::{refused, seconds, weak_in_words};
use crate::ground::form::Fields;
use crate::ground::text::T;
use crate::page::{Answer, Faults, Frame, Oops, html};

/// A field one writes in, or something that goes along.
pub enum Field {
    Hidden(&'static str, String),
    Line(Line),
    Secret(Line),
}

pub struct Line {
    pub id: &'static str,
    pub required: bool,
    pub label: String,
    pub hint: String,
    pub value: String,
    /// What a browser may fill in.
    pub complete: &'static str,
}

impl Field {
    pub fn line(id: &'static str, label: String, hint: String, value: &str, complete: &'static str) -> Field {
        Field::Line(Line { id, required: true, label, hint, value: value.to_owned(), complete })
    }

    /// A line that may be left empty.
    pub fn perhaps(id: &'static str, label: String, value: &str, complete: &'static str) -> Field {
        Field::Line(Line { id, required: false, label, hint: String::new(), value: value.to_owned(), complete })
    }

    pub fn secret(id: &'static str, label: String, hint: String, complete: &'static str) -> Field {
        Field::Secret(Line { id, required: true, label, hint, value: String::new(), complete })
    }

    /// A new password, twice: a slip of the finger would cost two people's help.
    pub fn new_password(t: T, needs: Needs) -> [Field; 2] {
        [
            Field::secret("nytt", t.password_new(), t.password_hint(needs.shortest()), "new-password"),
            Field::secret("igjen", t.password_again(), String::new(), "new-password"),
        ]
    }
}

pub struct StepForm {
    pub action: &'static str,
    pub fields: Vec<Field>,
    pub button: String,
}

#[derive(Template)]
#[template(path = "accounts/views/step.html")]
pub struct Step {
    pub frame: Frame,
    pub t: T,
    pub faults: Faults,
    pub above: Option<(&'static str, String)>,
    pub lead: String,
    pub list: Vec<String>,
    pub form: Option<StepForm>,
    pub notes: Vec<String>,
    pub links: Vec<(&'static str, String)>,
    /// A passkey instead: where to, and what the button says.
    pub key: Option<(&'static str, String)>,
    pub onward: String,
}

impl Step {
    pub fn new(frame: Frame, lead: String) -> Step {
        Step {
            t: frame.t,
            frame,
            faults: Faults::default(),
            above: None,
            lead,
            list: Vec::new(),
            form: None,
            notes: Vec::new(),
            links: Vec::new(),
            key: None,
            onward: String::new(),
        }
    }

    pub fn with_form(mut self, action: &'static str, fields: Vec<Field>, button: String) -> Step {
        self.form = Some(StepForm { action, fields, button });
        self
    }

    pub fn shown(self) -> Answer {
        html(&self)
    }

    /// The page again, with everything that must be filled in and is not. Nothing has been tried then, so nobody is slowed.
    pub fn missing(mut self, fields: &Fields) -> Option<Answer> {
        let lines = self.form.iter().flat_map(|form| &form.fields).filter_map(|field| match field {
            Field::Line(line) | Field::Secret(line) => line.required.then_some(line),
            Field::Hidden(..) => None,
        });
        let empty = lines.filter(|line| fields.one(line.id).trim().is_empty());
        for (id, label) in empty.map(|line| (line.id, line.label.clone())).collect::<Vec<_>>() {
            self.faults.add(id, self.t.door_missing(label));
        }
        (!self.faults.is_empty()).then(|| refused(StatusCode::UNPROCESSABLE_ENTITY, None, &self))
    }

    /// The same, and with what is wrong when a new password is not the same both times.
    pub fn missing_or_unlike(self, fields: &Fields) -> Option<Answer> {
        let unlike = fields.one("nytt") != fields.one("igjen");
        let filled = ["nytt", "igjen"].iter().all(|field| !fields.one(field).is_empty());
        if unlike && filled {
            let t = self.t;
            return Some(self.refused("igjen", t.password_unlike()));
        }
        self.missing(fields)
    }

    /// A link that opens nothing: what to do instead, and no form.
    pub fn opens_nothing(mut self, not: NotIn) -> Answer {
        match not {
            NotIn::Denied(denied) => Err(Oops::Denied(denied)),
            NotIn::TooSoon(wait) => {
                self.lead = self.t.door_too_soon(seconds(wait));
                refused(StatusCode::TOO_MANY_REQUESTS, Some(wait), &self)
            }
            NotIn::Wrong | NotIn::Weak(_) | NotIn::Over => refused(StatusCode::UNPROCESSABLE_ENTITY, None, &self),
        }
    }

    /// The page again, with what must be changed at this field.
    pub fn refused(mut self, field: &'static str, message: String) -> Answer {
        self.faults.add(field, message);
        refused(StatusCode::UNPROCESSABLE_ENTITY, None, &self)
    }

    /// The page again, with why somebody was not let in. `wrong` is said when what was written does not fit.
    pub fn not_in(mut self, not: NotIn, field: &'static str, wrong: String) -> Answer {
        let t = self.t;
        match not {
            NotIn::Denied(denied) => Err(Oops::Denied(denied)),
            NotIn::TooSoon(wait) => {
                self.faults.add(field, t.door_too_soon(seconds(wait)));
                refused(StatusCode::TOO_MANY_REQUESTS, Some(wait), &self)
            }
            NotIn::Weak(weak) => self.refused("nytt", weak_in_words(t, weak)),
            NotIn::Wrong | NotIn::Over => self.refused(field, wrong),
        }
    }
}
