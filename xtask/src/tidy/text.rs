//! Rules on the text of tracked files: no machine's paths, no left-overs, clean line ends.

use super::finding::Finding;
use super::tree::File;

/// How paths of a machine begin. In two halves each, so that this file does not find itself.
const MACHINE_PATHS: &[&str] = &[
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/wo", "rk/"),
    concat!("/Us", "ers/"),
    concat!("C:", "\\"),
];

/// What no source keeps, and why.
const LEFT_OVERS: &[(&str, &str)] = &[
    (concat!("todo", "!("), "write the code or leave it out"),
    (
        concat!("unimplemented", "!("),
        "write the code or leave it out",
    ),
    (concat!("dbg", "!("), "take it out"),
    (
        concat!("#[", "ignore"),
        "run the test, or assert what is known to be wrong",
    ),
];

/// Checks the text of every tracked text file.
pub(crate) fn check(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files {
        let Some(text) = file.text() else { continue };
        findings.extend(machine_paths(&file.path, text));
        if file.is_a(&["rs"]) {
            findings.extend(left_overs(&file.path, text));
        }
        if file.is_a(&["rs", "md", "toml"]) {
            findings.extend(line_ends(&file.path, text));
        }
        // Fixtures are kept byte for byte as they were published.
        if !file.path.starts_with("fixtures/") {
            findings.extend(last_line(&file.path, text));
        }
    }
    findings
}

fn machine_paths(path: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let Some(start) = MACHINE_PATHS.iter().find(|start| starts_path(line, start)) else {
            continue;
        };
        findings.push(Finding::new(
            path,
            number + 1,
            format!("`{start}` is a path of one machine"),
            "use a path from the workspace's root, or cite the publisher",
        ));
    }
    findings
}

/// Whether a path begins so somewhere in the line. The middle of a URL or of a relative path is
/// none: `https://example.org/home/`, `../work/`.
fn starts_path(line: &str, start: &str) -> bool {
    line.match_indices(start).any(|(at, _)| {
        let before = line.get(..at).and_then(|before| before.chars().next_back());
        before.is_none_or(|c| !c.is_alphanumeric() && !"._-~%+*".contains(c))
    })
}

fn left_overs(path: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in text.lines().enumerate() {
        for (word, hint) in LEFT_OVERS.iter().filter(|(word, _)| line.contains(word)) {
            let message = format!("`{word}` is left over");
            findings.push(Finding::new(path, number + 1, message, *hint));
        }
    }
    findings
}

fn line_ends(path: &str, text: &str) -> Vec<Finding> {
    text.split('\n')
        .enumerate()
        .filter(|(_, line)| line.ends_with(char::is_whitespace))
        .map(|(number, _)| Finding::new(path, number + 1, "white space at the end", "take it out"))
        .collect()
}

fn last_line(path: &str, text: &str) -> Option<Finding> {
    if text.is_empty() || text.ends_with('\n') {
        return None;
    }
    let line = text.lines().count();
    let message = "the last line does not end";
    Some(Finding::new(
        path,
        line,
        message,
        "end the file with a newline",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(findings: &[Finding]) -> Vec<usize> {
        findings.iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn a_machine_path_is_one_that_starts_there() {
        let start = MACHINE_PATHS[0];
        for line in [
            format!("{start}ana/x"),
            format!("read `{start}ana`"),
            format!("file://{start}ana"),
            format!("DATA={start}ana"),
            format!("\"{start}ana\""),
        ] {
            assert!(starts_path(&line, start), "{line}");
        }
        for line in [
            format!("https://example.org{start}page"),
            format!("..{start}page"),
            "home of the data".to_owned(),
        ] {
            assert!(!starts_path(&line, start), "{line}");
        }
        assert!(starts_path(concat!("at C:", "\\data"), MACHINE_PATHS[4]));
    }

    #[test]
    fn each_machine_path_is_found_once_a_line() {
        for start in MACHINE_PATHS {
            let text = format!("fine\nat {start}a and {start}b\n");
            assert_eq!(lines(&machine_paths("README.md", &text)), [2], "{start}");
        }
    }

    #[test]
    fn left_overs_are_found() {
        for (word, _) in LEFT_OVERS {
            let text = format!("fn a() {{\n    {word}\n}}\n");
            assert_eq!(lines(&left_overs("a.rs", &text)), [2], "{word}");
        }
        assert_eq!(left_overs("a.rs", "// a list of things to do\n"), []);
    }

    #[test]
    fn white_space_at_the_end_is_found_carriage_returns_too() {
        assert_eq!(lines(&line_ends("a.md", "a\nb \nc\t\nd\r\ne\n")), [2, 3, 4]);
        assert_eq!(line_ends("a.md", "a\n\nb\n"), []);
    }

    #[test]
    fn the_last_line_ends_outside_fixtures() {
        let open = |path: &str| check(&[File::of(path, "a\nb")]);
        assert_eq!(lines(&open("LICENSE")), [2]);
        assert_eq!(open("fixtures/formats/a.csv"), []);
        assert_eq!(check(&[File::of("LICENSE", "")]), []);
    }
}
