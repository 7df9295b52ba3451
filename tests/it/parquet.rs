//! `export --format parquet`: what only a program with the feature writes, and what one without it says.
//! `tests/readers/read_parquet.py` holds what stands in the files against the tables of CSV.

use std::fs;

use crate::support::{run, scratch, stderr, write_sample};

const FORMATS: &[&str] = &[
    "parquet",
    "parquet-links",
    "parquet-claims",
    "parquet-sources",
];

#[cfg(feature = "parquet")]
#[test]
fn a_table_is_the_same_file_each_time() {
    let folder = scratch();
    write_sample(folder.path());
    for format in FORMATS {
        let printed = run(
            folder.path(),
            &["--events", ".", "export", "--format", format],
        );
        assert_eq!(printed.status.code(), Some(0), "{}", stderr(&printed));
        assert!(printed.stdout.starts_with(b"PAR1") && printed.stdout.ends_with(b"PAR1"));
        let written = [
            "--events", ".", "export", "--format", format, "--output", "table",
        ];
        assert_eq!(run(folder.path(), &written).status.code(), Some(0));
        assert_eq!(
            fs::read(folder.path().join("table")).unwrap(),
            printed.stdout,
            "{format}"
        );
        fs::remove_file(folder.path().join("table")).unwrap();
    }
}

#[cfg(not(feature = "parquet"))]
#[test]
fn without_the_feature_it_says_how_to_get_it() {
    let folder = scratch();
    write_sample(folder.path());
    for format in FORMATS {
        let output = run(
            folder.path(),
            &[
                "--events", ".", "export", "--format", format, "--output", "table",
            ],
        );
        assert_eq!(output.status.code(), Some(2));
        assert!(
            stderr(&output).contains("--features parquet"),
            "{}",
            stderr(&output)
        );
        assert!(
            fs::metadata(folder.path().join("table")).is_err(),
            "something was written"
        );
    }
}
