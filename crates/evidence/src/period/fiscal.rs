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
    /// The country has moved its fiscal year, and this one lies before that.
    #[error("the fiscal year of `{0}` was another one then; give its first and last day instead")]
    Moved(AreaId),
    /// The country's fiscal year lies in one calendar year, and two were given.
    #[error("the fiscal year of `{0}` is the calendar year: expected one year, not two")]
    CalendarYear(AreaId),
    /// Nobody says how the fiscal year is cut into quarters and halves.
    #[error("parts of the fiscal year of `{0}` are not known here; give their first and last day")]
    Parts(AreaId),
    /// The year is outside the calendar.
    #[error("there is no fiscal year {0}")]
    Year(i32),
}

/// Which of its two calendar years gives a fiscal year its name when only one is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// The year in which it starts: Japan's fiscal year 2024 starts in April 2024.
    Start,
    /// The year in which it ends: India's FY2024 ends in March 2024.
    End,
    /// Both are in use: the text has to say "2023/24".
    Unsettled,
}

/// How the fiscal years of a country are cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Calendar {
    /// Starts with the first day of this month.
    Month(u32, Named),
    /// Starts with Nowruz; the years before this one of the Solar Hijri calendar were cut
    /// otherwise.
    SolarHijri { since: i32 },
}

use Calendar::{Month, SolarHijri};

/// The fiscal years of governments.
///
/// Starts are those of the laws, and agree with the "fiscal year end" of the country metadata of
/// the World Bank's *World Development Indicators* where that gives one:
///
/// | country | source |
/// | --- | --- |
/// | AUS | Acts Interpretation Act 1901, s 2B: from 1 July; budget papers write "2023-24" |
/// | BGD | Constitution, art. 152: from the first day of July; Bangladesh Bank's "FY24" ends in June 2024 |
/// | CAN | Financial Administration Act, s 2: from 1 April; written "2023-24" |
/// | EGY | Ministry of Finance: from 1 July; written "2023/24" |
/// | GBR | Interpretation Act 1978, sch. 1: ends with 31 March; written "2023-24" |
/// | HKG | Public Finance Ordinance (cap. 2), s 2: ends with 31 March; written "2023-24" |
/// | IND | General Clauses Act 1897, s 3(21): from 1 April; Ministry of Finance's "FY24" ends in March 2024 |
/// | JPN | Public Finance Act (Act 34 of 1947), art. 11: from 1 April; 2024年度 starts in 2024 |
/// | NZL | Public Finance Act 1989, s 2: ends with 30 June; Treasury names it by its end |
/// | PAK | Constitution, art. 260: from the first day of July; State Bank's "FY24" ends in June 2024 |
/// | SGP | Constitution, art. 142 and Budget: from 1 April; "FY2024" starts in 2024 |
/// | THA | Budget Procedures Act, B.E. 2561, s 4: from 1 October; named by the year that follows |
/// | USA | 31 U.S.C. 1102: from 1 October; "FY2024" ends in September 2024 |
/// | ZAF | Public Finance Management Act 1 of 1999, s 1: ends with 31 March; written "2023/24" |
/// | IRN | Solar Hijri year (World Development Indicators: ends with 20 March) |
/// | AFG | Solar Hijri year again since 1401; from 1391 the year started with the month Jadi |
///
/// Countries whose fiscal year is the calendar year are listed too: an absent country is unknown,
/// not January.
const CALENDARS: &[(&str, Calendar)] = &[
    ("IND", Month(4, Named::End)),
    ("PAK", Month(7, Named::End)),
    ("USA", Month(10, Named::End)),
    ("JPN", Month(4, Named::Start)),
    ("AUS", Month(7, Named::Unsettled)),
    ("BGD", Month(7, Named::End)),
    ("CAN", Month(4, Named::Unsettled)),
    ("EGY", Month(7, Named::Unsettled)),
    ("GBR", Month(4, Named::Unsettled)),
    ("HKG", Month(4, Named::Unsettled)),
    ("NZL", Month(7, Named::End)),
    ("SGP", Month(4, Named::Start)),
    ("THA", Month(10, Named::End)),
    ("ZAF", Month(4, Named::Unsettled)),
    ("IRN", SolarHijri { since: 0 }),
    ("AFG", SolarHijri { since: 1401 }),
    ("ARM", Month(1, Named::Start)),
    ("AZE", Month(1, Named::Start)),
    ("BLR", Month(1, Named::Start)),
    ("CHN", Month(1, Named::Start)),
    ("DEU", Month(1, Named::Start)),
    ("FRA", Month(1, Named::Start)),
    ("GEO", Month(1, Named::Start)),
    ("ITA", Month(1, Named::Start)),
    ("KAZ", Month(1, Named::Start)),
    ("KGZ", Month(1, Named::Start)),
    ("KOR", Month(1, Named::Start)),
    ("MNG", Month(1, Named::Start)),
    ("RUS", Month(1, Named::Start)),
    ("TJK", Month(1, Named::Start)),
    ("TKM", Month(1, Named::Start)),
    ("TUR", Month(1, Named::Start)),
    ("UZB", Month(1, Named::Start)),
];

/// The fiscal calendar of a country, by its ISO 3166-1 code of three letters.
pub(super) fn calendar(country: &str) -> Option<Calendar> {
    CALENDARS
        .iter()
        .find(|(code, _)| *code == country)
        .map(|(_, calendar)| *calendar)
}

/// Each way of cutting fiscal years once, with the first country in the table that has it.
pub(super) fn ways() -> impl Iterator<Item = (&'static str, u32, Named)> {
    ["CHN", "IND", "JPN", "PAK", "USA"]
        .into_iter()
        .filter_map(|country| match calendar(country)? {
            Month(month, named) => Some((country, month, named)),
            SolarHijri { .. } => None,
        })
}

/// Twelve months from the first day of a month.
pub(super) fn year_from(year: i32, month: u32) -> Option<Period> {
    if month == 1 {
        return Period::year(year).ok();
    }
    let start = NaiveDate::from_ymd_opt(year, month, 1)?;
    let next = NaiveDate::from_ymd_opt(year.checked_add(1)?, month, 1)?;
    Period::span(start, next.checked_sub_days(Days::new(1))?).ok()
}

impl Period {
    /// The fiscal year of a country that *ends* in `ending`: India's 2023/24 is 2024, the United
    /// States' fiscal year 2024 is 2024. Iran's is the Solar Hijri year.
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
            Some(SolarHijri { since }) => {
                // 1 Farvardin 1402 was in 2023, and the year ended in 2024.
                let year = ending.checked_sub(622).ok_or_else(wrong)?;
                if year < since {
                    return Err(FiscalYearError::Moved(country.clone()));
                }
                Self::solar_hijri_year(year).map_err(|_| wrong())
            }
            Some(Month(month, _)) => {
                let first = if month == 1 {
                    Some(ending)
                } else {
                    ending.checked_sub(1)
                };
                first
                    .and_then(|first| year_from(first, month))
                    .ok_or_else(wrong)
            }
        }
    }
}
