//! A small document of published numbers, in three languages.

use std::sync::Arc;

use corridor_countries::Language;
use corridor_evidence::{
    Additive, Body, BodyKind, Concept, Family, Figure, Measure, Names, Numeral, ObsStatus,
    Observation, Precision, Refusal, Scale, Source, SourceKind, UnitKind, Valuation, Vintage,
    algebra,
};
use corridor_report::{
    Anchor, Block, Cell, Chart, ChartKind, Column, ColumnKind, Directory, Document, Inlines,
    Magnitude, NumberFormat, Point, Row, RowKind, Series, SeriesColour, Table,
};

/// The five, in the order of their trade with China.
pub(crate) const FIVE: [&str; 5] = ["KAZ", "KGZ", "UZB", "TKM", "TJK"];

/// Goods trade of China with each of the five in 2024, USD billion: customs of China, in *The
/// Astana Times*, January 2025.
const TRADE_2024: [(&str, &str); 5] = [
    ("KAZ", "43.82"),
    ("KGZ", "22.71"),
    ("UZB", "13.78"),
    ("TKM", "10.65"),
    ("TJK", "3.86"),
];

/// Goods imports of China from each of the five, USD: IMF, *Direction of Trade Statistics*.
const IMPORTS: [(&str, [i64; 13]); 5] = [
    (
        "KAZ",
        [
            11_034_422_245,
            15_328_977_923,
            14_646_958_952,
            16_023_877_585,
            9_698_535_810,
            5_839_999_133,
            4_792_848_000,
            6_341_354_554,
            8_529_274_090,
            9_258_817_340,
            9_726_321_590,
            11_075_777_968,
            14_810_835_310,
        ],
    ),
    (
        "TKM",
        [
            1_044_501_528,
            4_693_173_232,
            8_022_086_596,
            8_893_086_737,
            9_516_158_297,
            7_827_597_828,
            5_563_297_000,
            6_575_124_772,
            8_119_370_130,
            8_685_697_800,
            6_071_165_280,
            6_844_461_825,
            10_313_558_840,
        ],
    ),
    (
        "UZB",
        [
            1_299_208_498,
            806_780_652,
            1_091_258_473,
            1_918_455_853,
            1_596_254_544,
            1_266_779_170,
            1_606_924_000,
            1_474_585_956,
            2_324_300_260,
            2_180_633_890,
            1_483_125_240,
            2_232_369_680,
            2_272_489_950,
        ],
    ),
    (
        "TJK",
        [
            56_021_675,
            71_992_147,
            108_662_926,
            88_727_480,
            47_690_051,
            50_200_406,
            31_222_000,
            46_736_718,
            76_700_430,
            84_490_500,
            45_268_500,
            175_469_478,
            381_734_500,
        ],
    ),
    (
        "KGZ",
        [
            69_534_368, 97_491_410, 88_244_722, 62_799_764, 45_998_539, 56_487_448, 71_120_000,
            87_014_977, 54_333_740, 65_960_900, 34_767_330, 79_721_150, 81_572_820,
        ],
    ),
];

/// Goods imports from China that two of them report, USD: UN Comtrade. Uzbekistan has reported
/// since 2017, Tajikistan not yet for 2024.
const REPORTED: [(&str, i32, &[i64]); 2] = [
    (
        "UZB",
        2017,
        &[
            2_703_982_130,
            3_539_487_744,
            5_052_436_029,
            4_444_361_966,
            4_879_497_082,
            6_321_464_517,
            11_578_481_698,
            10_328_957_976,
        ],
    ),
    (
        "TJK",
        2016,
        &[
            841_304_897,
            556_182_373,
            594_154_338,
            605_467_574,
            438_391_022,
            679_719_898,
            841_707_330,
            775_100_773,
        ],
    ),
];

fn names(en: &str, ru: &str, zh: &str) -> Names {
    Names {
        en: en.to_owned(),
        ru: ru.to_owned(),
        zh: zh.to_owned(),
    }
}

