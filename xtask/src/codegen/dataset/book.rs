//! What the generator has gathered: observations, claims, sources, and what it left out.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, bail};

use super::input::{self, Row, Rules};
use super::number;
use super::observation::Observation;
use super::origin::{self, Source};
use super::period;
use super::registry::Registry;
use super::tally::Tally;

/// Everything gathered.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) registry: Registry,
    pub(super) sources: BTreeMap<String, Source>,
    pub(super) observations: Vec<Observation>,
    pub(super) claims: Vec<Observation>,
    /// Typed rows that repeat another row: locator, and the locator of the row that is kept.
    pub(super) repeated: Vec<[String; 2]>,
    pub(super) tally: Tally,
    left_out: BTreeMap<(String, u64), Listed>,
    publishers: Rules,
    notes: Rules,
}

impl Book {
    /// An empty book with its registries.
    pub(super) fn open() -> anyhow::Result<Self> {
        let mut sources = BTreeMap::new();
        for row in input::rows("registry/sources.csv")? {
            let cell = |column| row.get(column).map(str::to_owned);
            let source = Source {
                title: cell("TITLE")?,
                publisher: cell("PUBLISHER")?,
                kind: cell("KIND")?,
                url: cell("URL")?,
                published: cell("PUBLISHED")?,
                licence: cell("LICENCE")?,
                licence_url: cell("LICENCE_URL")?,
                attribution: cell("ATTRIBUTION")?,
                note: cell("NOTE")?,
                titled: true,
            };
            sources.insert(row.get("ID")?.to_owned(), source);
        }
        Ok(Self {
            registry: Registry::read()?,
            sources,
            observations: Vec::new(),
            claims: Vec::new(),
            repeated: Vec::new(),
            tally: Tally::default(),
            left_out: left_out()?,
            publishers: Rules::read("publishers")?,
            notes: Rules::read("notes")?,
        })
    }

    /// Whether `LEFT_OUT.csv` lists the row; remembers that it was asked.
    pub(super) fn leaves_out(&mut self, row: &Row) -> bool {
        let Some(listed) = self.left_out.get_mut(&(row.file.clone(), row.line)) else {
            return false;
        };
        listed.met = true;
        self.tally.leave_out(row, &listed.reason);
        true
    }

    /// The rows of a source, every one of which must become something.
    pub(super) fn rows(&mut self, file: &str) -> anyhow::Result<Vec<Row>> {
        let rows = input::rows(file)?;
        self.tally.read(&rows);
        Ok(rows)
    }

    /// The identifier of the source at an address; the first title that is read stays.
    pub(super) fn press(&mut self, url: &str, title: &str) -> anyhow::Result<String> {
        if !url.starts_with("http") {
            bail!("`{url}` is no address");
        }
        let (id, source) = origin::of_press(url, title, &self.publishers);
        match self.sources.get_mut(&id) {
            None => {
                self.sources.insert(id.clone(), source);
            }
            Some(known) if known.url != source.url => {
                bail!("two addresses have the identifier `{id}`");
            }
            Some(known) => {
                if known.published.len() < source.published.len() {
                    known.published.clone_from(&source.published);
                }
                if source.titled && !known.titled {
                    *known = Source {
                        published: known.published.clone(),
                        ..source
                    };
                }
            }
        }
        Ok(id)
    }

    /// Keeps a date of publication that a row gives for its source, when it says more.
    pub(super) fn date(&mut self, source: &str, published: &str) {
        if let Some(known) = self.sources.get_mut(source)
            && known.published.len() < published.len()
        {
            published.clone_into(&mut known.published);
        }
    }

    /// When a source was published, as far as is known.
    pub(super) fn published(&self, source: &str) -> &str {
        self.sources
            .get(source)
            .map_or("", |source| source.published.as_str())
    }

    /// Takes an observation in, after completing and checking it.
    pub(super) fn observe(&mut self, observation: Observation) -> anyhow::Result<()> {
        let checked = self.checked(observation)?;
        self.observations.push(checked);
        Ok(())
    }

    /// Takes a claim in: never evidence.
    pub(super) fn claim(&mut self, observation: Observation) -> anyhow::Result<()> {
        let checked = self.checked(observation)?;
        self.claims.push(checked);
        Ok(())
    }

    fn checked(&self, mut row: Observation) -> anyhow::Result<Observation> {
        let place = row.locator.clone();
        let concept = self
            .registry
            .concept(&row.concept)
            .with_context(|| place.clone())?;
        row.complete(&concept.measure);
        self.annotate(&mut row);
        row.check()?;
        for area in [&row.ref_area, &row.counterpart] {
            if !area.is_empty() && !self.registry.areas.contains_key(area) {
                bail!("unknown area `{area}` of {place}");
            }
        }
        if row.ref_area.is_empty() {
            bail!("no area for {place}");
        }
        if !self.registry.bodies.contains(&row.reporter) {
            bail!("unknown reporter `{}` of {place}", row.reporter);
        }
        if !self.sources.contains_key(&row.source) {
            bail!("unknown source `{}` of {place}", row.source);
        }
        Ok(row)
    }

