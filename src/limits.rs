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
/// Bytes of the list that a site has of its own files.
pub const MANIFEST_BYTES: u64 = 64 << 20;
/// Folders within folders below the events folder; records need one.
pub const FOLDER_DEPTH: usize = 8;
/// Bytes of the names and contents of all files that `diff` and `check --base` read from a git revision. In git a few bytes can
/// stand for any number of them.
pub const REVISION_BYTES: u64 = 256 << 20;
/// Bytes of the path of a file in a git revision; no system that a clone is made on takes a longer one.
pub const PATH_BYTES: usize = 4096;
/// Levels of mappings and lists within each other in a record.
pub const YAML_DEPTH: usize = 32;
/// Bytes of a file that is imported.
pub const IMPORT_BYTES: u64 = 64 << 20;
/// Events of one import, and rows of a table; larger ones are imported in parts.
pub const IMPORT_EVENTS: usize = 100_000;
/// Columns of a table that is imported.
pub const IMPORT_COLUMNS: usize = 1_000;

/// Every limit, in the order in which a run meets them.
pub const LIMITS: &[Limit] = &[
    Limit {
        what: "size of a record file",
        value: FILE_BYTES,
        unit: "bytes",
        beyond: "the file is not read: `invalid-yaml`",
    },
    Limit {
        what: "files of a collection, hidden ones and links among them",
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
        what: "names and contents of all files in a git revision",
        value: REVISION_BYTES,
        unit: "bytes",
        beyond: "nothing is read: `invalid-yaml` in `timeline.yaml`",
    },
    Limit {
        what: "path of a file in a git revision",
        value: PATH_BYTES as u64,
        unit: "bytes",
        beyond: "the file is not read: `invalid-yaml`",
    },
    Limit {
        what: "size of the list that a site has of its own files",
        value: MANIFEST_BYTES,
        unit: "bytes",
        beyond: "the output folder counts as one that no build wrote, and is refused",
    },
    Limit {
        what: "mappings and lists within each other",
        value: YAML_DEPTH as u64,
        unit: "levels",
        beyond: "the record is not read: `invalid-yaml`",
    },
    Limit {
        what: "size of a file that is imported",
        value: IMPORT_BYTES,
        unit: "bytes",
        beyond: "`import` refuses it and writes nothing",
    },
    Limit {
        what: "events of one import, and rows of a table",
        value: IMPORT_EVENTS as u64,
        unit: "events",
        beyond: "`import` refuses the file and writes nothing",
    },
    Limit {
        what: "columns of a table that is imported",
        value: IMPORT_COLUMNS as u64,
        unit: "columns",
        beyond: "`import` refuses the file and writes nothing",
    },
];
