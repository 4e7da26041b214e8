//! Rust text with what is not code blanked out: comments and the inside of strings. Lines stay where they are.

/// Enough of Rust's grammar for searching; not a parser.
#[must_use]
pub fn only(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (kept, skipped) = match c {
            '/' if rest.starts_with("//") => (0, rest.find('\n').unwrap_or(rest.len())),
            '/' if rest.starts_with("/*") => (0, block_comment(rest)),
            'r' | 'b' if !ends_in_a_name(&out) => match raw_string(rest) {
                Some(length) => (0, length),
                None => (c.len_utf8(), 0),
            },
            '"' => (0, string(rest)),
            '\'' => match character(rest) {
                Some(length) => (0, length),
                None => (1, 0),
            },
            other => (other.len_utf8(), 0),
        };
        out.push_str(&rest[..kept]);
        out.extend(rest[kept..kept + skipped].chars().filter(|c| *c == '\n'));
        if skipped > 0 {
            out.push(' ');
        }
        rest = &rest[kept + skipped..];
    }
    out
}

/// The words and signs in order: `crate::goals` is `crate`, `:`, `:`, `goals`.
#[must_use]
pub fn tokens(code: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut start = None;
    for (at, c) in code.char_indices() {
        let in_name = c.is_alphanumeric() || c == '_';
        match (in_name, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                tokens.push(&code[from..at]);
                start = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
        if !in_name && !c.is_whitespace() {
            tokens.push(&code[at..at + c.len_utf8()]);
        }
    }
    tokens.extend(start.map(|from| &code[from..]));
    tokens
}

/// The number of the line a byte stands on.
#[must_use]
pub fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

fn ends_in_a_name(out: &str) -> bool {
    out.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_')
}

fn block_comment(rest: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn raw_string(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after[hashes..].starts_with('"').then_some(())?;
    let end = format!("\"{}", "#".repeat(hashes));
    let opened = rest.len() - after.len() + hashes + 1;
    Some(rest[opened..].find(&end).map_or(rest.len(), |at| opened + at + end.len()))
}

fn string(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    rest.len()
}

/// `'x'` and `'\n'`; a lifetime is none.
fn character(rest: &str) -> Option<usize> {
    let mut chars = rest.char_indices().skip(1);
    let (_, first) = chars.next()?;
    if first == '\\' {
        return rest[2..].find('\'').map(|at| at + 3).map(|end| if rest[2..].starts_with('\'') { 4 } else { end });
    }
    let (at, second) = chars.next()?;
    (second == '\'').then_some(at + 1)
}

#[test]
fn comments_and_strings_are_blanked_and_code_stays() {
    let text = r####"use crate::a; // crate::b
/* crate::c /* nested */ crate::c */
/// crate::d
let s = "crate::e \" crate::e"; let r = r#"crate::f "quoted" "#; let b = b"crate::g"; let v = var;
let c = '"'; let q = '\''; let l: &'static str = crate::h;
"####;
    let code = only(text);
    for gone in ["b;", "crate::b", "crate::c", "crate::d", "crate::e", "crate::f", "crate::g"] {
        assert!(!code.contains(gone), "{gone} in {code}");
    }
    for kept in ["crate::a", "crate::h", "let v = var", "'static"] {
        assert!(code.contains(kept), "{kept} in {code}");
    }
    assert_eq!(code.lines().count(), text.lines().count());
}

#[test]
fn code_falls_into_words_and_signs() {
    assert_eq!(tokens("use crate::{a, b_c};"), ["use", "crate", ":", ":", "{", "a", ",", "b_c", "}", ";"]);
    assert_eq!(line_of("a\nb\nc", 4), 3);
}
