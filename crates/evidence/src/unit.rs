//! What a number counts.

use std::fmt;
use std::str::FromStr;

use corridor_money::Currency;
use thiserror::Error;

/// A text that names no unit.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "`{0}` is not a unit: expected a currency code such as `USD`, or for example `percent`, `pp`, \
     `t`, `TEU`, `container`, `train`, `km`, `h`"
)]
pub struct UnitError(String);

/// A unit of measure, without its scale: thousands and millions are a [`Scale`].
///
/// The list is closed. Units that look alike stay apart on purpose: a TEU, an FEU and a container
/// are three units, a percent and a percentage point are two, and nothing converts into another
/// without an assumption that somebody states.
///
/// ```
/// use corridor_evidence::Unit;
/// assert_eq!("TEU".parse::<Unit>()?.to_string(), "TEU");
/// assert_ne!("TEU".parse::<Unit>()?, "container".parse::<Unit>()?);
/// # Ok::<(), corridor_evidence::UnitError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// An amount of a currency.
    Money(Currency),
    /// Units of the second currency for one unit of the first.
    Rate {
        /// The currency of which one unit is priced.
        base: Currency,
        /// The currency of the price.
        quote: Currency,
    },
    /// Any of the units that are not money.
    Plain(PlainUnit),
}

macro_rules! plain_units {
    ($($(#[$doc:meta])* $name:ident = $code:literal is $kind:ident;)*) => {
        /// The units that are not money.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum PlainUnit {
            $($(#[$doc])* $name,)*
        }

        impl PlainUnit {
            /// All of them, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code in data files.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What kind of thing it measures.
            pub fn kind(self) -> UnitKind {
                match self { $(Self::$name => UnitKind::$kind,)* }
            }
        }
    };
}

plain_units! {
    /// A hundredth of something named.
    Percent = "percent" is Share;
    /// A difference of two percentages.
    PercentagePoint = "pp" is Points;
    /// A pure number: one level over another.
    Ratio = "ratio" is Ratio;
    /// A place in an order, one being the first.
    Rank = "rank" is Rank;
    /// A number relative to a base period.
    Index = "index" is Index;
    /// People.
    Persons = "persons" is Count;
    /// Registered or operating enterprises.
    Enterprises = "enterprises" is Count;
    /// Signed or adopted texts.
    Documents = "documents" is Count;
    /// Investment or construction projects.
    Projects = "projects" is Count;
    /// Countries.
    Countries = "countries" is Count;
    /// Articles of a treaty.
    Articles = "articles" is Count;
    /// Standing formats of cooperation.
    Mechanisms = "mechanisms" is Count;
    /// Things counted that have no unit of their own in this list.
    Items = "items" is Count;
    /// Metric tonnes.
    Tonne = "t" is Mass;
    /// Tonnes times kilometres carried.
    TonneKilometre = "t-km" is TransportWork;
    /// Twenty-foot equivalent units.
    Teu = "TEU" is Teu;
    /// Forty-foot equivalent units.
    Feu = "FEU" is Feu;
    /// Containers of any length.
    Container = "container" is Container;
    /// Trains run.
    Train = "train" is Train;
    /// Railway wagons.
    Wagon = "wagon" is Wagon;
    /// Lorries.
    Truck = "truck" is Vehicle;
    /// Road vehicles of any kind.
    Vehicle = "vehicle" is Vehicle;
    /// Kilometres.
    Kilometre = "km" is Distance;
    /// Hours.
    Hour = "h" is Duration;
    /// Days.
    Day = "day" is Duration;
    /// Months.
    Month = "month" is Duration;
    /// Years.
    Year = "year" is Duration;
    /// Kilometres an hour.
    KilometrePerHour = "km/h" is Speed;
    /// Tonnes a year, of a capacity.
    TonnePerYear = "t/yr" is Capacity;
    /// TEU a year, of a capacity.
    TeuPerYear = "TEU/yr" is Capacity;
    /// Containers a year, of a capacity.
    ContainerPerYear = "container/yr" is Capacity;
    /// Trains a day.
    TrainPerDay = "train/day" is Capacity;
    /// Lorries a day.
    TruckPerDay = "truck/day" is Capacity;
    /// Vehicles a day.
    VehiclePerDay = "vehicle/day" is Capacity;
    /// Wagons a day.
    WagonPerDay = "wagon/day" is Capacity;
    /// Cubic metres.
    CubicMetre = "m3" is Volume;
    /// Cubic metres a year, of a capacity.
    CubicMetrePerYear = "m3/yr" is Capacity;
    /// Watts.
    Watt = "W" is Power;
    /// Watt-hours.
    WattHour = "Wh" is Energy;
    /// Barrels of oil.
    Barrel = "bbl" is Volume;
    /// A calendar date, held as days of the common era.
    Date = "date" is Date;
}

/// What kind of thing a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[allow(missing_docs, reason = "the names are the kinds")]
pub enum UnitKind {
    Money,
    Rate,
    Share,
    Points,
    Ratio,
    Rank,
    Index,
    Count,
    Mass,
    TransportWork,
    Teu,
    Feu,
    Container,
    Train,
    Wagon,
    Vehicle,
    Distance,
    Duration,
    Speed,
    Capacity,
    Volume,
    Power,
    Energy,
    Date,
}

impl Unit {
    /// Percent.
    pub const PERCENT: Self = Self::Plain(PlainUnit::Percent);
    /// Percentage points.
    pub const PP: Self = Self::Plain(PlainUnit::PercentagePoint);
    /// A pure number.
    pub const RATIO: Self = Self::Plain(PlainUnit::Ratio);
    /// A place in an order.
    pub const RANK: Self = Self::Plain(PlainUnit::Rank);
    /// Calendar dates.
    pub const DATE: Self = Self::Plain(PlainUnit::Date);
    /// US dollars.
    pub const USD: Self = Self::Money(Currency::USD);

    /// What kind of thing it measures.
    pub fn kind(self) -> UnitKind {
        match self {
            Self::Money(_) => UnitKind::Money,
            Self::Rate { .. } => UnitKind::Rate,
            Self::Plain(plain) => plain.kind(),
        }
    }

    /// The currency, of an amount of money.
    pub fn currency(self) -> Option<Currency> {
        match self {
            Self::Money(currency) => Some(currency),
            _ => None,
        }
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Money(currency) => write!(f, "{currency}"),
            Self::Rate { base, quote } => write!(f, "{quote}/{base}"),
            Self::Plain(plain) => f.pad(plain.code()),
        }
    }
}

impl FromStr for Unit {
    type Err = UnitError;

    fn from_str(text: &str) -> Result<Self, UnitError> {
        if let Some(plain) = PlainUnit::ALL.iter().find(|unit| unit.code() == text) {
            return Ok(Self::Plain(*plain));
        }
        let wrong = || UnitError(text.to_owned());
        if let Some((quote, base)) = text.split_once('/') {
            return Ok(Self::Rate {
                base: base.parse().map_err(|_| wrong())?,
                quote: quote.parse().map_err(|_| wrong())?,
            });
        }
        text.parse().map(Self::Money).map_err(|_| wrong())
    }
}

/// A power of ten that a published number is multiplied with (SDMX `UNIT_MULT`): 9 for billions.
///
/// ```
/// use corridor_evidence::Scale;
/// assert_eq!(Scale::new(9)?.power(), 9);
/// assert!(Scale::new(40).is_err());
/// # Ok::<(), corridor_evidence::ScaleError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Scale(u8);

/// A power of ten that no published number has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a multiplier of ten to the power of {0} is not one of 0 to 15")]
pub struct ScaleError(u8);

impl Scale {
    /// As published, without a multiplier.
    pub const ONE: Self = Self(0);

    /// Ten to this power.
    ///
    /// # Errors
    /// When the power is above 15.
    pub fn new(power: u8) -> Result<Self, ScaleError> {
        if power > 15 {
            return Err(ScaleError(power));
        }
        Ok(Self(power))
    }

    /// The power of ten.
    pub fn power(self) -> u8 {
        self.0
    }
}

/// A unit with its scale, as people write the two together: `kt`, `Mt`, `MW`, `kWh`, `bcm`,
/// `USD bn`.
///
/// ```
/// use corridor_evidence::ScaledUnit;
/// let bcm: ScaledUnit = "bcm".parse()?;
/// assert_eq!((bcm.unit.to_string().as_str(), bcm.scale.power()), ("m3", 9));
/// assert_eq!("Mt".parse::<ScaledUnit>()?.to_string(), "Mt");
/// # Ok::<(), corridor_evidence::UnitError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ScaledUnit {
    /// The unit.
    pub unit: Unit,
    /// The power of ten before it.
    pub scale: Scale,
}

/// The compounds that have a name of their own.
const NAMED: &[(&str, PlainUnit, u8)] = &[
    ("kt", PlainUnit::Tonne, 3),
    ("Mt", PlainUnit::Tonne, 6),
    ("Mt/yr", PlainUnit::TonnePerYear, 6),
    ("kW", PlainUnit::Watt, 3),
    ("MW", PlainUnit::Watt, 6),
    ("GW", PlainUnit::Watt, 9),
    ("kWh", PlainUnit::WattHour, 3),
    ("MWh", PlainUnit::WattHour, 6),
    ("GWh", PlainUnit::WattHour, 9),
    ("TWh", PlainUnit::WattHour, 12),
    ("mcm", PlainUnit::CubicMetre, 6),
    ("bcm", PlainUnit::CubicMetre, 9),
    ("bcm/yr", PlainUnit::CubicMetrePerYear, 9),
];

/// The words for a scale behind a unit.
const WORDS: &[(&str, u8)] = &[("thousand", 3), ("mn", 6), ("bn", 9), ("tn", 12)];

impl FromStr for ScaledUnit {
    type Err = UnitError;

    fn from_str(text: &str) -> Result<Self, UnitError> {
        if let Some((_, unit, power)) = NAMED.iter().find(|(name, ..)| *name == text) {
            return Ok(Self {
                unit: Unit::Plain(*unit),
                scale: Scale(*power),
            });
        }
        let (unit, word) = text
            .split_once(' ')
            .map_or((text, None), |(u, w)| (u, Some(w)));
        let power = match word {
            None => 0,
            Some(word) => WORDS
                .iter()
                .find(|(name, _)| *name == word)
                .map(|(_, power)| *power)
                .ok_or_else(|| UnitError(text.to_owned()))?,
        };
        Ok(Self {
            unit: unit.parse()?,
            scale: Scale(power),
        })
    }
}

impl fmt::Display for ScaledUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Unit::Plain(plain) = self.unit
            && let Some((name, ..)) = NAMED
                .iter()
                .find(|(_, unit, power)| *unit == plain && *power == self.scale.power())
        {
            return f.pad(name);
        }
        match WORDS.iter().find(|(_, power)| *power == self.scale.power()) {
            Some((word, _)) => write!(f, "{} {word}", self.unit),
            None if self.scale == Scale::ONE => write!(f, "{}", self.unit),
            None => write!(f, "10^{} {}", self.scale.power(), self.unit),
        }
    }
}
