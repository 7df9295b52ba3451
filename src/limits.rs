//! Every limit that keeps the cost of a run in proportion to its input; `docs/limits.md` is made from the table here.

/// A limit as `docs/limits.md` tells it.
pub struct Limit {
    /// What is limited: `size of a record file`.
    pub what: &'static str,
    /// The largest value that is accepted.
    pub value: u64,
    /// What the value counts: `bytes`, `files`, `levels`.
    pub unit: &'static str,
    /// What happens beyond it, with the code of the diagnostic if there is one.
    pub beyond: &'static str,
}

/// Bytes of a record file.
pub const FILE_BYTES: u64 = 1 << 20;
/// Files of a collection; the largest that are known have some thousands.
pub const FILES: usize = 1_000_000;
/// Folders within folders below the events folder; records need one.
pub const FOLDER_DEPTH: usize = 8;
/// Levels of mappings and lists within each other in a record.
pub const YAML_DEPTH: usize = 32;
/// Events of one picture of the graph.
pub const PICTURE_EVENTS: usize = 20_000;
/// Arrows of one picture of the graph.
pub const PICTURE_ARROWS: usize = 20_000;
/// Events that the arrows of one picture pass over: for each arrow those that lie between its ends in time.
pub const PICTURE_PASSED: u64 = 20_000_000;

/// Every limit, in the order in which a run meets them.
pub const LIMITS: &[Limit] = &[
    Limit {
        what: "size of a record file",
        value: FILE_BYTES,
        unit: "bytes",
        beyond: "the file is not read: `invalid-yaml`",
    },
    Limit {
        what: "files of a collection",
        value: FILES as u64,
        unit: "files",
        beyond: "nothing is read: `invalid-yaml` in `timeline.yaml`",
    },
    Limit {
        what: "folders within each other",
        value: FOLDER_DEPTH as u64,
        unit: "levels",
        beyond: "the folder is not looked into: `invalid-yaml`",
    },
    Limit {
        what: "mappings and lists within each other",
        value: YAML_DEPTH as u64,
        unit: "levels",
        beyond: "the record is not read: `invalid-yaml`",
    },
    Limit {
        what: "events of a picture of the graph",
        value: PICTURE_EVENTS as u64,
        unit: "events",
        beyond: "`graph --format svg` ends with exit code 2 and suggests a part; the site draws parts",
    },
    Limit {
        what: "arrows of a picture of the graph",
        value: PICTURE_ARROWS as u64,
        unit: "arrows",
        beyond: "`graph --format svg` ends with exit code 2 and suggests a part; the site draws parts",
    },
    Limit {
        what: "events that the arrows of a picture pass over, counted for each arrow",
        value: PICTURE_PASSED,
        unit: "events",
        beyond: "`graph --format svg` ends with exit code 2 and suggests a part; the site draws parts",
    },
];