pub(crate) fn concept(id: &str) -> Arc<Concept> {
    let (names, mirror) = match id {
        "trade.goods.total" => (
            names("Goods trade turnover", "Товарооборот", "货物贸易总额"),
            "trade.goods.total",
        ),
        "trade.goods.imports" => (
            names("Goods imports", "Импорт товаров", "货物进口"),
            "trade.goods.exports",
        ),
        "transport.trains" => (
            names("Container trains", "Контейнерные поезда", "中欧班列"),
            "",
        ),
        _ => (
            names(
                "Enterprises with Chinese capital",
                "Предприятия с китайским капиталом",
                "中资企业",
            ),
            "",
        ),
    };
    Arc::new(Concept {
        id: id.parse().unwrap(),
        names,
        unit_kinds: UNIT_KINDS.to_vec(),
        measure: Measure::Flow,
        family: Family::Trade,
        mirror: (!mirror.is_empty()).then(|| mirror.parse().unwrap()),
        additive: Additive {
            areas: true,
            periods: true,
        },
        scope: "goods".to_owned(),
        comparable_with: Vec::new(),
        definition: String::new(),
    })
}

const UNIT_KINDS: [UnitKind; 13] = [
    UnitKind::Money,
    UnitKind::Count,
    UnitKind::Share,
    UnitKind::Points,
    UnitKind::Train,
    UnitKind::Mass,
    UnitKind::Rate,
    UnitKind::Ratio,
    UnitKind::Duration,
    UnitKind::Power,
    UnitKind::Index,
    UnitKind::Speed,
    UnitKind::Volume,
];

fn body(id: &str) -> Body {
    let (names, area, kind) = match id {
        "GACC" => (
            names(
                "General Administration of Customs of China",
                "Главное таможенное управление КНР",
                "中华人民共和国海关总署",
            ),
            "CHN",
            BodyKind::Customs,
        ),
        "UZSTAT" => (
            names(
                "National Statistics Committee of Uzbekistan",
                "Национальный комитет статистики Узбекистана",
                "乌兹别克斯坦国家统计委员会",
            ),
            "UZB",
            BodyKind::Statistics,
        ),
        "TJSTAT" => (
            names(
                "Agency on Statistics of Tajikistan",
                "Агентство по статистике при Президенте Таджикистана",
                "塔吉克斯坦统计署",
            ),
            "TJK",
            BodyKind::Statistics,
        ),
        _ => (
            names(
                "President of Tajikistan",
                "Президент Таджикистана",
                "塔吉克斯坦总统",
            ),
            "TJK",
            BodyKind::Government,
        ),
    };
    Body {
        id: id.parse().unwrap(),
        names,
        area: Some(area.parse().unwrap()),
        kind,
        url: String::new(),
    }
}

fn source(id: &str) -> Source {
    let (title, publisher, kind, url, published, licence) = match id {
        "ASTANA_TIMES_2025_01" => (
            "Kazakhstan ranks first among China’s Central Asian trade partners in 2024",
            "The Astana Times",
            SourceKind::Press,
            "https://astanatimes.com/2025/01/kazakhstan-ranks-first-among-chinas-central-asian-trade-partners-in-2024/",
            Some("2025-01"),
            "facts",
        ),
        "IMF_DOTS_CHN" => (
            "Direction of Trade Statistics, imports of China by partner, 2010–2022",
            "International Monetary Fund",
            SourceKind::Database,
            "https://data.imf.org/",
            None,
            "IMF terms: re-use with attribution",
        ),
        "COMTRADE_PARTNERS" => (
            "UN Comtrade, trade with China as reported by its partners, 2014–2024",
            "United Nations Statistics Division",
            SourceKind::Database,
            "https://comtradeplus.un.org/",
            Some("2026-03"),
            "UN Comtrade limits re-dissemination; small extract",
        ),
        _ => (
            "Tajikistan, China discuss cooperation",
            "AzerNews",
            SourceKind::Press,
            "https://www.azernews.az/region/228289.html",
            Some("2024-07-06"),
            "facts",
        ),
    };
    Source {
        id: id.parse().unwrap(),
        title: title.to_owned(),
        publisher: publisher.to_owned(),
        kind,
        url: url.to_owned(),
        published: published.map(|date| date.parse().unwrap()),
        retrieved: "2026-11-25".parse().unwrap(),
        licence: licence.to_owned(),
        licence_url: String::new(),
        attribution: publisher.to_owned(),
        note: String::new(),
    }
}

