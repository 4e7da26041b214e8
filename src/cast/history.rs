//! What has happened so far, done by the same commands people use, at earlier moments.

use std::sync::Arc;

use super::goals_told::{
    CLEAR_LETTERS, COURSE, MAPS, MEETINGS, PHONES, SHARING, Story, TEMPLATE, TEMPLATE_AGREED, THREE_WEEKS, Told,
    WHAT_FIRST,
};
use super::{
    Cast, directions_shared, everyday_told, examples_offered, needs_raised, progress_told, promises_given, roles_told,
    talks_held,
};
use crate::access::{House, Stop, Turn, Visit};
use crate::agreements::ending::Manner;
use crate::agreements::{self, VersionNo};
use crate::goals::goal::Kind;
use crate::goals::wording::Goals;
use crate::goals::{self, GoalId, Says};
use crate::ground::calendar::Date;
use crate::ground::clock::Moment;
use crate::ground::db::Fault;
use crate::ground::sealing::Words;
use crate::ground::text::Language;
use crate::people::{self, EmploymentId};

/// Somebody of the cast on a day of the past, about to do something.
pub(super) struct Stage<'h> {
    pub(super) house: &'h Arc<House>,
    pub(super) cast: &'h Cast,
    pub(super) today: Date,
}

impl Stage<'_> {
    /// A visit by somebody, so many days before the first day, in the morning.
    pub(super) async fn visit(&self, who: &str, days_ago: i32) -> Result<Visit, Fault> {
        let day = self.today.saturating_sub(jiff::Span::new().days(days_ago));
        let now: Moment = self.house.zone.moment(day.at(9, 30, 0, 0));
        let me = people::someone(&mut self.house.db.look().await?, self.cast.person(who)).await?;
        let me = me.ok_or_else(|| Fault::Broken("somebody of the cast is missing".to_owned()))?;
        Ok(Visit { house: Arc::clone(self.house), me, language: Language::Bokmal, now })
    }

    async fn proposes(
        &self,
        who: &str,
        days_ago: i32,
        employee: &str,
        kind: Kind,
        told: Told,
    ) -> Result<GoalId, Fault> {
        let visit = self.visit(who, days_ago).await?;
        let mut turn = visit.turn().await?;
        let employment = self.cast.employments.get(employee).expect("somebody of the cast");
        let says = aimed(&mut turn, employment, told).await?;
        let goal =
            agreements::propose::<Goals>(&mut turn, self.cast.pair(employee), kind, &says).await.map_err(slip)?;
        turn.tx.commit().await?;
        Ok(goal)
    }

    async fn writes(&self, who: &str, days_ago: i32, goal: &GoalId, version: u32, told: Told) -> Result<(), Fault> {
        let visit = self.visit(who, days_ago).await?;
        let mut turn = visit.turn().await?;
        let employment =
            agreements::seen::<Goals>(&mut turn, goal).await.map_err(Stop::from).map_err(slip::<()>)?.employment;
        let says = aimed(&mut turn, &employment, told).await?;
        agreements::write::<Goals>(&mut turn, goal, VersionNo(version), &says).await.map_err(slip)?;
        turn.tx.commit().await
    }

    async fn accepts(&self, who: &str, days_ago: i32, goal: &GoalId, version: u32) -> Result<(), Fault> {
        let visit = self.visit(who, days_ago).await?;
        let mut turn = visit.turn().await?;
        agreements::accept::<Goals>(&mut turn, goal, VersionNo(version)).await.map_err(slip)?;
        turn.tx.commit().await
    }

    async fn reaches(&self, who: &str, days_ago: i32, goal: &GoalId, milestone: u32) -> Result<(), Fault> {
        let visit = self.visit(who, days_ago).await?;
        let mut turn = visit.turn().await?;
        goals::reach(&mut turn, goal, milestone, true).await.map_err(slip)?;
        turn.tx.commit().await
    }

    /// Of a goal agreed in its second version: one says that it is over, and the other says so too the day after.
    async fn ends(
        &self,
        [one, other]: [&str; 2],
        days_ago: i32,
        goal: &GoalId,
        way: Manner,
        [words, answer]: [&str; 2],
    ) -> Result<(), Fault> {
        let visit = self.visit(one, days_ago).await?;
        let mut turn = visit.turn().await?;
        goals::propose_ending(&mut turn, goal, VersionNo(2), way, &words.into()).await.map_err(slip)?;
        turn.tx.commit().await?;
        let visit = self.visit(other, days_ago - 1).await?;
        let mut turn = visit.turn().await?;
        goals::agree_to_ending(&mut turn, goal, 1, &answer.into()).await.map_err(slip)?;
        turn.tx.commit().await
    }

    async fn sets_frame(&self, who: &str, days_ago: i32, employee: &str, what: &str, why: &str) -> Result<(), Fault> {
        let visit = self.visit(who, days_ago).await?;
        let mut turn = visit.turn().await?;
        let (what, why) = (Words::new(what), Words::new(why));
        goals::set_fixed_frame(&mut turn, self.cast.pair(employee), &what, &why).await.map_err(slip)?;
        turn.tx.commit().await
    }

    /// Proposed by the employee, answered by the leader with an own part, and agreed.
    async fn agreed(&self, employee: &str, leader: &str, days_ago: i32, goal: &Story<'_>) -> Result<GoalId, Fault> {
        let id = self.proposes(employee, days_ago, employee, goal.kind, goal.by_employee("")).await?;
        self.writes(leader, days_ago - 2, &id, 1, goal.by_leader(goal.title, "")).await?;
        self.accepts(employee, days_ago - 3, &id, 2).await?;
        Ok(id)
    }
}

