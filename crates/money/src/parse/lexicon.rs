//! The words that the parser knows, by the role they play.

use crate::currency::Currency;
use crate::generated::words::{LONGEST, WORDS};
use crate::parse::fold::{Folded, is_word_letter};
use crate::parse::hedge::Hedge;
use crate::parse::locale::Locale;

/// What a word does in an amount. One word may do several things, `до` in Russian both `to` and
/// `up to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Magnitude(u64),
    /// A magnitude of one letter, which counts beside a currency only.
    Letter(u64),
    Cardinal(u64),
    Hundred,
    /// Mantissa and scale.
    Fraction(u64, u32),
    /// A number with its magnitude in one word. Mantissa and scale.
    Quantity(u64, u32),
    Vague,
    Before(Hedge),
    After(Hedge),
    Minus,
    Article,
    One,
    And,
    Between,
    To,
    Change,
    /// What it may be; whether the first is the usual one.
    Noun(&'static [Currency], bool),
    /// A hundredth of what it may be.
    Subunit(&'static [Currency], bool),
    Qualifier(Currency),
    Suffix,
}

/// A row of the table: key, mask of languages, role.
pub(crate) type Word = (&'static str, u16, Role);

/// Languages that put case endings on the names of currencies, and all that write Cyrillic.
pub(crate) const TURKIC: u16 =
    Locale::Kk.bit() | Locale::Ky.bit() | Locale::Uz.bit() | Locale::Tk.bit();
pub(crate) const CYRILLIC: u16 =
    Locale::Ru.bit() | Locale::Kk.bit() | Locale::Ky.bit() | Locale::Uz.bit() | Locale::Tg.bit();

/// The rows of a key.
pub(crate) fn rows(key: &str) -> &'static [Word] {
    let start = WORDS.partition_point(|(other, ..)| *other < key);
    let rest = WORDS.get(start..).unwrap_or_default();
    let count = rest.partition_point(|(other, ..)| *other == key);
    rest.get(..count).unwrap_or_default()
}

/// The longest word that begins at a character: where it ends, and its rows.
pub(crate) fn longest(text: &Folded<'_>, start: usize) -> Option<(usize, &'static [Word])> {
    let first = text.at(start)?;
    if is_word_letter(first) && text.before(start).is_some_and(is_word_letter) {
        return None;
    }
    let mut key = String::new();
    let mut found = None;
    for end in start + 1..=(start + LONGEST).min(text.len()) {
        let last = text.at(end - 1)?;
        key.push(last);
        if is_word_letter(last) && text.at(end).is_some_and(is_word_letter) {
            continue;
        }
        // An apostrophe within a word does not end it.
        let inside = text.at(end) == Some('\'') && text.at(end + 1).is_some_and(is_word_letter);
        if is_word_letter(last) && inside {
            continue;
        }
        let rows = rows(&key);
        if !rows.is_empty() && rows.iter().any(|(.., role)| *role != Role::Suffix) {
            found = Some((end, rows));
        }
    }
    found
}

/// The rows of a Turkic noun without its case ending.
pub(crate) fn without_ending(word: &str) -> &'static [Word] {
    let mut cut = word.char_indices().map(|(at, _)| at).skip(2);
    let stem = cut.find_map(|at| {
        let (stem, ending) = word.split_at_checked(at)?;
        let ending = rows(ending)
            .iter()
            .find(|(.., role)| *role == Role::Suffix)?;
        let rows = rows(stem.trim_end_matches('-'));
        let inflected = |row: &Word| {
            let counted = matches!(row.2, Role::Noun(..) | Role::Magnitude(_));
            counted && row.1 & ending.1 & TURKIC != 0
        };
        rows.iter().any(inflected).then_some(rows)
    });
    stem.unwrap_or_default()
}
