//! The identifiers of figures.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};
use thiserror::Error;

use crate::{Derivation, Formula, Observation, Subject, Unit};

/// The digits of identifiers: no letter that reads like another (Crockford's base 32).
const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The number of characters after the `f`: 50 bits.
const LENGTH: usize = 10;

/// The identifier of a [`Figure`](crate::Figure): a hash of its key, formula, inputs and vintage.
///
/// It does not depend on the value, nor on where in the data the figure stands, so it stays when
/// a typing error is mended or rows are re-ordered.
///
/// ```
/// use corridor_evidence::FigureId;
/// assert!("f0123456789".parse::<FigureId>().is_ok());
/// assert!("f01234".parse::<FigureId>().is_err());
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureId(Box<str>);

/// A text that is not the identifier of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{0}` is not a figure id: expected `f` and ten letters or digits, such as `f0z8k2m4qrs`")]
pub struct FigureIdError(String);

impl FigureId {
    pub(crate) fn of(subject: &Subject, unit: Unit, derivation: &Derivation) -> Self {
        let mut hash = Hasher::default();
        match derivation {
            Derivation::Observed(observation) => hash.observation("observed", observation),
            Derivation::Claimed(observation) => hash.observation("claimed", observation),
            Derivation::Recorded(record) => {
                hash.part("recorded").subject(subject, unit);
                hash.part(&record.resource)
                    .part(&record.key)
                    .part(&record.field);
            }
            Derivation::Counted(citation) => {
                hash.part("counted").subject(subject, unit);
                hash.part(&citation.resource).part(&citation.filter);
            }
            Derivation::Computed { formula, inputs } => {
                hash.part("computed")
                    .subject(subject, unit)
                    .formula(*formula);
                let mut ids: Vec<&str> = inputs.iter().map(|input| input.id().as_str()).collect();
                if formula.is_symmetric() {
                    ids.sort_unstable();
                }
                for id in ids {
                    hash.part(id);
                }
            }
        }
        hash.finish()
    }

    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Hashes parts with their lengths, so that no two lists of parts look the same.
#[derive(Default)]
struct Hasher(Sha256);

impl Hasher {
    fn part(&mut self, part: &str) -> &mut Self {
        self.0.update(part.len().to_le_bytes());
        self.0.update(part.as_bytes());
        self
    }

    fn shown(&mut self, part: Option<impl fmt::Display>) -> &mut Self {
        let text = part.map(|part| part.to_string()).unwrap_or_default();
        self.part(&text)
    }

    fn subject(&mut self, subject: &Subject, unit: Unit) -> &mut Self {
        self.part(subject.concept.id.as_str())
            .part(subject.aspect.code())
            .part(subject.ref_area.as_str())
            .shown(subject.counterpart.as_ref())
            .shown(Some(subject.period))
            .shown(subject.base_period)
            .shown(Some(unit))
            .shown(subject.price_basis)
            .shown(subject.valuation)
    }

    fn formula(&mut self, formula: Formula) {
        self.part(formula.code());
    }

    fn observation(&mut self, role: &str, observation: &Observation) {
        self.part(role)
            .part(observation.concept.id.as_str())
            .part(observation.ref_area.as_str())
            .shown(observation.counterpart.as_ref())
            .shown(Some(observation.period))
            .shown(Some(observation.unit))
            .shown(observation.price_basis)
            .shown(observation.valuation)
            .part(observation.reporter.id.as_str())
            .part(observation.source.id.as_str())
            .part(&observation.locator)
            .shown(observation.vintage.release.as_ref())
            .shown(observation.vintage.published);
    }

    fn finish(self) -> FigureId {
        let bytes = self.0.finalize();
        let mut number = bytes
            .iter()
            .take(8)
            .fold(0_u64, |n, byte| (n << 8) | u64::from(*byte));
        let mut text = String::with_capacity(LENGTH + 1);
        text.push('f');
        for _ in 0..LENGTH {
            let digit = usize::try_from(number & 31).unwrap_or(0);
            text.push(char::from(DIGITS.get(digit).copied().unwrap_or(b'0')));
            number >>= 5;
        }
        FigureId(text.into_boxed_str())
    }
}

impl FromStr for FigureId {
    type Err = FigureIdError;

    fn from_str(text: &str) -> Result<Self, FigureIdError> {
        let digits = text.strip_prefix('f').unwrap_or_default();
        if digits.len() == LENGTH && digits.bytes().all(|byte| DIGITS.contains(&byte)) {
            return Ok(Self(text.into()));
        }
        Err(FigureIdError(text.to_owned()))
    }
}

impl fmt::Display for FigureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for FigureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FigureId({})", self.0)
    }
}
