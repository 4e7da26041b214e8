//! The square one photographs, drawn by ourselves: dark fields as one path.

use askama::Template;
use qrcode::{Color, EcLevel, QrCode};

/// Light fields around it, so that a camera finds it.
const MARGIN: usize = 4;

/// A square that says something. Always dark on light, in dark colours too: cameras want it so.
#[derive(Template)]
#[template(
    ext = "html",
    source = r#"<svg class="mk-square" viewBox="0 0 {{ side }} {{ side }}" role="img" aria-label="{{ label }}" shape-rendering="crispEdges"><rect class="light" width="{{ side }}" height="{{ side }}"/><path class="dark" d="{{ path }}"/></svg>"#
)]
pub struct Square {
    side: usize,
    path: String,
    label: String,
}
impl askama::filters::HtmlSafe for Square {}

impl Square {
    /// Nothing when it says more than a square can hold.
    pub fn of(says: &str, label: String) -> Option<Square> {
        let code = QrCode::with_error_correction_level(says, EcLevel::M).ok()?;
        let width = code.width();
        let dark = code.into_colors().into_iter().enumerate().filter(|(_, color)| *color == Color::Dark);
        let path = dark.map(|(at, _)| format!("M{} {}h1v1h-1z", at % width + MARGIN, at / width + MARGIN)).collect();
        Some(Square { side: width + 2 * MARGIN, path, label })
    }
}
