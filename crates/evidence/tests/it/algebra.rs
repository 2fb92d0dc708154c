//! What the algebra gives and what it refuses.

use std::sync::Arc;

use corridor_evidence::{
    AreaId, Bound, Figure, Formula, Measure, Period, Precision, PriceBasis, Refusal, Unit,
    Valuation, algebra,
};
use proptest::prelude::*;
use rust_decimal::{Decimal, dec};

use crate::make::{Maker, trade};

const FIVE: [(&str, &str); 5] = [
    ("KAZ", "43.82"),
    ("KGZ", "22.71"),
    ("UZB", "13.78"),
    ("TKM", "10.65"),
    ("TJK", "3.86"),
];

fn members() -> Vec<AreaId> {
    FIVE.iter().map(|(area, _)| area.parse().unwrap()).collect()
}

fn ca5() -> AreaId {
    "CA5".parse().unwrap()
}

fn parts() -> Vec<Figure> {
    FIVE.iter()
        .map(|(area, value)| trade().areas("CHN", area).value(value).figure())
        .collect()
}

fn whole(period: &str, value: &str) -> Figure {
    trade()
        .areas("CHN", "CA5")
        .period(period)
        .value(value)
        .figure()
}

#[test]
fn the_five_parts_of_2024_sum_to_the_total_of_the_customs() {
    let sum = algebra::sum_counterparts(&ca5(), &members(), &parts()).unwrap();
    assert_eq!(sum.value(), dec!(94820000000));
    assert_eq!(sum.subject().counterpart, Some(ca5()));
    assert_eq!(sum.formula(), Some(Formula::Sum));
    assert!(sum.interval().contains(dec!(94815000000)));
    assert_eq!(sum.interval().width(), Some(dec!(50000000)));
}

#[test]
fn a_missing_member_is_not_zero() {
    let four = parts().split_off(1);
    assert_eq!(
        algebra::sum_counterparts(&ca5(), &members(), &four),
        Err(Refusal::MissingParts(vec!["KAZ".parse().unwrap()]))
    );
    let bound = algebra::lower_bound_counterparts(&ca5(), &members(), &four).unwrap();
    assert_eq!(bound.formula(), Some(Formula::PartialSum));
    assert_eq!(bound.interval().high(), Bound::Unbounded);
    assert!(bound.interval().contains(dec!(94820000000)));
    let all = algebra::lower_bound_counterparts(&ca5(), &members(), &parts()).unwrap();
    assert_eq!(all.formula(), Some(Formula::Sum));
}

#[test]
fn a_member_twice_or_a_stranger_is_refused() {
    let mut twice = parts();
    twice.push(
        trade()
            .areas("CHN", "KAZ")
            .reporter("GACC", "other")
            .figure(),
    );
    assert!(matches!(
        algebra::sum_counterparts(&ca5(), &members(), &twice),
        Err(Refusal::DoubleCount(area)) if area == "KAZ"
    ));
    let mut stranger = parts();
    stranger.push(trade().areas("CHN", "MNG").figure());
    assert!(matches!(
        algebra::sum_counterparts(&ca5(), &members(), &stranger),
        Err(Refusal::Stranger(area)) if area == "MNG"
    ));
}

#[test]
fn the_share_of_kazakhstan_holds_its_rounding() {
    let share = algebra::share(&trade().figure(), &whole("2024", "94.82")).unwrap();
    assert_eq!(share.unit(), Unit::PERCENT);
    assert_eq!(share.value().round_dp(2), dec!(46.21));
    // 43.815 / 94.825 and 43.825 / 94.815.
    assert!(share.interval().contains(dec!(46.21)) && !share.interval().contains(dec!(46.23)));
    assert!(!share.interval().contains(dec!(46.20)));
}

#[test]
fn growth_is_that_of_the_claims_research() {
    let growth = |base: &str, value: &str| {
        algebra::growth(&whole(base, value), &whole("2024", "94.82"))
            .unwrap()
            .value()
            .round_dp(1)
    };
    assert_eq!(growth("2023", "89.4"), dec!(6.1));
    assert_eq!(growth("2022", "70.2"), dec!(35.1));
}

#[test]
fn a_revision_is_not_growth() {
    let first = trade()
        .areas("UZB", "W00")
        .period("2023")
        .value("62.6")
        .figure();
    let second = trade()
        .areas("UZB", "W00")
        .period("2023")
        .value("63.5")
        .reporter("GACC", "later")
        .figure();
    assert_eq!(
        algebra::growth(&first, &second),
        Err(Refusal::Revision(Period::year(2023).unwrap()))
    );
    assert_eq!(
        algebra::gap(&second, &first).unwrap().value(),
        dec!(900000000)
    );
}

