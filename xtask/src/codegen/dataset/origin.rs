//! Sources of press rows: an identifier, a publisher and a date from an address and a title.

use super::input::Rules;
use super::period;

/// A row of `sources.csv`.
#[derive(Debug, Clone, Default)]
pub(super) struct Source {
    pub(super) title: String,
    pub(super) publisher: String,
    /// `original`, `database` or `press`: how near to the body that reports.
    pub(super) kind: String,
    pub(super) url: String,
    pub(super) published: String,
    pub(super) licence: String,
    pub(super) licence_url: String,
    pub(super) attribution: String,
    pub(super) note: String,
    /// Whether the title was read, not made from the address.
    pub(super) titled: bool,
}

/// Identifier and source of an address with the title that a row gives it.
pub(super) fn of_press(url: &str, title: &str, publishers: &Rules) -> (String, Source) {
    let url = url
        .split_whitespace()
        .next()
        .unwrap_or(url)
        .trim_end_matches('/');
    let host = host(url);
    let named = publishers.find(&[("HOST", host)]);
    let publisher = named
        .map_or(host, |rule| rule.or_empty("PUBLISHER"))
        .to_owned();
    let made = slug(url).unwrap_or_else(|| url.to_owned());
    let source = Source {
        titled: !title.is_empty(),
        title: if title.is_empty() {
            made
        } else {
            title.to_owned()
        },
        attribution: publisher.clone(),
        kind: named
            .map_or("press", |rule| rule.or_empty("KIND"))
            .to_owned(),
        publisher,
        url: url.to_owned(),
        published: date_in_title(title)
            .or_else(|| date_in_url(url))
            .unwrap_or_default(),
        licence: "facts; source cited".to_owned(),
        ..Source::default()
    };
    let letters = host
        .split('.')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("_");
    let id = format!(
        "{}_{:06X}",
        letters.to_uppercase().replace('-', "_"),
        hash(url) & 0xFF_FFFF
    );
    (id.replace(':', "_"), source)
}

fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?']).next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host)
}

/// FNV-1a: the same identifier on every run and machine, whatever the order of the rows.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811C_9DC5, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

/// The words of an address, when it has some.
fn slug(url: &str) -> Option<String> {
    let path = url.trim_end_matches('/');
    let words = path
        .rsplit('/')
        .find(|part| part.matches('-').count() >= 3)?;
    Some(format!(
        "{}: {}",
        host(url),
        words.trim_end_matches(".html").replace('-', " ")
    ))
}

/// A date in a title such as `Trend 2025-01-21` or `Astana Times 2025-01: …`; a bare year only
/// where it follows the outlet's name, as in `TELS 2023 citing KTZ`.
fn date_in_title(title: &str) -> Option<String> {
    let words = title
        .split([' ', ':', ',', '(', ')'])
        .filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>();
    let full = words
        .iter()
        .find(|word| word.len() > 4 && period::is_partial_date(word));
    if let Some(date) = full {
        return Some((*date).to_owned());
    }
    let reports = [
        "CAREC",
        "CPMM",
        "UNESCAP",
        "UN",
        "index1520.com",
        "EDB",
        "WE",
        "UNCTAD",
    ];
    if title.contains(':') || words.first().is_none_or(|word| reports.contains(word)) {
        return None;
    }
    let at = words
        .iter()
        .position(|word| word.len() == 4 && period::is_partial_date(word))?;
    let last = at + 1 == words.len() || words.get(at + 1) == Some(&"citing");
    (last && at <= 3).then(|| words.get(at).map(|year| (*year).to_owned()))?
}

/// A date in an address: `/2025/01/20/`, `/2025/01/`, `/2022/0118/`, `/202305/`, `2025-12-25`.
fn date_in_url(url: &str) -> Option<String> {
    let parts = url.split('/').collect::<Vec<_>>();
    for (at, part) in parts.iter().enumerate() {
        if period::is_day(part) {
            return Some((*part).to_owned());
        }
        if part.len() == 6 && part.starts_with("20") {
            let month = format!("{}-{}", part.get(..4)?, part.get(4..)?);
            if period::is_partial_date(&month) {
                return Some(month);
            }
        }
        if part.len() != 4 || !part.starts_with("20") || !period::is_partial_date(part) {
            continue;
        }
        let next = parts.get(at + 1).copied().unwrap_or("");
        let day = parts.get(at + 2).copied().unwrap_or("");
        let long = next
            .get(..2)
            .zip(next.get(2..))
            .map(|(month, day)| format!("{part}-{month}-{day}"));
        let candidates = [
            Some(format!("{part}-{next}-{day}")),
            long,
            Some(format!("{part}-{next}")),
        ];
        let date = candidates
            .into_iter()
            .flatten()
            .find(|date| period::is_partial_date(date));
        if date.is_some() {
            return date;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{date_in_title, date_in_url};

    #[test]
    fn dates_are_read_from_titles_of_outlets_not_of_reports() {
        let cases = [
            ("Trend 2025-01-21", Some("2025-01-21")),
            (
                "Astana Times 2025-01: Kazakhstan ranks first 2024 (GACC)",
                Some("2025-01"),
            ),
            ("TELS 2023 citing KTZ", Some("2023")),
            ("IRJ 2021-12 (Jan-Nov 2021)", Some("2021-12")),
            ("CAREC CPMM 2020 key results", None),
            (
                "WE News: China-Central Asia trade hits $89.4 billion in 2023",
                None,
            ),
            (
                "Muslat/Eurasianet: China reports robust trade growth (2023)",
                None,
            ),
        ];
        for (title, date) in cases {
            assert_eq!(date_in_title(title).as_deref(), date, "{title}");
        }
    }

    #[test]
    fn dates_are_read_from_the_folders_of_an_address() {
        let cases = [
            (
                "https://astanatimes.com/2025/01/kazakhstan-ranks-first",
                Some("2025-01"),
            ),
            (
                "http://en.people.cn/n3/2022/0118/c90000-9946095.html",
                Some("2022-01-18"),
            ),
            (
                "https://www.newscentralasia.net/2023/04/18/chinas-investment",
                Some("2023-04-18"),
            ),
            (
                "https://globaltimes.cn/page/202305/1290592.shtml",
                Some("2023-05"),
            ),
            ("https://24.kg/english/317870_Trade_2024_China/", None),
        ];
        for (url, date) in cases {
            assert_eq!(date_in_url(url).as_deref(), date, "{url}");
        }
    }
}
