//! Units beside numbers and in the heads of columns.

use corridor_evidence::{PlainUnit, Unit};
use corridor_money::{Currency, Language as MoneyLanguage, NameKind};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::Tongue;

const NBSP: char = '\u{a0}';

/// Whether the unit takes metric prefixes instead of words for powers of ten.
pub(crate) fn has_prefixes(unit: Unit) -> bool {
    matches!(unit, Unit::Plain(PlainUnit::Watt | PlainUnit::WattHour))
}

/// The word for a power of ten.
fn magnitude(tongue: Tongue, power: u32) -> &'static str {
    match (tongue, power) {
        (Tongue::En, 3) => "thousand",
        (Tongue::En, 6) => "million",
        (Tongue::En, 9) => "billion",
        (Tongue::En, 12) => "trillion",
        (Tongue::Ru, 3) => "тыс.",
        (Tongue::Ru, 6) => "млн",
        (Tongue::Ru, 9) => "млрд",
        (Tongue::Ru, 12) => "трлн",
        (Tongue::Zh, 3) => "千",
        (Tongue::Zh, 4) => "万",
        (Tongue::Zh, 6) => "百万",
        (Tongue::Zh, 8) => "亿",
        (Tongue::Zh, 12) => "万亿",
        _ => "",
    }
}

/// The plural forms that Russian tells apart (CLDR names).
#[derive(Clone, Copy, PartialEq)]
enum Plural {
    One,
    Few,
    Many,
    Fraction,
}

fn plural(tongue: Tongue, number: Decimal) -> Plural {
    let fraction = number.scale() > 0;
    let count = number.abs().trunc().to_u128().unwrap_or(0);
    match tongue {
        Tongue::En if !fraction && count == 1 => Plural::One,
        Tongue::Ru if fraction => Plural::Fraction,
        Tongue::Ru => match (count % 10, count % 100) {
            (_, 11..=14) => Plural::Many,
            (1, _) => Plural::One,
            (2..=4, _) => Plural::Few,
            _ => Plural::Many,
        },
        _ => Plural::Many,
    }
}

/// Digits with the power of ten and the unit that they count.
pub(crate) fn beside(
    tongue: Tongue,
    digits: &str,
    number: Decimal,
    power: u32,
    unit: Unit,
) -> String {
    let word = magnitude(tongue, power);
    let plural = if word.is_empty() {
        plural(tongue, number)
    } else {
        Plural::Many
    };
    let scaled = match tongue {
        _ if word.is_empty() => digits.to_owned(),
        Tongue::En => format!("{digits} {word}"),
        Tongue::Ru => format!("{digits}{NBSP}{word}"),
        Tongue::Zh => format!("{digits}{word}"),
    };
    match (tongue, unit) {
        (Tongue::En, Unit::Money(currency)) => format!("{currency} {scaled}"),
        (Tongue::Ru, Unit::Money(currency)) => {
            format!("{scaled}{NBSP}{}", money_ru(currency, plural))
        }
        (Tongue::Zh, Unit::Money(currency)) => format!("{scaled}{}", money_zh(currency)),
        (Tongue::En, Unit::Rate { base, quote }) => format!("{quote} {scaled} per {base}"),
        (Tongue::Ru, Unit::Rate { base, quote }) => {
            format!("{scaled}{NBSP}{quote} за 1{NBSP}{base}")
        }
        (Tongue::Zh, Unit::Rate { base, quote }) => format!("1 {base} = {scaled} {quote}"),
        (_, Unit::Plain(plain)) => plain_beside(tongue, digits, &scaled, power, plain, plural),
    }
}

fn plain_beside(
    tongue: Tongue,
    digits: &str,
    scaled: &str,
    power: u32,
    unit: PlainUnit,
    plural: Plural,
) -> String {
    match (tongue, unit) {
        (Tongue::Ru, PlainUnit::Percent) => format!("{scaled}{NBSP}%"),
        (_, PlainUnit::Percent) => format!("{scaled}%"),
        (_, PlainUnit::Index | PlainUnit::Rank | PlainUnit::Date) => scaled.to_owned(),
        (_, PlainUnit::Watt | PlainUnit::WattHour) => {
            format!("{digits}{NBSP}{}", prefixed(tongue, power, unit))
        }
        (Tongue::Zh, _) => format!("{scaled}{}", plain_word(tongue, unit, plural)),
        (Tongue::En, _) => format!("{scaled} {}", plain_word(tongue, unit, plural)),
        (Tongue::Ru, _) => format!("{scaled}{NBSP}{}", plain_word(tongue, unit, plural)),
    }
}

