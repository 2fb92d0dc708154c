//! The tables that observations point to: concepts, areas, bodies, sources.

use corridor_evidence::{Additive, AreaId, Body, Concept, ConceptId, Names, Source, UnitKind};

use super::{Context, nearest};
use crate::Problem;
use crate::dataset::Dataset;
use crate::load::add;
use crate::records::Area;
use crate::table::{Row, Table};

fn names(row: &Row<'_>) -> Names {
    Names {
        en: row.text("NAME_EN").to_owned(),
        ru: row.text("NAME_RU").to_owned(),
        zh: row.text("NAME_ZH").to_owned(),
    }
}

fn name_required(row: &Row<'_>, problems: &mut Vec<Problem>) {
    if row.text("NAME_EN").is_empty() {
        problems.push(row.problem("NAME_EN", "field/required", "the field is empty"));
    }
}

fn clash(row: &Row<'_>, id: &str) -> Problem {
    row.problem(
        "ID",
        "key/duplicate",
        format!("`{id}` is there already with other content"),
    )
    .with_hint("give the new one another id, or make the two rows equal")
}

/// The kinds of units that a word of the concept table allows.
fn unit_kinds(word: &str) -> Option<&'static [UnitKind]> {
    Some(match word {
        "money" => &[UnitKind::Money],
        "exchange" => &[UnitKind::Rate],
        "percent" => &[UnitKind::Share, UnitKind::Points],
        "pp" => &[UnitKind::Points],
        "ratio" => &[UnitKind::Ratio],
        "rank" => &[UnitKind::Rank],
        "index" => &[UnitKind::Index],
        "persons" | "count" => &[UnitKind::Count],
        "mass" => &[UnitKind::Mass],
        "freight" => &[UnitKind::Teu, UnitKind::Feu],
        "work" => &[UnitKind::TransportWork],
        "container" => &[UnitKind::Container],
        "train" => &[UnitKind::Train],
        "vehicle" => &[UnitKind::Vehicle, UnitKind::Wagon],
        "distance" => &[UnitKind::Distance],
        "duration" => &[UnitKind::Duration],
        "speed" => &[UnitKind::Speed],
        "rate" => &[UnitKind::Capacity],
        "volume" => &[UnitKind::Volume],
        "power" => &[UnitKind::Power],
        "energy" => &[UnitKind::Energy],
        "date" => &[UnitKind::Date],
        _ => return None,
    })
}

pub(super) fn concepts(table: &Table, context: &mut Context<'_>) {
    let columns = [
        "ID",
        "NAME_EN",
        "UNIT_KIND",
        "MEASURE",
        "FAMILY",
        "DEFINITION",
    ];
    for row in table.rows(&columns, context.problems) {
        let problems = &mut *context.problems;
        name_required(&row, problems);
        let mut kinds = Vec::new();
        for word in row.text("UNIT_KIND").split_whitespace() {
            match unit_kinds(word) {
                Some(of_word) => kinds.extend_from_slice(of_word),
                None => problems.push(row.problem(
                    "UNIT_KIND",
                    "type/unit-kind",
                    format!("`{word}` is not a kind of unit"),
                )),
            }
        }
        let mut additive = Additive::default();
        for word in row.text("ADDITIVE").split_whitespace() {
            match word {
                "areas" => additive.areas = true,
                "periods" => additive.periods = true,
                _ => problems.push(row.problem(
                    "ADDITIVE",
                    "type/additive",
                    format!("`{word}` is not something to sum over: expected `areas` or `periods`"),
                )),
            }
        }
        let mut comparable_with = Vec::new();
        for word in row.text("COMPARABLE_WITH").split_whitespace() {
            match word.parse::<ConceptId>() {
                Ok(id) => comparable_with.push(id),
                Err(error) => {
                    problems.push(row.problem("COMPARABLE_WITH", "type/id", error.to_string()));
                }
            }
        }
        let id = row.required("ID", "type/id", problems);
        let measure = row.required("MEASURE", "type/measure", problems);
        let family = row.required("FAMILY", "type/family", problems);
        let mirror = row.optional("MIRROR", "type/id", problems);
        if let (Some(id), Some(measure), Some(family), Some(mirror)) = (id, measure, family, mirror)
        {
            let id: ConceptId = id;
            let concept = Concept {
                id: id.clone(),
                names: names(&row),
                unit_kinds: kinds,
                measure,
                family,
                mirror,
                additive,
                scope: row.text("SCOPE").to_owned(),
                comparable_with,
                definition: row.text("DEFINITION").to_owned(),
            };
            let known = id.to_string();
            add(
                &mut context.dataset.concepts,
                id,
                concept,
                || clash(&row, &known),
                problems,
            );
        }
    }
}

/// The ids in a field that holds several.
fn area_ids(row: &Row<'_>, column: &str, problems: &mut Vec<Problem>) -> Vec<AreaId> {
    let mut ids = Vec::new();
    for word in row.text(column).split_whitespace() {
        match word.parse() {
            Ok(id) => ids.push(id),
            Err(error) => {
                let error: corridor_evidence::IdError = error;
                problems.push(row.problem(column, "type/id", error.to_string()));
            }
        }
    }
    ids
}

