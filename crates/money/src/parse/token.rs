//! [`Token`]: the pieces of a text.

use crate::currency::Currency;
use crate::parse::chinese;
use crate::parse::fold::{Folded, is_ideograph, is_word_letter};
use crate::parse::lexicon::{self, CYRILLIC, Role, Word};
use crate::parse::locale::Locale;
use crate::parse::numeral::{self, Numeral};

/// What a piece of text is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    Number(Numeral),
    /// A word of the table.
    Words(&'static [Word]),
    /// An ISO code in capitals.
    Code(Currency),
    Dash,
    Open,
    Close,
    Dot,
    Other,
}

/// A piece of text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    /// Characters of the folded text.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether white space goes before it.
    pub(crate) spaced: bool,
    /// Languages it speaks for; 0 for any.
    pub(crate) mask: u16,
}

/// Cuts a text into tokens.
pub(crate) fn cut(text: &Folded<'_>) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    let mut spaced = false;
    while let Some(letter) = text.at(at) {
        if letter == ' ' {
            spaced = true;
            at += 1;
            continue;
        }
        let (end, kind) = piece(text, at, letter);
        let end = end.max(at + 1);
        tokens.push(Token {
            kind,
            start: at,
            end,
            spaced,
            mask: mask(text, at, letter, kind),
        });
        spaced = false;
        at = end;
    }
    tokens
}

fn piece(text: &Folded<'_>, at: usize, letter: char) -> (usize, Kind) {
    if letter.is_ascii_digit() || begins_decimal(text, at) {
        let (end, numeral) = numeral::scan(text, at);
        return (end, Kind::Number(numeral));
    }
    if let Some((end, value)) = chinese::scan(text, at) {
        return (end, Kind::Number(Numeral::Plain(value)));
    }
    let known = lexicon::longest(text, at);
    if let Some(code) = code(text, at)
        && known.is_none_or(|(end, _)| end <= at + 3)
    {
        return (at + 3, Kind::Code(code));
    }
    if let Some((end, rows)) = known {
        return (end, Kind::Words(rows));
    }
    if is_word_letter(letter) {
        let mut end = at + 1;
        while text
            .at(end)
            .is_some_and(|next| is_word_letter(next) || next == '\'')
        {
            end += 1;
        }
        let word: String = text.slice(at, end).iter().collect();
        let rows = lexicon::without_ending(&word);
        let begins = !text.before(at).is_some_and(is_word_letter);
        if begins && !rows.is_empty() {
            return (end, Kind::Words(rows));
        }
        return (end, Kind::Other);
    }
    let kind = match letter {
        '-' => Kind::Dash,
        '(' => Kind::Open,
        ')' => Kind::Close,
        '.' => Kind::Dot,
        _ => Kind::Other,
    };
    (at + 1, kind)
}

/// `.99`, but not the dot of an abbreviation (`Rs.50`).
fn begins_decimal(text: &Folded<'_>, at: usize) -> bool {
    let abbreviates = |before: char| before.is_alphanumeric() || before == '.';
    text.at(at) == Some('.') && text.is_digit(at + 1) && !text.before(at).is_some_and(abbreviates)
}

/// A current or historic code, in capitals and alone.
fn code(text: &Folded<'_>, at: usize) -> Option<Currency> {
    let letters = text.slice(at, at + 3);
    let alone = !text.before(at).is_some_and(char::is_alphabetic)
        && !text.at(at + 3).is_some_and(is_word_letter);
    let capital = (at..at + 3).all(|index| text.is_upper(index));
    if !alone || !capital || letters.len() != 3 {
        return None;
    }
    let code: String = letters.iter().map(char::to_ascii_uppercase).collect();
    let code = code.parse().ok()?;
    (code != Currency::XXX && code != Currency::XTS).then_some(code)
}

/// Languages that a piece speaks for.
fn mask(text: &Folded<'_>, at: usize, letter: char, kind: Kind) -> u16 {
    match kind {
        Kind::Words(rows) if rows.iter().any(|(_, mask, _)| *mask == 0) => 0,
        Kind::Words(rows) => {
            let all = rows.iter().fold(0, |all, (_, mask, _)| all | mask);
            let noun = rows.iter().any(|(.., role)| matches!(role, Role::Noun(..)));
            let german = Locale::De.bit();
            match (noun && all & german != 0, text.is_upper(at)) {
                // German writes the names of currencies with a capital, the others do not.
                (true, true) => german,
                (true, false) => all & !german,
                (false, _) => all,
            }
        }
        Kind::Other | Kind::Number(_) if is_ideograph(letter) => Locale::Zh.bit(),
        Kind::Other if matches!(letter, '\u{400}'..='\u{52f}') => CYRILLIC,
        _ => 0,
    }
}
