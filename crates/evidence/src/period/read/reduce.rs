//! Words that belong together to one item.

use super::item::{Item, Num, Unit};
use super::numeral::year_of_two_digits;

/// The items of a text with what changes nothing left out, numbers joined with their units.
pub(super) fn reduce(items: impl Iterator<Item = Item>) -> Vec<Item> {
    let plain = without_empty(items);
    let marked = pass(&plain, marks);
    pass(&marked, units)
}

/// Leaves out commas, words that change nothing, and the full stops of abbreviations.
fn without_empty(items: impl Iterator<Item = Item>) -> Vec<Item> {
    let mut kept: Vec<Item> = Vec::new();
    let mut glued = false;
    for item in items {
        match item {
            Item::Comma | Item::Filler => {}
            Item::Full => glued = true,
            // "full-year", "calendar-year"
            Item::Dash { .. } if glued => glued = false,
            Item::Dot if !matches!(kept.last(), Some(Item::Num(_) | Item::Year(_))) => {}
            _ => {
                glued = false;
                kept.push(item);
            }
        }
    }
    if kept.last() == Some(&Item::Dot) {
        kept.pop();
    }
    kept
}

/// What a rule makes of the beginning of the items: what to keep, and how many it used.
type Rule = fn(done: &[Item], rest: &[Item]) -> Option<(Option<Item>, usize)>;

fn pass(items: &[Item], rule: Rule) -> Vec<Item> {
    let mut done = Vec::with_capacity(items.len());
    let mut rest = items;
    while let Some((first, after)) = rest.split_first() {
        if let Some((item, used)) = rule(&done, rest) {
            done.extend(item);
            rest = rest
                .split_at_checked(used.max(1))
                .map_or(&[], |(_, after)| after);
        } else {
            done.push(*first);
            rest = after;
        }
    }
    done
}

/// Marks that make years, months, days and ordinals of numbers.
fn marks(done: &[Item], rest: &[Item]) -> Option<(Option<Item>, usize)> {
    use Item as I;
    let one = |item, used| Some((Some(item), used));
    match rest {
        [I::Quote, I::Num(Num { value, digits: 2 }), ..] => {
            one(I::Year(year_of_two_digits(*value)?), 2)
        }
        [I::Year(year), I::Quote, I::LetterS, ..] if year % 10 == 0 => one(I::Decade(*year), 3),
        [I::Quote, I::LetterS, ..] => Some((None, 2)),
        // "year-end 2024", "2024 year-end"
        [I::Year(year), I::YearMark, I::Dash { .. }, I::End, ..] => one(I::Year(*year), 1),
        [I::YearMark, I::Dash { .. }, I::End, ..] => one(I::End, 3),
        [I::LetterP, I::Slash, I::YearMark, ..] => one(I::Unit(Unit::Half), 3),
        // "в 2024-м году", "на конец 2024-го"
        [
            I::Year(year),
            I::Dash { .. },
            I::OrdMark | I::CyrillicM,
            I::YearMark,
            ..,
        ] => one(I::Year(*year), 4),
        [I::CyrillicM, ..] => one(I::Unit(Unit::Month), 1),
        // 20世纪90年代
        [I::Num(century), I::Century, I::Num(tens), I::DecadeMark, ..]
            if tens.digits == 2 && (1..=99).contains(&century.value) =>
        {
            let first = (century.value - 1) * 100 + tens.value;
            one(I::Decade(i32::try_from(first).ok()?), 4)
        }
        [
            I::YearMark,
            I::Dash { .. },
            I::To,
            I::Dash { .. },
            I::Date,
            ..,
        ] => one(I::YearToDate, 5),
        [I::YearMark, I::To, I::Date, ..] => one(I::YearToDate, 3),
        [I::Year(year), I::Dash { .. }, I::DecadeMark, ..] => one(I::Decade(*year), 3),
        [I::Year(year), I::DecadeMark, ..] | [I::Year(year), I::LetterS] => {
            one(I::Decade(*year), 2)
        }
        [I::Year(year), I::LetterS, next, ..] if !matches!(next, I::Num(_)) => {
            one(I::Decade(*year), 2)
        }
        // "1990-е годы", "годы 1990-е"
        [I::YearsMark, ..] if matches!(done.last(), Some(I::Decade(_))) => Some((None, 1)),
        [I::LetterS, I::Num(_), ..] => one(I::Unit(Unit::Half), 1),
        [I::Year(year), I::YearMark, I::YearMark, ..]
        | [I::Year(year), I::Dash { .. }, I::OrdMark | I::CyrillicM, ..] => one(I::Year(*year), 3),
        [I::Year(year), I::YearMark, ..] | [I::YearMark, I::Year(year), ..] => {
            one(I::Year(*year), 2)
        }
        // "2023/24 год"
        [I::Num(num), I::YearMark, ..]
            if matches!(done.last(), Some(I::Slash | I::Dash { .. })) && num.digits == 2 =>
        {
            one(I::Num(*num), 2)
        }
        [I::Fiscal, I::YearMark, ..] | [I::YearMark, I::Fiscal, ..] => one(I::Fiscal, 2),
        [I::Num(num), I::MonthMark, ..] => one(I::Month(num.value), 2),
        [I::Num(num), I::DayMark | I::OrdMark, ..] => one(I::Ord(num.value), 2),
        [
            I::Num(num),
            I::Dash { .. },
            I::OrdMark | I::DecadeMark | I::CyrillicM,
            ..,
        ] => one(I::Ord(num.value), 3),
        // "first-half", "nine-month", "end-2024"; not "Q1-Q3"
        [
            word @ I::Num(_),
            I::Dash { .. },
            I::Unit(Unit::Month) | I::Plural(_),
            ..,
        ] if !matches!(done.last(), Some(I::Unit(_))) => one(*word, 2),
        [
            word @ I::Ord(_),
            I::Dash { .. },
            I::Unit(_) | I::Plural(_),
            ..,
        ]
        | [word @ (I::End | I::Begin | I::Vague), I::Dash { .. }, ..] => one(*word, 2),
        // "по состоянию на", "начиная с"
        [I::To, I::AsOf, I::AsOf, ..] => one(I::AsOf, 3),
        [I::AsOf | I::To, I::AsOf, ..] => one(I::AsOf, 2),
        [I::From, I::From, ..] => one(I::From, 2),
        _ => None,
    }
}

