//! Colours and shapes.

use crate::document::{Series, SeriesColour};

/// Where the colours of a chart come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Theme {
    /// From the variables of a page, so that it follows light and dark.
    Page,
    /// Written into the chart, on white.
    Light,
}

/// The colours of series on white and on dark paper: those of Okabe and Ito (2008, *Color
/// Universal Design*), with the two that are too light for lines on white made darker. Each is at
/// least 3:1 against its paper.
pub(crate) const COLOURS: [(&str, &str); 9] = [
    ("#0072b2", "#56b4e9"),
    ("#00875f", "#2cc295"),
    ("#d55e00", "#f0803c"),
    ("#b4578a", "#e09bc3"),
    ("#a36a00", "#e69f00"),
    ("#1f2328", "#e8e6e1"),
    ("#5f6670", "#a9b0ba"),
    ("#7d848f", "#8b929c"),
    ("#7c2d3a", "#e08a97"),
];

/// The place of the colour for context.
const CONTEXT: usize = 7;

/// The place in the list of colours.
pub(crate) fn slot(series: &Series) -> usize {
    match &series.colour {
        SeriesColour::Context => CONTEXT,
        SeriesColour::Index(index) => usize::from(*index) % CONTEXT,
        SeriesColour::Area(area) => match area.as_str() {
            "KAZ" => 0,
            "UZB" => 1,
            "KGZ" => 2,
            "TJK" => 3,
            "TKM" => 4,
            "CHN" => 5,
            "CA5" => 6,
            "RUS" => 8,
            _ => CONTEXT,
        },
    }
}

impl Theme {
    /// The colour of a slot.
    pub(crate) fn series(self, slot: usize) -> String {
        match self {
            Self::Page => format!("var(--s{slot})"),
            Self::Light => COLOURS
                .get(slot)
                .map_or("#5f6670", |(light, _)| light)
                .to_owned(),
        }
    }

    /// The colour of what is not data.
    pub(crate) fn named(self, name: &str) -> String {
        match (self, name) {
            (Self::Page, _) => format!("var(--{name})"),
            (Self::Light, "ink") => "#1f2328".to_owned(),
            (Self::Light, "muted") => "#59616b".to_owned(),
            (Self::Light, "rule") => "#dfe3e8".to_owned(),
            (Self::Light, "axis") => "#6b7480".to_owned(),
            (Self::Light, _) => "#ffffff".to_owned(),
        }
    }
}
