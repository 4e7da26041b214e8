//! Example goals as they are offered to whoever is about to write one.

use askama::Template;

use super::form::Filled;
use super::show::kind_name;
use crate::access::Turn;
use crate::goals::ExampleId;
use crate::goals::commands::examples::{offered, one_offered};
use crate::ground::db::Fault;
use crate::ground::text::T;
use crate::people::Side;

/// «Begynn med et eksempelmål fra virksomheten».
#[derive(Template)]
#[template(path = "goals/views/offers.html")]
pub(super) struct Offers {
    t: T,
    rows: Vec<Row>,
}
impl askama::filters::HtmlSafe for Offers {}

struct Row {
    href: String,
    name: String,
    kind: String,
    line: String,
}

/// So many are seen without asking for them.
const FEW: usize = 4;

impl Offers {
    /// `at` is where one writes, as the address has it. Nothing, when nothing is offered.
    pub(super) async fn of(turn: &mut Turn<'_>, at: &str) -> Result<Option<Offers>, Fault> {
        let t = turn.visit.t();
        let rows: Vec<Row> = offered(turn)
            .await?
            .into_iter()
            .map(|example| Row {
                href: format!("/mal/ny?{at}&mal={}", example.id),
                name: example.suggests.name.reveal().to_owned(),
                kind: kind_name(t, example.kind),
                line: example.suggests.line.reveal().to_owned(),
            })
            .collect();
        Ok((!rows.is_empty()).then_some(Offers { t, rows }))
    }

    fn are_few(&self) -> bool {
        self.rows.len() <= FEW
    }
}

/// The form as an example fills it in, and what the example is called. Nothing, when it is not offered.
pub(super) async fn begun(turn: &mut Turn<'_>, example: &str, me: Side) -> Result<Option<(Filled, String)>, Fault> {
    let Some(id) = ExampleId::parse(example) else { return Ok(None) };
    let example = one_offered(turn, &id).await?;
    Ok(example.map(|example| {
        let asks = example.suggests.asks.reveal().to_owned();
        let filled = Filled::from(&example.suggests.begun(), me).anew();
        let name = example.suggests.name.reveal().to_owned();
        (Filled { kind: Some(example.kind), asks, ..filled }, name)
    }))
}
