//! Fiscal years by country.

use chrono::{Days, NaiveDate};
use thiserror::Error;

use super::Period;
use crate::AreaId;

/// Why a fiscal year could not be placed in the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum FiscalYearError {
    /// The fiscal calendar of the country is not in the table.
    #[error("the fiscal year of `{0}` is not known here; give its first and last day instead")]
    UnknownCountry(AreaId),
    /// The country's fiscal year follows a calendar of its own.
    #[error(
        "the fiscal year of `{0}` follows the Solar Hijri calendar, which is not supported; give its \
         first and last day instead"
    )]
    SolarHijri(AreaId),
    /// The year is outside the calendar.
    #[error("there is no fiscal year {0}")]
    Year(i32),
}

/// How fiscal years are cut.
enum Calendar {
    /// Starts with this month and day, and is named by the year in which it ends.
    Starts(u32, u32),
    /// Starts with Nowruz.
    SolarHijri,
}

/// The fiscal calendars, by the month and day after the fiscal year-end that the World Bank's
/// country metadata gives (World Development Indicators, "SpecialNotes"); for the United States
/// 31 U.S.C. 1102. Countries whose fiscal year is the calendar year are listed too: an absent
/// country is unknown, not January.
fn calendar(country: &str) -> Option<Calendar> {
    Some(match country {
        "KAZ" | "KGZ" | "TJK" | "TKM" | "UZB" | "CHN" | "RUS" | "TUR" | "AZE" | "GEO" | "ARM"
        | "MNG" | "BLR" | "KOR" | "DEU" | "FRA" | "ITA" => Calendar::Starts(1, 1),
        "IND" | "JPN" | "CAN" => Calendar::Starts(4, 1),
        "PAK" | "BGD" | "AUS" | "EGY" => Calendar::Starts(7, 1),
        "USA" => Calendar::Starts(10, 1),
        "IRN" | "AFG" => Calendar::SolarHijri,
        _ => return None,
    })
}

impl Period {
    /// The fiscal year of a country that *ends* in `ending`: India's 2023/24 is 2024, the United
    /// States' fiscal year 2024 is 2024.
    ///
    /// # Errors
    /// When the country's fiscal calendar is not known here.
    ///
    /// ```
    /// use corridor_evidence::Period;
    /// let india = Period::fiscal_year(&"IND".parse()?, 2024)?;
    /// assert_eq!(india.to_string(), "2023-04-01/P1Y");
    /// assert_eq!(Period::fiscal_year(&"KAZ".parse()?, 2024)?, Period::year(2024)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn fiscal_year(country: &AreaId, ending: i32) -> Result<Self, FiscalYearError> {
        let wrong = || FiscalYearError::Year(ending);
        match calendar(country.as_str()) {
            None => Err(FiscalYearError::UnknownCountry(country.clone())),
            Some(Calendar::SolarHijri) => Err(FiscalYearError::SolarHijri(country.clone())),
            Some(Calendar::Starts(1, 1)) => Self::year(ending).map_err(|_| wrong()),
            Some(Calendar::Starts(month, day)) => {
                let next = NaiveDate::from_ymd_opt(ending, month, day).ok_or_else(wrong)?;
                let start = NaiveDate::from_ymd_opt(ending - 1, month, day).ok_or_else(wrong)?;
                let end = next.checked_sub_days(Days::new(1)).ok_or_else(wrong)?;
                Self::span(start, end).map_err(|_| wrong())
            }
        }
    }
}
