//! Names, symbols and codes of currencies in a text.

use rust_decimal::Decimal;

use crate::currency::Currency;
use crate::parse::currency_reading::CurrencyReading;
use crate::parse::lexicon::Role;
use crate::parse::reader::Reader;
use crate::parse::token::Kind;

/// What a name may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Naming {
    codes: Vec<Currency>,
    /// Whether the first is the usual one.
    usual: bool,
    hundredth: bool,
}

impl Naming {
    fn one(code: Currency) -> Self {
        Self {
            codes: vec![code],
            usual: false,
            hundredth: false,
        }
    }

    /// What both a name before and one after an amount may mean; `None` if they contradict.
    pub(crate) fn meet(&self, other: &Self) -> Option<Self> {
        if self.hundredth != other.hundredth {
            return None;
        }
        let certain = |naming: &Self| naming.codes.len() == 1 && !naming.usual;
        if certain(self) || certain(other) {
            let (sure, unsure) = if certain(self) {
                (self, other)
            } else {
                (other, self)
            };
            let code = *sure.codes.first()?;
            return unsure.codes.contains(&code).then(|| Self {
                hundredth: self.hundredth,
                ..Self::one(code)
            });
        }
        let both = self.codes.iter().filter(|code| other.codes.contains(code));
        let codes: Vec<Currency> = both.copied().collect();
        (!codes.is_empty()).then_some(Self {
            codes,
            usual: self.usual || other.usual,
            hundredth: self.hundredth,
        })
    }

    pub(crate) fn reading(&self) -> CurrencyReading {
        match self.codes.as_slice() {
            [] => CurrencyReading::None,
            [code, ..] if self.usual => CurrencyReading::Default(*code),
            [code] => CurrencyReading::Explicit(*code),
            codes => CurrencyReading::Ambiguous(codes.to_vec()),
        }
    }

    /// What one of it is in whole units.
    pub(crate) fn unit(&self) -> Decimal {
        if self.hundredth {
            Decimal::new(1, 2)
        } else {
            Decimal::ONE
        }
    }

    /// The fewest decimal places of what it may be.
    pub(crate) fn places(&self) -> Option<u8> {
        self.codes.first().and_then(|code| code.minor_units())
    }
}

impl Reader<'_> {
    /// The name that begins at a token, and the token after it.
    pub(crate) fn naming(&self, at: usize) -> Option<(Naming, usize)> {
        if let Some((naming, next)) = self.noun(at) {
            return Some(self.narrowed_behind(naming, next));
        }
        let place = self.place(at)?;
        let (naming, next) = self.noun(at + 1)?;
        naming
            .meet(&Naming::one(place))
            .map(|naming| (naming, next))
    }

    fn noun(&self, at: usize) -> Option<(Naming, usize)> {
        let token = self.token(at)?;
        if let Kind::Code(code) = token.kind {
            return Some((Naming::one(code), at + 1));
        }
        let rows = self.choose(at, |role| {
            matches!(role, Role::Noun(..) | Role::Subunit(..))
        });
        let mut naming: Option<Naming> = None;
        for role in rows {
            let (codes, usual, hundredth) = match role {
                Role::Noun(codes, usual) => (codes, usual, false),
                Role::Subunit(codes, usual) => (codes, usual, true),
                _ => continue,
            };
            match &mut naming {
                None => {
                    naming = Some(Naming {
                        codes: codes.to_vec(),
                        usual,
                        hundredth,
                    });
                }
                // Languages differ, and which it is was not to be found out.
                Some(naming) => {
                    naming.usual = false;
                    let new = codes.iter().filter(|code| !naming.codes.contains(code));
                    let new: Vec<Currency> = new.copied().collect();
                    naming.codes.extend(new);
                }
            }
        }
        naming.map(|naming| (naming, at + 1))
    }

    /// `dollars (Hong Kong)`, `$5 (Singapore)`: the name, narrowed by a place that follows.
    pub(crate) fn narrowed_behind(&self, naming: Naming, next: usize) -> (Naming, usize) {
        if let (Some(Kind::Open), Some(Kind::Close), Some(place)) =
            (self.kind(next), self.kind(next + 2), self.place(next + 1))
            && let Some(narrow) = naming.meet(&Naming::one(place))
        {
            return (narrow, next + 3);
        }
        (naming, next)
    }

    fn place(&self, at: usize) -> Option<Currency> {
        let rows = self.choose(at, |role| matches!(role, Role::Qualifier(_)));
        rows.into_iter().find_map(|role| match role {
            Role::Qualifier(code) => Some(code),
            _ => None,
        })
    }
}
