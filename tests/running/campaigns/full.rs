//! T4: the disk fills, and is freed again. Reading goes on, saving is answered by 507, and when there is room it goes on
//! without a restart. Needs a small disk of its own, which only root can make.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use makker::ground::chance::Chance;

use super::many;
use super::parties::{Writer, copy, data, demo, found};
use crate::program::{Folder, Running, free_port, makker};

/// A disk of 24 MiB in memory, gone when dropped.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn new(at: PathBuf) -> Option<SmallDisk> {
        std::fs::create_dir(&at).unwrap();
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", "size=24m,mode=700", "makker-test"]).arg(&at).output();
        mounted.is_ok_and(|done| done.status.success()).then_some(SmallDisk(at))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

/// Takes all the room there is.
fn fill(file: &Path) {
    let mut filled = std::fs::OpenOptions::new().create(true).append(true).open(file).unwrap();
    for size in [1 << 16, 4096, 512, 1] {
        while filled.write_all(&vec![0; size]).is_ok() {}
    }
}

#[test]
fn campaign_full() {
    let times = many("FULL", 5);
    let folder = Folder::new("full");
    let Some(disk) = SmallDisk::new(folder.join("disk")) else {
        eprintln!("NOT RUN: the campaign of the full disk needs root, to make a small disk of its own");
        return;
    };
    let data = disk.0.join("data");
    copy(&self::data(&folder), &data);
    let (port, filling) = (free_port(), disk.0.join("filling"));
    let running = Running::start(&mut demo(makker(), &data, port), port);
    let mut writer = Writer::new(running.address, "1004").unwrap();
    let (mut kept, mut refused) = (Vec::new(), 0);
    for time in 0..times {
        fill(&filling);
        // What the log of changes still has room for is kept; then there is no more.
        let full = (0..2000).find_map(|_| {
            let once = Chance::Os.id();
            match writer.save(&once) {
                Some(303) => {
                    kept.push((once, "1004"));
                    None
                }
                other => Some(other),
            }
        });
        assert_eq!(full, Some(Some(507)), "time {time}");
        refused += 1;
        for path in ["/", "/mal", "/helse"] {
            assert_eq!(writer.client.get(path).unwrap().status, 200, "time {time}: {path} is read");
        }
        let page = writer.says("once-again-and-again", "Dette står").unwrap();
        assert!(page.status == 507 && page.body.contains("Dette står"), "time {time}: the text comes back");
        assert!(page.header("retry-after").is_some());
        std::fs::remove_file(&filling).unwrap();
        let once = Chance::Os.id();
        let again = (0..50).find(|_| {
            let saved = writer.save(&once) == Some(303);
            if !saved {
                std::thread::sleep(std::time::Duration::from_millis(20));
            }
            saved
        });
        assert!(again.is_some(), "time {time}: it goes on without a restart");
        kept.push((once, "1004"));
    }
    running.kill();
    let found = tokio::runtime::Runtime::new().unwrap().block_on(found(&data, &kept));
    assert!(found.lost == 0 && found.broken.is_empty(), "{found:?}");
    println!("filled and freed {times} times: {} answered writes, {refused} times full, 0 lost, 0 broken", kept.len());
}
