//! What people write is found nowhere but on the pages of those who may read it (settled 25, 26): not in the database,
//! its log of changes, its copies and dumps, the key store, temporary files, our own log or the history.
//!
//! Each search is also made where the words lie open, and must find them there.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by ending")]

#[path = "../stage/mod.rs"]
mod stage;

mod erasure;
mod examples;
mod sealed;
mod search;
mod secrets;
mod together;
mod writing;

use std::collections::BTreeSet;

use stage::Play;
use stage::database::engines;
use stage::snapshot::Snapshot;
use stage::walk;
use writing::Flock;

/// Addresses one sends a form to without any words in it. A new one is written to with canaries in `writing`, or stands
/// here.
const WITHOUT_WORDS: &[&str] = &[
    "/behov/{need}/dekket",
    "/behov/{need}/lest",
    "/behov/{need}/tilbaketrekking",
    "/felles-mal/{shared_goal}/avslutning",
    "/hjelp-inn",
    "/hverdag/{touchpoint}/sett",
    "/lofter/{promise}/angre",
    "/lofter/{promise}/bortlegging/tilbaketrekking",
    "/lofter/{promise}/holdt",
    "/lofter/{promise}/paminning",
    "/lofter/{promise}/sett",
    "/lofter/{promise}/svar",
    "/lofter/{promise}/tilbaketrekking",
    "/mal/utkast/{draft}/sletting",
    "/mal/{goal}/avslutning/tilbaketrekking",
    "/mal/{goal}/bidrag",
    "/mal/{goal}/delmal",
    "/mal/{goal}/eierskap",
    "/mal/{goal}/framdrift/{check_in}/agenda",
    "/mal/{goal}/framdrift/{check_in}/tilbaketrekking",
    "/mal/{goal}/godkjenning",
    "/mal/{goal}/overtakelse",
    "/mal/{goal}/tilbaketrekking",
    "/meg/bekreft",
    "/meg/bekreft/nokkel",
    "/meg/farger",
    "/meg/hjelp/stopp",
    "/meg/kalender",
    "/meg/kalender/sletting",
    "/meg/koder",
    "/meg/koder/av",
    "/meg/koder/pa",
    "/meg/koder/papir",
    "/meg/meldinger",
    "/meg/nokler",
    "/meg/nokler/fjerning",
    "/meg/nokler/ny",
    "/meg/okter/avslutning",
    "/meg/okter/overalt",
    "/meg/passord",
    "/meg/sprak",
    "/oppsett/eksempelmal/{example}/bruk",
    "/oppsett/folk/hent-inn",
    "/oppsett/folk/hent-inn/{import}/angring",
    "/oppsett/folk/hent-inn/{import}/forkasting",
    "/oppsett/folk/hent-inn/{import}/godkjenning",
    "/oppsett/folk/hent-inn/{import}/innhenting",
    "/oppsett/folk/hent-inn/{import}/sporsmal",
    "/oppsett/folk/{employment}/leder",
    "/oppsett/innlogging/apning",
    "/oppsett/innlogging/bekreftelse",
    "/oppsett/innlogging/hjelp",
    "/oppsett/innlogging/invitasjoner",
    "/oppsett/innlogging/slutt",
    "/oppsett/innlogging/stenging",
    "/oppsett/innlogging/tilbaketrekking",
    "/rolle/utkast/sletting",
    "/rolle/{role}/godkjenning",
    "/rolle/{role}/overtakelse",
    "/rolle/{role}/tilbaketrekking",
    "/samtaler/punkter/{point}/angre",
    "/samtaler/punkter/{point}/gjenapning",
    "/samtaler/punkter/{point}/lukking",
    "/samtaler/punkter/{point}/omtale",
    "/samtaler/rytme/enighet",
    "/samtaler/{talk}/gjennomfort",
    "/samtaler/{talk}/ikke-noe-av",
    "/samtaler/{talk}/ingen-nye-lofter",
    "/samtaler/{talk}/neste",
    "/samtaler/{talk}/neste/enighet",
    "/teamet/retning/sletting",
];

