//! The three languages, and the texts people meet: one method on [`T`] for each.
//!
//! Each language is its own text, none is a translation with holes: `build/texts.rs` makes the methods from
//! `src/*/texts/{nb,nn,en}.ftl` and refuses to build when one is missing. So a page can only ask for texts that exist.

use std::fmt::{Display, Write as _};

#[cfg(test)]
mod tests;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Language {
    Bokmal,
    Nynorsk,
    English,
}

impl Language {
    pub const ALL: [Language; 3] = [Language::Bokmal, Language::Nynorsk, Language::English];

    /// As in `<html lang>` and as stored on the account.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Bokmal => "nb",
            Language::Nynorsk => "nn",
            Language::English => "en",
        }
    }

    /// What a language calls itself: how one finds one's own in a list.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::Bokmal => "Bokmål",
            Language::Nynorsk => "Nynorsk",
            Language::English => "English",
        }
    }

    /// The opposite of [`tag`](Self::tag), nothing else is taken for a language.
    pub fn parse(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// What the browser wants most of what we have. Bokmål when it wants nothing we have, or says nothing readable.
    pub fn from_accept_language(header: &str) -> Language {
        Language::wished(header).unwrap_or(Language::Bokmal)
    }

    /// What the browser wants most of what we have, if anything.
    pub fn wished(header: &str) -> Option<Language> {
        let mut best = (0, None);
        for wish in header.split(',') {
            let mut parts = wish.split(';').map(str::trim);
            let tag = parts.next().unwrap_or_default().to_ascii_lowercase();
            let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(Some(1000), thousandths);
            let language = match tag.split('-').next() {
                Some("no" | "nb") => Language::Bokmal,
                Some("nn") => Language::Nynorsk,
                Some("en") => Language::English,
                _ => continue,
            };
            if let Some(weight) = weight.filter(|weight| *weight > best.0) {
                best = (weight, Some(language));
            }
        }
        best.1
    }
}

/// `0.8` as 800. Nothing when it is not between 0 and 1.
fn thousandths(quality: &str) -> Option<u32> {
    let quality: f32 = quality.parse().ok()?;
    (0.0..=1.0).contains(&quality).then_some((quality * 1000.0) as u32)
}

/// The texts in one language. Cheap to copy: every page's struct has one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct T(pub Language);

impl T {
    pub fn lang(self) -> Language {
        self.0
    }

    /// The text with this key, for keys chosen from a closed set while running (`scale-standing-beyond`). `None` for
    /// unknown keys, and for texts that need something put in.
    pub fn by_key(self, key: &str) -> Option<String> {
        PLAIN.binary_search_by(|(known, _)| (*known).cmp(key)).ok().map(|at| self.plain(at))
    }

    fn plain(self, at: usize) -> String {
        let [nb, nn, en] = PLAIN[at].1;
        match self.0 {
            Language::Bokmal => nb.to_owned(),
            Language::Nynorsk => nn.to_owned(),
            Language::English => en.to_owned(),
        }
    }
}

/// A text being put together. Writing to a string cannot fail, so the answer of `write!` says nothing.
#[derive(Default)]
struct Said(String);

impl Said {
    fn words(&mut self, words: &str) {
        self.0.push_str(words);
    }

    fn slot(&mut self, what: &impl Display) {
        let _ = write!(self.0, "{what}");
    }
}

include!(concat!(env!("OUT_DIR"), "/texts.rs"));
