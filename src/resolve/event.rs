//! One event's record, with every id that it names followed.

use super::registry::present;
use super::{ACTOR, EVENT, Ids, KIND, Known, MEASURE, PLACE, Registry, SOURCE, TOPIC, unknown};
use crate::diag::{Diagnostic, Place};
use crate::model::{
    Bound, Change, Citation, Claim, ClaimStatus, Dispute, Event, EventDate, Identifier,
    IdentifierKind, Link, MeasureStep, OtherDates, Participation, Quantity, RecordStatus,
    Resolution, Slug, Source, Stance, Text, Version,
};
use crate::parse::EventFile;
use crate::record::{
    CitationRecord, ClaimRecord, DisputeRecord, EventRecord, LinkRecord, QuantityRecord,
    SourceRecord, TextRecord,
};

/// How to find a place, when there is something to report there.
type At<'p> = &'p dyn Fn() -> Place;

/// What came of a record.
pub(super) struct Resolved {
    pub(super) event: Event,
    /// The sources that it defines.
    pub(super) sources: Vec<Source>,
    /// The sources that it cites, those that do not exist included.
    pub(super) cited: Vec<Slug>,
    /// The ids that lead nowhere.
    pub(super) findings: Vec<Diagnostic>,
}

/// Resolves a record; `locale` is the language of texts that name none.
pub(super) fn resolve(file: EventFile, known: &Known, locale: &str) -> Resolved {
    let mut resolver = Resolver {
        known,
        locale,
        findings: Vec::new(),
        cited: Vec::new(),
    };
    let (event, sources) = resolver.event(file);
    Resolved {
        event,
        sources,
        cited: resolver.cited,
        findings: resolver.findings,
    }
}

struct Resolver<'a> {
    known: &'a Known,
    locale: &'a str,
    findings: Vec<Diagnostic>,
    cited: Vec<Slug>,
}

