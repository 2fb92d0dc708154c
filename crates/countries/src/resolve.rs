//! From a name or a code to what it stands for.

use chrono::NaiveDate;

use crate::code::{Code, find};
use crate::generated::codes;
use crate::generated::other_names::{CUSTOMS_LABELS, OTHER_NAMES};
use crate::name_match::{Folded, without_article};
use crate::{Country, NameMatch, Resolution, Scheme, name_match};

/// What a name or a code stands for.
///
/// The whole text has to be the name or the code; nothing is guessed. Letter case, accents,
/// apostrophes and punctuation of names do not matter, nor does the case of a code whose scheme is
/// given. With [`Scheme::Any`] codes are capitals or digits.
///
/// `at` is the day on which a code was in force: it tells the two lives of alpha-2 `CS` apart, and
/// a code that was not in force on it is [`Resolution::None`]. Without it a code of today wins over
/// an earlier meaning. Names do not depend on it.
///
/// Nothing is allocated.
///
/// ```
/// use corridor_countries::{Country, FormerState, Resolution, Scheme, resolve};
/// use chrono::NaiveDate;
///
/// assert_eq!(resolve("吉尔吉斯斯坦", Scheme::Any, None), Resolution::Exact(Country::KGZ));
/// assert_eq!(resolve("842", Scheme::Comtrade, None), Resolution::Exact(Country::USA));
/// assert_eq!(resolve("USSR", Scheme::Any, None), Resolution::Historic(FormerState::SUHH));
/// assert_eq!(resolve("Other Asia, nes", Scheme::Any, None).status(), "proxy");
/// assert_eq!(resolve("Uzbek", Scheme::Any, None), Resolution::Demonym(Country::UZB));
/// // "Congo" is two countries, but one of the labels of UN Comtrade
/// assert_eq!(resolve("Congo", Scheme::Any, None).status(), "ambiguous");
/// assert_eq!(resolve("Congo", Scheme::Comtrade, None), Resolution::Exact(Country::COG));
///
/// let day = NaiveDate::from_ymd_opt(1990, 1, 1);
/// assert_eq!(resolve("CS", Scheme::Iso2, day), Resolution::Historic(FormerState::CSHH));
/// ```
pub fn resolve(input: &str, scheme: Scheme, at: Option<NaiveDate>) -> Resolution {
    let text = input.trim();
    let mut room = [0; 4];
    let code = capitals(text, &mut room);
    match scheme {
        Scheme::Any => any(text, at),
        Scheme::Name => name(text),
        Scheme::Iso2 => letters(code, &codes::ISO2, alpha2, at),
        Scheme::Iso3 => letters(code, &codes::ISO3, alpha3, at),
        Scheme::Iso3166Part3 => letters(code, &codes::ISO4, nothing, at),
        Scheme::Fips => letters(code, &codes::FIPS, nothing, at),
        Scheme::Eurostat => letters(code, &codes::EUROSTAT, alpha2, at),
        Scheme::IsoNumeric => numbers(text, numeric, at),
        Scheme::M49 => numbers(text, m49, at),
        Scheme::Cldr => letters(code, &codes::CLDR, alpha2_or_3, at),
        Scheme::Comtrade => customs(text, &codes::COMTRADE, at),
        Scheme::Baci => customs(text, &codes::BACI, at),
        Scheme::Imf => number(text).map_or_else(
            || name(text),
            |code| find(&codes::IMF, &code, at).unwrap_or(Resolution::None),
        ),
        Scheme::WorldBank => or_name(letters(code, &codes::WORLD_BANK, alpha2_or_3, at), text),
        Scheme::Cepii => or_name(letters(code, &codes::CEPII, alpha3, at), text),
    }
}

fn any(text: &str, at: Option<NaiveDate>) -> Resolution {
    // codes are capitals and digits, so most names need not be sought among them
    let code_like = |text: &str| {
        text.bytes()
            .all(|sign| sign.is_ascii() && !sign.is_ascii_lowercase() && sign != b' ')
    };
    if code_like(text) {
        let found = letters_of_any(text, at);
        if found != Resolution::None {
            return found;
        }
    }
    if let Some(code) = number(text) {
        return numeric(code, at)
            .or_else(|| find(&codes::COMTRADE, &code, at))
            .or_else(|| find(&codes::BACI, &code, at))
            .unwrap_or(Resolution::None);
    }
    name(text)
}

fn letters_of_any(code: &str, at: Option<NaiveDate>) -> Resolution {
    let listed = find(&codes::ANY, &code, at);
    let present = || alpha2_or_3(code).map(Resolution::Exact);
    // an alpha-2 code that ISO has given twice means different things at different times
    let found = if at.is_some() {
        listed.or_else(present)
    } else {
        present().or(listed)
    };
    found.unwrap_or(Resolution::None)
}

