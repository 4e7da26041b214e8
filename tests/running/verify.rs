//! `makker verify`, as somebody runs it who has a file and nothing else.

use crate::program::{Folder, Said, makker, says};

/// The example of docs/agreement-record.md, and its key's fingerprint.
fn example() -> (String, String) {
    let document = include_str!("../../docs/agreement-record.md");
    let record = document.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let fingerprint = document.split("Its fingerprint is\n`").nth(1).and_then(|rest| rest.split('`').next()).unwrap();
    (record.to_owned(), fingerprint.to_owned())
}

fn verified(folder: &Folder, record: &str, more: &[&str]) -> Said {
    let file = folder.join("avtaler.json");
    std::fs::write(&file, record).unwrap();
    // Without anything of a house: no folder, no settings, and another language than the terminal's.
    says(
        makker()
            .arg("verify")
            .arg(&file)
            .args(more)
            .env("LANG", "nn_NO.UTF-8")
            .env_remove("LC_ALL")
            .current_dir(folder.path()),
    )
}

#[test]
fn a_file_that_is_right_is_told_of_and_the_key_is_to_be_compared() {
    let (folder, (record, fingerprint)) = (Folder::new("verify"), example());
    let said = verified(&folder, &record, &[]).well();
    assert!(
        said.out.contains("Alt stemmer. Fila har éin avtale") && said.out.contains("Håkon Vik sa ja"),
        "{}",
        said.out
    );
    assert!(said.out.contains("Samanlikn fingeravtrykket"), "{}", said.out);
    let said = verified(&folder, &record, &["--fingerprint", &fingerprint, "--language", "en"]).well();
    assert!(said.out.contains("That is the key you gave.") && !said.out.contains("Compare"), "{}", said.out);
    let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(files.len(), 1, "nothing but the file is there afterwards");
}

#[test]
fn a_file_that_is_changed_or_signed_by_another_is_refused_in_plain_words() {
    let (folder, (record, fingerprint)) = (Folder::new("verify"), example());
    let changed = record.replacen("Håkon", "Hakon", 1);
    verified(&folder, &changed, &["--language", "nb"]).refuses(&["Avtale 1 er endret"]);
    let shorter = record.replacen("\"count\": 1", "\"count\": 2", 1);
    verified(&folder, &shorter, &["--language", "en"]).refuses(&["The end has been cut off", "the line had 2"]);
    let other = fingerprint.replace('a', "b");
    verified(&folder, &record, &["--language", "en", "--fingerprint", &other]).refuses(&["signed by another key"]);
    verified(&folder, "{}", &["--language", "nn"]).refuses(&["Det stoppar i linje 1"]);
    says(makker().args(["verify", "/nowhere/at/all.json"])).refuses(&["Give the path of the file."]);
    says(makker().args(["verify", "x", "--fingerprint", "abc"])).refuses(&["64 digits"]);
}
