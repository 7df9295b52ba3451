//! The words of the pages, page by page. What each says stands in `src/message/en/`.

use super::chart::{CauseWords, ChartWords, FigureWords, PictureWords, StoryWords};
use super::form::FormWords;
use super::head::HeadWords;
use super::search::SearchWords;
use super::words::words;
use crate::model::{ActorKind, IdentifierKind, Verdict};

words! {
    /// The words of the pages.
    PageWords = "page";
    texts { disputed, editorial }
    parts {
        navigation: NavigationWords,
        frame: FrameWords,
        home: HomeWords,
        list: ListWords,
        chart: ChartWords,
        choice: ChoiceWords,
        all: AllWords,
        event: EventWords,
        answer: VerdictWords,
        ways: WayWords,
        share: ShareWords,
        embed: EmbedWords,
        source: SourceWords,
        browse: BrowseWords,
        in_force: InForceWords,
        figures: FigureWords,
        about: AboutWords,
        picture: PictureWords,
        story: StoryWords,
        causes: CauseWords,
        other: OtherWords,
        form: FormWords,
        search: SearchWords,
        head: HeadWords,
    }
}

words! {
    /// The names of the main pages.
    NavigationWords = "navigation";
    texts {
        timeline, graph, in_force, browse, disputes, sources, about, search, all, gaps, changes, glossary, contribute, label, more,
        languages,
    }
}

words! {
    /// What stands around every page.
    FrameWords = "frame";
    texts { skip, as_of, licence }
}

words! {
    /// The first page.
    HomeWords = "home";
    texts { skip, search, search_label, all_stories }
    messages(language) {
        claimed(events: &str),
        titled(title: &str, what: &str),
        researched(date: &str),
        steps(count: usize),
    }
}

words! {
    /// Lists of events.
    ListWords = "list";
    texts { differ, none }
    messages(language) {
        events(count: usize),
        arrows(causes: usize, effects: usize),
        counts(events: usize, arrows: usize, sources: usize),
        researched_to(date: &str),
        part(part: usize, whole: usize),
    }
}

words! {
    /// Choosing among the events of a list.
    ChoiceWords = "choice";
    texts { label, any, basis, since, until, newest, reset, fit_none, fit_one, fit_many }
    messages(language) { differ(count: usize) }
}

words! {
    /// Every event with its text.
    AllWords = "all";
    texts { title, lead, by_year, find }
}

words! {
    /// The page of an event.
    EventWords = "event";
    texts {
        this_event, disputed_link, preferred, resolved, open, announced, effective, published, ended, actors, places, topics,
        in_time, previous, next, ways, led, followed, none_led, none_followed, picture, picture_near,
        save_picture, others, others_note, claims, disputes, version, sources, measures, changes, cite, record, id, file, history,
        edit, verification, former, in_force_then, date_note, withdrawn, replaced_by, moved, on_this_page, full_record,
        cite_short, about_event, in_print, glossary_entry, close,
    }
    names { unit, role }
    messages(language) {
        since(date: &str),
        till(date: &str),
        cite_record(id: &str),
        cite_changed(date: &str),
        picture_title(title: &str),
        beyond(count: usize),
        more_causes(count: usize),
        more_effects(count: usize),
        claim_count(count: usize),
        other_count(count: usize),
        more_sources(count: usize),
    }
}

impl EventWords {
    /// What a quantity counts.
    pub(crate) fn unit(&self, unit: &str) -> String {
        self.unit.or_itself(unit)
    }

    /// An actor's part in an event.
    pub(crate) fn role(&self, role: &str) -> String {
        self.role.or_itself(role)
    }
}

words! {
    /// “Who says so?”: what is asked, and how far the records bear it out.
    VerdictWords = "page-answer";
    texts { why, pair, nobody_why }
    lists { article }
    vocabularies { verdict: Verdict }
    messages(language) { quoted(title: &str) }
}

words! {
    /// What leads on from an event: how to cite it, its causes and consequences, and the path between two events.
    WayWords = "way";
    texts {
        cite_forms, copy, copied, version_sources, because, no_copy, take_away, calendar, picture, why_link, why_alone, why_title,
        why_lead, why_onward, why_data, path_nav, path_title, path_lead, path_events, path_from,
        path_to, path_hint, path_ask,
    }
    parts { path_answers: PathAnswers }
    messages(language) {
        cite_all(form: &str),
        why_ancestry(count: usize, all: bool),
        why_consequences(count: usize, all: bool),
        why_left_out(count: usize, all: bool),
        why_more(count: usize),
        path_left_out(count: usize),
        path_question(title: &str),
    }
}

words! {
    /// Taking a page elsewhere, and reporting what is wrong on it.
    ShareWords = "share";
    texts {
        title, link, frame, citation, see, picture, send, wrong, by_mail, report_form, report_mail,
    }
}

