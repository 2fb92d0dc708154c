//! The table of times.

use super::time;

/// One comparison, in seconds.
#[derive(Debug)]
pub(crate) struct Row {
    /// What was done, all inputs once.
    pub(crate) what: String,
    /// How long it takes us.
    pub(crate) ours: f64,
    /// Who else does it and how long that takes.
    pub(crate) peer: Option<(String, f64)>,
}

const HEADER: [&str; 5] = ["what", "ours", "peer", "theirs", "ratio"];

/// Aligned columns under a header. The ratio is theirs to ours: above one, ours is faster.
pub(crate) fn render(rows: &[Row]) -> String {
    let mut cells = vec![HEADER.map(str::to_owned)];
    cells.extend(rows.iter().map(|row| {
        let (peer, theirs, ratio) = row.peer.as_ref().map_or_else(
            || ("-".to_owned(), "-".to_owned(), "-".to_owned()),
            |(peer, theirs)| {
                let ratio = time::three_digits(theirs / row.ours);
                (peer.clone(), time::show(*theirs), ratio)
            },
        );
        [row.what.clone(), time::show(row.ours), peer, theirs, ratio]
    }));
    let width = |column: usize| {
        let widths = cells.iter().filter_map(|row| row.get(column));
        widths.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let [what, ours, peer, theirs, ratio] = [0, 1, 2, 3, 4].map(width);
    let mut text = String::new();
    for [a, b, c, d, e] in &cells {
        let line = format!("{a:what$}  {b:>ours$}  {c:peer$}  {d:>theirs$}  {e:>ratio$}");
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_and_the_ratio_is_theirs_to_ours() {
        let rows = [
            Row {
                what: "money: sums".to_owned(),
                ours: 14e-6,
                peer: Some(("py-moneyed 3.0".to_owned(), 469e-6)),
            },
            Row {
                what: "money: rates by day".to_owned(),
                ours: 1.2e-3,
                peer: None,
            },
        ];
        let expected = "\
what                    ours  peer            theirs  ratio
money: sums          14.0 µs  py-moneyed 3.0  469 µs   33.5
money: rates by day  1.20 ms  -                    -      -
";
        assert_eq!(render(&rows), expected);
    }
}
