//! `check --fix`: edits that cannot change what a record means. Everything else is for a person.

use anyhow::Result;

use super::change::Change;
use super::rename::{redirect, texts};
use crate::diag::{Severity, Step};
use crate::edit::{Draft, Tree};
use crate::invisible::without;
use crate::load::Corpus;
use crate::model::{EventDate, Slug, Timeline, tidy_address};
use crate::study::{Options, study};

/// Mends what can be mended for certain; says what it did, one line each.
pub(super) fn fix<'a>(corpus: &'a Corpus, options: &Options) -> (Change<'a>, Vec<String>) {
    let mut change = Change::new(corpus);
    let mut done = Vec::new();
    let (mut timeline, mut before) = state(corpus, options);
    for mend in [hidden, full_stops, addresses, links, former, misfiled] {
        let mut tried = change.clone();
        // What cannot be edited safely stays as it is, and is reported.
        let Ok(told) = mend(&mut tried, &timeline) else {
            continue;
        };
        if told.is_empty() {
            continue;
        }
        // A mend that makes things worse was none.
        let (then, after) = state(tried.corpus(), options);
        if after <= before {
            change = tried;
            (timeline, before) = (then, after);
            done.extend(told);
        }
    }
    (change, done)
}

/// What texts say, and how many errors they have.
fn state(corpus: &Corpus, options: &Options) -> (Timeline, usize) {
    let study = study(corpus, options);
    let errors = study.report.count(Severity::Error);
    (study.timeline, errors)
}

/// Whether a character is invisible and, where nothing needs it, without any meaning: byte-order mark, zero-width space,
/// non-joiner, word joiner.
fn is_stray(letter: char) -> bool {
    matches!(letter, '\u{feff}' | '\u{200b}' | '\u{200c}' | '\u{2060}')
}

/// A text without such characters; those that its letters need stay.
fn stripped(text: &str) -> String {
    without(text, is_stray)
}

/// Invisible characters in texts, and the mark at the beginning of a file.
fn hidden(change: &mut Change<'_>, _: &Timeline) -> Result<Vec<String>> {
    let mut told = Vec::new();
    for (file, text) in texts(change.corpus()) {
        let unmarked = text.strip_prefix('\u{feff}').unwrap_or(&text);
        if !text.contains(is_stray) {
            continue;
        }
        let Ok(mut draft) = Draft::new(unmarked) else {
            continue;
        };
        let mut number = text.chars().count() - unmarked.chars().count();
        let leaves: Vec<(Vec<Step>, usize)> = draft
            .tree()
            .leaves()
            .into_iter()
            .map(|(path, text)| {
                let found = text.chars().count() - stripped(text).chars().count();
                (path, found)
            })
            .filter(|(_, number)| *number > 0)
            .collect();
        for (path, found) in leaves {
            // One that is written as an escape is left for a person.
            if draft.strip(&path, stripped).is_ok() {
                number += found;
            }
        }
        if number > 0 {
            told.push(format!(
                "{file}: removed {number} invisible character{}",
                plural(number)
            ));
            change.write(&file, draft.into_text());
        }
    }
    Ok(told)
}

fn plural(number: usize) -> &'static str {
    if number == 1 { "" } else { "s" }
}

/// Full stops at the ends of titles, unless they may belong to an abbreviation.
fn full_stops(change: &mut Change<'_>, timeline: &Timeline) -> Result<Vec<String>> {
    let mut told = Vec::new();
    for event in &timeline.events {
        let Ok(mut draft) = Draft::new(change.corpus().text(&event.file)) else {
            continue;
        };
        let before = told.len();
        let title = Step::Key("title".into());
        for (locale, text) in event.title.iter().filter(|(_, text)| ends_a_sentence(text)) {
            let whole = [title.clone()];
            let one = [title.clone(), Step::Key(locale.to_owned().into())];
            let path: &[Step] = match draft.tree().at(&whole) {
                Some(Tree::Map(_)) => &one,
                _ => &whole,
            };
            if draft.strip_end(path, '.').is_ok() {
                told.push(format!(
                    "{}: removed the full stop after “{}”",
                    event.file,
                    text.trim_end_matches('.')
                ));
            }
        }
        if told.len() > before {
            change.write(&event.file, draft.into_text());
        }
    }
    Ok(told)
}