/// An observation in the making.
#[derive(Clone)]
pub(crate) struct Make {
    pub(crate) concept: &'static str,
    pub(crate) area: &'static str,
    pub(crate) counterpart: Option<&'static str>,
    pub(crate) period: String,
    pub(crate) digits: String,
    pub(crate) scale: u8,
    pub(crate) unit: &'static str,
    pub(crate) precision: Precision,
    pub(crate) status: ObsStatus,
    pub(crate) valuation: Option<Valuation>,
    pub(crate) reporter: &'static str,
    pub(crate) source: &'static str,
    pub(crate) locator: String,
}

/// A number of China's customs for 2024.
pub(crate) fn gacc(counterpart: &'static str, billions: &str) -> Make {
    Make {
        concept: "trade.goods.total",
        area: "CHN",
        counterpart: Some(counterpart),
        period: "2024".to_owned(),
        digits: billions.to_owned(),
        scale: 9,
        unit: "USD",
        precision: Precision::Rounded,
        status: ObsStatus::Normal,
        valuation: None,
        reporter: "GACC",
        source: "ASTANA_TIMES_2025_01",
        locator: String::new(),
    }
}

impl Make {
    pub(crate) fn figure(&self) -> Figure {
        Figure::observed(&Arc::new(self.observation())).unwrap()
    }

    pub(crate) fn observation(&self) -> Observation {
        Observation {
            concept: concept(self.concept),
            ref_area: self.area.parse().unwrap(),
            counterpart: self.counterpart.map(|area| area.parse().unwrap()),
            period: self.period.parse().unwrap(),
            numeral: Numeral::new(&self.digits, Scale::new(self.scale).unwrap()).unwrap(),
            unit: self.unit.parse().unwrap(),
            precision: self.precision,
            status: self.status,
            price_basis: None,
            valuation: self.valuation,
            reporter: Arc::new(body(self.reporter)),
            source: Arc::new(source(self.source)),
            locator: self.locator.clone(),
            vintage: Vintage {
                release: None,
                published: None,
                retrieved: "2026-11-25".parse().unwrap(),
            },
            comment: String::new(),
        }
    }
}

/// Goods trade of China with each of the five.
pub(crate) fn parts() -> Vec<Figure> {
    TRADE_2024
        .map(|(area, digits)| gacc(area, digits).figure())
        .to_vec()
}

/// Goods trade of China with the five together.
pub(crate) fn whole() -> Figure {
    let members = FIVE.map(|area| area.parse().unwrap());
    algebra::sum_counterparts(&"CA5".parse().unwrap(), &members, &parts()).unwrap()
}

/// A figure of imports of China, in full.
fn imports(area: &'static str, year: i32, value: i64) -> Figure {
    Make {
        concept: "trade.goods.imports",
        period: year.to_string(),
        digits: value.to_string(),
        scale: 0,
        precision: Precision::Exact,
        valuation: Some(Valuation::Cif),
        source: "IMF_DOTS_CHN",
        locator: format!("row {area} {year}"),
        ..gacc(area, "1")
    }
    .figure()
}

