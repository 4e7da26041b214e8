//! What is made before the code is compiled: the static files (CSS, font, icons, the little script) and
//! one method per text, so that a text missing in a language is a compile error.

#[path = "build/assets.rs"]
mod assets;
#[path = "build/texts.rs"]
mod texts;

fn main() {
    assets::build();
    texts::build();
    println!("cargo::rerun-if-changed=migrations");
}
