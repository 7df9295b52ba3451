//! Work on all cores.

use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

/// What comes of each item, in their order, made on all cores.
///
/// An iterator of rayon is compiled anew for each closure that it is given, in some six thousand lines of LLVM's; this is a tenth
/// of that, and one call more for each item.
pub(crate) fn map<'i, T: Sync, U: Send>(
    items: &'i [T],
    make: impl Fn(&'i T) -> U + Sync,
) -> Vec<U> {
    let made: Vec<Mutex<Option<U>>> = items.iter().map(|_| Mutex::new(None)).collect();
    each(items.len(), &|number| {
        if let (Some(item), Some(place)) = (items.get(number), made.get(number)) {
            *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(make(item));
        }
    });
    made.into_iter()
        .filter_map(|place| place.into_inner().unwrap_or_else(PoisonError::into_inner))
        .collect()
}

/// The same for items that give several things each.
pub(crate) fn flat_map<'i, T: Sync, U: Send>(
    items: &'i [T],
    make: impl Fn(&'i T) -> Vec<U> + Sync,
) -> Vec<U> {
    map(items, make).into_iter().flatten().collect()
}

fn each(count: usize, work: &(dyn Fn(usize) + Sync)) {
    (0..count).into_par_iter().for_each(work);
}
