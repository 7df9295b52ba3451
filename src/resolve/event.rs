//! One event's record, with every id that it names followed.

use super::registry::present;
use super::unknown::{Findings, Registry};
use super::{ACTOR, EVENT, IdTable, KIND, MEASURE, PLACE, SOURCE, TOPIC};
use crate::diag::{Diagnostic, Place};
use crate::message;
use crate::model::{
    Change, Citation, Event, EventDate, MeasureStep, OtherDates, Participation, RecordStatus, Slug,
    Source, Stance, Text,
};
use crate::parse::EventFile;
use crate::record::{CitationRecord, EventRecord, TextRecord};

/// How to find a place, when there is something to report there.
pub(super) type At<'p> = &'p dyn Fn() -> Place;

/// What came of a record besides its event.
pub(super) struct ResolveOutput {
    /// The sources that it defines, by their ids. In boxes: a source is large, and is put in order among all others.
    pub(super) sources: Vec<(Slug, Box<Source>)>,
    /// The sources that it cites, those that do not exist included.
    pub(super) cited: Vec<Slug>,
    /// The ids that lead nowhere.
    pub(super) findings: Findings,
}

/// Resolves a record; `locale` is the language of texts that name none.
pub(super) fn resolve(file: EventFile, known: &IdTable, locale: &str) -> (Event, ResolveOutput) {
    let mut resolver = Resolver {
        known,
        locale,
        findings: Findings::default(),
        cited: Vec::new(),
    };
    let (event, sources) = resolver.event(file);
    let rest = ResolveOutput {
        sources,
        cited: resolver.cited,
        findings: resolver.findings,
    };
    (event, rest)
}

/// A record on its way.
pub(super) struct Resolver<'a> {
    known: &'a IdTable,
    pub(super) locale: &'a str,
    pub(super) findings: Findings,
    cited: Vec<Slug>,
}

impl Resolver<'_> {
    fn event(&mut self, file: EventFile) -> (Event, Vec<(Slug, Box<Source>)>) {
        let EventFile { id, record, file } = file;
        let EventRecord {
            title,
            date,
            dates,
            date_note,
            summary,
            kind,
            actors,
            places,
            topics,
            measures,
            sources,
            claims,
            disputes,
            links,
            changes,
            status,
            reason,
            replaced_by,
            former_ids,
            verification,
            refs,
        } = *record;
        let at = || Place::file(file.clone());
        // Not collected, which would keep the room of the records for the few bytes of the boxes.
        let mut defined = Vec::with_capacity(sources.0.len());
        for (source, record) in sources.0 {
            let resolved = self.source(source.clone(), record, &id, &at);
            defined.push((source, Box::new(resolved)));
        }
        if let Some(kind) = &kind {
            self.follow(&KIND, kind, &|| at().key("kind"));
        }
        if let Some(other) = &replaced_by {
            self.follow(&EVENT, other, &|| at().key("replaced_by"));
        }
        let event = Event {
            title: self.text(title),
            date: date.unwrap_or_else(EventDate::unknown),
            dates: OtherDates {
                announced: dates.announced,
                effective: dates.effective,
                published: dates.published,
                ended: dates.ended,
            },
            date_note: self.text(date_note),
            summary: self.text(summary),
            kind: kind.unwrap_or_else(|| Slug::from("")),
            actors: actors
                .into_iter()
                .enumerate()
                .filter_map(|(index, record)| {
                    let place = || at().key("actors").item(index);
                    let actor = record.actor?;
                    // In the short form the item is the id; the locator stops there by itself.
                    self.follow(&ACTOR, &actor, &|| place().key("actor"))
                        .then_some(Participation {
                            actor,
                            role: record.role,
                        })
                })
                .collect(),
            places: self.list(&PLACE, places, &|| at().key("places")),
            topics: self.list(&TOPIC, topics, &|| at().key("topics")),
            measures: measures
                .into_iter()
                .enumerate()
                .filter_map(|(index, record)| {
                    let place = || at().key("measures").item(index).key("measure");
                    let measure = record.measure?;
                    let found = self.follow(&MEASURE, &measure, &place);
                    Some(MeasureStep {
                        measure,
                        state: record.state?,
                        from: record.from,
                        until: record.until,
                        note: self.text(record.note),
                    })
                    .filter(|_| found)
                })
                .collect(),
            sources: defined.iter().map(|(id, _)| id.clone()).collect(),
            claims: self.claims(claims, &|| at().key("claims")),
            disputes: disputes
                .into_iter()
                .enumerate()
                .map(|(index, record)| {
                    self.dispute(index, record, &|| at().key("disputes").item(index))
                })
                .collect(),
            links: self.links(links, &|| at().key("links")),
            changes: changes
                .into_iter()
                .filter_map(|record| {
                    Some(Change {
                        date: record.date?,
                        what: self.text(record.what),
                    })
                })
                .collect(),
            status: status.unwrap_or(RecordStatus::Published),
            reason: self.text(reason),
            replaced_by,
            former_ids: present(&former_ids),
            verification,
            refs: present(&refs),
            file: file.to_string(),
            id,
        };
        (event, defined)
    }

    pub(super) fn text(&self, record: TextRecord) -> Text {
        record.resolve(self.locale)
    }

    /// Reports an id that leads nowhere; says whether it leads somewhere.
    pub(super) fn follow(&mut self, registry: &'static Registry, id: &Slug, place: At<'_>) -> bool {
        let known = self.known;
        let found = (registry.ids)(known).contains(id);
        if !found {
            match known
                .former
                .get(id)
                .filter(|_| registry.rule.code == EVENT.rule.code)
            {
                Some(now) => self.findings.push(
                    Diagnostic::new(
                        registry.rule,
                        place(),
                        message!("unknown-event.renamed", id = id.as_str()),
                    )
                    .help(message!("write-this", text = now.as_str())),
                ),
                None => self.findings.unknown(registry, id, place()),
            }
        }
        found
    }

    pub(super) fn list(
        &mut self,
        registry: &'static Registry,
        items: Vec<Option<Slug>>,
        place: At<'_>,
    ) -> Vec<Slug> {
        items
            .into_iter()
            .enumerate()
            .filter_map(|(index, item)| {
                let item = item?;
                self.follow(registry, &item, &|| place().item(index))
                    .then_some(item)
            })
            .collect()
    }

    pub(super) fn actor(&mut self, actor: Option<Slug>, place: At<'_>) -> Option<Slug> {
        actor.filter(|actor| self.follow(&ACTOR, actor, place))
    }

    pub(super) fn citations(
        &mut self,
        records: Vec<CitationRecord>,
        place: At<'_>,
    ) -> Vec<Citation> {
        let mut citations = Vec::with_capacity(records.len());
        for (index, record) in records.into_iter().enumerate() {
            let Some(source) = record.source else {
                continue;
            };
            let place = || place().item(index).key("source");
            self.cited.push(source.clone());
            // What cites an unknown source has that fault alone, and is not told that it cites none.
            self.follow(&SOURCE, &source, &place);
            citations.push(Citation {
                source,
                stance: record.stance.unwrap_or(Stance::Supports),
                locator: record.locator,
                quote: record.quote,
            });
        }
        citations
    }
}
