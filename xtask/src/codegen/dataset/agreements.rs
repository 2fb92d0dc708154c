//! Agreements: the curated list and UNCTAD's bilateral investment treaties.

use std::collections::BTreeMap;

use anyhow::{Context as _, bail};

use super::book::Book;
use super::input::{Row, Rules};
use super::period;

/// Columns of `agreements.csv`.
pub(super) const COLUMNS: [&str; 15] = [
    "ID",
    "TITLE",
    "KIND",
    "BINDING",
    "PARTIES",
    "SIGNED",
    "IN_FORCE",
    "ENDED",
    "ACTS",
    "STATUS_STATED",
    "STATUS_DATE",
    "RELATION",
    "SOURCE",
    "LOCATOR",
    "NOTE",
];

/// Codes of `KIND`: those that bind states, then those that do not.
pub(super) const KINDS: [&str; 13] = [
    "treaty",
    "intergovernmental agreement",
    "interdepartmental agreement",
    "protocol",
    "partnership agreement",
    "trade agreement",
    "BIT",
    "memorandum",
    "declaration",
    "meeting outcome",
    "institution",
    "commercial contract",
    "domestic law",
];

/// A row of `agreements.csv`.
#[derive(Debug, Default)]
struct Agreement {
    id: String,
    title: String,
    kind: String,
    binding: String,
    parties: Vec<String>,
    signed: String,
    in_force: String,
    ended: String,
    acts: String,
    status: String,
    status_date: String,
    relation: String,
    source: String,
    locator: String,
    note: Vec<String>,
}

impl Agreement {
    fn cells(self) -> Vec<String> {
        vec![
            self.id,
            self.title,
            self.kind,
            self.binding,
            self.parties.join(" "),
            self.signed,
            self.in_force,
            self.ended,
            self.acts,
            self.status,
            self.status_date,
            self.relation,
            self.source,
            self.locator,
            self.note.join("; "),
        ]
    }
}

/// The table of agreements, by identifier.
pub(super) fn table(book: &mut Book) -> anyhow::Result<Vec<Vec<String>>> {
    let mut agreements = curated(book)?;
    agreements.extend(investment_treaties(book)?);
    let mut cells = BTreeMap::new();
    for agreement in agreements {
        let locator = agreement.locator.clone();
        for area in &agreement.parties {
            if !book.registry.areas.contains_key(area) {
                bail!("unknown party `{area}` of {locator}");
            }
        }
        for date in [&agreement.signed, &agreement.in_force, &agreement.ended] {
            if !date.is_empty() && !period::is_partial_date(date) {
                bail!("`{date}` of {locator} is no date");
            }
        }
        if cells
            .insert(agreement.id.clone(), agreement.cells())
            .is_some()
        {
            bail!("{locator} repeats an identifier");
        }
    }
    Ok(cells.into_values().collect())
}

/// A date, and the words that follow it in parentheses: `2005 (year only)`.
fn dated(cell: &str) -> (String, Option<String>) {
    match cell.split_once(" (") {
        Some((date, words)) => (
            date.to_owned(),
            Some(words.trim_end_matches(')').to_owned()),
        ),
        None => (cell.to_owned(), None),
    }
}

fn curated(book: &mut Book) -> anyhow::Result<Vec<Agreement>> {
    const FILE: &str = "compiled/agreements_curated.csv";
    let parties = Rules::read("parties")?;
    let kinds = Rules::read("kinds")?;
    let rows = book.rows(FILE)?;
    let mut found = Vec::new();
    for row in &rows {
        if book.leaves_out(row) {
            continue;
        }
        book.tally.load(row);
        let kind = kinds.need(&[("TEXT", row.get("kind")?)], row)?;
        let mut agreement = Agreement {
            id: row.get("agr_id")?.to_owned(),
            title: row.get("title")?.to_owned(),
            kind: kind.get("KIND")?.to_owned(),
            // A contract of companies and a law of one state bind, but no states to one another.
            binding: kind.get("BINDING")?.to_owned(),
            status: row.get("status_2026_11")?.to_owned(),
            status_date: "2026-11".to_owned(),
            relation: row.get("relation")?.to_owned(),
            locator: row.locator(),
            ..Agreement::default()
        };
        let remark = kind.get("NOTE")?;
        agreement
            .note
            .extend((!remark.is_empty()).then(|| remark.to_owned()));
        let cell = row.get("parties_iso3")?;
        let rule = parties.find(&[("TEXT", cell)]);
        let remark = rule.map_or("", |rule| rule.or_empty("NOTE"));
        agreement
            .note
            .extend((!remark.is_empty()).then(|| remark.to_owned()));
        let codes = rule.map_or(cell, |rule| rule.or_empty("PARTIES"));
        agreement.parties = codes.split_whitespace().map(str::to_owned).collect();
        let (signed, remark) = dated(row.get("signed")?);
        agreement.signed = signed;
        agreement
            .note
            .extend(remark.map(|words| format!("signed: {words}")));
        let (in_force, remark) = dated(row.get("in_force")?);
        agreement.in_force = in_force;
        agreement
            .note
            .extend(remark.map(|words| format!("in force: {words}")));
        // "replaced 2020-03-01", "end recorded 2025-10-27"
        for words in ["replaced ", "end recorded "] {
            if let Some(date) = agreement.status.strip_prefix(words) {
                date.clone_into(&mut agreement.ended);
            }
        }
        let mut acts = Vec::new();
        for act in row.get("ratification_events")?.split(';').map(str::trim) {
            let parts = act.split(':').collect::<Vec<_>>();
            let [party, step, date] = parts.as_slice() else {
                agreement
                    .note
                    .extend((!act.is_empty()).then(|| act.to_owned()));
                continue;
            };
            let (date, remark) = dated(date);
            if book.registry.areas.contains_key(*party) && period::is_partial_date(&date) {
                acts.push(format!("{party}:{step}:{date}"));
                agreement
                    .note
                    .extend(remark.map(|words| format!("{party} {step}: {words}")));
            } else {
                agreement.note.push(act.to_owned());
            }
        }
        agreement.acts = acts.join("; ");
        let signatories = row.get("signed_by")?;
        if !signatories.is_empty() {
            agreement.note.push(format!("signed by {signatories}"));
        }
        let notes = row.get("notes")?;
        agreement
            .note
            .extend((!notes.is_empty()).then(|| notes.to_owned()));
        let mut places = row.get("source")?.split(" ; ").map(str::trim);
        let first = places.next().unwrap_or("");
        agreement.source = source(book, first, &rows)
            .with_context(|| format!("no source for {}", row.locator()))?;
        agreement
            .note
            .extend(places.map(|place| format!("also {place}")));
        found.push(agreement);
    }
    parties.all_used()?;
    kinds.all_used()?;
    Ok(found)
}

