//! The files of the repository that the checks read.

use std::fs;
use std::path::{Path, PathBuf};

/// A file, named from the root of the repository with `/` between.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    #[must_use]
    pub fn new(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    /// `goals` of `src/goals/store.rs`; nothing for what lies in `src` itself.
    #[must_use]
    pub fn folder(&self) -> Option<&str> {
        self.path.strip_prefix("src/")?.split_once('/').map(|(folder, _)| folder)
    }

    #[must_use]
    pub fn file(&self) -> &str {
        self.path.rsplit('/').next().expect("a path has a last part")
    }
}

/// All files under `folder` whose name ends in one of `endings`, in order. Nothing that npm or cargo made.
#[must_use]
pub fn under(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut paths = Vec::new();
    walk(&root().join(folder), &mut paths);
    paths.sort();
    paths
        .into_iter()
        .filter(|path| endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)))
        .map(|path| {
            let name =
                path.strip_prefix(root()).expect("it was found under the root").to_string_lossy().replace('\\', "/");
            Source { text: fs::read_to_string(&path).expect("sources are UTF-8"), path: name }
        })
        .collect()
}

#[must_use]
pub fn rust() -> Vec<Source> {
    let all = under("src", &[".rs"]);
    assert!(!all.is_empty(), "there are sources to read");
    all
}

#[must_use]
pub fn read(path: &str) -> Option<String> {
    fs::read_to_string(root().join(path)).ok()
}

/// The folders right under `src`.
#[must_use]
pub fn folders() -> Vec<String> {
    let entries = fs::read_dir(root().join("src")).expect("there is a src");
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

pub fn root() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from)
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if path.is_dir() {
            if name != "node_modules" && name != "target" {
                walk(&path, paths);
            }
        } else {
            paths.push(path);
        }
    }
}
