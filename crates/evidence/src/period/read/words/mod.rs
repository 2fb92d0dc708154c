//! The vocabulary, by language.

mod en;
mod ru;
mod zh;

use super::item::Item;

/// The longest entry of the Chinese vocabulary, in characters.
pub(super) const LONGEST_HAN: usize = zh::LONGEST;

/// What a word of letters means; the word is in lower case, with е for ё.
pub(super) fn letters(word: &str) -> Item {
    find(en::WORDS, word)
        .or_else(|| find(ru::WORDS, word))
        .unwrap_or(Item::Unknown)
}

/// What some Chinese characters mean together.
pub(super) fn han(word: &str) -> Option<Item> {
    find(zh::WORDS, word)
}

fn find(words: &[(&str, Item)], word: &str) -> Option<Item> {
    words
        .iter()
        .find(|(entry, _)| *entry == word)
        .map(|(_, item)| *item)
}

/// A number in words.
const fn number(value: u32) -> Item {
    Item::Num(super::item::Num { value, digits: 1 })
}
