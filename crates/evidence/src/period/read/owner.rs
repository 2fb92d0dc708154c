//! Whose calendar a text is about: a country, a first month, the Solar Hijri calendar.

use corridor_countries::Country;

use super::error::ReadError;
use super::fiscal::Whose;
use super::item::{Item, Token};
use super::reduce::reduce;
use super::scope::Scope;

/// The most words of a country's name that stand without brackets.
const WORDS: usize = 6;

/// Takes the owner out of the words, in brackets or as a name that begins or ends the text.
pub(super) fn take(scope: Scope<'_>, tokens: Vec<Token>) -> Result<(Vec<Token>, Whose), ReadError> {
    if let Some((open, inner, close, rest)) = brackets(&tokens) {
        return bracketed(scope, open, inner, close).map(|whose| (rest, whose));
    }
    for count in (1..=WORDS.min(tokens.len())).rev() {
        if let Some((name, rest)) = tokens.split_at_checked(count)
            && let Some(country) = named(scope, name)
        {
            return Ok((rest.to_vec(), Whose::Country(country)));
        }
        if let Some((rest, name)) = tokens.split_at_checked(tokens.len() - count)
            && let Some(country) = named(scope, name)
        {
            return Ok((rest.to_vec(), Whose::Country(country)));
        }
    }
    Ok((tokens, Whose::Nobody))
}

type Brackets<'a> = (Token, &'a [Token], Token, Vec<Token>);

/// The first pair of brackets, what is in it, and all that is around it.
fn brackets(tokens: &[Token]) -> Option<Brackets<'_>> {
    let open = tokens.iter().position(|t| t.item == Item::Open)?;
    let close = tokens.iter().position(|t| t.item == Item::Close)?;
    let (before, rest) = tokens.split_at_checked(open)?;
    let (inner, after) = rest.split_at_checked(close.checked_sub(open)?)?;
    let (opening, inner) = inner.split_first()?;
    let (closing, after) = after.split_first()?;
    let around = before.iter().chain(after).copied().collect();
    Some((*opening, inner, *closing, around))
}

fn bracketed(
    scope: Scope<'_>,
    open: Token,
    inner: &[Token],
    close: Token,
) -> Result<Whose, ReadError> {
    let name = scope.text.get(open.end..close.start).unwrap_or_default();
    let unknown = || {
        scope.unexpected(
            Token {
                item: Item::Unknown,
                start: open.end,
                end: close.start,
            },
            "a country, the first and last month of a fiscal year, or the name of a calendar",
        )
    };
    if inner.is_empty() {
        return Err(unknown());
    }
    let solar = |token: &Token| matches!(token.item, Item::Solar | Item::YearMark | Item::Full);
    if inner.iter().all(solar) && inner.iter().any(|t| t.item == Item::Solar) {
        return Ok(Whose::Solar);
    }
    if let Some(country) = Country::find(name).country() {
        return Ok(Whose::Country(country));
    }
    match reduce(inner.iter().map(|token| token.item)).as_slice() {
        [Item::Begin | Item::From, Item::Month(month)] if (1..=12).contains(month) => {
            Ok(Whose::StartMonth(*month))
        }
        [
            Item::Month(first),
            Item::Dash { .. } | Item::To,
            Item::Month(last),
        ] if (1..=12).contains(first)
            && first.checked_sub(1).map(|m| (m + 11) % 12 + 1) == Some(*last) =>
        {
            Ok(Whose::StartMonth(*first))
        }
        _ => Err(unknown()),
    }
}

/// The country that some words name, when the first and the last of them mean nothing else.
fn named(scope: Scope<'_>, tokens: &[Token]) -> Option<Country> {
    let (first, last) = (tokens.first()?, tokens.last()?);
    if first.item != Item::Unknown || last.item != Item::Unknown {
        return None;
    }
    Country::find(scope.text.get(first.start..last.end)?).country()
}
