//! Serialisation as the strings that the types print.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::ser::{Serialize, Serializer};

use crate::{
    AreaId, BodyId, ConceptId, FigureId, ObsStatus, PartialDate, Period, Precision, PriceBasis,
    SourceId, Unit, Valuation,
};

macro_rules! as_string {
    ($($name:ident, $what:literal;)*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;
                impl Visitor<'_> for Text {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($what)
                    }

                    fn visit_str<E: Error>(self, text: &str) -> Result<$name, E> {
                        text.parse().map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }
    )*};
}

as_string! {
    AreaId, "the id of an area";
    BodyId, "the id of a reporting body";
    ConceptId, "the id of a concept";
    SourceId, "the id of a source";
    FigureId, "the id of a figure";
    Period, "a period such as 2024 or 2025-01..05";
    PartialDate, "a date such as 2025 or 2025-06-17";
    Unit, "a unit such as USD or TEU";
    Precision, "a precision such as rounded";
    ObsStatus, "an observation status such as A";
    PriceBasis, "a price basis such as current";
    Valuation, "a valuation, FOB or CIF";
}
