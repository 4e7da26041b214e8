//! The line of those who wait to write. It has an end: who would stand too far back, or has stood too long, is asked to
//! come back rather than kept waiting until the browser gives up and the text with it.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::Fault;
use crate::ground::measures;

const LONGEST: usize = 256;
/// Kept for those who sign in: without that, nobody who waits can be helped by somebody who comes.
const KEPT: usize = 32;
/// The longest anybody stands in it.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);

/// Which part of the line one may stand in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Line {
    Everybody,
    /// Somebody who signs in.
    SigningIn,
    /// Somebody with very much to write, in a transaction nobody else has a part in.
    Alone,
}

/// How many stand in line. Clones count the same.
#[derive(Clone, Default)]
pub(super) struct Waiting(Arc<AtomicUsize>);

/// One's place in the line, left when dropped.
pub(super) struct Standing(Waiting);

impl Waiting {
    pub(super) fn stand(&self, line: Line) -> Result<Standing, Fault> {
        let most = match line {
            Line::Everybody | Line::Alone => LONGEST,
            Line::SigningIn => LONGEST + KEPT,
        };
        let standing = Standing(self.clone());
        if self.0.fetch_add(1, Ordering::SeqCst) < most {
            return Ok(standing);
        }
        drop(standing);
        measures::turned_away("line");
        Err(Fault::Overloaded)
    }

    pub(super) fn nobody(&self) -> bool {
        self.many() == 0
    }

    pub(super) fn many(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

impl Drop for Standing {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// Who has stood too long.
pub(super) fn too_long() -> Fault {
    measures::turned_away("wait");
    Fault::Overloaded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_has_an_end_and_those_who_sign_in_have_some_places_more() {
        let waiting = Waiting::default();
        let mut line: Vec<Standing> = (0..LONGEST).map(|_| waiting.stand(Line::Everybody).unwrap()).collect();
        assert!(matches!(waiting.stand(Line::Everybody).map(drop), Err(Fault::Overloaded)));
        line.extend((0..KEPT).map(|_| waiting.stand(Line::SigningIn).unwrap()));
        assert!(matches!(waiting.stand(Line::SigningIn).map(drop), Err(Fault::Overloaded)));
        assert_eq!(waiting.many(), LONGEST + KEPT, "who was turned away does not stand there");
        line.truncate(LONGEST - 1);
        assert!(waiting.stand(Line::Everybody).is_ok());
        line.clear();
        assert!(waiting.nobody());
    }
}
