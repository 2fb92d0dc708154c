//! A `datapackage.json` as a list of provenance.

use serde::Deserialize;
use serde_json::Value;

use crate::tidy::finding::{Finding, line_where};

#[derive(Debug, Deserialize)]
struct Package {
    #[serde(default)]
    sources: Vec<Value>,
    #[serde(default)]
    licenses: Vec<Value>,
    resources: Vec<Resource>,
}

#[derive(Debug, Deserialize)]
struct Resource {
    name: String,
    path: Paths,
    #[serde(default)]
    sources: Vec<Value>,
    #[serde(default)]
    licenses: Vec<Value>,
    schema: Option<Value>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Paths {
    One(String),
    Many(Vec<String>),
}

impl Paths {
    fn list(&self) -> &[String] {
        match self {
            Self::One(path) => std::slice::from_ref(path),
            Self::Many(paths) => paths,
        }
    }
}

/// The files that a package in `folder` lists, and its resources without sources or licences.
pub(crate) fn read(path: &str, folder: &str, bytes: &[u8]) -> (Vec<String>, Vec<Finding>) {
    let package: Package = match serde_json::from_slice(bytes) {
        Ok(package) => package,
        Err(error) => {
            let message = format!("the package cannot be read: {error}");
            let hint = "expected a data package with `resources`";
            return (
                Vec::new(),
                vec![Finding::new(path, error.line().max(1), message, hint)],
            );
        }
    };
    let text = String::from_utf8_lossy(bytes);
    let mut files = Vec::new();
    let mut findings = Vec::new();
    for resource in &package.resources {
        let name = &resource.name;
        files.extend(resource.path.list().iter().cloned());
        // A schema may be a file of its own.
        if let Some(Value::String(schema)) = &resource.schema {
            files.push(schema.clone());
        }
        for (key, own, shared) in [
            ("sources", &resource.sources, &package.sources),
            ("licenses", &resource.licenses, &package.licenses),
        ] {
            if own.is_empty() && shared.is_empty() {
                let quoted = format!("\"{name}\"");
                let line = line_where(&text, |line| {
                    line.contains("\"name\"") && line.contains(&quoted)
                });
                let message = format!("the resource `{name}` has no `{key}`");
                let hint = format!("give `{key}` to it or to the package");
                findings.push(Finding::new(path, line, message, hint));
            }
        }
    }
    let files = files
        .into_iter()
        .map(|file| format!("{folder}/{file}"))
        .collect();
    (files, findings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_schemas_are_listed() {
        let text = r#"{"licenses": [{}], "resources": [
            {"name": "a", "path": ["a1.csv", "a2.csv"], "sources": [{}]},
            {"name": "b", "path": "b.csv", "schema": "b.json", "sources": [{}]}]}"#;
        let (files, findings) = read("f/datapackage.json", "f", text.as_bytes());
        assert_eq!(files, ["f/a1.csv", "f/a2.csv", "f/b.csv", "f/b.json"]);
        assert_eq!(findings, []);
    }

    #[test]
    fn a_resource_without_sources_is_found_at_its_name() {
        let text =
            "{\"licenses\": [{}], \"resources\": [\n{\"name\": \"a\", \"path\": \"a.csv\"}]}";
        let (_, findings) = read("f/datapackage.json", "f", text.as_bytes());
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].line, 2);
        assert_eq!(findings[0].message, "the resource `a` has no `sources`");
    }

    #[test]
    fn what_is_no_package_is_found_at_its_line() {
        let (files, findings) = read("f/datapackage.json", "f", b"{\n\"resources\": 1}");
        assert_eq!(files, [""; 0]);
        assert_eq!(findings[0].line, 2);
    }
}
