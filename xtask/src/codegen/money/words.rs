//! The words by which amounts of money are read in running text.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context as _, bail, ensure};
use serde::Deserialize;

use super::rust;
use crate::generated::Generated;
use crate::workspace;

const WORDS: &str = "fixtures/money/amount_words.csv";
const MAGNITUDES: &str = "fixtures/money/number_magnitudes.csv";
const NAMES: &str = "fixtures/money/currency_names_multilingual.csv";

/// Bits of the language masks, in the order of `parse::Locale`.
const LANGUAGES: [&str; 11] = [
    "en", "ru", "zh", "kk", "ky", "uz", "tg", "tk", "de", "fr", "es",
];

/// Codes of CLDR's names that nobody counts money in: `5 gold` is not `5 XAU`.
const NOT_COUNTED: [&str; 6] = ["XAG", "XAU", "XPD", "XPT", "XTS", "XXX"];

#[derive(Debug, Deserialize)]
struct WordRow {
    kind: String,
    lang: String,
    text: String,
    value: String,
}

#[derive(Debug, Deserialize)]
struct MagnitudeRow {
    lang: String,
    form: String,
    multiplier: u64,
    word: String,
}

#[derive(Debug, Deserialize)]
struct NameRow {
    code: String,
    lang: String,
    kind: String,
    text: String,
}

/// Masks of languages by key and role.
type Table = BTreeMap<(String, String), u16>;

/// `words.rs`.
pub(crate) fn generate() -> anyhow::Result<Vec<Generated>> {
    let words: Vec<WordRow> = workspace::rows(WORDS)?;
    let magnitudes: Vec<MagnitudeRow> = workspace::rows(MAGNITUDES)?;
    let names: Vec<NameRow> = workspace::rows(NAMES)?;
    let mut table = Table::new();
    for row in &words {
        let role = role(row).with_context(|| format!("`{}` of `{WORDS}`", row.text))?;
        add(&mut table, &row.text, &row.lang, role)?;
    }
    for row in &magnitudes {
        // One letter is a magnitude beside a currency only.
        let letter = row.form == "short" && key(&row.word).chars().count() == 1 && row.lang != "zh";
        let letter = letter && row.lang != "zh_Hant";
        let kind = if letter { "Letter" } else { "Magnitude" };
        add(
            &mut table,
            &row.word,
            &row.lang,
            format!("{kind}({})", row.multiplier),
        )?;
    }
    add_names(&mut table, &names, &words)?;
    Ok(vec![Generated {
        path: "crates/money/src/generated/words.rs".to_owned(),
        bytes: source(&table)?.into_bytes(),
    }])
}

fn source(table: &Table) -> anyhow::Result<String> {
    let mut out = rust::header(
        "Words of amounts: magnitudes, numerals, hedges, names and symbols of currencies.",
        "amount_words.csv, number_magnitudes.csv and currency_names_multilingual.csv (CLDR 48.2)",
    );
    let longest = table.keys().map(|(key, _)| key.chars().count()).max();
    writeln!(
        out,
        "use crate::currency::Currency as C;\nuse crate::parse::hedge::Hedge;\n\
         use crate::parse::lexicon::Role::{{\n    self, After, And, Article, Before, Between, Cardinal, Change, Fraction, Hundred, Letter,\n    Magnitude, Minus, Noun, One, Qualifier, Quantity, Subunit, Suffix, To, Vague,\n}};\n\n\
         /// Characters of the longest key.\n\
         pub(crate) const LONGEST: usize = {};\n\n\
         /// Key, mask of languages (0 for all of them), role; sorted by key.\n\
         pub(crate) static WORDS: &[(&str, u16, Role)] = &[",
        longest.unwrap_or_default()
    )?;
    for ((key, role), mask) in table {
        writeln!(out, "    ({key:?}, {mask}, {role}),")?;
    }
    out.push_str("];\n");
    Ok(out)
}

