//! `check --fix`: edits that cannot change what a record means. Everything else is for a person.

mod suggested;

use anyhow::Result;

use super::change::Change;
use super::redirect::{redirected, texts};
use crate::analysis::{Options, analyze};
use crate::diag::{Severity, Step};
use crate::edit::{Rewrite, Tree, YamlEditor};
use crate::invisible::without;
use crate::load::SourceFiles;
use crate::message;
use crate::message::Message;
use crate::model::{Event, FastMap, FastSet, Slug, Timeline, tidy_address};

/// What a fix does: the files that change with their new texts, and a line for each thing done.
#[derive(Default)]
struct Fixed {
    files: Vec<(String, String)>,
    told: Vec<Message>,
}

/// Fixes what can be fixed for certain; says what it did, one line each.
pub(crate) fn fix<'a>(
    source_files: &'a SourceFiles,
    options: &Options,
) -> (Change<'a>, Vec<Message>) {
    let (mut change, mut done) = suggested::correct(Change::new(source_files), options);
    let (mut timeline, mut before) = state(change.source_files(), options);
    for edit in [hidden, full_stops, addresses, links, former] {
        // What cannot be edited safely stays as it is, and is reported.
        let Ok(fixed) = edit(change.source_files(), &timeline) else {
            continue;
        };
        if fixed.told.is_empty() {
            continue;
        }
        let mut tried = change.clone();
        for (file, text) in fixed.files {
            tried.write(&file, text);
        }
        // A fix that adds findings is dropped.
        let (then, after) = state(tried.source_files(), options);
        if after <= before {
            change = tried;
            (timeline, before) = (then, after);
            done.extend(fixed.told);
        }
    }
    (change, done)
}

