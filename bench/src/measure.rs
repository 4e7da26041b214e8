//! How much of the processor a question costs: the whole process, less the threads that ask.
//!
//! The server is the house's own, on this machine's own network, so what is counted is everything from the bytes of a
//! request to the bytes of its answer, the database of SQLite included (PostgreSQL is another process, and is not). Who
//! asks does so in threads of their own, whose time is counted apart and taken off.

use std::io::Result;
use std::net::SocketAddr;
use std::thread;
use std::time::Duration;

use makker::ground::chance::Chance;
use rustix::time::{ClockId, clock_gettime};

use crate::asks::{Ask, Asks, Page};
use crate::client::Connection;
use crate::municipality::Shape;

/// A municipality that is served, and those who ask.
pub struct Stand {
    pub shape: Shape,
    address: SocketAddr,
    asks: Asks,
}

#[derive(Clone, Copy, Debug)]
pub struct Plan {
    pub rounds: usize,
    /// Questions for one page in one go.
    pub questions: usize,
}

/// Who asks at once.
const AT_ONCE: usize = 2;
/// A floor that has moved more than this between its two readings says that the machine is busy with something else.
const MOST_MOVED: f64 = 0.15;
/// Rounds thrown away for that, for each that is kept, before it is said that the machine is too busy.
const PATIENCE: usize = 10;

/// Microseconds of processor time a question, page by page.
#[derive(Clone, Default, Debug)]
pub struct Costs(Vec<(Page, f64)>);

impl Costs {
    /// # Panics
    /// When the page was not measured.
    #[must_use]
    pub fn of(&self, page: Page) -> f64 {
        self.0.iter().find(|(known, _)| *known == page).expect("it was measured").1
    }
}

/// One round through everything: the costs in each municipality.
pub type Round = Vec<Costs>;

fn spent(clock: ClockId) -> Duration {
    let time = clock_gettime(clock);
    let (seconds, rest) = (u64::try_from(time.tv_sec), u32::try_from(time.tv_nsec));
    Duration::new(seconds.unwrap_or_default(), rest.unwrap_or_default())
}

/// Once-keys that no run before has used.
fn once() -> String {
    Chance::Os.id().split_off(6)
}

impl Stand {
    /// Signs people in.
    pub fn at(address: SocketAddr, shape: Shape) -> Result<Stand> {
        let asks = Asks::of(shape, &mut Connection::to(address)?)?;
        Ok(Stand { shape, address, asks })
    }

    /// Asks everything once and reads every answer.
    pub fn read_all(&mut self) -> Result<usize> {
        let (mut read, mut connection) = (0, Connection::to(self.address)?);
        for page in Page::FLOORS.into_iter().chain(Page::PAGES) {
            for ask in self.asks.of_page(page) {
                ask.put_and_read(&mut connection, self.shape, &once())?;
                read += 1;
            }
        }
        Ok(read)
    }

    /// The microseconds a question for this page costs, over so many of them.
    pub fn cost(&mut self, page: Page, questions: usize) -> Result<f64> {
        let asks = self.asks.of_page(page);
        // The next time others ask.
        let (count, each) = (asks.len(), questions.div_ceil(AT_ONCE));
        asks.rotate_left((AT_ONCE * each) % count);
        let parts = asks.chunks_mut(count.div_ceil(AT_ONCE));
        let mut hands = parts.map(|asks| Ok((asks, Connection::to(self.address)?))).collect::<Result<Vec<_>>>()?;
        // One question before anything is counted: who asks has come in.
        for (asks, connection) in &mut hands {
            put(asks, connection, 1)?;
        }
        let started = spent(ClockId::ProcessCPUTime);
        let asking = thread::scope(|scope| {
            let spawn = |(asks, connection)| scope.spawn(move || put(asks, connection, each));
            let hands: Vec<_> = hands.iter_mut().map(|(asks, connection)| spawn((asks, connection))).collect();
            let spent = hands.into_iter().map(|hand| hand.join().expect("who asks does not panic"));
            spent.collect::<Result<Vec<Duration>>>()
        })?;
        let all = spent(ClockId::ProcessCPUTime).saturating_sub(started);
        let served = all.saturating_sub(asking.iter().sum());
        Ok(served.as_secs_f64() * 1e6 / (each * asking.len()) as f64)
    }
}

/// Asks so many times, and says what asking cost.
fn put(asks: &mut [Ask], connection: &mut Connection, times: usize) -> Result<Duration> {
    let keys = once();
    let count = asks.len();
    for time in 0..times {
        asks[time % count].put(connection, &format!("{keys}{:04}", time % 10_000))?;
    }
    Ok(spent(ClockId::ThreadCPUTime))
}

/// Goes round and round: floors, then every page in every municipality in turn, then the floors again. A round whose
/// floors have moved is thrown away.
pub fn rounds(stands: &mut [Stand], plan: Plan, tell: impl Fn(&str)) -> Result<Vec<Round>> {
    let (mut kept, mut thrown) = (Vec::new(), 0);
    while kept.len() < plan.rounds {
        let before = in_turn(stands, &Page::FLOORS, plan)?;
        let pages = in_turn(stands, &Page::PAGES, plan)?;
        let after = in_turn(stands, &Page::FLOORS, plan)?;
        let moved = before.iter().zip(&after).flat_map(|(before, after)| {
            Page::FLOORS.map(|floor| (before.of(floor) / after.of(floor)).max(after.of(floor) / before.of(floor)) - 1.0)
        });
        let moved = moved.fold(0.0, f64::max);
        if moved > MOST_MOVED {
            thrown += 1;
            tell(&format!("a floor moved by {:.0} %: this round is not counted", moved * 100.0));
            if thrown > PATIENCE * plan.rounds {
                return Err(std::io::Error::other("the machine is too busy with other things to measure anything"));
            }
            continue;
        }
        let whole = before.into_iter().zip(after).zip(pages).map(|((before, after), pages)| {
            let floors = Page::FLOORS.map(|floor| (floor, f64::midpoint(before.of(floor), after.of(floor))));
            Costs(floors.into_iter().chain(pages.0).collect())
        });
        kept.push(whole.collect());
    }
    Ok(kept)
}

fn in_turn(stands: &mut [Stand], pages: &[Page], plan: Plan) -> Result<Round> {
    let mut round = vec![Costs::default(); stands.len()];
    for page in pages {
        for (stand, costs) in stands.iter_mut().zip(&mut round) {
            costs.0.push((*page, stand.cost(*page, plan.questions)?));
        }
    }
    Ok(round)
}
