//! SPDX licence expressions: is there a choice that is allowed?
//!
//! `A OR B` and the older `A/B` leave a choice, `A AND B` does not, and an exception after `WITH`
//! only adds permissions.

use anyhow::bail;

/// Whether some choice within the expression consists of allowed licences only.
pub(crate) fn is_allowed(expression: &str, allowed: &[&str]) -> anyhow::Result<bool> {
    let tokens = tokens(expression);
    let mut parser = Parser {
        tokens: &tokens,
        allowed,
    };
    let answer = parser.any()?;
    match parser.tokens {
        [] => Ok(answer),
        [rest, ..] => bail!("`{rest}` is not expected in `{expression}`"),
    }
}

fn tokens(expression: &str) -> Vec<String> {
    let mut spaced = expression.to_owned();
    for mark in ["(", ")", "/"] {
        spaced = spaced.replace(mark, &format!(" {mark} "));
    }
    spaced.split_whitespace().map(str::to_owned).collect()
}

struct Parser<'a> {
    tokens: &'a [String],
    allowed: &'a [&'a str],
}

impl Parser<'_> {
    /// Alternatives; all are read, so that a fault in any is found.
    fn any(&mut self) -> anyhow::Result<bool> {
        let mut answer = self.all()?;
        while self.take("OR") || self.take("/") {
            answer |= self.all()?;
        }
        Ok(answer)
    }

    fn all(&mut self) -> anyhow::Result<bool> {
        let mut answer = self.one()?;
        while self.take("AND") {
            answer &= self.one()?;
        }
        Ok(answer)
    }

    fn one(&mut self) -> anyhow::Result<bool> {
        if self.take("(") {
            let answer = self.any()?;
            if !self.take(")") {
                bail!("a parenthesis is not closed");
            }
            return Ok(answer);
        }
        let name = self.name()?;
        if self.take("WITH") {
            self.name()?;
        }
        Ok(self.allowed.contains(&name.as_str()))
    }

    fn take(&mut self, token: &str) -> bool {
        match self.tokens {
            [first, rest @ ..] if first == token => {
                self.tokens = rest;
                true
            }
            _ => false,
        }
    }

    fn name(&mut self) -> anyhow::Result<String> {
        match self.tokens {
            [first, rest @ ..] if !["OR", "AND", "WITH", "(", ")", "/"].contains(&&**first) => {
                self.tokens = rest;
                Ok(first.clone())
            }
            [first, ..] => bail!("expected a licence, found `{first}`"),
            [] => bail!("expected a licence, found the end"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(expression: &str) -> Option<bool> {
        is_allowed(expression, &["MIT", "Apache-2.0", "Unicode-3.0"]).ok()
    }

    #[test]
    fn one_allowed_alternative_is_enough() {
        assert_eq!(answer("MIT"), Some(true));
        assert_eq!(answer("GPL-3.0-only"), Some(false));
        assert_eq!(answer("GPL-3.0-only OR MIT"), Some(true));
        assert_eq!(answer("MIT/GPL-2.0"), Some(true));
        assert_eq!(answer("Unlicense/GPL-2.0"), Some(false));
    }

    #[test]
    fn every_joined_licence_must_be_allowed() {
        assert_eq!(answer("MIT AND Unicode-3.0"), Some(true));
        assert_eq!(answer("MIT AND GPL-2.0"), Some(false));
        assert_eq!(answer("(MIT OR GPL-2.0) AND Unicode-3.0"), Some(true));
        assert_eq!(answer("(GPL-1.0 OR GPL-2.0) AND MIT"), Some(false));
    }

    #[test]
    fn and_binds_before_or() {
        assert_eq!(answer("MIT OR MIT AND GPL-2.0"), Some(true));
        assert_eq!(answer("GPL-2.0 AND MIT OR MIT"), Some(true));
        assert_eq!(answer("GPL-2.0 AND (MIT OR MIT)"), Some(false));
    }

    #[test]
    fn an_exception_adds_permissions() {
        let expression = "Apache-2.0 WITH LLVM-exception OR GPL-2.0";
        assert_eq!(answer(expression), Some(true));
        assert_eq!(answer("GPL-2.0 WITH Classpath-exception-2.0"), Some(false));
    }

    #[test]
    fn what_is_no_expression_is_refused() {
        for expression in [
            "",
            "MIT OR",
            "OR MIT",
            "(MIT",
            "MIT)",
            "MIT Apache-2.0",
            "MIT WITH",
            "MIT WITH OR",
        ] {
            assert_eq!(answer(expression), None, "{expression}");
        }
    }
}
