//! Undoing knows of everything that may point at somebody it takes away: asked of both engines' own lists.

use std::collections::BTreeSet;

use makker::ground::db::Engine;
use makker::{binds, sql};
use sqlx::{Connection, Row};

use crate::import::{file, upload};
use crate::stage::Play;
use crate::stage::database::{Place, behind_its_back, engines};

/// What points at a pair, an employment, a person or a unit, and who tells undoing of it: a new line here is a new question
/// in `traces` of the import, and a story that shows what is kept.
const KNOWN: &[(&str, &str, &str)] = &[
    ("access_record.about", "person", "access::people_recorded"),
    ("access_record.reader", "person", "access::people_recorded"),
    ("account.person", "person", "accounts::people_known"),
    ("agenda_point.pair", "pair", "conversations::pairs_written_in"),
    ("check_in.pair", "pair", "goals::pairs_written_in"),
    ("direction_draft.author", "person", "direction::writers"),
    ("direction_draft.unit", "unit", "direction::units_written_for"),
    ("direction_version.author", "person", "direction::writers"),
    ("direction_version.unit", "unit", "direction::units_written_for"),
    ("duty.person", "person", "goes with the person"),
    ("employment.person", "person", "goes with the person, or keeps it"),
    ("fixed_frame.employment", "employment", "goals::employments_written_in"),
    ("fixed_frame.pair", "pair", "goals::pairs_written_in"),
    ("goal.employment", "employment", "goals::employments_written_in"),
    ("goal.pair", "pair", "goals::pairs_written_in"),
    ("goal_acceptance.person", "person", "goals::people_written"),
    ("goal_draft.author", "person", "goals::people_written"),
    ("goal_draft.employment", "employment", "goals::employments_written_in"),
    ("goal_ending.answered_by", "person", "goals::people_written"),
    ("goal_ending.author", "person", "goals::people_written"),
    ("goal_ending.pair", "pair", "goals::pairs_written_in"),
    ("goal_ownership.pair", "pair", "goals::pairs_written_in"),
    ("goal_remark.author", "person", "goals::people_written"),
    ("goal_remark.pair", "pair", "goals::pairs_written_in"),
    ("goal_version.author", "person", "goals::people_written"),
    ("goal_version.pair", "pair", "goals::pairs_written_in"),
    ("invitation.person", "person", "accounts::take_back_invitations"),
    ("ledger_entry.employment", "employment", "goals and roles::employments_written_in"),
    ("ledger_entry.pair", "pair", "goals and roles::pairs_written_in"),
    ("need.pair", "pair", "follow_ups::pairs_written_in"),
    ("own_note.author", "person", "conversations::people_written"),
    ("pair.employee", "person", "goes with the person, or keeps it"),
    ("pair.employment", "employment", "goes with the employment, or keeps it"),
    ("pair.leader", "person", "keeps the person"),
    ("placement.employment", "employment", "goes with the employment"),
    ("placement.unit", "unit", "keeps the unit"),
    ("promise.pair", "pair", "follow_ups::pairs_written_in"),
    ("rest.pair", "pair", "goes with the pair"),
    ("rhythm_proposal.pair", "pair", "conversations::pairs_written_in"),
    ("role.employment", "employment", "roles::employments_written_in"),
    ("role.pair", "pair", "roles::pairs_written_in"),
    ("role_acceptance.person", "person", "roles::people_written"),
    ("role_draft.author", "person", "roles::people_written"),
    ("role_draft.employment", "employment", "roles::employments_written_in"),
    ("role_remark.author", "person", "roles::people_written"),
    ("role_remark.pair", "pair", "roles::pairs_written_in"),
    ("role_version.author", "person", "roles::people_written"),
    ("role_version.pair", "pair", "roles::pairs_written_in"),
    ("shared_contribution.employment", "employment", "direction::employments_written_in"),
    ("shared_goal.unit", "unit", "direction::units_written_for"),
    ("shared_goal_version.author", "person", "direction::writers"),
    ("talk.pair", "pair", "conversations::pairs_written_in"),
    ("touchpoint.pair", "pair", "follow_ups::pairs_written_in"),
    ("unit.parent", "unit", "keeps the unit"),
    ("unit.responsible", "person", "is taken off the unit"),
    ("way_in.person", "person", "accounts::people_known"),
];

