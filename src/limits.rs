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
pub(crate) const FILE_BYTES: u64 = 1 << 20;
/// Files of a collection; the largest that are known have some thousands.
pub(crate) const FILES: usize = 1_000_000;
/// Bytes of the list that a site has of its own files.
pub(crate) const MANIFEST_BYTES: u64 = 64 << 20;
/// Folders within folders below the events folder; records need one.
pub(crate) const FOLDER_DEPTH: usize = 8;
/// Bytes of the names and contents of all files that `diff` and `check --base` read from a git revision. In git a few bytes can
/// stand for any number of them.
pub(crate) const REVISION_BYTES: u64 = 256 << 20;
/// Bytes of the path of a file in a git revision; no system that a clone is made on takes a longer one.
pub(crate) const PATH_BYTES: usize = 4096;
/// Levels of mappings and lists within each other in a record.
pub(crate) const YAML_DEPTH: usize = 32;
/// Findings of one rule that people are shown of one file, unless they ask for more.
pub(crate) const FINDINGS_OF_A_FILE: usize = 10;
/// Findings of one rule that people are shown of all files: so many times those of one file.
pub(crate) const FINDINGS_FILES: usize = 10;
/// Names that unknown ones are compared with in one run, to say which was meant.
pub(crate) const NAMES_COMPARED: usize = 2_000_000;
/// Bytes of a file that is imported.
pub(crate) const IMPORT_BYTES: u64 = 64 << 20;
/// Events of one import, and rows of a table; larger ones are imported in parts.
pub(crate) const IMPORT_EVENTS: usize = 100_000;
/// Columns of a table that is imported.
pub(crate) const IMPORT_COLUMNS: usize = 1_000;
/// Values that anchors keep and aliases repeat in a record.
pub const ALIAS_VALUES: usize = 10_000;
/// Bytes of text in them.
pub(crate) const ALIAS_BYTES: usize = 1 << 20;
/// Languages that a collection is published in, and that a text is written in.
pub const LANGUAGES: usize = 16;
/// Entries of each list in an event's record, and sources that it defines.
pub const LIST: usize = 200;
/// Former ids of an event, each of which is a page of its own.
pub const FORMER_IDS: usize = 20;
/// Links of an event: more than of other lists, since a dense graph is refused where it is drawn and not where it is read.
pub const LINKS: usize = 300;
/// Entries of each list in the settings and the registries: a story line, or accepted findings, may be long.
pub const LONG_LIST: usize = 5_000;
/// Entries of a registry.
pub const REGISTRY: usize = 5_000;
/// Characters of an id, or of a field's name.
pub(crate) const ID: usize = 100;
/// Characters of a title or a name, and of a value on one line.
pub(crate) const TITLE: usize = 500;
/// Characters of an address.
pub(crate) const URL: usize = 2_000;
/// Characters of a summary, a claim, a note or another text.
pub(crate) const TEXT: usize = 5_000;
/// Characters of a date, a number, a language, a country, or a word from a fixed set.
pub(crate) const WORD: usize = 64;
/// Sources that a source goes back to, by way of what it is derived from.
pub const DERIVED_FROM: usize = 100;
/// Months that have a page with what was in force: the latest of them.
pub const MONTHS: usize = 600;
/// Measures that those pages name, all pages together; and how many more for each event.
pub(crate) const MONTH_ROWS: usize = 3_000;
/// See [`MONTH_ROWS`].
pub(crate) const MONTH_ROWS_PER_EVENT: usize = 10;
/// Events and arrows of the graphs beside the pages of stories and topics, all together; and so many times those of the whole graph.
pub const PART_GRAPHS: usize = 3_000;
/// See [`PART_GRAPHS`].
pub const PART_GRAPHS_TIMES: usize = 4;
/// How many times as many bytes as its records a site may have, beside [`SITE_BYTES`]. Most have 30 to 50 times as many.
pub(crate) const SITE_TIMES: u64 = 200;
/// Bytes that a site may have whatever its records are.
pub(crate) const SITE_BYTES: u64 = 64_000_000;
/// Events of one picture of the graph.
pub(crate) const PICTURE_EVENTS: usize = 20_000;
/// Arrows of one picture of the graph.
pub(crate) const PICTURE_ARROWS: usize = 20_000;
/// Events that the arrows of one picture pass over: for each arrow those that lie between its ends in time.
pub(crate) const PICTURE_PASSED: u64 = 20_000_000;

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
    Limit {
        what: "values that anchors keep and aliases repeat in a record",
        value: ALIAS_VALUES as u64,
        unit: "values",
        beyond: "the record is not read: `invalid-yaml`",
    },
    Limit {
        what: "text that anchors keep and aliases repeat in a record",
        value: ALIAS_BYTES as u64,
        unit: "bytes",
        beyond: "the record is not read: `invalid-yaml`",
    },
    Limit {
        what: "languages of a collection, and of a text",
        value: LANGUAGES as u64,
        unit: "languages",
        beyond: "the others are not read: `too-many`",
    },
    Limit {
        what: "former ids of an event",
        value: FORMER_IDS as u64,
        unit: "ids",
        beyond: "the others are not read: `too-many`",
    },
    Limit {
        what: "links of an event",
        value: LINKS as u64,
        unit: "links",
        beyond: "the others are not read: `too-many`",
    },
    Limit {
        what: "each other list in an event's record, and the sources that it defines",
        value: LIST as u64,
        unit: "entries",
        beyond: "the others are not read: `too-many`",
    },
    Limit {
        what: "each list in `timeline.yaml` and the registries",
        value: LONG_LIST as u64,
        unit: "entries",
        beyond: "the others are not read: `too-many`",
    },
    Limit {
        what: "each registry, such as `actors.yaml`",
        value: REGISTRY as u64,
        unit: "entries",
        beyond: "the others are not read: `too-many`",
    },
    Limit {
        what: "an id, or the name of a field",
        value: ID as u64,
        unit: "characters",
        beyond: "it is not read: `too-long`",
    },
    Limit {
        what: "a title, a name, or a value on one line",
        value: TITLE as u64,
        unit: "characters",
        beyond: "it is not read: `too-long`",
    },
    Limit {
        what: "an address",
        value: URL as u64,
        unit: "characters",
        beyond: "it is not read: `too-long`",
    },
    Limit {
        what: "a summary, a claim, a note, or another text",
        value: TEXT as u64,
        unit: "characters",
        beyond: "it is not read: `too-long`",
    },
    Limit {
        what: "a date, a number, a language, a country, or a word from a fixed set",
        value: WORD as u64,
        unit: "characters",
        beyond: "it is not read: `too-long`",
    },
    Limit {
        what: "sources that a source goes back to through `derived_from`",
        value: DERIVED_FROM as u64,
        unit: "sources",
        beyond: "the source is an error: `too-many`",
    },
    Limit {
        what: "months with a page of what was in force",
        value: MONTHS as u64,
        unit: "months",
        beyond: "earlier months have none, which the pages say: `long-measure`",
    },
    Limit {
        what: "measures named on the pages of months, all pages together",
        value: MONTH_ROWS as u64,
        unit: "entries, and 10 for each event",
        beyond: "earlier months have no page, which the pages say",
    },
    Limit {
        what: "events and arrows of the graphs beside the pages of stories and topics, all together",
        value: PART_GRAPHS as u64,
        unit: "of them, and 4 times those of the whole graph",
        beyond: "further stories and topics have no such file",
    },
    Limit {
        what: "a site",
        value: SITE_BYTES,
        unit: "bytes, and 200 times those of its records",
        beyond: "the build ends, and what was published before stays",
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
