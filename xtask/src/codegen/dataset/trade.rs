//! Goods trade from statistical offices and compilers.

use super::book::Book;
use super::input::{Row, Rules};
use super::number;
use super::observation::Observation;

/// The six countries of the project.
pub(super) const SIX: [&str; 6] = ["CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB"];

const EXPORTS: &str = "trade.goods.exports";
const IMPORTS: &str = "trade.goods.imports";
const TOTAL: &str = "trade.goods.total";

/// Why rows of other partners stay out.
const OTHER_PARTNERS: &str =
    "partners and groups other than the six, Russia, the world and, for Kazakhstan, the EU";

/// What a file's rows have in common.
#[derive(Debug, Clone, Copy)]
struct Series {
    source: &'static str,
    reporter: &'static str,
    release: &'static str,
    multiplier: i32,
    precision: &'static str,
}

impl Series {
    fn row(
        self,
        row: &Row,
        concept: &str,
        pair: [&str; 2],
        value: &str,
    ) -> anyhow::Result<Observation> {
        let [ref_area, counterpart] = pair;
        Ok(Observation {
            concept: concept.to_owned(),
            ref_area: ref_area.to_owned(),
            counterpart: counterpart.to_owned(),
            period: row.get("year")?.to_owned(),
            // A few tiny values are written with an exponent in the tidy files.
            value: number::plain(value).unwrap_or_else(|| value.to_owned()),
            unit: "USD".to_owned(),
            multiplier: self.multiplier,
            precision: self.precision.to_owned(),
            reporter: self.reporter.to_owned(),
            source: self.source.to_owned(),
            release: self.release.to_owned(),
            locator: row.locator(),
            ..Observation::default()
        })
    }
}

/// The body whose report a number is when a compiler passes it on.
fn office(country: &str) -> &'static str {
    match country {
        "CHN" => "GACC",
        "KAZ" => "BNS",
        "KGZ" => "NSC",
        "TJK" => "TJSTAT",
        "TKM" => "TKMSTAT",
        "UZB" => "UZSTAT",
        _ => "UNSD",
    }
}

fn flow(letter: &str) -> &'static str {
    if letter == "X" { EXPORTS } else { IMPORTS }
}

/// Adds all trade sources to the book.
pub(super) fn add(book: &mut Book) -> anyhow::Result<()> {
    kazakhstan(book)?;
    kyrgyzstan(book)?;
    uzbekistan(book)?;
    comtrade(book)?;
    wits(book)?;
    imf(book)?;
    baci(book)
}

fn kazakhstan(book: &mut Book) -> anyhow::Result<()> {
    let dates = Rules::read("published")?;
    let series = Series {
        source: "BNS_BY_COUNTRY",
        reporter: "BNS",
        release: "",
        multiplier: 3,
        precision: "rounded",
    };
    for row in book.rows("bns/bns_trade_by_country_2018_2023_kusd.csv.gz")? {
        // Each workbook repeats the year before without a change; the first one has 2018 alone.
        let (file, year) = (row.get("publication_file_year")?, row.get("year")?);
        if file != year && year != "2018" {
            let reason = "the year before, which each workbook repeats without a change";
            book.tally.skip(&row, reason);
            continue;
        }
        let partner = match (row.get("iso3")?, row.get("name_ru")?) {
            ("", "Страны ЕС") => "EU",
            (iso, _) if SIX.contains(&iso) || iso == "RUS" || iso == "W00" => iso,
            _ => {
                book.tally.skip(&row, OTHER_PARTNERS);
                continue;
            }
        };
        for (column, concept) in [
            ("turnover", TOTAL),
            ("exports", EXPORTS),
            ("imports", IMPORTS),
        ] {
            let value = row.get(column)?;
            if value.is_empty() {
                continue;
            }
            let mut observation = series.row(&row, concept, ["KAZ", partner], value)?;
            if let Some(rule) = dates.find(&[("SOURCE", series.source), ("KEY", file)]) {
                rule.get("PUBLISHED")?
                    .clone_into(&mut observation.published);
            }
            book.observe(observation)?;
        }
    }
    let series = Series {
        source: "KAZ_PANEL",
        multiplier: 6,
        ..series
    };
    for row in book.rows("bns/kaz_trade_with_china_and_ca_2000_2025_usd_mil.csv")? {
        // 2018-2023 are the workbooks above in six digits.
        if ("2018"..="2023").contains(&row.get("year")?) {
            book.tally
                .skip(&row, "the workbooks have 2018 to 2023 with more digits");
            continue;
        }
        for (column, concept) in [("exports_usd_mil", EXPORTS), ("imports_usd_mil", IMPORTS)] {
            let value = row.get(column)?;
            if value.is_empty() {
                continue;
            }
            let mut observation = series.row(&row, concept, ["KAZ", row.get("partner")?], value)?;
            observation.remark(row.get("source")?);
            observation.remark("six significant digits");
            book.observe(observation)?;
        }
    }
    for row in book.rows("bns/bns_monthly_revisions_2026.csv")? {
        let detected = row.get("revision_detected")?;
        for (column, words) in [("old_value_kusd", "before"), ("new_value_kusd", "after")] {
            // What was replaced had been out by the day before, whenever it was published.
            let key = format!("{words} {detected}");
            let date = dates.need(&[("SOURCE", "BNS_REVISIONS_2026"), ("KEY", &key)], &row)?;
            book.observe(Observation {
                concept: flow(row.get("flow")?).to_owned(),
                ref_area: "KAZ".to_owned(),
                counterpart: "W00".to_owned(),
                period: row.get("period")?.to_owned(),
                value: row.get(column)?.to_owned(),
                unit: "USD".to_owned(),
                multiplier: 3,
                status: "P".to_owned(),
                reporter: "BNS".to_owned(),
                source: "BNS_REVISIONS_2026".to_owned(),
                locator: format!("{} column {column}", row.locator()),
                published: date.get("PUBLISHED")?.to_owned(),
                comment: format!("{words} the revision seen on {detected}"),
                ..Observation::default()
            })?;
        }
    }
    dates.all_used()
}

