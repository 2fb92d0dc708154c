//! Names in the languages of reports.

use corridor_countries::Language;

/// A name in English, Russian and Chinese.
///
/// ```
/// use corridor_countries::Language;
/// use corridor_evidence::Names;
/// let names = Names { en: "Kazakhstan".into(), ru: "Казахстан".into(), zh: "哈萨克斯坦".into() };
/// assert_eq!(names.get(Language::Ru), "Казахстан");
/// assert_eq!(names.get(Language::Kk), "Kazakhstan");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// English.
    pub en: String,
    /// Russian; may be empty.
    pub ru: String,
    /// Chinese, simplified; may be empty.
    pub zh: String,
}

impl Names {
    /// The name in a language, or the English one where there is none.
    pub fn get(&self, language: Language) -> &str {
        let name = match language {
            Language::Ru => &self.ru,
            Language::Zh => &self.zh,
            _ => &self.en,
        };
        if name.is_empty() { &self.en } else { name }
    }
}
