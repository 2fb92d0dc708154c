//! Rows typed by people: facts, press figures, investment points, corridor flows, CAREC indicators.
//! Their words become codes by the tables in `fixtures/sources/typing`.

use anyhow::{Context as _, bail};

use super::book::{Book, period_of};
use super::input::{Row, Rules};
use super::observation::Observation;
use super::period;

/// The tables.
#[derive(Debug)]
struct Tables {
    bounds: Rules,
    extras: Rules,
    facts: Rules,
    flow_measures: Rules,
    flow_places: Rules,
    flow_reporters: Rules,
    indicators: Rules,
    periods: Rules,
    places: Rules,
    points: Rules,
    press: Rules,
    reporters: Rules,
    units: Rules,
}

/// Who reports on whom in one row.
#[derive(Debug)]
struct Roles {
    body: String,
    reporter: String,
    first: String,
    second: String,
}

impl Roles {
    /// The area that a rule's word or code means.
    fn area(&self, word: &str) -> String {
        // Of a reporter and a partner the one that is China invests, the other is the host; a pair
        // `investor->host` says it itself.
        let pair = !self.second.is_empty();
        let china_reports = self.reporter == "CHN";
        match word {
            "host" | "second" if pair => self.second.clone(),
            "investor" if pair => self.first.clone(),
            "host" if china_reports => self.first.clone(),
            "reporter" | "host" => self.reporter.clone(),
            "investor" if china_reports => self.reporter.clone(),
            "partner" | "first" | "investor" => self.first.clone(),
            "second" => String::new(),
            code => code.to_owned(),
        }
    }
}

/// Adds all typed sources to the book.
pub(super) fn add(book: &mut Book) -> anyhow::Result<()> {
    let tables = Tables {
        bounds: Rules::read("bounds")?,
        extras: Rules::read("extras")?,
        facts: Rules::read("facts")?,
        flow_measures: Rules::read("flow-measures")?,
        flow_places: Rules::read("flow-places")?,
        flow_reporters: Rules::read("flow-reporters")?,
        indicators: Rules::read("indicators")?,
        periods: Rules::read("periods")?,
        places: Rules::read("places")?,
        points: Rules::read("points")?,
        press: Rules::read("press")?,
        reporters: Rules::read("reporters")?,
        units: Rules::read("units")?,
    };
    tables.add_facts(book)?;
    tables.add_flows(book)?;
    tables.add_indicators(book)?;
    tables.add_press(book)?;
    tables.add_points(book)?;
    let Tables {
        bounds,
        extras,
        facts,
        flow_measures,
        flow_places,
        flow_reporters,
        indicators,
        periods,
        places,
        points,
        press,
        reporters,
        units,
    } = &tables;
    for rules in [
        bounds,
        extras,
        facts,
        flow_measures,
        flow_places,
        flow_reporters,
        indicators,
        periods,
        places,
        points,
        press,
        reporters,
        units,
    ] {
        rules.all_used()?;
    }
    Ok(())
}

/// A bound word among the words that follow a unit or stand in a note.
#[derive(Debug, Default)]
struct Bound {
    precision: String,
    status: String,
}

impl Tables {
    fn bound(&self, words: &str, row: &Row, strict: bool) -> anyhow::Result<Bound> {
        for part in words.split([';', ',', '(', ')']) {
            if let Some(rule) = self.bounds.find(&[("TEXT", part.trim())]) {
                return Ok(Bound {
                    precision: rule.or_empty("PRECISION").to_owned(),
                    status: rule.or_empty("STATUS").to_owned(),
                });
            }
        }
        // A bound that is phrased in another way must not be lost.
        let hedges = [
            "exceed",
            "nearly",
            "more than",
            "approx",
            "surpass",
            "almost",
            "up to",
        ];
        if strict && hedges.iter().any(|hedge| words.contains(hedge)) {
            bail!("no bound is read from `{words}` of {}", row.locator());
        }
        Ok(Bound::default())
    }

    /// The words that are left when bound words, which `PRECISION` says, are taken away.
    fn rest(&self, words: &str) -> String {
        let parts = words.split([';', '(', ')']).map(|part| {
            let part = part
                .trim()
                .trim_start_matches(", ")
                .trim_start_matches("- ");
            let (first, rest) = part.split_once(',').unwrap_or((part, ""));
            let bound = |text: &str| self.bounds.iter().any(|rule| rule.or_empty("TEXT") == text);
            if bound(first.trim()) {
                rest.trim()
            } else {
                part
            }
        });
        parts
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("; ")
    }

