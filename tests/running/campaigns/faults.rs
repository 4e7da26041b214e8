//! T3, a part of it: the disk says that it could not keep what it was given. Nothing more is promised from then on: the
//! program stops by itself, with a failure, and everything that had been answered is there at the next start.

use std::time::Duration;

use super::many;
use super::parties::{Ledger, Parties, data, demo, found};
use super::states::recorder;
use crate::program::{Folder, Running, free_port, makker};

#[test]
fn campaign_faults() {
    let times = many("FAULTS", 4);
    let folder = Folder::new("faults");
    let recorder = recorder(&folder);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (mut answered, mut refused_to_start) = (0, 0);
    for time in 0..times {
        let own = Folder::new("fault");
        let (data, port, ledger) = (data(&own), free_port(), Ledger::default());
        let mut program = demo(makker(), &data, port);
        program.env("LD_PRELOAD", &recorder).env("MAKKER_UNDER", &data);
        // The first ones fall while it starts, later ones while people write, or while the log is folded in.
        program.env("MAKKER_FAIL", (1 + time * 17 % 400).to_string());
        match Running::try_start(&mut program, port) {
            Err(_) => refused_to_start += 1,
            Ok(mut running) => {
                let parties = Parties::write(running.address, &ledger, |_, _| {});
                let ended = running.ends(Duration::from_secs(60));
                assert_eq!(ended, Some(false), "time {time}: it stops by itself, and says that something is wrong");
                parties.join();
            }
        }
        answered += ledger.len();
        let found = runtime.block_on(found(&data, &ledger.all()));
        assert!(found.lost == 0 && found.broken.is_empty(), "time {time}: {found:?}");
        let port = free_port();
        Running::start(&mut demo(makker(), &data, port), port).kill();
    }
    println!("{times} failing syncs ({refused_to_start} at the start), {answered} answered writes, 0 lost, 0 broken");
}
