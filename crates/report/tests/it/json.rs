//! JSON against its schemas, and its references against what it names.

use corridor_countries::Language;
use corridor_report::{Block, Inlines, figure_json, json};
use rust_decimal::Decimal;
use serde_json::Value;

use crate::read::{LANGUAGES, all_under, document_of, value_of};
use crate::specimen;

const DOCUMENT: &str = include_str!("../../schema/document.schema.json");
const FIGURE: &str = include_str!("../../schema/figure.schema.json");

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// What is wrong with a text by a schema.
fn faults(schema: &str, instance: &Value) -> Vec<String> {
    let schema = read(schema);
    assert!(jsonschema::meta::is_valid(&schema), "the schema is none");
    let validator = jsonschema::validator_for(&schema).unwrap();
    validator
        .iter_errors(instance)
        .map(|fault| format!("{}: {fault}", fault.instance_path()))
        .collect()
}

#[test]
fn documents_fit_their_schema_in_each_language() {
    for language in LANGUAGES {
        let value = value_of(&specimen::document(language));
        assert_eq!(faults(DOCUMENT, &value), Vec::<String>::new());
        assert_eq!(value["language"], language.to_string());
    }
}

#[test]
fn the_schema_refuses_what_a_document_cannot_have() {
    let good = value_of(&specimen::document(Language::En));
    let mut harms: Vec<(&str, Value)> = Vec::new();
    let mut harm = |name, change: &dyn Fn(&mut Value)| {
        let mut bad = good.clone();
        change(&mut bad);
        assert_ne!(bad, good, "{name}");
        harms.push((name, bad));
    };
    let id = good["blocks"][0]["content"][1]["figure"]
        .as_str()
        .unwrap()
        .to_owned();
    harm("an unknown member", &|bad| bad["more"] = 1.into());
    harm("a number of binary floating point", &|bad| {
        bad["figures"][&id]["value"] = 94.82.into();
    });
    harm("a number in words", &|bad| {
        bad["figures"][&id]["value"] = "many".into();
    });
    harm("no source", &|bad| {
        bad["figures"][&id]["origins"] = Value::Array(Vec::new());
    });
    harm("a formula without inputs", &|bad| {
        bad["figures"][&id]["inputs"] = Value::Array(Vec::new());
    });
    harm("two ways to have come about", &|bad| {
        bad["figures"][&id]["observed"] = bad["figures"][&id]["computed"].clone();
    });
    harm("a figure under a false id", &|bad| {
        bad["figures"]["x1"] = bad["figures"][&id].clone();
    });
    harm("a block of no kind", &|bad| {
        bad["blocks"][0]["type"] = "verse".into();
    });
    harm("a piece with a member of another", &|bad| {
        bad["blocks"][0]["content"][0]["figure"] = id.as_str().into();
    });
    for (name, bad) in harms {
        assert!(!faults(DOCUMENT, &bad).is_empty(), "{name}");
    }
}

#[test]
fn single_figures_fit_their_schema() {
    let directory = specimen::document(Language::En).directory;
    for language in LANGUAGES {
        for figure in specimen::document(language).figures() {
            let value = read(&figure_json(&figure, &directory, language));
            assert_eq!(faults(FIGURE, &value), Vec::<String>::new());
            assert_eq!(value["figure"], figure.id().to_string());
            assert_eq!(
                value["figures"].as_object().unwrap().len(),
                figure.tree().len()
            );
        }
    }
}

#[test]
fn both_schemas_say_the_same_of_figures() {
    let (document, figure) = (read(DOCUMENT), read(FIGURE));
    let shared = figure["$defs"].as_object().unwrap();
    assert!(shared.len() > 10);
    for (name, definition) in shared {
        assert_eq!(definition, &document["$defs"][name], "{name}");
    }
    for member in ["figures", "sources", "areas", "bodies", "language"] {
        assert_eq!(figure["properties"][member], document["properties"][member]);
    }
}

#[test]
fn every_reference_leads_somewhere() {
    for language in LANGUAGES {
        let value = value_of(&specimen::document(language));
        references_lead_somewhere(&value);
    }
}

#[test]
fn what_only_the_text_names_is_named_too() {
    let mut document = document_of(
        Language::En,
        vec![Block::Paragraph(
            Inlines::new()
                .area("CA5".parse().unwrap())
                .area("RUS".parse().unwrap())
                .body("TJSTAT".parse().unwrap())
                .strong(Inlines::new().source("IMF_DOTS_CHN".parse().unwrap())),
        )],
    );
    document.directory = specimen::document(Language::En).directory;
    document
        .directory
        .learn(&specimen::document(Language::En).figures());
    let value = value_of(&document);
    references_lead_somewhere(&value);
    assert_eq!(value["areas"]["RUS"]["en"], "Russia");
    assert_eq!(value["areas"]["CA5"]["zh"], "中亚五国");
    assert_eq!(faults(DOCUMENT, &value), Vec::<String>::new());
}