    /// Unit, multiplier, and the words after the unit.
    fn unit<'t>(&self, text: &'t str, row: &Row) -> anyhow::Result<(String, i32, &'t str)> {
        // "percent of 19,000 …" is a unit of its own, so the whole text is tried first.
        let whole = self.units.find(&[("TEXT", text)]);
        let end = text
            .find([';', ',', '('])
            .into_iter()
            .chain(text.find(" - "))
            .min();
        let (head, rest) = match (whole, end) {
            (None, Some(end)) => text.split_at(end),
            _ => (text, ""),
        };
        let rule = self.units.need(&[("TEXT", head.trim())], row)?;
        let multiplier = rule.get("UNIT_MULT")?.parse();
        let multiplier = multiplier.with_context(|| rule.locator())?;
        Ok((
            rule.get("UNIT_MEASURE")?.to_owned(),
            multiplier,
            rest.trim_start_matches(" - ").trim(),
        ))
    }

    fn place(&self, text: &str, row: &Row) -> anyhow::Result<String> {
        if text.is_empty() {
            return Ok(String::new());
        }
        Ok(self
            .places
            .need(&[("TEXT", text)], row)?
            .get("AREA")?
            .to_owned())
    }

    fn roles(
        &self,
        source: &str,
        reporter: &str,
        partner: &str,
        row: &Row,
    ) -> anyhow::Result<Roles> {
        let rule = self
            .reporters
            .need(&[("SOURCE", source), ("TEXT", reporter)], row)?;
        let pair = partner.split_once("->").or_else(|| partner.split_once('+'));
        let (first, second) = pair.unwrap_or((partner, ""));
        Ok(Roles {
            body: rule.get("BODY")?.to_owned(),
            reporter: rule.get("AREA")?.to_owned(),
            first: self.place(first, row)?,
            second: self.place(second, row)?,
        })
    }

    /// Further numbers that a cell of the row states in words.
    fn extras(
        &self,
        source: &str,
        row: &Row,
        roles: &Roles,
        base: &Observation,
    ) -> anyhow::Result<Vec<Observation>> {
        let mut found = Vec::new();
        for extra in self
            .extras
            .iter()
            .filter(|extra| extra.or_empty("SOURCE") == source)
        {
            let column = extra.get("COLUMN")?;
            if row.get(column)? != extra.get("CELL")? {
                continue;
            }
            let value = extra.get("VALUE")?;
            if !extra.get("CELL")?.contains(value) {
                bail!(
                    "`{value}` of {} is not in the cell that it names",
                    extra.locator()
                );
            }
            self.extras.mark(extra);
            let time = extra.get("TIME_PERIOD")?;
            let mut observation = Observation {
                concept: extra.get("CONCEPT")?.to_owned(),
                ref_area: roles.area(extra.get("REF_AREA")?),
                counterpart: roles.area(extra.get("COUNTERPART_AREA")?),
                period: if time.is_empty() {
                    base.period.clone()
                } else {
                    time.to_owned()
                },
                value: value.to_owned(),
                unit: extra.get("UNIT_MEASURE")?.to_owned(),
                multiplier: extra
                    .get("UNIT_MULT")?
                    .parse()
                    .with_context(|| extra.locator())?,
                precision: extra.get("PRECISION")?.to_owned(),
                status: extra.get("STATUS")?.to_owned(),
                reporter: base.reporter.clone(),
                source: base.source.clone(),
                release: base.release.clone(),
                locator: format!("{} ({column}: {value})", row.locator()),
                ..Observation::default()
            };
            observation.remark(extra.get("COMMENT")?);
            found.push(observation);
        }
        Ok(found)
    }

    fn add_facts(&self, book: &mut Book) -> anyhow::Result<()> {
        for row in book.rows("compiled/facts.csv")? {
            if book.leaves_out(&row) {
                continue;
            }
            let topic = row.get("topic")?;
            let measure = row.get("measure")?;
            let rule = self
                .facts
                .need(&[("TOPIC", topic), ("MEASURE", measure)], &row)?;
            let roles = self.roles("facts", row.get("reporter")?, row.get("partner")?, &row)?;
            let (period, remark) = period_of(row.get("period")?, "facts", &self.periods, &row)?;
            let (unit, multiplier, words) = self.unit(row.get("unit")?, &row)?;
            let bound = self.bound(words, &row, true)?;
            let source = book.press(row.get("source_locator")?, row.get("source_title")?)?;
            // "70+" says at least seventy.
            let value = row.get("value")?;
            let open = value.strip_suffix('+');
            let unit_of_rule = rule.get("UNIT")?;
            let vintage = measure
                .split_once(", vintage ")
                .map_or("", |(_, month)| month);
            let release = match row.get("reporter")? {
                "EDB MMI" => format!("EDB MMI {}", month_of(book.published(&source))),
                _ => String::new(),
            };
            let status = rule.get("STATUS")?;
            // "until": the row's date ends a sum whose start is not given.
            let period = if rule.get("TIME")? == "until" {
                format!("..{period}")
            } else {
                period
            };
            let mut base = Observation {
                concept: rule.get("CONCEPT")?.to_owned(),
                ref_area: roles.area(rule.get("REF_AREA")?),
                counterpart: roles.area(rule.get("COUNTERPART_AREA")?),
                period,
                value: open.unwrap_or(value).to_owned(),
                unit: if unit_of_rule.is_empty() {
                    unit
                } else {
                    unit_of_rule.to_owned()
                },
                multiplier,
                precision: open.map_or(bound.precision, |_| "at_least".to_owned()),
                status: if status.is_empty() {
                    bound.status
                } else {
                    status.to_owned()
                },
                reporter: roles.body.clone(),
                source,
                locator: row.locator(),
                published: vintage.to_owned(),
                release,
                ..Observation::default()
            };
            if words.contains("CONFLICT") {
                "D".clone_into(&mut base.status);
            }
            base.remark(rule.get("COMMENT")?);
            base.remark(&remark);
            base.remark(&self.rest(words));
            let extras = self.extras("facts", &row, &roles, &base)?;
            let alone = base.concept.is_empty();
            if alone && extras.is_empty() {
                bail!("{} gives no observation", row.locator());
            }
            for observation in extras.into_iter().chain((!alone).then_some(base)) {
                if topic.starts_with("claim") {
                    book.claim(observation)?;
                } else {
                    book.observe(observation)?;
                }
            }
        }
        Ok(())
    }

    fn add_press(&self, book: &mut Book) -> anyhow::Result<()> {
        for row in book.rows("compiled/press_reported_values.csv")? {
            if book.leaves_out(&row) {
                continue;
            }
            let rule = self.press.need(&[("MEASURE", row.get("measure")?)], &row)?;
            let roles = self.roles("press", row.get("reporter")?, row.get("partner")?, &row)?;
            let (unit, multiplier, _) = self.unit(row.get("unit")?, &row)?;
            let note = row.get("note")?;
            let bound = self.bound(note, &row, true)?;
            let (period, remark) = period_of(row.get("period")?, "press", &self.periods, &row)?;
            let published = row.get("published")?;
            let source = book.press(row.get("url")?, "")?;
            let dated = period::is_partial_date(published);
            if dated {
                book.date(&source, published);
            }
            let mut observation = Observation {
                concept: rule.get("CONCEPT")?.to_owned(),
                ref_area: roles.reporter.clone(),
                counterpart: roles.first.clone(),
                period,
                value: row.get("value")?.to_owned(),
                unit,
                multiplier,
                precision: bound.precision,
                status: bound.status,
                reporter: roles.body.clone(),
                locator: row.locator(),
                source,
                ..Observation::default()
            };
            observation.remark(&remark);
            observation.remark(&self.rest(note));
            if !dated {
                observation.remark(published);
            }
            book.observe(observation)?;
        }
        Ok(())
    }

    fn add_points(&self, book: &mut Book) -> anyhow::Result<()> {
        for row in book.rows("compiled/fdi_reported_points.csv")? {
            if book.leaves_out(&row) {
                continue;
            }
            let rule = self.points.need(&[("TAG", row.get("concept")?)], &row)?;
            let body = row.get("source_body")?;
            let partner = format!("{}->{}", row.get("investor")?, row.get("host")?);
            let roles = self.roles("points", body, &partner, &row)?;
            let (unit, multiplier, _) = self.unit(row.get("unit")?, &row)?;
            let bound = self.bound(row.get("bound")?, &row, true)?;
            let concept = rule.get("CONCEPT")?;
            let measure = book.registry.concept(concept)?.measure.clone();
            let (start, end) = (row.get("period_start")?, row.get("period_end")?);
            // Positions, lists of projects and shares are dated; sums without a start run up to a day.
            let dated = start.is_empty()
                && (measure == "stock" || measure == "share" || concept == "invest.pipeline");
            let period = if dated && period::is_day(end) {
                format!("@{end}")
            } else if dated {
                end.to_owned()
            } else {
                period::between(start, end)?
            };
            let source = book.press(row.get("source")?, "")?;
            let mut base = Observation {
                concept: concept.to_owned(),
                ref_area: roles.area("host"),
                counterpart: roles.area(rule.get("COUNTERPART_AREA")?),
                period,
                value: row.get("value")?.to_owned(),
                unit,
                multiplier,
                precision: bound.precision,
                status: bound.status,
                price_base: rule.get("PRICE_BASE")?.to_owned(),
                reporter: roles.body.clone(),
                source,
                release: if body.starts_with("EDB MMI") {
                    body.to_owned()
                } else {
                    String::new()
                },
                locator: row.locator(),
                ..Observation::default()
            };
            base.remark(rule.get("COMMENT")?);
            if row.get("unit")?.starts_with("percent of") {
                base.remark(row.get("unit")?);
            }
            if roles.body == "PRESS" {
                base.remark(body);
            }
            base.remark(row.get("note")?);
            // What a head of state says in a speech is a claim, whatever its tag.
            let speech = body.ends_with("president");
            for observation in self
                .extras("points", &row, &roles, &base)?
                .into_iter()
                .chain([base])
            {
                if speech {
                    book.claim(observation)?;
                } else {
                    book.observe(observation)?;
                }
            }
        }
        Ok(())
    }

    fn add_flows(&self, book: &mut Book) -> anyhow::Result<()> {
        for row in book.rows("compiled/flows.csv")? {
            if book.leaves_out(&row) {
                continue;
            }
            let keys = [
                ("CORRIDOR", row.get("corridor")?),
                ("NODE", row.get("border_or_node")?),
            ];
            let place = self.flow_places.need(&keys, &row)?;
            let class = place.get("CLASS")?;
            let keys = [
                ("MEASURE", row.get("measure")?),
                ("UNIT", row.get("unit")?),
                ("CLASS", class),
            ];
            let rule = self.flow_measures.need(&keys, &row)?;
            let title = row.get("source_title")?;
            let reporter = self
                .flow_reporters
                .iter()
                .find(|r| title.contains(r.or_empty("CONTAINS")));
            let reporter =
                reporter.with_context(|| format!("no reporter for {}", row.locator()))?;
            self.flow_reporters.mark(reporter);
            let (period, remark) = period_of(row.get("period")?, "flows", &self.periods, &row)?;
            let (unit, multiplier, _) = self.unit(row.get("unit")?, &row)?;
            let note = row.get("note")?;
            let bound = self.bound(note, &row, false)?;
            let status = rule.get("STATUS")?;
            let source = book.press(row.get("source_locator")?, title)?;
            let mut observation = Observation {
                concept: rule.get("CONCEPT")?.to_owned(),
                ref_area: place.get("REF_AREA")?.to_owned(),
                counterpart: place.get("COUNTERPART_AREA")?.to_owned(),
                period,
                value: row.get("value")?.to_owned(),
                unit,
                multiplier,
                precision: bound.precision,
                status: if status.is_empty() {
                    bound.status
                } else {
                    status.to_owned()
                },
                reporter: reporter.get("BODY")?.to_owned(),
                source,
                locator: row.locator(),
                ..Observation::default()
            };
            if note.contains("CONFLICT") {
                "D".clone_into(&mut observation.status);
            }
            observation.remark(rule.get("COMMENT")?);
            observation.remark(&remark);
            observation.remark(&self.rest(note));
            if class == "claim" {
                book.claim(observation)?;
            } else {
                book.observe(observation)?;
            }
        }
        Ok(())
    }

    fn add_indicators(&self, book: &mut Book) -> anyhow::Result<()> {
        for row in book.rows("carec/tfi.csv")? {
            if book.leaves_out(&row) {
                continue;
            }
            let rule = self
                .indicators
                .need(&[("INDICATOR", row.get("indicator")?)], &row)?;
            let (scope, mode) = (row.get("scope")?, row.get("mode")?);
            let scope = match scope {
                "CAREC" => format!("CAREC_{}", mode.to_uppercase()),
                other => other.to_uppercase().replace(' ', "_"),
            };
            let mut concept = rule.get("CONCEPT")?.to_owned();
            if mode == "rail" {
                concept.push_str(".rail");
            }
            if !row.get("direction")?.is_empty() {
                concept = format!("{concept}.{}", row.get("direction")?);
            }
            let (unit, multiplier, _) = self.unit(row.get("unit")?, &row)?;
            let source = book.press(row.get("source_locator")?, row.get("source_title")?)?;
            book.observe(Observation {
                concept,
                ref_area: scope,
                period: row.get("year")?.to_owned(),
                value: row.get("value")?.to_owned(),
                unit,
                multiplier,
                precision: "rounded".to_owned(),
                reporter: "CAREC".to_owned(),
                source,
                locator: row.locator(),
                comment: row.get("source_title")?.to_owned(),
                ..Observation::default()
            })?;
        }
        Ok(())
    }
}

fn month_of(date: &str) -> &str {
    date.get(..7).unwrap_or(date)
}