#[test]
fn two_releases_are_two_series() {
    let of = |period: &str, value: &str, release| {
        let mut maker = trade()
            .concept("invest.fdi.stock", Measure::Stock)
            .areas("UZB", "CHN");
        maker.release = Some(release);
        maker
            .period(period)
            .value(value)
            .reporter("EDB", release)
            .figure()
    };
    let (old, new) = (
        of("@2024-06-30", "4.3", "MMI-2025-02"),
        of("@2025-06-30", "10.7", "MMI-2025-12"),
    );
    let refusal = algebra::growth(&old, &new).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "`MMI-2025-02` and `MMI-2025-12` are two releases: their numbers are two series"
    );
}

#[test]
fn the_same_months_compare_and_others_do_not() {
    let months = whole("2025-01..05", "39.88");
    assert!(algebra::growth(&whole("2024-01..05", "37.2"), &months).is_ok());
    let refusal = algebra::growth(&whole("2024", "94.82"), &months).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "the periods cannot be compared: 2024 and 2025-01..05 are not equally long"
    );
    assert!(matches!(
        algebra::growth(&whole("2024", "94.82"), &whole("2023", "89.4")),
        Err(Refusal::Order(..))
    ));
}

#[test]
fn stock_with_flow_and_dollars_with_yuan_are_refused_in_words() {
    let flow = trade()
        .concept("invest.fdi.gross_inflow", Measure::Flow)
        .areas("KAZ", "CHN")
        .figure();
    let stock = trade()
        .concept("invest.fdi.stock", Measure::Stock)
        .areas("KAZ", "CHN")
        .figure();
    let refusal = algebra::gap(&stock, &flow).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "a stock and a flow are different things: the one is a state at a point in time, the other \
         happened during a period"
    );
    let yuan = whole("2024", "674.15");
    let yuan_maker = trade()
        .areas("CHN", "CA5")
        .value("674.15")
        .unit("CNY", 9)
        .figure();
    let refusal = algebra::share(&yuan, &yuan_maker).unwrap_err();
    assert_eq!(
        refusal.to_string(),
        "USD and CNY must be converted into one currency first"
    );
}

#[test]
fn teu_are_not_containers() {
    let teu = trade()
        .concept("transport.containers", Measure::Flow)
        .value("1400000")
        .unit("TEU", 0)
        .figure();
    let boxes = trade()
        .concept("transport.containers", Measure::Flow)
        .value("210000")
        .unit("container", 0)
        .figure();
    assert!(matches!(
        algebra::share(&boxes, &teu),
        Err(Refusal::Units(..))
    ));
}

#[test]
fn current_and_constant_prices_do_not_meet_before_deflation() {
    let at = |basis, period: &str, value: &str| {
        let mut maker = trade()
            .concept("gdp.nominal", Measure::Flow)
            .areas("KAZ", "");
        maker.price_basis = Some(basis);
        maker.period(period).value(value).figure()
    };
    let current = at(PriceBasis::Current, "2023", "261.4");
    let constant = at(PriceBasis::Constant(2015), "2022", "210");
    assert!(matches!(
        algebra::growth(&constant, &current),
        Err(Refusal::Prices(..))
    ));
    let index = |period: &str, value: &str| {
        trade()
            .concept("gdp.deflator", Measure::Index)
            .areas("KAZ", "")
            .period(period)
            .value(value)
            .unit("index", 0)
            .reporter("WB", "wdi")
            .figure()
    };
    let real = algebra::deflate(&current, &index("2023", "180"), &index("2015", "100")).unwrap();
    assert_eq!(real.subject().price_basis, Some(PriceBasis::Constant(2015)));
    assert_eq!(real.value().round_dp(0), dec!(145222222222));
}

#[test]
fn the_customs_rate_of_2024_is_the_one_of_the_research() {
    let yuan = trade()
        .areas("CHN", "CA5")
        .value("674.15")
        .unit("CNY", 9)
        .figure();
    let rate = algebra::implied_rate(&yuan, &whole("2024", "94.82")).unwrap();
    assert_eq!(rate.unit().to_string(), "CNY/USD");
    assert_eq!(rate.value().round_dp(3), dec!(7.110));
    let back = algebra::convert(&yuan, &rate).unwrap();
    assert_eq!(back.unit(), Unit::USD);
    assert!(back.interval().contains(dec!(94820000000)));
}

