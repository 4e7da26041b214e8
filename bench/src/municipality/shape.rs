//! How many they are, and who stands where: arithmetic, so that any size has the same shape.

/// An organisation of so many people, numbered from 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Shape {
    pub people: u64,
}

/// An employee and a leader, by their numbers. The pair and the employment have the same number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Two {
    pub number: u64,
    pub employee: u64,
    pub leader: u64,
}

const REPORTS: u64 = 8;
/// One in fifty has a second position, with another leader.
const SECOND_POSITION: u64 = 50;
/// Second positions lie with one leader in two hundred, 32 with each, who so has forty people.
const BIG_LEADER: u64 = 200;
const MORE_REPORTS: u64 = 32;

impl Shape {
    /// Everybody but the first has one: the tree has eight branches everywhere.
    #[must_use]
    pub fn leader_of(self, person: u64) -> Option<u64> {
        (person >= 2).then(|| (person - 2) / REPORTS + 1)
    }

    /// Leaders are those with the lowest numbers. Each has a unit of the same number.
    #[must_use]
    pub fn leaders(self) -> u64 {
        self.leader_of(self.people).unwrap_or(0)
    }

    /// Where somebody works: with the leader, and the first one in the first unit.
    #[must_use]
    pub fn unit_of(self, person: u64) -> u64 {
        self.leader_of(person).unwrap_or(1)
    }

    fn second_positions(self) -> u64 {
        self.people / SECOND_POSITION
    }

    /// The pair with this number: up to the number of people each person's own, then those of second positions.
    #[must_use]
    pub fn pair(self, number: u64) -> Option<Two> {
        if number <= self.people {
            return self.leader_of(number).map(|leader| Two { number, employee: number, leader });
        }
        let second = number - self.people;
        let employee = second * SECOND_POSITION;
        let big = BIG_LEADER * ((second - 1) / MORE_REPORTS) + 1;
        let taken = [Some(employee), self.leader_of(employee)];
        let leader = (big..=self.leaders()).find(|leader| !taken.contains(&Some(*leader)))?;
        (second <= self.second_positions()).then_some(Two { number, employee, leader })
    }

    /// All of them.
    pub fn pairs(self) -> impl Iterator<Item = Two> {
        (2..=self.people + self.second_positions()).filter_map(move |number| self.pair(number))
    }

    /// Leaders with eight people: their own, and nobody in a second position.
    pub fn ordinary_leaders(self) -> impl Iterator<Item = u64> {
        let full = move |leader: &u64| (leader * REPORTS + 1) <= self.people && leader % BIG_LEADER > 2;
        (1..=self.leaders()).filter(full)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaders_have_eight_people_and_nobody_leads_themself() {
        for people in [60, 1000, 100_000] {
            let shape = Shape { people };
            let mut reports = vec![0; usize::try_from(people).unwrap() + 1];
            for two in shape.pairs() {
                assert_ne!(two.employee, two.leader);
                reports[usize::try_from(two.leader).unwrap()] += 1;
            }
            assert!(shape.ordinary_leaders().all(|leader| reports[usize::try_from(leader).unwrap()] == 8), "{people}");
            assert!(shape.ordinary_leaders().count() > 0 && reports.iter().max() <= Some(&40), "{people}");
        }
    }

    #[test]
    fn the_shape_is_that_of_the_load_specification() {
        let shape = Shape { people: 100_000 };
        assert_eq!((shape.leaders(), shape.pairs().count()), (12_500, 99_999 + 2000));
        assert_eq!(shape.pairs().filter(|two| two.leader == 201).count(), 40);
    }
}
