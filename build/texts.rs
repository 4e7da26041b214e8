//! The texts people see, made into one Rust method each before the code is compiled.
//!
//! Fluent files lie beside their pages (`src/goals/texts/nb.ftl`, `nn.ftl`, `en.ftl`). They are read and checked
//! here, so a text that is missing in a language, or that asks for other things in one language than in another,
//! stops the build: nobody meets a page with a hole in it. The messages are written out as Rust, rather than read by
//! Fluent while the program runs: nothing is left to go wrong then, and a page spends no time on looking texts up.
//! A test compares every method with what Fluent itself makes of the same file.

use std::path::{Path, PathBuf};

#[path = "texts/check.rs"]
mod check;
#[path = "texts/read.rs"]
mod read;
#[path = "texts/write.rs"]
mod write;

/// Tag, and the name of the variant of `Language`. Bokmål first: it decides the order of a method's arguments.
pub const LANGUAGES: [(&str, &str); 3] = [("nb", "Bokmal"), ("nn", "Nynorsk"), ("en", "English")];

pub fn build() {
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo tells where the package is"));
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo tells where made files go"));
    let mut folders = Vec::new();
    find(&root, &root.join("src"), &mut folders);
    watch(&root);
    match made_from(&folders) {
        Ok(code) => std::fs::write(out.join("texts.rs"), code).expect("OUT_DIR can be written to"),
        Err(faults) => {
            faults.iter().for_each(|fault| println!("cargo::error={fault}"));
            std::process::exit(1);
        }
    }
}

/// A folder of texts: its name as shown in faults, and what each file holds. `None`: there is no such file.
pub struct Folder {
    pub name: String,
    pub files: [Option<String>; 3],
}

/// The generated code, or one line for every fault.
pub fn made_from(folders: &[Folder]) -> Result<String, Vec<String>> {
    let mut faults = Vec::new();
    let read: Vec<read::Text> = folders.iter().flat_map(|folder| read::folder(folder, &mut faults)).collect();
    let messages = check::joined(folders, read, &mut faults);
    if faults.is_empty() { Ok(write::code(&messages)) } else { Err(faults) }
}

fn find(root: &Path, dir: &Path, folders: &mut Vec<Folder>) {
    for below in sorted_folders(dir) {
        if below.file_name().is_some_and(|name| name == "texts") {
            println!("cargo::rerun-if-changed={}", below.display());
            let name = below.strip_prefix(root).unwrap_or(&below).display().to_string();
            let files = LANGUAGES.map(|(tag, _)| std::fs::read_to_string(below.join(format!("{tag}.ftl"))).ok());
            folders.push(Folder { name, files });
        }
        find(root, &below, folders);
    }
}

/// A new folder enters through `lib.rs`, and a folder without texts is watched for its first ones. All of `src` is not
/// watched: then each edit of code would run the whole build script.
fn watch(root: &Path) {
    println!("cargo::rerun-if-changed=src/lib.rs");
    for domain in sorted_folders(&root.join("src")) {
        if !domain.join("texts").is_dir() {
            println!("cargo::rerun-if-changed={}", domain.display());
        }
    }
}

fn sorted_folders(dir: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}
