//! The buttons on a promise: what each side is offered, and nothing else.

use askama::Template;

use super::show::Showing;
use crate::follow_ups::promise::Promise;
use crate::page::Icon;
use crate::people::Side;

/// «Merk som gjort». Pressed, it takes that back.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<form action="{{ action }}" method="post" data-no-keep><input type="hidden" name="once" value="{{ once }}"><input type="hidden" name="fra" value="{{ back }}"><button class="mk-check" type="submit" aria-pressed="{{ pressed }}" aria-label="{{ label }}">{{ icon }}</button></form>"#
)]
pub struct Check {
    action: String,
    once: String,
    back: String,
    pressed: &'static str,
    label: String,
    icon: Icon,
}
impl askama::filters::HtmlSafe for Check {}

/// A button with words.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<form action="{{ action }}" method="post" data-no-keep><input type="hidden" name="once" value="{{ once }}"><input type="hidden" name="fra" value="{{ back }}"><button class="ds-button mk-btn-s" data-variant="{{ variant }}" type="submit"{% if let Some(answer) = answer %} name="svar" value="{{ answer }}"{% endif %}>{{ words }}<span class="ds-sr-only">: {{ what }}</span></button></form>"#
)]
pub struct Press {
    action: String,
    once: String,
    back: String,
    variant: &'static str,
    answer: Option<&'static str>,
    words: String,
    what: String,
}
impl askama::filters::HtmlSafe for Press {}

impl Showing<'_> {
    fn action(&self, promise: &Promise, deed: &str) -> String {
        format!("/lofter/{}/{deed}", promise.id)
    }

    fn once(&self, promise: &Promise, deed: &str) -> String {
        format!("{}-{}-{deed}", &self.seed[..16.min(self.seed.len())], promise.id)
    }

    pub(super) fn check(&self, promise: &Promise, me: Side) -> Option<Check> {
        let offers = promise.offers(me);
        let (deed, pressed) = match (offers.keep, offers.undo) {
            (true, _) => ("holdt", "false"),
            (_, true) => ("angre", "true"),
            (false, false) => return None,
        };
        let label = self.turn.visit.t().promise_mark(promise.what.reveal());
        let (action, once, back) = (self.action(promise, deed), self.once(promise, "hake"), self.back.name());
        Some(Check { action, once, back, pressed, label, icon: Icon::named("checkmark") })
    }

    pub(super) fn buttons(&self, promise: &Promise, me: Side) -> Vec<Press> {
        let (t, offers) = (self.turn.visit.t(), promise.offers(me));
        let press = |deed: &str, key: &str, variant, answer, words| Press {
            action: self.action(promise, deed),
            once: self.once(promise, key),
            back: self.back.name(),
            variant,
            answer,
            words,
            what: promise.what.reveal().to_owned(),
        };
        let mut buttons = Vec::new();
        if offers.answer {
            buttons.push(press("svar", "ja", "secondary", Some("ja"), t.promise_yes()));
            buttons.push(press("svar", "nei", "tertiary", Some("nei"), t.promise_no()));
        }
        if offers.withdraw {
            buttons.push(press("tilbaketrekking", "trekk", "tertiary", None, t.promise_take_back()));
        }
        if offers.undo {
            buttons.push(press("angre", "angre", "tertiary", None, t.promise_undo()));
        }
        if offers.see {
            buttons.push(press("sett", "sett", "secondary", None, t.promise_see()));
        }
        buttons
    }
}
