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
/// Findings of one rule that people are shown of one file, unless they ask for more.
pub const FINDINGS_OF_A_FILE: usize = 10;
/// Findings of one rule that people are shown of all files: so many times those of one file.
pub const FINDINGS_FILES: usize = 10;
/// Names that unknown ones are compared with in one run, to say which was meant.
pub const NAMES_COMPARED: usize = 2_000_000;

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
        what: "known names that unknown ones are compared with",
        value: NAMES_COMPARED as u64,
        unit: "names in a run",
        beyond: "unknown names are reported without “did you mean”",
    },
    Limit {
        what: "findings of one rule that people are shown of one file",
        value: FINDINGS_OF_A_FILE as u64,
        unit: "findings",
        beyond: "the others are counted; `check --limit N` sets the number, `check --all` shows all, `json` and `sarif` have all",
    },
    Limit {
        what: "findings of one rule that people are shown of all files",
        value: (FINDINGS_OF_A_FILE * FINDINGS_FILES) as u64,
        unit: "findings",
        beyond: "the others are counted, but each file shows an error of each rule that it breaks",
    },
];
