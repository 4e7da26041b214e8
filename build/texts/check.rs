//! What a text must be: present in all three languages under one key, asking for the same in each, and plain words.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{Piece, Text};
use super::{Folder, LANGUAGES};

/// One message in all three languages.
pub struct Message {
    pub key: String,
    /// In order of first appearance in bokmål.
    pub variables: Vec<(String, Kind)>,
    pub by_language: [Vec<Piece>; 3],
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    /// Shown only.
    Text,
    /// Chosen by, or shown through `NUMBER()`.
    Count,
    /// Chosen by.
    Word,
}

pub fn joined(folders: &[Folder], texts: Vec<Text>, faults: &mut Vec<String>) -> Vec<Message> {
    let mut by_key: BTreeMap<String, Vec<Text>> = BTreeMap::new();
    for text in texts {
        faults.extend(wrong_alone(&text));
        by_key.entry(text.key.clone()).or_default().push(text);
    }
    let mut methods: BTreeMap<String, String> = BTreeMap::new();
    let mut messages = Vec::new();
    for (key, texts) in by_key {
        if let Some(other) = methods.insert(key.replace('-', "_"), key.clone()) {
            faults.push(format!("{}: {key}: becomes the same method as {other}", texts[0].file));
        }
        if let Some(message) = in_all_languages(folders, key, texts, faults) {
            messages.push(message);
        }
    }
    messages
}

fn in_all_languages(folders: &[Folder], key: String, texts: Vec<Text>, faults: &mut Vec<String>) -> Option<Message> {
    let mut found: [Option<Text>; 3] = [None, None, None];
    let before = faults.len();
    let at_home = texts[0].file.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    for text in texts {
        let language = text.language;
        let tag = LANGUAGES[language].0;
        match &found[language] {
            Some(first) => faults.push(format!("{}: {key} ({tag}): stands in {} too", text.file, first.file)),
            None => found[language] = Some(text),
        }
    }
    for (language, (tag, _)) in LANGUAGES.iter().enumerate() {
        // A missing file is told once, not once for each key.
        let no_file = folders.iter().any(|folder| folder.name == at_home && folder.files[language].is_none());
        if found[language].is_none() && !no_file {
            faults.push(format!("{at_home}/{tag}.ftl: {key} ({tag}): missing"));
        }
    }
    let [Some(nb), Some(nn), Some(en)] = found else { return None };
    let variables = same_variables(&key, [&nb, &nn, &en], faults);
    (faults.len() == before).then_some(Message { key, variables, by_language: [nb.pieces, nn.pieces, en.pieces] })
}

fn same_variables(key: &str, texts: [&Text; 3], faults: &mut Vec<String>) -> Vec<(String, Kind)> {
    let used = texts.map(|text| variables(&text.pieces));
    let names = |of: &[(String, Kind)]| of.iter().map(|(name, _)| name.clone()).collect::<BTreeSet<_>>();
    let expected = names(&used[0]);
    for (text, used) in texts.iter().zip(&used).skip(1) {
        let here = names(used);
        for odd in expected.symmetric_difference(&here) {
            let tag = LANGUAGES[text.language].0;
            let how = if here.contains(odd) { "asked for here but not in nb" } else { "asked for in nb but not here" };
            faults.push(format!("{}: {key} ({tag}): ${odd} is {how}", text.file));
        }
    }
    let mut settled: Vec<(String, Kind)> = Vec::new();
    for (name, kind) in used.into_iter().flatten() {
        match settled.iter_mut().find(|(known, _)| *known == name) {
            None => settled.push((name, kind)),
            Some((_, known)) if *known == kind || kind == Kind::Text => {}
            Some((_, known @ Kind::Text)) => *known = kind,
            Some(_) => faults.push(format!("{}: {key}: ${name} chooses both by number and by word", texts[0].file)),
        }
    }
    settled
}

