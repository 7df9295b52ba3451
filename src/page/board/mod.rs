//! The board of measures: a line each, grouped by how it stood when it was last checked, on one axis of time. A script regroups the
//! lines for any other day by the stretches that each carries.

mod bar;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use self::bar::{axis as scale, bar, key};
use super::html::{Html, escape};
use super::measure_days::{DayState, Stretch, state_on, stretches};
use super::measure_history::MeasureHistory;
use super::name_order::name_order;
use super::page_context::PageContext;
use super::status::in_plain_words;
use super::time_axis::TimeAxis;
use crate::model::Measure;

/// The script of the board and the charts, relative to the site.
pub(crate) const SCRIPT: &str = "assets/board.js";

/// The most measures that have a line with a bar, and the most that have a line at all.
const MOST_BARS: usize = 200;
const MOST_LINES: usize = 1000;

/// The board, ready to print.
pub(crate) struct Board {
    /// The answer to what applied when the measures were last checked.
    pub(crate) answer: String,
    /// What the script needs to put another day into words.
    pub(crate) day: DayWords,
    /// The shapes of the bars and what they mean.
    pub(crate) key: Vec<(Html, &'static str)>,
    /// The axis.
    pub(crate) scale: Html,
    /// The lines by how the measures stand; groups without a line stay for the script.
    pub(crate) groups: Vec<Group>,
    /// How many measures have no line; empty where all have one.
    pub(crate) left_out: String,
}

/// What the script puts a day and an answer into words with.
pub(crate) struct DayWords {
    /// The first and the last day that can be asked for.
    pub(crate) first: String,
    pub(crate) last: String,
    /// The names of the months, and a day, with marks for what is put in.
    pub(crate) months: String,
    pub(crate) pattern: String,
    /// The answer, with marks for the day and the counts.
    pub(crate) answer: String,
    /// Each state in words, by its word for machines.
    pub(crate) states: String,
}

/// Measures that stand alike.
pub(crate) struct Group {
    /// How, in one word for machines.
    pub(crate) state: &'static str,
    /// The heading where no day is asked for, and where one is.
    pub(crate) heading: &'static str,
    pub(crate) heading_on_day: &'static str,
    /// How one measure and how two are counted in the answer.
    pub(crate) one: String,
    pub(crate) two: String,
    /// The lines.
    pub(crate) lines: Vec<Line>,
}

/// The line of a measure.
pub(crate) struct Line {
    /// Its id.
    pub(crate) id: String,
    /// Its place among all lines by name, for the script.
    pub(crate) place: usize,
    name: String,
    /// Its name, as a link.
    pub(crate) link: Html,
    /// Who answers for it.
    pub(crate) authority: Html,
    /// The first day of each stretch with its state, for the script.
    pub(crate) days: String,
    /// Its bar; empty beyond the most that are drawn.
    pub(crate) bar: Html,
    /// How it stood when it was last checked, in words.
    pub(crate) state: String,
    /// The last day that was checked, in words, and the same for days after it.
    pub(crate) checked: String,
    pub(crate) unchecked: String,
    /// How it stood when it was last checked.
    standing: DayState,
}

/// The states that have a shape.
const KEY: [DayState; 6] = [
    DayState::InForce,
    DayState::Partly,
    DayState::Stayed,
    DayState::Perhaps,
    DayState::Ended,
    DayState::NotKnown,
];

/// The groups: the states that each holds.
const GROUPS: [(DayState, &[DayState]); 6] = [
    (DayState::InForce, &[DayState::InForce, DayState::Partly]),
    (DayState::Stayed, &[DayState::Stayed]),
    (DayState::Perhaps, &[DayState::Perhaps]),
    (
        DayState::NotKnown,
        &[DayState::NotKnown, DayState::NotRecorded],
    ),
    (DayState::Ended, &[DayState::Ended]),
    (DayState::NotYet, &[DayState::NotYet]),
];

/// The board of all measures; nothing where no measure has a step.
pub(crate) fn board(context: &PageContext<'_>) -> Option<Board> {
    let axis = axis_of(context, context.site.index.histories.values())?;
    let measures = &context.site.timeline.measures;
    let mut lines: Vec<Line> = measures
        .values()
        .take(MOST_LINES)
        .enumerate()
        .map(|(number, measure)| line(context, &axis, measure, number < MOST_BARS))
        .collect();
    lines.sort_by_cached_key(|line| (name_order(&line.name), line.id.clone()));
    let mut by_state: BTreeMap<DayState, Vec<Line>> = BTreeMap::new();
    for (place, mut line) in lines.into_iter().enumerate() {
        line.place = place;
        by_state.entry(line.standing).or_default().push(line);
    }
    let words = &context.words().in_force;
    let groups: Vec<Group> = GROUPS
        .iter()
        .map(|(head, states)| {
            let mut lines: Vec<Line> = states
                .iter()
                .flat_map(|state| by_state.remove(state).unwrap_or_default())
                .collect();
            lines.sort_by_key(|line| line.place);
            let (heading, heading_on_day) = headings(context, *head);
            Group {
                state: head.word(),
                heading,
                heading_on_day,
                one: counted(context, *head, 1),
                two: counted(context, *head, 2),
                lines,
            }
        })
        .collect();
    let counts: Vec<String> = GROUPS
        .iter()
        .zip(&groups)
        .filter(|(_, group)| !group.lines.is_empty())
        .map(|((head, _), group)| counted(context, *head, group.lines.len()))
        .collect();
    let counts = counts.join(", ");
    Some(Board {
        answer: match one_day(context) {
            Some(day) => words.answer_checked(&day, &counts),
            None => words.answer_each(&counts),
        },
        day: day_words(context, &axis),
        key: KEY
            .map(|state| (key(state), key_word(context, state)))
            .into(),
        scale: scale(context, &axis),
        groups,
        left_out: match measures.len().min(MOST_LINES).saturating_sub(MOST_BARS) {
            0 => String::new(),
            bare => words.without_bar(bare, measures.len().saturating_sub(MOST_LINES)),
        },
    })
}

/// The bar of one measure.
pub(crate) struct OwnBar {
    /// The axis above it.
    pub(crate) scale: Html,
    /// The bar.
    pub(crate) bar: Html,
    /// The shapes that it has, and what they mean.
    pub(crate) key: Vec<(Html, &'static str)>,
}

/// The bar of one measure; nothing where no step is recorded.
pub(crate) fn of_one(context: &PageContext<'_>, history: &MeasureHistory) -> Option<OwnBar> {
    let axis = axis_of(context, std::iter::once(history))?;
    let stretches = stretches(history);
    let has = |state: &DayState| stretches.iter().any(|stretch| stretch.state == *state);
    (!stretches.is_empty()).then(|| OwnBar {
        scale: scale(context, &axis),
        bar: bar(
            context,
            &axis,
            &stretches,
            &spans_in_words(context, history),
        ),
        key: KEY
            .into_iter()
            .filter(has)
            .map(|state| (key(state), key_word(context, state)))
            .collect(),
    })
}

fn key_word(context: &PageContext<'_>, state: DayState) -> &'static str {
    match state {
        DayState::NotKnown => context.words().in_force.key_unchecked,
        state => context.day_state(state),
    }
}

/// The axis that holds every step of some measures and the days after those that were checked, in whole years.
fn axis_of<'h>(
    context: &PageContext<'_>,
    histories: impl Iterator<Item = &'h MeasureHistory>,
) -> Option<TimeAxis> {
    let mut days: Vec<NaiveDate> = Vec::new();
    for history in histories {
        let steps = history.steps.iter();
        days.extend(steps.filter_map(|step| step.from.start().earliest));
        days.extend(history.known_to());
    }
    let as_of = context.site.timeline.settings.as_of.as_ref();
    let as_of = as_of.and_then(crate::model::EventDate::latest);
    let first = days.iter().min()?.year();
    let last = days.iter().max()?.year();
    let last = last.max(as_of.map_or(last, |day| day.year().min(last + 1)));
    Some(TimeAxis::between(
        NaiveDate::from_ymd_opt(first, 1, 1)?,
        NaiveDate::from_ymd_opt(last, 12, 31)?,
        (0.0, 100.0),
    ))
}

fn line(context: &PageContext<'_>, axis: &TimeAxis, measure: &Measure, is_drawn: bool) -> Line {
    let history = context.site.index.histories.get(&measure.id);
    let stretches = history.map(stretches).unwrap_or_default();
    let standing = history
        .and_then(|history| Some(state_on(history, history.known_to()?)))
        .unwrap_or(DayState::NotKnown);
    let words = &context.words().in_force;
    let checked = history.and_then(|history| history.checked.as_ref());
    let day = checked.map(|checked| context.locale().date(&checked.date));
    let unchecked = day.as_deref().map(|day| words.unchecked_since(day));
    let unchecked = unchecked.unwrap_or_default();
    Line {
        id: measure.id.to_string(),
        place: 0,
        name: context.plain(&measure.name).to_owned(),
        link: context.measure_link(&measure.id),
        authority: authority(context, &measure.id),
        days: data(&stretches),
        bar: match history.filter(|_| is_drawn && !stretches.is_empty()) {
            Some(history) => bar(context, axis, &stretches, &spans_in_words(context, history)),
            None => Html::default(),
        },
        state: history.map_or_else(
            || words.no_steps.to_owned(),
            |history| context.last_state(history),
        ),
        checked: match (checked, day) {
            (Some(checked), Some(_)) if checked.is_past && standing != DayState::Ended => {
                unchecked.clone()
            }
            (_, Some(day)) => words.checked_to(&day),
            _ => String::new(),
        },
        unchecked,
        standing,
    }
}

/// Who answers for a measure.
pub(crate) fn authority(context: &PageContext<'_>, measure: &str) -> Html {
    let measure = context.site.timeline.measures.get(measure);
    let actors = measure.iter().flat_map(|measure| &measure.authority);
    let names: Vec<String> = actors
        .filter_map(|actor| context.site.timeline.actors.get(actor))
        .map(|actor| context.text(&actor.name).to_string())
        .collect();
    Html::made(names.join(", "))
}

/// When a measure was in effect, or how it stood last, in words.
fn spans_in_words(context: &PageContext<'_>, history: &MeasureHistory) -> String {
    if history.spans.is_empty() {
        return context.last_state(history);
    }
    let spans = history.spans.iter();
    let spans: Vec<String> = spans
        .map(|span| in_plain_words(context, history, span))
        .collect();
    format!("{}: {}", context.words().in_force.spans, spans.join("; "))
}

/// The stretches for the script: the first day of each, and its state.
fn data(stretches: &[Stretch]) -> String {
    let said: Vec<String> = stretches
        .iter()
        .map(|stretch| {
            let from = stretch.from.map_or_else(String::new, |day| day.to_string());
            format!("{from} {}", stretch.state.word())
        })
        .collect();
    escape(&said.join(";"))
}

fn headings(context: &PageContext<'_>, state: DayState) -> (&'static str, &'static str) {
    let words = &context.words().in_force;
    match state {
        DayState::InForce | DayState::Partly => (words.group_last, words.group_in_force),
        DayState::Stayed => (words.group_stayed_last, words.stayed),
        DayState::Perhaps => (words.perhaps, words.perhaps),
        DayState::NotKnown | DayState::NotRecorded => (words.not_known, words.not_known),
        DayState::Ended => (words.group_ended, words.group_ended),
        DayState::NotYet => (words.group_not_yet, words.group_not_yet),
    }
}

fn counted(context: &PageContext<'_>, state: DayState, count: usize) -> String {
    let words = &context.words().in_force;
    match state {
        DayState::InForce | DayState::Partly => words.count_in_force(count),
        DayState::Stayed => words.count_stayed(count),
        DayState::Perhaps => words.count_perhaps(count),
        DayState::NotKnown | DayState::NotRecorded => words.count_not_known(count),
        DayState::Ended => words.count_ended(count),
        DayState::NotYet => words.count_not_yet(count),
    }
}

/// The day up to which every measure was checked, in words; none where they were checked up to different ones.
fn one_day(context: &PageContext<'_>) -> Option<String> {
    let histories = context.site.index.histories.values();
    let mut checked = histories.filter_map(|history| history.checked.as_ref());
    let first = checked.next()?;
    let is_one = first.date.precision() == crate::model::Precision::Day
        && checked.all(|other| other.date == first.date);
    is_one.then(|| context.locale().date(&first.date))
}

fn day_words(context: &PageContext<'_>, axis: &TimeAxis) -> DayWords {
    let dates = &context.locale().dates;
    let last = axis.end.pred_opt().unwrap_or(axis.end);
    DayWords {
        first: axis.first.to_string(),
        last: last.to_string(),
        months: (1..=12)
            .map(|month| dates.month_name(month))
            .collect::<Vec<_>>()
            .join("|"),
        pattern: dates.day("{day}", "{month}", "{year}"),
        answer: context.words().in_force.answer_day("{day}", "{counts}"),
        states: DayState::ALL
            .map(|state| format!("{}={}", state.word(), context.day_state(state)))
            .join("|"),
    }
}
