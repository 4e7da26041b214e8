//! Templates hold structure, and nothing else: no style and no script of their own (the policy would refuse them), no
//! address elsewhere, nothing let through unescaped, no word (a word belongs to a language), and only icons that exist.

use crate::sources::{self, Source};
use crate::{code, found, none};

/// Said the same in every language.
const NAMES: [&str; 1] = ["Makker"];
/// Attributes that people read.
const READ: [&str; 5] = ["alt", "aria-label", "aria-description", "placeholder", "title"];

fn faults(source: &Source) -> Vec<String> {
    let html = without_askama_comments(&source.text);
    let lower = html.to_lowercase();
    let mut faults = Vec::new();
    for banned in ["<style", "javascript:", "http://", "https://"] {
        let places = lower.match_indices(banned).filter(|(at, _)| !lower[*at..].starts_with("http://www.w3.org/"));
        faults.extend(places.map(|(at, _)| (at, format!("{banned} has no place in a view"))));
    }
    for (at, _) in lower.match_indices("<script") {
        if !lower[at..].split('>').next().is_some_and(|tag| tag.contains("src=")) {
            faults.push((at, "<script without src has no place in a view".to_owned()));
        }
    }
    // One that is drawn by the browser itself looks like another product, and is smaller than a finger.
    for (at, _) in lower.match_indices("mk-choice\"><input") {
        if !lower[at..].starts_with("mk-choice\"><input class=\"ds-input\"") {
            faults.push((at, "a choice without ds-input is drawn by the browser".to_owned()));
        }
    }
    let packed: String = html.split_whitespace().collect();
    if packed.contains("|safe") {
        faults.push((0, "|safe lets something through unescaped".to_owned()));
    }
    for (at, tag) in tags(&html) {
        faults.extend(in_tag(&tag).into_iter().map(|what| (at, what)));
    }
    for (at, word) in bare_words(&html) {
        // A macro may give a piece of a tag alone.
        let piece = word.contains("=\"");
        faults.extend(
            if piece { in_tag(&word) } else { vec![format!("«{word}» belongs in the texts")] }
                .into_iter()
                .map(|w| (at, w)),
        );
    }
    faults.into_iter().map(|(at, what)| format!("{}:{}: {what}", source.path, code::line_of(&html, at))).collect()
}

fn without_askama_comments(text: &str) -> String {
    blanked(text, "{#", "#}")
}

