//! Everybody and every unit in one list, for those who keep the organisation in order: names, units and leaders, and
//! nothing of what is between people (I17). And one leader put right by hand, without a file.

mod leader;
mod list;
mod pages;
mod store;

pub use pages::routes;
