//! Places for connections: each is answered on a thread of its own, and there are only so many at once.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// How many connections are answered at once; more wait for one of them to end.
const CONNECTIONS: usize = 128;

/// The places.
#[derive(Default)]
pub(super) struct Places {
    taken: Mutex<usize>,
    freed: Condvar,
    /// How many are being waited for.
    wanted: AtomicUsize,
}

/// A place, free again when it is dropped.
pub(super) struct Place(Arc<Places>);

impl Places {
    /// Waits for a free place and takes it.
    pub(super) fn take(self: &Arc<Self>) -> Place {
        self.wanted.fetch_add(1, Ordering::Relaxed);
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let mut taken = self
            .freed
            .wait_while(taken, |taken| *taken >= CONNECTIONS)
            .unwrap_or_else(PoisonError::into_inner);
        *taken += 1;
        self.wanted.fetch_sub(1, Ordering::Relaxed);
        Place(Arc::clone(self))
    }
}

impl Place {
    /// Whether somebody waits for a place.
    pub(super) fn is_wanted(&self) -> bool {
        self.0.wanted.load(Ordering::Relaxed) > 0
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut taken = self.0.taken.lock().unwrap_or_else(PoisonError::into_inner);
        *taken = taken.saturating_sub(1);
        self.0.freed.notify_one();
    }
}