fn variables(pieces: &[Piece]) -> Vec<(String, Kind)> {
    let mut all = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Words(_) => {}
            Piece::Slot(name) => all.push((name.clone(), Kind::Text)),
            Piece::Count(name) => all.push((name.clone(), Kind::Count)),
            Piece::ByCount { of, arms } => {
                all.push((of.clone(), Kind::Count));
                all.extend(arms.iter().flat_map(|(_, pieces)| variables(pieces)));
            }
            Piece::ByWord { of, arms } => {
                all.push((of.clone(), Kind::Word));
                all.extend(arms.iter().flat_map(|(_, pieces)| variables(pieces)));
            }
        }
    }
    all
}

fn wrong_alone(text: &Text) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |what: &str| {
        faults.push(format!("{}: {} ({}): {what}", text.file, text.key, LANGUAGES[text.language].0));
    };
    let parts_are_well = text
        .key
        .split('-')
        .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'));
    if !parts_are_well || !text.key.starts_with(|c: char| c.is_ascii_lowercase()) {
        fault("a key is lower-case words with hyphens between");
    }
    for what in arms_twice(&text.pieces) {
        fault(&what);
    }
    let words = all_words(&text.pieces);
    if let Some(mark) = markup(&words) {
        fault(&format!("«{mark}» looks like Markdown or HTML, texts are plain words"));
    }
    if words.contains('!') {
        fault("exclamation marks are not used");
    }
    let shunned = |word: &&str| word.to_lowercase().starts_with("varsel") || word.to_lowercase().starts_with("varsl");
    if let Some(word) = words.split(|c: char| !c.is_alphanumeric()).find(shunned) {
        fault(&format!("«{word}» is not a word of ours: write melding or påminnelse"));
    }
    faults
}

fn arms_twice(pieces: &[Piece]) -> Vec<String> {
    let mut faults = Vec::new();
    for piece in pieces {
        let (names, inner): (Vec<String>, Vec<&Vec<Piece>>) = match piece {
            Piece::ByCount { arms, .. } => arms.iter().map(|(arm, p)| (format!("{arm:?}"), p)).unzip(),
            Piece::ByWord { arms, .. } => arms.iter().map(|(arm, p)| (format!("{arm:?}"), p)).unzip(),
            Piece::Words(_) | Piece::Slot(_) | Piece::Count(_) => continue,
        };
        if names.iter().collect::<BTreeSet<_>>().len() < names.len() {
            faults.push("two variants are for the same case ([1] and [one] are)".to_owned());
        }
        inner.into_iter().for_each(|pieces| faults.extend(arms_twice(pieces)));
    }
    faults
}

/// Only the words, with a mark where something is put in.
fn all_words(pieces: &[Piece]) -> String {
    let mut words = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(some) => words.push_str(some),
            Piece::Slot(_) | Piece::Count(_) => words.push('\u{fffc}'),
            Piece::ByCount { arms, .. } => arms.iter().for_each(|(_, p)| words.push_str(&all_words(p))),
            Piece::ByWord { arms, .. } => arms.iter().for_each(|(_, p)| words.push_str(&all_words(p))),
        }
    }
    words
}

fn markup(words: &str) -> Option<&'static str> {
    let tag = words
        .match_indices('<')
        .any(|(at, _)| words[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!'));
    let entity = words.split('&').skip(1).any(|after| {
        let name = after.split(';').next().unwrap_or_default();
        after.contains(';') && !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
    });
    let starts = |mark: &str| words.lines().any(|line| line.trim_start().starts_with(mark));
    let found = [
        ("<", tag),
        ("&…;", entity),
        ("**", words.contains("**")),
        ("__", words.contains("__")),
        ("`", words.contains('`')),
        ("](", words.contains("](")),
        ("# ", starts("# ") || starts("## ")),
        ("- ", starts("- ")),
        ("* ", starts("* ")),
        ("> ", starts("> ")),
    ];
    found.into_iter().find(|(_, is)| *is).map(|(mark, _)| mark)
}
