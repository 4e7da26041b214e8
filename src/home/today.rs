//! «I dag»: one's own day.

use askama::Template;

use crate::access::Visit;
use crate::access::law::ReadGoalInForce;
use crate::goals::{self, GoalRow};
use crate::ground::text::T;
use crate::page::{Answer, Frame, Place, html};
use crate::people::{EmploymentId, Pair, Side};

#[derive(Template)]
#[template(path = "home/views/today.html")]
struct TodayPage {
    frame: Frame,
    t: T,
    day: String,
    greeting: String,
    lead: String,
    goals: Vec<GoalRow>,
    leader: Option<String>,
}

pub(super) fn greeting(t: T, hour: i8, name: &str) -> String {
    match hour {
        5..=9 => t.home_good_morning(name),
        10..=17 => t.home_hello(name),
        _ => t.home_good_evening(name),
    }
}

pub(super) async fn page(visit: Visit) -> Answer {
    let mut turn = visit.look().await?;
    let t = visit.t();
    let own: Vec<Pair> = turn.relations.in_force(Side::Employee).cloned().collect();
    let employments: Vec<EmploymentId> = own.iter().map(|pair| pair.employment.clone()).collect();
    let lines = goals::lines(&mut turn, &employments).await?;
    let lines = turn.see_all(ReadGoalInForce, lines).await?;
    let goals = goals::rows(&turn, lines);
    let waiting = goals.iter().filter(|goal| goal.waits_for_me).count();
    let leader = own.first().map(|pair| pair.leader.given.clone());
    let lead = match (&leader, waiting) {
        (None, _) => t.home_no_leader(),
        (Some(_), 0) => t.home_calm(),
        (Some(name), waiting) => t.home_goals_wait(waiting, name),
    };
    let page = TodayPage {
        t,
        day: t.capital(t.weekday_date(visit.today(), visit.today())),
        greeting: greeting(t, visit.local().hour(), &visit.me.given),
        lead,
        goals,
        leader,
        frame: Frame::of(&turn, Place::Today, t.page_today()),
    };
    html(&page)
}