words! {
    /// The pages that stand in frames on other sites; `#` stands for a number, `@` for a date.
    EmbedWords = "embed";
    texts {
        event, story, measure, timeline, from, open, open_site, waiting, no_script, no_id, missing, failed, folder, fit_none, fit_one, fit_many,
        since, until, too_many,
    }
}

words! {
    /// What the script of the path page says; `#` stands for a number, `@` for an event.
    #[derive(serde::Serialize)]
    PathAnswers = "path-answer";
    texts { one, many, more, note, number, none, nearest, nothing, unknown, choose, failed }
}

words! {
    /// Sources.
    SourceWords = "source";
    texts { untitled, archive, original, independence, derived_from, retold_by, cited_in }
    vocabularies { identifier: IdentifierKind }
    names { language_name }
    messages(language) {
        via(publisher: &str, host: &str),
        accounts(count: usize),
        seen(day: &str),
        lead(sources: usize, accounts: usize),
        count(count: usize),
        other_language(tag: &str),
    }
}

impl SourceWords {
    /// The language that a source is in.
    pub(crate) fn language(&self, tag: &str) -> String {
        let primary = tag.split('-').next().unwrap_or(tag);
        let known = self.language_name.get(primary);
        known.map_or_else(|| self.other_language(tag), str::to_owned)
    }
}

words! {
    /// Actors, places, topics, kinds, years.
    BrowseWords = "browse";
    texts {
        lead, actors, places, topics, kinds, years, measures, stories, actor, place, topic, kind, year, story, aliases, part_of,
        parts, roles, actor_kind_label, sides, vouched, documents, asserted, unused, countries, country_label,
        related_measures,
    }
    vocabularies { actor_kind: ActorKind }
    names { country }
    messages(language) { statements(count: usize), claims(count: usize) }
}

impl BrowseWords {
    /// A country, by its code; the code where it has no name.
    pub(crate) fn country<'c>(&self, code: &'c str) -> &'c str {
        self.country.get(code).unwrap_or(code)
    }
}

words! {
    /// Measures and months.
    InForceWords = "in-force";
    texts {
        title, lead, yes_note, perhaps, stayed, not_known, none, perhaps_note, not_known_note, spans, unchecked,
        status_in_force, status_partly, status_perhaps, status_stayed, status_ended, status_not, status_not_known, status_not_recorded, months, measure,
        lifeline, authority, no_steps, steps_only, events, group_in_force, group_last, group_stayed_last, group_ended, group_not_yet,
        key, key_unchecked, day, day_slider, day_reset, order, board, gaps,
    }
    messages(language) {
        month(month: &str),
        month_not_known(month: &str),
        last_step(state: &str, date: &str),
        span_ended(from: &str, until: &str),
        span_planned(from: &str, until: &str, checked: &str),
        span_checked(from: &str, checked: &str),
        span_open(from: &str),
        planned(from: &str, checked: &str),
        status(date: &str, state: &str),
        last_known(date: &str, state: &str),
        last_known_in_force(date: &str, state: &str),
        left_out(began: &str, first: &str),
        until(date: &str),
        ended_on(date: &str, is_day: bool),
        ended_checked(end: &str, date: &str),
        last_known_state(state: &str),
        unchecked_since(date: &str),
        checked_to(date: &str),
        answer_checked(day: &str, counts: &str),
        answer_each(counts: &str),
        answer_day(day: &str, counts: &str),
        count_in_force(count: usize),
        count_stayed(count: usize),
        count_perhaps(count: usize),
        count_not_known(count: usize),
        count_ended(count: usize),
        count_not_yet(count: usize),
        without_bar(count: usize, more: usize),
    }
}

words! {
    /// What this is and how to read it.
    AboutWords = "about";
    texts { what, arrows, drawn, not_drawn, basis, dates, method, policy, licence, data }
    lists {
        what_text, arrows_text, table, basis_text, dates_text, method_text, policy_text, licence_text, data_text,
    }
}

words! {
    /// The other pages.
    OtherWords = "other";
    texts {
        graph_description, graph_list, disputes_open, disputes_resolved, disputed_links, disputed_claims, changes_lead, corrections,
        corrections_none, additions, withdrawn_mark, parted, whole, gaps_lead, gaps_known, gaps_single_note, gaps_findings,
        gaps_findings_note, gaps_open, gaps_open_note, allowed, gaps_events, glossary_lead, see, contribute_change,
        contribute_checked, contribute_unwanted, repository, contribute_folder, contribute_new, contribute_report,
        contribute_unknown, contribute_send, contribute_plain, contribute_sample, search_passed_over, search_all, not_found,
        not_found_text,
    }
    lists { contribute_change_text, contribute_checked_text, contribute_unwanted_text, search }
    messages(language) {
        graph_lead(arrows: usize, events: usize, apart: usize),
        disputes_lead(open: usize, resolved: usize),
        records(count: usize),
        change_link(title: &str, date: &str),
        entries(count: usize),
        findings(count: usize),
        more_findings(count: usize),
        gaps_single(count: usize),
    }
}
