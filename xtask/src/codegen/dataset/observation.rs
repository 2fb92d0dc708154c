//! One observation, as a row of the package.

use anyhow::bail;

use super::number;
use super::period;

/// Columns of the observation files, in order.
pub(super) const COLUMNS: [&str; 17] = [
    "CONCEPT",
    "REF_AREA",
    "COUNTERPART_AREA",
    "TIME_PERIOD",
    "OBS_VALUE",
    "UNIT_MEASURE",
    "UNIT_MULT",
    "PRECISION",
    "OBS_STATUS",
    "PRICE_BASE",
    "VALUATION",
    "REPORTER",
    "SOURCE",
    "LOCATOR",
    "PUBLISHED",
    "RELEASE",
    "COMMENT",
];

/// Columns that together name one observation.
pub(super) const KEY: [&str; 11] = [
    "CONCEPT",
    "REF_AREA",
    "COUNTERPART_AREA",
    "TIME_PERIOD",
    "UNIT_MEASURE",
    "PRICE_BASE",
    "VALUATION",
    "REPORTER",
    "SOURCE",
    "RELEASE",
    "LOCATOR",
];

/// Units that are no currencies.
pub(super) const UNITS: [&str; 41] = [
    "percent",
    "pp",
    "ratio",
    "rank",
    "index",
    "persons",
    "enterprises",
    "documents",
    "projects",
    "countries",
    "articles",
    "mechanisms",
    "items",
    "t",
    "t-km",
    "TEU",
    "FEU",
    "container",
    "train",
    "wagon",
    "truck",
    "vehicle",
    "km",
    "h",
    "day",
    "month",
    "year",
    "km/h",
    "t/yr",
    "TEU/yr",
    "container/yr",
    "train/day",
    "truck/day",
    "vehicle/day",
    "wagon/day",
    "m3",
    "m3/yr",
    "W",
    "Wh",
    "bbl",
    "date",
];

/// Codes of `PRECISION`.
pub(super) const PRECISIONS: [&str; 11] = [
    "exact",
    "rounded",
    "about",
    "nearly",
    "over",
    "at_least",
    "under",
    "at_most",
    "up_to",
    "just_over",
    "just_under",
];

/// A row of an observation file.
#[derive(Debug, Clone, Default)]
pub(super) struct Observation {
    pub(super) concept: String,
    pub(super) ref_area: String,
    pub(super) counterpart: String,
    pub(super) period: String,
    pub(super) value: String,
    pub(super) unit: String,
    pub(super) multiplier: i32,
    /// Empty: found from the digits.
    pub(super) precision: String,
    /// Empty: `A`.
    pub(super) status: String,
    pub(super) price_base: String,
    pub(super) valuation: String,
    pub(super) reporter: String,
    pub(super) source: String,
    pub(super) locator: String,
    pub(super) published: String,
    pub(super) release: String,
    pub(super) comment: String,
}

impl Observation {
    /// Fills what follows from the rest: precision, status, price basis, valuation.
    pub(super) fn complete(&mut self, measure: &str) {
        if self.precision.is_empty() {
            let found = if self.unit == "date" {
                "exact"
            } else {
                number::precision(&self.value, self.multiplier, &self.unit)
            };
            found.clone_into(&mut self.precision);
        }
        if self.status.is_empty() {
            "A".clone_into(&mut self.status);
        }
        if self.price_base.is_empty() && is_currency(&self.unit) {
            "current".clone_into(&mut self.price_base);
        }
        if self.valuation.is_empty() {
            match self.concept.as_str() {
                "trade.goods.exports" => "FOB".clone_into(&mut self.valuation),
                "trade.goods.imports" => "CIF".clone_into(&mut self.valuation),
                _ => {}
            }
        }
        // A sum that is dated, not spanned, runs up to that date.
        let dated = period::is_partial_date(&self.period);
        if measure == "cumulative" && dated {
            self.period = format!("..{}", self.period);
        }
        // A stock that is dated with a day is a position at that instant.
        if measure == "stock" && period::is_day(&self.period) {
            self.period = format!("@{}", self.period);
        }
    }

    /// Checks everything that does not need the registries.
    pub(super) fn check(&self) -> anyhow::Result<()> {
        let locator = &self.locator;
        let value_fits = if self.unit == "date" {
            period::is_partial_date(&self.value)
        } else {
            number::is_decimal(&self.value)
        };
        if !value_fits {
            bail!(
                "`{}` of {locator} is no value in `{}`",
                self.value,
                self.unit
            );
        }
        if !period::is_valid(&self.period) {
            bail!("`{}` of {locator} is no period", self.period);
        }
        if !is_currency(&self.unit) && !UNITS.contains(&self.unit.as_str()) {
            bail!("unknown unit `{}` of {locator}", self.unit);
        }
        if !PRECISIONS.contains(&self.precision.as_str()) {
            bail!("unknown precision `{}` of {locator}", self.precision);
        }
        if !matches!(self.status.as_str(), "A" | "P" | "E" | "F" | "D") {
            bail!("unknown status `{}` of {locator}", self.status);
        }
        if !self.published.is_empty() && !period::is_partial_date(&self.published) {
            bail!(
                "`{}` of {locator} is no date of publication",
                self.published
            );
        }
        Ok(())
    }

    /// Cells that together name the observation.
    pub(super) fn key(&self) -> [&str; 11] {
        [
            &self.concept,
            &self.ref_area,
            &self.counterpart,
            &self.period,
            &self.unit,
            &self.price_base,
            &self.valuation,
            &self.reporter,
            &self.source,
            &self.release,
            &self.locator,
        ]
    }

    /// The cells in the order of [`COLUMNS`].
    pub(super) fn cells(&self) -> Vec<String> {
        let multiplier = self.multiplier.to_string();
        let cells = [
            &self.concept,
            &self.ref_area,
            &self.counterpart,
            &self.period,
            &self.value,
            &self.unit,
            &multiplier,
            &self.precision,
            &self.status,
            &self.price_base,
            &self.valuation,
            &self.reporter,
            &self.source,
            &self.locator,
            &self.published,
            &self.release,
            &self.comment,
        ];
        cells.into_iter().cloned().collect()
    }

    /// Adds words to the comment.
    pub(super) fn remark(&mut self, words: &str) {
        let words = words.trim();
        if words.is_empty() || self.comment.contains(words) {
            return;
        }
        if !self.comment.is_empty() {
            self.comment.push_str("; ");
        }
        self.comment.push_str(words);
    }
}

/// Whether a unit is an ISO 4217 currency code; `TEU` and `FEU` have the same shape.
fn is_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase()) && !UNITS.contains(&unit)
}