pub(super) fn areas(table: &Table, context: &mut Context<'_>) {
    for row in table.rows(&["ID", "KIND", "NAME_EN"], context.problems) {
        let problems = &mut *context.problems;
        name_required(&row, problems);
        let members = area_ids(&row, "MEMBERS", problems);
        let countries = area_ids(&row, "COUNTRIES", problems);
        if let Some(id) = row.required::<AreaId>("ID", "type/id", problems) {
            let area = Area {
                id: id.clone(),
                kind: row.text("KIND").to_owned(),
                names: names(&row),
                members,
                countries,
                note: row.text("NOTE").to_owned(),
            };
            let known = id.to_string();
            add(
                &mut context.dataset.areas,
                id,
                area,
                || clash(&row, &known),
                problems,
            );
        }
    }
}

pub(super) fn bodies(table: &Table, context: &mut Context<'_>) {
    for row in table.rows(&["ID", "NAME_EN", "AREA", "KIND"], context.problems) {
        let problems = &mut *context.problems;
        name_required(&row, problems);
        let id = row.required("ID", "type/id", problems);
        let kind = row.required("KIND", "type/body-kind", problems);
        let area = row.optional::<AreaId>("AREA", "type/id", problems);
        if let (Some(id), Some(kind), Some(area)) = (id, kind, area) {
            if let Some(area) = &area
                && !context.dataset.areas.contains_key(area)
            {
                let message = format!("`{area}` is not in the table of areas");
                problems.push(row.problem("AREA", "key/foreign", message));
            }
            let id: corridor_evidence::BodyId = id;
            let body = Body {
                id: id.clone(),
                names: names(&row),
                area,
                kind,
                url: row.text("URL").to_owned(),
            };
            let known = id.to_string();
            add(
                &mut context.dataset.bodies,
                id,
                body,
                || clash(&row, &known),
                problems,
            );
        }
    }
}

pub(super) fn sources(table: &Table, context: &mut Context<'_>) {
    let columns = [
        "ID",
        "TITLE",
        "PUBLISHER",
        "KIND",
        "URL",
        "PUBLISHED",
        "RETRIEVED",
        "LICENCE",
    ];
    for row in table.rows(&columns, context.problems) {
        let problems = &mut *context.problems;
        for column in ["TITLE", "PUBLISHER", "LICENCE"] {
            if row.text(column).is_empty() {
                problems.push(row.problem(column, "field/required", "the field is empty"));
            }
        }
        let id = row.required("ID", "type/id", problems);
        let kind = row.required("KIND", "type/source-kind", problems);
        let published = row.optional("PUBLISHED", "type/date", problems);
        let retrieved = row.required("RETRIEVED", "type/date", problems);
        if let (Some(id), Some(kind), Some(published), Some(retrieved)) =
            (id, kind, published, retrieved)
        {
            let id: corridor_evidence::SourceId = id;
            let source = Source {
                id: id.clone(),
                title: row.text("TITLE").to_owned(),
                publisher: row.text("PUBLISHER").to_owned(),
                kind,
                url: row.text("URL").to_owned(),
                published,
                retrieved,
                licence: row.text("LICENCE").to_owned(),
                licence_url: row.text("LICENCE_URL").to_owned(),
                attribution: row.text("ATTRIBUTION").to_owned(),
                note: row.text("NOTE").to_owned(),
            };
            let known = id.to_string();
            add(
                &mut context.dataset.sources,
                id,
                source,
                || clash(&row, &known),
                problems,
            );
        }
    }
}

/// Mirrors, comparable concepts and members must be in their tables.
pub(super) fn check_references(dataset: &Dataset, problems: &mut Vec<Problem>) {
    let missing = |file: &str, column: &str, owner: &str, id: &str, near: Option<&str>| {
        let message = format!("`{owner}` points to `{id}`, which is not in the table");
        let problem = Problem::in_file(file, "key/foreign", message).in_column(column);
        match near {
            Some(near) => problem.with_hint(format!("did you mean `{near}`?")),
            None => problem,
        }
    };
    for concept in dataset.concepts.values() {
        let mirror = concept.mirror.iter().map(|id| ("MIRROR", id));
        let comparable = concept
            .comparable_with
            .iter()
            .map(|id| ("COMPARABLE_WITH", id));
        for (column, id) in mirror.chain(comparable) {
            if !dataset.concepts.contains_key(id) {
                let near = nearest(id.as_str(), dataset.concepts.keys().map(ConceptId::as_str));
                problems.push(missing(
                    "concepts",
                    column,
                    concept.id.as_str(),
                    id.as_str(),
                    near,
                ));
            }
        }
    }
    for area in dataset.areas.values() {
        let members = area.members.iter().map(|id| ("MEMBERS", id));
        for (column, id) in members.chain(area.countries.iter().map(|id| ("COUNTRIES", id))) {
            if !dataset.areas.contains_key(id) {
                let near = nearest(id.as_str(), dataset.areas.keys().map(AreaId::as_str));
                problems.push(missing(
                    "areas",
                    column,
                    area.id.as_str(),
                    id.as_str(),
                    near,
                ));
            }
        }
    }
}
