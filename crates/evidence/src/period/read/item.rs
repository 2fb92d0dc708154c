//! What the words and signs of a text mean for a calendar.

/// A word or sign with its place in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) item: Item,
    /// Offset of the first byte.
    pub(super) start: usize,
    /// Offset after the last byte.
    pub(super) end: usize,
}

/// The meaning of a word or sign, or of several that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    /// Four digits.
    Year(i32),
    /// Any other number of digits, or a number in words.
    Num(Num),
    /// I to IV, which count quarters and halves.
    Roman(u32),
    /// "first", "1-й", "17th".
    Ord(u32),
    /// The month of a year, by its name or with 月.
    Month(u32),
    /// 月: makes a month of the number before it.
    MonthMark,
    /// 日, 号: makes a day of the number before it.
    DayMark,
    /// "quarter", "полугодие", "M".
    Unit(Unit),
    /// "quarters", "кварталов": counted, unless after a dash.
    Plural(Unit),
    /// "квартала": of the third quarter, or three quarters.
    Genitive(Unit),
    /// "3 квартала".
    PartOrCount(u32),
    /// Ten years from this one.
    Decade(i32),
    /// The numbered part of a year: "Q3", "III квартал".
    Part(Unit, u32),
    /// Months counted and not numbered: "9M", "first nine months", 前三季度.
    Count(u32),
    /// 前, "первые": the first so many.
    Front,
    /// "year", г., 年.
    YearMark,
    /// гг.: more than one year.
    YearsMark,
    /// `s`: a half-year before a number, a decade after a year.
    LetterS,
    /// "е", "х", 年代 after a year: a decade.
    DecadeMark,
    /// "st", "й": makes an ordinal of the number before it.
    OrdMark,
    /// A dash; a long one is never part of an ISO 8601 date.
    Dash {
        long: bool,
    },
    Slash,
    Dot,
    Dots,
    Quote,
    Comma,
    Open,
    Close,
    /// "as of", "на", 截至.
    AsOf,
    /// "by", "к".
    By,
    /// "to", "through", "по", 至: the last part is included.
    To,
    /// "until", "до": nobody knows whether the last part is included.
    Until,
    Before,
    From,
    Since,
    After,
    /// "ended", "ending".
    Ended,
    /// "end", "конец", 底.
    End,
    /// "beginning", "начало".
    Begin,
    Cumulative,
    /// "YTD".
    YearToDate,
    /// "date" in "year to date".
    Date,
    /// "LTM", "TTM", "trailing".
    Trailing,
    /// "FY", "финансовый", 财年.
    Fiscal,
    /// "SY", "Solar Hijri".
    Solar,
    Season(Season),
    /// "last", "последние": the last ones of a year that is named, or else relative.
    Last,
    /// "present", 今: no end is given.
    Present,
    /// "and", "и": joins what follows one on the other.
    And,
    /// 世纪: makes a century of the number before it.
    Century,
    /// "п", of "п/г".
    LetterP,
    /// "м" in Cyrillic: "в 2024-м году", or months.
    CyrillicM,
    /// "next", "this", 去年: needs the day on which it was written.
    Relative,
    /// "early", "mid", 初: no day can be named.
    Vague,
    /// "full", "calendar", 全年: changes nothing.
    Full,
    /// "of", "in", за, 第: changes nothing.
    Filler,
    Unknown,
}

/// A number with the count of its digits, since `05` and `5` and `005` differ in what they can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Num {
    pub(super) value: u32,
    pub(super) digits: usize,
}

/// The parts of a year that are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Half,
    Quarter,
    Trimester,
    Month,
    Week,
    Day,
}

impl Unit {
    /// The months of one, where it has whole months and may be counted from January.
    pub(super) fn months(self) -> Option<u32> {
        match self {
            Self::Half => Some(6),
            Self::Quarter => Some(3),
            Self::Trimester => Some(4),
            Self::Month => Some(1),
            Self::Week | Self::Day => None,
        }
    }
}

/// The seasons of the northern half of the world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}
