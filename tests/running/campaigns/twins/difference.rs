//! What is the same to whoever asks two houses for one thing, and what is not.

use axum::http::{HeaderName, HeaderValue, header};

use crate::stage::browser::Page;

/// The first thing that is not the same, if there is one. Only what is made by a chance or a clock that cannot be handed
/// in is left out: the secret of a session and when its cookie runs out, and the challenge to a passkey, made by the
/// packages they belong to.
pub fn difference(one: &Page, other: &Page) -> Option<String> {
    if one.status != other.status {
        return Some(format!("{} and {}", one.status, other.status));
    }
    let [mine, theirs] = [one, other].map(|page| page.headers.iter().map(header).collect::<Vec<_>>());
    if mine.len() != theirs.len() {
        return Some(format!("{mine:?} and {theirs:?}"));
    }
    if let Some((one, other)) = mine.iter().zip(&theirs).find(|(one, other)| one != other) {
        return Some(format!("{one} and {other}"));
    }
    let [mine, theirs] = [one, other].map(|page| without(&page.text, "challenge&#34;:&#34;", "&#34;"));
    if mine == theirs {
        return None;
    }
    let at = mine.bytes().zip(theirs.bytes()).take_while(|(one, other)| one == other).count();
    let around = |text: &str| {
        let bytes = &text.as_bytes()[at.saturating_sub(80)..(at + 80).min(text.len())];
        String::from_utf8_lossy(bytes).into_owned()
    };
    Some(format!("«{}» and «{}»", around(&mine), around(&theirs)))
}

fn header((name, value): (&HeaderName, &HeaderValue)) -> String {
    let value = String::from_utf8_lossy(value.as_bytes());
    let value =
        if name == header::SET_COOKIE { without(&without(&value, "=", ";"), "Expires=", ";") } else { value.into() };
    format!("{name}: {value}")
}

/// The text without what stands after `from` and before `to`, the first time.
fn without(text: &str, from: &str, to: &str) -> String {
    let Some((before, after)) = text.split_once(from) else { return text.to_owned() };
    let rest = after.find(to).map_or("", |end| &after[end..]);
    format!("{before}{from}{rest}")
}