fn kyrgyzstan(book: &mut Book) -> anyhow::Result<()> {
    let series = Series {
        source: "NSC_BY_PARTNER",
        reporter: "NSC",
        release: "",
        multiplier: 3,
        precision: "rounded",
    };
    for row in book.rows("nsc/nsc_trade_by_partner_1994_2023_kusd.csv.gz")? {
        let partner = match row.get("partner_iso3")? {
            iso if SIX.contains(&iso) || iso == "RUS" || iso == "W00" => iso,
            _ => {
                book.tally.skip(&row, OTHER_PARTNERS);
                continue;
            }
        };
        let concept = flow(row.get("flow")?);
        book.observe(series.row(&row, concept, ["KGZ", partner], row.get("value_kusd")?)?)?;
    }
    Ok(())
}

fn uzbekistan(book: &mut Book) -> anyhow::Result<()> {
    let territories = Rules::read("territories")?;
    let series = Series {
        source: "UZSTAT_BY_PARTNER",
        reporter: "UZSTAT",
        release: "",
        multiplier: 3,
        precision: "rounded",
    };
    for row in book.rows("uzstat/uzb_trade_by_partner_2010_2023_kusd.csv.gz")? {
        // The office gives no total: all partners of the last five years let one be added up.
        let recent = row.get("year")? >= "2019";
        let partner = match row.get("partner_iso3")? {
            "" if recent => {
                let keys = [("M49", row.get("partner_code")?)];
                territories.need(&keys, &row)?.get("AREA")?
            }
            iso if recent || SIX.contains(&iso) || iso == "RUS" => iso,
            _ => {
                let reason = "partners other than the six and Russia before 2019";
                book.tally.skip(&row, reason);
                continue;
            }
        };
        let concept = flow(row.get("flow")?);
        book.observe(series.row(&row, concept, ["UZB", partner], row.get("value_kusd")?)?)?;
    }
    territories.all_used()
}

