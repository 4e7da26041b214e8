//! Every folder's texts exist in all three languages. That they say the same is the build's own check.

use std::collections::{BTreeMap, BTreeSet};

use crate::sources::{self, Source};
use crate::{found, none};

const LANGUAGES: [&str; 3] = ["nb.ftl", "nn.ftl", "en.ftl"];

fn faults(files: &[Source]) -> Vec<String> {
    let mut folders: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (folder, file) in files.iter().filter_map(|source| source.path.rsplit_once('/')) {
        folders.entry(folder).or_default().insert(file);
    }
    let wanted = BTreeSet::from(LANGUAGES);
    let wrong = folders.into_iter().filter(|(folder, there)| *there != wanted || !folder.ends_with("/texts"));
    wrong.map(|(folder, there)| format!("{folder} has {there:?}, must be texts/ with {LANGUAGES:?}")).collect()
}

#[test]
fn every_text_file_stands_in_three_languages() {
    none(faults(&sources::under("src", &[".ftl"])));
}

#[test]
fn a_missing_language_is_found() {
    let files = |names: &[&str]| names.iter().map(|name| Source::new(name, "")).collect::<Vec<_>>();
    found(&faults(&files(&["src/goals/texts/nb.ftl", "src/goals/texts/en.ftl"])), "src/goals/texts has");
    found(&faults(&files(&["src/goals/nb.ftl", "src/goals/nn.ftl", "src/goals/en.ftl"])), "src/goals has");
    none(faults(&files(&["src/goals/texts/nb.ftl", "src/goals/texts/nn.ftl", "src/goals/texts/en.ftl"])));
}
