//! The words of the search.

use super::words::words;

words! {
    /// The words of the search, most of which its script puts in.
    #[derive(serde::Serialize)]
    SearchWords = "search";
    texts {
        lead, hint, key, none, one, many, others, more, corrected, partial, no_day, suggest, browse, events, years, any_year,
        answer_pair, answer_why, answer_link, answer_all, why_label, story, measure, actor, term, topic, place, country, kind, year,
        forms_pair, forms_turned, forms_why,
    }
}
