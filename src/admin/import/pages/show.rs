//! One import: what it would do, what must be put right, who must say yes, or how it went.

use askama::Template;
use axum::extract::{Path, Query};

use super::changes::{self, ChangeView, NewView};
use super::{Asked, FORM, name_of, names, refusal_named, words};
use crate::access::{Denied, Turn};
use crate::accounts::Keeper;
use crate::admin::import::file::{LARGEST, MOST_ROWS};
use crate::admin::import::mistakes::Mistake;
use crate::admin::import::plan::Mode;
use crate::admin::import::progress::{self, Step};
use crate::admin::import::run::{Asks, Import, ImportId, State};
use crate::admin::import::seen;
use crate::ground::db::Fault;
use crate::ground::text::T;
use crate::page::{Answer, Frame, Place, html};
use crate::people::PersonId;

/// Links in the summary; the rest stand below it.
const MOST_LINKS: usize = 8;
/// Of each list on a page: enough to read through, and light also on a poor line.
const MISTAKES: usize = 50;
const CHANGES: usize = 50;
const NEW: usize = 100;
const NOTICES: usize = 30;

#[derive(Template)]
#[template(path = "admin/import/views/show.html")]
struct ShowPage {
    frame: Frame,
    t: T,
    id: ImportId,
    heading: String,
    lead: String,
    /// Why something was not done.
    refused: Option<String>,
    /// How far it has come.
    under_way: Option<String>,
    counts: Option<CountsView>,
    mistakes: Vec<MistakeView>,
    /// How many there are in all.
    mistakes_all: usize,
    notices: Vec<NoticeView>,
    left_out: Vec<String>,
    changes: Vec<ChangeView>,
    new: Vec<NewView>,
    new_all: usize,
    /// What is not kept to be shown.
    more: Option<String>,
    sides: Option<Sides>,
    offers: Offers,
    /// Who has done what with it.
    history: Vec<String>,
    step: u8,
    full: bool,
    limits: String,
}

/// Which part of long lists is shown.
struct Sides {
    words: String,
    before: Option<String>,
    after: Option<String>,
}

struct CountsView {
    said: String,
    added: usize,
    changed: usize,
    ended: usize,
    unchanged: usize,
}

struct MistakeView {
    id: String,
    line: String,
    column: Option<String>,
    title: String,
    text: String,
    linked: bool,
}

struct NoticeView {
    line: Option<String>,
    words: String,
}

/// The buttons this person has now.
#[derive(Default)]
struct Offers {
    fetch: bool,
    ask: bool,
    approve: bool,
    discard: bool,
    undo: bool,
    upload: bool,
}

pub(super) async fn page(Keeper(visit): Keeper, Path(id): Path<String>, Query(asked): Query<Asked>) -> Answer {
    let mut turn = visit.look().await?;
    let id = ImportId::parse(&id).ok_or(Denied::Hidden)?;
    let (import, is_latest) = seen(&mut turn, &id).await?;
    let nth = asked.side.unwrap_or(1).clamp(1, 1_000) - 1;
    let page = show(&mut turn, import, is_latest, nth).await?;
    let notice = notice(visit.t(), &asked);
    let refused = asked.stopp.as_deref().and_then(refusal_named).map(|why| words::refusal(visit.t(), why));
    html(&ShowPage { frame: page.frame.with_notice(notice), refused: refused.or(page.refused), ..page })
}

fn notice(t: T, asked: &Asked) -> Option<String> {
    match asked.gjort.as_deref()? {
        "hentet" => Some(t.import_done_fetched()),
        "spurt" => Some(t.import_done_asked()),
        "angret" => {
            let kept = [
                asked.par.filter(|count| *count > 0).map(|count| t.import_undone_pairs(count)),
                asked.folk.filter(|count| *count > 0).map(|count| t.import_undone_people(count)),
                asked.endret.filter(|count| *count > 0).map(|count| t.import_undone_altered(count)),
            ];
            let said = std::iter::once(t.import_done_undone()).chain(kept.into_iter().flatten());
            Some(said.collect::<Vec<_>>().join(" "))
        }
        _ => None,
    }
}

async fn show(turn: &mut Turn<'_>, import: Import, is_latest: bool, nth: usize) -> Result<ShowPage, Fault> {
    let (t, today, me, now) = (turn.visit.t(), turn.visit.today(), turn.visit.me.id.clone(), turn.visit.now);
    let may = |asks: Asks| import.may(asks, &me, now, is_latest).is_ok();
    let offers = Offers {
        fetch: may(Asks::Fetch),
        ask: may(Asks::SecondPerson),
        approve: may(Asks::Approve),
        discard: may(Asks::Discard),
        undo: may(Asks::Undo),
        upload: import.state == State::Faulty,
    };
    let history = history(turn, t, &import).await?;
    let (heading, lead) = headline(t, &import, &offers);
    let preview = &import.preview;
    // While something must be put right, nothing is going to change: that alone is shown.
    let (changes, new) = if preview.has_mistakes() { (vec![], vec![]) } else { changes::views(t, preview, today) };
    let lists = [
        (preview.mistakes.len(), MISTAKES),
        (changes.len(), CHANGES),
        (new.len(), NEW),
        (preview.notices.len(), NOTICES),
    ];
    let sides = sides(t, &import.id, nth, lists.map(|(all, most)| all.div_ceil(most)).into_iter().max().unwrap_or(1));
    let new_all = new.len();
    let counts = preview.counts;
    let waits = matches!(import.state, State::Faulty | State::Staged | State::Asked);
    let (under_way, refused) = under_way(t, &import.id);
    let (kept, all) = (preview.mistakes.len() + preview.notices.len(), counts.mistakes + counts.notices);
    let (kept, all) =
        if preview.has_mistakes() { (kept, all) } else { (kept + preview.shown.len(), all + counts.shown) };
    Ok(ShowPage {
        frame: Frame::of(turn, Place::Setup, heading.clone()),
        t,
        heading,
        lead,
        refused,
        under_way,
        counts: (counts.lines > 0 || counts.employed > 0).then(|| CountsView {
            said: t.import_counts_said(counts.lines, counts.employed),
            added: counts.added,
            changed: counts.changed,
            ended: counts.ended,
            unchanged: counts.unchanged,
        }),
        mistakes: mistakes(t, &import, nth),
        mistakes_all: counts.mistakes,
        notices: preview
            .notices
            .iter()
            .skip(nth * NOTICES)
            .take(NOTICES)
            .map(|one| NoticeView { line: line(t, one.line), words: words::noticed(t, &one.what) })
            .collect(),
        left_out: if nth == 0 { left_out(t, &import) } else { vec![] },
        changes: changes.into_iter().skip(nth * CHANGES).take(CHANGES).collect(),
        new: new.into_iter().skip(nth * NEW).take(NEW).collect(),
        new_all,
        more: (all > kept).then(|| t.import_more(all - kept)),
        sides,
        step: if waits { 2 } else { 3 },
        full: import.mode == Mode::Full,
        limits: t.import_file_hint(LARGEST / 1024 / 1024, MOST_ROWS),
        id: import.id,
        offers,
        history,
    })
}

