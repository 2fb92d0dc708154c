//! Folding of names, so that spellings that a reader takes for one name compare equal.
//!
//! The generator of the name table compiles this same file, so that keys and queries fold alike.

/// The folded form of `text`: lower case, letters without their marks, no apostrophes and no full
/// stops, every other run of signs and spaces as one space.
pub(crate) fn fold(text: &str) -> impl Iterator<Item = char> {
    fold_signs(text.chars())
}

/// The folded form of text that comes sign by sign.
pub(crate) fn fold_signs(signs: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    Words {
        letters: signs
            .flat_map(char::to_lowercase)
            .filter(|&letter| !is_silent(letter))
            .map(base),
        begun: false,
        held: None,
    }
}

/// Signs that do not part words: apostrophes of all kinds, full stops (`U.K.` is `UK`), combining
/// marks (so that composed and decomposed text agree) and invisible signs.
fn is_silent(letter: char) -> bool {
    matches!(
        letter,
        '\'' | '’' | '‘' | '‛' | 'ʻ' | 'ʼ' | 'ʹ' | '`' | '´' | '′' | '.'
            | '\u{300}'..='\u{36f}'
            | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}'
    )
}

/// The letter without its mark, for each letter of the languages in use that Unicode decomposes.
/// `қ`, `ғ`, `ң`, `ҳ`, `ҷ` do not decompose: they are letters of their own.
fn base(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' | 'ĉ' => 'c',
        'ď' => 'd',
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        // the Turkish dotless letter too: capital `I` is the same for both
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'й' | 'ӣ' => 'и',
        'ё' => 'е',
        'ў' | 'ӯ' => 'у',
        'ї' => 'і',
        other => other,
    }
}

/// Letters and digits, with one space wherever other signs part them.
struct Words<I> {
    letters: I,
    begun: bool,
    held: Option<char>,
}

impl<I: Iterator<Item = char>> Iterator for Words<I> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(letter) = self.held.take() {
            return Some(letter);
        }
        let mut gap = false;
        loop {
            let letter = self.letters.next()?;
            if !letter.is_alphanumeric() {
                gap = true;
                continue;
            }
            if gap && self.begun {
                self.held = Some(letter);
                return Some(' ');
            }
            self.begun = true;
            return Some(letter);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    fn folded(text: &str) -> String {
        fold(text).collect()
    }

    #[test]
    fn case_signs_and_spaces_do_not_matter() {
        assert_eq!(folded("  KYRGYZ   republic* "), "kyrgyz republic");
        assert_eq!(folded("China, P.R.: Mainland"), "china pr mainland");
        assert_eq!(folded("刚果（金）"), "刚果 金");
        assert_eq!(folded("-"), "");
    }

    #[test]
    fn all_uzbek_apostrophes_are_one() {
        for apostrophe in ["ʻ", "‘", "’", "'", "ʼ"] {
            assert_eq!(folded(&format!("O{apostrophe}zbekiston")), "ozbekiston");
        }
    }

    #[test]
    fn composed_and_decomposed_text_agree() {
        assert_eq!(folded("Co\u{302}te d’Ivoire"), folded("Côte d’Ivoire"));
        assert_eq!(folded("Кита\u{438}\u{306}"), folded("Китай"));
        assert_eq!(folded("Узбекистан"), "узбекистан");
        assert_eq!(folded("У\u{306}збекистон"), folded("Ўзбекистон"));
        assert_eq!(folded("TÜRKİYE"), folded("türkiye"));
    }
}
