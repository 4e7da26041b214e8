//! The small parts: icon, avatar, pair, seal. Written once, so that they look and read the same everywhere.

use askama::Template;

use super::voices::{color, initials};
use crate::ground::assets;
use crate::people::{Face, Side};

/// A part is safe HTML: its own template has escaped what is in it.
macro_rules! part {
    ($name:ident) => {
        impl askama::filters::HtmlSafe for $name {}
    };
}

/// An Aksel icon. Never without a word beside it, except in a labelled button.
#[derive(Template)]
#[template(
    ext = "html",
    source = r##"<svg class="mk-i" aria-hidden="true" focusable="false"><use href="{{ href }}"/></svg>"##
)]
pub struct Icon {
    href: String,
}
part!(Icon);

impl Icon {
    #[must_use]
    pub fn named(name: &str) -> Icon {
        Icon { href: format!("{}#{name}", assets::url("icons.svg")) }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Size {
    Small,
    Middle,
    Large,
}

/// A person's initials in the colour of the side they stand on; neutral for colleagues. The name stands beside it.
#[derive(Template, Clone)]
#[template(
    ext = "html",
    source = r#"<span class="ds-avatar mk-av{% match size %}{% when Size::Small %} mk-av-s{% when Size::Middle %}{% when Size::Large %} mk-av-l{% endmatch %}" data-color="{{ color }}" data-initials="{{ initials }}" aria-hidden="true"></span>"#
)]
pub struct Avatar {
    initials: String,
    color: &'static str,
    size: Size,
}
part!(Avatar);

impl Avatar {
    #[must_use]
    pub fn of(face: &Face, side: Option<Side>, size: Size) -> Avatar {
        Avatar { initials: initials(&face.given), color: side.map_or("neutral", color), size }
    }
}

impl Avatar {
    /// Somebody on this side who is not named here.
    #[must_use]
    pub fn unnamed(side: Side, size: Size) -> Avatar {
        Avatar { initials: String::new(), color: color(side), size }
    }
}

/// The two of a pair, the employee first.
#[derive(Template, Clone)]
#[template(ext = "html", source = r#"<span class="mk-pair">{{ employee }}{{ leader }}</span>"#)]
pub struct PairOfAvatars {
    employee: Avatar,
    leader: Avatar,
}
part!(PairOfAvatars);

impl PairOfAvatars {
    #[must_use]
    pub fn of(pair: &crate::people::Pair, size: Size) -> PairOfAvatars {
        PairOfAvatars {
            employee: Avatar::of(&pair.employee, Some(Side::Employee), size),
            leader: Avatar::of(&pair.leader, Some(Side::Leader), size),
        }
    }
}

/// Agreement at a glance: a filled circle has said yes, a dashed one has not answered.
#[derive(Template, Clone)]
#[template(
    ext = "html",
    source = r#"<span class="mk-seal"><svg viewBox="0 0 28 18" aria-hidden="true" focusable="false"><circle class="a" cx="9" cy="9" r="8"{% if employee %} data-yes{% endif %}/><circle class="b" cx="19" cy="9" r="8"{% if leader %} data-yes{% endif %}/></svg>{{ words }}</span>"#
)]
pub struct Seal {
    employee: bool,
    leader: bool,
    words: String,
}
part!(Seal);

impl Seal {
    /// Who has said yes, and the sentence that says so.
    #[must_use]
    pub fn by(yes: &[Side], words: String) -> Seal {
        Seal { employee: yes.contains(&Side::Employee), leader: yes.contains(&Side::Leader), words }
    }
}