/// Numbers with their units.
fn units(done: &[Item], rest: &[Item]) -> Option<(Option<Item>, usize)> {
    use Item as I;
    let one = |item, used| Some((Some(item), used));
    let after_dash = matches!(done.last(), Some(I::Dash { .. } | I::To));
    match rest {
        [
            I::Front | I::Ord(1),
            I::Num(n),
            I::Unit(unit) | I::Plural(unit) | I::Genitive(unit),
            ..,
        ] => one(I::Count(n.value.checked_mul(unit.months()?)?), 3),
        [I::Num(n), I::Unit(Unit::Month), ..] if n.digits <= 2 => one(I::Count(n.value), 2),
        [I::Num(n), I::Plural(unit), ..] if !after_dash => {
            one(I::Count(n.value.checked_mul(unit.months()?)?), 2)
        }
        [I::Num(n), I::Genitive(Unit::Quarter), ..] if !after_dash && n.value > 1 => {
            one(I::PartOrCount(n.value), 2)
        }
        // "24Q1" is the first quarter, "3Q24" the third.
        [
            I::Num(n),
            I::Unit(unit @ (Unit::Quarter | Unit::Half)),
            I::Num(_),
            ..,
        ] if n.digits == 2 && unit.months().is_none_or(|months| n.value > 12 / months) => {
            one(I::Num(*n), 1)
        }
        [
            first,
            I::Unit(unit) | I::Plural(unit) | I::Genitive(unit),
            ..,
        ] if numbered(*first).is_some() => one(part(*unit, numbered(*first)?), 2),
        [I::Unit(unit), number @ (I::Num(_) | I::Roman(_)), ..] => {
            one(part(*unit, numbered(*number)?), 2)
        }
        _ => None,
    }
}

fn part(unit: Unit, number: u32) -> Item {
    match unit {
        Unit::Month => Item::Month(number),
        _ => Item::Part(unit, number),
    }
}

/// The number of a part of a year.
fn numbered(item: Item) -> Option<u32> {
    match item {
        Item::Num(Num { value, digits }) if digits <= 3 => Some(value),
        Item::Ord(value) | Item::Roman(value) => Some(value),
        _ => None,
    }
}
