//! A Markdown document that people can read, print and search: the events by year, each with its claims, its links in words
//! and its sources.

mod sources;

use std::collections::BTreeMap;
use std::io::{Result, Write};

use super::entry::tags;
use super::prose::{destination, escaped, to_markdown};
use super::provenance::Provenance;
use super::{Export, ExportContext};
use crate::attribution::Attribution;
use crate::graph::Arrow;
use crate::locale::Locale;
use crate::model::{Basis, Claim, Dispute, Event, Slug};

/// The format.
pub(super) const EXPORT: Export = Export {
    name: "markdown",
    file: "timeline.md",
    about: "a document to read: the events by year with claims, links in words and sources",
    media_type: "text/markdown",
    write,
};

fn write(context: &ExportContext<'_>, out: &mut dyn Write) -> Result<()> {
    let document = Document {
        context,
        locale: context.locale(),
        links: links_by_event(context),
    };
    out.write_all(document.head().as_bytes())?;
    let mut years: BTreeMap<i32, Vec<&Event>> = BTreeMap::new();
    for event in context.events() {
        years
            .entry(event.date.year().unwrap_or(i32::MAX))
            .or_default()
            .push(event);
    }
    for (year, events) in years {
        match year {
            i32::MAX => writeln!(out, "\n## {}", document.locale.dates.unknown)?,
            year => writeln!(out, "\n## {}", document.locale.dates.year(year))?,
        }
        for event in events {
            out.write_all(document.event(event).as_bytes())?;
        }
    }
    document.sources(out)
}

fn links_by_event<'a>(context: &ExportContext<'a>) -> BTreeMap<&'a str, Vec<Arrow>> {
    let mut links: BTreeMap<&str, Vec<Arrow>> = BTreeMap::new();
    for arrow in context.links() {
        let (from, to) = (
            arrow.source(context.timeline),
            arrow.target(context.timeline),
        );
        links.entry(&to.id).or_default().push(arrow);
        if from.id != to.id {
            links.entry(&from.id).or_default().push(arrow);
        }
    }
    links
}

struct Document<'s, 'a> {
    context: &'s ExportContext<'a>,
    locale: &'static Locale,
    /// The links of each event, at whichever end it stands.
    links: BTreeMap<&'a str, Vec<Arrow>>,
}

