//! Text to words and signs.

use super::item::{Item, Num, Token};
use super::{numeral, words};

/// A character folded for look-up, with its place in the text as written.
#[derive(Clone, Copy)]
struct Folded {
    c: char,
    start: usize,
    end: usize,
}

/// The words and signs of a text, in its order; spaces are gone.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let folded: Vec<Folded> = text
        .char_indices()
        .map(|(start, c)| Folded {
            c: fold(c),
            start,
            end: start + c.len_utf8(),
        })
        .collect();
    let mut tokens = Vec::new();
    let mut rest = folded.as_slice();
    while let Some(first) = rest.first() {
        let (item, length) = next(rest);
        let (taken, after) = rest.split_at_checked(length.max(1)).unwrap_or((rest, &[]));
        let end = taken.last().map_or(first.end, |last| last.end);
        if let Some(item) = item {
            match (tokens.last_mut(), item) {
                // Unknown Chinese characters side by side are one unknown word.
                (
                    Some(Token {
                        item: Item::Unknown,
                        end: before,
                        ..
                    }),
                    Item::Unknown,
                ) if *before == first.start && is_han(first.c) => {
                    *before = end;
                }
                _ => tokens.push(Token {
                    item,
                    start: first.start,
                    end,
                }),
            }
        }
        rest = after;
    }
    tokens
}

/// Lower case, plain digits, plain brackets; one character for one.
fn fold(c: char) -> char {
    match c {
        'ё' | 'Ё' => 'е',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0)
            .unwrap_or(c)
            .to_ascii_lowercase(),
        _ => {
            let mut lower = c.to_lowercase();
            match (lower.next(), lower.next()) {
                (Some(one), None) => one,
                _ => c,
            }
        }
    }
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}' | '〇')
}

/// The first item of a text that is not empty, none for a space, and how many characters it has.
fn next(rest: &[Folded]) -> (Option<Item>, usize) {
    let Some(Folded { c, .. }) = rest.first().copied() else {
        return (None, 0);
    };
    let run = |belongs: &dyn Fn(char) -> bool| rest.iter().take_while(|f| belongs(f.c)).count();
    let text = |length: usize| rest.iter().take(length).map(|f| f.c).collect::<String>();
    if c.is_whitespace() {
        return (None, 1);
    }
    if c.is_ascii_digit() {
        let digits = run(&|c| c.is_ascii_digit());
        return (Some(number(&text(digits), digits)), digits);
    }
    if is_han(c) {
        for length in (1..=words::LONGEST_HAN.min(rest.len())).rev() {
            if let Some(item) = words::han(&text(length)) {
                return (Some(item), length);
            }
        }
        let length = run(&numeral::is_han_numeral);
        return match numeral::han_number(&text(length)) {
            Some(num) => (Some(year_or_number(num)), length),
            None => (Some(Item::Unknown), length.max(1)),
        };
    }
    if c.is_alphabetic() {
        let length = run(&|c| c.is_alphabetic() && !is_han(c));
        return (Some(words::letters(&text(length))), length);
    }
    let dots = run(&|c| c == '.');
    let item = match c {
        '.' if dots == 2 => return (Some(Item::Dots), dots),
        '.' if dots > 2 => return (Some(Item::Unknown), dots),
        '.' => Item::Dot,
        '-' | '\u{2010}' | '\u{2011}' | '\u{2212}' => Item::Dash { long: false },
        '\u{2012}'..='\u{2015}' | '~' | '〜' => Item::Dash { long: true },
        '/' => Item::Slash,
        ',' | '、' | ';' => Item::Comma,
        '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}' | '\u{2032}' | '`' => Item::Quote,
        '(' | '[' => Item::Open,
        ')' | ']' => Item::Close,
        _ => Item::Unknown,
    };
    (Some(item), 1)
}

fn number(text: &str, digits: usize) -> Item {
    text.parse()
        .ok()
        .filter(|_| digits <= 8)
        .map_or(Item::Unknown, |value| year_or_number(Num { value, digits }))
}

fn year_or_number(num: Num) -> Item {
    match i32::try_from(num.value) {
        Ok(year) if num.digits == 4 => Item::Year(year),
        _ => Item::Num(num),
    }
}
