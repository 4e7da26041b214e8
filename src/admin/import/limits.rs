//! Large runs are looked at by two.
//!
//! A run that ends employments, or gives people another leader, closes rooms the same second. A slip in a file must not do
//! that to many: above one in ten, or above fifty people, a second HR or administrator sees the same and says yes. The one
//! who brought the file cannot.

/// People.
const MOST_ALONE: usize = 50;
/// One in so many of those employed today.
const ONE_IN: usize = 10;

/// Whether a run needs a second person.
#[must_use]
pub fn needs_two(ended_or_re_led: usize, employed_today: usize) -> bool {
    ended_or_re_led > MOST_ALONE || ended_or_re_led * ONE_IN > employed_today
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_in_ten_goes_alone_and_one_more_takes_two() {
        assert!(!needs_two(4, 40));
        assert!(needs_two(5, 40));
    }

    #[test]
    fn fifty_go_alone_however_many_there_are_and_one_more_takes_two() {
        assert!(!needs_two(50, 100_000));
        assert!(needs_two(51, 100_000));
    }

    #[test]
    fn a_run_that_ends_nobody_never_takes_two() {
        assert!(!needs_two(0, 0));
        assert!(!needs_two(0, 7));
    }
}
