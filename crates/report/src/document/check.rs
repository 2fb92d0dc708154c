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
    ///
    /// ```
    /// # use corridor_report::{Block, Directory, Document, Inlines};
    /// # let mut document = Document {
    /// #     language: "en".parse()?,
    /// #     title: Inlines::new(),
    /// #     subtitle: Inlines::new(),
    /// #     cut_off: "2026-11-25".parse()?,
    /// #     blocks: Vec::new(),
    /// #     directory: Directory::default(),
    /// # };
    /// document.blocks = vec![
    ///     Block::Note(Inlines::new().name("HS 2017")),
    ///     Block::Note(Inlines::new().name("USD 43.8 billion")),
    /// ];
    /// let found = document.bare_numbers();
    /// assert_eq!(found.len(), 1);
    /// assert_eq!((found[0].block, found[0].text.as_str()), (Some(1), "USD 43.8 billion"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
    // Russian and French group digits by spaces that do not break, so those do not part words.
    let space = |c: char| matches!(c, '\u{a0}' | '\u{202f}');
    let point = |c: char| matches!(c, '.' | ',');
    let words = name.split(|c: char| c.is_whitespace() && !space(c));
    words
        .map(|word| word.trim_matches(|c: char| !c.is_numeric()))
        .filter(|word| word.chars().all(|c| c.is_numeric() || point(c) || space(c)))
        .any(|word| {
            let three = |group: &str| group.chars().count() == 3;
            if word.contains(space) {
                let mut groups = word.split(space).skip(1);
                return groups.all(|group| three(group.split(point).next().unwrap_or("")));
            }
            // `1.2.3` is a number of a section, `31.12.2024` a date; one mark is an amount, and
            // so are groups of three digits.
            match word.chars().filter(|c| point(*c)).count() {
                0 => false,
                1 => true,
                _ => word.split(point).skip(1).all(three),
            }
        })
}
