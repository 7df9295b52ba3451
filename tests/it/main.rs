//! The one test binary: cases (records and the report they deserve), checks, dates, reading, the command line, and the house's own rules.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop where it is"
)]

mod architecture;
mod bounded_reports;
mod cards;
mod cases;
mod changed;
mod checked;
mod checks;
mod citations;
mod cli;
mod commands;
mod crash_points;
mod curators;
mod dates;
mod diff;
mod docs;
mod drawing;
mod exports;
mod faults;
mod fmt_fix;
mod graph_parts;
mod graphs;
mod hostile;
mod import_limits;
mod importing;
mod incremental;
mod invisible;
mod io_failures;
mod journal;
mod large;
mod layout;
mod limits;
mod links;
mod memory;
mod messages;
mod mutation;
mod online;
mod output_folder;
mod parquet;
mod pictures;
mod published_ids;
mod questions;
mod random;
mod read_only;
mod reading;
mod reports;
mod reproducible;
mod revisions;
mod rng;
mod schemas;
mod search;
mod serve;
mod shards;
mod site;
mod support;
mod svg_dot;
mod weight;
mod workflows;
mod write_errors;
mod writers;