/// A figure of imports from China as its partner reports them.
fn reported(area: &'static str, year: i32, value: i64) -> Figure {
    Make {
        concept: "trade.goods.imports",
        area,
        counterpart: Some("CHN"),
        period: year.to_string(),
        digits: value.to_string(),
        scale: 0,
        precision: Precision::Exact,
        // The latest year of a reporter may still be revised.
        status: if year == 2024 {
            ObsStatus::Provisional
        } else {
            ObsStatus::Normal
        },
        valuation: Some(Valuation::Cif),
        reporter: if area == "UZB" { "UZSTAT" } else { "TJSTAT" },
        source: "COMTRADE_PARTNERS",
        ..gacc("CHN", "1")
    }
    .figure()
}

/// The companies that the president of Tajikistan spoke of: more than 700.
pub(crate) fn enterprises() -> Figure {
    Make {
        concept: "enterprises.chinese_capital",
        area: "TJK",
        counterpart: Some("CHN"),
        period: "2024-07".to_owned(),
        digits: "700".to_owned(),
        scale: 0,
        unit: "enterprises",
        precision: Precision::Over,
        reporter: "PRES_TJ",
        source: "AZERNEWS",
        ..gacc("KAZ", "1")
    }
    .figure()
}

pub(crate) fn anchor(text: &str) -> Anchor {
    Anchor::new(text).unwrap()
}

/// Words in the language of the document.
pub(crate) struct Say(pub(crate) Language);

impl Say {
    pub(crate) fn pick(
        &self,
        en: &'static str,
        ru: &'static str,
        zh: &'static str,
    ) -> &'static str {
        match self.0 {
            Language::Ru => ru,
            Language::Zh => zh,
            _ => en,
        }
    }

    pub(crate) fn words(&self, en: &'static str, ru: &'static str, zh: &'static str) -> Inlines {
        Inlines::new().words(self.pick(en, ru, zh)).unwrap()
    }
}

/// The document.
pub(crate) fn document(language: Language) -> Document {
    let say = Say(language);
    let whole = whole();
    let parts = parts();
    let share = algebra::share(&parts[0], &whole).unwrap();
    let billions = NumberFormat::BILLIONS;
    let year: corridor_evidence::Period = "2024".parse().unwrap();
    let trade_note = say
        .words(
            "Central Asia traded goods worth ",
            "Товарооборот Центральной Азии с Китаем составил ",
            "中亚与中国的货物贸易额为",
        )
        .figure(whole.clone(), billions)
        .then(say.words(" with China in ", " за ", "，时间："))
        .period(year)
        .then(say.words(
            ", by China’s customs.",
            " по данным таможни Китая.",
            "（中国海关）。",
        ));
    let share_note = say
        .words(
            "Kazakhstan alone made ",
            "Доля Казахстана — ",
            "哈萨克斯坦占",
        )
        .figure(share.clone(), NumberFormat::ONE_DECIMAL)
        .then(say.words(" of it.", ".", "。"));
    let firms_note = say
        .words("In Tajikistan ", "В Таджикистане ", "在塔吉克斯坦，")
        .figure(enterprises(), NumberFormat::WHOLE)
        .then(say.words(
            " with Chinese capital work, says its president.",
            " с китайским капиталом, по словам президента.",
            "拥有中国资本（总统讲话）。",
        ));
    let directory = Directory {
        areas: [(
            "CA5".parse().unwrap(),
            names("Central Asia", "Центральная Азия", "中亚五国"),
        )]
        .into(),
        ..Directory::default()
    };
    Document {
        language,
        title: say.words(
            "Central Asia and China: goods trade",
            "Центральная Азия и Китай: торговля товарами",
            "中亚与中国：货物贸易",
        ),
        subtitle: say.words(
            "A specimen of a brief, with the numbers of customs",
            "Образец справки по данным таможен",
            "简报样例，数据来自海关",
        ),
        cut_off: "2026-11-25".parse().unwrap(),
        directory,
        blocks: vec![
            Block::Message(trade_note),
            Block::Message(share_note),
            Block::Message(firms_note),
            Block::Heading {
                level: 1,
                text: say.words("Trade by partner", "Торговля по партнёрам", "分国别贸易"),
                anchor: anchor("partners"),
            },
            Block::Paragraph(
                say.words(
                    "The numbers are of the reporter ",
                    "Числа приводит ",
                    "数据由",
                )
                .body("GACC".parse().unwrap())
                .then(say.words(
                    "; imports are valued at the border, as ",
                    "; импорт оценён на границе, как велит ",
                    "提供；进口按到岸价计，依据",
                ))
                .name("IMTS 2010")
                .then(say.words(
                    " asks. The partners’ own numbers are lower.",
                    ". Числа самих партнёров ниже.",
                    "。伙伴国数据较低。",
                )),
            ),
            Block::Table(table(&say, &parts, &whole)),
            Block::Chart(bars(&say, &parts)),
            Block::Heading {
                level: 1,
                text: say.words("Imports over time", "Импорт во времени", "历年进口"),
                anchor: anchor("imports"),
            },
            Block::Chart(lines(&say)),
            Block::Chart(gaps(&say)),
            Block::Chart(columns(&say)),
            Block::List(vec![
                say.words("A gap is not a zero.", "Пропуск — не ноль.", "缺失不是零。"),
                say.words(
                    "To see how a number was made: ",
                    "Откуда число: ",
                    "查看数字来源：",
                )
                .command(format!("corridor explain {}", share.id())),
                Inlines::new().refusal(Refusal::DifferentPeriods(year, "2023".parse().unwrap())),
            ]),
            Block::Heading {
                level: 1,
                text: say.words("Sources", "Источники", "资料来源"),
                anchor: anchor("sources"),
            },
            Block::Sources,
            Block::Note(say.words(
                "Names and borders imply no opinion on the status of any area.",
                "Названия и границы не выражают мнения о статусе территорий.",
                "名称与边界不代表对任何地区地位的立场。",
            )),
        ],
    }
}

