//! Maps and sets that are found by hash, and gone through in the order in which their entries came: quick to ask, and the same
//! in every run.

use foldhash::fast::RandomState;
use indexmap::{IndexMap, IndexSet};

/// A map for what is asked often.
pub(crate) type FastMap<K, V> = IndexMap<K, V, RandomState>;

/// A set for what is asked often.
pub(crate) type FastSet<T> = IndexSet<T, RandomState>;