/// Where one is in the lists, when they are longer than a page.
fn sides(t: T, id: &ImportId, nth: usize, all: usize) -> Option<Sides> {
    let side = |nth: usize| format!("{}?side={nth}#h-sum", href(id));
    (all > 1).then(|| Sides {
        words: t.import_side(nth + 1, all),
        before: (nth > 0).then(|| side(nth)),
        after: (nth + 1 < all).then(|| side(nth + 2)),
    })
}

fn line(t: T, line: u32) -> Option<String> {
    (line > 0).then(|| t.import_line(line))
}

fn mistakes(t: T, import: &Import, nth: usize) -> Vec<MistakeView> {
    let one = |(nth, mistake): (usize, &Mistake)| {
        let told = words::wrong(t, &mistake.wrong);
        MistakeView {
            id: format!("feil-{}", nth + 1),
            line: line(t, mistake.line).unwrap_or_else(|| t.import_whole_file()),
            column: mistake.column.map(|column| words::column(t, column)),
            title: told.title,
            text: told.text,
            linked: nth < MOST_LINKS,
        }
    };
    import.preview.mistakes.iter().skip(nth * MISTAKES).take(MISTAKES).enumerate().map(one).collect()
}

fn left_out(t: T, import: &Import) -> Vec<String> {
    let preview = &import.preview;
    let sensitive =
        preview.sensitive.iter().map(|(heading, kind)| t.import_left_sensitive(heading, words::sensitive(t, *kind)));
    sensitive.chain(preview.unknown.iter().map(|heading| t.import_left_unknown(heading))).collect()
}

fn headline(t: T, import: &Import, offers: &Offers) -> (String, String) {
    match import.state {
        State::Faulty => (t.import_look_title(), t.import_look_faulty()),
        State::Staged if import.preview.changes_nothing() => (t.import_nothing_title(), t.import_nothing_lead()),
        State::Staged if offers.ask => (t.import_look_title(), t.import_look_two()),
        State::Staged if import.preview.needs_two() => (t.import_look_title(), t.import_look_theirs()),
        State::Staged => (t.import_look_title(), t.import_look_lead()),
        State::Asked if offers.approve => (t.import_second_title(), t.import_second_lead()),
        State::Asked => (t.import_waiting_title(), t.import_waiting_lead()),
        State::Applied => (t.import_fetched_title(), t.import_fetched_lead()),
        State::Undone => (t.import_undone_title(), t.import_undone_lead()),
        State::Discarded => (t.import_discarded_title(), t.import_discarded_lead()),
    }
}

/// How far it has come, or why it stopped while nobody waited.
fn under_way(t: T, id: &ImportId) -> (Option<String>, Option<String>) {
    match progress::of(id) {
        None => (None, None),
        Some(progress) => match progress.step {
            Step::Comparing => (Some(t.import_progress_comparing()), None),
            Step::Writing => (Some(t.import_progress_writing(progress.rows(), progress.of)), None),
            Step::Stopped(Some(refusal)) => (None, Some(words::refusal(t, refusal))),
            Step::Stopped(None) => (None, Some(t.import_progress_failed())),
        },
    }
}

async fn history(turn: &mut Turn<'_>, t: T, import: &Import) -> Result<Vec<String>, Fault> {
    let steps = [Some(&import.staged), import.applied.as_ref(), import.undone.as_ref()];
    let ids: Vec<PersonId> = steps.into_iter().flatten().map(|done| done.by.clone()).collect();
    let names = names(turn, ids, t).await?;
    let (zone, today) = (&turn.visit.house.zone, turn.visit.today());
    let said = steps.into_iter().enumerate().filter_map(|(nth, done)| {
        let done = done?;
        let day = t.day_month(done.at.date(zone), today);
        let (who, when) = (name_of(&names, &done.by), t.import_earlier_at(day, t.clock(done.at.local(zone).time())));
        Some(match nth {
            0 => t.import_by_staged(who, when),
            1 => t.import_by_fetched(who, when),
            _ => t.import_by_undone(who, when),
        })
    });
    Ok(said.collect())
}

/// Where to go from a deed.
pub(super) fn href(id: &ImportId) -> String {
    format!("{FORM}/{id}")
}
