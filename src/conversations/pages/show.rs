//! How talks are shown: the words for times, states and rhythms, and the small parts pages are made of.

use askama::Template;

use crate::access::{Turn, Visit};
use crate::conversations::closing::Lack;
use crate::conversations::course::Course;
use crate::conversations::point::Tag;
use crate::conversations::rhythm::{Dot, Mark as MonthMark};
use crate::conversations::state::State;
use crate::conversations::time::When;
use crate::ground::calendar::{Date, Gender};
use crate::ground::clock::Moment;
use crate::ground::sealing::Words;
use crate::ground::text::T;
use crate::people::{Pair, Rhythm, Side};

/// Where something stands: a shape and words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    pub shape: &'static str,
    pub words: String,
}

impl Mark {
    pub(super) fn new(shape: &'static str, words: String) -> Mark {
        Mark { shape, words }
    }
}

/// The two of a talk, as the one who looks sees them.
pub(super) struct Two<'p> {
    pub pair: &'p Pair,
    pub me: Side,
    /// Whether the pair is one still. Those who were one read, and change nothing.
    pub now: bool,
}

impl<'p> Two<'p> {
    pub(super) fn of(turn: &Turn<'_>, pair: &'p Pair) -> Option<Two<'p>> {
        let me = pair.side_of(&turn.visit.me.id)?;
        Some(Two { pair, me, now: turn.relations.is_in_force(pair) })
    }

    pub(super) fn other(&self) -> &'p str {
        &self.pair.face(self.me.other()).given
    }

    pub(super) fn name(&self, side: Side) -> &'p str {
        &self.pair.face(side).given
    }
}

/// «Månedssamtale» for who talks monthly, «1-til-1-samtale» for others.
pub(super) fn kind(t: T, rhythm: Rhythm) -> String {
    match rhythm {
        Rhythm::Monthly => t.talk_kind_monthly(),
        Rhythm::Weeks(_) => t.talk_kind(),
    }
}

/// «hver måned», «annenhver uke».
pub(super) fn rhythm(t: T, rhythm: Rhythm) -> String {
    match rhythm {
        Rhythm::Monthly => t.rhythm_monthly(),
        Rhythm::Weeks(weeks) => t.rhythm_weeks(usize::from(weeks)),
    }
}

/// «torsdag 16. oktober kl. 10.00–10.45, møterom Furu».
pub(super) fn when(t: T, when: When, place: &Words, today: Date) -> String {
    let (day, clock) = (t.weekday_date(when.day, today), t.clock_range(when.starts, when.ends()));
    match place.is_blank() {
        true => t.talk_when(day, clock),
        false => t.talk_when_where(day, clock, place.reveal()),
    }
}

/// «for tre dager siden», else the date.
pub(super) fn day(visit: &Visit, at: Moment) -> String {
    let (t, day) = (visit.t(), at.date(&visit.house.zone));
    t.near(day, visit.today()).unwrap_or_else(|| t.day_month(day, visit.today()))
}

pub(super) fn tag(t: T, tag: Tag) -> String {
    match tag {
        Tag::Practice => t.point_tag_practice(),
        Tag::Deliveries => t.point_tag_deliveries(),
        Tag::Results => t.point_tag_results(),
        Tag::Values => t.point_tag_values(),
    }
}

/// «tre punkter».
pub(super) fn points(t: T, count: usize) -> String {
    t.point_count(count, t.number_word(count, Gender::Neuter))
}

/// What is known of a talk, the same to both but for whose answer it waits for.
pub(super) fn state(t: T, two: &Two<'_>, course: Course, today: Date) -> Option<Mark> {
    match course.state {
        State::Planned if course.when.day < today => Some(Mark::new("on", t.talk_state_ask())),
        State::Planned => None,
        State::HeldNoted { by, .. } if by == two.me => Some(Mark::new("wait", t.talk_state_noted_you(two.other()))),
        State::HeldNoted { .. } => Some(Mark::new("on", t.talk_state_noted(two.other()))),
        State::Held(_) => Some(Mark::new("on", t.talk_state_held())),
        State::Completed { .. } => Some(Mark::new("done", t.talk_state_completed())),
        State::Missed { .. } => Some(Mark::new("wait", t.talk_state_missed())),
        State::Cancelled { .. } => Some(Mark::new("wait", t.talk_state_cancelled())),
    }
}

/// What a held talk still lacks, as things the two can do.
pub(super) fn lack(t: T, two: &Two<'_>, lack: Lack) -> String {
    match lack {
        Lack::NextDate => t.talk_lack_date(),
        Lack::Promise { none_said_by: None } => t.talk_lack_promise(),
        Lack::Promise { none_said_by: Some(side) } if side == two.me => t.talk_lack_promise_theirs(two.other()),
        Lack::Promise { none_said_by: Some(_) } => t.talk_lack_promise_yours(two.other()),
    }
}

/// The pair's dots. Both see the same, and nobody else sees them.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<ul class="mk-rytme" aria-label="{{ label }}">{% for dot in dots %}<li{% if let Some(shape) = dot.shape %} data-m="{{ shape }}"{% endif %}>{{ dot.month }}<span class="ds-sr-only"> {{ dot.words }}</span></li>{% endfor %}</ul>"#
)]
pub struct Dots {
    label: String,
    dots: Vec<DotView>,
}
impl askama::filters::HtmlSafe for Dots {}

/// What the shapes of the dots mean, for who sees them: each has its word beside it already for who does not.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<p class="mk-legend" aria-hidden="true"><span><i class="m-ja"></i>{{ t.rhythm_held() }}</span><span><i class="m-plan"></i>{{ t.rhythm_planned() }}</span><span><i class="m-nei"></i>{{ t.rhythm_not_held() }}</span><span><i class="m-fri"></i>{{ t.rhythm_not_due() }}</span></p>"#
)]
pub struct Legend {
    pub t: T,
}
impl askama::filters::HtmlSafe for Legend {}

struct DotView {
    shape: Option<&'static str>,
    month: String,
    words: String,
}

impl Dots {
    pub(super) fn of(t: T, dots: &[Dot]) -> Dots {
        let view = |dot: &Dot| {
            let (shape, words) = match dot.mark {
                MonthMark::Held => (Some("ja"), t.rhythm_held()),
                MonthMark::Planned => (Some("plan"), t.rhythm_planned()),
                MonthMark::Noted => (Some("plan"), t.rhythm_noted()),
                MonthMark::NotHeld => (None, t.rhythm_not_held()),
                MonthMark::Resting => (Some("fri"), t.rhythm_resting()),
                MonthMark::Cancelled => (Some("fri"), t.rhythm_cancelled()),
                MonthMark::NotDue => (Some("fri"), t.rhythm_not_due()),
            };
            DotView { shape, month: t.month_short(dot.month), words }
        };
        Dots { label: t.rhythm_months(), dots: dots.iter().map(view).collect() }
    }

    /// A pair that has just begun has no months behind it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.dots.is_empty()
    }
}
