//! The server's own figures: how much, how fast, how full. Never about whom.
//!
//! - What stands beside a figure is a route as it is written in the program, a method, a status, a store: all known
//!   when the program is built. Never an address, a name, an id or a word, so no figure can be traced to a person.
//! - They are kept in memory and shown to whoever asks on a listener of their own (`running::measures`), which is off
//!   until somebody turns it on. Nothing is sent anywhere.

use std::time::Duration;

use metrics::{counter, describe_counter, describe_gauge, describe_histogram, gauge, histogram};
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};

use super::db::Db;

const REQUESTS: &str = "makker_requests_total";
const SECONDS: &str = "makker_request_seconds";
const CONNECTIONS: &str = "makker_connections";
const STREAMS: &str = "makker_streams";
const UNDER_WAY: &str = "makker_requests_under_way";
const TURNED_AWAY: &str = "makker_turned_away_total";
const WAITING: &str = "makker_writers_waiting";
const GROUP: &str = "makker_commit_group";
const IN_USE: &str = "makker_pool_in_use";
const MEMORY: &str = "makker_memory_bytes";
const DISK: &str = "makker_disk_free_bytes";
const MAIL: &str = "makker_mail_total";
const MAIL_WAITS: &str = "makker_mail_waiting";

/// Every figure there is, and what it says.
pub const FIGURES: [(&str, &str); 13] = [
    (REQUESTS, "Requests answered, by route, method and status."),
    (SECONDS, "Seconds from a request's head to its answer, by route."),
    (CONNECTIONS, "Connections that are open."),
    (STREAMS, "Open pages that hear when something has changed."),
    (UNDER_WAY, "Requests being answered."),
    (TURNED_AWAY, "Requests answered by 503 because too much was asked at once, by what was full."),
    (WAITING, "Those who wait to write, by store."),
    (GROUP, "How many saved changes shared one wait for the disk."),
    (IN_USE, "Connections to the database in use, by pool."),
    (MEMORY, "Memory the process has in use."),
    (DISK, "Room left on the disk of the data folder."),
    (MAIL, "Messages by e-mail, by what became of them."),
    (MAIL_WAITS, "Messages that wait to be sent by e-mail."),
];

const LATENCIES: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0];
const SIZES: [f64; 7] = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0];

/// The figures as they are kept. Until they are, counting costs next to nothing and is forgotten.
#[derive(Clone)]
pub struct Figures(PrometheusHandle);

impl Figures {
    /// For the whole program, once.
    ///
    /// # Errors
    /// When they are kept already.
    pub fn keep() -> Result<Figures, BuildError> {
        let figures = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Full(SECONDS.to_owned()), &LATENCIES)?
            .set_buckets_for_metric(Matcher::Full(GROUP.to_owned()), &SIZES)?
            .install_recorder()?;
        for (name, says) in FIGURES {
            match name {
                REQUESTS | TURNED_AWAY | MAIL => describe_counter!(name, says),
                SECONDS | GROUP => describe_histogram!(name, says),
                _ => describe_gauge!(name, says),
            }
        }
        Ok(Figures(figures))
    }

    /// As Prometheus reads them.
    #[must_use]
    pub fn shown(&self, stores: &[(&'static str, &Db)], disk: Option<u64>) -> String {
        for (store, db) in stores {
            for (pool, used) in db.in_use() {
                gauge!(IN_USE, "store" => *store, "pool" => pool).set(f64::from(used));
            }
            gauge!(WAITING, "store" => *store).set(count(db.waiting()));
        }
        if let Some(memory) = memory() {
            gauge!(MEMORY).set(count(memory));
        }
        if let Some(disk) = disk {
            gauge!(DISK).set(count(usize::try_from(disk).unwrap_or(usize::MAX)));
        }
        self.0.run_upkeep();
        self.0.render()
    }
}

#[allow(clippy::cast_precision_loss, reason = "a figure to look at, not to reckon with")]
fn count(number: usize) -> f64 {
    number as f64
}

/// `VmRSS` as the kernel tells it, in bytes. Nothing where there is no such file.
fn memory() -> Option<usize> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.split_whitespace().next()?.parse::<usize>().ok().map(|kilobytes| kilobytes * 1024)
}

/// Counts one up, and down again when dropped.
pub struct OneMore(&'static str);

impl Drop for OneMore {
    fn drop(&mut self) {
        gauge!(self.0).decrement(1.0);
    }
}

fn one_more(name: &'static str) -> OneMore {
    gauge!(name).increment(1.0);
    OneMore(name)
}

pub fn one_more_connection() -> OneMore {
    one_more(CONNECTIONS)
}

pub fn one_more_stream() -> OneMore {
    one_more(STREAMS)
}

pub fn one_more_under_way() -> OneMore {
    one_more(UNDER_WAY)
}

/// A request was answered. The route is the program's own text for it, never what was asked for.
pub fn answered(route: Option<&str>, method: &'static str, status: u16, after: Duration) {
    let route = route.unwrap_or("-").to_owned();
    counter!(REQUESTS, "route" => route.clone(), "method" => method, "status" => status.to_string()).increment(1);
    histogram!(SECONDS, "route" => route).record(after.as_secs_f64());
}

/// Somebody was asked to come back a little later.
pub fn turned_away(full: &'static str) {
    counter!(TURNED_AWAY, "full" => full).increment(1);
}

/// A message by e-mail: what became of it.
pub fn mail(became: &'static str) {
    counter!(MAIL, "became" => became).increment(1);
}

/// So many wait to be sent.
pub fn mail_waits(many: usize) {
    gauge!(MAIL_WAITS).set(count(many));
}

/// This many saved changes were made to last by one commit.
pub fn committed_together(many: usize) {
    histogram!(GROUP).record(count(many));
}
