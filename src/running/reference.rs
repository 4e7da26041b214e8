//! The reference of the settings, made of the same texts as `--help`, so that no page says something else than the
//! program does.

use std::fmt::Write as _;

use clap::{Arg, Command, CommandFactory};

use super::Makker;
use super::settings::can_be_set;

/// The settings of `serve` as rows of a table: flag, environment, what it is.
#[must_use]
pub fn options_in_words() -> String {
    let mut text = String::from("| setting | by the environment | what it is |\n| --- | --- | --- |\n");
    for arg in settings(&Makker::command()) {
        let (name, env) = (arg.get_long().unwrap_or_default(), env(&arg));
        let about = about(&arg);
        let default = default(&arg).map_or_else(String::new, |default| format!(" Otherwise `{default}`."));
        let _ = writeln!(text, "| `--{name} {}` | `{env}` | {about}{default} |", value_name(&arg));
    }
    text
}

/// A settings file with everything in it, each setting as it is when nothing is said.
#[must_use]
pub fn example() -> String {
    let mut text = String::from(
        "# Settings of Makker. Give the file with --config FILE or MAKKER_CONFIG=FILE.\n\
         # The command line counts more than the environment, and the environment more than this file.\n",
    );
    for arg in settings(&Makker::command()) {
        let name = arg.get_long().unwrap_or_default();
        let shown = default(&arg).unwrap_or_else(|| sample(name).to_owned());
        let value = match (name, shown.parse::<u32>()) {
            ("proxies", _) => format!("[\"{shown}\"]"),
            (_, Ok(number)) => number.to_string(),
            (_, Err(_)) => format!("\"{shown}\""),
        };
        let _ = write!(text, "\n{}# {name} = {value}\n", folded(&about(&arg)));
    }
    text
}

fn settings(command: &Command) -> Vec<Arg> {
    let serve = command.find_subcommand("serve");
    let all = serve.into_iter().flat_map(Command::get_arguments);
    all.filter(|arg| can_be_set(arg).is_some()).cloned().collect()
}

fn env(arg: &Arg) -> String {
    arg.get_env().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn about(arg: &Arg) -> String {
    arg.get_long_help().or_else(|| arg.get_help()).map(ToString::to_string).unwrap_or_default().replace('\n', " ")
}

fn value_name(arg: &Arg) -> String {
    arg.get_value_names().and_then(|names| names.first()).map(ToString::to_string).unwrap_or_default()
}

fn default(arg: &Arg) -> Option<String> {
    arg.get_default_values().first().map(|value| value.to_string_lossy().into_owned())
}

/// What a setting without a default may look like.
fn sample(name: &str) -> &'static str {
    match name {
        "base-url" => "https://makker.byvik.kommune.no",
        "database" => "postgres://makker@localhost/makker",
        "mail-authority" => "/etc/makker/authority.pem",
        "mail-from" => "makker@byvik.kommune.no",
        "mail-password" => "/etc/makker/mail.password",
        "mail-server" => "smtp.byvik.kommune.no",
        "mail-user" => "makker",
        "key-store" => "postgres://makker@localhost/makker_keys",
        "master-key" => "/etc/makker/master.key",
        "measures" => "9464",
        "proxies" => "192.0.2.9",
        "tls-certificate" => "/etc/makker/chain.pem",
        "tls-key" => "/etc/makker/key.pem",
        _ => "",
    }
}

/// As comment lines that fit on a screen.
fn folded(text: &str) -> String {
    let (mut lines, mut line) = (String::new(), String::from("#"));
    for word in text.split_whitespace() {
        if line.len() + 1 + word.len() > 100 {
            lines.push_str(&line);
            lines.push('\n');
            line = String::from("#");
        }
        line.push(' ');
        line.push_str(word);
    }
    lines.push_str(&line);
    lines.push('\n');
    lines
}
