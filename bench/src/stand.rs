//! A house to measure in: its stores, its people, and its door to the network.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use makker::access::House;
use makker::binds;
use makker::ground::chance::Chance;
use makker::ground::clock::{Clock, Zone};
use makker::ground::db::{Db, Fault, Ledger, Sql};
use makker::ground::sealing::{Keys, MasterKey};
use makker::ground::serve;
use makker::ground::text::Language;
use makker::messages::{Feeds, Post};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};

use crate::floors;
use crate::municipality::{self, Shape, TODAY};

/// Counted up when the municipality comes out another, so that one that lies there from before is not taken for it.
const EDITION: &str = "1";

static MADE: Sql = Sql::new("stand::MADE", "SELECT value FROM fact WHERE name = 'bench'");
static MARK: Sql = Sql::new("stand::MARK", "INSERT INTO fact (name, value) VALUES ('bench', $1)");
/// What PostgreSQL should know of tables that have just been filled.
static LOOK_OVER: Sql = Sql::new("stand::LOOK_OVER", "ANALYZE");

type Trouble = Box<dyn std::error::Error + Send + Sync>;

/// A house over these stores, on the day the municipality was made for.
#[must_use]
pub fn house(db: Db, keys: Keys) -> Arc<House> {
    let zone = Zone::default();
    let clock = Clock::fixed(zone.moment(TODAY.at(10, 14, 0, 0)));
    // A demo's, so that one can step in as anybody: what a page costs is the same.
    Arc::new(House {
        db,
        keys,
        clock,
        chance: Arc::new(Chance::Os),
        zone,
        name: "Storvik kommune".to_owned(),
        language: Language::Bokmal,
        origin: None,
        demo: true,
        post: Post::Off,
        feeds: Feeds::Off,
    })
}

async fn opened(db: &str, keys: &str) -> Result<Arc<House>, Trouble> {
    // Nobody's words: a key that can be told again lets the next run use what this one made.
    let master = MasterKey::new(&Chance::seeded(7));
    let keys = Keys::new(Db::open(keys, Ledger::Keys).await?, master, Arc::new(Chance::Os));
    Ok(house(Db::open(db, Ledger::Makker).await?, keys))
}

async fn is_made(house: &House) -> Result<bool, Fault> {
    let found = house.db.look().await?.maybe(&MADE, vec![]).await?;
    Ok(found.is_some_and(|row| row.text("value").is_ok_and(|edition| edition == EDITION)))
}

/// Fills an empty house.
pub async fn fill(house: &House, shape: Shape, tell: impl Fn(u64, u64)) -> Result<(), Fault> {
    municipality::make(house, shape, tell).await?;
    floors::lay(house).await?;
    let mut tx = house.db.begin().await?;
    tx.run(&MARK, binds![EDITION]).await?;
    tx.commit().await
}

/// The municipality of this size on SQLite, as it lies there from before or new.
pub async fn on_sqlite(folder: &Path, shape: Shape, tell: impl Fn(u64, u64)) -> Result<Arc<House>, Trouble> {
    let folder = folder.join(format!("sqlite-{}", shape.people));
    let url = |file: &str| format!("sqlite://{}", folder.join(file).display());
    std::fs::create_dir_all(&folder)?;
    match opened(&url("makker.db"), &url("keys.db")).await {
        Ok(house) if is_made(&house).await? => return Ok(house),
        // Half made, or of an earlier edition.
        _ => std::fs::remove_dir_all(&folder)?,
    }
    std::fs::create_dir_all(&folder)?;
    let house = opened(&url("makker.db"), &url("keys.db")).await?;
    fill(&house, shape, tell).await?;
    // Opened once more: the connection that wrote it all has it all in mind.
    house.db.close().await;
    opened(&url("makker.db"), &url("keys.db")).await
}

/// The municipality of this size on a PostgreSQL server: always new.
pub async fn on_postgres(server: &str, shape: Shape, tell: impl Fn(u64, u64)) -> Result<Arc<House>, Trouble> {
    let mut connection = PgConnection::connect(&format!("{server}/postgres")).await?;
    let (db, keys) = (format!("makker_bench_{}", shape.people), format!("makker_bench_{}_keys", shape.people));
    for name in [&db, &keys] {
        for statement in [format!("DROP DATABASE IF EXISTS {name}"), format!("CREATE DATABASE {name}")] {
            connection.execute(AssertSqlSafe(statement)).await?;
        }
    }
    let house = opened(&format!("{server}/{db}"), &format!("{server}/{keys}")).await?;
    fill(&house, shape, tell).await?;
    // A server does this by itself within minutes.
    let mut tx = house.db.begin().await?;
    tx.run(&LOOK_OVER, vec![]).await?;
    tx.commit().await?;
    Ok(house)
}

/// Opens the door: the house's own server on this machine, for as long as the program runs.
pub async fn serve(house: &Arc<House>) -> std::io::Result<SocketAddr> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(serve::serve(listener, floors::app(house), std::future::pending()));
    Ok(address)
}
