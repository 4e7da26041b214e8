//! Identities: random, opaque, 128 bits. Nothing can be read out of one, and the next cannot be guessed from it.

/// What every identity can do, for what is written once for several nouns.
pub trait Identity: Clone + PartialEq + std::fmt::Debug + std::fmt::Display {
    /// A new one.
    fn made(chance: &super::chance::Chance) -> Self;

    /// From our own database.
    fn kept(text: String) -> Self;

    fn text(&self) -> &str;
}

/// Declares identity types, one per noun, so that a goal cannot be taken for a person.
#[macro_export]
macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident;)+) => {$(
        $(#[$meta])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, serde::Serialize, serde::Deserialize)]
        pub struct $name(String);

        impl $name {
            /// A new one.
            #[must_use]
            pub fn new(chance: &$crate::ground::chance::Chance) -> Self {
                $name(chance.id())
            }

            /// From a path or a form: `None` for what can be nobody's.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                $crate::ground::id::is_id(text).then(|| $name(text.to_owned()))
            }

            /// From our own database.
            #[must_use]
            pub fn stored(text: String) -> Self {
                $name(text)
            }

            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl $crate::ground::id::Identity for $name {
            fn made(chance: &$crate::ground::chance::Chance) -> Self {
                $name::new(chance)
            }

            fn kept(text: String) -> Self {
                $name::stored(text)
            }

            fn text(&self) -> &str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&$name> for $crate::ground::db::Bind {
            fn from(id: &$name) -> Self {
                $crate::ground::db::Bind::from(id.as_str())
            }
        }
    )+};
}

/// Whether a text has the shape of an identity: 26 characters of Crockford's base 32, or a few letters given by hand.
#[must_use]
pub fn is_id(text: &str) -> bool {
    (1..=40).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}