#[test]
fn a_claim_is_no_evidence() {
    let claim = Figure::claimed(&trade().areas("CHN", "CA5").value("95").observation()).unwrap();
    let fact = whole("2024", "94.82");
    let all = [
        algebra::share(&fact, &claim),
        algebra::gap(&fact, &claim),
        algebra::growth(&whole("2023", "89.4"), &claim),
        algebra::sum_counterparts(&ca5(), &[ca5()], std::slice::from_ref(&claim)),
        algebra::rank(&fact, std::slice::from_ref(&claim)),
        algebra::ratio(&claim, &fact),
    ];
    for result in all {
        assert!(matches!(result, Err(Refusal::Claim(_))));
    }
}

#[test]
fn a_stock_is_not_summed_over_time() {
    let of = |period: &str| {
        trade()
            .concept("invest.fdi.stock", Measure::Stock)
            .areas("KAZ", "CHN")
            .period(period)
            .figure()
    };
    let sum = algebra::sum_periods(
        Period::years(2022, 2023).unwrap(),
        &[of("2022"), of("2023")],
    );
    assert!(matches!(sum, Err(Refusal::NotAdditive { .. })));
}

#[test]
fn quarters_make_a_year_only_when_all_are_there() {
    let of = |quarter: u32| {
        trade()
            .period(&format!("2024-Q{quarter}"))
            .value(quarter)
            .figure()
    };
    let quarters: Vec<Figure> = (1..=4).map(of).collect();
    let year = Period::year(2024).unwrap();
    assert_eq!(
        algebra::sum_periods(year, &quarters).unwrap().value(),
        dec!(10000000000)
    );
    assert!(algebra::sum_periods(year, &quarters[..3]).is_err());
    assert!(algebra::sum_periods(year, &[of(1), of(3), of(4)]).is_err());
    assert!(algebra::sum_periods(year, &[of(1), of(2), of(3), of(4), of(4)]).is_err());
}

#[test]
fn exports_and_imports_make_turnover_and_balance() {
    let flow = |concept, value, valuation| {
        let mut maker = trade().concept(concept, Measure::Flow).value(value);
        maker.valuation = Some(valuation);
        maker.figure()
    };
    let exports = flow("trade.goods.exports", "24.7", Valuation::Fob);
    let imports = flow("trade.goods.imports", "16.3", Valuation::Cif);
    let total = Arc::clone(&trade().figure().subject().concept);
    let turnover = algebra::turnover(&total, &exports, &imports).unwrap();
    assert_eq!(turnover.value(), dec!(41000000000));
    assert_eq!(turnover.subject().valuation, None);
    assert_eq!(
        algebra::balance(&total, &exports, &imports)
            .unwrap()
            .value(),
        dec!(8400000000)
    );
    assert!(matches!(
        algebra::turnover(&total, &exports, &exports),
        Err(Refusal::DoubleCount(_))
    ));
    // A sum over areas of one flow does not mix FOB and CIF.
    let mixed = [
        exports.clone(),
        flow("trade.goods.exports", "1", Valuation::Cif),
    ];
    assert!(matches!(
        algebra::sum_counterparts(&ca5(), &members(), &mixed),
        Err(Refusal::Valuations(..))
    ));
}

#[test]
fn the_gap_of_mirrors_is_signed_and_relative_to_the_second() {
    let china = trade()
        .concept("trade.goods.exports", Measure::Flow)
        .areas("CHN", "KGZ")
        .period("2023")
        .value("19.7")
        .figure();
    let kyrgyz = trade()
        .concept("trade.goods.imports", Measure::Flow)
        .areas("KGZ", "CHN")
        .period("2023")
        .value("5.4")
        .reporter("NSC", "nsc")
        .figure();
    assert_eq!(
        algebra::gap(&china, &kyrgyz).unwrap().value(),
        dec!(14300000000)
    );
    let relative = algebra::relative_gap(&china, &kyrgyz).unwrap();
    assert_eq!(relative.value().round_dp(1), dec!(264.8));
    assert_eq!(relative.origins().len(), 2);
    let other = trade()
        .concept("trade.goods.imports", Measure::Flow)
        .areas("TJK", "CHN")
        .period("2023")
        .figure();
    assert!(matches!(
        algebra::gap(&china, &other),
        Err(Refusal::Areas(..))
    ));
}

