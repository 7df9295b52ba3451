//! The cards of stories on the first page: a title, a line, how many steps, and the chain of the steps in miniature.

use super::html::Html;
use super::page_context::PageContext;
use super::stories::miniature;
use crate::svg;

/// How many stories have a card.
const MOST: usize = 5;

/// A card.
pub(crate) struct StoryCard {
    /// The story's page.
    pub(crate) href: String,
    /// Its name.
    pub(crate) title: Html,
    /// What happens in it.
    pub(crate) line: Html,
    /// How many steps it has, in words.
    pub(crate) steps: String,
    /// Its chain.
    pub(crate) chain: Html,
}

/// The cards, and whether there are more stories than cards.
pub(crate) fn cards(context: &PageContext<'_>) -> (Vec<StoryCard>, bool) {
    let stories = context.site.timeline.stories.iter();
    let mut told = stories
        .zip(&context.site.index.lines)
        .filter(|(_, line)| !line.is_empty());
    let cards = told
        .by_ref()
        .take(MOST)
        .map(|(story, line)| StoryCard {
            href: context.to(&format!("stories/{}.html", story.id)),
            title: context.text(&story.name),
            line: context.text(&story.description),
            steps: context.words().home.steps(line.len()),
            chain: miniature(context.site, line, &svg::ON_A_CARD),
        })
        .collect();
    (cards, told.next().is_some())
}
