//! Text as people's text is for a computer: a few words often, most seldom, and now and then what a careless page would
//! stumble over.

use std::sync::LazyLock;

use super::draw::{Draw, Kind};

const WORDS: u64 = 2000;

/// Some letters of ours, some from right to left, some that are pictures.
const UNUSUAL: [&str; 6] = ["blåbærsyltetøy", "Sørøya", "ærlig", "مرحبا", "שלום", "🙂"];
const SHARP: [&str; 3] = ["<b>", "&amp;", "\"'>"];

struct Vocabulary {
    words: Vec<String>,
    /// How often each and those before it are drawn, together (Zipf, s = 1).
    up_to: Vec<u64>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let begins = ["b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "sk", "st", "tr"];
    let vowels = ["a", "e", "i", "o", "u", "y", "ei", "au"];
    let ends = ["", "", "n", "r", "t", "l", "s", "ng", "kk"];
    let word = |number: u64| {
        let draw = Draw::of(Kind::Word, number);
        let syllables = 1 + draw.below(3);
        (0..syllables).flat_map(|_| [draw.one_of(&begins), draw.one_of(&vowels), draw.one_of(&ends)]).collect()
    };
    let mut sum = 0;
    let up_to = (1..=WORDS).map(|place| {
        sum += (1 << 32) / place;
        sum
    });
    Vocabulary { up_to: up_to.collect(), words: (0..WORDS).map(word).collect() }
});

fn word(draw: &Draw) -> &'static str {
    let drawn = draw.below(VOCABULARY.up_to[VOCABULARY.up_to.len() - 1]);
    &VOCABULARY.words[VOCABULARY.up_to.partition_point(|up_to| *up_to <= drawn)]
}

/// A text of about so many bytes.
pub fn text(draw: &Draw, least: u64, most: u64) -> String {
    let length = usize::try_from(draw.between(least, most)).expect("a length");
    let mut text = String::with_capacity(length + 24);
    let first = word(draw);
    text.push_str(&first[..1].to_uppercase());
    text.push_str(&first[1..]);
    while text.len() < length {
        text.push(' ');
        text.push_str(word(draw));
    }
    match draw.below(100) {
        0 if draw.in_hundred(50) => text.push_str(&"x".repeat(200)),
        0 => text.push_str(draw.one_of(&SHARP)),
        1..=5 => {
            text.push(' ');
            text.push_str(draw.one_of(&UNUSUAL));
        }
        _ => {}
    }
    text
}
