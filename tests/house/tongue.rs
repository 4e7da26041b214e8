//! How the product speaks (DESIGN.md section 6, `docs/words.md`): words that already mean something else in Norwegian
//! working life stay out, nobody is graded, and nobody's gender is guessed, since none is stored.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::sources::{self, Source};
use crate::{found, none};

/// With all their endings. *Nabovarsel* does not begin so, and may stand.
const STEMS: [&str; 11] = [
    "varsel",
    "varsl",
    "karakteren",
    "karakterar",
    "karakterer",
    "rangering",
    "advarsel",
    "tilrettevis",
    "lønnssamtale",
    "dialogmøte",
    "oppfølgingsplan",
];
const WORDS: [&str; 5] = ["score", "scorer", "scoren", "karakter", "ranking"];
/// Of a person whose name the sentence holds. Each language has its own list: *her* in bokmål is a place, and in nynorsk
/// a page is *ho* and a goal may be *han*, so there only the owning forms tell that a person is meant.
const GUESSED: [(&str, &[&str]); 3] = [
    ("nb.ftl", &["han", "hun", "ham", "henne", "hans", "hennes"]),
    ("nn.ftl", &["hans", "hennar"]),
    ("en.ftl", &["he", "she", "him", "his", "hers"]),
];

fn faults(source: &Source) -> Vec<String> {
    let resource = match parser::parse(source.text.as_str()) {
        Ok(resource) => resource,
        Err((_, errors)) => return vec![format!("{}: cannot be read: {errors:?}", source.path)],
    };
    let mut faults = Vec::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let name = message.id.name;
            let patterns = message.value.iter().chain(message.attributes.iter().map(|attribute| &attribute.value));
            for pattern in patterns {
                let mut spoken = Vec::new();
                in_pattern(pattern, &mut spoken);
                faults.extend(wrong(source.file(), &spoken).map(|what| format!("{}: {name}: {what}", source.path)));
            }
        }
    }
    faults
}

/// The texts of a pattern, and for each whether a slot stands right before it.
fn in_pattern<'a>(pattern: &'a Pattern<&'a str>, spoken: &mut Vec<(&'a str, AfterASlot)>) {
    let mut before = AfterASlot::No;
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                spoken.push((value, before));
                before = AfterASlot::No;
            }
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().for_each(|variant| in_pattern(&variant.value, spoken));
                before = AfterASlot::No;
            }
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { .. }),
            } => {
                before = AfterASlot::Yes;
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => before = AfterASlot::No,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum AfterASlot {
    Yes,
    No,
}

fn wrong<'a>(file: &'a str, spoken: &'a [(&'a str, AfterASlot)]) -> impl Iterator<Item = String> + 'a {
    let guessed = GUESSED.iter().find(|(language, _)| *language == file).map_or(&[][..], |(_, words)| words);
    spoken.iter().flat_map(move |(text, after)| {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphabetic());
        let mut faults: Vec<String> = words
            .filter(|word| {
                STEMS.iter().any(|stem| word.starts_with(stem)) || WORDS.contains(word) || guessed.contains(word)
            })
            .map(|word| format!("«{word}» is not our word"))
            .collect();
        let ending = text.trim_start_matches(['\'', '’']);
        if *after == AfterASlot::Yes && ending.starts_with(char::is_alphabetic) {
            faults.push(format!("{text:?} bends what stands in the slot: no genitive of a name"));
        }
        faults
    })
}

#[test]
fn the_product_speaks_as_it_should() {
    none(sources::under("src", &[".ftl"]).iter().flat_map(faults).collect());
}

#[test]
fn words_that_are_not_ours_are_found() {
    for (file, text, what) in [
        ("nb.ftl", "a = Du har et Varsel\n", "«varsel»"),
        ("nn.ftl", "a = { $n ->\n    [one] eitt varsel\n   *[other] { $n } varslingar\n  }\n", "«varslingar»"),
        ("nb.ftl", "a = Din score er { $n }\n", "«score»"),
        ("nb.ftl", "a =\n    .hint = Få karakterer\n", "«karakterer»"),
        ("nb.ftl", "a = Han venter på deg\n", "«han»"),
        ("nn.ftl", "a = Hennar løfte ventar\n", "«hennar»"),
        ("en.ftl", "a = She is waiting for you\n", "«she»"),
        ("nb.ftl", "a = { $name }s mål\n", "genitive"),
        ("en.ftl", "a = { $name }'s goals\n", "genitive"),
        ("nb.ftl", "a = { $name\n", "cannot be read"),
    ] {
        found(&faults(&Source::new(&format!("src/goals/texts/{file}"), text)), what);
    }
    let fine =
        "# Et varsel er noe annet\na = Et nabovarsel gikk ut her, { $name }. Det er karakteristisk, og { $n }-årig.\n";
    none(faults(&Source::new("src/goals/texts/nb.ftl", fine)));
    none(faults(&Source::new("src/goals/texts/nn.ftl", "a = Vi finn ikkje sida. Ho kan vere fjerna.\n")));
}
