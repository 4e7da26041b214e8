//! The people and things the law is asked about: pairs in force, ended and to come, units, and one who has just come.

use makker::access::{Subject, Visit};
use makker::ground::db::Engine;
use makker::ground::text::Language;
use makker::people::{self, Employed, PairId, PersonId, Rhythm};

use crate::stage::Play;
use crate::standings::{HOUSE, NEWCOMER};

pub struct World {
    pub play: Play,
    newcomer: PersonId,
    pub subjects: Vec<(&'static str, Subject)>,
}

pub async fn world(engine: Engine) -> World {
    let play = Play::on(engine).await;
    let (house, cast) = (&play.house, &play.cast);
    let now = house.clock.now();
    let today = now.date(&house.zone);
    let mut tx = house.db.begin().await.unwrap();
    for (who, when) in [("amina", now.plus_days(-1)), ("torbjorn", now.plus_days(-1)), ("yusuf", now), ("petter", now)]
    {
        assert!(people::end_pair(&mut tx, cast.pair(who), when).await.unwrap(), "{who} had a leader");
    }
    let mut to_come: Option<PairId> = None;
    for (who, leader, from) in
        [("amina", "ingeborg", today), ("torbjorn", "hakon", today), ("petter", "ingeborg", today.tomorrow().unwrap())]
    {
        let pair = people::form_pair(
            &mut tx,
            &house.chance,
            &cast.employments[who],
            cast.person(leader),
            from,
            Rhythm::Monthly,
        );
        to_come = Some(pair.await.unwrap());
    }
    people::hold_unit_responsible(&mut tx, &cast.units["drift"], cast.person("ingeborg")).await.unwrap();
    let unit = people::found_unit(&mut tx, &house.chance, "Havna", None).await.unwrap();
    let new = Employed {
        number: "9001",
        given: "Nora",
        family: "Ny",
        email: None,
        unit: &unit,
        title: "Havnefogd",
        from: today,
    };
    let (newcomer, _) = people::employ(&mut tx, &house.chance, &new).await.unwrap();
    tx.commit().await.unwrap();

    let of_employment = |who: &str| Subject::Employment(cast.employments[who].clone(), cast.pair(who).clone());
    let subjects = vec![
        ("what is Sunniva's own", Subject::Own(cast.person("sunniva").clone())),
        ("between Sunniva and Håkon", Subject::Pair(cast.pair("sunniva").clone())),
        ("between Amina and Håkon, ended", Subject::Pair(cast.pair("amina").clone())),
        ("of Amina's employment, from before", of_employment("amina")),
        ("of Yusuf's employment, ended now", of_employment("yusuf")),
        ("between Torbjørn and Håkon, the first time", Subject::Pair(cast.pair("torbjorn").clone())),
        ("of Torbjørn's employment, the first time", of_employment("torbjorn")),
        ("between Petter and Ingeborg, from tomorrow", Subject::Pair(to_come.expect("formed above"))),
        ("of the organisation", Subject::Organisation),
        ("said to Byggesak", Subject::Unit(cast.units["byggesak"].clone())),
        ("said to Samfunn og miljø", Subject::Unit(cast.units["samfunn"].clone())),
        ("said to Teknisk drift", Subject::Unit(cast.units["drift"].clone())),
    ];
    World { play, newcomer, subjects }
}

impl World {
    pub async fn visit(&self, who: &str) -> Visit {
        if who == HOUSE {
            return Visit::of_the_house(&self.play.house, self.play.house.clock.now());
        }
        let id = if who == NEWCOMER { &self.newcomer } else { self.play.cast.person(who) };
        let me = people::someone(&mut self.play.house.db.look().await.unwrap(), id).await.unwrap().expect("somebody");
        Visit::of(&self.play.house, me, Language::Bokmal)
    }

    pub fn subject(&self, name: &str) -> &Subject {
        &self.subjects.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("{name} is no subject")).1
    }
}
