//! The words of charts and pictures: the overview, figures, stories, causes.

use super::words::words;

words! {
    /// The overview of all events in time.
    ChartWords = "chart";
    texts {
        title, measures, density, closer, all, events, others, turning, walk, since, until, by_country, by_kind,
        smaller, larger, all_measures, key_day, key_turning, key_lasting, key_vague, key_unended, key_open,
    }
    messages(language) {
        breaks(years: &str),
        undrawn(count: usize),
        description(events: &str, rows: &str),
    }
}

words! {
    /// Figures on record.
    FigureWords = "figures";
    texts {
        title, lead, below, exactly, period, differ, table, date, figure, speaker, event, others, others_note, none,
    }
    messages(language) {
        counts(figures: usize, charts: usize),
        all(count: usize),
        chart_lead(count: usize, unit: &str),
        not_drawn(count: usize),
        not_listed(count: usize),
    }
}

words! {
    /// Stories, step by step.
    StoryWords = "story";
    texts { lead, all, start, previous, next, walk, sources, next_story, note }
    messages(language) {
        steps(count: usize),
        years(first: &str, last: &str),
        disputed(count: usize),
        place(number: usize, count: usize),
        said(place: &str, title: &str),
    }
}

words! {
    /// The page of causes.
    CauseWords = "causes";
    texts {
        trace, choose, hint, plain, clear, none_chosen, open_event, open_why, fewer, how, outside, walk, whole, years, key_causal,
        key_legal, key_factual, key_disputed, key_editorial,
    }
    messages(language) {
        lead(arrows: usize, events: usize, stories: usize, rest: bool),
        chosen(title: &str, date: &str, before: &str, after: &str),
        chosen_disputed(count: &str),
        links(count: usize),
        elsewhere(count: usize),
        unfold(count: usize),
        from(number: usize, relation: &str),
        list(count: usize),
    }
}

words! {
    /// Pictures of the graph.
    PictureWords = "picture";
    texts {
        as_data, overview_description, parts, part, events, within, onward, no_date, zoom, smaller, larger, natural, fit, by_family,
        by_basis, by_confidence, unsaid, key_causal, key_legal, key_factual, key_editorial, key_disputed, key_span, key_break,
        key_beside, story_description, measure_description,
    }
    messages(language) {
        overview_lead(arrows: usize, events: usize, apart: usize),
        part_lead(arrows: usize, events: usize),
        not_drawn(count: usize),
        more(count: usize),
        nearest(shown: usize, all: usize),
        no_month(year: &str),
        traced(before: &str, after: &str),
        shown(shown: &str, all: &str),
    }
}