/// The source of a cell: an address, a file of the sources, or "as" another row.
fn source(book: &mut Book, cell: &str, rows: &[Row]) -> anyhow::Result<String> {
    match cell {
        "agreement_parties_huggo.csv" => Ok("HUGGO".to_owned()),
        "bits_unctad_2020-01.csv" => Ok("UNCTAD_IIA".to_owned()),
        url if url.starts_with("http") => book.press(url, ""),
        other => {
            let id = other.strip_prefix("as ").unwrap_or(other);
            let id = id.split(' ').next().unwrap_or(id);
            let row = rows.iter().find(|row| row.or_empty("agr_id") == id);
            let row = row.with_context(|| format!("`{cell}` is no source"))?;
            let first = row.get("source")?.split(" ; ").next().unwrap_or("");
            book.press(first, "")
        }
    }
}

fn investment_treaties(book: &mut Book) -> anyhow::Result<Vec<Agreement>> {
    let mut found: BTreeMap<[String; 3], Agreement> = BTreeMap::new();
    for row in book.rows("unctad/bits_unctad_2020-01.csv")? {
        book.tally.load(&row);
        let [a, b] = [row.get("party_a_iso3")?, row.get("party_b_iso3")?];
        // The navigator lists a treaty of the Belgium-Luxembourg Economic Union once for each
        // member; both rows have one title.
        let union = row.get("title")?.starts_with("Belgium/Luxembourg");
        let others = [a, b]
            .into_iter()
            .find(|party| !union || !matches!(*party, "BEL" | "LUX"));
        let other = others.unwrap_or(a);
        let key = if union {
            ["BLEU", other, row.get("signed")?]
        } else {
            [a, b, row.get("bit_id")?]
        };
        let key = key.map(str::to_owned);
        if let Some(known) = found.get_mut(&key) {
            for party in [a, b] {
                if !known.parties.iter().any(|known| known == party) {
                    known.parties.push(party.to_owned());
                }
            }
            known.locator = format!("{}; line {}", known.locator, row.line);
            known
                .note
                .push("two rows of the navigator, one for each member of the union".to_owned());
            continue;
        }
        let end = row.get("termination_type")?;
        let extra = [
            ("", row.get("quality_flags")?),
            ("amendments ", row.get("amendments")?),
            ("side instruments ", row.get("side_instruments")?),
        ];
        let note = extra.into_iter().filter(|(_, cell)| !cell.is_empty());
        let status = row.get("status")?;
        let agreement = Agreement {
            id: row.get("bit_id")?.to_owned(),
            title: row.get("title")?.to_owned(),
            kind: "BIT".to_owned(),
            binding: "yes".to_owned(),
            parties: vec![a.to_owned(), b.to_owned()],
            signed: row.get("signed")?.to_owned(),
            in_force: row.get("in_force")?.to_owned(),
            ended: row.get("terminated")?.to_owned(),
            status: if end.is_empty() {
                status.to_owned()
            } else {
                format!("{status}: {end}")
            },
            status_date: "2020-01-02".to_owned(),
            source: "UNCTAD_IIA".to_owned(),
            locator: row.locator(),
            note: note.map(|(words, cell)| format!("{words}{cell}")).collect(),
            ..Agreement::default()
        };
        found.insert(key, agreement);
    }
    Ok(found.into_values().collect())
}
