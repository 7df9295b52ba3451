//! The small collection that the examples of the checks are records of.

use crate::diag::Example;

/// The files around an example. An example with the name of one of them takes its place.
pub const SAMPLE: &[Example] = &[
    Example {
        file: "timeline.yaml",
        text: "format: 2\ntitle: A timeline\nlocales: [en]\nkinds:\n  diplomacy: {name: {en: Diplomacy}}\n  rule: {name: {en: Rule}, legal: true}\n",
    },
    Example {
        file: "actors.yaml",
        text: "ministry: {name: {en: Ministry of Transport}}\nforeign-ministry: {name: {en: Foreign Ministry}}\n",
    },
    Example {
        file: "places.yaml",
        text: "geneva: {name: {en: Geneva}}\n",
    },
    Example {
        file: "topics.yaml",
        text: "fishing: {name: {en: Fishing}}\n",
    },
    Example {
        file: "measures.yaml",
        text: "fishing-ban: {name: {en: Fishing ban}, authority: ministry, checked: 2026-11-22}\n",
    },
    Example {
        file: "2022/first-call.yaml",
        text: "title: A first call\ndate: 2022-10-11\nsummary: The ministers spoke by telephone.\nkind: diplomacy\nclaims:\n  - {id: spoke, text: The ministers spoke, sources: [earlier-notice]}\n",
    },
    Example {
        file: "2022/earlier-talks.yaml",
        text: "title: Earlier talks\ndate: 2022-10-12\nsummary: Two ministries met.\nkind: diplomacy\nsources:\n  earlier-notice: {title: Notice, publisher: Ministry, url: 'https://www.example.org/earlier', kind: official, language: en}\nclaims:\n  - {id: met, text: The two ministries met, sources: [earlier-notice]}\nlinks:\n  - {relation: prompted-by, event: first-call, basis: press, sources: [earlier-notice]}\n",
    },
    Example {
        file: "2022/later-visit.yaml",
        text: "title: A visit\ndate: 2022-10-12\nsummary: A delegation came.\nkind: diplomacy\nclaims:\n  - {id: came, text: A delegation came, sources: [earlier-notice]}\nlinks:\n  - {relation: prompted-by, event: earlier-talks, basis: press, sources: [earlier-notice]}\n",
    },
];
