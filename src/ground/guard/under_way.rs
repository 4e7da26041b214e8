//! How many requests are answered at once. Above that one is asked to come back at once, instead of everybody waiting
//! for everybody. Some places are kept for signing in, for the page files, and for whoever asks whether the house lives.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::ground::measures::{self, OneMore};

const MOST: usize = 512;
const KEPT: usize = 64;

#[derive(Clone, Debug)]
pub struct UnderWay {
    places: Arc<Semaphore>,
    kept: Arc<Semaphore>,
    /// How the addresses begin that the kept places are for.
    kept_for: &'static [&'static str],
}

/// A request's place, free again when dropped.
pub struct Place {
    _permit: OwnedSemaphorePermit,
    _counted: OneMore,
}

impl UnderWay {
    #[must_use]
    pub fn with_places_kept_for(kept_for: &'static [&'static str]) -> UnderWay {
        UnderWay::of(MOST, KEPT, kept_for)
    }

    #[must_use]
    pub fn of(most: usize, kept: usize, kept_for: &'static [&'static str]) -> UnderWay {
        UnderWay { places: Arc::new(Semaphore::new(most)), kept: Arc::new(Semaphore::new(kept)), kept_for }
    }

    pub(super) fn place(&self, path: &str) -> Option<Place> {
        let free = |places: &Arc<Semaphore>| Arc::clone(places).try_acquire_owned().ok();
        let permit = free(&self.places).or_else(|| {
            let kept = self.kept_for.iter().any(|begins| path.starts_with(begins));
            if kept { free(&self.kept) } else { None }
        });
        let Some(permit) = permit else {
            measures::turned_away("requests");
            return None;
        };
        Some(Place { _permit: permit, _counted: measures::one_more_under_way() })
    }
}

impl Default for UnderWay {
    fn default() -> Self {
        UnderWay::with_places_kept_for(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_all_places_are_taken_only_those_with_kept_places_come_in() {
        let under_way = UnderWay::of(2, 1, &["/logg-inn", "/helse"]);
        let inside = [under_way.place("/").unwrap(), under_way.place("/mal").unwrap()];
        assert!(under_way.place("/mal").is_none());
        let signing_in = under_way.place("/logg-inn").unwrap();
        assert!(under_way.place("/helse").is_none(), "the kept places too have an end");
        drop(signing_in);
        assert!(under_way.place("/helse").is_some());
        drop(inside);
        assert!(under_way.place("/mal").is_some());
    }
}
