//! Spellings of English names that statistical tables use, by rule.

/// Words that tables shorten.
const SHORTENED: [(&str, &str); 12] = [
    ("republic", "rep"),
    ("democratic", "dem"),
    ("federated", "fed"),
    ("federation", "fed"),
    ("states", "sts"),
    ("islands", "is"),
    ("equatorial", "eq"),
    ("herzegovina", "herz"),
    ("territory", "terr"),
    ("province", "prov"),
    ("northern", "n"),
    ("saint", "st"),
];

/// How many of them are words of titles.
const TITLE_WORDS: usize = 5;

/// Words that tell two parts of a country apart.
const DIRECTIONS: [&str; 4] = ["North", "South", "East", "West"];

/// Words that a title ends with, "Islamic Republic of Iran".
const TITLES: [&str; 11] = [
    "republic",
    "states",
    "emirate",
    "kingdom",
    "jamahiriya",
    "union",
    "state",
    "sultanate",
    "principality",
    "commonwealth",
    "duchy",
];

/// Other spellings of an English name: turned round at its comma, its "of" or its direction, with
/// its words shortened, and with its apostrophes read as spaces.
pub(super) fn variants(name: &str) -> Vec<String> {
    let mut spellings = vec![name.to_owned()];
    if let Some((head, tail)) = name.split_once(", ")
        && (tail.ends_with(" of") || tail.ends_with(" of the"))
    {
        // "Korea, Republic of", "Congo, The Democratic Republic of the"
        let whole = format!("{} {head}", tail.trim_start_matches("The "));
        spellings.extend(turned(&whole));
        spellings.push(whole);
    } else {
        spellings.extend(turned(name));
    }
    let mut all = spellings.clone();
    for spelling in spellings {
        // "Equatorial Guinea, Rep. of" and "Eq. Guinea"
        for words in [&SHORTENED[..TITLE_WORDS], &SHORTENED[..]] {
            let short: Vec<_> = spelling
                .split(' ')
                .map(|word| shorten(word, words))
                .collect();
            let short = short.join(" ");
            all.push(short.replace(" and ", " & "));
            all.push(short);
        }
        all.push(spelling.replace(" & ", " and "));
        all.push(spelling.replace(['\'', '’'], " "));
    }
    all.retain(|spelling| spelling != name);
    all.sort_unstable();
    all.dedup();
    all
}

/// A name turned round at its title, its direction or its initials.
fn turned(name: &str) -> Vec<String> {
    let mut spellings = Vec::new();
    if let Some((title, head)) = name.rsplit_once(" of ")
        && title
            .split(' ')
            .next_back()
            .is_some_and(|word| TITLES.contains(&word.to_lowercase().as_str()))
    {
        // "Republic of Kazakhstan", "Republic of the Congo"
        let (article, head) = head
            .strip_prefix("the ")
            .map_or(("", head), |head| (" the", head));
        spellings.push(format!("{head}, {title} of{article}"));
        spellings.push(format!("{head}, The {title} of{article}"));
        spellings.push(format!("{head}, {title}"));
        if let Some(initials) = initials(title) {
            // "IR Iran", "I.R. of Afghanistan", "Korea, DPR"
            spellings.push(format!("{initials} {head}"));
            spellings.push(format!("{initials} of{article} {head}"));
            spellings.push(format!("{head}, {initials}"));
        }
    } else if let Some((first, rest)) = name.split_once(' ')
        && !rest.contains(' ')
        && (DIRECTIONS.contains(&first) || is_initials(first))
    {
        // "Korea, North", "Macedonia, FYR"
        spellings.push(format!("{rest}, {first}"));
        spellings.push(format!("{first}{rest}"));
    } else if let Some((first, second)) = name.split_once(' ')
        && !second.contains([' ', '(', '.'])
        && first.chars().all(char::is_alphabetic)
        && second.chars().all(char::is_alphabetic)
    {
        // "HongKong"
        spellings.push(format!("{first}{second}"));
    }
    spellings
}

/// `FYR`, `DPR`.
fn is_initials(word: &str) -> bool {
    (2..=4).contains(&word.len()) && word.bytes().all(|letter| letter.is_ascii_uppercase())
}

/// The initials of a title of two or more words.
fn initials(title: &str) -> Option<String> {
    let words: Vec<_> = title
        .split(' ')
        .filter(|word| word.chars().next().is_some_and(char::is_uppercase))
        .collect();
    (words.len() > 1).then(|| {
        words
            .iter()
            .filter_map(|word| word.chars().next())
            .collect()
    })
}

fn shorten(word: &str, words: &[(&str, &str)]) -> String {
    let bare = word.trim_end_matches(',').to_lowercase();
    let short = words
        .iter()
        .find(|(long, _)| *long == bare)
        .map(|&(_, short)| short);
    short.map_or_else(|| word.to_owned(), str::to_owned)
}
