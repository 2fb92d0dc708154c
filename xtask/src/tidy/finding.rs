//! One thing that is not tidy.

use std::fmt;

/// What is wrong where, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Finding {
    /// Path from the workspace's root.
    pub(crate) path: String,
    /// Line, from 1.
    pub(crate) line: usize,
    /// What is wrong.
    pub(crate) message: String,
    /// What to do.
    pub(crate) hint: String,
}

impl Finding {
    /// A finding at a line.
    pub(crate) fn new(
        path: &str,
        line: usize,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self {
            path: path.to_owned(),
            line,
            message: message.into(),
            hint: hint.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            path,
            line,
            message,
            hint,
        } = self;
        write!(f, "{path}:{line}: {message}\n  hint: {hint}")
    }
}

/// The first line, from 1, for which `is` holds; 1 when none does.
pub(crate) fn line_where(text: &str, is: impl Fn(&str) -> bool) -> usize {
    text.lines().position(is).map_or(1, |index| index + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_prints_as_a_place_that_editors_open() {
        let finding = Finding::new("crates/money/src/lib.rs", 7, "no", "mend it");
        assert_eq!(
            finding.to_string(),
            "crates/money/src/lib.rs:7: no\n  hint: mend it"
        );
    }

    #[test]
    fn a_line_is_counted_from_one() {
        assert_eq!(line_where("a\nb\nc", |line| line == "b"), 2);
        assert_eq!(line_where("a\nb\nc", |line| line == "z"), 1);
    }
}
