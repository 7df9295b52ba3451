//! The words of the answers of `why` and `path` on a terminal.

/// What `why` and `path` answer.
pub(crate) struct AnswerWords {
    /// How many events led to one.
    pub led: fn(usize) -> String,
    /// That no cause is left.
    pub none_left: &'static str,
    /// That no cause is recorded.
    pub none_led: &'static str,
    /// How many events stand further back than the depth that was asked for.
    pub further: fn(usize, usize) -> String,
    /// How many events led to one only by way of what was left out.
    pub left_out: fn(usize) -> String,
    /// After an event whose causes were listed before.
    pub see_above: &'static str,
    /// A contested link, so that it stands out.
    pub disputed: &'static str,
    /// Before the ids of the sources of a link.
    pub cited: &'static str,
    /// The heading of the list of sources.
    pub sources: &'static str,
    /// Without a record, every other event keeps a chain of links.
    pub removed_none: &'static str,
    /// Without a record, so many of so many events that it led to keep none.
    pub removed: fn(usize, usize) -> String,
    /// What the answer without a record is not.
    pub removed_note: &'static str,
    /// Before the two events of a path, padded to the same width.
    pub ends: [&'static str; 2],
    /// All recorded paths are shown: how many.
    pub all_paths: fn(usize) -> String,
    /// The shortest are shown: how many, and of how many, where that can be counted.
    pub shortest_paths: fn(usize, Option<u128>) -> String,
    /// What a path is not.
    pub path_note: &'static str,
    /// The heading of a path: its number, and of how many.
    pub path: fn(usize, usize) -> String,
    /// Before the link of a path that is held least firmly.
    pub weakest: &'static str,
    /// There is no path.
    pub no_path: &'static str,
    /// Both events are the same.
    pub same: &'static str,
    /// There is a path the other way, between two ids.
    pub other_way: fn(&str, &str) -> String,
    /// Nothing else connects them.
    pub unconnected: &'static str,
    /// Before the nearest connection.
    pub nearest: &'static str,
}