/// CLDR's names, and its symbols that are one currency's only; the list made by hand goes first.
fn add_names(table: &mut Table, names: &[NameRow], words: &[WordRow]) -> anyhow::Result<()> {
    let by_hand: BTreeSet<(String, &str)> = words
        .iter()
        .filter(|row| row.kind == "noun" || row.kind == "subunit")
        .map(|row| (key(&row.text), row.lang.as_str()))
        .collect();
    let mut symbols: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for row in names {
        if NOT_COUNTED.contains(&row.code.as_str()) || row.text == row.code {
            continue;
        }
        let key = key(&row.text);
        if row.kind.starts_with("name") {
            if !by_hand.contains(&(key, base(&row.lang))) {
                add(
                    table,
                    &row.text,
                    &row.lang,
                    noun("Noun", &[&row.code], false),
                )?;
            }
            continue;
        }
        // Short Latin symbols are other words as well (`Ft`, `L`), and so are abbreviations.
        let short = key.is_ascii() && key.len() < 3 && key.bytes().all(|b| b.is_ascii_alphabetic());
        if !short && !row.text.ends_with('.') && !by_hand.iter().any(|(hand, _)| *hand == key) {
            symbols.entry(key).or_default().insert(&row.code);
        }
    }
    for (symbol, codes) in symbols {
        if let Some(code) = codes.first().filter(|_| codes.len() == 1) {
            add(table, &symbol, "und", noun("Noun", &[code], false))?;
        }
    }
    Ok(())
}

fn add(table: &mut Table, text: &str, lang: &str, role: String) -> anyhow::Result<()> {
    let key = key(text);
    ensure!(!key.is_empty(), "`{text}` is an empty key");
    let mask = mask(lang)?;
    let entry = table.entry((key, role)).or_insert(mask);
    // A word of all languages stays one.
    *entry = if *entry == 0 || mask == 0 {
        0
    } else {
        *entry | mask
    };
    Ok(())
}

fn mask(lang: &str) -> anyhow::Result<u16> {
    if lang == "und" {
        return Ok(0);
    }
    let at = LANGUAGES
        .iter()
        .position(|language| *language == base(lang));
    at.map(|at| 1 << at)
        .with_context(|| format!("language `{lang}` is not known to the generator"))
}

/// The language without its script.
fn base(lang: &str) -> &str {
    lang.split('_').next().unwrap_or(lang)
}

fn role(row: &WordRow) -> anyhow::Result<String> {
    let codes = || row.value.split(['|', '?']).filter(|code| !code.is_empty());
    let default = row.value.contains('?');
    Ok(match row.kind.as_str() {
        "magnitude" => format!("Magnitude({})", row.value.parse::<u64>()?),
        "letter" => format!("Letter({})", row.value.parse::<u64>()?),
        "cardinal" => format!("Cardinal({})", row.value.parse::<u64>()?),
        "hundred" => "Hundred".to_owned(),
        "fraction" | "quantity" => {
            let (mantissa, scale) = rust::decimal(&row.value)?;
            let name = if row.kind == "fraction" {
                "Fraction"
            } else {
                "Quantity"
            };
            format!("{name}({mantissa}, {scale})")
        }
        "before" => format!("Before(Hedge::{})", hedge(&row.value)?),
        "after" => format!("After(Hedge::{})", hedge(&row.value)?),
        "vague" => "Vague".to_owned(),
        "minus" => "Minus".to_owned(),
        "article" => "Article".to_owned(),
        "one" => "One".to_owned(),
        "and" => "And".to_owned(),
        "between" => "Between".to_owned(),
        "to" => "To".to_owned(),
        "change" => "Change".to_owned(),
        "suffix" => "Suffix".to_owned(),
        "noun" => noun("Noun", &codes().collect::<Vec<_>>(), default),
        "subunit" => noun("Subunit", &codes().collect::<Vec<_>>(), default),
        "qualifier" => format!("Qualifier(C::{})", row.value),
        other => bail!("kind `{other}` is not known to the generator"),
    })
}

fn noun(role: &str, codes: &[&str], default: bool) -> String {
    let codes: Vec<String> = codes.iter().map(|code| format!("C::{code}")).collect();
    format!("{role}(&[{}], {default})", codes.join(", "))
}

fn hedge(name: &str) -> anyhow::Result<&'static str> {
    Ok(match name {
        "about" => "About",
        "nearly" => "Nearly",
        "over" => "Over",
        "under" => "Under",
        "at_least" => "AtLeast",
        "at_most" => "AtMost",
        other => bail!("hedge `{other}` is not known to the generator"),
    })
}

/// A text as the parser folds it, without the dot of an abbreviation. A test of the crate sees to
/// it that both fold alike.
fn key(text: &str) -> String {
    let folded = text.chars().flat_map(|letter| {
        let letter = match letter {
            'ʻ' | 'ʼ' | '‘' | '’' | '′' | '`' | '´' => '\'',
            '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
            'ё' => 'е',
            '–' | '—' | '−' => '-',
            '￥' => '¥',
            '￦' => '₩',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
            other => other,
        };
        letter.to_lowercase()
    });
    let folded: String = folded.collect();
    folded.strip_suffix('.').unwrap_or(&folded).to_owned()
}
