//! The page of an actor.

use std::io::{Result, Write};

use askama::Template;

use super::actor_statements::{Attribution, summary, voice};
use super::html::Html;
use super::layout::PageLayout;
use super::locale_site::LocaleSite;
use super::page_context::PageContext;
use super::page_description;
use super::pagination::Leaf;
use super::period::{is_parted, leaves};
use super::statements::{Pointer, pointer};
use super::subset_listing::{Facet, facet};
use super::{Page, Route, fill};
use crate::locale::PageWords;
use crate::model::{Actor, Role};

/// The pages of the actors.
pub(crate) const PAGE: Page = Page { routes };

#[derive(Template)]
#[template(path = "page/actor.html", whitespace = "minimize")]
struct ActorPage {
    frame: PageLayout,
    words: &'static PageWords,
    facet: Facet,
    statements: Vec<Pointer>,
    leaves: Vec<Leaf>,
    voice: Attribution,
}

fn routes<'e>(site: &'e LocaleSite<'e>) -> Vec<Route<'e>> {
    let actors = site.timeline.actors.values();
    actors
        .map(|actor| {
            let path = format!("actors/{}.html", actor.id);
            Route::new(path, move |path, out| page(site, path, actor, out))
        })
        .collect()
}

fn page(site: &LocaleSite<'_>, path: &str, actor: &Actor, out: &mut dyn Write) -> Result<()> {
    let context = PageContext::new(site, path);
    let words = context.words();
    let events = site
        .index
        .by_actor
        .get(&actor.id)
        .map_or(&[][..], Vec::as_slice);
    let asserted = site
        .index
        .asserted
        .get(&actor.id)
        .map_or(&[][..], Vec::as_slice);
    let related = &site.index.related;
    let parts = related.parts.get(&actor.id).into_iter().flatten();
    let answers_for = related.answers_for.get(&actor.id).into_iter().flatten();
    let country = actor
        .country
        .as_deref()
        .map(|code| context.country_link(code));
    let held = page_description::actor(&context, actor, events);
    let description = page_description::followed_by(&held, context.plain(&actor.note));
    let mut frame = context.frame(context.plain(&actor.name), &description);
    frame.bare = match summary(&context, actor) {
        None => true,
        Some(_) => site.index.related.is_sparse && events.len() <= 1 && asserted.is_empty(),
    };
    let template = ActorPage {
        frame,
        words,
        facet: facet(
            &context,
            words.browse.actor,
            context.text(&actor.name),
            events,
        )
        .described(context.text(&actor.note))
        .said(held)
        .fact(
            words.browse.actor_kind_label,
            actor
                .kind
                .map(|kind| words.browse.actor_kind(kind))
                .map(Html::text)
                .into_iter()
                .collect(),
        )
        .fact(
            words.browse.aliases,
            actor
                .aliases
                .iter()
                .map(|alias| Html::text(alias))
                .collect(),
        )
        .fact(words.browse.country_label, country.into_iter().collect())
        .fact(
            words.browse.part_of,
            actor
                .part_of
                .iter()
                .map(|whole| context.actor_link(whole))
                .collect(),
        )
        .fact(
            words.browse.parts,
            parts.map(|part| context.actor_link(part)).collect(),
        )
        .fact(
            words.browse.roles,
            actor
                .roles
                .iter()
                .map(|role| office(&context, role))
                .collect(),
        )
        .fact(
            words.browse.related_measures,
            answers_for
                .map(|measure| context.measure_link(measure))
                .collect(),
        ),
        voice: voice(&context, actor),
        leaves: if is_parted(&[], asserted) {
            leaves(&context, &format!("actors/{}", actor.id), asserted)
        } else {
            Vec::new()
        },
        statements: asserted
            .iter()
            .filter(|_| !is_parted(&[], asserted))
            .filter_map(|(position, claim)| Some(pointer(&context, site.event(*position)?, claim)))
            .collect(),
    };
    fill(&template, out)
}

/// An office with its body and its time.
fn office(context: &PageContext<'_>, role: &Role) -> Html {
    let mut parts = vec![context.text(&role.title).to_string()];
    parts.extend(
        role.body
            .iter()
            .map(|body| context.actor_link(body).to_string()),
    );
    parts.extend(context.bounds(role.from.as_ref(), role.to.as_ref()));
    let mut office = parts.join(", ");
    if !role.note.is_empty() {
        office = format!(
            "{office}. <span class=\"note\">{}</span>",
            context.text(&role.note)
        );
    }
    Html::made(office)
}
