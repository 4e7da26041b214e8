//! What is new since the last version: the team sees it, so that nobody has to compare.

use super::wording::{Priority, Wording};
use crate::ground::sealing::Words;

/// One thing that is new. Lines are known by their key, so a line written anew is not taken for another.
#[derive(Clone, PartialEq, Eq)]
pub enum News {
    Goals,
    Why,
    /// Moved up past one it stood below. That others have come after it is the same news from the other side.
    MovedUp {
        title: Words,
        to: usize,
    },
    Added {
        title: Words,
    },
    TakenOut {
        title: Words,
    },
    /// Said in other words, or with another reason.
    Rewritten {
        title: Words,
    },
    NotNow,
}

/// What is new in `now`, in the order one reads it.
#[must_use]
pub fn between(before: &Wording, now: &Wording) -> Vec<News> {
    let mut news = Vec::new();
    if before.goals != now.goals {
        news.push(News::Goals);
    }
    if before.why != now.why {
        news.push(News::Why);
    }
    for (place, line) in now.priorities.iter().enumerate() {
        let title = line.title.clone();
        let Some(was) = place_of(&before.priorities, line) else {
            news.push(News::Added { title });
            continue;
        };
        if passed_somebody(before, now, line) {
            news.push(News::MovedUp { title: title.clone(), to: place + 1 });
        }
        let said = &before.priorities[was];
        if (&said.title, &said.why) != (&line.title, &line.why) {
            news.push(News::Rewritten { title });
        }
    }
    for line in before.priorities.iter().filter(|line| place_of(&now.priorities, line).is_none()) {
        news.push(News::TakenOut { title: line.title.clone() });
    }
    if before.not_now != now.not_now {
        news.push(News::NotNow);
    }
    news
}

fn place_of(lines: &[Priority], line: &Priority) -> Option<usize> {
    lines.iter().position(|known| known.key == line.key)
}

/// Whether a line stood below one that now stands below it.
fn passed_somebody(before: &Wording, now: &Wording, line: &Priority) -> bool {
    let below_now = now.priorities.iter().skip_while(|known| known.key != line.key).skip(1);
    let was = place_of(&before.priorities, line);
    below_now.into_iter().any(|other| place_of(&before.priorities, other).is_some_and(|other| Some(other) < was))
}

/// Whether a line has moved up since: shown beside it.
#[must_use]
pub fn has_moved_up(before: &Wording, now: &Wording, line: &Priority) -> bool {
    place_of(&before.priorities, line).is_some() && passed_somebody(before, now, line)
}

/// Whether a line was not there before.
#[must_use]
pub fn is_added(before: &Wording, line: &Priority) -> bool {
    place_of(&before.priorities, line).is_none()
}
