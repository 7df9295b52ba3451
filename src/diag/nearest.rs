//! "Did you mean": the candidate that a word was most likely meant to be.

/// The candidate nearest to a word, if any is near enough to be worth naming.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let allowed = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, candidate)| {
            *distance <= allowed
                || (word.len() >= 3
                    && (candidate.starts_with(word)
                        || candidate.split('-').any(|part| part == word)))
        })
        .min()
        .map(|(_, candidate)| candidate)
}