/// What stands between the marks becomes blanks, lines stay.
fn blanked(text: &str, from: &str, to: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(from) {
        let end = rest[at..].find(to).map_or(rest.len(), |end| at + end + to.len());
        out.push_str(&rest[..at]);
        out.extend(rest[at..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
        rest = &rest[end..];
    }
    out + rest
}

fn without_askama(html: &str) -> String {
    blanked(&blanked(html, "{{", "}}"), "{%", "%}")
}

/// Each tag without what askama puts into it, and where it stands.
fn tags(html: &str) -> Vec<(usize, String)> {
    let html = without_askama(html);
    let starts = html.match_indices('<').map(|(at, _)| at);
    starts.map(|at| (at, html[at..].split('>').next().unwrap_or_default().to_owned())).collect()
}

fn in_tag(tag: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut rest = tag;
    while let Some(equals) = rest.find("=\"") {
        let name =
            rest[..equals].rsplit(|c: char| c.is_whitespace() || c == '<').next().unwrap_or_default().to_lowercase();
        let after = &rest[equals + 2..];
        let value = after.split('"').next().unwrap_or_default();
        if name == "style" {
            faults.push("style= has no place in a view".to_owned());
        }
        if name.starts_with("on") {
            faults.push(format!("{name}= has no place in a view"));
        }
        if READ.contains(&name.as_str()) && value.chars().any(char::is_alphabetic) && !NAMES.contains(&value.trim()) {
            faults.push(format!("{name}=\"{}\" belongs in the texts", value.trim()));
        }
        rest = after.get(value.len() + 1..).unwrap_or_default();
    }
    faults
}

fn bare_words(html: &str) -> Vec<(usize, String)> {
    let text = blanked(&without_askama(html), "<", ">");
    let mut words = Vec::new();
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let bare = word.trim();
        if bare.chars().any(char::is_alphabetic) && !bare.starts_with('&') && !NAMES.contains(&bare) {
            words.push((at, bare.to_owned()));
        }
        at += word.len();
    }
    words
}

/// The icons that `web/icons.txt` names, as pages name them.
fn icons(list: &str) -> Vec<String> {
    let names = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    names
        .map(|name| {
            let dashed = name.char_indices().flat_map(|(at, c)| {
                let dash = (at > 0 && c.is_uppercase()).then_some('-');
                dash.into_iter().chain(c.to_lowercase())
            });
            dashed.collect()
        })
        .collect()
}

/// `icon("house")` in a view, `Icon::named("house")` and `assets::icon("house")` in Rust.
fn icons_named(text: &str) -> Vec<&str> {
    let calls = ["icon(\"", "Icon::named(\""];
    calls.iter().flat_map(|call| text.split(call).skip(1)).filter_map(|after| after.split('"').next()).collect()
}

fn icon_faults(source: &Source, there: &[String]) -> Vec<String> {
    let unknown = icons_named(&source.text).into_iter().filter(|name| !there.iter().any(|icon| icon == name));
    unknown.map(|name| format!("{}: no icon {name} in web/icons.txt", source.path)).collect()
}

#[test]
fn views_hold_structure_and_nothing_else() {
    none(sources::under("src", &[".html"]).iter().flat_map(faults).collect());
}

#[test]
fn every_icon_named_exists() {
    let there = icons(&sources::read("web/icons.txt").expect("the list of icons"));
    none(sources::under("src", &[".html", ".rs"]).iter().flat_map(|source| icon_faults(source, &there)).collect());
}

#[test]
fn what_has_no_place_in_a_view_is_found() {
    for (html, what) in [
        (r#"<p style="color:red">{{ t.x() }}</p>"#, "style="),
        ("<style>p{}</style>", "<style"),
        ("<script>alert(1)</script>", "<script without src"),
        (r#"<button onclick="x()">{{ t.x() }}</button>"#, "onclick="),
        ("<p>{{ words | safe }}</p>", "|safe"),
        (r#"<a href="https://example.org">{{ t.x() }}</a>"#, "https://"),
        (r#"<label class="mk-choice"><input type="radio">"#, "without ds-input"),
        ("<h2>Målene dine</h2>", "«Målene»"),
        (r#"<input placeholder="Noe nytt?">"#, "placeholder="),
        (r#"{% if x %} aria-label="Lukk"{% endif %}"#, "aria-label="),
        ("<p>\n{% if x %}\nJa\n{% endif %}</p>", ":3: «Ja»"),
    ] {
        found(&faults(&Source::new("src/goals/views/goal.html", html)), what);
    }
    let fine = r##"{# Et mål, med ord #}<svg xmlns="http://www.w3.org/2000/svg"></svg>
<script type="module" src="{{ frame.asset("app.js") }}"></script>
{%- macro marks(x) -%}{% if x %} aria-invalid="true"{% endif %}{%- endmacro -%}
<p class="mk-lead" {% if a %}aria-label="{{ t.x() }}"{% endif %}>{{ t.y() }} · Makker &nbsp;</p>{{ icon("house") }}"##;
    none(faults(&Source::new("src/goals/views/goal.html", fine)));
}

#[test]
fn an_icon_that_is_not_there_is_found() {
    let there = icons("# list\nHouse\nPadlockLocked\n");
    assert_eq!(there, ["house", "padlock-locked"]);
    found(&icon_faults(&Source::new("a.html", r#"{{ frame.icon("check") }}"#), &there), "no icon check");
    none(icon_faults(&Source::new("a.rs", r#"Icon::named("padlock-locked"); assets::icon("house")"#), &there));
}
