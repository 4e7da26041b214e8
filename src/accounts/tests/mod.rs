//! The nouns' sentences.

mod password;
mod reset;
mod second_factor;
mod secret;
mod throttle;

use super::device::Device;
use super::invitation::{NotInvited, Traces};

#[test]
fn an_account_is_invited_to_until_it_has_content_and_never_after() {
    let fresh = Traces::default();
    assert_eq!(fresh.may_be_invited(), Ok(()));
    assert_eq!(Traces { used: true, ..fresh }.may_be_invited(), Err(NotInvited::InUse), "settled 21");
    assert_eq!(Traces { has_written: true, ..fresh }.may_be_invited(), Err(NotInvited::InUse), "settled 21");
    assert_eq!(Traces { closed: true, ..fresh }.may_be_invited(), Err(NotInvited::Closed));
}

#[test]
fn a_device_is_known_by_browser_and_system_and_nothing_else_is_kept() {
    let firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
    let safari =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Safari/604.1";
    let edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0";
    assert_eq!(Device::of(firefox).to_string(), "Firefox/Windows");
    assert_eq!(Device::of(safari).to_string(), "Safari/iPhone");
    assert_eq!(Device::of(edge).to_string(), "Edge/Windows");
    assert!(Device::of(safari).is_carried() && !Device::of(firefox).is_carried());
    let odd = Device::of("<script>alert(1)</script>");
    assert_eq!((odd.to_string().as_str(), odd.browser, odd.system), ("/", None, None));
    for kept in ["Firefox/Windows", "Safari/iPhone", "/", "Firefox/", "nonsense", "<b>/Windows"] {
        let device = Device::parse(kept);
        assert_eq!(Device::parse(&device.to_string()), device);
    }
    assert_eq!(Device::parse("<b>/Windows").browser, None);
}
