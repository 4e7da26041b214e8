//! What can be asked of the program, and everything that can be set. The help texts here are the reference: `--help`,
//! `docs/operation.md` and `docs/makker.toml` are made of them.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::Wrong;
use super::mail::{MailFrom, MailSecurity, MailServer};
use super::place::StoreUrl;
use super::web::{BaseUrl, MeasuresAt};
use crate::demo;
use crate::ground::clock::Zone;
use crate::ground::text::Language;
use crate::ledger::verify::read_fingerprint;

/// Makker: where an employee and a leader set goals together, follow each other up and learn.
#[derive(Parser)]
#[command(name = "makker", version, about, disable_help_subcommand = true)]
pub struct Makker {
    #[command(subcommand)]
    pub what: What,
}

#[derive(Subcommand)]
pub enum What {
    /// Starts a made-up municipality on this machine, to try everything in. Nothing is sent anywhere.
    Demo(demo::Options),
    /// Serves one organisation. The first time, it prints an address to set it up at.
    Serve(ServeOptions),
    /// The master key: a new one, a new recovery key, and the way back when the master key is lost.
    Keys(KeysOptions),
    /// Copies the database and the key store, each to a folder of its own, while Makker runs.
    Backup(BackupOptions),
    /// Puts a copy back. What was erased since stays erased.
    Restore(RestoreOptions),
    /// Fetches people, units and leaders from a file: shown first, then all of it or nothing. On SQLite Makker must be
    /// stopped; while it runs, upload the file in the browser.
    Import(ImportOptions),
    /// Looks through everything that is stored, or through copies, and says what is wrong. Changes nothing.
    Check(CheckOptions),
    /// Looks through a file of agreements somebody has downloaded, and says whether anything in it has been changed. Needs
    /// nothing but the file.
    Verify(VerifyOptions),
}

/// Where everything lies.
#[derive(Args, Clone)]
#[command(next_help_heading = "Where everything lies")]
pub struct PlaceOptions {
    /// A settings file in TOML. What is given on the command line counts more than the environment, and the
    /// environment more than the file.
    #[arg(long, env = "MAKKER_CONFIG", value_name = "FILE", hide_env_values = true)]
    pub config: Option<PathBuf>,
    /// The folder of the data, for this program alone; made when missing.
    #[arg(long, env = "MAKKER_DATA", value_name = "DIR", default_value = "makker-data", hide_env_values = true)]
    pub data: PathBuf,
    /// PostgreSQL 15 or newer instead of SQLite in the data folder: postgres://USER:PASSWORD@HOST/DATABASE. Another
    /// host than this machine must show a certificate that is valid (add ?sslrootcert=FILE for an authority of your own).
    #[arg(long, env = "MAKKER_DATABASE", value_name = "URL", hide_env_values = true, requires = "key_store")]
    pub database: Option<StoreUrl>,
    /// The PostgreSQL database of the wrapped keys. Another one than the first, with backups of its own.
    #[arg(long, env = "MAKKER_KEY_STORE", value_name = "URL", hide_env_values = true, requires = "database")]
    pub key_store: Option<StoreUrl>,
    /// The file of the master key, readable by its owner alone. Outside the backup of the machine. master.key in the
    /// data folder when nothing is said.
    #[arg(long, env = "MAKKER_MASTER_KEY", value_name = "FILE", hide_env_values = true)]
    pub master_key: Option<PathBuf>,
}

#[derive(Args, Clone)]
pub struct ServeOptions {
    #[command(flatten)]
    pub place: PlaceOptions,
    #[command(flatten)]
    pub web: WebOptions,
    #[command(flatten)]
    pub mail: MailOptions,
}