impl Resolver<'_> {
    fn event(&mut self, file: EventFile) -> (Event, Vec<Source>) {
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
        let sources: Vec<Source> = sources
            .0
            .into_iter()
            .map(|(source, record)| self.source(source, record, &id, &at))
            .collect();
        if let Some(kind) = &kind {
            self.follow(&KIND, kind, |known| &known.kinds, &|| at().key("kind"));
        }
        if let Some(other) = &replaced_by {
            self.follow(&EVENT, other, |known| &known.events, &|| {
                at().key("replaced_by")
            });
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
                    self.follow(&ACTOR, &actor, |known| &known.actors, &|| {
                        place().key("actor")
                    })
                    .then_some(Participation {
                        actor,
                        role: record.role,
                    })
                })
                .collect(),
            places: self.list(&PLACE, places, |known| &known.places, &|| {
                at().key("places")
            }),
            topics: self.list(&TOPIC, topics, |known| &known.topics, &|| {
                at().key("topics")
            }),
            measures: measures
                .into_iter()
                .enumerate()
                .filter_map(|(index, record)| {
                    let place = || at().key("measures").item(index).key("measure");
                    let measure = record.measure?;
                    let found = self.follow(&MEASURE, &measure, |known| &known.measures, &place);
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
            sources: sources.iter().map(|source| source.id.clone()).collect(),
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
        (event, sources)
    }

    fn text(&self, record: TextRecord) -> Text {
        record.resolve(self.locale)
    }

    /// Reports an id that leads nowhere; says whether it leads somewhere.
    fn follow(
        &mut self,
        registry: &Registry,
        id: &Slug,
        ids: impl Fn(&Known) -> &Ids,
        place: At<'_>,
    ) -> bool {
        let known = self.known;
        let found = ids(known).contains(id);
        if !found {
            let finding = match known.former.get(id).filter(|_| registry.code == EVENT.code) {
                Some(now) => Diagnostic::error(
                    registry.code,
                    place(),
                    format!("the event `{id}` has another id now"),
                )
                .help(format!("write `{now}`")),
                None => unknown(registry, id, ids(known), place()),
            };
            self.findings.push(finding);
        }
        found
    }

    fn list(
        &mut self,
        registry: &Registry,
        items: Vec<Option<Slug>>,
        ids: impl Fn(&Known) -> &Ids,
        place: At<'_>,
    ) -> Vec<Slug> {
        items
            .into_iter()
            .enumerate()
            .filter_map(|(index, item)| {
                let item = item?;
                self.follow(registry, &item, &ids, &|| place().item(index))
                    .then_some(item)
            })
            .collect()
    }

    fn actor(&mut self, actor: Option<Slug>, place: At<'_>) -> Option<Slug> {
        actor.filter(|actor| self.follow(&ACTOR, actor, |known| &known.actors, place))
    }

    fn citations(&mut self, records: Vec<CitationRecord>, place: At<'_>) -> Vec<Citation> {
        let mut citations = Vec::with_capacity(records.len());
        for (index, record) in records.into_iter().enumerate() {
            let Some(source) = record.source else {
                continue;
            };
            let place = || place().item(index).key("source");
            self.cited.push(source.clone());
            if self.follow(&SOURCE, &source, |known| &known.sources, &place) {
                citations.push(Citation {
                    index,
                    source,
                    stance: record.stance.unwrap_or(Stance::Supports),
                    locator: record.locator,
                });
            }
        }
        citations
    }

    fn claims(&mut self, records: Vec<ClaimRecord>, place: At<'_>) -> Vec<Claim> {
        let mut seen: Vec<Slug> = Vec::new();
        let mut claims = Vec::with_capacity(records.len());
        for (index, record) in records.into_iter().enumerate() {
            let place = || place().item(index);
            let id = record
                .id
                .unwrap_or_else(|| Slug::from(format!("claim-{index}").as_str()));
            if seen.contains(&id) {
                self.findings.push(
                    Diagnostic::error(
                        "duplicate-id",
                        place().key("id"),
                        format!("two claims of this record are called `{id}`"),
                    )
                    .help("give one of the two another id"),
                );
            }
            seen.push(id.clone());
            claims.push(Claim {
                index,
                id,
                text: self.text(record.text),
                asserted_by: self.actor(record.asserted_by, &|| place().key("asserted_by")),
                voice: record.voice,
                status: record.status.unwrap_or(ClaimStatus::Attested),
                quantity: record.quantity.and_then(|quantity| self.quantity(quantity)),
                sources: self.citations(record.sources, &|| place().key("sources")),
                note: self.text(record.note),
                verification: record.verification,
                refs: present(&record.refs),
            });
        }
        claims
    }

    fn quantity(&self, record: QuantityRecord) -> Option<Quantity> {
        Some(Quantity {
            value: record.value?,
            bound: record.bound.unwrap_or(Bound::Exactly),
            unit: record.unit?,
            metric: self.text(record.metric),
            window: record.window,
        })
    }

    fn dispute(&mut self, index: usize, record: DisputeRecord, place: At<'_>) -> Dispute {
        let count = record.versions.len();
        let resolution = record.resolution.and_then(|resolution| {
            let prefer = usize::try_from(resolution.prefer?).ok()?;
            if prefer >= count {
                let place = place().key("resolution").key("prefer");
                self.findings.push(
                    Diagnostic::error(
                        "invalid-value",
                        place,
                        format!("there is no version {prefer}; there are {count}"),
                    )
                    .help("write the version's position, counted from 0"),
                );
                return None;
            }
            Some(Resolution {
                prefer,
                because: self.text(resolution.because),
            })
        });
        Dispute {
            index,
            subject: self.text(record.subject),
            versions: record
                .versions
                .into_iter()
                .enumerate()
                .map(|(number, version)| {
                    let place = || place().key("versions").item(number);
                    Version {
                        text: self.text(version.text),
                        asserted_by: self
                            .actor(version.asserted_by, &|| place().key("asserted_by")),
                        sources: self.citations(version.sources, &|| place().key("sources")),
                    }
                })
                .collect(),
            resolution,
            note: self.text(record.note),
            refs: present(&record.refs),
        }
    }

    fn links(&mut self, records: Vec<LinkRecord>, place: At<'_>) -> Vec<Link> {
        let mut links = Vec::with_capacity(records.len());
        for (index, record) in records.into_iter().enumerate() {
            links.extend(self.link(index, record, &|| place().item(index)));
        }
        links
    }

    fn link(&mut self, index: usize, record: LinkRecord, place: At<'_>) -> Option<Link> {
        let found = match &record.event {
            Some(event) => self.follow(&EVENT, event, |known| &known.events, &|| {
                place().key("event")
            }),
            None => false,
        };
        let link = Link {
            index,
            asserted_by: self.actor(record.asserted_by, &|| place().key("asserted_by")),
            sources: self.citations(record.sources, &|| place().key("sources")),
            relation: record.relation?,
            event: record.event?,
            basis: record.basis?,
            confidence: record.confidence,
            disputed: record.disputed.unwrap_or(false),
            note: self.text(record.note),
            refs: present(&record.refs),
        };
        found.then_some(link)
    }

    fn source(&mut self, id: Slug, record: SourceRecord, event: &Slug, at: At<'_>) -> Source {
        let place = || at().key("sources").name(&id);
        let derived_from = self.list(
            &SOURCE,
            record.derived_from,
            |known| &known.sources,
            &|| place().key("derived_from"),
        );
        if let Some(index) = derived_from.iter().position(|other| *other == id) {
            self.findings.push(
                Diagnostic::error(
                    "self-link",
                    place().key("derived_from").item(index),
                    format!("the source `{id}` cannot be derived from itself"),
                )
                .help("name the document that it retells"),
            );
        }
        Source {
            defined_in: event.clone(),
            title: match record.title {
                TextRecord::One(title) => TextRecord::One(title)
                    .resolve(record.language.as_deref().unwrap_or(self.locale)),
                title => self.text(title),
            },
            author: record.author,
            publisher: record.publisher,
            host: record.host,
            url: record.url.unwrap_or_default(),
            archive: record.archive,
            published: record.published,
            kind: record.kind.unwrap_or(crate::model::SourceKind::Press),
            language: record.language.unwrap_or_else(|| self.locale.to_owned()),
            derived_from,
            identifiers: record
                .identifiers
                .0
                .into_iter()
                .filter_map(|(kind, value)| {
                    Some(Identifier {
                        kind: IdentifierKind::from_word(&kind)?,
                        value: value?,
                    })
                })
                .collect(),
            note: self.text(record.note),
            id,
        }
    }
}
