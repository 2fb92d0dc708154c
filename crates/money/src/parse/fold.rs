//! [`Folded`]: a text with the differences that do not matter taken out, and where each character
//! was.

/// A folded text. Every folded character knows where it was in the original.
#[derive(Debug)]
pub(crate) struct Folded<'a> {
    original: &'a str,
    chars: Vec<char>,
    /// Byte offset in the original, one more than there are characters.
    offsets: Vec<usize>,
    upper: Vec<bool>,
}

impl<'a> Folded<'a> {
    pub(crate) fn new(original: &'a str) -> Self {
        let mut folded = Self {
            original,
            chars: Vec::with_capacity(original.len()),
            offsets: Vec::with_capacity(original.len() + 1),
            upper: Vec::with_capacity(original.len()),
        };
        for (offset, letter) in original.char_indices() {
            if is_ignored(letter) {
                continue;
            }
            for small in fold(letter).to_lowercase() {
                folded.chars.push(small);
                folded.offsets.push(offset);
                folded.upper.push(letter.is_uppercase());
            }
        }
        folded.offsets.push(original.len());
        folded
    }

    pub(crate) fn original(&self) -> &'a str {
        self.original
    }

    pub(crate) fn len(&self) -> usize {
        self.chars.len()
    }

    pub(crate) fn at(&self, index: usize) -> Option<char> {
        self.chars.get(index).copied()
    }

    pub(crate) fn before(&self, index: usize) -> Option<char> {
        self.at(index.checked_sub(1)?)
    }

    pub(crate) fn is_upper(&self, index: usize) -> bool {
        self.upper.get(index).copied().unwrap_or(false)
    }

    pub(crate) fn is_digit(&self, index: usize) -> bool {
        self.at(index).is_some_and(|letter| letter.is_ascii_digit())
    }

    /// The characters from `start` to `end`.
    pub(crate) fn slice(&self, start: usize, end: usize) -> &[char] {
        self.chars.get(start..end).unwrap_or_default()
    }

    /// Where a character begins in the original, in bytes.
    pub(crate) fn offset(&self, index: usize) -> usize {
        let offset = self.offsets.get(index).copied();
        offset.unwrap_or(self.original.len())
    }
}

/// Marks of direction, soft hyphens and joiners: copied along, never meant.
fn is_ignored(letter: char) -> bool {
    matches!(
        letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
    )
}

fn fold(letter: char) -> char {
    let shifted = |by: u32| char::from_u32(u32::from(letter) - by).unwrap_or(letter);
    match letter {
        'ʻ' | 'ʼ' | '‘' | '’' | '′' | '`' | '´' | '＇' | '٬' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－' | '﹣' => '-',
        '\t'
        | '\n'
        | '\r'
        | '\u{a0}'
        | '\u{2000}'..='\u{200a}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => ' ',
        'ё' | 'Ё' => 'е',
        '￥' => '¥',
        '￡' => '£',
        '￦' => '₩',
        '￠' => '¢',
        '〜' => '~',
        // Full-width forms, then the digits of Arabic, Persian and Devanagari.
        '\u{ff01}'..='\u{ff5e}' => shifted(0xfee0),
        '\u{660}'..='\u{669}' => shifted(0x630),
        '\u{6f0}'..='\u{6f9}' => shifted(0x6c0),
        '\u{966}'..='\u{96f}' => shifted(0x936),
        other => other,
    }
}

/// Whether a character belongs to a script that puts no spaces between words.
pub(crate) fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Whether a character is a letter of a script with spaces between words.
pub(crate) fn is_word_letter(letter: char) -> bool {
    letter.is_alphabetic() && !is_ideograph(letter)
}

#[cfg(test)]
mod tests {
    use super::Folded;
    use crate::generated::words::{LONGEST, WORDS};

    #[test]
    fn keys_of_the_table_are_folded_and_sorted() {
        for (key, ..) in WORDS {
            let folded = Folded::new(key);
            assert_eq!(
                folded.slice(0, folded.len()).iter().collect::<String>(),
                *key
            );
            assert!(folded.len() <= LONGEST);
        }
        assert!(WORDS.is_sorted_by_key(|(key, ..)| *key));
    }

    #[test]
    fn digits_of_other_scripts_are_digits() {
        for text in ["８００", "٨٠٠", "۸۰۰", "८००"] {
            let folded = Folded::new(text);
            assert_eq!(folded.slice(0, 3), ['8', '0', '0'], "{text}");
            assert_eq!(folded.offset(3), text.len());
        }
    }
}