/// Messages by e-mail. Without a mail server nothing is sent, and nobody outside is asked anything.
#[derive(Args, Clone)]
#[command(next_help_heading = "Messages by e-mail, and calendars")]
pub struct MailOptions {
    /// The mail server that takes the messages, as HOST or HOST:PORT. Off when nothing is said. A message says that there
    /// is one, and where to sign in: never a name, and nothing of what people write.
    #[arg(long, env = "MAKKER_MAIL_SERVER", value_name = "HOST", hide_env_values = true, requires = "mail_from")]
    pub mail_server: Option<MailServer>,
    /// The address the messages are from, such as makker@byvik.kommune.no. What cannot be delivered later on is returned
    /// to it.
    #[arg(long, env = "MAKKER_MAIL_FROM", value_name = "ADDRESS", hide_env_values = true, requires = "mail_server")]
    pub mail_from: Option<MailFrom>,
    /// How the line is encrypted: starttls (port 587), tls from the first byte (port 465), or none (port 25), which is only
    /// for a mail server on this machine.
    #[arg(long, env = "MAKKER_MAIL_SECURITY", value_name = "WAY", default_value = "starttls", hide_env_values = true)]
    pub mail_security: MailSecurity,
    /// The name Makker signs in to the mail server with, where it asks for one.
    #[arg(long, env = "MAKKER_MAIL_USER", value_name = "NAME", hide_env_values = true, requires = "mail_password")]
    pub mail_user: Option<String>,
    /// A file with the password, readable by its owner alone.
    #[arg(long, env = "MAKKER_MAIL_PASSWORD", value_name = "FILE", hide_env_values = true, requires = "mail_user")]
    pub mail_password: Option<PathBuf>,
    /// The certificate of an authority of your own that the mail server's is signed by, in PEM form. Those everybody knows
    /// are known.
    #[arg(long, env = "MAKKER_MAIL_AUTHORITY", value_name = "FILE", hide_env_values = true)]
    pub mail_authority: Option<PathBuf>,
    /// Whether people may let a calendar, often somebody else's service, fetch when their own talks are: on or off. Each makes
    /// an address for themself, and it says when and nothing more.
    #[arg(long, env = "MAKKER_CALENDAR_FEEDS", value_name = "SWITCH", default_value = "off", hide_env_values = true)]
    pub calendar_feeds: Switch,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Switch {
    On,
    Off,
}

/// Towards the world.
#[derive(Args, Clone)]
#[command(next_help_heading = "Towards the world")]
pub struct WebOptions {
    /// What stands in people's address bar, such as https://makker.byvik.kommune.no.
    #[arg(long, env = "MAKKER_BASE_URL", value_name = "URL", hide_env_values = true)]
    pub base_url: Option<BaseUrl>,
    /// Where to listen. On other addresses than this machine's own, TLS or a listed proxy is needed.
    #[arg(long, env = "MAKKER_LISTEN", value_name = "ADDR", default_value = "127.0.0.1:8080", hide_env_values = true)]
    pub listen: SocketAddr,
    /// Proxies in front, by address, with commas between. Only they come in without TLS, and only they are believed
    /// when they say whom they ask for (X-Forwarded-For).
    #[arg(long, env = "MAKKER_PROXIES", value_name = "IP", value_delimiter = ',', hide_env_values = true)]
    pub proxies: Vec<IpAddr>,
    /// A certificate with its chain, in PEM form: Makker then does TLS itself. Read again at SIGHUP.
    #[arg(long, env = "MAKKER_TLS_CERTIFICATE", value_name = "FILE", hide_env_values = true, requires = "tls_key")]
    pub tls_certificate: Option<PathBuf>,
    /// The private key of the certificate, in PEM form, readable by its owner alone.
    #[arg(long, env = "MAKKER_TLS_KEY", value_name = "FILE", hide_env_values = true, requires = "tls_certificate")]
    pub tls_key: Option<PathBuf>,
    #[command(flatten)]
    pub clocks: ClockOptions,
    /// The most connections at once.
    #[arg(
        long,
        env = "MAKKER_CONNECTIONS",
        value_name = "NUMBER",
        default_value_t = 4096,
        value_parser = clap::value_parser!(u32).range(16..=60_000),
        hide_env_values = true
    )]
    pub connections: u32,
    /// Where the server's own figures are shown to Prometheus, at /metrics: a port of this machine (9464), or an address
    /// and a port. Off when nothing is said.
    #[arg(long, env = "MAKKER_MEASURES", value_name = "PORT", hide_env_values = true)]
    pub measures: Option<MeasuresAt>,
}

#[derive(Args, Clone)]
pub struct ClockOptions {
    /// The zone of the organisation's clocks.
    #[arg(long, env = "MAKKER_TIME_ZONE", value_name = "NAME", default_value = "Europe/Oslo", hide_env_values = true)]
    pub time_zone: String,
}