#[tokio::test]
async fn words_are_found_nowhere_but_with_those_who_may_read_them() {
    for engine in engines() {
        search::listen_to_the_log();
        let since = search::now();
        let play = Play::on(engine).await;
        let mut flock = Flock::new();
        writing::everything_there_is_to_write(&play, &mut flock).await;
        let secrets = secrets::all_there_are(&play, flock.mark()).await;
        assert!(flock.len() > 40, "{engine:?}: {} canaries", flock.len());

        every_form_has_had_its_canaries(&play, &flock).await;
        let empty: Vec<String> = sealed::columns_without_a_row(&play.place).await;
        assert_eq!(empty, Vec::<String>::new(), "{engine:?}: nobody has written in these: do it in `writing`");
        others_see_none_of_it(&play, &flock).await;

        let found = search::everywhere(&play, since, &[flock.mark()]).await;
        assert!(found.is_empty(), "{engine:?}: words lie open in {found:?}");
        let needles: Vec<&str> = secrets.iter().map(String::as_str).collect();
        let found = search::everywhere(&play, since, &needles).await;
        assert!(found.is_empty(), "{engine:?}: secrets lie open in {:?}", found.keys());
        let happened = Snapshot::of(&play.place).await;
        assert!(happened.rows("happening").len() > 15, "there is history");
        assert!(!happened.rows("happening").iter().any(|row| row.contains(flock.mark())));

        with_the_seal_off_they_are_found(&play, &flock, since).await;
    }
}

async fn every_form_has_had_its_canaries(play: &Play, flock: &Flock) {
    let addresses = walk::addresses(play).await;
    let written: BTreeSet<&str> = flock.actions().map(|action| walk::address_of(&addresses, action).path).collect();
    let answers = addresses.iter().filter(|address| address.methods.iter().any(|method| method == "POST"));
    let signed_in = answers.filter(|address| !address.acts.is_empty()).map(|address| address.path);
    let without: BTreeSet<&str> = signed_in.filter(|path| !written.contains(path)).collect();
    assert_eq!(without.into_iter().collect::<Vec<_>>(), WITHOUT_WORDS, "addresses nobody has written words to");
}

/// A colleague reads the direction; HR the same; nobody reads what is one person's own.
async fn others_see_none_of_it(play: &Play, flock: &Flock) {
    for key in ["amina", "ragnhild", "ivar", "solveig", "hakon", "sunniva"] {
        let walked = walk::everywhere(&mut play.signed_in(key).await, &[]).await;
        let seen: String = walked.pages().map(|page| page.text.as_str()).collect();
        for canary in flock.of_others(key) {
            assert!(
                !seen.contains(&canary.word),
                "{key} sees what was written in {} at {}",
                canary.field,
                canary.action
            );
        }
    }
}

/// The negative control: the same search, where the words lie open in each sealed column in turn, and in the log.
async fn with_the_seal_off_they_are_found(play: &Play, flock: &Flock, since: std::time::SystemTime) {
    let opened = sealed::laid_open(&play.place, flock.mark()).await;
    assert!(opened.len() > 10, "{} sealed columns", opened.len());
    let needles: Vec<&str> = opened.iter().map(|(_, word)| word.as_str()).collect();
    let told = format!("{}-told", flock.mark());
    tracing::trace!(target: "makker::canaries", told);
    let left = std::env::temp_dir().join(format!("{}.tmp", flock.mark()));
    std::fs::write(&left, format!("{}-left", flock.mark())).unwrap();
    let found = search::everywhere(play, since, &needles).await;
    for (place, words) in &found {
        for (column, word) in &opened {
            assert!(words.contains(word), "{column} lies open, and is not found in {place}");
        }
    }
    let expected = search::places_of(play, since).await;
    assert!(expected.iter().all(|place| found.contains_key(*place)), "{:?} of {expected:?}", found.keys());
    let said = search::everywhere(play, since, &[&told, &format!("{}-left", flock.mark())]).await;
    std::fs::remove_file(left).unwrap();
    assert_eq!(said.keys().map(String::as_str).collect::<Vec<_>>(), ["our own log", "temporary files"]);
}
