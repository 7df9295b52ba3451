//! The command that makes the same part of the graph again, for the caption of its picture.

use super::Args;

/// The command; nothing when the whole graph is asked for.
pub(super) fn part(args: &Args) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut option = |name: &str, value: &str| words.push(format!("--{name} {}", quoted(value)));
    if let Some(id) = &args.around {
        option("around", id);
        option("depth", &args.depth.to_string());
    }
    for (name, value) in [
        ("from", &args.from),
        ("to", &args.to),
        ("actor", &args.actor),
        ("topic", &args.topic),
        ("kind", &args.kind),
        ("since", &args.since),
        ("until", &args.until),
        ("confidence", &args.confidence),
    ] {
        if let Some(value) = value {
            option(name, value);
        }
    }
    for (name, values) in [
        ("family", &args.family),
        ("relation", &args.relation),
        ("basis", &args.basis),
    ] {
        if !values.is_empty() {
            option(name, &values.join(","));
        }
    }
    for (name, is_given) in [
        ("reduce", args.reduce),
        ("all-relations", args.all_relations),
    ] {
        if is_given {
            words.push(format!("--{name}"));
        }
    }
    if words.is_empty() {
        return String::new();
    }
    format!("throughline graph {}", words.join(" "))
}

/// A value as a shell takes it; dates may hold `?` and `~`.
fn quoted(value: &str) -> String {
    let is_plain =
        |character: char| character.is_ascii_alphanumeric() || "-_,./".contains(character);
    if value.chars().all(is_plain) {
        value.to_owned()
    } else {
        format!("'{}'", value.replace('\'', "'\\''"))
    }
}
