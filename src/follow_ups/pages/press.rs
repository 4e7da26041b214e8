//! The buttons on a promise: what each side is offered, and nothing else.

use askama::Template;

use super::back::Back;
use super::show::Showing;
use crate::follow_ups::promise::Promise;
use crate::ground::calendar::days_between;
use crate::page::PRESS;
use crate::people::Side;

/// «Merk som gjort». Pressed, it takes that back.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<button class="mk-check" form="{{ PRESS }}" formaction="{{ action }}" name="once" value="{{ once }}" aria-pressed="{{ pressed }}" aria-label="{{ label }}"></button>"#
)]
pub struct Check {
    action: String,
    once: String,
    pressed: &'static str,
    label: String,
}
impl askama::filters::HtmlSafe for Check {}

/// A button with words.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<button class="ds-button mk-btn-s" data-variant="{{ variant }}" form="{{ PRESS }}" formaction="{{ action }}" name="once" value="{{ once }}">{{ words }}<span class="ds-sr-only">: {{ what }}</span></button>"#
)]
pub struct Press {
    action: String,
    once: String,
    variant: &'static str,
    words: String,
    what: String,
}
impl askama::filters::HtmlSafe for Press {}

/// Yes or no to what one was asked for: one form, so that whichever is pressed first is the answer.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<form class="mk-btns" action="{{ action }}" method="post" data-no-keep><input type="hidden" name="once" value="{{ once }}"><input type="hidden" name="fra" value="{{ back }}"><button class="ds-button mk-btn-s" data-variant="secondary" name="svar" value="ja">{{ yes }}<span class="ds-sr-only">: {{ what }}</span></button><button class="ds-button mk-btn-s" data-variant="tertiary" name="svar" value="nei">{{ no }}<span class="ds-sr-only">: {{ what }}</span></button></form>"#
)]
pub struct Asking {
    action: String,
    once: String,
    back: String,
    yes: String,
    no: String,
    what: String,
}
impl askama::filters::HtmlSafe for Asking {}

/// The form the buttons of a page belong to: it says where they stand. Each names its own deed and once-key.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<form id="{{ PRESS }}" method="post" data-no-keep hidden><input type="hidden" name="fra" value="{{ back }}"></form>"#
)]
pub struct PressForm {
    back: String,
}
impl askama::filters::HtmlSafe for PressForm {}

impl PressForm {
    /// For the page `back` leads to. It stands once on it, anywhere.
    #[must_use]
    pub fn on(back: &Back) -> PressForm {
        PressForm { back: back.name() }
    }
}

impl Showing<'_> {
    fn action(&self, promise: &Promise, deed: &str) -> String {
        format!("/lofter/{}/{deed}", promise.id)
    }

    /// The beginning of an id tells the promises of one page apart, and a page with many buttons stays small.
    fn once(&self, promise: &Promise, deed: &str) -> String {
        let (seed, id) = (&self.seed[..12.min(self.seed.len())], promise.id.as_str());
        format!("{seed}-{}-{deed}", &id[..10.min(id.len())])
    }

    pub(super) fn check(&self, promise: &Promise, me: Side) -> Option<Check> {
        let offers = promise.offers(me);
        let (deed, pressed) = match (offers.keep, offers.undo) {
            (true, _) => ("holdt", "false"),
            (_, true) => ("angre", "true"),
            (false, false) => return None,
        };
        let label = self.turn.visit.t().promise_mark(promise.what.reveal());
        Some(Check { action: self.action(promise, deed), once: self.once(promise, "hake"), pressed, label })
    }

    pub(super) fn asking(&self, promise: &Promise, me: Side) -> Option<Asking> {
        let t = self.turn.visit.t();
        promise.offers(me).answer.then(|| Asking {
            action: self.action(promise, "svar"),
            once: self.once(promise, "svar"),
            back: self.back.name(),
            yes: t.promise_yes(),
            no: t.promise_no(),
            what: promise.what.reveal().to_owned(),
        })
    }

    /// Whom one may remind of it now. In a list, when its day is near or past: on its own page at any time. In a talk one
    /// says so.
    fn reminds(&self, promise: &Promise, me: Side) -> Option<&str> {
        let visit = self.turn.visit;
        let pair = self.turn.relations.pair(&promise.pair)?;
        let near =
            self.is_alone() || !matches!(self.back, Back::Talk(_)) && days_between(visit.today(), promise.due) <= 1;
        let may = near && promise.dropping.is_none() && promise.remind(me, pair, visit.now, &visit.house.zone).is_ok();
        may.then_some(pair.face(promise.owner).given.as_str())
    }

    pub(super) fn buttons(&self, promise: &Promise, me: Side) -> Vec<Press> {
        let (t, offers) = (self.turn.visit.t(), promise.offers(me));
        let press = |deed: &str, variant, words| Press {
            action: self.action(promise, deed),
            once: self.once(promise, deed),
            variant,
            words,
            what: promise.what.reveal().to_owned(),
        };
        let mut buttons = Vec::new();
        if offers.withdraw {
            buttons.push(press("tilbaketrekking", "tertiary", t.promise_take_back()));
        }
        if offers.undo {
            buttons.push(press("angre", "tertiary", t.promise_undo()));
        }
        if offers.see {
            buttons.push(press("sett", "secondary", t.promise_see()));
        }
        if let Some(name) = self.reminds(promise, me) {
            buttons.push(press("paminning", "tertiary", t.promise_remind(name)));
        }
        if offers.take_drop_back {
            buttons.push(press("bortlegging/tilbaketrekking", "tertiary", t.promise_drop_take_back()));
        }
        buttons
    }
}