/// The unit and the power of ten for the head of a column.
pub(crate) fn heading(tongue: Tongue, power: u32, unit: Unit) -> Option<String> {
    let word = magnitude(tongue, power);
    let join = |first: &str, second: &str| match (first, second, tongue) {
        ("", only, _) | (only, "", _) => only.to_owned(),
        (_, _, Tongue::Zh) => format!("{first}{second}"),
        (_, _, Tongue::Ru) => format!("{first}{NBSP}{second}"),
        _ => format!("{first} {second}"),
    };
    let text = match unit {
        Unit::Money(currency) => match tongue {
            Tongue::En => join(currency.code(), word),
            Tongue::Ru => join(word, &money_ru(currency, Plural::Many)),
            Tongue::Zh => join(word, money_zh(currency)),
        },
        Unit::Rate { base, quote } => join(
            word,
            &tongue.pick(
                format!("{quote} per {base}"),
                format!("{quote} за 1{NBSP}{base}"),
                format!("{quote}/{base}"),
            ),
        ),
        Unit::Plain(PlainUnit::Date) => return None,
        Unit::Plain(PlainUnit::Percent) => "%".to_owned(),
        Unit::Plain(PlainUnit::Rank) => tongue.pick("rank", "место", "位次").to_owned(),
        Unit::Plain(PlainUnit::Index) => tongue.pick("index", "индекс", "指数").to_owned(),
        Unit::Plain(unit @ (PlainUnit::Watt | PlainUnit::WattHour)) => {
            prefixed(tongue, power, unit)
        }
        Unit::Plain(unit) => join(word, plain_word(tongue, unit, Plural::Many)),
    };
    Some(text)
}

/// A place in an order, or the places between two: `1st`, `1-е место`, `第1位`, `1st–2nd`.
pub(crate) fn places(tongue: Tongue, first: u64, last: u64) -> String {
    let range = if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    };
    match tongue {
        Tongue::En if first == last => ordinal(first),
        Tongue::En => format!("{}–{}", ordinal(first), ordinal(last)),
        Tongue::Ru => format!("{range}-е{NBSP}место"),
        Tongue::Zh => format!("第{range}位"),
    }
}

fn ordinal(place: u64) -> String {
    let suffix = match (place % 10, place % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{place}{suffix}")
}

fn prefixed(tongue: Tongue, power: u32, unit: PlainUnit) -> String {
    let prefix = match (tongue, power) {
        (Tongue::Ru, 3) => "к",
        (Tongue::Ru, 6) => "М",
        (Tongue::Ru, 9) => "Г",
        (Tongue::Ru, 12) => "Т",
        (_, 3) => "k",
        (_, 6) => "M",
        (_, 9) => "G",
        (_, 12) => "T",
        _ => "",
    };
    let symbol = match (tongue, unit) {
        (Tongue::Ru, PlainUnit::Watt) => "Вт",
        (Tongue::Ru, _) => "Вт·ч",
        (_, PlainUnit::Watt) => "W",
        _ => "Wh",
    };
    format!("{prefix}{symbol}")
}

/// Russian: short forms in use for the moneys of the corridor, else CLDR's plural forms.
fn money_ru(currency: Currency, plural: Plural) -> String {
    let pick = |one: &'static str, few: &'static str, many: &'static str| match plural {
        Plural::One => one,
        Plural::Few | Plural::Fraction => few,
        Plural::Many => many,
    };
    let short = match currency {
        Currency::USD => "долл.\u{a0}США",
        Currency::EUR => "евро",
        Currency::CNY => pick("юань", "юаня", "юаней"),
        Currency::RUB => pick("рубль", "рубля", "рублей"),
        Currency::KZT => "тенге",
        Currency::KGS => pick("сом", "сома", "сомов"),
        Currency::TJS => "сомони",
        Currency::TMT => pick("манат", "маната", "манатов"),
        Currency::UZS => pick("сум", "сума", "сумов"),
        _ => {
            let kind = match plural {
                Plural::One => NameKind::One,
                Plural::Few => NameKind::Few,
                Plural::Many => NameKind::Many,
                Plural::Fraction => NameKind::Other,
            };
            return currency
                .name_of(MoneyLanguage::Ru, kind)
                .unwrap_or_else(|| currency.code())
                .to_owned();
        }
    };
    short.to_owned()
}

fn money_zh(currency: Currency) -> &'static str {
    match currency {
        Currency::CNY => "元人民币",
        _ => currency
            .name(MoneyLanguage::Zh)
            .unwrap_or_else(|| currency.code()),
    }
}

