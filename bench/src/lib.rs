//! What a page costs the server, beside two floors behind the same middleware. `docs/benchmark.md` says how to run it
//! and how to read it.
//!
//! - [`municipality`] makes an organisation of any size: the same one each time, sealed and valid as if it had been
//!   lived in, so that the pages cannot tell.
//! - [`floors`] are the two pages everything is compared with.
//! - [`asks`] are what people ask for, each time somebody else and something else.
//! - [`measure`] counts the processor's time of everything but those who ask.
//!
//! A package of its own, so that nothing of it is in the product and the product has no door for it: it knows Makker as
//! anybody who builds on it does, by what is public.

pub mod asks;
pub mod client;
pub mod floors;
pub mod measure;
pub mod municipality;
pub mod report;
pub mod stand;
