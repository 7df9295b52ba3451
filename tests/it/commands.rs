//! Every command of the program, as tests give it that go through all of them; a new one has to be told here what it is.

use crate::support::{root, run, stdout};

/// Command lines that read the records and must not change them, over the sample collection; `{out}` is a folder for products.
pub(crate) const READING: &[&[&str]] = &[
    &["build", "--output", "{out}/site"],
    &["check"],
    &["check", "--format", "json", "--output", "{out}/check.json"],
    &["check", "--format", "sarif"],
    &["check", "--format", "github"],
    &["check", "--base", "HEAD"],
    &["completions", "bash"],
    &["diff", "HEAD"],
    &["diff", "HEAD", "HEAD", "--format", "json"],
    &["duplicates"],
    &["explain", "stray-journal"],
    &["export", "--format", "json", "--output", "{out}/data.json"],
    &["export", "--format", "csv"],
    &["fmt", "--check"],
    &["graph", "--output", "{out}/graph.dot"],
    &["graph", "--format", "svg"],
    &[
        "import",
        "{out}/events.csv",
        "--kind",
        "diplomacy",
        "--dry-run",
    ],
    &["man"],
    &["path", "first-call", "later-visit"],
    &["review"],
    &[
        "review",
        "--format",
        "markdown",
        "--output",
        "{out}/review.md",
    ],
    &["schema"],
    &["schema", "--all", "{out}/schemas"],
    &["schema", "--issue-form", "new-event"],
    // Told to end by the test as soon as it serves.
    &["serve", "--port", "0"],
    &["stats"],
    &["stats", "--format", "json", "--output", "{out}/stats.json"],
    &["why", "later-visit"],
];

/// Command lines that change the records of the sample collection; `{out}` is a folder with a table of events.
pub(crate) const WRITING: &[&[&str]] = &[
    &["check", "--fix"],
    &["fmt"],
    &["import", "{out}/events.csv", "--kind", "diplomacy"],
    &[
        "claim",
        "add",
        "later-visit",
        "evening",
        "--text",
        "They left in the evening",
        "--source",
        "earlier-notice",
    ],
    &[
        "link",
        "later-visit",
        "follows",
        "first-call",
        "--basis",
        "editorial",
        "--note",
        "It came after.",
    ],
    &["measure", "checked", "fishing-ban", "2023-01-31"],
    &[
        "new",
        "talks",
        "--title",
        "Talks",
        "--date",
        "2024-05-05",
        "--summary",
        "They talked.",
        "--kind",
        "diplomacy",
    ],
    &["rename", "first-call", "the-call"],
    &[
        "source",
        "add",
        "later-visit",
        "note",
        "--url",
        "https://www.example.org/n",
        "--kind",
        "press",
        "--language",
        "en",
    ],
    &["withdraw", "first-call", "--reason", "Entered twice"],
];

/// Those that make a collection, or need none.
const OTHERS: &[&str] = &["help", "init"];

/// A table of events to import.
pub(crate) const TABLE: &str =
    "date,title,summary\n2024-03-04,One,They came.\n2024-03-05,Two,They went.\n";

/// A command line with the folder for products put in.
pub(crate) fn with_out(arguments: &[&str], out: &str) -> Vec<String> {
    let arguments = arguments.iter();
    arguments.map(|word| word.replace("{out}", out)).collect()
}

#[test]
fn every_command_is_known_as_one_that_reads_or_one_that_writes() {
    let help = stdout(&run(root(), &["--help"]));
    let commands: Vec<&str> = help
        .lines()
        .skip_while(|line| !line.starts_with("Commands:"))
        .skip(1)
        .take_while(|line| line.starts_with("  "))
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(commands.len() > 15, "{commands:?}");
    let known: Vec<&str> = [READING, WRITING]
        .concat()
        .iter()
        .map(|arguments| arguments[0])
        .chain(OTHERS.iter().copied())
        .collect();
    for command in commands {
        assert!(
            known.contains(&command),
            "tell tests/it/commands.rs whether `{command}` writes"
        );
    }
}
