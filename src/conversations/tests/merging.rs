//! Two who write in the same text lose nothing, whatever order it comes in and whatever breaks on the way.

use proptest::prelude::*;

use super::super::merging::{First, Merged, merge};

fn after(text: &str, merged: &Merged) -> String {
    let mut units: Vec<u16> = text.encode_utf16().collect();
    for change in merged.to_do.iter().rev() {
        units.splice(change.from..change.to, change.text.encode_utf16());
    }
    String::from_utf16(&units).unwrap()
}

#[track_caller]
fn becomes(base: &str, theirs: &str, mine: &str, text: &str) {
    let merged = merge(base, theirs, mine, First::Theirs);
    assert_eq!(merged.text, text);
    assert_eq!(after(mine, &merged), text, "what the writer is told to do leads there too");
}

#[test]
fn what_one_alone_wrote_stands_as_it_was_written() {
    becomes("Turnus fra mai.", "Turnus fra mai.", "Ny turnus fra juni.", "Ny turnus fra juni.");
    becomes("Turnus fra mai.", "Ny turnus fra juni.", "Turnus fra mai.", "Ny turnus fra juni.");
}

#[test]
fn two_who_write_in_different_places_both_have_their_words_there() {
    becomes("En. To. Tre.", "En og en halv. To. Tre.", "En. To. Tre og en halv.", "En og en halv. To. Tre og en halv.");
}

#[test]
fn two_who_write_in_the_same_place_both_have_their_words_and_what_stood_first_stands_first() {
    becomes("Vi:\n", "Vi:\nAmina ringer.\n", "Vi:\nHåkon skriver.\n", "Vi:\nAmina ringer.\nHåkon skriver.\n");
    becomes("", "Først.", "Så.", "Først.Så.");
}

#[test]
fn one_who_goes_on_from_their_own_words_is_not_broken_off_by_the_others() {
    let merged = merge("Håkon skri", "Håkon skriSunniva ", "Håkon skriver", First::Mine);
    assert_eq!(merged.text, "Håkon skriverSunniva ");
    assert_eq!(after("Håkon skriver", &merged), merged.text);
}

#[test]
fn whoever_adds_at_the_end_has_added_there_whatever_words_they_share() {
    let theirs = "Sunniva skriverHåkon skriver noe";
    let merged = merge("Sunniva skriver", theirs, "Sunniva skriver dette", First::Mine);
    assert_eq!(merged.text, "Sunniva skriver detteHåkon skriver noe");
}

#[test]
fn what_one_takes_out_does_not_take_out_what_the_other_put_in_there() {
    becomes("Dette skal bort.", "", "Dette skal ikke bort.", "ikke ");
    becomes("Dette skal bort.", "Dette skal ikke bort.", "", "ikke ");
}

#[test]
fn two_who_finish_words_beside_each_other_do_not_write_them_twice() {
    becomes("heigod", "heigodt", "heiagod", "heiagodt");
}

#[test]
fn signs_outside_the_usual_are_counted_as_a_browser_counts_them() {
    becomes("🙂 ja", "🙂🙂 ja", "🙂 ja, 𝔸", "🙂🙂 ja, 𝔸");
    becomes("å 🙂 æ", "å æ", "å 🙂 æ ø", "å æ ø");
}

#[test]
fn it_is_said_that_both_wrote_only_when_both_did() {
    assert!(merge("a", "a b", "a c", First::Theirs).both_wrote);
    assert!(!merge("a", "a b", "a", First::Theirs).both_wrote);
    assert!(!merge("a", "a", "a c", First::Theirs).both_wrote);
    assert!(!merge("a", "a b", "a b", First::Theirs).both_wrote);
}

/// One who writes: what they see, what they began from, and what is on its way to the server.
struct Writer {
    seen: String,
    base: String,
    on_the_way: Option<(usize, String, First)>,
    wrote: Vec<char>,
    took_out: Vec<char>,
}

