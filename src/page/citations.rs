//! Citations: a numbered list of the sources of a page, and the short references that lead into it.

use super::html::{Html, anchor, is_web};
use super::page_context::PageContext;
use crate::model::{Citation, Slug, Source, Stance};

/// The sources that a page cites, in the order in which it first does.
#[derive(Default)]
pub(crate) struct Cited<'a> {
    elsewhere: bool,
    sources: Vec<&'a Source>,
}

/// A reference to a source.
pub(crate) struct Cite {
    /// The number of the source on this page; 0 on a page that does not list its sources.
    pub(crate) number: usize,
    /// Where it is listed.
    pub(crate) href: String,
    /// Who published it.
    pub(crate) label: String,
    /// What kind of document it is.
    pub(crate) kind: Html,
    /// Whether that kind of page may only retell, take sides or make things up.
    pub(crate) weak: bool,
    /// The document that it copies, where nothing else that is cited beside it is that one; empty otherwise.
    pub(crate) original: Html,
    /// What it does for what is cited: the word of the record format.
    pub(crate) stance: &'static str,
    /// The same in the reader's language; empty for support, which goes without saying, so that the others stand out.
    pub(crate) stance_word: &'static str,
    /// Where in the document, and the words that stand there.
    pub(crate) locator: String,
    /// When it was published; empty when that is not known.
    pub(crate) published: String,
    /// Its archived copy.
    pub(crate) copy: Archived,
}

/// An archived copy of a document, as Robust Links name it.
#[derive(Default)]
pub(crate) struct Archived {
    /// Where; empty when no copy is on record.
    pub(crate) href: String,
    /// The day of the copy, where its address tells it.
    pub(crate) day: String,
}

/// A source as a page lists it.
pub(crate) struct Listed {
    /// Its id.
    pub(crate) id: String,
    /// Its title.
    pub(crate) title: Html,
    /// The document itself; empty where its address may not be followed.
    pub(crate) document: String,
    /// Its archived copy.
    pub(crate) copy: Archived,
    /// Who wrote and published it, when, in what language, what kind it is.
    pub(crate) byline: Html,
}

impl<'a> Cited<'a> {
    /// For a page that lists no sources: references lead to the page of all of them.
    pub(crate) fn elsewhere() -> Self {
        Self {
            elsewhere: true,
            ..Self::default()
        }
    }

    /// References to the sources of citations, numbered.
    pub(crate) fn cite(&mut self, context: &PageContext<'a>, citations: &[Citation]) -> Vec<Cite> {
        let timeline = context.site.timeline;
        let shown = timeline.cleanest_first(citations);
        shown
            .into_iter()
            .filter_map(|citation| {
                let source = timeline.source(&citation.source)?;
                let (number, href) = self.place(context, source);
                let original = timeline
                    .original(source)
                    .filter(|original| citations.iter().all(|other| other.source != original.id));
                Some(Cite {
                    number,
                    href,
                    label: label(context, source),
                    kind: kind(context, source),
                    weak: source.kind.is_weak(),
                    original: original
                        .map_or_else(Html::default, |original| self.named(context, original)),
                    stance: citation.stance.word(),
                    stance_word: match citation.stance {
                        Stance::Supports => "",
                        stance => context.locale().words.stance(stance),
                    },
                    locator: locator(citation),
                    published: source
                        .published
                        .as_ref()
                        .map_or_else(String::new, |published| context.locale().date(published)),
                    copy: archived(source),
                })
            })
            .collect()
    }

    /// Adds sources that nothing on the page refers to.
    pub(crate) fn add(&mut self, context: &PageContext<'a>, sources: &[Slug]) {
        for id in sources {
            if let Some(source) = context.site.timeline.source(id) {
                self.number(source);
            }
        }
    }

    /// The numbered list.
    pub(crate) fn list(&self, context: &PageContext<'_>) -> Vec<Listed> {
        self.sources
            .iter()
            .map(|source| listed(context, source))
            .collect()
    }

    /// The number of a source on this page, and where it is listed.
    fn place(&mut self, context: &PageContext<'a>, source: &'a Source) -> (usize, String) {
        if self.elsewhere {
            (0, context.to_source(&source.id))
        } else {
            (self.number(source), format!("#s-{}", source.id))
        }
    }

    /// A source that is named beside the copy of it.
    fn named(&mut self, context: &PageContext<'a>, source: &'a Source) -> Html {
        let (_, href) = self.place(context, source);
        let link = anchor(&href, &Html::text(&label(context, source)));
        Html::made(format!("{link} {}", kind(context, source)))
    }

    fn number(&mut self, source: &'a Source) -> usize {
        match self.sources.iter().position(|known| known.id == source.id) {
            Some(index) => index + 1,
            None => {
                self.sources.push(source);
                self.sources.len()
            }
        }
    }
}

