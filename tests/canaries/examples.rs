//! Canaries in what the organisation offers to begin a goal with.

use crate::stage::Play;
use crate::stage::browser::Browser;
use crate::writing::{Flock, For, seen_by};

/// What is counted on the way goes from a number to a number.
pub const NUMBERS: &[(&str, &str)] = &[("fra", "3"), ("til", "9")];

pub async fn written(play: &Play, flock: &mut Flock, sunniva: &mut Browser, hakon: &mut Browser) {
    let mut ragnhild = play.signed_in("ragnhild").await;
    let form = ragnhild.get("/oppsett/eksempelmal/ny").await;
    flock.write(&mut ragnhild, &form, "Lagre eksempelmålet", NUMBERS, For::Everybody).await;
    let list = ragnhild.get("/oppsett/eksempelmal").await;
    let example = list.links().into_iter().find(|link| link.starts_with("/oppsett/eksempelmal/")).expect("it");
    let form = ragnhild.get(&example).await;
    let (_, words) = flock.write(&mut ragnhild, &form, "Lagre eksempelmålet", NUMBERS, For::Everybody).await;
    seen_by(&mut [(&mut ragnhild, &example)], &words).await;
    // Its name, its line and what it suggests, to whoever begins with it.
    let id = example.rsplit('/').next().expect("its identity");
    let his = format!("/mal/ny?par={}&mal={id}", play.cast.pair("sunniva"));
    let apart = flock.canaries.iter().filter(|canary| canary.field == "linje").map(|canary| canary.word.clone());
    let apart: Vec<String> = apart.collect();
    let suggested: Vec<String> = words.into_iter().filter(|word| !apart.contains(word)).collect();
    seen_by(&mut [(sunniva, &format!("/mal/ny?mal={id}")), (hakon, &his)], &suggested).await;
}
