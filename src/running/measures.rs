//! The server's own figures on a listener of their own, for Prometheus. Off until somebody turns it on.

use std::path::{Path, PathBuf};

use axum::Router;
use axum::http::header;
use axum::routing::get;
use tokio::net::TcpListener;

use super::readiness::Room;
use super::stores::Opened;
use super::web::MeasuresAt;
use super::{Tell, Wrong};
use crate::ground::db::Db;
use crate::ground::measures::Figures;
use crate::ground::serve;

/// Keeps figures and shows them, if somebody wants them.
///
/// # Errors
/// When it cannot listen there.
pub async fn show(at: Option<MeasuresAt>, opened: &Opened, folder: &Path, tell: Tell) -> Result<(), Wrong> {
    let Some(MeasuresAt(at)) = at else { return Ok(()) };
    let listener = TcpListener::bind(at).await.map_err(|error| {
        Wrong::new(format!("{at} cannot be listened on for the figures: {error}."), "Choose another with --measures.")
    })?;
    let figures = Figures::keep().map_err(|error| Wrong::new(error, "Start Makker without --measures."))?;
    let app = app(figures, opened.db.clone(), opened.key_store.clone(), folder.to_owned());
    tokio::spawn(serve::serve(listener, app, std::future::pending()));
    tell(&format!("Figures: http://{at}/metrics"));
    Ok(())
}

fn app(figures: Figures, db: Db, key_store: Db, folder: PathBuf) -> Router {
    let show = move || async move {
        let disk = Room::on_the_disk_of(&folder).map(|room| room.free);
        let text = figures.shown(&[("makker", &db), ("keys", &key_store)], disk);
        ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text)
    };
    Router::new().route("/metrics", get(show))
}
