//! The reviewed law, read back from its printed table.

use makker::access::law::{Act, Stands};

/// The table: which standings may do which deed, and by which deed a thing is seen.
#[derive(Clone)]
pub struct Printed {
    may: Vec<Vec<bool>>,
    sight: Vec<Act>,
}

fn act(name: &str) -> Act {
    *Act::ALL.iter().find(|act| act.name() == name).unwrap_or_else(|| panic!("{name} is no deed"))
}

fn place(stands: Stands) -> usize {
    Stands::ALL.iter().position(|known| *known == stands).expect("all of them are in ALL")
}

impl Printed {
    pub fn read() -> Printed {
        let text = include_str!("../../src/access/law.txt");
        let mut lines = text.lines().skip_while(|line| !line.starts_with("Deed "));
        let head = lines.next().expect("a head").split("  ").map(str::trim).filter(|cell| !cell.is_empty());
        let names: Vec<&str> = head.skip(2).collect();
        let known: Vec<String> = Stands::ALL.iter().map(|stands| format!("{stands:?}")).collect();
        assert_eq!(names, known, "the columns are the standings");
        let mut printed = Printed { may: vec![], sight: vec![] };
        for (line, known) in lines.zip(Act::ALL) {
            let mut cells = line.split_whitespace();
            assert_eq!(cells.next(), Some(known.name()), "a line for each deed");
            printed.sight.push(act(cells.next().expect("a sight")));
            printed.may.push(cells.map(|cell| cell == "yes").collect());
        }
        assert_eq!(printed.may.len(), Act::ALL.len(), "a line for each deed");
        assert!(printed.may.iter().all(|cells| cells.len() == Stands::ALL.len()), "a cell for each standing");
        printed
    }

    pub fn may(&self, act: Act, stands: &[Stands]) -> bool {
        stands.iter().any(|stands| self.may[act as usize][place(*stands)])
    }

    pub fn sight(&self, act: Act) -> Act {
        self.sight[act as usize]
    }

    /// The table with one answer turned around.
    pub fn with_a_slip(&self, act: Act, stands: Stands) -> Printed {
        let mut slipped = self.clone();
        let cell = &mut slipped.may[act as usize][place(stands)];
        *cell = !*cell;
        slipped
    }
}
