//! From the command line, the environment and the settings file to what was asked. The file's values take the place of
//! the defaults, so all three are read by the same rules.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, CommandFactory, FromArgMatches};

use super::{Makker, Wrong};

/// What was asked for when the program was started. Ends the program with clap's own words when it was not understood.
///
/// # Errors
/// When the settings file is in the way.
pub fn read() -> Result<Makker, Wrong> {
    read_from(std::env::args_os().collect()).map_err(|unread| match unread {
        Unread::NotUnderstood(error) => error.exit(),
        Unread::File(wrong) => wrong,
    })
}

/// Why there is nothing to do.
#[derive(Debug)]
pub enum Unread {
    NotUnderstood(clap::Error),
    File(Wrong),
}

/// As [`read`], from these words.
///
/// # Errors
/// [`Unread`], with the reason.
pub fn read_from(words: Vec<OsString>) -> Result<Makker, Unread> {
    let first = Makker::command().try_get_matches_from(&words).map_err(Unread::NotUnderstood)?;
    let Some(path) = config(&first) else {
        return Makker::from_arg_matches(&first).map_err(Unread::NotUnderstood);
    };
    let settings = Settings::read(&path).map_err(Unread::File)?;
    let command = settings.in_place_of_defaults(Makker::command());
    let in_file = |error: clap::Error| {
        // Without the file's values it was understood, so it is the file.
        let said = error.to_string();
        let said = said.trim().trim_start_matches("error: ").lines().next().unwrap_or_default().to_owned();
        Unread::File(Wrong::new(format!("{}: {said}", path.display()), "The settings are in docs/operation.md."))
    };
    let matches = command.try_get_matches_from(&words).map_err(in_file)?;
    Makker::from_arg_matches(&matches).map_err(in_file)
}

fn config(matches: &ArgMatches) -> Option<PathBuf> {
    let (_, inner) = matches.subcommand()?;
    let here = inner.try_get_one::<PathBuf>("config").ok().flatten();
    here.cloned().or_else(|| config(inner))
}

/// What can be set: everything that can be said by the environment too, but for where the file is.
pub(super) fn can_be_set(arg: &Arg) -> Option<&str> {
    arg.get_env()?;
    arg.get_long().filter(|name| *name != "config")
}

struct Settings(BTreeMap<String, Vec<String>>);

impl Settings {
    fn read(path: &Path) -> Result<Settings, Wrong> {
        let shown = path.display();
        let text = std::fs::read_to_string(path)
            .map_err(|error| Wrong::new(format!("{shown}: {error}"), "Give the settings file's path with --config."))?;
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
            Wrong::new(format!("{shown} is not TOML: {}", error.message()), "docs/makker.toml shows how it looks.")
        })?;
        let known = known(&Makker::command());
        let mut settings = BTreeMap::new();
        for (name, value) in table {
            if !known.contains(&name) {
                let mend = format!("These can be set: {}.", known.join(", "));
                return Err(Wrong::new(format!("{shown}: there is no setting called {name}"), mend));
            }
            let values = words(&value)
                .ok_or_else(|| Wrong::new(format!("{shown}: {name} must be a text, a number or a list"), "Mend it."))?;
            settings.insert(name, values);
        }
        Ok(Settings(settings))
    }

    fn in_place_of_defaults(&self, command: Command) -> Command {
        let command = command.mut_args(|arg| match can_be_set(&arg).and_then(|name| self.0.get(name)) {
            Some(values) => arg.default_values(values.clone()),
            None => arg,
        });
        let names: Vec<String> = command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
        names
            .into_iter()
            .fold(command, |command, name| command.mut_subcommand(name, |inner| self.in_place_of_defaults(inner)))
    }
}

/// The names of all settings, each once.
fn known(command: &Command) -> Vec<String> {
    let mut names: Vec<String> = command.get_arguments().filter_map(can_be_set).map(str::to_owned).collect();
    names.extend(command.get_subcommands().flat_map(known));
    names.sort();
    names.dedup();
    names
}

fn words(value: &toml::Value) -> Option<Vec<String>> {
    match value {
        toml::Value::String(text) => Some(vec![text.clone()]),
        toml::Value::Integer(number) => Some(vec![number.to_string()]),
        toml::Value::Array(values) => values.iter().map(|value| words(value)?.pop()).collect(),
        _ => None,
    }
}