type Forms = (&'static str, &'static str, [&'static str; 3], &'static str);

/// English one and many; Russian one, few (and fractions), many; Chinese.
fn forms(unit: PlainUnit) -> Forms {
    match unit {
        PlainUnit::PercentagePoint => (
            "percentage point",
            "percentage points",
            ["п.\u{a0}п."; 3],
            "个百分点",
        ),
        PlainUnit::Ratio => ("times", "times", ["раз", "раза", "раз"], "倍"),
        PlainUnit::Persons => ("person", "people", ["человек", "человека", "человек"], "人"),
        PlainUnit::Enterprises => (
            "enterprise",
            "enterprises",
            ["предприятие", "предприятия", "предприятий"],
            "家企业",
        ),
        PlainUnit::Documents => (
            "document",
            "documents",
            ["документ", "документа", "документов"],
            "份文件",
        ),
        PlainUnit::Projects => (
            "project",
            "projects",
            ["проект", "проекта", "проектов"],
            "个项目",
        ),
        PlainUnit::Countries => (
            "country",
            "countries",
            ["страна", "страны", "стран"],
            "个国家",
        ),
        PlainUnit::Articles => ("article", "articles", ["статья", "статьи", "статей"], "条"),
        PlainUnit::Mechanisms => (
            "mechanism",
            "mechanisms",
            ["механизм", "механизма", "механизмов"],
            "个机制",
        ),
        PlainUnit::Tonne => ("tonne", "tonnes", ["тонна", "тонны", "тонн"], "吨"),
        PlainUnit::TonneKilometre => (
            "tonne-kilometre",
            "tonne-kilometres",
            ["тонно-километр", "тонно-километра", "тонно-километров"],
            "吨公里",
        ),
        PlainUnit::Teu => ("TEU", "TEU", ["ДФЭ"; 3], "标准箱"),
        PlainUnit::Feu => ("FEU", "FEU", ["FEU"; 3], "FEU"),
        PlainUnit::Container => (
            "container",
            "containers",
            ["контейнер", "контейнера", "контейнеров"],
            "个集装箱",
        ),
        PlainUnit::Train => ("train", "trains", ["поезд", "поезда", "поездов"], "列"),
        PlainUnit::Wagon => ("wagon", "wagons", ["вагон", "вагона", "вагонов"], "节车厢"),
        PlainUnit::Truck => (
            "truck",
            "trucks",
            ["грузовик", "грузовика", "грузовиков"],
            "辆货车",
        ),
        PlainUnit::Vehicle => (
            "vehicle",
            "vehicles",
            ["автомобиль", "автомобиля", "автомобилей"],
            "辆车",
        ),
        PlainUnit::Kilometre => ("km", "km", ["км"; 3], "公里"),
        PlainUnit::Hour => ("hour", "hours", ["час", "часа", "часов"], "小时"),
        PlainUnit::Day => ("day", "days", ["день", "дня", "дней"], "天"),
        PlainUnit::Month => ("month", "months", ["месяц", "месяца", "месяцев"], "个月"),
        PlainUnit::Year => ("year", "years", ["год", "года", "лет"], "年"),
        PlainUnit::KilometrePerHour => ("km/h", "km/h", ["км/ч"; 3], "公里/小时"),
        PlainUnit::TonnePerYear => (
            "tonne a year",
            "tonnes a year",
            ["тонна в год", "тонны в год", "тонн в год"],
            "吨/年",
        ),
        PlainUnit::TeuPerYear => ("TEU a year", "TEU a year", ["ДФЭ в год"; 3], "标准箱/年"),
        PlainUnit::ContainerPerYear => (
            "container a year",
            "containers a year",
            ["контейнер в год", "контейнера в год", "контейнеров в год"],
            "个集装箱/年",
        ),
        PlainUnit::TrainPerDay => (
            "train a day",
            "trains a day",
            ["поезд в сутки", "поезда в сутки", "поездов в сутки"],
            "列/日",
        ),
        PlainUnit::TruckPerDay => (
            "truck a day",
            "trucks a day",
            [
                "грузовик в сутки",
                "грузовика в сутки",
                "грузовиков в сутки",
            ],
            "辆货车/日",
        ),
        PlainUnit::VehiclePerDay => (
            "vehicle a day",
            "vehicles a day",
            [
                "автомобиль в сутки",
                "автомобиля в сутки",
                "автомобилей в сутки",
            ],
            "辆车/日",
        ),
        PlainUnit::WagonPerDay => (
            "wagon a day",
            "wagons a day",
            ["вагон в сутки", "вагона в сутки", "вагонов в сутки"],
            "节车厢/日",
        ),
        PlainUnit::CubicMetre => (
            "cubic metre",
            "cubic metres",
            ["кубометр", "кубометра", "кубометров"],
            "立方米",
        ),
        PlainUnit::CubicMetrePerYear => (
            "cubic metre a year",
            "cubic metres a year",
            ["кубометр в год", "кубометра в год", "кубометров в год"],
            "立方米/年",
        ),
        PlainUnit::Barrel => (
            "barrel",
            "barrels",
            ["баррель", "барреля", "баррелей"],
            "桶",
        ),
        _ => ("item", "items", ["единица", "единицы", "единиц"], "项"),
    }
}

fn plain_word(tongue: Tongue, unit: PlainUnit, plural: Plural) -> &'static str {
    let (en_one, en_many, [ru_one, ru_few, ru_many], zh) = forms(unit);
    match (tongue, plural) {
        (Tongue::En, Plural::One) => en_one,
        (Tongue::En, _) => en_many,
        (Tongue::Ru, Plural::One) => ru_one,
        (Tongue::Ru, Plural::Few | Plural::Fraction) => ru_few,
        (Tongue::Ru, Plural::Many) => ru_many,
        (Tongue::Zh, _) => zh,
    }
}
