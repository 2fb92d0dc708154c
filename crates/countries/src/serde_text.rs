//! Serde: each type as the text that it prints and reads.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::{Aggregate, Country, FormerState, Group, Language, MembershipStatus, Scheme};

struct Text<T>(&'static str, PhantomData<T>);

impl<T: FromStr<Err = crate::Error>> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

macro_rules! as_text {
    ($($name:ident, $expected:literal;)*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(Text($expected, PhantomData))
            }
        }
    )*};
}

as_text! {
    Aggregate, "the code of an aggregate";
    Country, "an ISO 3166-1 alpha-3 code";
    FormerState, "the id of a former state";
    Group, "the code of a group";
    Language, "a BCP 47 tag of a language";
    MembershipStatus, "the code of a membership status";
    Scheme, "the word for a scheme of codes";
}
