//! Routes know the law: a route cannot be made without saying which deeds it serves and what a stranger is told.

use std::sync::Arc;

use axum::routing::MethodRouter;

use super::law::Act;
use super::visit::House;

/// What somebody who is not signed in gets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stranger {
    /// The sign-in page, and back here afterwards. The same whether the thing exists or not.
    SignsIn,
    /// The page itself: it holds nothing about anybody.
    IsAnswered,
}

/// One address and what it does.
pub struct Route {
    pub path: &'static str,
    /// The deeds behind it. None: it is open to all and about nobody.
    pub acts: &'static [Act],
    pub stranger: Stranger,
    pub serves: MethodRouter<Arc<House>>,
}

/// An address for people who are signed in.
pub fn route(path: &'static str, acts: &'static [Act], serves: MethodRouter<Arc<House>>) -> Route {
    Route { path, acts, stranger: Stranger::SignsIn, serves }
}

/// An address for everybody.
pub fn open_route(path: &'static str, serves: MethodRouter<Arc<House>>) -> Route {
    Route { path, acts: &[], stranger: Stranger::IsAnswered, serves }
}
