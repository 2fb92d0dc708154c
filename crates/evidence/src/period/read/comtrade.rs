//! The date columns of a row of UN Comtrade, written `20180101 freq=A ref_month=52`.

use super::reading::{Form, Reading};
use super::scope::{Outcome, Scope};
use crate::period::{Period, PeriodKind};

/// Reads `ref_period_id` or `period` with `freq_code` and, where it is given, `ref_month`.
///
/// The frequency decides: annual rows carry the first of January and the month 52.
pub(super) fn comtrade(scope: Scope<'_>) -> Outcome {
    let mut words = scope.text.split_whitespace();
    let id = words.next()?;
    if !matches!(id.len(), 4 | 6 | 8) || !id.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let year: i32 = id.get(..4)?.parse().ok()?;
    let month: Option<u32> = id.get(4..6).and_then(|month| month.parse().ok());
    let (mut frequency, mut ref_month) = (None, None);
    for word in words {
        match word.split_once('=')? {
            ("freq" | "freq_code", code) => frequency = Some(code),
            ("ref_month", number) => ref_month = Some(number.parse::<u32>().ok()?),
            _ => return None,
        }
    }
    let (kind, period) = match (frequency?, ref_month) {
        ("A", None | Some(52)) => (PeriodKind::Year, Period::year(year)),
        ("M", number) if number.is_none() || number == month => {
            (PeriodKind::Month, Period::month(year, month?))
        }
        _ => return None,
    };
    Some(
        scope
            .period(Some(kind), period)
            .map(|period| Reading::from(period).with_form(Form::Comtrade)),
    )
}