#[test]
fn annual_growth_is_the_root() {
    let from = trade()
        .areas("CHN", "CA5")
        .period("2020")
        .value("100")
        .unit("USD", 0);
    let to = from.clone().period("2024").value("146.41");
    let exact = |mut maker: Maker| {
        maker.precision = Precision::Exact;
        maker.figure()
    };
    let growth = algebra::annual_growth(&exact(from), &exact(to)).unwrap();
    assert_eq!(growth.value().round_dp(10), dec!(10));
    assert!(growth.interval().contains(dec!(10)));
    assert!(growth.interval().width().unwrap() < dec!(0.0000001));
}

#[test]
fn a_base_that_may_be_zero_is_refused() {
    let zero = whole("2023", "0");
    assert_eq!(
        algebra::growth(&zero, &whole("2024", "94.82")),
        Err(Refusal::NotPositive)
    );
    assert_eq!(
        algebra::share(&whole("2024", "1"), &whole("2024", "0")),
        Err(Refusal::ZeroBase)
    );
}

#[test]
fn ranks_are_intervals_where_numbers_overlap() {
    let parts = parts();
    let rank = |index: usize| {
        let others: Vec<Figure> = parts
            .iter()
            .enumerate()
            .filter(|(i, _)| *i != index)
            .map(|(_, p)| p.clone())
            .collect();
        algebra::rank(&parts[index], &others).unwrap()
    };
    assert_eq!(rank(0).value(), dec!(1));
    assert_eq!(rank(2).value(), dec!(3));
    assert!(rank(2).interval().is_exact());
    let near = trade().areas("CHN", "MNG").value("13.78").figure();
    let tied = algebra::rank(&parts[2], &[near]).unwrap();
    assert_eq!(tied.interval().to_string(), "[1, 2]");
}

fn amount() -> impl Strategy<Value = (String, u8, Precision)> {
    (1_u32..100_000, 0_u8..10, 0_usize..Precision::ALL.len())
        .prop_map(|(digits, scale, index)| (digits.to_string(), scale, Precision::ALL[index]))
}

/// Numbers that an interval holds: its ends or points next to them.
fn members_of(figure: &Figure) -> Vec<Decimal> {
    let interval = figure.interval();
    let ends = [
        interval.low().value(),
        interval.high().value(),
        Some(figure.value()),
    ];
    ends.into_iter()
        .flatten()
        .flat_map(|end| [end, end + Decimal::ONE, end - Decimal::ONE])
        .filter(|value| interval.contains(*value))
        .collect()
}

fn flow(
    concept: &'static str,
    area: &'static str,
    period: &str,
    (value, scale, precision): &(String, u8, Precision),
) -> Figure {
    let mut maker = trade()
        .concept(concept, Measure::Flow)
        .areas("CHN", area)
        .period(period)
        .value(value)
        .unit("USD", *scale);
    maker.precision = *precision;
    maker.locator = format!("{area} {period}");
    maker.figure()
}

