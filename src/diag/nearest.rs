//! "Did you mean": the candidate that a word was most likely meant to be.

/// How many letters what is compared may have. Nobody has mistyped a longer word.
const LONGEST: usize = 100;

/// The candidate nearest to a word, if any is near enough to be worth naming.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = word.chars().count();
    if length > LONGEST {
        return None;
    }
    let allowed = (length / 3).max(1);
    let near = |candidate: &str| {
        // Each letter that one of the two has more than the other is a step; most candidates are told by that.
        let other = candidate.chars().count();
        let steps = length.abs_diff(other);
        let begins = word.len() >= 3
            && (candidate.starts_with(word) || candidate.split('-').any(|part| part == word));
        if other > LONGEST || (steps > allowed && !begins) {
            return None;
        }
        let distance = strsim::damerau_levenshtein(word, candidate);
        (distance <= allowed || begins).then_some(distance)
    };
    candidates
        .into_iter()
        .filter_map(|candidate| Some((near(candidate)?, candidate)))
        .min()
        .map(|(_, candidate)| candidate)
}
