//! What becomes of a text when two have written in it at once: what both wrote stays, whoever was first.
//!
//! Each says from which text they began. What each has done since is found word by word, and both are done to that text.
//! Nothing the one wrote is lost because the other wrote too; what one of them took out is out, but never with what the
//! other put in there. Where both wrote at the same place, the one who went on from
//! their own words goes on from them; else whoever's words the server has already stand first.
//!
//! No state is kept to merge with: whoever writes brings the text they began from. So it is all the same whether that was
//! a second ago or before a night without connection, and whichever server answers.

use similar::{ChangeTag, TextDiff};

/// A place in a text, in the units a browser counts in (UTF-16), and what comes there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    pub from: usize,
    pub to: usize,
    pub text: String,
}

/// What came of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Merged {
    pub text: String,
    /// What the one who wrote must do to their own text to have it. In order; no two touch.
    pub to_do: Vec<Change>,
    /// Both have written since, and not the same.
    pub both_wrote: bool,
}

/// Whose words stand first where both wrote at the same place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum First {
    Theirs,
    /// I went on from my own: what comes between would break them.
    Mine,
}

/// What was done to a text: for each of its signs whether it is taken out, and what is put in before it.
struct Done {
    out: Vec<bool>,
    put_in: Vec<String>,
}

/// Both `theirs`, which stands already, and `mine`, done to the `base` that both began from.
#[must_use]
pub fn merge(base: &str, theirs: &str, mine: &str, first: First) -> Merged {
    let (their, my) = (Done::between(base, theirs), Done::between(base, mine));
    let (mut text, mut to_do, mut at) = (String::new(), Vec::new(), 0);
    let signs: Vec<char> = base.chars().collect();
    for place in 0..=signs.len() {
        let (theirs, mine) = (&their.put_in[place], &my.put_in[place]);
        if first == First::Mine {
            text.push_str(mine);
            at += units(mine);
        }
        put_in(&mut to_do, at, theirs);
        text.push_str(theirs);
        if first == First::Theirs {
            text.push_str(mine);
            at += units(mine);
        }
        let Some(sign) = signs.get(place).filter(|_| !my.out[place]) else { continue };
        if their.out[place] {
            take_out(&mut to_do, at, sign.len_utf16());
        } else {
            text.push(*sign);
        }
        at += sign.len_utf16();
    }
    Merged { text, to_do, both_wrote: theirs != base && mine != base && theirs != mine }
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

fn put_in(to_do: &mut Vec<Change>, at: usize, text: &str) {
    match to_do.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.to == at => last.text.push_str(text),
        _ => to_do.push(Change { from: at, to: at, text: text.to_owned() }),
    }
}

fn take_out(to_do: &mut Vec<Change>, at: usize, many: usize) {
    match to_do.last_mut() {
        Some(last) if last.to == at => last.to += many,
        _ => to_do.push(Change { from: at, to: at + many, text: String::new() }),
    }
}

/// How many signs two texts begin with alike, and how many of the rest they end with alike.
fn in_common(one: &[char], other: &[char]) -> (usize, usize) {
    let before = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[before..], &other[before..]);
    (before, one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count())
}

impl Done {
    /// First without what both begin and end with: whoever adds at the end of a text has added at its end, whatever words
    /// they share with it. Then word by word, and then without what an exchanged word has in common with the one it was: «hei» that becomes «heia»
    /// is a sign put in, so that two who finish different words beside each other do not write them twice.
    fn between(base: &str, text: &str) -> Done {
        let (signs, written): (Vec<char>, Vec<char>) = (base.chars().collect(), text.chars().collect());
        let (before, after) = in_common(&signs, &written);
        let middle = |signs: &[char]| signs[before..signs.len() - after].iter().collect::<String>();
        let mut done = Done { out: vec![false; signs.len()], put_in: vec![String::new(); signs.len() + 1] };
        let (mut at, mut out, mut into) = (before, String::new(), String::new());
        for change in TextDiff::from_unicode_words(middle(&signs), middle(&written)).iter_all_changes() {
            match change.tag() {
                ChangeTag::Delete => out.push_str(change.value()),
                ChangeTag::Insert => into.push_str(change.value()),
                ChangeTag::Equal => {
                    at = done.exchange(at, &out, &into) + change.value().chars().count();
                    out.clear();
                    into.clear();
                }
            }
        }
        done.exchange(at, &out, &into);
        done
    }

    /// Says where the next begins.
    fn exchange(&mut self, at: usize, out: &str, into: &str) -> usize {
        let (out, into): (Vec<char>, Vec<char>) = (out.chars().collect(), into.chars().collect());
        let (before, after) = in_common(&out, &into);
        self.put_in[at + before].extend(&into[before..into.len() - after]);
        self.out[at + before..at + out.len() - after].fill(true);
        at + out.len()
    }
}
