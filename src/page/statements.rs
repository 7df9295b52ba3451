//! Claims and disputes: what is said about an event, by whom, on which sources, and where they differ.

use super::citations::{Cite, Cited, accounts};
use super::html::Html;
use super::page_context::PageContext;
use crate::model::{Claim, Dispute, Event, Quantity};

/// A claim, ready to print.
pub(crate) struct ClaimView {
    /// Its id within the event.
    pub(crate) id: String,
    /// What is claimed.
    pub(crate) text: Html,
    /// How far it is established: the record format's word.
    pub(crate) status: &'static str,
    /// The same in the reader's language.
    pub(crate) status_word: &'static str,
    /// Who says so and how it reaches us.
    pub(crate) attribution: Html,
    /// The number that it states.
    pub(crate) quantity: Html,
    /// How many independent accounts support it; empty where that says nothing.
    pub(crate) accounts: String,
    /// The sources.
    pub(crate) cites: Vec<Cite>,
    /// The editors' remark.
    pub(crate) note: Html,
    /// What kind of source was found, where the record says it of the claim.
    pub(crate) verification: &'static str,
}

/// A dispute, ready to print.
pub(crate) struct DisputeView {
    /// Its name on the page.
    pub(crate) anchor: String,
    /// What it is about.
    pub(crate) subject: Html,
    /// What the sources say.
    pub(crate) versions: Vec<VersionView>,
    /// Whether it was resolved.
    pub(crate) resolved: bool,
    /// The same in words.
    pub(crate) outcome: &'static str,
    /// Why one version is preferred.
    pub(crate) because: Html,
    /// The editors' remark.
    pub(crate) note: Html,
}

/// One side of a dispute.
pub(crate) struct VersionView {
    /// What it says.
    pub(crate) text: Html,
    /// Who says so.
    pub(crate) asserted_by: Html,
    /// Said of the version that the editors prefer; empty for the others.
    pub(crate) preferred: &'static str,
    /// The sources.
    pub(crate) cites: Vec<Cite>,
}

/// A claim, ready to print.
pub(crate) fn claim<'a>(
    context: &PageContext<'a>,
    cited: &mut Cited<'a>,
    claim: &Claim,
) -> ClaimView {
    let words = &context.locale().words;
    let mut attribution = Vec::new();
    if let Some(actor) = &claim.asserted_by {
        let name = context.actor_link(actor);
        attribution.push(context.locale().attribution.according_to(name.as_str()));
    }
    if let Some(voice) = claim.voice {
        attribution.push(Html::text(words.voice(voice)).to_string());
    }
    ClaimView {
        id: claim.id.to_string(),
        text: context.text(&claim.text),
        status: claim.status.word(),
        status_word: words.claim_status(claim.status),
        attribution: Html::made(attribution.join(", ")),
        quantity: claim
            .quantity
            .as_ref()
            .map_or_else(Html::default, |known| quantity(context, known)),
        accounts: accounts(context, &claim.sources),
        cites: cited.cite(context, &claim.sources),
        note: context.text(&claim.note),
        verification: claim
            .verification
            .map_or("", |found| words.verification(found)),
    }
}

/// A number with what it counts.
fn quantity(context: &PageContext<'_>, quantity: &Quantity) -> Html {
    let locale = context.locale();
    let mut parts = vec![
        locale.words.bound(quantity.bound).to_owned(),
        locale.number(quantity.value),
    ];
    parts.push(context.words().event.unit(&quantity.unit));
    let mut markup = Html::text(parts.join(" ").trim()).to_string();
    if !quantity.metric.is_empty() {
        markup = format!("{markup} ({})", context.text(&quantity.metric));
    }
    if let Some(window) = &quantity.window {
        markup = format!("{markup}, {}", context.date(window));
    }
    Html::made(markup)
}

/// A dispute, ready to print.
pub(crate) fn dispute<'a>(
    context: &PageContext<'a>,
    cited: &mut Cited<'a>,
    dispute: &Dispute,
) -> DisputeView {
    let words = &context.words().event;
    let preferred = dispute
        .resolution
        .as_ref()
        .map(|resolution| resolution.prefer);
    DisputeView {
        anchor: anchor(dispute),
        subject: context.text(&dispute.subject),
        versions: dispute
            .versions
            .iter()
            .enumerate()
            .map(|(index, version)| VersionView {
                text: context.text(&version.text),
                asserted_by: version
                    .asserted_by
                    .as_ref()
                    .map_or_else(Html::default, |actor| {
                        let name = context.actor_link(actor);
                        Html::made(context.locale().attribution.according_to(name.as_str()))
                    }),
                preferred: if preferred == Some(index) {
                    words.preferred
                } else {
                    ""
                },
                cites: cited.cite(context, &version.sources),
            })
            .collect(),
        resolved: preferred.is_some(),
        outcome: if preferred.is_some() {
            words.resolved
        } else {
            words.open
        },
        because: dispute
            .resolution
            .as_ref()
            .map_or_else(Html::default, |resolution| {
                context.text(&resolution.because)
            }),
        note: context.text(&dispute.note),
    }
}

/// The name of a dispute on its event's page.
pub(crate) fn anchor(dispute: &Dispute) -> String {
    format!("dispute-{}", dispute.index + 1)
}

/// A claim on another page.
pub(crate) struct Pointer {
    /// The claim on its event's page.
    pub(crate) href: String,
    /// What is claimed.
    pub(crate) text: Html,
    /// How far it is established: the record format's word.
    pub(crate) status: &'static str,
    /// The same in the reader's language.
    pub(crate) status_word: &'static str,
    /// The event.
    pub(crate) of: Html,
    /// Its date.
    pub(crate) date: Html,
}

/// A claim on its event's page.
pub(crate) fn pointer(context: &PageContext<'_>, event: &Event, claim: &Claim) -> Pointer {
    Pointer {
        href: format!("{}#claim-{}", context.to_event(&event.id), claim.id),
        text: context.text(&claim.text),
        status: claim.status.word(),
        status_word: context.locale().words.claim_status(claim.status),
        of: context.event_link(event),
        date: context.date(&event.date),
    }
}