impl<'a> Document<'_, 'a> {
    fn language(&self) -> &'a str {
        self.context.language
    }

    fn head(&self) -> String {
        let settings = &self.context.timeline.settings;
        let mut text = format!("# {}\n", escaped(&self.context.title()));
        let description = to_markdown(settings.description.get(self.language()));
        if !description.is_empty() {
            text.push_str(&format!("\n{description}\n"));
        }
        let mut facts = Vec::new();
        if let Some(day) = &settings.as_of {
            facts.push(format!(
                "{} {}",
                self.locale.page.frame.as_of,
                self.locale.date(day)
            ));
        }
        let researched = settings.researched_to.as_ref();
        let list = &self.locale.page.list;
        facts.extend(researched.map(|day| list.researched_to(&self.locale.date(day))));
        if let Some(licence) = &settings.licence {
            facts.push(format!(
                "{}: {}",
                self.locale.page.frame.licence,
                escaped(licence)
            ));
        }
        if let Some(page) = self.context.address(self.context.part.page) {
            facts.push(destination(&page));
        }
        if !self.context.part.is_part() {
            let facts: Vec<String> = Provenance::of(self.context.timeline)
                .facts()
                // Two hyphens would end the comment.
                .map(|(name, value)| format!("{name}: {}", value.replace("--", "-")))
                .collect();
            text.push_str(&format!("\n<!-- {} -->\n", facts.join("; ")));
        }
        if !facts.is_empty() {
            text.push_str(&format!("\n{}\n", facts.join(" · ")));
        }
        text
    }

    fn event(&self, event: &Event) -> String {
        let language = self.language();
        let date = self.locale.date(&event.date);
        let title = escaped(event.title.get(language));
        let mut text = format!("\n### <a id=\"{}\"></a>{date}: {title}\n", event.id);
        if !event.date_note.is_empty() {
            text.push_str(&format!("\n*{}*\n", escaped(event.date_note.get(language))));
        }
        let summary = to_markdown(event.summary.get(language));
        if !summary.is_empty() {
            text.push_str(&format!("\n{summary}\n"));
        }
        self.section(&mut text, "", self.facts(event));
        let claims = event.claims.iter().map(|claim| self.claim(claim)).collect();
        self.section(&mut text, self.locale.page.event.claims, claims);
        let disputes = event
            .disputes
            .iter()
            .map(|dispute| self.dispute(dispute))
            .collect();
        self.section(&mut text, self.locale.page.event.disputes, disputes);
        let (mut before, mut after, mut beside) = (Vec::new(), Vec::new(), Vec::new());
        for arrow in self.links.get(event.id.as_str()).into_iter().flatten() {
            let link = arrow.link(self.context.timeline);
            let leads = link.relation.family().in_causal_graph();
            let relation = self.locale.words.relation(link.relation);
            let (from, to) = (
                arrow.source(self.context.timeline),
                arrow.target(self.context.timeline),
            );
            if to.id == event.id {
                let line = self.link(relation.sentence, from, arrow);
                if leads {
                    before.push(line)
                } else {
                    beside.push(line)
                }
            } else if from.id == event.id {
                let line = self.link(relation.inverse, to, arrow);
                if leads {
                    after.push(line)
                } else {
                    beside.push(line)
                }
            }
        }
        self.section(&mut text, self.locale.page.event.led, before);
        self.section(&mut text, self.locale.page.event.followed, after);
        self.section(&mut text, self.locale.page.event.others, beside);
        let changes = event.changes.iter().map(|change| {
            let what = escaped(change.what.get(language));
            format!("{}: {what}", self.locale.date(&change.date))
        });
        self.section(&mut text, self.locale.page.event.changes, changes.collect());
        text
    }

    fn section(&self, text: &mut String, heading: &str, items: Vec<String>) {
        if items.is_empty() {
            return;
        }
        if !heading.is_empty() {
            text.push_str(&format!("\n**{heading}**\n"));
        }
        text.push('\n');
        for item in items {
            text.push_str(&format!("- {item}\n"));
        }
    }

    fn facts(&self, event: &Event) -> Vec<String> {
        let timeline = self.context.timeline;
        let language = self.language();
        let names: Vec<String> = tags(self.context, event)
            .iter()
            .map(|(_, name)| escaped(name))
            .collect();
        let (kind, topics) = match names.split_first() {
            Some((kind, topics)) => (vec![kind.clone()], topics.to_vec()),
            None => (Vec::new(), Vec::new()),
        };
        let actors = event.actors.iter().map(|part| match &part.role {
            Some(role) => {
                let role = self.locale.page.event.role(role);
                format!("{} ({})", self.actor(&part.actor), escaped(&role))
            }
            None => self.actor(&part.actor),
        });
        let places = event.places.iter().filter_map(|id| timeline.places.get(id));
        let places = places.map(|place| escaped(place.name.get(language)));
        let measures = event.measures.iter().filter_map(|step| {
            let measure = timeline.measures.get(&step.measure)?;
            let mut marks = vec![self.locale.words.measure_state(step.state)];
            if timeline.is_unchecked(measure, step.from.as_ref().unwrap_or(&event.date)) {
                marks.push(self.locale.page.in_force.unchecked);
            }
            let name = escaped(measure.name.get(language));
            Some(format!("{name} ({})", marks.join("; ")))
        });
        [
            (self.locale.page.browse.kind, kind),
            (self.locale.page.event.actors, actors.collect()),
            (self.locale.page.event.places, places.collect()),
            (self.locale.page.event.topics, topics),
            (self.locale.page.browse.measures, measures.collect()),
        ]
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(label, names)| format!("{label}: {}", names.join(", ")))
        .collect()
    }

    fn claim(&self, claim: &Claim) -> String {
        let language = self.language();
        let mut marks = vec![self.locale.words.claim_status(claim.status).to_owned()];
        marks.extend(self.asserted(claim.asserted_by.as_ref()));
        let mut text = format!(
            "{} ({})",
            escaped(claim.text.get(language)),
            marks.join("; ")
        );
        text.push_str(&self.cited(&claim.sources));
        if !claim.note.is_empty() {
            text.push_str(&format!(" — *{}*", escaped(claim.note.get(language))));
        }
        text
    }

    fn dispute(&self, dispute: &Dispute) -> String {
        let language = self.language();
        let mut text = escaped(dispute.subject.get(language));
        for (number, version) in dispute.versions.iter().enumerate() {
            text.push_str(&format!("\n  - {}", escaped(version.text.get(language))));
            if let Some(who) = self.asserted(version.asserted_by.as_ref()) {
                text.push_str(&format!(" ({who})"));
            }
            text.push_str(&self.cited(&version.sources));
            let resolution = dispute.resolution.as_ref();
            if let Some(resolution) = resolution.filter(|choice| choice.prefer == number) {
                let because = escaped(resolution.because.get(language));
                text.push_str(&format!(
                    " — *{}: {because}*",
                    self.locale.page.event.preferred
                ));
            }
        }
        if dispute.resolution.is_none() {
            text.push_str(&format!("\n  - *{}*", self.locale.page.event.open));
        }
        if !dispute.note.is_empty() {
            text.push_str(&format!("\n  - *{}*", escaped(dispute.note.get(language))));
        }
        text
    }

    fn link(&self, relation: &str, other: &Event, arrow: &Arrow) -> String {
        let language = self.language();
        let link = arrow.link(self.context.timeline);
        let said = Attribution::of(self.context.timeline, arrow);
        let said = said.plain(self.context.timeline, self.locale);
        let this = if said.lead.is_empty() {
            ""
        } else {
            self.locale.attribution.the_event
        };
        let mut marks = Vec::new();
        if !link.relation.family().in_causal_graph() {
            marks.push(self.locale.words.family(link.relation.family()).to_owned());
        }
        marks.push(match link.basis {
            Basis::Editorial => self.locale.page.editorial.to_owned(),
            basis => self.locale.words.basis(basis).to_owned(),
        });
        if let Some(confidence) = link.confidence {
            marks.push(self.locale.words.confidence(confidence).to_owned());
        }
        if link.disputed {
            marks.push(self.locale.page.disputed.to_owned());
        }
        let mut text = format!(
            "{}{this}{relation} [{}](#{}), {}{} ({})",
            escaped(&said.lead),
            escaped(other.title.get(language)),
            other.id,
            self.locale.date(&other.date),
            escaped(&said.responses),
            marks.join("; "),
        );
        text.push_str(&self.cited(&link.sources));
        if !link.note.is_empty() {
            text.push_str(&format!(" — *{}*", escaped(link.note.get(language))));
        }
        text
    }

    fn actor(&self, id: &str) -> String {
        let actor = self.context.timeline.actors.get(id);
        escaped(actor.map_or(id, |actor| actor.name.get(self.language())))
    }

    fn asserted(&self, actor: Option<&Slug>) -> Option<String> {
        actor.map(|actor| self.locale.attribution.according_to(&self.actor(actor)))
    }
}
