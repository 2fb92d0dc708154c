//! A small package in memory, of which a test changes one file.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use corridor_dataset::{Dataset, Files, Problem, Problems};

const DESCRIPTOR: &str = r#"{
  "name": "test", "title": "A test",
  "resources": [
    {"name": "concepts", "path": "concepts.csv"},
    {"name": "areas", "path": "areas.csv"},
    {"name": "bodies", "path": "bodies.csv"},
    {"name": "sources", "path": "sources.csv"},
    {"name": "observations", "path": "observations.csv",
     "schema": {"fields": [], "primaryKey": []}},
    {"name": "claims", "path": "claims.csv"},
    {"name": "exchange-rates", "path": "exchange-rates.csv"},
    {"name": "known-findings", "path": "known-findings.csv"}
  ]
}"#;

const CONCEPTS: &str = "\
ID,NAME_EN,NAME_RU,NAME_ZH,UNIT_KIND,MEASURE,FAMILY,MIRROR,ADDITIVE,SCOPE,COMPARABLE_WITH,DEFINITION
trade.goods.total,Goods trade,,,money,flow,trade,trade.goods.total,areas periods,goods,,Exports plus imports
trade.goods.exports,Exports,,,money,flow,trade,trade.goods.imports,areas periods,goods,,Exports
trade.goods.imports,Imports,,,money,flow,trade,trade.goods.exports,areas periods,goods,,Imports
trade.goods.growth,Growth,,,percent,rate,trade,,,goods,,Growth of turnover
invest.fdi.stock,Stock,,,money,stock,investment,,areas,,,Stock
agreements.signed,Signed,,,date,event,agreements,,,,,Date of signature
";

const AREAS: &str = "\
ID,KIND,NAME_EN,NAME_RU,NAME_ZH,MEMBERS,COUNTRIES,NOTE
KAZ,country,Kazakhstan,Казахстан,哈萨克斯坦,,,
KGZ,country,Kyrgyzstan,Кыргызстан,吉尔吉斯斯坦,,,
CHN,country,China,Китай,中国,,,
TWO,group,Two,Два,两国,KAZ KGZ,,
";

const BODIES: &str = "\
ID,NAME_EN,NAME_RU,NAME_ZH,AREA,KIND,URL
GACC,Customs of China,,,CHN,customs,
BNS,Bureau of Kazakhstan,,,KAZ,statistics,
";

const SOURCES: &str = "\
ID,TITLE,PUBLISHER,KIND,URL,PUBLISHED,RETRIEVED,LICENCE,LICENCE_URL,ATTRIBUTION,NOTE
press,Article,Newspaper,press,,2025-01,2026-11-25,facts,,,
undated,Table,Office,original,,,2026-11-25,facts,,,
";

pub(crate) const HEADER: &str = "CONCEPT,REF_AREA,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,\
UNIT_MULT,PRECISION,OBS_STATUS,PRICE_BASE,VALUATION,REPORTER,SOURCE,LOCATOR,PUBLISHED,RELEASE,COMMENT\n";

const RATES: &str = "BASE,QUOTE,TIME_PERIOD,RATE,METHOD,SOURCE,LOCATOR,NOTE
USD,CNY,2024,7.196,period_average,press,,
";

/// Files by name.
#[derive(Clone)]
pub(crate) struct Package(BTreeMap<String, Vec<u8>>);

impl Files for Package {
    fn read(&self, path: &str) -> io::Result<Cow<'_, [u8]>> {
        self.0
            .get(path)
            .map(|bytes| Cow::Borrowed(bytes.as_slice()))
            .ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }

    fn place(&self) -> String {
        "a test".to_owned()
    }
}

/// A package with these rows of observations.
pub(crate) fn with_rows(rows: &[&str]) -> Package {
    let observations = format!("{HEADER}{}\n", rows.join("\n"));
    let files = [
        ("datapackage.json", DESCRIPTOR),
        ("concepts.csv", CONCEPTS),
        ("areas.csv", AREAS),
        ("bodies.csv", BODIES),
        ("sources.csv", SOURCES),
        ("observations.csv", &observations),
        ("claims.csv", HEADER),
        ("exchange-rates.csv", RATES),
        ("known-findings.csv", "RULE,SUBJECT,REASON\n"),
    ];
    Package(
        files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect(),
    )
}

/// A row: total trade of two areas in billions of dollars.
pub(crate) fn total(area: &str, counterpart: &str, period: &str, value: &str) -> String {
    format!(
        "trade.goods.total,{area},{counterpart},{period},{value},USD,9,rounded,A,,,GACC,press,,,,"
    )
}

impl Package {
    pub(crate) fn file(mut self, name: &str, content: impl AsRef<[u8]>) -> Self {
        self.0.insert(name.to_owned(), content.as_ref().to_vec());
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.0.remove(name);
        self
    }

    pub(crate) fn load(&self) -> Result<Dataset, Problems> {
        Dataset::load(self)
    }

    /// The problems of a package that must not load.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        match self.load() {
            Ok(_) => panic!("the package was read"),
            Err(problems) => problems.as_slice().to_vec(),
        }
    }

    /// Place, rule and message of the one problem that a package has.
    pub(crate) fn one_problem(&self) -> (String, &'static str, String) {
        let problems = self.problems();
        assert_eq!(problems.len(), 1, "{problems:#?}");
        let problem = &problems[0];
        (problem.place(), problem.rule, problem.message.clone())
    }
}
