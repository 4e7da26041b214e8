//! Sentences about what is said beside a version, and against one.

use super::{countered, first, second, whole};
use crate::agreements::remark::{self, about};
use crate::people::Side;

#[test]
fn a_remark_is_about_what_was_read_and_against_what_waits() {
    // I19, A17
    let words = "det forutsetter to til".into();
    let agreed = countered().accept(Side::Employee, second(), &whole("b")).expect("a yes").now;
    assert_eq!(about(&agreed, second(), &words), Ok(remark::Says::Beside));
    assert_eq!(about(&countered(), second(), &words), Ok(remark::Says::Disagrees));
    assert_eq!(about(&countered(), first(), &words), Err(remark::Refusal::Moved));
    assert_eq!(about(&agreed, second(), &" ".into()), Err(remark::Refusal::NoWords));
    let revised = agreed.write(Side::Leader, second(), &whole("b"), &whole("c")).expect("a change").now;
    assert_eq!(about(&revised, second(), &words), Ok(remark::Says::Beside), "what holds can be remarked on meanwhile");
}