/// Where in the document a citation points, with the words that it quotes.
fn locator(citation: &Citation) -> String {
    let quote = citation.quote.as_ref().map(|quote| format!("“{quote}”"));
    let parts: Vec<String> = citation.locator.iter().cloned().chain(quote).collect();
    parts.join(": ")
}

/// Who stands behind a source, shortly.
pub(crate) fn label(context: &PageContext<'_>, source: &Source) -> String {
    match (&source.publisher, &source.host) {
        (Some(publisher), Some(host)) => context.words().source.via(publisher, host),
        (Some(name), None) | (None, Some(name)) => name.clone(),
        (None, None) => source
            .author
            .clone()
            .unwrap_or_else(|| source.publisher_name().to_owned()),
    }
}

/// What kind of document a source is, in a word beside its name; one that may only retell, take sides or make things up is
/// marked.
pub fn kind(context: &PageContext<'_>, source: &Source) -> Html {
    marked(source, context.locale().words.source_label(source.kind))
}

fn marked(source: &Source, word: &str) -> Html {
    let class = if source.kind.is_weak() {
        " class=\"weak\""
    } else {
        ""
    };
    Html::made(format!("<small{class}>{}</small>", Html::text(word)))
}

/// A source's title, or what stands for one that was not seen.
pub(crate) fn name(context: &PageContext<'_>, source: &Source) -> Html {
    if source.title.is_empty() {
        // Several sources of a page may lack a title; the host tells their links apart.
        let untitled = context.words().source.untitled;
        let address = source.url.split("//").nth(1).unwrap_or_default();
        match address.split(['/', '?', '#']).next() {
            Some(host) if !host.is_empty() => Html::text(&format!("{untitled} ({host})")),
            _ => Html::text(untitled),
        }
    } else {
        context.original(&source.title)
    }
}

/// The address of a source, where it may be followed.
pub(crate) fn document(source: &Source) -> String {
    Some(source.url.clone())
        .filter(|url| is_web(url))
        .unwrap_or_default()
}

/// The archived copy of a source. Its day stands in the address where the archive puts it there (`/web/20231230…/`).
pub(crate) fn archived(source: &Source) -> Archived {
    let Some(href) = source.archive.clone().filter(|archive| is_web(archive)) else {
        return Archived::default();
    };
    let stamp = href.split('/').find_map(|part| {
        let digits = part.get(..8)?;
        let all = part.len() <= 17 && digits.bytes().all(|byte| byte.is_ascii_digit());
        chrono::NaiveDate::parse_from_str(digits, "%Y%m%d")
            .ok()
            .filter(|_| all)
    });
    Archived {
        day: stamp.map(|day| day.to_string()).unwrap_or_default(),
        href,
    }
}

/// How many independent accounts the supporting sources amount to, in words; empty for fewer than two sources.
pub(crate) fn accounts(context: &PageContext<'_>, citations: &[Citation]) -> String {
    let supporting: Vec<&Slug> = citations
        .iter()
        .filter(|citation| citation.stance == Stance::Supports)
        .map(|citation| &citation.source)
        .collect();
    if supporting.len() < 2 {
        return String::new();
    }
    let independent = context
        .site
        .timeline
        .independent(supporting.iter().copied());
    context.words().source.accounts(independent)
}

fn listed(context: &PageContext<'_>, source: &Source) -> Listed {
    Listed {
        id: source.id.to_string(),
        title: name(context, source),
        document: document(source),
        copy: archived(source),
        byline: byline(context, source, Some(&context.to_source(&source.id))),
    }
}

/// Who wrote and published a source, when, what kind of document it is and in what language.
///
/// Where a way to the source's entry among all sources is given, the publisher leads there.
pub(crate) fn byline(context: &PageContext<'_>, source: &Source, entry: Option<&str>) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    if let Some(author) = source
        .author
        .as_ref()
        .filter(|_| source.publisher.is_some() || source.host.is_some())
    {
        parts.push(Html::text(author));
    }
    let label = Html::text(&label(context, source));
    parts.push(entry.map_or_else(|| label.clone(), |entry| anchor(entry, &label)));
    if let Some(published) = &source.published {
        parts.push(context.date(published));
    }
    if let Some(seen) = &source.seen {
        let day = context.date(seen);
        parts.push(Html::made(context.words().source.seen(day.as_str())));
    }
    let word = context.locale().words.source_kind(source.kind);
    parts.push(marked(source, word));
    if source.language != context.site.locale.tag {
        parts.push(Html::text(
            &context.words().source.language(&source.language),
        ));
    }
    join(&parts, ", ")
}

/// Parts of a line, put together.
pub(crate) fn join(parts: &[Html], between: &str) -> Html {
    Html::made(
        parts
            .iter()
            .map(Html::as_str)
            .collect::<Vec<_>>()
            .join(between),
    )
}