proptest! {
    #[test]
    fn a_sum_encloses_the_sums_of_members_and_keeps_all_origins(amounts in prop::collection::vec(amount(), 5)) {
        let parts: Vec<Figure> = FIVE.iter().zip(&amounts)
            .map(|((area, _), amount)| flow("trade.goods.exports", area, "2024", amount))
            .collect();
        let sum = algebra::sum_counterparts(&ca5(), &members(), &parts).unwrap();
        let mut totals = vec![Decimal::ZERO];
        for part in &parts {
            let choices = members_of(part);
            totals = totals.iter().flat_map(|total| choices.iter().take(2).map(move |c| total + c)).collect();
        }
        for total in totals {
            prop_assert!(sum.interval().contains(total));
        }
        prop_assert_eq!(sum.value(), parts.iter().map(Figure::value).sum::<Decimal>());
        let origins: std::collections::BTreeSet<_> = parts.iter().flat_map(Figure::origins).collect();
        prop_assert_eq!(sum.origins(), origins);
    }

    #[test]
    fn a_sum_has_one_id_in_any_order(amounts in prop::collection::vec(amount(), 5), turns in 0_usize..5) {
        let mut parts: Vec<Figure> = FIVE.iter().zip(&amounts)
            .map(|((area, _), amount)| flow("trade.goods.exports", area, "2024", amount))
            .collect();
        let first = algebra::sum_counterparts(&ca5(), &members(), &parts).unwrap();
        parts.rotate_left(turns);
        parts.swap(0, 3);
        let second = algebra::sum_counterparts(&ca5(), &members(), &parts).unwrap();
        prop_assert_eq!(first.id(), second.id());
        prop_assert_eq!(first.interval(), second.interval());
    }

    #[test]
    fn growth_leads_back_to_the_level(from in amount(), to in amount()) {
        let from = flow("trade.goods.exports", "KAZ", "2023", &from);
        let to = flow("trade.goods.exports", "KAZ", "2024", &to);
        match algebra::growth(&from, &to) {
            Err(refusal) => prop_assert!(matches!(refusal, Refusal::NotPositive | Refusal::ZeroBase), "{refusal}"),
            Ok(growth) => {
                let again = algebra::grown(&from, &growth).unwrap();
                prop_assert!(again.interval().encloses(&to.interval()) || !to.interval().is_bounded(),
                    "{} does not enclose {}", again.interval(), to.interval());
                prop_assert!((again.value() - to.value()).abs() <= to.value() * dec!(0.000000001));
                prop_assert_eq!(growth.origins().len(), 2);
            }
        }
    }

    #[test]
    fn shares_enclose_the_shares_of_members(part in amount(), whole in amount()) {
        let part = flow("trade.goods.exports", "KAZ", "2024", &part);
        let whole = flow("trade.goods.exports", "CA5", "2024", &whole);
        if let Ok(share) = algebra::share(&part, &whole) {
            for a in members_of(&part) {
                for b in members_of(&whole) {
                    let exact = (a * Decimal::ONE_HUNDRED).checked_div(b);
                    let slack = dec!(0.0000000001);
                    if let Some(exact) = exact {
                        let near = [exact, exact - slack, exact + slack];
                        prop_assert!(near.iter().any(|x| share.interval().contains(*x)));
                    }
                }
            }
        }
    }

    #[test]
    fn annual_growth_encloses_its_root(from in 1_u32..10_000, to in 1_u32..10_000, years in 1_i32..15) {
        let make = |year: i32, value: u32| flow(
            "trade.goods.exports", "KAZ", &year.to_string(), &(value.to_string(), 0, Precision::Exact));
        let growth = algebra::annual_growth(&make(2000, from), &make(2000 + years, to)).unwrap();
        let factor = |percent: Decimal| (percent / Decimal::ONE_HUNDRED + Decimal::ONE).try_into().unwrap_or(0.0_f64);
        let ratio = f64::from(to) / f64::from(from);
        let low = factor(growth.interval().low().value().unwrap()).powi(years);
        let high = factor(growth.interval().high().value().unwrap()).powi(years);
        prop_assert!(low <= ratio * (1.0 + 1e-9) && ratio <= high * (1.0 + 1e-9), "{low} {ratio} {high}");
    }

    /// Whatever two figures differ in that makes them incomparable, no operation takes them.
    #[test]
    fn no_operation_on_incomparable_figures_succeeds(which in 0_usize..7, a in amount(), b in amount()) {
        let base = trade().concept("trade.goods.exports", Measure::Flow).value(&a.0).unit("USD", a.1);
        let other = base.clone().value(&b.0);
        let other = match which {
            0 => other.concept("invest.fdi.stock", Measure::Stock),
            1 => other.concept("invest.contracted", Measure::Contracts),
            2 => other.unit("CNY", b.1),
            3 => { let mut m = other; m.price_basis = Some(PriceBasis::Constant(2015)); m }
            4 => other.unit("TEU", b.1),
            5 => other.concept("gdp.nominal", Measure::Flow),
            _ => other.areas("KGZ", "UZB"),
        };
        let (first, second) = (base.figure(), other.clone().figure());
        let later = other.period("2025").figure();
        prop_assert!(algebra::gap(&first, &second).is_err());
        prop_assert!(algebra::relative_gap(&first, &second).is_err());
        prop_assert!(algebra::growth(&first, &later).is_err());
        prop_assert!(algebra::change(&first, &later).is_err());
        prop_assert!(algebra::times(&first, &later).is_err());
        prop_assert!(algebra::annual_growth(&first, &later).is_err());
        let pair = ["KAZ".parse().unwrap(), "UZB".parse().unwrap()];
        prop_assert!(algebra::sum_counterparts(&ca5(), &pair, &[first.clone(), second.clone()]).is_err());
        prop_assert!(algebra::sum_periods(Period::years(2024, 2025).unwrap(), &[first.clone(), later]).is_err());
        if which < 6 {
            prop_assert!(algebra::share(&first, &second).is_err());
            prop_assert!(algebra::maximum(&[first.clone(), second.clone()]).is_err());
            prop_assert!(algebra::rank(&first, &[second]).is_err());
        }
    }
}
