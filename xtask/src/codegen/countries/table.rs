//! `generated/countries.rs`: the constants, the table by alpha-3, and its indices.

use std::fmt::Write as _;

use super::HEADER;
use super::sources::Sources;

pub(super) fn render(sources: &Sources) -> anyhow::Result<String> {
    let mut text = format!("{HEADER}\nuse crate::Country;\nuse crate::country::Record;\n\n");
    text.push_str("impl Country {\n");
    for (position, (code, country)) in sources.countries.iter().enumerate() {
        let name = country.names.first().map_or("", String::as_str);
        writeln!(text, "    /// {name}.")?;
        writeln!(text, "    pub const {code}: Self = Self::at({position});")?;
    }
    text.push_str("}\n\n");

    writeln!(text, "/// All countries, by alpha-3 code.")?;
    writeln!(
        text,
        "pub(crate) static COUNTRIES: [Record; {}] = [",
        sources.countries.len()
    )?;
    for (code, country) in &sources.countries {
        let numeric = country
            .numeric
            .map_or("None".to_owned(), |code| format!("Some({code})"));
        writeln!(
            text,
            "    Record {{ alpha3: {code:?}, alpha2: {:?}, numeric: {numeric}, names: {:?} }},",
            country.alpha2, country.names
        )?;
    }
    text.push_str("];\n\n");

    let mut by_alpha2: Vec<_> = sources
        .countries
        .iter()
        .map(|(code, country)| (&country.alpha2, code))
        .collect();
    by_alpha2.sort_unstable();
    writeln!(text, "/// Countries by alpha-2 code.")?;
    writeln!(
        text,
        "pub(crate) static BY_ALPHA2: [(&str, Country); {}] = [",
        by_alpha2.len()
    )?;
    for (alpha2, code) in by_alpha2 {
        writeln!(text, "    ({alpha2:?}, Country::{code}),")?;
    }
    text.push_str("];\n\n");

    let mut by_numeric: Vec<_> = sources
        .countries
        .iter()
        .filter_map(|(code, country)| Some((country.numeric?, code)))
        .collect();
    by_numeric.sort_unstable();
    writeln!(text, "/// Countries by numeric code.")?;
    writeln!(
        text,
        "pub(crate) static BY_NUMERIC: [(u16, Country); {}] = [",
        by_numeric.len()
    )?;
    for (numeric, code) in by_numeric {
        writeln!(text, "    ({numeric}, Country::{code}),")?;
    }
    text.push_str("];\n");
    Ok(text)
}
