//! Rule: the tracked tree stays small enough to clone without a thought.

use super::finding::Finding;
use super::tree::File;

/// Bytes that one tracked file may have.
const FILE: usize = 5_000_000;
/// Bytes that all tracked files may have together.
const TREE: usize = 60_000_000;

/// Checks the sizes of the tracked files.
pub(crate) fn check(files: &[File]) -> Vec<Finding> {
    let sizes: Vec<(&str, usize)> = files
        .iter()
        .map(|file| (file.path.as_str(), file.bytes.len()))
        .collect();
    too_large(&sizes)
}

fn too_large(sizes: &[(&str, usize)]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = sizes
        .iter()
        .filter(|(_, size)| *size > FILE)
        .map(|(path, size)| {
            let message = format!("`{size}` bytes, at most {FILE} are allowed");
            let hint = "keep the rows that are needed, or pack the file with `gzip -9n`";
            Finding::new(path, 1, message, hint)
        })
        .collect();
    let total: usize = sizes.iter().map(|(_, size)| size).sum();
    if total > TREE
        && let Some((largest, _)) = sizes.iter().max_by_key(|(_, size)| size)
    {
        let message = format!("all tracked files have `{total}` bytes, at most {TREE} are allowed");
        let hint = "this one is the largest";
        findings.push(Finding::new(largest, 1, message, hint));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_be_as_large_as_the_limit_and_no_larger() {
        assert_eq!(too_large(&[("a", FILE), ("b", 0)]), []);
        let findings = too_large(&[("a", FILE + 1), ("b", 0)]);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].path, "a");
    }

    #[test]
    fn the_tree_is_weighed_as_a_whole() {
        let mut sizes = vec![("a", FILE); 12];
        assert_eq!(too_large(&sizes), []);
        sizes.push(("b", 1));
        let findings = too_large(&sizes);
        assert_eq!(findings.len(), 1);
        assert!(findings[0].message.contains("60000001"), "{findings:?}");
    }
}