pub(crate) fn table(say: &Say, parts: &[Figure], whole: &Figure) -> Table {
    let mut rows: Vec<Row> = FIVE
        .iter()
        .zip(parts)
        .map(|(area, part)| Row {
            header: Inlines::new().area(area.parse().unwrap()),
            cells: vec![
                Cell::Figure(part.clone()),
                algebra::share(part, whole).into(),
                algebra::rank(
                    part,
                    &parts
                        .iter()
                        .filter(|other| *other != part)
                        .cloned()
                        .collect::<Vec<_>>(),
                )
                .into(),
                // Growth needs two periods: of one it is refused.
                algebra::growth(part, part).into(),
                match *area {
                    "UZB" => Cell::Figure(reported("UZB", 2024, 10_328_957_976)),
                    _ => Cell::Missing,
                },
            ],
            kind: RowKind::Normal,
        })
        .collect();
    rows.push(Row {
        header: Inlines::new().area("CA5".parse().unwrap()),
        cells: vec![Cell::Figure(whole.clone())],
        kind: RowKind::Total,
    });
    let number =
        |magnitude, decimals| ColumnKind::Number(NumberFormat::new(magnitude, decimals).unwrap());
    let column = |header: Inlines, kind| Column { header, kind };
    Table {
        caption: say
            .words(
                "Goods trade of China with Central Asia, ",
                "Торговля Китая с Центральной Азией, ",
                "中国与中亚货物贸易，",
            )
            .period("2024".parse().unwrap()),
        columns: vec![
            column(say.words("Partner", "Партнёр", "伙伴"), ColumnKind::Label),
            column(
                say.words("Turnover", "Оборот", "总额"),
                number(Magnitude::Billion, 2),
            ),
            column(
                say.words("Share", "Доля", "占比"),
                number(Magnitude::One, 1),
            ),
            column(
                say.words("Place", "Порядок", "排序"),
                number(Magnitude::One, 0),
            ),
            column(
                say.words("Growth", "Прирост", "增长"),
                number(Magnitude::One, 1),
            ),
            column(
                say.words(
                    "Imports it reports",
                    "Импорт по его данным",
                    "该国报告的进口",
                ),
                number(Magnitude::Billion, 1),
            ),
        ],
        rows,
        notes: vec![say.words(
            "Sorted by turnover.",
            "По убыванию оборота.",
            "按总额排序。",
        )],
        anchor: anchor("table-partners"),
    }
}

