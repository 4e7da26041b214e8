//! What was measured, as a table: medians over the rounds, and how far apart the rounds were.

use std::fmt::Write;

use crate::asks::Page;
use crate::measure::{Round, Stand};

/// A page in the largest municipality should cost what it costs in the smallest, within this.
const MOST_GROWTH: f64 = 1.2;

/// The middle one, the least and the greatest.
fn spread(values: impl Iterator<Item = f64>) -> (f64, f64, f64) {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let at = |place: usize| values.get(place).copied().unwrap_or(f64::NAN);
    (at(values.len() / 2), at(0), at(values.len().saturating_sub(1)))
}

/// For each municipality a table, and last what has grown from the first to the last.
#[must_use]
pub fn tables(stands: &[Stand], rounds: &[Round]) -> String {
    let mut text = String::new();
    for (place, stand) in stands.iter().enumerate() {
        let _ = writeln!(text, "\n{} people, {} rounds", thousands(stand.shape.people), rounds.len());
        let _ = writeln!(text, "{:<14}{:>12}{:>8}{:>16}{:>8}", "", "µs, median", "in B", "least to most", "aim");
        for page in Page::FLOORS.into_iter().chain(Page::PAGES) {
            let cost = spread(rounds.iter().map(|round| round[place].of(page))).0;
            let (middle, least, most) =
                spread(rounds.iter().map(|round| round[place].of(page) / round[place].of(Page::TenRows)));
            let aim = match page.aim() {
                Some(aim) if middle <= aim => format!("{aim:.0}"),
                Some(aim) => format!("{aim:.0}, over"),
                None => "-".to_owned(),
            };
            let between = format!("{least:.2} – {most:.2}");
            let _ = writeln!(text, "{:<14}{cost:>12.0}{middle:>8.2}{between:>16}{aim:>8}", page.name());
        }
    }
    if let [first, .., last] = stands {
        let (small, large) = (thousands(first.shape.people), thousands(last.shape.people));
        let _ = writeln!(text, "\nAt {large} people against {small}, each beside its own floor B");
        for page in Page::PAGES {
            let in_b = |round: &Round, place: usize| round[place].of(page) / round[place].of(Page::TenRows);
            let grown = rounds.iter().map(|round| in_b(round, stands.len() - 1) / in_b(round, 0));
            let (middle, least, most) = spread(grown);
            let between = format!("{least:.2} – {most:.2}");
            let aim = if middle <= MOST_GROWTH { "1.2" } else { "1.2, over" };
            let _ = writeln!(text, "{:<14}{:>12}{middle:>8.2}{between:>16}{aim:>8}", page.name(), "");
        }
    }
    text
}

fn thousands(number: u64) -> String {
    if number < 1000 { number.to_string() } else { format!("{},{:03}", number / 1000, number % 1000) }
}
