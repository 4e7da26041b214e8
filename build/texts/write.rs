//! The methods of `T`, written out.

use std::fmt::Write as _;

use super::LANGUAGES;
use super::check::{Kind, Message};
use super::read::Piece;

pub fn code(messages: &[Message]) -> String {
    let (plain, with_slots): (Vec<_>, Vec<_>) = messages.iter().partition(|message| message.variables.is_empty());
    let mut code = String::from("// Made by build/texts.rs from src/*/texts/*.ftl.\n\n");
    let keys = messages.iter().map(|message| message.key.as_str()).collect::<Vec<_>>();
    line(&mut code, &format!("/// Every key there is, in order.\npub const KEYS: &[&str] = &{keys:?};"));
    line(&mut code, "\n/// Messages without variables, in order: key, and the text by language.");
    line(&mut code, "static PLAIN: &[(&str, [&str; 3])] = &[");
    for message in &plain {
        let texts = message.by_language.each_ref().map(|pieces| words(pieces));
        line(&mut code, &format!("    ({:?}, {texts:?}),", message.key));
    }
    line(&mut code, "];\n\nimpl T {");
    for (at, message) in plain.iter().enumerate() {
        head(&mut code, message, "");
        line(&mut code, &format!("        self.plain({at})\n    }}\n"));
    }
    for message in with_slots {
        let of = |(name, kind): &(String, Kind)| match kind {
            Kind::Text => format!(", {}: impl std::fmt::Display", identifier(name)),
            Kind::Count => format!(", {}: usize", identifier(name)),
            Kind::Word => format!(", {}: &str", identifier(name)),
        };
        head(&mut code, message, &message.variables.iter().map(of).collect::<String>());
        line(&mut code, "        let mut said = Said::default();\n        match self.0 {");
        for (pieces, (_, variant)) in message.by_language.iter().zip(LANGUAGES) {
            line(&mut code, &format!("            Language::{variant} => {{"));
            body(&mut code, pieces, 4);
            line(&mut code, "            }");
        }
        line(&mut code, "        }\n        said.0\n    }\n");
    }
    line(&mut code, "}");
    for_tests(&mut code, messages);
    code
}

/// What the test needs that compares each method with Fluent: the variables by key, and one way to call them all.
fn for_tests(code: &mut String, messages: &[Message]) {
    line(code, "\n#[cfg(test)]\npub static SLOTS: &[(&str, &[(&str, &str)])] = &[");
    for Message { key, variables, .. } in messages {
        let slots = variables.iter().map(|(name, kind)| format!("({name:?}, {:?})", format!("{kind:?}")));
        line(code, &format!("    ({key:?}, &[{}]),", slots.collect::<Vec<_>>().join(", ")));
    }
    line(code, "];\n\n#[cfg(test)]\nimpl T {");
    line(
        code,
        "    pub fn sampled(self, key: &str, text: &str, count: usize, word: &str) -> String {\n        match key {",
    );
    for Message { key, variables, .. } in messages {
        let values = variables.iter().map(|(_, kind)| match kind {
            Kind::Text => "text",
            Kind::Count => "count",
            Kind::Word => "word",
        });
        let values = values.collect::<Vec<_>>().join(", ");
        line(code, &format!("            {key:?} => self.{}({values}),", identifier(key)));
    }
    line(code, "            _ => panic!(\"no such text: {key} {text} {count} {word}\"),\n        }\n    }\n}");
}

fn line(code: &mut String, text: &str) {
    code.push_str(text);
    code.push('\n');
}

fn head(code: &mut String, message: &Message, arguments: &str) {
    line(code, &format!("    #[doc = {:?}]", shown(&message.by_language[0])));
    let method = identifier(&message.key);
    if message.variables.len() > 6 {
        line(code, "    #[allow(clippy::too_many_arguments)]");
    }
    line(code, &format!("    pub fn {method}(self{arguments}) -> String {{"));
}

fn body(code: &mut String, pieces: &[Piece], depth: usize) {
    let indent = "    ".repeat(depth);
    for piece in pieces {
        match piece {
            Piece::Words(words) => line(code, &format!("{indent}said.words({words:?});")),
            Piece::Slot(name) | Piece::Count(name) => {
                line(code, &format!("{indent}said.slot(&{});", identifier(name)));
            }
            Piece::ByCount { of, arms } => {
                let arms = arms.iter().map(|(arm, pieces)| (arm.map(|number| number.to_string()), pieces));
                choice(code, of, arms, depth);
            }
            Piece::ByWord { of, arms } => {
                let arms = arms.iter().map(|(arm, pieces)| (arm.as_ref().map(|word| format!("{word:?}")), pieces));
                choice(code, of, arms, depth);
            }
        }
    }
}

/// The default goes last whatever its place in the file: it is for what the others are not.
fn choice<'a>(code: &mut String, of: &str, arms: impl Iterator<Item = (Option<String>, &'a Vec<Piece>)>, depth: usize) {
    let indent = "    ".repeat(depth);
    line(code, &format!("{indent}match {} {{", identifier(of)));
    let (rest, named): (Vec<_>, Vec<_>) = arms.partition(|(arm, _)| arm.is_none());
    for (arm, pieces) in named.into_iter().chain(rest) {
        line(code, &format!("{indent}    {} => {{", arm.as_deref().unwrap_or("_")));
        body(code, pieces, depth + 2);
        line(code, &format!("{indent}    }}"));
    }
    line(code, &format!("{indent}}}"));
}

fn words(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| if let Piece::Words(words) = piece { words.as_str() } else { "" }).collect()
}

fn shown(pieces: &[Piece]) -> String {
    let mut shown = String::new();
    for piece in pieces {
        match piece {
            Piece::Words(words) => shown.push_str(words),
            Piece::Slot(name) | Piece::Count(name) => _ = write!(shown, "{{{name}}}"),
            Piece::ByCount { arms, .. } => shown.push_str(&either(arms.iter().map(|(_, pieces)| pieces))),
            Piece::ByWord { arms, .. } => shown.push_str(&either(arms.iter().map(|(_, pieces)| pieces))),
        }
    }
    shown
}

fn either<'a>(arms: impl Iterator<Item = &'a Vec<Piece>>) -> String {
    arms.map(|pieces| shown(pieces)).collect::<Vec<_>>().join(" / ")
}

const KEYWORDS: [&str; 42] = [
    "as", "async", "await", "box", "break", "const", "continue", "do", "dyn", "else", "enum", "extern", "final", "fn",
    "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "static", "struct", "trait", "try", "type", "typeof", "unsafe", "use", "virtual", "where",
    "yield",
];

/// A key or variable as a Rust name. Four words cannot be written raw; `said` is what the method builds in.
fn identifier(name: &str) -> String {
    let name = name.replace('-', "_");
    match name.as_str() {
        "self" | "super" | "crate" | "said" => format!("{name}_"),
        word if KEYWORDS.contains(&word)
            || ["abstract", "become", "false", "true", "unsized", "while"].contains(&word) =>
        {
            format!("r#{name}")
        }
        _ => name,
    }
}
