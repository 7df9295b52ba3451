//! `docs/record-format.md` is generated from the tables in `src/record/format/`; `UPDATE=1 cargo test` accepts.

use std::fmt::Write;

use throughline::message::ENGLISH;
use throughline::model::{Family, Relation};
use throughline::record::format::FILES;
use throughline::record::{Field, FieldType, Schema};

use super::{Document, cell, expect_generated};

#[test]
fn the_record_format_is_current() {
    let mut text = String::from("## Files\n\n| file | holds |\n|---|---|\n");
    let mut objects: Vec<(&'static Schema, String)> = Vec::new();
    for file in FILES {
        let (object, holds) = match &file.shape {
            FieldType::Object(object) => (*object, link(object)),
            FieldType::Map(FieldType::Object(object)) => (
                *object,
                format!("a mapping from ids; each value is {}", link(object)),
            ),
            shape => panic!("{}: {shape:?}", file.name),
        };
        let name = match file.name {
            "*/*.yaml" => "<year>/<id>.yaml",
            name => name,
        };
        writeln!(text, "| `{name}` | {} Holds {holds}. |", cell(file.about)).unwrap();
        collect(object, format!("`{name}`"), &mut objects);
    }
    for (object, used) in &objects {
        write!(text, "\n{}", section(object, used)).unwrap();
    }
    text.push_str(&relations());
    expect_generated("record-format.md", &text);
}

/// The table of relations in `docs/writing-records.md` has every relation once, in the order of the code.
#[test]
fn every_relation_is_explained() {
    let page = Document::read("docs/writing-records.md").text;
    let (_, table) = page
        .split_once("| relation | this event … |\n|---|---|\n")
        .unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    let told: Vec<&str> = table
        .lines()
        .map(|line| line.split('`').nth(1).unwrap())
        .collect();
    assert_eq!(told, Relation::WORDS);
}

/// Adds an object and those that its fields hold, each with the first place that uses it.
fn collect(object: &'static Schema, used: String, objects: &mut Vec<(&'static Schema, String)>) {
    if objects
        .iter()
        .any(|(known, _)| std::ptr::eq(*known, object))
    {
        return;
    }
    objects.push((object, used));
    for field in object.fields {
        if let Some(inner) = inner(&field.shape) {
            let used = format!("`{}` of {}", field.name, link(object));
            collect(inner, used, objects);
        }
    }
}

fn inner(shape: &FieldType) -> Option<&'static Schema> {
    match shape {
        FieldType::Object(object) | FieldType::Short(object) => Some(object),
        FieldType::List(shape) | FieldType::OneOrMore(shape) | FieldType::Map(shape) => {
            inner(shape)
        }
        _ => None,
    }
}

/// The heading of an object: its noun without the article.
fn heading(object: &Schema) -> String {
    let noun = noun(object);
    let noun = ["an ", "a "]
        .iter()
        .find_map(|article| noun.strip_prefix(article))
        .unwrap_or(&noun);
    let (first, rest) = noun.split_at(1);
    format!("{}{rest}", first.to_uppercase())
}

fn noun(object: &Schema) -> String {
    (object.noun)().in_words(&ENGLISH)
}

fn link(object: &Schema) -> String {
    let anchor = heading(object).to_lowercase().replace(' ', "-");
    format!("[{}](#{})", noun(object), anchor.replace('\'', ""))
}

fn section(object: &Schema, used: &str) -> String {
    let mut text = format!(
        "## {}\n\nStands in {used}.\n\n| field | required | value | meaning | example |\n|---|---|---|---|---|\n",
        heading(object)
    );
    for field in object.fields {
        writeln!(
            text,
            "| `{}` | {} | {} | {} | `{}` |",
            field.name,
            if field.required { "yes" } else { "" },
            value(&field.shape),
            cell(&about(field)),
            cell(field.example),
        )
        .unwrap();
    }
    text
}

/// What a field is for, and what it was called before.
fn about(field: &Field) -> String {
    match field.former_name {
        Some(former) => format!("{} Formerly `{former}`, which is still read.", field.about),
        None => field.about.to_owned(),
    }
}

/// What a field may hold, in a phrase.
fn value(shape: &FieldType) -> String {
    match shape {
        FieldType::Title | FieldType::Text => "[text](#values)".to_owned(),
        FieldType::Markdown => "[Markdown](#values)".to_owned(),
        FieldType::Line => "[line](#values)".to_owned(),
        FieldType::Slug => "[id](#values)".to_owned(),
        FieldType::Date => "[date](#values)".to_owned(),
        FieldType::Url | FieldType::SiteUrl => "[address](#values)".to_owned(),
        FieldType::Mail => "[mail address](#values)".to_owned(),
        FieldType::Language => "[language](#values)".to_owned(),
        FieldType::Country => "[country](#values)".to_owned(),
        FieldType::Licence => "[licence](#values)".to_owned(),
        FieldType::Number => "number".to_owned(),
        FieldType::Format => "whole number, from 1".to_owned(),
        FieldType::Index => "position, from 0".to_owned(),
        FieldType::Flag => "`true` or `false`".to_owned(),
        FieldType::Word(words) => words
            .iter()
            .map(|word| format!("`{word}`"))
            .collect::<Vec<_>>()
            .join(" "),
        FieldType::List(item) => format!("list; each item: {}", value(item)),
        FieldType::OneOrMore(item) => format!("{}, or a list of them", value(item)),
        FieldType::Map(item) => format!("mapping from ids; each value: {}", value(item)),
        FieldType::Object(object) => link(object),
        FieldType::Short(object) => {
            format!("{}, or its `{}` alone", link(object), object.fields[0].name)
        }
    }
}

fn relations() -> String {
    let mut text = String::from(
        "\n## Relations\n\nA link reads as a sentence: this event *relation* that event.\n\n| family | relations | edge of the causal graph |\n|---|---|---|\n",
    );
    for family in Family::ALL {
        let relations: Vec<String> = Relation::ALL
            .iter()
            .filter(|relation| relation.family() == *family)
            .map(|relation| format!("`{relation}`"))
            .collect();
        let drawn = match family.in_causal_graph() {
            true => "yes: no cycles, and forward in time",
            false => "no",
        };
        writeln!(text, "| {family} | {} | {drawn} |", relations.join(" ")).unwrap();
    }
    text
}
