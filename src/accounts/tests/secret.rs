use super::super::secret::{Kind, Secret};
use crate::ground::chance::Chance;

const KINDS: [Kind; 5] = [Kind::InvitationLink, Kind::InvitationCode, Kind::ResetPart, Kind::BackupCode, Kind::SetUp];

#[test]
fn a_secret_read_from_paper_is_the_same_however_it_is_typed() {
    for kind in KINDS {
        let secret = Secret::new(kind, &Chance::Os);
        let grouped = secret.in_groups();
        let typed = [
            secret.reveal().to_owned(),
            grouped.clone(),
            grouped.to_uppercase(),
            grouped.replace('-', " "),
            format!("  {} ", grouped.replace('-', " – ")),
            secret.reveal().replace('0', "O").replace('1', "l"),
        ];
        for typed in typed {
            let read = Secret::typed(kind, &typed).unwrap_or_else(|| panic!("{kind:?} {typed}"));
            assert_eq!(read.reveal(), secret.reveal());
        }
    }
}

#[test]
fn what_is_too_short_too_long_or_has_other_signs_is_no_secret() {
    let part = Secret::new(Kind::ResetPart, &Chance::Os);
    let long = format!("{}0", part.reveal());
    for typed in ["", "-", "åååååååååååå", "uuuuuuuuuuuu", &part.reveal()[1..], &long, &"0".repeat(100_000)]
    {
        assert!(Secret::typed(Kind::ResetPart, typed).is_none(), "{typed}");
    }
}

#[test]
fn a_secret_for_one_thing_or_one_person_opens_nothing_else() {
    let chance = Chance::seeded(7);
    let backup = Secret::new(Kind::BackupCode, &chance);
    let part = Secret::typed(Kind::ResetPart, backup.reveal()).expect("as long");
    assert_ne!(backup.hash("sunniva"), part.hash("sunniva"));
    assert_ne!(backup.hash("sunniva"), backup.hash("hakon"));
    assert_eq!(backup.hash("sunniva"), backup.hash("sunniva"));
}

#[test]
fn links_have_260_bits_and_codes_on_paper_80() {
    assert_eq!(Kind::InvitationLink.digits() * 5, 260);
    assert_eq!(Kind::SetUp.digits() * 5, 260);
    assert_eq!(Kind::InvitationCode.digits() * 5, 80);
    assert_eq!(Kind::ResetPart.digits() * 5, 60);
}
