//! The words of the answers of `why` and `path` on a terminal.

use super::words::words;

words! {
    /// What `why` and `path` answer.
    AnswerWords = "answer";
    texts {
        none_left, none_led, see_above, disputed, cited, sources, removed_none, removed_note, from, to, path_note, weakest,
        no_path, same, unconnected, nearest,
    }
    messages(language) {
        led(count: usize),
        further(hidden: usize, depth: usize),
        left_out(count: usize),
        removed(number: usize, after: usize),
        all_paths(count: usize),
        shortest_paths(shown: usize, total: &str),
        shortest_paths_uncounted(shown: usize),
        path(number: usize, of: usize),
        other_way(from: &str, to: &str),
    }
}
