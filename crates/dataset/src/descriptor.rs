//! `datapackage.json`: which tables a package has, and what their fields may hold.

use serde::Deserialize;

use crate::Problem;

/// The name of the descriptor in every package.
pub const DESCRIPTOR: &str = "datapackage.json";

/// A Frictionless Data Package descriptor, as far as corridor reads it.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct Descriptor {
    /// The short name.
    pub name: String,
    /// The title for people.
    #[serde(default)]
    pub title: String,
    /// The version of the data.
    #[serde(default)]
    pub version: String,
    /// When it was made.
    #[serde(default)]
    pub created: String,
    /// The tables.
    pub resources: Vec<Resource>,
}

/// A table of a package.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct Resource {
    /// The name: it says which kind of table it is.
    pub name: String,
    /// The file, relative to the descriptor.
    pub path: String,
    /// The title for people.
    #[serde(default)]
    pub title: String,
    /// What its fields may hold.
    #[serde(default)]
    pub schema: Schema,
}

/// A Table Schema, as far as corridor reads it.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Schema {
    /// The fields, in the order of the columns.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// The fields that name a row.
    #[serde(default)]
    pub primary_key: Key,
    /// The fields that point to rows of other tables.
    #[serde(default)]
    pub foreign_keys: Vec<ForeignKey>,
}

/// One or several names of fields: the standard allows both forms.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "OneOrMany")]
pub struct Key(pub Vec<String>);

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl From<OneOrMany> for Key {
    fn from(key: OneOrMany) -> Self {
        match key {
            OneOrMany::One(name) => Self(vec![name]),
            OneOrMany::Many(names) => Self(names),
        }
    }
}

/// A field of a table.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct Field {
    /// The name of the column.
    pub name: String,
    /// The type of its values.
    #[serde(default, rename = "type")]
    pub kind: String,
    /// What its values must be.
    #[serde(default)]
    pub constraints: Constraints,
}

/// What the values of a field must be.
#[derive(Debug, Clone, Default, Deserialize)]
#[non_exhaustive]
pub struct Constraints {
    /// No empty field.
    #[serde(default)]
    pub required: bool,
    /// No value twice.
    #[serde(default)]
    pub unique: bool,
    /// One of these.
    #[serde(default, rename = "enum")]
    pub one_of: Vec<serde_json::Value>,
}

/// Fields that must have a row in another table.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct ForeignKey {
    /// The fields here.
    pub fields: Key,
    /// The fields there.
    pub reference: Reference,
}

/// Where a foreign key points.
#[derive(Debug, Clone, Deserialize)]
#[non_exhaustive]
pub struct Reference {
    /// The table; empty for the same one.
    #[serde(default)]
    pub resource: String,
    /// Its fields.
    pub fields: Key,
}

impl Descriptor {
    /// Reads a descriptor.
    ///
    /// # Errors
    /// When it is not JSON of the standard's shape, or a path leads out of the package.
    pub fn read(bytes: &[u8]) -> Result<Self, Problem> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let descriptor: Self = serde_json::from_slice(bytes).map_err(|error| {
            let line = u64::try_from(error.line()).unwrap_or(0);
            Problem::in_file(DESCRIPTOR, "package/descriptor", error.to_string())
                .at_row(line)
                .with_hint("the file must be a Frictionless data package: `name` and `resources` with `name` and `path`")
        })?;
        for resource in &descriptor.resources {
            let path = std::path::Path::new(&resource.path);
            let inside = path
                .components()
                .all(|part| matches!(part, std::path::Component::Normal(_)));
            if !inside || resource.path.is_empty() {
                return Err(Problem::in_file(
                    DESCRIPTOR,
                    "package/path",
                    format!(
                        "the path `{}` of `{}` leads out of the package",
                        resource.path, resource.name
                    ),
                )
                .with_hint("paths are relative to the descriptor and have no `..`"));
            }
        }
        Ok(descriptor)
    }
}
