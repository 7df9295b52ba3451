//! The one test binary: cases (records and the report they deserve), rules, dates, the command line, and the architecture.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop where it is"
)]

mod answers;
mod architecture;
mod bounded_reports;
mod cases;
mod changes_page;
mod circles;
mod citations;
mod cli;
mod commands;
#[cfg(unix)]
mod crash_points;
mod dates;
mod diff;
mod docs;
mod editing;
mod exports;
mod fmt_fix;
mod graph_command;
mod graph_selection;
#[cfg(unix)]
mod hostile;
mod import_limits;
mod importing;
mod incremental;
#[cfg(unix)]
mod interruptions;
mod invisible;
mod io_failures;
#[cfg(unix)]
mod journal;
mod last_checked_day;
mod layout;
mod limits;
mod memory;
mod messages;
mod mutation;
mod oembed;
mod online;
#[cfg(unix)]
mod output_folder;
mod pagination;
mod parquet;
mod picture_legibility;
mod pictures;
mod published_ids;
mod random;
#[cfg(unix)]
mod read_only;
#[cfg(target_os = "linux")]
mod releases;
mod reports;
mod reproducible;
mod revisions;
mod rng;
mod rules;
mod schemas;
mod search;
mod serve;
mod shards;
mod site;
mod site_size;
mod social_cards;
mod support;
mod svg_dot;
#[cfg(unix)]
mod symlinks;
mod why_and_path;
mod workflows;
mod write_errors;
mod writers;
mod yaml_parsing;