fn references_lead_somewhere(value: &Value) {
    let named = |kind: &str, id: &str| value[kind].get(id).is_some();
    let mut ids = Vec::new();
    all_under(&value["blocks"], "figure", &mut ids);
    for id in ids {
        assert!(named("figures", id), "figure {id} of a block");
    }
    for (key, kind) in [("area", "areas"), ("body", "bodies"), ("source", "sources")] {
        let mut ids = Vec::new();
        all_under(&value["blocks"], key, &mut ids);
        for id in ids {
            assert!(named(kind, id), "{key} {id} of a block");
        }
    }
    for (id, figure) in value["figures"].as_object().unwrap() {
        for input in figure["inputs"].as_array().unwrap() {
            assert!(named("figures", input.as_str().unwrap()), "input of {id}");
        }
        for origin in figure["origins"].as_array().unwrap() {
            let source = origin["source"].as_str().unwrap();
            assert!(named("sources", source), "source of {id}");
        }
        let subject = &figure["subject"];
        for area in [&subject["ref_area"], &subject["counterpart"]] {
            if let Some(area) = area.as_str() {
                assert!(named("areas", area), "area {area} of {id}");
            }
        }
        for body in subject["reporters"].as_array().unwrap() {
            assert!(named("bodies", body.as_str().unwrap()), "reporter of {id}");
        }
    }
}

#[test]
fn decimals_are_kept_in_full() {
    let value = value_of(&specimen::document(Language::En));
    let whole = specimen::whole();
    let written = &value["figures"][whole.id().as_str()];
    assert_eq!(written["value"], "94820000000");
    for figure in specimen::document(Language::En).all_figures() {
        let written = &value["figures"][figure.id().as_str()];
        let read: rust_decimal::Decimal = written["value"].as_str().unwrap().parse().unwrap();
        assert_eq!(read, figure.value());
    }
}

#[test]
fn the_bytes_are_the_same_on_every_run() {
    let document = specimen::document(Language::En);
    assert_eq!(json(&document), json(&specimen::document(Language::En)));
    // Keys are in order, so that a comparison of two editions shows what changed.
    let text = json(&document);
    let value = read(&text);
    let keys: Vec<&String> = value["figures"].as_object().unwrap().keys().collect();
    assert!(keys.is_sorted());
    assert!(text.ends_with("}\n"));
}

/// The number at the start of a text in English, as it is written: `USD 43.8 billion` is 43.8.
fn written(text: &str) -> Decimal {
    let digit = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '−');
    let start = text.find(digit).unwrap();
    let number: String = text
        .split_at(start)
        .1
        .chars()
        .take_while(|c| digit(*c))
        .collect();
    number
        .replace(',', "")
        .replace('−', "-")
        .trim_end_matches('.')
        .parse()
        .unwrap()
}

/// That a printed number is its figure, rounded by less than a step.
fn agrees(value: &Value, text: &str, id: &str, format: &Value) {
    let power = match format["magnitude"].as_str().unwrap() {
        "one" => 0,
        "thousand" => 3,
        "million" => 6,
        "billion" => 9,
        _ => 12,
    };
    let ten = Decimal::from(10_u64.pow(power));
    let decimals = u32::try_from(format["decimals"].as_u64().unwrap()).unwrap();
    let step = Decimal::new(1, decimals) * ten;
    let exact: Decimal = value["figures"][id]["value"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    let printed = written(text) * ten;
    assert!(
        (printed - exact).abs() * Decimal::TWO <= step,
        "{text} is {exact}"
    );
}

#[test]
fn every_number_in_text_and_tables_is_its_figure() {
    let value = value_of(&specimen::document(Language::En));
    let mut seen = 0;
    for block in value["blocks"].as_array().unwrap() {
        for piece in block["content"].as_array().into_iter().flatten() {
            if piece["type"] == "figure" {
                let (text, id) = (
                    piece["text"].as_str().unwrap(),
                    piece["figure"].as_str().unwrap(),
                );
                agrees(&value, text, id, &piece["format"]);
                seen += 1;
            }
        }
        for row in block["rows"].as_array().into_iter().flatten() {
            let cells = row["cells"].as_array().unwrap();
            for (cell, column) in cells
                .iter()
                .zip(block["columns"].as_array().unwrap().iter().skip(1))
            {
                if cell["type"] == "figure" {
                    let (text, id) = (
                        cell["text"].as_str().unwrap(),
                        cell["figure"].as_str().unwrap(),
                    );
                    agrees(&value, text, id, &column["format"]);
                    seen += 1;
                }
            }
        }
    }
    assert_eq!(seen, 3 + 3 * 5 + 2);
}

#[test]
fn a_figure_has_one_entry_wherever_it_is_shown() {
    let value = value_of(&specimen::document(Language::En));
    let id = specimen::parts()[0].id().to_string();
    let mut shown = Vec::new();
    all_under(&value["blocks"], "figure", &mut shown);
    assert_eq!(
        shown.iter().filter(|shown| **shown == id).count(),
        2,
        "table and chart"
    );
    let mut inputs = Vec::new();
    for figure in value["figures"].as_object().unwrap().values() {
        inputs.extend(
            figure["inputs"]
                .as_array()
                .unwrap()
                .iter()
                .filter(|input| **input == *id),
        );
    }
    assert!(
        inputs.len() > 5,
        "the sum, the shares and the places: {}",
        inputs.len()
    );
}
