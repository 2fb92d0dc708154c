//! What divan prints, as numbers.

use anyhow::Context as _;

use super::time;

/// Column of the median, after the fastest and the slowest.
const MEDIAN: usize = 2;

/// The benches of an output with their median in seconds, in its order.
pub(crate) fn medians(output: &str) -> anyhow::Result<Vec<(String, f64)>> {
    let mut medians = Vec::new();
    for line in output.lines() {
        // A bench hangs on a branch of the tree; lines of throughput and the header do not.
        let Some((_, line)) = line.split_once("─ ") else {
            continue;
        };
        let Some((name, times)) = line.split_once(char::is_whitespace) else {
            continue;
        };
        // A module has no times of its own.
        let Some(median) = times.split('│').nth(MEDIAN) else {
            continue;
        };
        let median = median.trim();
        if median.is_empty() {
            continue;
        }
        let seconds = time::parse(median).with_context(|| format!("in the line of `{name}`"))?;
        medians.push((name.to_owned(), seconds));
    }
    Ok(medians)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OUTPUT: &str = "\
Timer precision: 16 ns
money                  fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ allocation          271.8 ns      │ 11.49 µs      │ 275.8 ns      │ 399.2 ns      │ 100     │ 100
├─ rates                             │               │               │               │         │
│  ├─ by_day           1.501 ms      │ 2.511 ms      │ 1.579 ms      │ 1.599 ms      │ 100     │ 100
│  │                   3.539 Mitem/s │ 2.116 Mitem/s │ 3.363 Mitem/s │ 3.323 Mitem/s │         │
│  ╰─ by_year          30 ns         │ 30 ns         │ 30 ns         │ 30 ns         │ 100     │ 100
╰─ table_of_fixings    6.561 s       │ 8.606 s       │ 6.786 s       │ 6.995 s       │ 100     │ 100
";

    #[test]
    fn each_bench_has_its_median_once() {
        let found: Vec<(String, String)> = medians(OUTPUT)
            .unwrap()
            .into_iter()
            .map(|(name, seconds)| (name, time::show(seconds)))
            .collect();
        let expected = [
            ("allocation", "276 ns"),
            ("by_day", "1.58 ms"),
            ("by_year", "30.0 ns"),
            ("table_of_fixings", "6.79 s"),
        ];
        let expected = expected.map(|(name, time)| (name.to_owned(), time.to_owned()));
        assert_eq!(found, expected);
    }

    #[test]
    fn a_time_that_cannot_be_read_names_its_bench() {
        let output = OUTPUT.replace("275.8 ns", "275.8 eons");
        let error = medians(&output).unwrap_err();
        assert!(format!("{error:#}").contains("`allocation`"), "{error:#}");
    }
}
