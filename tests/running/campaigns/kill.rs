//! T1: killed by SIGKILL while people write, over and over. Nothing that was answered is lost, and nothing is broken.

use std::time::Duration;

use makker::ground::chance::Chance;

use super::many;
use super::parties::{Ledger, Parties, data, demo, found};
use crate::program::{Folder, Running, free_port, makker, says};

#[test]
fn campaign_kill() {
    let cycles = many("KILL", 15);
    let folder = Folder::new("kill");
    let data = data(&folder);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let ledger = Ledger::default();
    let chance = Chance::Os;
    let mut answered_in = 0;
    for cycle in 0..cycles {
        let (port, before) = (free_port(), ledger.len());
        let running = Running::start(&mut demo(makker(), &data, port), port);
        let parties = Parties::write(running.address, &ledger, |_, _| {});
        let pause = u64::from(u16::from_le_bytes(chance.bytes())) % 400;
        // On a busy machine it may take a while before anybody has come so far as to write.
        for _ in 0..500 {
            if ledger.len() == before {
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        std::thread::sleep(Duration::from_millis(pause));
        running.kill();
        parties.join();
        answered_in += usize::from(ledger.len() > before);
        let found = runtime.block_on(found(&data, &ledger.all()));
        assert!(found.broken.is_empty(), "cycle {cycle}: {:?}", found.broken);
        assert_eq!(found.lost, 0, "cycle {cycle}: of {} answered", ledger.len());
    }
    says(makker().arg("check").arg("--data").arg(private(&data))).well();
    println!(
        "killed {cycles} times, {} answered writes (in {answered_in} of the cycles), 0 lost, 0 broken",
        ledger.len()
    );
    assert!(answered_in * 2 > cycles, "they hardly came to write");
}

/// `check` asks for what a real installation has: files that are their owner's alone.
pub fn private(data: &std::path::Path) -> &std::path::Path {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(data, PermissionsExt::from_mode(0o700)).unwrap();
    for file in std::fs::read_dir(data).unwrap().flatten() {
        std::fs::set_permissions(file.path(), PermissionsExt::from_mode(0o600)).unwrap();
    }
    data
}