/// What a name stands for, as it is, without its article, and without a footnote's mark.
fn name(text: &str) -> Resolution {
    let found = look_up(text);
    if found != Resolution::None {
        return found;
    }
    let bare = without_footnote(text);
    let found = if bare.len() < text.len() {
        look_up(bare)
    } else {
        Resolution::None
    };
    if found != Resolution::None {
        return found;
    }
    match look_up(without_end_year(text).unwrap_or_default()) {
        state @ Resolution::Historic(_) => state,
        _ => Resolution::None,
    }
}

fn look_up(text: &str) -> Resolution {
    let found = whole(text);
    match (found, without_article(text)) {
        (Resolution::None, Some(rest)) => whole(rest),
        _ => found,
    }
}

fn whole(text: &str) -> Resolution {
    let found = Folded::of(text).map_or(Resolution::None, |name| folded(&name));
    if found == Resolution::None && text.contains('.') {
        // "Moldova, Rep.of"
        let parted = text
            .chars()
            .map(|sign| if sign == '.' { ' ' } else { sign });
        return Folded::of_signs(parted).map_or(Resolution::None, |name| folded(&name));
    }
    found
}

fn folded(name: &Folded) -> Resolution {
    match name_match::find_folded(name) {
        NameMatch::None => name.find(&OTHER_NAMES).unwrap_or(Resolution::None),
        found => found.into(),
    }
}

/// A number of UN Comtrade or BACI, or a label.
fn customs(text: &str, table: &[Code<u16>], at: Option<NaiveDate>) -> Resolution {
    if let Some(code) = number(text) {
        return find(table, &code, at).unwrap_or(Resolution::None);
    }
    Folded::of(text)
        .and_then(|folded| folded.find(&CUSTOMS_LABELS))
        .unwrap_or_else(|| name(text))
}

fn or_name(found: Resolution, text: &str) -> Resolution {
    match found {
        Resolution::None => name(text),
        found => found,
    }
}

/// `Kyrgyzstan 1/`, `Kosovo [a]`, `Kazakhstan²`, without their marks.
fn without_footnote(text: &str) -> &str {
    let text = text.trim_end_matches([
        '*', '†', '‡', '§', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', ' ',
    ]);
    let short_mark = |mark: &str| (1..=2).contains(&mark.len());
    let bracketed = text
        .strip_suffix(']')
        .and_then(|text| text.rsplit_once('['))
        .filter(|(_, mark)| short_mark(mark));
    let slashed = text
        .strip_suffix('/')
        .and_then(|text| text.rsplit_once(' '))
        .filter(|(_, mark)| short_mark(mark) && mark.bytes().all(|sign| sign.is_ascii_digit()));
    bracketed.or(slashed).map_or(text, |(name, _)| name)
}

/// `Czechoslovakia (...1992)` without the year in which it ended.
fn without_end_year(text: &str) -> Option<&str> {
    let (name, year) = text.strip_suffix(')')?.rsplit_once('(')?;
    let year = year.trim_start_matches(['.', '…']);
    (year.len() == 4 && year.bytes().all(|sign| sign.is_ascii_digit())).then_some(name)
}

/// A code of at most four letters in capitals.
fn capitals<'a>(text: &str, room: &'a mut [u8; 4]) -> &'a str {
    let Some(code) = room.get_mut(..text.len()) else {
        return "";
    };
    code.copy_from_slice(text.as_bytes());
    code.make_ascii_uppercase();
    std::str::from_utf8(code).unwrap_or_default()
}

/// A number of one to three digits.
fn number(text: &str) -> Option<u16> {
    let digits = (1..=3).contains(&text.len()) && text.bytes().all(|sign| sign.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

fn letters(
    code: &str,
    table: &[Code<&'static str>],
    present: fn(&str) -> Option<Country>,
    at: Option<NaiveDate>,
) -> Resolution {
    find(table, &code, at)
        .or_else(|| present(code).map(Resolution::Exact))
        .unwrap_or(Resolution::None)
}

fn numbers(
    text: &str,
    table: fn(u16, Option<NaiveDate>) -> Option<Resolution>,
    at: Option<NaiveDate>,
) -> Resolution {
    number(text)
        .and_then(|code| table(code, at))
        .unwrap_or(Resolution::None)
}

fn numeric(code: u16, at: Option<NaiveDate>) -> Option<Resolution> {
    find(&codes::NUMERIC, &code, at)
        .or_else(|| Country::from_numeric(code).ok().map(Resolution::Exact))
}

fn m49(code: u16, at: Option<NaiveDate>) -> Option<Resolution> {
    find(&codes::M49, &code, at).or_else(|| numeric(code, at))
}

fn alpha2(code: &str) -> Option<Country> {
    Country::of_alpha2(code)
}

fn alpha3(code: &str) -> Option<Country> {
    Country::of_alpha3(code)
}

fn alpha2_or_3(code: &str) -> Option<Country> {
    alpha3(code).or_else(|| alpha2(code))
}

fn nothing(_: &str) -> Option<Country> {
    None
}
