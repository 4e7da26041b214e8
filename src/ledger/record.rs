//! The record of an employment's agreements, as the file one takes away. docs/agreement-record.md is its description.

use serde::{Deserialize, Serialize};
use serde_json::Value;

pub const FORMAT: &str = "makker agreement record 1";

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub format: String,
    /// The installation's public key.
    pub key: String,
    pub employment: String,
    pub entries: Vec<Entry>,
    pub head: Head,
}

/// One agreed version's place in the chain.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub no: u32,
    /// The salted hash of what is in it.
    pub content: String,
    /// The hash of the entry before.
    pub before: String,
    pub hash: String,
    pub signature: String,
    /// What was agreed, by whom and when. Nothing where the reader may not see it, or its room has been erased.
    pub contents: Option<Contents>,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    pub salt: String,
    /// A goal or a role agreement.
    pub kind: String,
    pub matter: String,
    pub version: u32,
    /// The employee's yes, and the leader's.
    pub agreed: [Yes; 2],
    pub wording: Value,
}

/// One party's yes.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Yes {
    pub side: String,
    pub person: String,
    pub name: String,
    /// In UTC, to the microsecond.
    pub at: String,
}

/// Where the chain ended when the record was made.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub count: u32,
    pub hash: String,
    pub at: String,
    pub signature: String,
}

impl Record {
    /// The one way it is written: two blanks for each step in, and a line break at the end.
    #[must_use]
    pub fn text(&self) -> String {
        let mut record = self.clone();
        for contents in record.entries.iter_mut().filter_map(|entry| entry.contents.as_mut()) {
            contents.wording = sorted(&contents.wording);
        }
        let mut text = serde_json::to_string_pretty(&record).expect("a record is plain text and numbers");
        text.push('\n');
        text
    }
}

/// With the names of every object in the order of the alphabet.
fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut names: Vec<&String> = map.keys().collect();
            names.sort();
            Value::Object(names.into_iter().map(|name| (name.clone(), sorted(&map[name]))).collect())
        }
        Value::Array(values) => Value::Array(values.iter().map(sorted).collect()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
    }
}

/// JSON with sorted names and nothing between (as RFC 8785 has it): what is hashed and signed.
#[must_use]
pub fn canonical(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).expect("a record is plain text and numbers");
    sorted(&value).to_string()
}