fn bars(say: &Say, parts: &[Figure]) -> Chart {
    Chart {
        kind: ChartKind::Bar,
        title: say.words(
            "Kazakhstan is China’s largest partner in the region",
            "Казахстан — крупнейший партнёр Китая в регионе",
            "哈萨克斯坦是中国在该地区最大的伙伴",
        ),
        subtitle: say
            .words(
                "Goods trade turnover with China, ",
                "Товарооборот с Китаем, ",
                "对华货物贸易总额，",
            )
            .period("2024".parse().unwrap()),
        series: FIVE
            .iter()
            .zip(parts)
            .map(|(area, part)| Series {
                name: Inlines::new().area(area.parse().unwrap()),
                colour: SeriesColour::Area(area.parse().unwrap()),
                points: vec![Point {
                    period: "2024".parse().unwrap(),
                    figure: Some(part.clone()),
                }],
            })
            .collect(),
        format: NumberFormat::BILLIONS,
        anchor: anchor("chart-partners"),
    }
}

/// A series with a name and a colour by its area.
pub(crate) fn series(area: &str, points: Vec<Point>) -> Series {
    Series {
        name: Inlines::new().area(area.parse().unwrap()),
        colour: SeriesColour::Area(area.parse().unwrap()),
        points,
    }
}

fn lines(say: &Say) -> Chart {
    let of = |(area, values): (&'static str, [i64; 13])| {
        let points = (2010..).zip(values).map(|(year, value)| Point {
            period: year.to_string().parse().unwrap(),
            figure: Some(imports(area, year, value)),
        });
        series(area, points.collect())
    };
    Chart {
        kind: ChartKind::Line,
        title: say.words(
            "China buys most from Kazakhstan and Turkmenistan",
            "Больше всего Китай покупает у Казахстана и Туркменистана",
            "中国主要从哈萨克斯坦和土库曼斯坦进口",
        ),
        subtitle: say.words(
            "Goods imports of China by origin",
            "Импорт товаров Китая по странам происхождения",
            "中国货物进口，按原产国",
        ),
        series: IMPORTS.map(of).into(),
        format: NumberFormat::BILLIONS,
        anchor: anchor("chart-imports"),
    }
}

/// Two series of which some years are not known.
pub(crate) fn gaps(say: &Say) -> Chart {
    let of = |(area, first, values): (&'static str, i32, &[i64])| {
        let points = (2016..=2024).map(|year| {
            let value = usize::try_from(year - first)
                .ok()
                .and_then(|index| values.get(index));
            Point {
                period: year.to_string().parse().unwrap(),
                figure: value.map(|value| reported(area, year, *value)),
            }
        });
        series(area, points.collect())
    };
    Chart {
        kind: ChartKind::Line,
        title: say.words(
            "Imports from China as two neighbours report them",
            "Импорт из Китая по данным двух соседей",
            "两国报告的自华进口",
        ),
        subtitle: say.words(
            "Goods imports from China",
            "Импорт товаров из Китая",
            "自中国的货物进口",
        ),
        series: REPORTED.map(of).into(),
        format: NumberFormat::BILLIONS,
        anchor: anchor("chart-gaps"),
    }
}

fn columns(say: &Say) -> Chart {
    let mut chart = gaps(say);
    chart.kind = ChartKind::Bar;
    chart.title = say.words("The same as bars", "То же столбцами", "同一数据的柱状图");
    chart.anchor = anchor("chart-columns");
    chart
}
