//! The page of an actor.

use anyhow::Result;
use askama::Template;

use super::edition::Edition;
use super::facet::{Facet, facet};
use super::frame::Frame;
use super::html::Html;
use super::part::{is_parted, leaves};
use super::parting::Leaf;
use super::statements::{Pointer, pointer};
use super::view::View;
use super::voices::{Voice, held, voice};
use super::{Page, Sheet, fill};
use crate::locale::PageWords;
use crate::model::{Actor, Role};

/// The pages of the actors.
pub const PAGE: Page = Page {
    name: "actor",
    sheets,
};

#[derive(Template)]
#[template(path = "page/actor.html", whitespace = "minimize")]
struct ActorPage {
    frame: Frame,
    words: &'static PageWords,
    facet: Facet,
    statements: Vec<Pointer>,
    leaves: Vec<Leaf>,
    voice: Voice,
}

fn sheets<'e>(edition: &'e Edition<'e>) -> Vec<Sheet<'e>> {
    let actors = edition.timeline.actors.values();
    actors
        .map(|actor| {
            let path = format!("actors/{}.html", actor.id);
            Sheet::new(path, move |path| page(edition, path, actor))
        })
        .collect()
}

fn page(edition: &Edition<'_>, path: &str, actor: &Actor) -> Result<String> {
    let view = View::new(edition, path);
    let words = view.words();
    let events = edition
        .index
        .by_actor
        .get(&actor.id)
        .map_or(&[][..], Vec::as_slice);
    let asserted = edition
        .index
        .asserted
        .get(&actor.id)
        .map_or(&[][..], Vec::as_slice);
    let related = &edition.index.related;
    let parts = related.parts.get(&actor.id).into_iter().flatten();
    let answers_for = related.answers_for.get(&actor.id).into_iter().flatten();
    let country = actor.country.as_deref().map(|code| view.country_link(code));
    let mut frame = view.frame(view.plain(&actor.name), &(words.list.events)(events.len()));
    frame.bare = match held(&view, actor) {
        None => true,
        Some(_) => edition.index.related.is_sparse && events.len() <= 1 && asserted.is_empty(),
    };
    let template = ActorPage {
        frame,
        words,
        facet: facet(&view, words.browse.actor, view.text(&actor.name), events)
            .described(view.text(&actor.note))
            .fact(
                words.browse.actor_kind_label,
                actor
                    .kind
                    .map(words.browse.actor_kind)
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
                    .map(|whole| view.actor_link(whole))
                    .collect(),
            )
            .fact(
                words.browse.parts,
                parts.map(|part| view.actor_link(part)).collect(),
            )
            .fact(
                words.browse.roles,
                actor.roles.iter().map(|role| office(&view, role)).collect(),
            )
            .fact(
                words.browse.related_measures,
                answers_for
                    .map(|measure| view.measure_link(measure))
                    .collect(),
            ),
        voice: voice(&view, actor),
        leaves: if is_parted(&[], asserted) {
            leaves(&view, &format!("actors/{}", actor.id), asserted)
        } else {
            Vec::new()
        },
        statements: asserted
            .iter()
            .filter(|_| !is_parted(&[], asserted))
            .filter_map(|(position, claim)| Some(pointer(&view, edition.event(*position)?, claim)))
            .collect(),
    };
    fill(&template)
}

/// An office with its body and its time.
fn office(view: &View<'_>, role: &Role) -> Html {
    let mut parts = vec![view.text(&role.title).to_string()];
    parts.extend(
        role.body
            .iter()
            .map(|body| view.actor_link(body).to_string()),
    );
    let words = &view.words().event;
    for (phrase, date) in [(words.since, &role.from), (words.till, &role.to)] {
        parts.extend(date.iter().map(|date| phrase(view.date(date).as_str())));
    }
    let mut office = parts.join(", ");
    if !role.note.is_empty() {
        office = format!(
            "{office}. <span class=\"note\">{}</span>",
            view.text(&role.note)
        );
    }
    Html::made(office)
}
