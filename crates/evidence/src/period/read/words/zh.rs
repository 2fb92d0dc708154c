//! Chinese words, simplified and where they differ traditional.

use super::super::item::{Item, Season, Unit};

/// The longest entry, in characters.
pub(super) const LONGEST: usize = 5;

#[rustfmt::skip]
pub(super) const WORDS: &[(&str, Item)] = &[
    // Units.
    ("年", Item::YearMark), ("年度", Item::YearMark), ("年份", Item::YearMark),
    ("年代", Item::DecadeMark), ("世纪", Item::Century), ("世紀", Item::Century), ("全年", Item::Full), ("整年", Item::Full),
    ("月", Item::MonthMark), ("月份", Item::MonthMark),
    ("日", Item::DayMark), ("号", Item::DayMark), ("號", Item::DayMark),
    ("个月", Item::Unit(Unit::Month)), ("個月", Item::Unit(Unit::Month)),
    ("上半年", Item::Part(Unit::Half, 1)), ("下半年", Item::Part(Unit::Half, 2)),
    ("半年", Item::Unit(Unit::Half)),
    ("季度", Item::Unit(Unit::Quarter)), ("季", Item::Unit(Unit::Quarter)),
    ("个季度", Item::Plural(Unit::Quarter)), ("個季度", Item::Plural(Unit::Quarter)),
    ("周", Item::Unit(Unit::Week)), ("週", Item::Unit(Unit::Week)),
    ("前", Item::Front), ("头", Item::Front), ("首", Item::Front),
    // Bounds.
    ("截至", Item::AsOf), ("截止", Item::AsOf), ("截止到", Item::AsOf), ("截至到", Item::AsOf),
    ("至", Item::To), ("到", Item::To), ("和", Item::And), ("至今", Item::Since), ("迄今", Item::Since), ("直到", Item::Until),
    ("从", Item::From), ("從", Item::From), ("自", Item::From), ("自从", Item::From),
    ("以来", Item::Since), ("以來", Item::Since), ("起", Item::Since), ("以后", Item::After),
    ("之后", Item::After), ("以前", Item::Before), ("之前", Item::Before),
    ("底", Item::End), ("末", Item::End), ("年底", Item::End), ("年末", Item::End),
    ("累计", Item::Cumulative), ("累計", Item::Cumulative),
    // Calendars.
    ("财年", Item::Fiscal), ("財年", Item::Fiscal), ("财政年度", Item::Fiscal),
    ("財政年度", Item::Fiscal), ("会计年度", Item::Fiscal),
    ("伊历", Item::Solar), ("伊朗历", Item::Solar), ("波斯历", Item::Solar),
    ("春", Item::Season(Season::Spring)), ("夏", Item::Season(Season::Summer)),
    ("秋", Item::Season(Season::Autumn)), ("冬", Item::Season(Season::Winter)),
    ("春季", Item::Season(Season::Spring)), ("春天", Item::Season(Season::Spring)),
    ("夏季", Item::Season(Season::Summer)), ("夏天", Item::Season(Season::Summer)),
    ("秋季", Item::Season(Season::Autumn)), ("秋天", Item::Season(Season::Autumn)),
    ("冬季", Item::Season(Season::Winter)), ("冬天", Item::Season(Season::Winter)),
    // What cannot be placed.
    ("去年", Item::Relative), ("今年", Item::Relative), ("明年", Item::Relative),
    ("前年", Item::Relative), ("上月", Item::Relative), ("本月", Item::Relative),
    ("上年", Item::Relative), ("同期", Item::Relative), ("目前", Item::Relative),
    ("上个月", Item::Relative), ("近年来", Item::Relative),
    ("初", Item::Vague), ("年初", Item::Vague), ("年中", Item::Vague), ("中旬", Item::Vague),
    ("上旬", Item::Vague), ("下旬", Item::Vague), ("约", Item::Vague), ("左右", Item::Vague),
    // What changes nothing.
    ("第", Item::Filler), ("的", Item::Filler), ("在", Item::Filler), ("期间", Item::Filler),
    ("间", Item::Filler), ("止", Item::Filler), ("公历", Item::Full),
];
