//! What a record says of its event: claims, disputes, and links to other events.

use super::EVENT;
use super::event::{At, Resolver};
use super::registry::present;
use crate::diag::Diagnostic;
use crate::format_rules;
use crate::message;
use crate::model::{
    Bound, Claim, ClaimStatus, Dispute, FastSet, Link, Quantity, Resolution, Slug, Version,
};
use crate::record::{ClaimRecord, DisputeRecord, LinkRecord, QuantityRecord};

impl Resolver<'_> {
    pub(super) fn claims(&mut self, records: Vec<ClaimRecord>, place: At<'_>) -> Vec<Claim> {
        let mut seen: FastSet<Slug> = FastSet::default();
        let mut claims = Vec::with_capacity(records.len());
        for (index, record) in records.into_iter().enumerate() {
            let place = || place().item(index);
            let id = record
                .id
                .unwrap_or_else(|| Slug::from(format!("claim-{index}").as_str()));
            if !seen.insert(id.clone()) {
                self.findings.push(
                    Diagnostic::new(
                        &format_rules::DUPLICATE_ID,
                        place().key("id"),
                        message!("duplicate-id.claim", id = id.as_str()),
                    )
                    .help(message!("duplicate-id.help-claim")),
                );
            }
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

    pub(super) fn dispute(
        &mut self,
        index: usize,
        record: DisputeRecord,
        place: At<'_>,
    ) -> Dispute {
        let count = record.versions.len();
        let resolution = record.resolution.and_then(|resolution| {
            let prefer = usize::try_from(resolution.prefer?).ok()?;
            if prefer >= count {
                let place = place().key("resolution").key("prefer");
                self.findings.push(
                    Diagnostic::new(
                        &format_rules::INVALID_VALUE,
                        place,
                        message!(
                            "invalid-value.version",
                            position = prefer.to_string(),
                            number = count
                        ),
                    )
                    .help(message!("invalid-value.help-position")),
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

    pub(super) fn links(&mut self, records: Vec<LinkRecord>, place: At<'_>) -> Vec<Link> {
        let mut links = Vec::with_capacity(records.len());
        for (index, record) in records.into_iter().enumerate() {
            links.extend(self.link(index, record, &|| place().item(index)));
        }
        links
    }

    fn link(&mut self, index: usize, record: LinkRecord, place: At<'_>) -> Option<Link> {
        let found = match &record.event {
            Some(event) => self.follow(&EVENT, event, &|| place().key("event")),
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
}