fn comtrade(book: &mut Book) -> anyhow::Result<()> {
    let exact = |source, reporter| Series {
        source,
        reporter,
        release: "",
        multiplier: 0,
        precision: "exact",
    };
    for row in book.rows("uncomtrade/TradeData_CHN_2022_six_and_world.csv")? {
        book.observe(Observation {
            concept: flow(row.get("flowCode")?).to_owned(),
            ref_area: row.get("reporterISO")?.to_owned(),
            counterpart: row.get("partnerISO")?.to_owned(),
            period: row.get("refYear")?.to_owned(),
            value: row.get("primaryValue")?.to_owned(),
            unit: "USD".to_owned(),
            precision: "exact".to_owned(),
            reporter: "GACC".to_owned(),
            source: "COMTRADE_CHN_2022".to_owned(),
            locator: row.locator(),
            ..Observation::default()
        })?;
    }
    for row in book.rows("uncomtrade/china_totals_2014_2024.csv")? {
        let own = exact("COMTRADE_CHN_TOTALS", "GACC");
        let mirror = exact("COMTRADE_CHN_TOTALS", "UNSD");
        // 2022 is in the download of that year.
        if row.get("year")? != "2022" {
            let value = row.get("exports_fob_reported_by_chn")?;
            book.observe(own.row(&row, EXPORTS, ["CHN", "W00"], value)?)?;
            let value = row.get("imports_cif_reported_by_chn")?;
            book.observe(own.row(&row, IMPORTS, ["CHN", "W00"], value)?)?;
        }
        let value = row.get("exports_to_chn_reported_by_partners")?;
        book.observe(mirror.row(&row, EXPORTS, ["W00", "CHN"], value)?)?;
        let value = row.get("imports_from_chn_reported_by_partners")?;
        book.observe(mirror.row(&row, IMPORTS, ["W00", "CHN"], value)?)?;
    }
    for row in book.rows("uncomtrade/partner_reported_trade_with_china_2014_2024.csv")? {
        let reporter = row.get("reporter")?;
        let series = exact("COMTRADE_PARTNERS", office(reporter));
        let concept = flow(row.get("flow")?);
        let pair = [reporter, row.get("partner_iso3")?];
        book.observe(series.row(&row, concept, pair, row.get("value_usd")?)?)?;
    }
    Ok(())
}

fn wits(book: &mut Book) -> anyhow::Result<()> {
    let series = Series {
        source: "WITS_TOTALS",
        reporter: "",
        release: "",
        multiplier: 3,
        precision: "rounded",
    };
    for row in book.rows("wits/wits_totals_among_six_1992_2016.csv")? {
        let reporter = row.get("reporter")?;
        let series = Series {
            reporter: office(reporter),
            ..series
        };
        let pair = [reporter, row.get("partner")?];
        let concept = flow(row.get("flow")?);
        book.observe(series.row(&row, concept, pair, row.get("value_kusd")?)?)?;
    }
    let series = Series {
        source: "WITS_WORLD",
        reporter: "UNSD",
        release: "",
        ..series
    };
    for row in book.rows("wits/world_reported_trade_with_six_1988_2021.csv")? {
        let partner = row.get("partner")?;
        for (column, concept) in [
            ("world_exports_to_partner_kusd", EXPORTS),
            ("world_imports_from_partner_kusd", IMPORTS),
        ] {
            let value = row.get(column)?;
            if value.is_empty() {
                continue;
            }
            let mut observation = series.row(&row, concept, ["W00", partner], value)?;
            observation.remark("as reported by all partners together");
            book.observe(observation)?;
        }
    }
    Ok(())
}

fn imf(book: &mut Book) -> anyhow::Result<()> {
    let series = Series {
        source: "IMF_DOTS_CHN",
        reporter: "GACC",
        release: "",
        multiplier: 0,
        precision: "exact",
    };
    for row in book.rows("imf/imf_china_goods_imports_cif_by_partner_2010_2022.csv")? {
        let partner = row.get("partner_iso3")?;
        if SIX.contains(&partner) {
            book.observe(series.row(&row, IMPORTS, ["CHN", partner], row.get("value_usd")?)?)?;
        } else {
            book.tally.skip(&row, "partners other than the five");
        }
    }
    Ok(())
}

fn baci(book: &mut Book) -> anyhow::Result<()> {
    let series = Series {
        source: "CEPII_BACI",
        reporter: "CEPII",
        // The carrier does not name the release; its last year tells it from others.
        release: "BACI data to 2020",
        multiplier: 3,
        precision: "rounded",
    };
    for row in book.rows("cepii/baci_totals_among_six_2000_2020.csv")? {
        let pair = [row.get("exporter")?, row.get("importer")?];
        let mut observation = series.row(&row, EXPORTS, pair, row.get("value_kusd")?)?;
        observation.remark("reconciled from both reports");
        book.observe(observation)?;
    }
    for row in book.rows("cepii/baci_country_totals_2000_2020.csv")? {
        let country = match row.get("country")? {
            "WLD" => "W00",
            other => other,
        };
        for (column, concept) in [("exports_kusd", EXPORTS), ("imports_kusd", IMPORTS)] {
            let value = row.get(column)?;
            if value.is_empty() {
                continue;
            }
            let mut observation = series.row(&row, concept, [country, "W00"], value)?;
            // BACI values both directions of one flow alike, free on board.
            "FOB".clone_into(&mut observation.valuation);
            book.observe(observation)?;
        }
    }
    Ok(())
}