    /// Adds what `typing/notes.csv` knows of a series.
    fn annotate(&self, row: &mut Observation) {
        for note in self.notes.iter() {
            let fits = |column, value: &str| {
                let wanted = note.or_empty(column);
                wanted.is_empty() || wanted == value
            };
            let year = row.period.get(..4).unwrap_or("");
            if note.or_empty("SOURCE") == row.source
                && fits("CONCEPT", &row.concept)
                && fits("REF_AREA", &row.ref_area)
                && fits("COUNTERPART_AREA", &row.counterpart)
                && (note.or_empty("FROM")..=note.or_empty("TO")).contains(&year)
            {
                self.notes.mark(note);
                row.remark(note.or_empty("COMMENT"));
                if !note.or_empty("STATUS").is_empty() {
                    note.or_empty("STATUS").clone_into(&mut row.status);
                }
            }
        }
    }

    /// Drops typed rows that say the same number of the same source again; of two spellings the
    /// one with more digits stays.
    pub(super) fn drop_repeats(&mut self) {
        let mut repeated = std::mem::take(&mut self.repeated);
        for rows in [&mut self.observations, &mut self.claims] {
            let mut kept: BTreeMap<Vec<String>, Observation> = BTreeMap::new();
            for row in rows.drain(..) {
                let typed =
                    row.locator.starts_with("compiled/") || row.locator.starts_with("carec/");
                let place = if typed { "" } else { row.locator.as_str() };
                let period = row.period.trim_start_matches('@');
                let value = number::canonical(&row.value);
                let key = [
                    &row.concept,
                    &row.ref_area,
                    &row.counterpart,
                    period,
                    &row.unit,
                    value,
                    &row.source,
                    place,
                    &row.release,
                    &row.reporter,
                ];
                let key = key.map(str::to_owned).to_vec();
                let Some(known) = kept.get_mut(&key) else {
                    kept.insert(key, row);
                    continue;
                };
                let better = number::decimals(&row.value) > number::decimals(&known.value);
                let dropped = if better {
                    std::mem::replace(known, row)
                } else {
                    row
                };
                repeated.push([dropped.locator, known.locator.clone()]);
            }
            rows.extend(kept.into_values());
        }
        repeated.sort();
        self.repeated = repeated;
    }

    /// Checks what can be known only at the end, and sorts.
    pub(super) fn close(&mut self) -> anyhow::Result<()> {
        if let Some(((file, line), _)) = self.left_out.iter().find(|(_, listed)| !listed.met) {
            bail!("LEFT_OUT.csv lists `{file}` line {line}, which no reader met");
        }
        self.publishers.all_used()?;
        self.notes.all_used()?;
        for row in self.observations.iter().chain(&self.claims) {
            self.tally.load_at(&row.locator)?;
        }
        for [dropped, _] in &self.repeated {
            self.tally.repeat_at(dropped)?;
        }
        for rows in [&mut self.observations, &mut self.claims] {
            rows.sort_by(|a, b| a.key().cmp(&b.key()));
            let mut seen = BTreeSet::new();
            for row in &*rows {
                if !seen.insert(row.key()) {
                    bail!("two observations have one key: {:?}", row.key());
                }
            }
        }
        Ok(())
    }
}

/// A row of a source that `LEFT_OUT.csv` lists.
#[derive(Debug)]
struct Listed {
    reason: String,
    /// Whether a reader came to it.
    met: bool,
}

/// The listed rows, none of them met yet.
fn left_out() -> anyhow::Result<BTreeMap<(String, u64), Listed>> {
    let mut listed = BTreeMap::new();
    for row in input::rows("LEFT_OUT.csv")? {
        if row.get("REASON")?.is_empty() {
            bail!("{} gives no reason", row.locator());
        }
        for part in row.get("ROWS")?.split_whitespace() {
            let (first, last) = part.split_once('-').unwrap_or((part, part));
            let number = |text: &str| {
                text.parse::<u64>()
                    .with_context(|| format!("`{text}` of {} is no line", row.locator()))
            };
            for line in number(first)?..=number(last)? {
                let reason = row.get("REASON")?.to_owned();
                let place = (row.get("SOURCE")?.to_owned(), line);
                listed.insert(place, Listed { reason, met: false });
            }
        }
    }
    Ok(listed)
}

/// A period in a row's own notation, by the rules first, then by the grammar.
pub(super) fn period_of(
    text: &str,
    source: &str,
    rules: &Rules,
    row: &Row,
) -> anyhow::Result<(String, String)> {
    if let Some(rule) = rules.find(&[("SOURCE", source), ("TEXT", text)]) {
        let comment = rule.or_empty("COMMENT").to_owned();
        return Ok((rule.get("TIME_PERIOD")?.to_owned(), comment));
    }
    let period = period::normalise(text);
    let period = period.with_context(|| format!("no period `{text}` of {}", row.locator()))?;
    Ok((period, String::new()))
}