impl ClockOptions {
    /// # Errors
    /// When there is no such zone.
    pub fn zone(&self) -> Result<Zone, Wrong> {
        Zone::named(&self.time_zone).ok_or_else(|| {
            Wrong::new(
                format!("There is no time zone called {}.", self.time_zone),
                "Write it as Europe/Oslo, with --time-zone.",
            )
        })
    }
}

#[derive(Args, Clone)]
pub struct ImportOptions {
    /// The file: CSV as payroll or Excel writes it. The columns are in docs/import.md.
    pub file: PathBuf,
    /// The file is about everybody: who is not in it, leaves today. Otherwise absence ends nobody.
    #[arg(long)]
    pub full: bool,
    /// Do it without asking. A run that ends employments or gives new leaders to more than one in ten, or more than
    /// fifty, waits all the same for HR or an administrator to say yes in the browser.
    #[arg(long)]
    pub yes: bool,
    /// The language to tell in: nb, nn or en. What the organisation speaks when nothing is said.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub language: Option<Language>,
    #[command(flatten)]
    pub place: PlaceOptions,
    #[command(flatten)]
    pub clocks: ClockOptions,
}

fn language(tag: &str) -> Result<Language, String> {
    Language::parse(tag).ok_or_else(|| "write nb, nn or en".to_owned())
}

#[derive(Args, Clone)]
pub struct KeysOptions {
    #[command(subcommand)]
    pub deed: KeysDeed,
}

#[derive(Subcommand, Clone)]
pub enum KeysDeed {
    /// Makes a new master key and wraps every key by it. Makker must be stopped. Stopped in the middle, run it again.
    Rotate(PlaceOptions),
    /// Makes and prints a new recovery key. The one of before opens nothing afterwards.
    NewRecoveryKey(PlaceOptions),
    /// Writes the master key anew from the recovery key, which it asks for.
    Recover(PlaceOptions),
}

#[derive(Args, Clone)]
pub struct BackupOptions {
    #[command(flatten)]
    pub place: PlaceOptions,
    /// The folder of the copies of the database. Each copy gets a folder of its own in it.
    #[arg(long, value_name = "DIR")]
    pub to: PathBuf,
    /// The folder of the copies of the key store, apart from the other. Copies older than 30 days are deleted here, so
    /// that what is erased becomes unreadable in older copies of the database too.
    #[arg(long, value_name = "DIR")]
    pub keys_to: PathBuf,
}

#[derive(Args, Clone)]
pub struct RestoreOptions {
    #[command(flatten)]
    pub place: PlaceOptions,
    /// The copy of the database: one of the folders made by backup.
    #[arg(long, value_name = "DIR")]
    pub database_copy: PathBuf,
    /// The copy of the key store. Left out, the key store that is there is used, which is best when it is whole.
    #[arg(long, value_name = "DIR")]
    pub keys_copy: Option<PathBuf>,
    /// Puts what is there now aside, in a folder beside it.
    #[arg(long)]
    pub replace: bool,
}

#[derive(Args, Clone)]
pub struct CheckOptions {
    #[command(flatten)]
    pub place: PlaceOptions,
    /// Copies to look through instead: folders made by backup, of the database or of the key store.
    #[arg(long, value_name = "DIR", num_args = 1..)]
    pub copies: Vec<PathBuf>,
    #[command(flatten)]
    pub mail: MailOptions,
}

#[derive(Args, Clone)]
pub struct VerifyOptions {
    /// The file, as it was downloaded. What is in it is described in docs/agreement-record.md.
    pub file: PathBuf,
    /// The fingerprint of the key it must be signed by, as it stands on the agreement in Makker.
    #[arg(long, value_name = "HEX", value_parser = fingerprint)]
    pub fingerprint: Option<[u8; 32]>,
    /// The language to tell in: nb, nn or en. That of the terminal when nothing is said.
    #[arg(long, value_name = "LANG", value_parser = language)]
    pub language: Option<Language>,
}

fn fingerprint(typed: &str) -> Result<[u8; 32], String> {
    read_fingerprint(typed).ok_or_else(|| "a fingerprint is 64 digits and letters from a to f".to_owned())
}
