//! English words, and the letters that statistics use in every language.

use super::super::item::{Item, Season, Unit};
use super::number;

#[rustfmt::skip]
pub(super) const WORDS: &[(&str, Item)] = &[
    ("january", Item::Month(1)), ("jan", Item::Month(1)),
    ("february", Item::Month(2)), ("feb", Item::Month(2)),
    ("march", Item::Month(3)), ("mar", Item::Month(3)),
    ("april", Item::Month(4)), ("apr", Item::Month(4)),
    ("may", Item::Month(5)),
    ("june", Item::Month(6)), ("jun", Item::Month(6)),
    ("july", Item::Month(7)), ("jul", Item::Month(7)),
    ("august", Item::Month(8)), ("aug", Item::Month(8)),
    ("september", Item::Month(9)), ("sep", Item::Month(9)), ("sept", Item::Month(9)),
    ("october", Item::Month(10)), ("oct", Item::Month(10)),
    ("november", Item::Month(11)), ("nov", Item::Month(11)),
    ("december", Item::Month(12)), ("dec", Item::Month(12)),
    // Units and their letters.
    ("year", Item::YearMark), ("yr", Item::YearMark), ("cy", Item::YearMark), ("a", Item::YearMark),
    ("years", Item::YearsMark),
    ("half", Item::Unit(Unit::Half)), ("h", Item::Unit(Unit::Half)),
    ("semester", Item::Unit(Unit::Half)),
    ("s", Item::LetterS),
    ("quarter", Item::Unit(Unit::Quarter)), ("quarters", Item::Plural(Unit::Quarter)),
    ("qtr", Item::Unit(Unit::Quarter)), ("q", Item::Unit(Unit::Quarter)),
    ("trimester", Item::Unit(Unit::Trimester)), ("t", Item::Unit(Unit::Trimester)),
    ("month", Item::Unit(Unit::Month)), ("months", Item::Unit(Unit::Month)),
    ("mo", Item::Unit(Unit::Month)), ("m", Item::Unit(Unit::Month)),
    ("week", Item::Unit(Unit::Week)), ("wk", Item::Unit(Unit::Week)),
    ("w", Item::Unit(Unit::Week)),
    ("d", Item::Unit(Unit::Day)),
    // Numbers.
    ("first", Item::Ord(1)), ("second", Item::Ord(2)), ("third", Item::Ord(3)),
    ("fourth", Item::Ord(4)),
    ("st", Item::OrdMark), ("nd", Item::OrdMark), ("rd", Item::OrdMark), ("th", Item::OrdMark),
    ("i", Item::Roman(1)), ("ii", Item::Roman(2)), ("iii", Item::Roman(3)), ("iv", Item::Roman(4)),
    ("one", number(1)), ("two", number(2)), ("three", number(3)), ("four", number(4)),
    ("five", number(5)), ("six", number(6)), ("seven", number(7)), ("eight", number(8)),
    ("nine", number(9)), ("ten", number(10)), ("eleven", number(11)), ("twelve", number(12)),
    // Bounds.
    ("as", Item::AsOf), ("by", Item::By),
    ("to", Item::To), ("through", Item::To), ("thru", Item::To), ("and", Item::To),
    ("until", Item::Until), ("till", Item::Until), ("before", Item::Before),
    ("from", Item::From), ("between", Item::From), ("since", Item::Since),
    ("onwards", Item::Since), ("onward", Item::Since), ("after", Item::After),
    ("ended", Item::Ended), ("ending", Item::Ended),
    ("end", Item::End), ("beginning", Item::Begin), ("start", Item::Begin),
    ("starts", Item::Begin), ("starting", Item::Begin),
    ("cumulative", Item::Cumulative), ("cumulatively", Item::Cumulative),
    ("cumulated", Item::Cumulative),
    ("ytd", Item::YearToDate), ("date", Item::Date),
    ("ltm", Item::Trailing), ("ttm", Item::Trailing), ("trailing", Item::Trailing),
    ("rolling", Item::Trailing),
    // Calendars.
    ("fy", Item::Fiscal), ("fiscal", Item::Fiscal), ("financial", Item::Fiscal),
    ("sy", Item::Solar), ("solar", Item::Solar), ("hijri", Item::Solar), ("shamsi", Item::Solar),
    ("spring", Item::Season(Season::Spring)), ("summer", Item::Season(Season::Summer)),
    ("autumn", Item::Season(Season::Autumn)), ("fall", Item::Season(Season::Autumn)),
    ("winter", Item::Season(Season::Winter)),
    // What cannot be placed.
    ("last", Item::Relative), ("this", Item::Relative), ("next", Item::Relative),
    ("previous", Item::Relative), ("current", Item::Relative), ("past", Item::Relative),
    ("ago", Item::Relative), ("today", Item::Relative), ("yesterday", Item::Relative),
    ("now", Item::Relative), ("recent", Item::Relative), ("latest", Item::Relative),
    ("early", Item::Vague), ("mid", Item::Vague), ("middle", Item::Vague), ("late", Item::Vague),
    ("around", Item::Vague), ("about", Item::Vague), ("circa", Item::Vague),
    // What changes nothing.
    ("full", Item::Full), ("whole", Item::Full), ("calendar", Item::Full), ("entire", Item::Full),
    ("of", Item::Filler), ("in", Item::Filler), ("the", Item::Filler), ("for", Item::Filler),
    ("at", Item::Filler), ("on", Item::Filler), ("during", Item::Filler), ("up", Item::Filler),
    ("period", Item::Filler), ("over", Item::Filler),
];
