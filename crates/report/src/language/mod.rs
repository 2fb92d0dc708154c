//! The words that the renderers add, in English, Russian and Chinese.

pub(crate) mod formula;
pub(crate) mod label;
pub(crate) mod refusal;
pub(crate) mod time;
pub(crate) mod unit;

use corridor_countries::Language;

/// The languages that the renderers speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tongue {
    En,
    Ru,
    Zh,
}

impl Tongue {
    pub(crate) fn of(language: Language) -> Self {
        match language {
            Language::Ru => Self::Ru,
            Language::Zh => Self::Zh,
            _ => Self::En,
        }
    }

    /// The language, for names.
    pub(crate) fn language(self) -> Language {
        match self {
            Self::En => Language::En,
            Self::Ru => Language::Ru,
            Self::Zh => Language::Zh,
        }
    }

    /// One of three.
    pub(crate) fn pick<T>(self, en: T, ru: T, zh: T) -> T {
        match self {
            Self::En => en,
            Self::Ru => ru,
            Self::Zh => zh,
        }
    }
}

/// The language tag of a text in another script than that of the document: for the voices and
/// fonts of browsers. None where the text is, or may be, in the language of the document.
pub(crate) fn foreign(text: &str, tongue: Tongue) -> Option<&'static str> {
    let any = |test: fn(char) -> bool| text.chars().any(test);
    let han = any(|c| matches!(c, '\u{3400}'..='\u{9fff}'));
    let cyrillic = any(|c| matches!(c, '\u{400}'..='\u{52f}'));
    if han {
        return (tongue != Tongue::Zh).then_some("zh");
    }
    if !cyrillic {
        return (tongue != Tongue::En && any(char::is_alphabetic)).then_some("en");
    }
    if any(|c| "ҳҷқғӣӯҲҶӢӮ".contains(c)) && any(|c| "ҳҷӣӯҲҶӢӮ".contains(c)) {
        return Some("tg");
    }
    if any(|c| "әғқұһіӘҒҚҰҺІ".contains(c)) {
        return Some("kk");
    }
    if any(|c| "ңүөҢҮӨ".contains(c)) {
        return Some("ky");
    }
    (tongue != Tongue::Ru).then_some("ru")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_other_scripts_are_tagged() {
        assert_eq!(foreign("霍尔果斯", Tongue::En), Some("zh"));
        assert_eq!(foreign("霍尔果斯", Tongue::Zh), None);
        assert_eq!(foreign("Қазақстан", Tongue::Ru), Some("kk"));
        assert_eq!(foreign("Тоҷикистон", Tongue::Ru), Some("tg"));
        assert_eq!(foreign("Көл", Tongue::En), Some("ky"));
        assert_eq!(foreign("Казахстан", Tongue::En), Some("ru"));
        assert_eq!(foreign("Kazakhstan", Tongue::En), None);
        assert_eq!(foreign("BPM6", Tongue::Zh), Some("en"));
    }
}