/// Whether a title ends with a full stop that is no part of its last word.
fn ends_a_sentence(title: &str) -> bool {
    let Some(title) = title.strip_suffix('.') else {
        return false;
    };
    let word = title.rsplit(char::is_whitespace).next().unwrap_or("");
    let letters = word.chars().count();
    word.chars().all(char::is_alphabetic)
        && (letters > 5 || (letters > 3 && word.chars().all(char::is_lowercase)))
}

/// Addresses of sources that carry where a reader came from.
fn addresses(change: &mut Change<'_>, timeline: &Timeline) -> Result<Vec<String>> {
    let mut told = Vec::new();
    for event in &timeline.events {
        let mut draft = None;
        for id in &event.sources {
            let Some(tidy) = timeline
                .source(id)
                .filter(|source| source.defined_in == event.id)
                .and_then(|source| tidy_address(&source.url))
            else {
                continue;
            };
            if draft.is_none() {
                draft = Draft::new(change.corpus().text(&event.file)).ok();
            }
            let path = [
                Step::Key("sources".into()),
                Step::Key(id.to_string().into()),
                Step::Key("url".into()),
            ];
            if let Some(draft) = &mut draft
                && draft.replace(&path, &tidy).is_ok()
            {
                told.push(format!("{}: wrote {tidy} for `{id}`", event.file));
            }
        }
        if let Some(draft) = draft {
            change.write(&event.file, draft.into_text());
        }
    }
    Ok(told)
}

/// Links that repeat an earlier one of their record word for word.
fn links(change: &mut Change<'_>, _: &Timeline) -> Result<Vec<String>> {
    let mut told = Vec::new();
    let key = "links";
    for (file, text) in texts(change.corpus()) {
        if !file.contains('/') {
            continue;
        }
        let Ok(mut draft) = Draft::new(text) else {
            continue;
        };
        let before = told.len();
        let Some(Tree::List(items)) = draft.tree().get(key).cloned() else {
            continue;
        };
        for (index, item) in items.iter().enumerate().rev() {
            let repeats = items.iter().take(index).any(|other| other == item);
            if repeats && draft.remove(&[], key, index).is_ok() {
                told.push(format!("{file}: removed a link that stood there twice"));
            }
        }
        if told.len() > before {
            change.write(&file, draft.into_text());
        }
    }
    Ok(told)
}

/// References to events by ids that these once had.
fn former(change: &mut Change<'_>, timeline: &Timeline) -> Result<Vec<String>> {
    let current = |id: &str| {
        if timeline.positions.contains_key(id) {
            return None;
        }
        timeline
            .events
            .iter()
            .find(|event| event.former_ids.iter().any(|former| former.as_str() == id))
            .map(|event| event.id.to_string())
    };
    Ok(redirect(change, &current)?
        .into_iter()
        .map(|(file, old, new)| format!("{file}: wrote `{new}` for its former id `{old}`"))
        .collect())
}

/// Records in the wrong folder, whose place is free.
fn misfiled(change: &mut Change<'_>, _: &Timeline) -> Result<Vec<String>> {
    let mut told = Vec::new();
    for (file, text) in texts(change.corpus()) {
        let name = file.rsplit('/').next().unwrap_or(&file);
        let is_registry = !file.contains('/')
            && crate::record::format::FILES
                .iter()
                .any(|known| known.name == file);
        let Some(stem) = name
            .strip_suffix(".yaml")
            .filter(|stem| Slug::is_valid(stem))
        else {
            continue;
        };
        let Some(year) = Tree::of(&text)
            .ok()
            .filter(|_| !is_registry)
            .and_then(|tree| year(&tree))
        else {
            continue;
        };
        let place = format!("{year:04}/{stem}.yaml");
        let taken = change.corpus().files.contains_key(place.as_str());
        if place != file && !taken {
            change.remove(&file);
            change.write(&place, text);
            told.push(format!("{file}: moved to {place}"));
        }
    }
    Ok(told)
}

/// The year that a record is filed under; nothing when a tree is no event's record.
fn year(tree: &Tree) -> Option<i32> {
    tree.get("title")?;
    match tree.get("date")? {
        Tree::Scalar(date) => date.parse::<EventDate>().ok()?.year(),
        _ => None,
    }
}
