//! Links between events as sentences: who says that an event stands to another in which relation, since when, on what basis.

use askama::Template;

use super::citations::{Cite, Cited};
use super::html::Html;
use super::page_context::PageContext;
use super::statements::anchor;
use crate::attribution::{Attribution, Names, Phrases, Speaker, dispute_of};
use crate::graph::Arrow;
use crate::locale::PageWords;
use crate::model::{Basis, Event, Link, Relation};

/// A link as a sentence.
pub(crate) struct Sentence {
    /// Its name on the page of the event whose record holds it; empty elsewhere.
    pub(crate) anchor: String,
    /// The two events, `from|to`; empty for a link that is not causal, which must not look like an arrow.
    pub(crate) edge: String,
    /// The relation, in the record format's word.
    pub(crate) relation: &'static str,
    /// The family of the relation, which its colour follows.
    pub(crate) family: &'static str,
    /// The basis, in the record format's word.
    pub(crate) basis: &'static str,
    /// Who says so: “Latin Post says that”; empty for what the site says in its own voice.
    pub(crate) lead: Html,
    /// Who the sentence is about: “this event”, or a title.
    pub(crate) subject: Html,
    /// What it says of it.
    pub(crate) verb: &'static str,
    /// The other event.
    pub(crate) other: Html,
    /// The other event's date.
    pub(crate) date: Html,
    /// What others say, each after a semicolon.
    pub(crate) responses: Html,
    /// That the relation is contested, in words; empty when it is not.
    pub(crate) disputed: &'static str,
    /// Where the dispute is.
    pub(crate) dispute: String,
    /// What it rests on, how strongly it is held.
    pub(crate) grounds: Html,
    /// The sources.
    pub(crate) cites: Vec<Cite>,
    /// The editors' remark.
    pub(crate) note: Html,
}

#[derive(Template)]
#[template(path = "partial/sentence.html", whitespace = "minimize")]
pub(super) struct SentenceItem<'a> {
    pub(super) sentence: &'a Sentence,
    pub(super) words: &'static PageWords,
}

impl Sentence {
    /// The sentence as an item of a list, for pages that tell it many times.
    pub(crate) fn html(&self, words: &'static PageWords) -> Html {
        let item = SentenceItem {
            sentence: self,
            words,
        };
        Html::made(item.to_string())
    }
}

/// The event whose page a sentence stands on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Viewpoint {
    /// From the event whose record holds it: this event was caused by that one.
    Later,
    /// From the event that it names: this event caused that one.
    Earlier,
    /// From neither: that event was caused by that other one.
    Outside,
}

/// A link as a sentence.
pub(crate) fn sentence<'a>(
    context: &PageContext<'a>,
    cited: &mut Cited<'a>,
    arrow: Arrow,
    from: Viewpoint,
) -> Option<Sentence> {
    let earlier = context.site.event(arrow.from)?;
    let later = context.site.event(arrow.to)?;
    let link = later.links.get(arrow.link)?;
    let locale = context.locale();
    let relation = locale.words.relation(link.relation);
    let said = phrases(context, &arrow);
    let this = || {
        let words = if said.lead.is_empty() {
            context.words().event.this_event
        } else {
            locale.attribution.this_event
        };
        Html::text(words)
    };
    let (subject, verb, other) = match from {
        Viewpoint::Later => (this(), relation.sentence, earlier),
        Viewpoint::Earlier => (this(), relation.inverse, later),
        Viewpoint::Outside => (context.event_link(later), relation.sentence, earlier),
    };
    Some(Sentence {
        anchor: link_anchor(context, link, (earlier, later), from),
        edge: edge(earlier, later, link.relation),
        relation: link.relation.word(),
        family: link.relation.family().word(),
        basis: link.basis.word(),
        lead: Html::made(said.lead),
        subject,
        verb,
        other: context.event_link(other),
        date: context.date(&other.date),
        responses: Html::made(said.responses),
        disputed: if link.disputed {
            context.words().event.disputed_link
        } else {
            ""
        },
        dispute: if link.disputed {
            dispute_href(context, &arrow)
        } else {
            String::new()
        },
        grounds: grounds(context, link),
        cites: cited.cite(context, &link.sources),
        note: context.text(&link.note),
    })
}

/// The name of a link on the page of the event whose record holds it: `link-<earlier event>-<relation>`. It has no other.
fn link_anchor(
    context: &PageContext<'_>,
    link: &Link,
    (earlier, later): (&Event, &Event),
    from: Viewpoint,
) -> String {
    if from != Viewpoint::Later || context.path != format!("events/{}.html", later.id) {
        return String::new();
    }
    format!("link-{}-{}", earlier.id, link.relation.word())
}

fn edge(earlier: &Event, later: &Event, relation: Relation) -> String {
    if relation.family().in_causal_graph() {
        format!("{}|{}", earlier.id, later.id)
    } else {
        String::new()
    }
}

/// Who says that a link holds, with links to them.
fn phrases(context: &PageContext<'_>, arrow: &Arrow) -> Phrases {
    let timeline = context.site.timeline;
    let names = Names {
        speaker: &|speaker| match speaker {
            Speaker::Actor(actor) => context.speaker_link(actor).to_string(),
            Speaker::Publisher(name) => Html::text(name).to_string(),
        },
        event: &|position| {
            let event = timeline.events.get(position);
            event.map_or_else(String::new, |event| context.event_link(event).to_string())
        },
    };
    Attribution::of(timeline, arrow).phrases(context.locale(), &names)
}

/// The way to the dispute that a link is part of, or else to the page of all of them.
fn dispute_href(context: &PageContext<'_>, arrow: &Arrow) -> String {
    match dispute_of(context.site.timeline, arrow) {
        Some((event, dispute)) => {
            let place = anchor(dispute);
            format!("{}#{place}", context.to_event(&event.id))
        }
        None => context.to("disputes.html"),
    }
}

/// What a link rests on, and how strongly it is held.
fn grounds(context: &PageContext<'_>, link: &Link) -> Html {
    let words = &context.locale().words;
    let mut parts = vec![match link.basis {
        Basis::Editorial => format!("<strong>{}</strong>", Html::text(words.basis(link.basis))),
        basis => Html::text(words.basis(basis)).to_string(),
    }];
    if let Some(confidence) = link.confidence {
        parts.push(Html::text(words.confidence(confidence)).to_string());
    }
    Html::made(parts.join(", "))
}