/// What texts say, and how many errors they have.
fn state(source_files: &SourceFiles, options: &Options) -> (Timeline, usize) {
    let analysis = analyze(source_files, options);
    let errors = analysis.report.count(Severity::Error);
    (analysis.timeline, errors)
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
fn hidden(source_files: &SourceFiles, _: &Timeline) -> Result<Fixed> {
    let mut fixed = Fixed::default();
    for (file, text) in texts(source_files) {
        let unmarked = text.strip_prefix('\u{feff}').unwrap_or(text);
        if !text.contains(is_stray) {
            continue;
        }
        let Ok(mut draft) = YamlEditor::new(unmarked) else {
            continue;
        };
        let (rewrites, counts): (Vec<_>, Vec<_>) = draft
            .tree()
            .leaves()
            .into_iter()
            .map(|(path, text)| {
                let found = text.chars().count() - stripped(text).chars().count();
                ((path, Rewrite::Without(&stripped)), found)
            })
            .filter(|(_, number)| *number > 0)
            .unzip();
        // One that is written as an escape is left for a person.
        let removed = draft.rewrite(&rewrites).into_iter().zip(counts);
        let removed: usize = removed
            .filter(|(done, _)| *done)
            .map(|(_, count)| count)
            .sum();
        let number = usize::from(unmarked.len() < text.len()) + removed;
        if number > 0 {
            let done = message!("fix-invisible", number = number);
            fixed.told.push(told(file, done));
            fixed.files.push((file.to_string(), draft.into_text()));
        }
    }
    Ok(fixed)
}

/// A line about what was done at a place.
fn told(place: &str, done: Message) -> Message {
    message!("fix-at", place = place, done = done)
}

/// Full stops at the ends of titles, unless they may belong to an abbreviation.
fn full_stops(source_files: &SourceFiles, timeline: &Timeline) -> Result<Fixed> {
    let mut fixed = Fixed::default();
    for event in &timeline.events {
        let titles = event.title.iter().filter(|(_, text)| ends_a_sentence(text));
        let titles: Vec<_> = titles.collect();
        if titles.is_empty() {
            continue;
        }
        let Ok(mut draft) = YamlEditor::new(source_files.text(&event.file)) else {
            continue;
        };
        let title = Step::Key("title".into());
        let by_locale = matches!(draft.tree().get("title"), Some(Tree::Map(_)));
        let path = |locale: &str| match by_locale {
            true => vec![title.clone(), Step::Key(locale.to_owned().into())],
            false => vec![title.clone()],
        };
        let rewrites = titles.iter();
        let rewrites = rewrites.map(|(locale, _)| (path(locale), Rewrite::WithoutLast('.')));
        let rewrites: Vec<_> = rewrites.collect();
        let before = fixed.told.len();
        for (done, (_, text)) in draft.rewrite(&rewrites).into_iter().zip(titles) {
            if done {
                let done = message!("fix-full-stop", text = text.trim_end_matches('.'));
                fixed.told.push(told(&event.file, done));
            }
        }
        if fixed.told.len() > before {
            fixed.files.push((event.file.clone(), draft.into_text()));
        }
    }
    Ok(fixed)
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
fn addresses(source_files: &SourceFiles, timeline: &Timeline) -> Result<Fixed> {
    let mut fixed = Fixed::default();
    for event in &timeline.events {
        let tidy = event.sources.iter().filter_map(|id| {
            let source = timeline.source(id)?;
            let own = source.defined_in == event.id;
            own.then(|| Some((id, tidy_address(&source.url)?)))
                .flatten()
        });
        let tidy: Vec<(&Slug, String)> = tidy.collect();
        if tidy.is_empty() {
            continue;
        }
        let Ok(mut draft) = YamlEditor::new(source_files.text(&event.file)) else {
            continue;
        };
        let path = |id: &Slug| {
            let id = Step::Key(id.to_string().into());
            vec![Step::Key("sources".into()), id, Step::Key("url".into())]
        };
        let rewrites = tidy.iter();
        let rewrites = rewrites.map(|(id, tidy)| (path(id), Rewrite::Text(tidy.clone())));
        let rewrites: Vec<_> = rewrites.collect();
        for (done, (id, tidy)) in draft.rewrite(&rewrites).into_iter().zip(tidy) {
            if done {
                let done = message!("fix-address", address = tidy, source = id.as_str());
                fixed.told.push(told(&event.file, done));
            }
        }
        fixed.files.push((event.file.clone(), draft.into_text()));
    }
    Ok(fixed)
}

/// Links that repeat an earlier one of their record word for word.
fn links(source_files: &SourceFiles, timeline: &Timeline) -> Result<Fixed> {
    let mut fixed = Fixed::default();
    let key = "links";
    for event in timeline.events.iter().filter(|event| repeats_a_link(event)) {
        let Ok(mut draft) = YamlEditor::new(source_files.text(&event.file)) else {
            continue;
        };
        let Some(Tree::List(items)) = draft.tree().get(key) else {
            continue;
        };
        let mut seen = FastSet::default();
        let items = items.iter().enumerate();
        let repeated = items.filter(|(_, item)| !seen.insert(*item));
        let repeated: Vec<usize> = repeated.map(|(index, _)| index).collect();
        let removed = draft.remove_repeated(key, &repeated);
        if removed > 0 {
            let told = told(&event.file, message!("fix-repeated-link"));
            fixed.told.extend(std::iter::repeat_n(told, removed));
            fixed.files.push((event.file.clone(), draft.into_text()));
        }
    }
    Ok(fixed)
}

/// Whether two links of an event have one relation to one event.
fn repeats_a_link(event: &Event) -> bool {
    let mut seen = FastSet::default();
    let mut links = event.links.iter();
    links.any(|link| !seen.insert((link.relation.word(), &link.event)))
}

/// References to events by ids that these once had.
fn former(source_files: &SourceFiles, timeline: &Timeline) -> Result<Fixed> {
    let mut current: FastMap<&str, &Slug> = FastMap::default();
    for event in &timeline.events {
        for former in &event.former_ids {
            if !timeline.positions.contains_key(former) {
                current.entry(former).or_insert(&event.id);
            }
        }
    }
    if current.is_empty() {
        return Ok(Fixed::default());
    }
    let mut fixed = Fixed::default();
    for redirected in redirected(source_files, &|id| current.get(id).map(ToString::to_string))? {
        let file = redirected.file;
        for (old, new) in redirected.ids {
            let done = message!("fix-former-id", new = new, old = old);
            fixed.told.push(told(&file, done));
        }
        fixed.files.push((file, redirected.text));
    }
    Ok(fixed)
}
