//! Observations and figures for tests.

use std::sync::Arc;

use corridor_evidence::{
    Additive, Body, BodyKind, Concept, Family, Figure, Measure, Names, Numeral, ObsStatus,
    Observation, Precision, PriceBasis, Scale, Source, SourceKind, UnitKind, Valuation, Vintage,
};

/// What an observation of a test differs in from another.
#[derive(Clone)]
pub(crate) struct Maker {
    pub(crate) concept: &'static str,
    pub(crate) measure: Measure,
    pub(crate) ref_area: &'static str,
    pub(crate) counterpart: Option<&'static str>,
    pub(crate) period: String,
    pub(crate) value: String,
    pub(crate) scale: u8,
    pub(crate) unit: &'static str,
    pub(crate) precision: Precision,
    pub(crate) price_basis: Option<PriceBasis>,
    pub(crate) valuation: Option<Valuation>,
    pub(crate) reporter: &'static str,
    pub(crate) source: &'static str,
    pub(crate) locator: String,
    pub(crate) release: Option<&'static str>,
    pub(crate) published: Option<&'static str>,
}

/// China's trade with Kazakhstan in 2024, as its customs report it.
pub(crate) fn trade() -> Maker {
    Maker {
        concept: "trade.goods.total",
        measure: Measure::Flow,
        ref_area: "CHN",
        counterpart: Some("KAZ"),
        period: "2024".to_owned(),
        value: "43.82".to_owned(),
        scale: 9,
        unit: "USD",
        precision: Precision::Rounded,
        price_basis: None,
        valuation: None,
        reporter: "GACC",
        source: "article",
        locator: String::new(),
        release: None,
        published: Some("2025-01"),
    }
}

impl Maker {
    pub(crate) fn concept(mut self, concept: &'static str, measure: Measure) -> Self {
        (self.concept, self.measure) = (concept, measure);
        self
    }

    pub(crate) fn areas(mut self, ref_area: &'static str, counterpart: &'static str) -> Self {
        self.ref_area = ref_area;
        self.counterpart = Some(counterpart).filter(|area| !area.is_empty());
        self
    }

    pub(crate) fn period(mut self, period: &str) -> Self {
        period.clone_into(&mut self.period);
        self
    }

    #[allow(clippy::needless_pass_by_value, reason = "reads better with literals")]
    pub(crate) fn value(mut self, value: impl std::fmt::Display) -> Self {
        self.value = value.to_string();
        self
    }

    pub(crate) fn unit(mut self, unit: &'static str, scale: u8) -> Self {
        (self.unit, self.scale) = (unit, scale);
        self
    }

    pub(crate) fn reporter(mut self, reporter: &'static str, source: &'static str) -> Self {
        (self.reporter, self.source) = (reporter, source);
        self
    }

    pub(crate) fn observation(&self) -> Arc<Observation> {
        let mirror = match self.concept {
            "trade.goods.exports" => Some("trade.goods.imports"),
            "trade.goods.imports" => Some("trade.goods.exports"),
            "trade.goods.total" => Some("trade.goods.total"),
            _ => None,
        };
        let concept = Concept {
            id: self.concept.parse().unwrap(),
            names: Names {
                en: self.concept.to_owned(),
                ..Names::default()
            },
            unit_kinds: vec![
                UnitKind::Money,
                UnitKind::Share,
                UnitKind::Teu,
                UnitKind::Container,
                UnitKind::Rate,
                UnitKind::Index,
            ],
            measure: self.measure,
            family: Family::Trade,
            mirror: mirror.map(|id| id.parse().unwrap()),
            additive: Additive {
                areas: true,
                periods: true,
            },
            scope: "goods".to_owned(),
            comparable_with: Vec::new(),
            definition: String::new(),
        };
        let body = Body {
            id: self.reporter.parse().unwrap(),
            names: Names {
                en: self.reporter.to_owned(),
                ..Names::default()
            },
            area: Some("CHN".parse().unwrap()),
            kind: BodyKind::Customs,
            url: String::new(),
        };
        let source = Source {
            id: self.source.parse().unwrap(),
            title: "Title".to_owned(),
            publisher: "Publisher".to_owned(),
            kind: SourceKind::Press,
            url: String::new(),
            published: None,
            retrieved: "2026-11-25".parse().unwrap(),
            licence: "facts".to_owned(),
            licence_url: String::new(),
            attribution: String::new(),
            note: String::new(),
        };
        Arc::new(Observation {
            concept: Arc::new(concept),
            ref_area: self.ref_area.parse().unwrap(),
            counterpart: self.counterpart.map(|area| area.parse().unwrap()),
            period: self.period.parse().unwrap(),
            numeral: Numeral::new(&self.value, Scale::new(self.scale).unwrap()).unwrap(),
            unit: self.unit.parse().unwrap(),
            precision: self.precision,
            status: ObsStatus::Normal,
            price_basis: self.price_basis,
            valuation: self.valuation,
            reporter: Arc::new(body),
            source: Arc::new(source),
            locator: self.locator.clone(),
            vintage: Vintage {
                release: self.release.map(str::to_owned),
                published: self.published.map(|date| date.parse().unwrap()),
                retrieved: "2026-11-25".parse().unwrap(),
            },
            comment: String::new(),
        })
    }

    pub(crate) fn figure(&self) -> Figure {
        Figure::observed(&self.observation()).unwrap()
    }
}