/// With what it is for, as it stood on that day.
async fn aimed(turn: &mut Turn<'_>, employment: &EmploymentId, told: Told) -> Result<Says, Fault> {
    let Told { mut says, serves } = told;
    if !serves.is_empty() {
        let offered = goals::offered(turn, employment).await?;
        says.joint.serves = offered.into_iter().filter(|one| serves.contains(&one.title.reveal())).collect();
    }
    Ok(says)
}

/// A step of the story that was not done: a slip in the story, told with the rule it broke.
pub(super) fn slip<R: std::fmt::Debug>(stop: Stop<R>) -> Fault {
    match stop {
        Stop::Denied(crate::access::Denied::Fault(fault)) => fault,
        Stop::Denied(denied) => Fault::Broken(format!("the story of the cast is denied: {denied}")),
        Stop::Refused(refusal) => Fault::Broken(format!("the story of the cast is refused: {refusal:?}")),
    }
}

/// Plays the half year that has been, up to this day.
pub async fn play(house: &Arc<House>, cast: &Cast, today: Date) -> Result<(), Fault> {
    let stage = Stage { house, cast, today };
    directions_shared::share(&stage).await?;
    directions_shared::together(&stage).await?;
    examples_offered::write(&stage).await?;
    roles_told::clarify(&stage).await?;
    let weeks = sunniva_and_hakon(&stage).await?;
    let letters = stage.agreed("amina", "hakon", 60, &CLEAR_LETTERS).await?;
    directions_shared::amina_shows_hers(&stage, &letters).await?;
    progress_told::by_amina(&stage, &letters).await?;
    stage.agreed("amina", "hakon", 44, &MEETINGS).await?;
    let maps = stage.proposes("petter", 20, "petter", Kind::Professional, MAPS.by_employee("")).await?;
    let later = "Alle på Byggesak finner kartlagene selv innen påske.";
    stage.writes("hakon", 14, &maps, 1, MAPS.by_leader(later, "Til sommeren er halve teamet på ferie.")).await?;
    let soon = "Alle på Byggesak finner de fem vanligste kartlagene selv innen påske.";
    stage
        .writes("petter", 9, &maps, 2, MAPS.by_employee_as(soon, "Påske går, men da må vi begynne med det vanligste."))
        .await?;
    let template = stage.agreed("yusuf", "hakon", 70, &TEMPLATE_AGREED).await?;
    progress_told::by_yusuf(&stage, &template).await?;
    stage.agreed("torbjorn", "hakon", 80, &SHARING).await?;
    let course = stage.agreed("torbjorn", "hakon", 78, &COURSE).await?;
    let why = "Kurset ble avlyst, og det neste er om et år.";
    stage.ends(["hakon", "torbjorn"], 30, &course, Manner::LaidAside, [why, ""]).await?;
    stage.agreed("hakon", "solveig", 65, &WHAT_FIRST).await?;
    promises_given::give(&stage, &weeks).await?;
    needs_raised::raise(&stage).await?;
    everyday_told::tell(&stage).await?;
    talks_held::play(&stage).await
}

/// Gives the goal of the three weeks.
async fn sunniva_and_hakon(stage: &Stage<'_>) -> Result<GoalId, Fault> {
    let four = "Innbyggerne får svar på byggesøknaden innen fire uker.";
    let two = "Innbyggerne får svar på byggesøknaden innen to uker.";
    let goal =
        stage.proposes("sunniva", 50, "sunniva", Kind::Professional, THREE_WEEKS.by_employee_as(four, "")).await?;
    stage
        .writes(
            "hakon",
            47,
            &goal,
            1,
            THREE_WEEKS.by_leader(two, "Vi klarte to uker i fjor vår. Jeg tror vi kan det igjen."),
        )
        .await?;
    let reason = "To uker går ikke med dispensasjonene i samme kø. Tre kan jeg love.";
    stage.writes("sunniva", 43, &goal, 2, THREE_WEEKS.by_employee(reason)).await?;
    stage.accepts("hakon", 42, &goal, 3).await?;
    for (days_ago, milestone) in [(38, 1), (28, 2), (14, 3)] {
        stage.reaches("sunniva", days_ago, &goal, milestone).await?;
    }
    let meetings = stage.agreed("sunniva", "hakon", 40, &MEETINGS).await?;
    progress_told::by_sunniva(stage, &goal, &meetings).await?;
    let phones = stage.agreed("sunniva", "hakon", 90, &PHONES).await?;
    let came_of_it = "Sju tar vakten nå. Eline svarte alene i går, og jeg hørte det ikke før etterpå.";
    let beside = "Jeg tok to vakter selv, og lærte mest av dem. Takk for tålmodigheten.";
    stage.ends(["sunniva", "hakon"], 12, &phones, Manner::Finished, [came_of_it, beside]).await?;
    let remark = "Hvis fristene i loven blir endret til nyttår, vil jeg at vi ser på dette med en gang.";
    let visit = stage.visit("sunniva", 38).await?;
    let mut turn = visit.turn().await?;
    agreements::remark::<Goals>(&mut turn, &goal, VersionNo(3), &remark.into()).await.map_err(slip)?;
    turn.tx.commit().await?;
    let change =
        "Innbyggerne får svar på byggesøknaden innen tre uker for nabovarsel og fire uker for dispensasjoner ut året.";
    let reason = "Du meldte at køen vokser, og det har du rett i. Jeg vil heller love fire uker og holde det.";
    stage.writes("hakon", 1, &goal, 3, THREE_WEEKS.by_leader(change, reason)).await?;
    stage.proposes("sunniva", 1, "sunniva", Kind::Professional, TEMPLATE.by_employee("")).await?;
    stage.sets_frame("hakon", 42, "sunniva", "Alle vedtak arkiveres samme dag", "Arkivloven krever det.").await?;
    Ok(goal)
}
