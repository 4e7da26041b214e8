//! How often a pair talks. Their own, and it judges neither of them (S27, A3).

use crate::ground::calendar::Date;

#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
pub enum Rhythm {
    /// Once a month: what research and the lesson recommend.
    Monthly,
    /// Every so many weeks, as the pair has agreed.
    Weeks(u8),
}

impl Rhythm {
    /// The rhythms a pair can choose.
    pub const OFFERED: [Rhythm; 5] =
        [Rhythm::Weeks(1), Rhythm::Weeks(2), Rhythm::Monthly, Rhythm::Weeks(6), Rhythm::Weeks(8)];

    #[must_use]
    pub fn name(self) -> String {
        match self {
            Rhythm::Monthly => "month".to_owned(),
            Rhythm::Weeks(weeks) => format!("{weeks}w"),
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Rhythm> {
        if name == "month" {
            return Some(Rhythm::Monthly);
        }
        let weeks = name.strip_suffix('w')?.parse().ok()?;
        (1..=26).contains(&weeks).then_some(Rhythm::Weeks(weeks))
    }

    /// When the next talk is due after one on this day.
    #[must_use]
    pub fn next_after(self, day: Date) -> Date {
        let span = match self {
            Rhythm::Monthly => jiff::Span::new().months(1),
            Rhythm::Weeks(weeks) => jiff::Span::new().weeks(i64::from(weeks)),
        };
        day.saturating_add(span)
    }
}
