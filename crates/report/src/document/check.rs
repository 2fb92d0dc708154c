//! Numbers that slipped into a document without their evidence.

use super::walk::{each_inline, each_line_of};
use super::{Document, Inline, Inlines};

/// A number without evidence, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BareNumber {
    /// The number of the block, from zero; none in the title and subtitle.
    pub block: Option<usize>,
    /// The text that has it.
    pub text: String,
}

impl Document {
    /// The numbers that were smuggled in as words or names: all places where a text shows an
    /// amount that is no figure. A document that may be printed has none.
    ///
    /// [`Words`](crate::Words) cannot have a digit; a [`Name`](Inline::Name) may have one inside
    /// (`HS 2017`, `BPM6`), but is reported when it has no letter at all, or when it has a
    /// number with a decimal mark, a grouping mark or a per cent sign.
    pub fn bare_numbers(&self) -> Vec<BareNumber> {
        let mut found = Vec::new();
        for title in [&self.title, &self.subtitle] {
            look(None, title, &mut found);
        }
        for (index, block) in self.blocks.iter().enumerate() {
            each_line_of(block, &mut |line| look(Some(index), line, &mut found));
        }
        found
    }
}

fn look(block: Option<usize>, line: &Inlines, found: &mut Vec<BareNumber>) {
    each_inline(line, &mut |inline| {
        let text = match inline {
            Inline::Text(words) if words.as_str().contains(char::is_numeric) => words.as_str(),
            Inline::Name(name) if is_amount(name) => name,
            _ => return,
        };
        found.push(BareNumber {
            block,
            text: text.to_owned(),
        });
    });
}

/// Whether a name is an amount in disguise.
fn is_amount(name: &str) -> bool {
    if !name.contains(char::is_numeric) {
        return false;
    }
    if !name.contains(char::is_alphabetic) || name.contains(['%', '$', '€', '¥', '₸', '₽']) {
        return true;
    }
    name.split(char::is_whitespace).any(|word| {
        let word = word.trim_matches(|c: char| !c.is_numeric());
        let mark = |c: char| matches!(c, '.' | ',' | '\u{a0}' | '\u{202f}');
        // `1.2.3` is a number of a section, `31.12.2024` a date; one mark is an amount.
        word.chars().filter(|c| mark(*c)).count() == 1
            && word.chars().all(|c| c.is_numeric() || mark(c))
    })
}
