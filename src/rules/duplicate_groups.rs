//! Groups of events that may be one: found without comparing each with every other, and told once, not pair by pair.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use chrono::NaiveDate;

use super::near_duplicates::{Candidate, DuplicatePair, candidates, is_pair, pair};
use crate::graph::UnionFind;
use crate::model::{Event, FastMap, Timeline};
use crate::parallel;

/// Records that may be of one happening: each may be one with another of them.
pub struct DuplicateGroup<'a> {
    /// All of them, in the order of their first days.
    pub members: Vec<&'a Event>,
    /// The first two of them that may be one, and why.
    pub(crate) pair: DuplicatePair<'a>,
}

/// Two candidates by their positions, the earlier one first.
type Pair = (usize, usize);

/// Into how many parts the candidates are cut that are compared side by side.
const PARTS: usize = 32;
/// Up to how many events of about one time each is compared with every other. Of more, those are compared that share a word, or
/// begin or end alike.
const CROWD: usize = 128;
/// How many of those that share a word are compared: the last ones with different titles.
const SHARING: usize = 16;
/// How many letters count for beginning or ending alike.
const ENDS: usize = 4;

/// The groups of events that may be one. Linked events are known to be two and make no pair; withdrawn ones are left out.
pub fn find(timeline: &Timeline) -> Vec<DuplicateGroup<'_>> {
    let candidates = candidates(timeline);
    let numbers: Vec<usize> = (0..candidates.len()).collect();
    let parts: Vec<&[usize]> = numbers
        .chunks(candidates.len().div_ceil(PARTS).max(1))
        .collect();
    let mut pairs: Vec<Pair> = parallel::flat_map(&parts, |part| alike(&candidates, part));
    pairs.extend(equal(&candidates));
    pairs.sort_unstable_by_key(|&(first, second)| (second, first));
    grouped(&candidates, &pairs)
}

/// The groups that these pairs make, which are sorted by their later candidates.
fn grouped<'a>(candidates: &[Candidate<'a>], pairs: &[Pair]) -> Vec<DuplicateGroup<'a>> {
    let mut joined = UnionFind::new(candidates.len());
    for &(first, second) in pairs {
        joined.union(first, second);
    }
    let mut groups: FastMap<usize, DuplicateGroup<'a>> = FastMap::default();
    for &(first, second) in pairs {
        groups
            .entry(joined.find(first))
            .or_insert_with(|| DuplicateGroup {
                members: Vec::new(),
                pair: pair(&candidates[first], &candidates[second]),
            });
    }
    for (number, candidate) in candidates.iter().enumerate() {
        if let Some(group) = groups.get_mut(&joined.find(number)) {
            group.members.push(candidate.event);
        }
    }
    groups.into_values().collect()
}

