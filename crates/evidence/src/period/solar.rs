//! Years of the Solar Hijri calendar.

use chrono::{Days, NaiveDate};

use super::{Period, PeriodError};

/// The years for which the rule of 33 years gives the days of the official calendar of Iran.
const KNOWN: std::ops::RangeInclusive<i32> = 1178..=1501;

impl Period {
    /// A year of the Solar Hijri calendar of Iran and Afghanistan, from Nowruz to the day before
    /// the next.
    ///
    /// By the rule of 33 years with eight leap years (K. M. Borkowski, "The Persian calendar for
    /// 3000 years", *Earth, Moon, and Planets* 74, 1996), which agrees with the official, observed
    /// calendar in the years 1178 to 1501 (1799 to 2123).
    ///
    /// # Errors
    /// When the year is not in 1178 to 1501.
    ///
    /// ```
    /// use corridor_evidence::Period;
    /// let year = Period::solar_hijri_year(1402)?;
    /// assert_eq!(year.to_string(), "2023-03-21/2024-03-19");
    /// assert_eq!(Period::solar_hijri_year(1403)?.end().to_string(), "2025-03-20");
    /// # Ok::<(), corridor_evidence::PeriodError>(())
    /// ```
    pub fn solar_hijri_year(year: i32) -> Result<Self, PeriodError> {
        let wrong = || PeriodError::Calendar {
            text: format!("SY {year}"),
            why: "years of the Solar Hijri calendar are known from 1178 to 1501",
        };
        if !KNOWN.contains(&year) {
            return Err(wrong());
        }
        let start = nowruz(year).ok_or_else(wrong)?;
        let next = nowruz(year + 1).ok_or_else(wrong)?;
        let end = next.checked_sub_days(Days::new(1)).ok_or_else(wrong)?;
        Self::span(start, end)
    }
}

/// The first day of a year.
fn nowruz(year: i32) -> Option<NaiveDate> {
    // 1 Farvardin 1178, from which whole days are counted.
    let epoch = NaiveDate::from_ymd_opt(1799, 3, 21)?;
    let leap_days = |year: i32| (8 * year + 21).div_euclid(33);
    let days = 365 * (year - KNOWN.start()) + leap_days(year) - leap_days(*KNOWN.start());
    epoch.checked_add_days(Days::new(u64::try_from(days).ok()?))
}