const OF_SQLITE: &str = "SELECT t.name || '.' || f.\"from\" AS points, f.\"table\" AS at,
        EXISTS (SELECT 1 FROM pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c ON c.seqno = 0
            WHERE c.name = f.\"from\" AND i.partial = 0) AS found
    FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        AND f.\"table\" IN ('pair', 'employment', 'person', 'unit')";
const OF_POSTGRES: &str = "SELECT CAST(r.relname || '.' || a.attname AS TEXT) AS points, CAST(o.relname AS TEXT) AS at,
        CAST(CASE WHEN EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indpred IS NULL
            AND i.indkey[0] = c.conkey[1]) THEN 1 ELSE 0 END AS BIGINT) AS found
    FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_class o ON o.oid = c.confrelid
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND o.relname IN ('pair', 'employment', 'person', 'unit')";

/// What points where, and whether there is an index to look it up by.
async fn pointers(play: &Play) -> Vec<(String, String, bool)> {
    let (url, sql) = match &play.place {
        Place::Folder(folder) => (format!("sqlite://{}", folder.join("makker.db").display()), OF_SQLITE),
        Place::Server { db, .. } => (db.clone(), OF_POSTGRES),
    };
    sqlx::any::install_default_drivers();
    let mut connection = sqlx::AnyConnection::connect(&url).await.expect("the database");
    let rows = sqlx::query(sql).fetch_all(&mut connection).await.expect("its own list");
    let row = |row: &sqlx::any::AnyRow| (row.get("points"), row.get("at"), row.get::<i64, _>("found") == 1);
    rows.iter().map(row).collect()
}

#[tokio::test]
async fn everything_that_points_at_what_undoing_takes_away_is_known_and_quickly_found() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let found = pointers(&play).await;
        let known: BTreeSet<(String, String)> =
            KNOWN.iter().map(|(points, at, _)| ((*points).to_owned(), (*at).to_owned())).collect();
        let there: BTreeSet<(String, String)> =
            found.iter().map(|(points, at, _)| (points.clone(), at.clone())).collect();
        let unknown: Vec<_> = there.difference(&known).collect();
        assert!(unknown.is_empty(), "{engine:?}: undoing an import does not know of {unknown:?}");
        let gone: Vec<_> = known.difference(&there).collect();
        assert!(gone.is_empty(), "{engine:?}: nothing points so any more: {gone:?}");
        let slow: Vec<_> = found.iter().filter(|(.., quick)| !quick).map(|(points, ..)| points).collect();
        assert!(slow.is_empty(), "{engine:?}: each row that goes would read the whole table: {slow:?}");
    }
}

sql! {
    NAMED = "SELECT id FROM person WHERE number = $1";
}

#[tokio::test]
async fn whoever_was_invited_goes_with_the_name_and_whoever_has_come_in_stays() {
    for engine in engines() {
        let play = Play::on(engine).await;
        let mut ragnhild = play.signed_in("ragnhild").await;
        let lines = ["2001;Vera Holm;;;Byggesak;;1003;;;", "2002;Iver Sand;;;Byggesak;;1003;;;"];
        let page = upload(&mut ragnhild, "partial", &file(&lines)).await;
        let done = ragnhild.press(&page, "Hent inn alle endringene", &[]).await;
        let bytes = if engine == Engine::Sqlite { "x'00'" } else { "'\\x00'" };
        behind_its_back(
            &play.place,
            &format!("INSERT INTO invitation (id, person, made_by, made_at, until, link_hash, code_hash) SELECT 'i', id, id, 0, 1, {bytes}, {bytes} FROM person WHERE number = '2001'"),
        )
        .await;
        behind_its_back(
            &play.place,
            "INSERT INTO account (person, made_at) SELECT id, 0 FROM person WHERE number = '2002'",
        )
        .await;
        let undone = ragnhild.press(&done, "Angre innhentingen", &[]).await;
        undone.shows("Innhentingen er angret").shows("Én person blir stående");
        let mut tx = play.house.db.look().await.expect("a look");
        assert!(tx.maybe(&NAMED, binds!["2001"]).await.expect("an answer").is_none(), "{engine:?}");
        assert!(tx.maybe(&NAMED, binds!["2002"]).await.expect("an answer").is_some(), "{engine:?}");
    }
}
