//! Documents with every kind of piece and figure keep to the schema, and the schema is strict.

use corridor_evidence::Figure;
use corridor_report::{Directory, figure_json, json};
use serde_json::{Value, from_str};

use crate::read::LANGUAGES;
use crate::{everything, specimen};

fn document_schema() -> Value {
    from_str(include_str!("../../schema/document.schema.json")).unwrap()
}

fn figure_schema() -> Value {
    from_str(include_str!("../../schema/figure.schema.json")).unwrap()
}

#[track_caller]
fn check(schema: &Value, instance: &Value) {
    let validator = jsonschema::validator_for(schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(instance)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn every_kind_of_block_and_piece_keeps_to_the_schema() {
    let schema = document_schema();
    for language in LANGUAGES {
        for document in [
            everything::document(language),
            everything::of(language, Vec::new()),
        ] {
            check(&schema, &from_str(&json(&document)).unwrap());
        }
    }
}

#[test]
fn figures_of_every_origin_keep_to_the_schema() {
    let schema = figure_schema();
    let figures: [Figure; 6] = [
        everything::date("2024"),
        everything::date("2024-07-02"),
        everything::count(),
        everything::claim(),
        specimen::enterprises(),
        specimen::whole(),
    ];
    for language in LANGUAGES {
        for figure in &figures {
            let text = figure_json(figure, &Directory::default(), language);
            check(&schema, &from_str(&text).unwrap());
        }
    }
}

#[test]
fn the_schemas_are_closed_and_describe_every_member() {
    fn visit(at: &str, schema: &Value, objects: &mut usize) {
        if let Some(properties) = schema.get("properties")
            && schema["type"] == "object"
        {
            *objects += 1;
            assert_eq!(schema["additionalProperties"], false, "{at} is open");
            for (name, property) in properties.as_object().unwrap() {
                let known = ["$ref", "const", "description"];
                let described = known.iter().any(|key| property.get(key).is_some());
                assert!(described, "{at}.{name} has no description");
            }
        }
        match schema {
            Value::Object(map) => {
                for (key, value) in map {
                    visit(&format!("{at}/{key}"), value, objects);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| visit(at, item, objects)),
            _ => {}
        }
    }
    let mut objects = 0;
    visit("", &document_schema(), &mut objects);
    visit("", &figure_schema(), &mut objects);
    assert!(objects > 40, "{objects}");
}