/// Pairs with one title, enough of them to join all that belong together.
fn equal(candidates: &[Candidate<'_>]) -> Vec<Pair> {
    let mut by_title: FastMap<(&str, &str), Vec<usize>> = FastMap::default();
    for (number, candidate) in candidates.iter().enumerate() {
        for title in &candidate.titles {
            // A title without words that tell it from others is like none.
            if !title.words.is_empty() {
                let same = by_title.entry((title.locale, &title.text)).or_default();
                same.push(number);
            }
        }
    }
    let mut pairs = Vec::new();
    for same in by_title.into_values().filter(|same| same.len() > 1) {
        join(candidates, &same, &mut pairs);
    }
    pairs
}

/// Joins those of one title whose days meet. A candidate is held against one of each set that is joined already: those that are
/// not, at the same time, are told apart by links, of which there are no more than were written.
fn join(candidates: &[Candidate<'_>], same: &[usize], pairs: &mut Vec<Pair>) {
    let mut sets: Vec<Vec<usize>> = Vec::new();
    for &number in same {
        let candidate = &candidates[number];
        let mut own = vec![number];
        sets.retain_mut(|set| {
            let mut at = set.len();
            while let Some(place) = at.checked_sub(1) {
                at = place;
                let other = &candidates[set[place]];
                if !other.is_met_by(candidate) {
                    set.swap_remove(place);
                } else if !other.is_told_apart(candidate) {
                    pairs.push((set[place], number));
                    if set.len() > own.len() {
                        std::mem::swap(set, &mut own);
                    }
                    own.append(set);
                    break;
                }
            }
            !set.is_empty()
        });
        sets.push(own);
    }
}

/// Pairs whose later candidate is one of these, which follow each other: enough of them to join all that belong together.
fn alike(candidates: &[Candidate<'_>], part: &[usize]) -> Vec<Pair> {
    let Some(begin) = part.first().and_then(|&first| candidates.get(first)) else {
        return Vec::new();
    };
    let mut open = Open::default();
    for (number, candidate) in candidates.iter().enumerate().take(part[0]) {
        if candidate.is_met_by(begin) {
            open.add(candidates, number);
        }
    }
    let mut joined = UnionFind::new(candidates.len());
    let mut pairs = Vec::new();
    for &number in part {
        let candidate = &candidates[number];
        open.close(candidates, number);
        for other in open.near(candidates, number) {
            if !joined.equiv(other, number)
                && candidates[other].is_met_by(candidate)
                && is_pair(&candidates[other], candidate)
            {
                joined.union(other, number);
                pairs.push((other, number));
            }
        }
        open.add(candidates, number);
    }
    pairs
}

/// The candidates whose days are not over yet when the next one begins: few at any time of most collections.
#[derive(Default)]
struct Open<'c> {
    /// By their last days.
    ends: BinaryHeap<Reverse<(NaiveDate, usize)>>,
    /// The last ones of each key, once there have been too many at a time to compare all.
    sharing: Option<FastMap<Key<'c>, Vec<usize>>>,
}

/// What titles may share.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Key<'c> {
    Word(usize),
    Beginning(&'c str),
    End(&'c str),
}

impl<'c> Open<'c> {
    fn add(&mut self, candidates: &'c [Candidate<'_>], number: usize) {
        self.ends
            .push(Reverse((candidates[number].last_day, number)));
        if let Some(sharing) = &mut self.sharing {
            share(sharing, candidates, number);
        } else if self.ends.len() > CROWD {
            let mut sharing = FastMap::default();
            let mut all: Vec<usize> = self.ends.iter().map(|Reverse((_, all))| *all).collect();
            all.sort_unstable();
            for number in all {
                share(&mut sharing, candidates, number);
            }
            self.sharing = Some(sharing);
        }
    }

    /// Leaves out those whose days are over when a candidate begins.
    fn close(&mut self, candidates: &[Candidate<'_>], next: usize) {
        while let Some(Reverse((_, first))) = self.ends.peek()
            && !candidates[*first].is_met_by(&candidates[next])
        {
            self.ends.pop();
        }
    }

    /// Those that a candidate is compared with, in order.
    fn near(&self, candidates: &'c [Candidate<'_>], number: usize) -> Vec<usize> {
        let mut near: Vec<usize> = match &self.sharing {
            Some(sharing) if self.ends.len() > CROWD => keys(&candidates[number])
                .filter_map(|key| sharing.get(&key))
                .flatten()
                .copied()
                .collect(),
            _ => self.ends.iter().map(|Reverse((_, other))| *other).collect(),
        };
        near.sort_unstable();
        near.dedup();
        near
    }
}

/// Puts a candidate where others that share something with it are looked for, unless one with its titles is there.
fn share<'c>(
    sharing: &mut FastMap<Key<'c>, Vec<usize>>,
    candidates: &'c [Candidate<'_>],
    number: usize,
) {
    let candidate = &candidates[number];
    let same_titles = |other: usize| {
        let (own, others) = (&candidate.titles, &candidates[other].titles);
        let mut pairs = own.iter().zip(others);
        own.len() == others.len() && pairs.all(|(one, other)| one.text == other.text)
    };
    for key in keys(candidate) {
        let last = sharing.entry(key).or_default();
        // Of one title the last one stays: its days end last, or nearly so.
        last.retain(|&other| !same_titles(other));
        if last.len() >= SHARING {
            last.remove(0);
        }
        last.push(number);
    }
}

/// What a candidate's titles may share with others.
fn keys<'c>(candidate: &'c Candidate<'_>) -> impl Iterator<Item = Key<'c>> {
    candidate.titles.iter().flat_map(|title| {
        let words = title.words.iter().map(|&word| Key::Word(word));
        let text = title.text.as_str();
        let begin = text.char_indices().nth(ENDS).map(|(end, _)| &text[..end]);
        let end = text.char_indices().rev().nth(ENDS - 1);
        let end = end.map(|(begin, _)| &text[begin..]);
        words
            .chain(begin.map(Key::Beginning))
            .chain(end.map(Key::End))
    })
}
