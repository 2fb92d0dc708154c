//! The order of the parts of an amount: hedge, sign, currency, quantity, currency, hedge.

use rust_decimal::Decimal;

use crate::parse::fold::is_ideograph;
use crate::parse::hedge::Hedge;
use crate::parse::lexicon::Role;
use crate::parse::naming::Naming;
use crate::parse::quantity::{Number, Quantity};
use crate::parse::reader::Reader;
use crate::parse::token::Kind;

/// An amount whose numbers are not settled yet.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub(crate) low: Quantity,
    /// The other end of a range.
    pub(crate) high: Option<Quantity>,
    pub(crate) negative: bool,
    pub(crate) naming: Option<Naming>,
    pub(crate) hedge: Hedge,
    /// Whether a bookkeeper's parentheses are around it, which are English.
    pub(crate) in_parentheses: bool,
    /// Its first token, and the one after its last.
    pub(crate) from: usize,
    pub(crate) to: usize,
}

impl Reader<'_> {
    /// The amount or range that begins at a token.
    pub(crate) fn draft(&self, at: usize) -> Option<Draft> {
        let opened = self.has(at, Role::Between);
        // `between` may be a hedge's beginning or an article as well, so it is tried first.
        let first = if opened { self.amount(at + 1) } else { None };
        let opened = first.is_some();
        let first = first.or_else(|| self.amount(at))?;
        let mut draft = self.range(&first, opened).unwrap_or(first);
        draft.from = at;
        Some(draft)
    }

    /// One amount.
    pub(crate) fn amount(&self, at: usize) -> Option<Draft> {
        let mut next = at;
        let mut hedge = None;
        while let Some(found) = self.before(next) {
            // Of two, the nearer to the number is the finer: `just over`, `more than about`.
            hedge.get_or_insert(found);
            next += 1;
            if matches!(self.kind(next), Some(Kind::Dot)) && !self.is_spaced(next) {
                next += 1;
            }
            while self.has(next, Role::Article) && self.quantity(next).is_none() {
                next += 1;
            }
        }
        let mut negative = self.sign(&mut next, false);
        let mut naming = None;
        let mut in_parentheses = false;
        let mut leading = None;
        if let Some((found, magnitude, behind)) = self.prefix(next) {
            naming = Some(found);
            leading = magnitude;
            next = behind;
            if matches!(self.kind(next), Some(Kind::Dot)) {
                next += 1;
            }
            negative |= self.sign(&mut next, true);
            if matches!(self.kind(next), Some(Kind::Open)) {
                in_parentheses = true;
                next += 1;
            } else if let Some(found) = self.before(next) {
                hedge.get_or_insert(found);
                next += 1;
            }
        }
        // `(5.2) million`, which `five (5) million` is not.
        let alone = at == 0 && naming.is_none() && matches!(self.kind(at), Some(Kind::Open));
        if alone && matches!(self.kind(at + 2), Some(Kind::Close)) && at + 3 < self.len() {
            in_parentheses = true;
            next = at + 1;
        }
        if in_parentheses && !matches!(self.kind(next + 1), Some(Kind::Close)) {
            return None;
        }
        let (mut quantity, behind) = if in_parentheses {
            self.quantity_in_parentheses(next)?
        } else {
            self.quantity(next)?
        };
        next = behind;
        quantity.magnitude = quantity.magnitude.or(leading);
        let mut draft = Draft {
            low: quantity,
            high: None,
            negative: negative || in_parentheses,
            naming,
            hedge: Hedge::Exact,
            in_parentheses,
            from: at,
            to: next,
        };
        hedge = hedge.or(quantity.hedge);
        let mut after = self.behind(&mut draft.to);
        self.suffix(&mut draft);
        after = after.or_else(|| self.behind(&mut draft.to));
        if let Some(found) = hedge.or(after) {
            draft.hedge = found;
        }
        if quantity.number == Number::Vague {
            draft.hedge = Hedge::Vague;
        }
        let last = self.is_dash(draft.to) && draft.to + 1 == self.len();
        if last && !self.is_spaced(draft.to) {
            draft.negative = true;
            draft.to += 1;
        }
        Some(draft)
    }

    /// A currency before its number, as in tables with a magnitude: `USD bn 5`, `млрд долл. 5`.
    fn prefix(&self, at: usize) -> Option<(Naming, Option<Decimal>, usize)> {
        let free = !at
            .checked_sub(1)
            .is_some_and(|before| matches!(self.kind(before), Some(Kind::Number(_))));
        let number_at = |next: usize| matches!(self.kind(next), Some(Kind::Number(_)));
        if let Some(magnitude) = self.magnitude(at).filter(|_| free)
            && let Some((naming, next)) = self.naming(at + 1)
        {
            let dot = matches!(self.kind(next), Some(Kind::Dot));
            let next = if dot { next + 1 } else { next };
            return number_at(next).then_some((naming, Some(magnitude), next));
        }
        let (naming, next) = self.naming(at)?;
        if let Some(magnitude) = self.magnitude(next)
            && number_at(next + 1)
        {
            return Some((naming, Some(magnitude), next + 1));
        }
        Some((naming, None, next))
    }

    /// `5.2) million`
    fn quantity_in_parentheses(&self, at: usize) -> Option<(Quantity, usize)> {
        // The magnitude stands outside, so that the number and it are not neighbours.
        let (mut number, close) = self.quantity(at)?;
        if !matches!(self.kind(close), Some(Kind::Close)) {
            return None;
        }
        let magnitude = self.find(close + 1, |role| match role {
            Role::Magnitude(value) | Role::Letter(value) => Some(value.into()),
            _ => None,
        });
        if let (Some(magnitude), None) = (magnitude, number.magnitude) {
            number.magnitude = Some(magnitude);
            return Some((number, close + 2));
        }
        Some((number, close + 1))
    }

    /// The currency behind a quantity.
    fn suffix(&self, draft: &mut Draft) {
        let mut next = draft.to;
        let dashed = self.is_dash(next) && !self.is_spaced(next) && !self.is_spaced(next + 1);
        if dashed {
            next += 1;
        }
        while self.has(next, Role::Article) {
            next += 1;
        }
        let Some((found, end)) = self.naming(next) else {
            if let Some(prefix) = draft.naming.take() {
                let (narrow, end) = self.narrowed_behind(prefix, draft.to);
                draft.naming = Some(narrow);
                draft.to = end;
            }
            return;
        };
        // The next amount's: `$5m-$10m`.
        let number_follows = matches!(self.kind(end), Some(Kind::Number(_)));
        if number_follows && (dashed || draft.naming.is_some()) {
            return;
        }
        match &draft.naming {
            None => draft.naming = Some(found),
            Some(prefix) => match prefix.meet(&found) {
                Some(both) => draft.naming = Some(both),
                // Another amount's: `USD 10 EUR 20`.
                None => return,
            },
        }
        draft.to = end;
        // `10 USD billion`
        if let (None, Some(magnitude)) = (draft.low.magnitude, self.magnitude(end)) {
            draft.low.magnitude = Some(magnitude);
            draft.to += 1;
        }
        let end = draft.to;
        let dot = matches!(self.kind(end), Some(Kind::Dot)) && !self.is_spaced(end);
        if dot && end + 1 == self.len() {
            draft.to += 1;
        }
    }

    /// A hedge behind: `or so`, `-plus`, `多`, `астам`.
    fn behind(&self, next: &mut usize) -> Option<Hedge> {
        let mut at = *next;
        if matches!(self.kind(at), Some(Kind::Dot)) && !self.is_spaced(at) {
            at += 1;
        }
        if self.is_dash(at) && !self.is_spaced(at) {
            at += 1;
        }
        // The ending of an abbreviation: `млрд-тан астам`.
        if self.has(at, Role::Suffix) {
            at += 1;
        }
        let hedge = self.after(at)?;
        // A word that also begins an amount is that amount's: `5 млн, более 6 млн`.
        *next = at + 1;
        Some(hedge)
    }

    /// A minus before the number; a dash is one if nothing is between it and what follows.
    fn sign(&self, next: &mut usize, behind_currency: bool) -> bool {
        let at = *next;
        let dash = self.is_dash(at) && !self.is_spaced(at + 1);
        let joined = at > 0 && !self.is_spaced(at) && !behind_currency;
        let number = joined && self.ends_amount(at);
        if self.has(at, Role::Minus) || (dash && !number) {
            *next = at + 1;
            return true;
        }
        false
    }

    /// Whether the token before belongs to a word or number, which a dash then joins.
    fn ends_amount(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        match self.kind(before) {
            None | Some(Kind::Open | Kind::Dash) => false,
            // Chinese puts no space before the sign.
            Some(Kind::Other) => !self.text.before(self.start(at)).is_some_and(is_ideograph),
            Some(_) => true,
        }
    }

    fn before(&self, at: usize) -> Option<Hedge> {
        self.find(at, |role| match role {
            Role::Before(hedge) => Some(hedge),
            _ => None,
        })
    }
}
