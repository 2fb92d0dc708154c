//! Spellings of English names that statistical tables use, by rule.

/// Words that tables shorten.
const SHORTENED: [(&str, &str); 4] = [
    ("republic", "rep"),
    ("democratic", "dem"),
    ("saint", "st"),
    ("and", "&"),
];

/// Other spellings of an English name: turned round at its comma or at its "of", and with its
/// words shortened.
pub(super) fn variants(name: &str) -> Vec<String> {
    let mut spellings = vec![name.to_owned()];
    if let Some((head, tail)) = name.split_once(", ")
        && (tail.ends_with(" of") || tail.ends_with(" of the"))
    {
        // "Korea, Republic of"
        spellings.push(format!("{tail} {head}"));
    } else if let Some((title, head)) = name.rsplit_once(" of ")
        && title
            .split(' ')
            .next_back()
            .is_some_and(|word| word.ends_with("epublic"))
    {
        // "Republic of Kazakhstan", "Republic of the Congo"
        let (article, head) = head
            .strip_prefix("the ")
            .map_or(("", head), |head| (" the", head));
        spellings.push(format!("{head}, {title} of{article}"));
        spellings.push(format!("{head}, {title}"));
    }
    let mut all = spellings.clone();
    for spelling in spellings {
        let short: Vec<_> = spelling.split(' ').map(shorten).collect();
        all.push(short.join(" "));
        all.push(spelling.replace(" & ", " and "));
    }
    all.retain(|spelling| spelling != name);
    all.sort_unstable();
    all.dedup();
    all
}

fn shorten(word: &str) -> String {
    let bare = word.trim_end_matches(',').to_lowercase();
    let short = SHORTENED
        .iter()
        .find(|(long, _)| *long == bare)
        .map(|&(_, short)| short);
    short.map_or_else(|| word.to_owned(), str::to_owned)
}
