//! "Did you mean": the candidate that a word was most likely meant to be.

use rapidfuzz::distance::osa;

/// How many letters what is compared may have. Nobody has mistyped a longer word.
const LONGEST: usize = 100;

/// The candidate nearest to a word, if any is near enough to be worth naming.
pub(crate) fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = word.chars().count();
    if length > LONGEST {
        return None;
    }
    let allowed = (length / 3).max(1);
    let compared = osa::BatchComparator::new(word.chars());
    let near = |candidate: &str| {
        let begins = word.len() >= 3
            && (candidate.starts_with(word) || candidate.split('-').any(|part| part == word));
        // What has a word in it counts, however much else it has.
        let most = if begins { LONGEST } else { allowed };
        let other = candidate.chars().count();
        // Each letter that one of the two has more than the other is a step; most candidates are told by that.
        if other > LONGEST || length.abs_diff(other) > most {
            return None;
        }
        let args = osa::Args::default().score_cutoff(most);
        compared.distance_with_args(candidate.chars(), &args)
    };
    candidates
        .into_iter()
        .filter_map(|candidate| Some((near(candidate)?, candidate)))
        .min()
        .map(|(_, candidate)| candidate)
}

/// The one candidate that a word is a misspelling of: a letter away, or two in a long word, with the same digits, while no other
/// candidate is as near. Digits are never corrected, since another year is another event.
pub(crate) fn only_near<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let length = word.chars().count();
    if !(3..=LONGEST).contains(&length) {
        return None;
    }
    let most = if length < 8 { 1 } else { 2 };
    let compared = osa::BatchComparator::new(word.chars());
    let args = osa::Args::default().score_cutoff(most);
    let near = candidates.into_iter().filter_map(|candidate| {
        let may_be = candidate.chars().count().abs_diff(length) <= most;
        let steps = may_be.then(|| compared.distance_with_args(candidate.chars(), &args))??;
        Some((steps, candidate))
    });
    let near: Vec<(usize, &str)> = near.collect();
    let least = near.iter().map(|(steps, _)| *steps).min()?;
    let mut nearest = near.into_iter().filter(|(steps, _)| *steps == least);
    let (_, one) = nearest.next()?;
    let digits = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
    (nearest.next().is_none() && digits(one) == digits(word)).then_some(one)
}
