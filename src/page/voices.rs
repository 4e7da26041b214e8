//! Two voices: in a relation the employee is always *gran*, the leader always *lyng*, whoever is looking. A colour
//! never stands alone: there is always a name, a label or a shape.

use std::borrow::Cow;

use crate::people::Side;

/// The colour of a side.
#[must_use]
pub fn color(side: Side) -> &'static str {
    match side {
        Side::Employee => "accent",
        Side::Leader => "lyng",
    }
}

/// The first two letters of a given name, as its bearer writes them.
#[must_use]
pub fn initials(given: &str) -> String {
    given.chars().take(2).collect()
}

/// A field that must be changed, and how.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldFault {
    pub field: Cow<'static, str>,
    pub message: String,
}

/// What must be changed in a form before it can be sent.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Faults(pub Vec<FieldFault>);

impl Faults {
    pub fn add(&mut self, field: impl Into<Cow<'static, str>>, message: String) {
        self.0.push(FieldFault { field: field.into(), message });
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What stands under a field.
    #[must_use]
    pub fn at(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|fault| fault.field == field).map(|fault| fault.message.as_str())
    }
}
