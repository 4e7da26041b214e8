//! From Fluent's tree to the few constructs Makker's texts use: words, slots, and a choice by number or by word.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser::parse;
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::{Folder, LANGUAGES};

/// One message in one language.
pub struct Text {
    pub key: String,
    /// Place in `LANGUAGES`.
    pub language: usize,
    pub file: String,
    pub pieces: Vec<Piece>,
}

pub enum Piece {
    Words(String),
    Slot(String),
    /// `NUMBER($x)`.
    Count(String),
    ByCount {
        of: String,
        arms: Vec<(Option<u64>, Vec<Piece>)>,
    },
    ByWord {
        of: String,
        arms: Vec<(Option<String>, Vec<Piece>)>,
    },
}

pub fn folder(folder: &Folder, faults: &mut Vec<String>) -> Vec<Text> {
    let mut texts = Vec::new();
    for (language, (tag, _)) in LANGUAGES.iter().enumerate() {
        let file = format!("{}/{tag}.ftl", folder.name);
        match &folder.files[language] {
            Some(source) => texts.extend(one_file(source, &file, language, faults)),
            None => faults.push(format!("{file}: the file is missing, a folder of texts has all three languages")),
        }
    }
    texts
}

fn one_file(source: &str, file: &str, language: usize, faults: &mut Vec<String>) -> Vec<Text> {
    let resource = match parse(source) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            for error in errors {
                let line = source[..error.pos.start.min(source.len())].matches('\n').count() + 1;
                faults.push(format!("{file}:{line}: not Fluent: {error}"));
            }
            resource
        }
    };
    let mut texts = Vec::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name.to_owned();
                let mut fault = |what: &str| faults.push(format!("{file}: {key}: {what}"));
                if !message.attributes.is_empty() {
                    fault("attributes are not used, give the text a key of its own");
                }
                match message.value {
                    Some(pattern) => {
                        let pieces = pieces(&pattern, &mut fault);
                        texts.push(Text { key, language, file: file.to_owned(), pieces });
                    }
                    None => fault("the text is empty"),
                }
            }
            Entry::Term(term) => {
                faults.push(format!("{file}: -{}: terms are not used, write the words out", term.id.name));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
        }
    }
    texts
}

fn pieces(pattern: &Pattern<&str>, fault: &mut impl FnMut(&str)) -> Vec<Piece> {
    let mut all = Vec::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => all.push(Piece::Words((*value).to_owned())),
            PatternElement::Placeable { expression } => all.extend(placeable(expression, fault)),
        }
    }
    all
}

fn placeable(expression: &Expression<&str>, fault: &mut impl FnMut(&str)) -> Option<Piece> {
    match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => placeable(expression, fault),
        Expression::Inline(InlineExpression::StringLiteral { value }) => {
            Some(Piece::Words(unescape_unicode_to_string(value).into_owned()))
        }
        Expression::Inline(InlineExpression::NumberLiteral { value }) => Some(Piece::Words((*value).to_owned())),
        Expression::Inline(InlineExpression::VariableReference { id }) => Some(Piece::Slot(id.name.to_owned())),
        Expression::Inline(inline) => {
            let counted = counted(inline);
            if counted.is_none() {
                fault("only $variables, NUMBER($variable) and choices between variants are used");
            }
            counted.map(Piece::Count)
        }
        Expression::Select { selector, variants } => choice(selector, variants, fault),
    }
}

/// The variable inside `NUMBER($x)`, without further options.
fn counted(inline: &InlineExpression<&str>) -> Option<String> {
    let InlineExpression::FunctionReference { id, arguments } = inline else { return None };
    match arguments.positional.as_slice() {
        [InlineExpression::VariableReference { id: of }] if id.name == "NUMBER" && arguments.named.is_empty() => {
            Some(of.name.to_owned())
        }
        _ => None,
    }
}

const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn choice(
    selector: &InlineExpression<&str>,
    variants: &[Variant<&str>],
    fault: &mut impl FnMut(&str),
) -> Option<Piece> {
    let number = counted(selector);
    let of = match (&number, selector) {
        (Some(of), _) => of.clone(),
        (None, InlineExpression::VariableReference { id }) => id.name.to_owned(),
        (None, _) => {
            fault("a choice is made by a $variable");
            return None;
        }
    };
    let by_count = number.is_some()
        || variants.iter().all(|variant| match &variant.key {
            VariantKey::NumberLiteral { .. } => true,
            VariantKey::Identifier { name } => PLURALS.contains(name),
        });
    Some(if by_count {
        Piece::ByCount { of, arms: variants.iter().map(|v| (number_arm(v, fault), pieces(&v.value, fault))).collect() }
    } else {
        Piece::ByWord { of, arms: variants.iter().map(|v| (word_arm(v, fault), pieces(&v.value, fault))).collect() }
    })
}

/// In nb, nn and en whole numbers have two forms: one, and all the others. `None`: the default.
fn number_arm(variant: &Variant<&str>, fault: &mut impl FnMut(&str)) -> Option<u64> {
    match (&variant.key, variant.default) {
        (VariantKey::Identifier { name: "other" }, true) => None,
        (_, true) => {
            fault("a choice by number ends with *[other]");
            None
        }
        (VariantKey::Identifier { name: "one" }, false) => Some(1),
        (VariantKey::Identifier { name }, false) => {
            fault(&format!("[{name}] is never chosen in nb, nn or en: use a number, [one] or *[other]"));
            None
        }
        (VariantKey::NumberLiteral { value }, false) => {
            let whole = value.parse().ok();
            if whole.is_none() {
                fault(&format!("[{value}] is not a whole number"));
            }
            whole
        }
    }
}

fn word_arm(variant: &Variant<&str>, fault: &mut impl FnMut(&str)) -> Option<String> {
    match (&variant.key, variant.default) {
        (_, true) => None,
        (VariantKey::Identifier { name }, false) => Some((*name).to_owned()),
        (VariantKey::NumberLiteral { value }, false) => {
            fault(&format!("[{value}] stands among words: choose by number or by word"));
            None
        }
    }
}
