//! [`Reader`]: the tokens of a text, and what language they speak.

use crate::parse::fold::Folded;
use crate::parse::lexicon::{Role, Word};
use crate::parse::locale::Locale;
use crate::parse::token::{Kind, Token, cut};

/// Languages that are taken when the text does not tell, in this order.
const USUAL: [Locale; 3] = [Locale::En, Locale::Ru, Locale::Zh];

/// How a language writes decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marks {
    /// `1,234.5`
    Point,
    /// `1 234,5`, where the point is not a mark of thousands.
    Comma,
    /// `1.234,5`
    CommaAndPoints,
    Unknown,
}

/// The tokens of a text.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    pub(crate) text: Folded<'a>,
    tokens: Vec<Token>,
    locale: Option<Locale>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(text: &'a str, locale: Option<Locale>) -> Self {
        let text = Folded::new(text);
        let tokens = cut(&text);
        Self {
            text,
            tokens,
            locale,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(crate) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub(crate) fn kind(&self, at: usize) -> Option<Kind> {
        self.token(at).map(|token| token.kind)
    }

    /// The first character of a token.
    pub(crate) fn start(&self, at: usize) -> usize {
        self.token(at).map_or(self.text.len(), |token| token.start)
    }

    pub(crate) fn is_spaced(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.spaced)
    }

    pub(crate) fn is_dash(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(Kind::Dash))
    }

    fn rows(&self, at: usize) -> &'static [Word] {
        match self.kind(at) {
            Some(Kind::Words(rows)) => rows,
            _ => &[],
        }
    }

    pub(crate) fn has(&self, at: usize, role: Role) -> bool {
        self.rows(at).iter().any(|(.., other)| *other == role)
    }

    /// The first role of a token that means something to `wanted`.
    pub(crate) fn find<T>(&self, at: usize, wanted: impl Fn(Role) -> Option<T>) -> Option<T> {
        let chosen = self.choose(at, |role| wanted(role).is_some());
        chosen.into_iter().find_map(wanted)
    }

    /// The roles of a token that are `wanted`, in the language of the text where languages differ.
    pub(crate) fn choose(&self, at: usize, wanted: impl Fn(Role) -> bool) -> Vec<Role> {
        let rows = self.rows(at).iter().filter(|(.., role)| wanted(*role));
        let rows: Vec<&Word> = rows.collect();
        let roles = |rows: &[&Word]| rows.iter().map(|(.., role)| *role).collect::<Vec<_>>();
        if rows.len() < 2 {
            return roles(&rows);
        }
        let of = |mask: u16| -> Vec<&Word> {
            let of = rows
                .iter()
                .filter(|(_, languages, _)| languages & mask != 0);
            of.copied().collect()
        };
        let others = self.languages(at);
        let told = [self.locale.map_or(0, Locale::bit), others];
        let common: Vec<&Word> = of_all(&rows);
        let usual = USUAL.map(|usual| usual.bit() & if others == 0 { !0 } else { others });
        let usual = usual.into_iter().filter(|_| common.is_empty());
        for mask in told.into_iter().chain(usual) {
            let rows = of(mask);
            if rows.len() == 1 {
                return roles(&rows);
            }
        }
        if common.is_empty() {
            roles(&rows)
        } else {
            roles(&common)
        }
    }

    /// The languages that all other tokens can speak; 0 where they say nothing, or nothing in
    /// common.
    fn languages(&self, except: usize) -> u16 {
        let masks = self.tokens.iter().enumerate();
        let masks = masks.filter(|(at, token)| *at != except && token.mask != 0);
        let common = masks.fold(!0_u16, |common, (_, token)| common & token.mask);
        if common == !0 { 0 } else { common }
    }

    /// Whether something else than English or Chinese was said, or nothing.
    pub(crate) fn marks(&self) -> Marks {
        let mask = match self.locale {
            Some(locale) => locale.bit(),
            None => self.languages(usize::MAX),
        };
        let any = |locales: &[Locale]| locales.iter().any(|locale| mask & locale.bit() != 0);
        if mask == 0 {
            Marks::Unknown
        } else if any(&[Locale::En, Locale::Zh]) {
            Marks::Point
        } else if any(&[Locale::De, Locale::Es]) {
            Marks::CommaAndPoints
        } else {
            Marks::Comma
        }
    }

    /// Whether the text tells of a change, from one level to another.
    pub(crate) fn tells_of_change(&self) -> bool {
        (0..self.len()).any(|at| self.has(at, Role::Change))
    }

    /// The text of some tokens, as written.
    pub(crate) fn written(&self, from: usize, to: usize) -> &'a str {
        let span = self.span(from, to);
        self.text.original().get(span).unwrap_or_default()
    }

    /// Where some tokens are in the text, in bytes.
    pub(crate) fn span(&self, from: usize, to: usize) -> std::ops::Range<usize> {
        let start = self.token(from).map_or(0, |token| token.start);
        let last = to.checked_sub(1).and_then(|last| self.token(last));
        let end = last.map_or(start, |token| token.end).max(start);
        self.text.offset(start)..self.text.offset(end)
    }
}

/// The rows that are no language's.
fn of_all<'a>(rows: &[&'a Word]) -> Vec<&'a Word> {
    rows.iter()
        .filter(|(_, mask, _)| *mask == 0)
        .copied()
        .collect()
}
