use super::super::second_factor::{Generator, ON_PAPER, WrongCode, backup_codes};
use crate::ground::chance::Chance;
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;

fn at(seconds: i64) -> Moment {
    Moment(seconds * 1_000_000)
}

/// The secret and the codes of RFC 6238, appendix B (SHA-1), their last six digits.
#[test]
fn codes_are_those_of_the_standard() {
    let generator = Generator::kept(Words::new("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    for (seconds, code) in
        [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (20_000_000_000, "353130")]
    {
        assert_eq!(generator.shows(at(seconds)), code);
        assert_eq!(generator.step_of(code, at(seconds), None), Ok(seconds / 30));
    }
}

#[test]
fn a_code_is_used_once_and_so_are_those_before_it() {
    let generator = Generator::new(&Chance::Os);
    let (before, now) = (generator.shows(at(3_000)), generator.shows(at(3_030)));
    let used = generator.step_of(&now, at(3_030), None).unwrap();
    assert_eq!(generator.step_of(&now, at(3_040), Some(used)), Err(WrongCode::Used));
    assert_eq!(generator.step_of(&before, at(3_040), Some(used)), Err(WrongCode::Used));
    let next = generator.shows(at(3_060));
    assert_eq!(generator.step_of(&next, at(3_060), Some(used)), Ok(used + 1));
}

#[test]
fn a_clock_may_be_half_a_minute_off_and_no_more() {
    let generator = Generator::new(&Chance::Os);
    let code = generator.shows(at(9_000));
    for seconds in [8_970, 9_000, 9_029, 9_059] {
        assert_eq!(generator.step_of(&code, at(seconds), None), Ok(300), "{seconds}");
    }
    for seconds in [8_969, 9_060, 0] {
        assert_eq!(generator.step_of(&code, at(seconds), None), Err(WrongCode::Wrong), "{seconds}");
    }
}

#[test]
fn what_is_no_code_is_wrong() {
    let generator = Generator::new(&Chance::Os);
    let code = generator.shows(at(9_000));
    for typed in ["", "0", &code[1..], &format!("{code}0"), "åååååå", "-12345", "１２３４５６"] {
        assert_eq!(generator.step_of(typed, at(9_000), None), Err(WrongCode::Wrong), "{typed}");
    }
    assert!(
        generator.step_of(&format!(" {} {} ", &code[..3], &code[3..]), at(9_000), None).is_ok(),
        "blanks do not matter"
    );
}

#[test]
fn the_square_says_what_a_generator_needs_and_each_one_is_another() {
    let (one, other) = (Generator::new(&Chance::Os), Generator::new(&Chance::Os));
    assert!(one.shared() != other.shared());
    assert_eq!(one.shared().reveal().len(), 32, "160 bits");
    let address = one.address("Vidvik kommune", "Sunniva: Lunde");
    let expected = format!(
        "otpauth://totp/Makker%20Vidvik%20kommune:Sunniva%20%20Lunde?secret={}&issuer=Makker%20Vidvik%20kommune",
        one.shared().reveal()
    );
    assert_eq!(address.reveal(), expected);
}

#[test]
fn there_are_ten_codes_on_paper_and_no_two_alike() {
    let codes: std::collections::BTreeSet<String> =
        backup_codes(&Chance::Os).iter().map(|code| code.reveal().to_owned()).collect();
    assert_eq!(codes.len(), ON_PAPER);
}
