//! What somebody is signed in on, in words one recognises it by: browser and system, as the browser says itself. Nothing
//! else of what it tells is kept.

use std::fmt;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Device {
    pub browser: Option<&'static str>,
    pub system: Option<&'static str>,
}

/// The first that is found decides: most browsers also say that they are others.
const BROWSERS: [(&str, &str); 11] = [
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("FxiOS/", "Firefox"),
    ("Firefox/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chromium/", "Chromium"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
];
const SYSTEMS: [(&str, &str); 7] = [
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
];

fn first(says: &str, known: &'static [(&'static str, &'static str)]) -> Option<&'static str> {
    known.iter().find(|(sign, _)| says.contains(sign)).map(|(_, name)| *name)
}

impl Device {
    /// From the browser's own line about itself.
    #[must_use]
    pub fn of(says: &str) -> Device {
        Device { browser: first(says, &BROWSERS), system: first(says, &SYSTEMS) }
    }

    /// As kept.
    #[must_use]
    pub fn parse(kept: &str) -> Device {
        let (browser, system) = kept.split_once('/').unwrap_or_default();
        let known = |name: &str, all: &[(&'static str, &'static str)]| {
            all.iter().find(|(_, known)| *known == name).map(|(_, known)| *known)
        };
        Device { browser: known(browser, &BROWSERS), system: known(system, &SYSTEMS) }
    }

    /// Something one carries, rather than something on a desk.
    #[must_use]
    pub fn is_carried(self) -> bool {
        matches!(self.system, Some("iPhone" | "iPad" | "Android"))
    }
}

/// As it is kept: `Firefox/Windows`.
impl fmt::Display for Device {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.browser.unwrap_or_default(), self.system.unwrap_or_default())
    }
}
