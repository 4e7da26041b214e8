//! How it goes with the goals of the cast, as those who work on them tell it.

use super::goals_told::IN_TIME;
use super::history::{Stage, slip};
use crate::goals::ownership::{Answers, Question, Reply};
use crate::goals::progress::{Progress, Told};
use crate::goals::{self, GoalId};
use crate::ground::db::Fault;

impl Stage<'_> {
    async fn tells(
        &self,
        who: &str,
        days_ago: i32,
        goal: &GoalId,
        progress: Option<Progress>,
        [changed, obstacle]: [&str; 2],
    ) -> Result<(), Fault> {
        self.counts(who, days_ago, goal, progress, [changed, obstacle], "").await
    }

    /// The same with what the number is now.
    async fn counts(
        &self,
        who: &str,
        days_ago: i32,
        goal: &GoalId,
        progress: Option<Progress>,
        [changed, obstacle]: [&str; 2],
        number: &str,
    ) -> Result<(), Fault> {
        let visit = self.visit(who, days_ago).await?;
        let mut turn = visit.turn().await?;
        let (number, number_of) = (number.into(), IN_TIME[0].into());
        let told = Told { progress, changed: changed.into(), obstacle: obstacle.into(), number, number_of };
        goals::tell_progress(&mut turn, goal, self.cast.pair(who), &told).await.map_err(slip)?;
        turn.tx.commit().await
    }

    async fn answers(&self, who: &str, days_ago: i32, goal: &GoalId, answers: Answers) -> Result<(), Fault> {
        let visit = self.visit(who, days_ago).await?;
        let mut turn = visit.turn().await?;
        goals::answer_ownership(&mut turn, goal, self.cast.pair(who), &answers).await.map_err(slip)?;
        turn.tx.commit().await
    }
}

/// Sunniva tells Håkon about the three weeks, and about the meetings.
pub(super) async fn by_sunniva(stage: &Stage<'_>, weeks: &GoalId, meetings: &GoalId) -> Result<(), Fault> {
    let first = ["Den nye malen er i bruk, og to av tre sender den inn riktig fylt ut.", ""];
    stage.counts("sunniva", 34, weeks, Some(Progress::OnTrack), first, "5").await?;
    let second = ["Telefonvakten tar mer tid enn jeg trodde. Søknadene er bedre når de kommer.", ""];
    stage.counts("sunniva", 20, weeks, Some(Progress::Slow), second, "6,5").await?;
    let third = [
        "Malen har spart meg for mange telefoner. Det går, men det er trangt.",
        "Strandsonesakene stopper opp fordi ingen vet hvem som har dem.",
    ];
    stage.counts("sunniva", 6, weeks, Some(Progress::OnTrack), third, "7").await?;
    let answers = Answers::by(|question| match question {
        Question::High | Question::Mine => Some(Reply::Mostly),
        Question::Endure => Some(Reply::Hardly),
        Question::Care => Some(Reply::Yes),
    });
    stage.answers("sunniva", 6, weeks, answers).await?;
    let led = ["Ledet det første møtet alene på fredag. Det ble stille, og det gikk bra.", ""];
    stage.tells("sunniva", 1, meetings, Some(Progress::OnTrack), led).await
}

pub(super) async fn by_amina(stage: &Stage<'_>, letters: &GoalId) -> Result<(), Fault> {
    let told = ["Ett brev er ferdig, og to ligger halvveis.", "Jeg får ikke endre malen før jussen har svart."];
    stage.tells("amina", 11, letters, Some(Progress::Stuck), told).await
}

pub(super) async fn by_yusuf(stage: &Stage<'_>, template: &GoalId) -> Result<(), Fault> {
    stage.tells("yusuf", 8, template, Some(Progress::Reached), ["Alle bruker malen nå, også på sone sør.", ""]).await
}
