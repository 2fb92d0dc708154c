//! The style sheet.

use maud::PreEscaped;

use crate::chart::COLOURS;

/// The rules of the page, with the colours of charts in both papers.
pub(super) fn sheet() -> PreEscaped<String> {
    let colours = |pick: fn(&(&'static str, &'static str)) -> &'static str| {
        COLOURS
            .iter()
            .enumerate()
            .map(|(slot, colour)| format!("--s{slot}:{};", pick(colour)))
            .collect::<Vec<_>>()
            .concat()
    };
    let (light, dark) = (colours(|colour| colour.0), colours(|colour| colour.1));
    PreEscaped(format!(
        "\n:root{{{light}}}\n@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n{}",
        include_str!("style.css")
    ))
}
