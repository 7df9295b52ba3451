//! The one test binary: cases (records and the report they deserve), checks, dates, reading, the command line, and the house's own rules.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop where it is"
)]

mod again;
mod bounded_reports;
mod cards;
mod cases;
mod chance;
mod changed;
mod checks;
mod cli;
mod commands;
mod curators;
mod dates;
mod diff;
mod docs;
mod drawn;
mod exports;
mod faults;
mod furniture;
mod graphs;
mod guard;
mod hostile;
mod import_limits;
mod importing;
mod invisible;
mod journal;
mod large;
mod layout;
mod limits;
mod links;
mod memory;
mod mutation;
mod online;
mod output_folder;
mod parquet;
mod pictures;
mod questions;
mod random;
mod read_only;
mod reading;
mod reports;
mod revisions;
mod sameness;
mod search;
mod serve;
mod shards;
mod site;
mod steps;
mod support;
mod surroundings;
mod tidy;
mod tidying;
mod workflows;
mod writers;
