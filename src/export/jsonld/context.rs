//! What the terms of the JSON-LD mean.

use serde_json::{Value, json};

/// Terms whose values are things.
const REFERENCES: &[(&str, &str)] = &[
    ("about", "schema:about"),
    ("affiliation", "schema:affiliation"),
    ("appearance", "schema:appearance"),
    ("archivedAt", "schema:archivedAt"),
    ("citation", "schema:citation"),
    ("contentUrl", "schema:contentUrl"),
    ("creator", "schema:creator"),
    ("isBasedOn", "schema:isBasedOn"),
    ("license", "schema:license"),
    ("location", "schema:location"),
    ("parentOrganization", "schema:parentOrganization"),
    ("subjectOf", "schema:subjectOf"),
    ("superEvent", "schema:superEvent"),
    ("url", "schema:url"),
    ("hasCause", "wdt:P828"),
    ("hasImmediateCause", "wdt:P1478"),
    ("hasContributingFactor", "wdt:P1479"),
    ("hasEffect", "wdt:P1542"),
    ("from", "throughline:from"),
    ("to", "throughline:to"),
    ("assertedBy", "throughline:assertedBy"),
    ("contradictedBy", "throughline:contradictedBy"),
    ("qualifiedBy", "throughline:qualifiedBy"),
    ("mentionedBy", "throughline:mentionedBy"),
    ("participant", "throughline:participant"),
];

/// Terms whose values are texts by language.
const TEXTS: &[(&str, &str)] = &[
    ("name", "schema:name"),
    ("description", "schema:description"),
    ("text", "schema:text"),
    ("note", "throughline:note"),
];

/// Terms of ours whose values are words.
const WORDS: &[&str] = &[
    "Link",
    "relation",
    "family",
    "basis",
    "confidence",
    "disputed",
    "edtf",
    "kind",
    "status",
];

/// What the terms mean. It stands in the document, so that nothing has to be fetched to read it.
pub(super) fn context() -> Value {
    let mut context = json!({
        "@version": 1.1,
        "@vocab": "https://schema.org/",
        "schema": "https://schema.org/",
        "wdt": "http://www.wikidata.org/prop/direct/",
        "throughline": "urn:x-throughline:",
        "startDate": {"@id": "schema:startDate", "@type": "schema:Date"},
        "endDate": {"@id": "schema:endDate", "@type": "schema:Date"},
    });
    let references = REFERENCES
        .iter()
        .map(|(term, id)| (*term, json!({"@id": id, "@type": "@id"})));
    let texts = TEXTS
        .iter()
        .map(|(term, id)| (*term, json!({"@id": id, "@container": "@language"})));
    let words = WORDS
        .iter()
        .map(|term| (*term, json!(format!("throughline:{term}"))));
    if let Some(context) = context.as_object_mut() {
        let terms = references.chain(texts).chain(words);
        context.extend(terms.map(|(term, meaning)| (term.to_owned(), meaning)));
    }
    context
}
