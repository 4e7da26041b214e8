use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use super::*;

/// The build script's own code, to try on texts with faults in them.
#[path = "../../../build/texts.rs"]
#[allow(dead_code, reason = "the build script uses what this test does not")]
mod maker;

/// Beginnings of keys that are chosen while running, through `by_key`. Each is used somewhere, and starts some key.
const CHOSEN_WHILE_RUNNING: &[&str] = &[];

fn under_src(endings: &[&str]) -> Vec<PathBuf> {
    fn walk(dir: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, endings, found);
            } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), endings, &mut found);
    found.sort();
    found
}

#[test]
fn every_text_is_used() {
    let sources: Vec<String> = under_src(&[".rs", ".html"])
        .into_iter()
        .filter(|path| !path.components().any(|part| part.as_os_str() == "tests") && !path.ends_with("tests.rs"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect();
    let called = |key: &str| {
        let method = key.replace('-', "_");
        let (plain, raw) = (format!(".{method}("), format!(".r#{method}("));
        sources.iter().any(|source| source.contains(&plain) || source.contains(&raw))
    };
    let chosen = |key: &str| CHOSEN_WHILE_RUNNING.iter().any(|prefix| key.starts_with(prefix));
    let unused: Vec<_> = KEYS.iter().filter(|key| !called(key) && !chosen(key)).collect();
    assert!(unused.is_empty(), "texts nobody shows: {unused:?}");
    for prefix in CHOSEN_WHILE_RUNNING {
        assert!(KEYS.iter().any(|key| key.starts_with(prefix)), "no text begins with {prefix}");
        let quoted = format!("\"{prefix}");
        assert!(sources.iter().any(|source| source.contains(&quoted)), "nothing chooses among {prefix}…");
    }
}

#[test]
fn every_method_says_what_fluent_itself_says() {
    let mut compared = 0;
    for language in Language::ALL {
        let file = format!("texts/{}.ftl", language.tag());
        let mut fluent = FluentBundle::new(vec![language.tag().parse().unwrap()]);
        fluent.set_use_isolating(false);
        fluent.add_builtins().unwrap();
        let mut words = vec!["something-else".to_owned()];
        for path in under_src(&[&file]) {
            let source = std::fs::read_to_string(path).unwrap();
            words.extend(source.split('[').skip(1).filter_map(|after| Some(after.split_once(']')?.0.to_owned())));
            fluent.add_resource(FluentResource::try_new(source).unwrap()).unwrap();
        }
        words.sort();
        words.dedup();
        for (key, slots) in SLOTS {
            for count in [0, 1, 2, 3, 5, 11, 12, 13, 21, 101, 1_000_000] {
                for word in &words {
                    let mut given = FluentArgs::new();
                    for (name, kind) in *slots {
                        match *kind {
                            "Count" => given.set(*name, count),
                            "Word" => given.set(*name, word.as_str()),
                            _ => given.set(*name, "Åse & <b>"),
                        }
                    }
                    let mut faults = Vec::new();
                    let pattern = fluent.get_message(key).unwrap().value().unwrap();
                    let expected = fluent.format_pattern(pattern, Some(&given), &mut faults);
                    assert!(faults.is_empty(), "{key}: {faults:?}");
                    assert_eq!(T(language).sampled(key, "Åse & <b>", count, word), expected, "{key}");
                    compared += 1;
                    if slots.iter().all(|(_, kind)| *kind != "Word") {
                        break;
                    }
                }
                if slots.iter().all(|(_, kind)| *kind != "Count") {
                    break;
                }
            }
        }
    }
    assert!(compared >= KEYS.len() * 3);
}

#[test]
fn one_is_singular_and_everything_else_plural_in_all_three_languages() {
    for (language, forms) in [
        (Language::Bokmal, ["0 uker", "1 uke", "2 uker", "21 uker"]),
        (Language::Nynorsk, ["0 veker", "1 veke", "2 veker", "21 veker"]),
        (Language::English, ["0 weeks", "1 week", "2 weeks", "21 weeks"]),
    ] {
        assert_eq!([0, 1, 2, 21].map(|n| T(language).date_weeks(n, n)), forms);
    }
}

#[test]
fn a_key_chosen_while_running_gives_its_text_or_nothing() {
    let english = T(Language::English);
    assert_eq!(english.by_key("date-today").as_deref(), Some("today"));
    assert_eq!(english.by_key("date-todax"), None);
    assert_eq!(english.by_key("date-weeks"), None, "it needs to be told how many");
    assert_eq!(english.by_key(""), None);
}

#[test]
fn the_browsers_wish_is_followed_among_the_languages_there_are() {
    use Language::*;
    for (header, expected) in [
        ("", Bokmal),
        ("*", Bokmal),
        ("de", Bokmal),
        ("no", Bokmal),
        ("nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.6,en-US;q=0.5,en;q=0.4", Bokmal),
        ("nn-NO,nn;q=0.9,no;q=0.8", Nynorsk),
        ("en-US,en;q=0.5", English),
        ("de-DE,de;q=0.9,en;q=0.3", English),
        ("en;q=0.2, nn;q=0.7, nb;q=0.7", Nynorsk),
        ("EN-gb", English),
        ("en;q=0", Bokmal),
        ("en;q=", Bokmal),
        ("en;q=nan, nn;q=inf", Bokmal),
        ("en ; q=0.5 , nn ; q=0.9", Nynorsk),
        (";;;,,,q=1;en", Bokmal),
    ] {
        assert_eq!(Language::from_accept_language(header), expected, "{header}");
    }
}

#[test]
fn a_language_has_one_tag_and_nothing_else_is_a_language() {
    for language in Language::ALL {
        assert_eq!(Language::parse(language.tag()), Some(language));
    }
    assert_eq!(Language::parse("NB"), None);
    assert_eq!(Language::parse("no"), None);
}

/// What the build says about these three files.
fn faults(nb: &str, nn: &str, en: &str) -> Vec<String> {
    let files = [nb, nn, en].map(|source| Some(source.to_owned()));
    maker::made_from(&[maker::Folder { name: "src/x/texts".into(), files }]).err().unwrap_or_default()
}

fn everywhere(source: &str) -> Vec<String> {
    faults(source, source, source)
}

#[test]
fn a_text_missing_in_a_language_stops_the_build() {
    let said = faults("a = x\nb = x\n", "a = x\nb = x\n", "a = x\n");
    assert_eq!(said, ["src/x/texts/en.ftl: b (en): missing"]);
    let folder = maker::Folder { name: "src/x/texts".into(), files: [Some("a = x\nb = x\n".into()), None, None] };
    let said = maker::made_from(&[folder]).err().unwrap();
    assert_eq!(said.len(), 2, "a missing file is told once: {said:?}");
}

#[test]
fn the_same_key_in_two_folders_stops_the_build() {
    let files = [(); 3].map(|()| Some("a = x\n".to_owned()));
    let folders = ["src/x/texts", "src/y/texts"].map(|name| maker::Folder { name: name.into(), files: files.clone() });
    let said = maker::made_from(&folders).err().unwrap();
    assert_eq!(said[0], "src/y/texts/nb.ftl: a (nb): stands in src/x/texts/nb.ftl too");
    assert_eq!(everywhere("a = x\na = y\n").len(), 3);
    assert_eq!(everywhere("a-b = x\na_b = y\n").len(), 1);
}

#[test]
fn asking_for_other_things_in_one_language_stops_the_build() {
    let said = faults("a = { $name }\n", "a = { $name } { $day }\n", "a = x\n");
    assert_eq!(
        said,
        [
            "src/x/texts/nn.ftl: a (nn): $day is asked for here but not in nb",
            "src/x/texts/en.ftl: a (en): $name is asked for in nb but not here",
        ]
    );
}

#[test]
fn markup_shunned_words_and_odd_keys_stop_the_build() {
    for wrong in [
        "a = se <b>her</b>",
        "a = a&nbsp;b",
        "a = **viktig**",
        "a = [les](her)",
        "a = `kode`",
        "a = Bra!",
        "a = Du har et varsel",
        "a = Varslinger",
        "A = x",
        "a--b = x",
        "a = { -makker }",
        "a = { other }",
        "a = { DATETIME($d) }",
        "-makker = Makker",
        "a =\n    .title = x",
        "a = { $n ->\n    [few] x\n   *[other] y\n }",
        "a = { $n ->\n    [1] x\n    [one] z\n   *[other] y\n }",
        "a = { $n ->\n    [one] x\n   *[two] y\n }",
        "dette er ikke fluent",
    ] {
        assert!(!everywhere(&format!("{wrong}\n")).is_empty(), "{wrong}");
    }
    for right in
        ["a = Nabovarsel er greit & fint, 3 < 4", "a = { \"\" }", "a-1_b = { $n ->\n    [ja] x\n   *[nei] y\n }"]
    {
        assert_eq!(everywhere(&format!("{right}\n")), [""; 0], "{right}");
    }
}

#[test]
fn arguments_come_in_the_order_of_bokmal_and_rusts_own_words_are_no_hindrance() {
    let nb = "type = { $name } og { $self } { $said }: { NUMBER($count) }\n";
    let nn = "type = { NUMBER($count) }: { $said } { $self } { $name }\n";
    let files = [nb, nn, nn].map(|source| Some(source.to_owned()));
    let code = maker::made_from(&[maker::Folder { name: "src/x/texts".into(), files }]).unwrap();
    let shown = "impl std::fmt::Display";
    let head = format!("pub fn r#type(self, name: {shown}, self_: {shown}, said_: {shown}, count: usize) -> String {{");
    assert!(code.contains(&head), "{code}");
}