impl Writer {
    fn new() -> Writer {
        Writer { seen: String::new(), base: String::new(), on_the_way: None, wrote: Vec::new(), took_out: Vec::new() }
    }

    fn writes(&mut self, sign: char, at: usize) {
        let mut signs: Vec<char> = self.seen.chars().collect();
        signs.insert(at % (signs.len() + 1), sign);
        self.seen = signs.into_iter().collect();
        self.wrote.push(sign);
    }

    fn takes_out(&mut self, at: usize) {
        let mut signs: Vec<char> = self.seen.chars().collect();
        if !signs.is_empty() {
            let at = at % signs.len();
            self.took_out.push(signs.remove(at));
            self.seen = signs.into_iter().collect();
        }
    }
}

/// The server: the text, and the keys of what it has taken in (a form sent twice is taken in once).
#[derive(Default)]
struct Server {
    text: String,
    taken_in: Vec<usize>,
}

impl Server {
    fn takes(&mut self, key: usize, base: &str, mine: &str, first: First) -> Merged {
        if self.taken_in.contains(&key) {
            // The second time what they wrote is in there: they are given what has come besides.
            return merge(mine, &self.text, mine, first);
        }
        let merged = merge(base, &self.text, mine, first);
        self.taken_in.push(key);
        self.text.clone_from(&merged.text);
        merged
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    /// A thousand random orders of two who write, send, get their answers late or never, and send again: both end with
    /// the same text, and every sign one of them wrote is in it once, unless one of them took it out.
    #[test]
    fn two_writers_lose_nothing_and_end_with_the_same(
        deeds in proptest::collection::vec((0u8..6, any::<bool>(), any::<usize>()), 10..120),
    ) {
        let (mut server, mut writers, mut keys) = (Server::default(), [Writer::new(), Writer::new()], 0);
        let mut signs = (0u32..).map(|nth| char::from_u32(0x4e00 + nth).expect("a sign of its own"));
        for (deed, other, at) in deeds {
            let writer = &mut writers[usize::from(other)];
            match deed {
                0 | 1 => writer.writes(signs.next().expect("there are many"), at),
                2 => writer.takes_out(at),
                3 => { sends(writer, &mut keys, if at % 2 == 0 { First::Mine } else { First::Theirs }); }
                // The server takes it in, and falls, or the line does, before the answer comes.
                4 => if let Some((key, sent, first)) = writer.on_the_way.clone() { server.takes(key, &writer.base, &sent, first); },
                _ => answered(writer, &mut server),
            }
        }
        for _ in 0..2 {
            for writer in &mut writers {
                answered(writer, &mut server);
                sends(writer, &mut keys, First::Theirs);
                answered(writer, &mut server);
            }
        }
        prop_assert_eq!(&writers[0].seen, &writers[1].seen);
        prop_assert_eq!(&writers[0].seen, &server.text);
        let gone: Vec<char> = writers.iter().flat_map(|writer| writer.took_out.clone()).collect();
        for sign in writers.iter().flat_map(|writer| writer.wrote.clone()).filter(|sign| !gone.contains(sign)) {
            prop_assert_eq!(server.text.chars().filter(|one| *one == sign).count(), 1, "{} once", sign);
        }
    }
}

fn sends(writer: &mut Writer, keys: &mut usize, first: First) {
    if writer.on_the_way.is_none() {
        *keys += 1;
        writer.on_the_way = Some((*keys, writer.seen.clone(), first));
    }
}

/// The answer comes: what has come besides is done to what they have in front of them, which may be more by now.
fn answered(writer: &mut Writer, server: &mut Server) {
    let Some((key, sent, first)) = writer.on_the_way.take() else { return };
    let merged = server.takes(key, &writer.base, &sent, first);
    writer.seen = merge(&sent, &merged.text, &writer.seen, first).text;
    writer.base = merged.text;
}
