use super::super::password::{LONGEST, Needs, Weak, judge};

#[test]
fn a_few_words_that_do_not_belong_together_are_a_password() {
    for password in ["tolv blå hester i regnet", "fjellrev og kanelbolle", "korrekt-hest-batteri"] {
        assert_eq!(judge(password, Needs::WithDuty, &[]), Ok(()), "{password}");
    }
}

#[test]
fn eight_is_the_least_and_fifteen_for_those_who_let_others_in() {
    assert_eq!(judge("kåv7tøx", Needs::Everyday, &[]), Err(Weak::TooShort(8)));
    assert_eq!(judge("vq7tøxkåm2", Needs::Everyday, &[]), Ok(()));
    assert_eq!(judge("vq7tøxkåm2wz4h", Needs::WithDuty, &[]), Err(Weak::TooShort(15)));
    assert_eq!(judge("vq7tøxkåm2wz4hå", Needs::WithDuty, &[]), Ok(()), "letters are counted, not bytes");
    assert_eq!(judge(&"høst 7 tåke ".repeat(11), Needs::Everyday, &[]), Err(Weak::TooLong));
    assert_eq!(LONGEST, 128);
}

#[test]
fn what_everybody_comes_to_think_of_is_no_password() {
    for password in
        ["password", "passord1", "12345678", "qwertyuiop", "sommer2026", "makker123", "Fredag13!", "aaaaaaaaaaaa"]
    {
        assert_eq!(judge(password, Needs::Everyday, &[]), Err(Weak::EasyToGuess), "{password}");
    }
}

#[test]
fn ones_own_name_number_and_workplace_are_easy_to_guess() {
    let about = ["Sunniva", "Lunde", "1004", "sunniva@vidvik.example", "Vidvik kommune"];
    for password in ["sunnivalunde", "Sunniva1004", "vidvik1004"] {
        assert_eq!(judge(password, Needs::Everyday, &about), Err(Weak::EasyToGuess), "{password}");
    }
}

#[test]
fn no_rule_asks_for_digits_or_signs() {
    assert_eq!(judge("grevlingentoklangbuss", Needs::Everyday, &[]), Ok(()));
}
