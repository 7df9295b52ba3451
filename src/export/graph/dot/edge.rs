//! An edge of a DOT graph: a link, whose looks say its family, what it rests on, and whether it is disputed.

use std::io::{Result, Write};

use super::escape::{escaped, hovered, quoted};
use super::line;
use crate::export::graph::palette::{Palette, head, stroke};
use crate::export::graph::{Edge, Layout, Options, address};
use crate::model::{Basis, Family};

type Looks = [(&'static str, &'static str); 5];

/// How edges look unless they say otherwise: like a causal link on an official text.
pub(super) const fn usual_looks(options: &Options<'_>) -> Looks {
    appearance(Family::Causal, Basis::Official, false, options)
}

fn looks(edge: &Edge<'_>, options: &Options<'_>) -> Looks {
    let link = edge.link;
    appearance(link.relation.family(), link.basis, link.disputed, options)
}

/// Head, line and colours of a link.
const fn appearance(family: Family, basis: Basis, disputed: bool, options: &Options<'_>) -> Looks {
    let color = Palette::of(options.dark).line(family);
    let (style, width) = stroke(basis);
    [
        ("style", style),
        ("penwidth", width),
        ("arrowhead", head(family, disputed)),
        ("color", color),
        ("fontcolor", color),
    ]
}

pub(super) fn edge(edge: &Edge<'_>, options: &Options<'_>, out: &mut dyn Write) -> Result<()> {
    let link = edge.link;
    let family = link.relation.family();
    let mut class = format!("edge {} basis-{}", family.word(), link.basis);
    if link.disputed {
        class.push_str(" disputed");
    }
    let mut attributes = vec![
        ("id", escaped(&edge.id())),
        ("label", escaped(&edge.label)),
        ("tooltip", hovered(&edge.sentence)),
        ("labeltooltip", hovered(&edge.sentence)),
        ("URL", escaped(&address(options, edge.to))),
        ("class", escaped(&class)),
        ("relation", link.relation.word().to_owned()),
        ("family", family.word().to_owned()),
        ("basis", link.basis.word().to_owned()),
        ("disputed", link.disputed.to_string()),
    ];
    // Looks that are those of most edges are said once, for all of them: Graphviz takes its time over each value.
    let usual = usual_looks(options);
    let looks = looks(edge, options).into_iter().zip(usual);
    attributes.extend(
        looks
            .filter(|(look, usual)| look != usual)
            .map(|((name, value), _)| (name, value.to_owned())),
    );
    attributes.extend(
        link.confidence
            .map(|confidence| ("confidence", confidence.word().to_owned())),
    );
    attributes.extend(
        link.asserted_by
            .as_ref()
            .map(|actor| ("asserted_by", escaped(actor))),
    );
    if !link.sources.is_empty() {
        attributes.push(("sources", escaped(&edge.sources().join(" "))));
    }
    let (from, to) = (edge.from.id.as_str(), edge.to.id.as_str());
    if options.layout == Layout::Time {
        // The columns stand already. Graphviz 2.43 fails where some edges have a say in them and others have none.
        attributes.push(("constraint", "false".to_owned()));
    } else if !family.in_causal_graph() {
        // A link that is not causal gives way to one that is.
        attributes.push(("weight", "0".to_owned()));
    }
    let ends = format!("{} -> {}", quoted(from), quoted(to));
    line(out, 1, &ends, &attributes)
}
