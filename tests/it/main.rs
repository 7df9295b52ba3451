//! The one test binary: cases (records and the report they deserve), checks, dates, reading, the command line, and the house's own rules.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop where it is"
)]

mod again;
mod cards;
mod cases;
mod chance;
mod changed;
mod checks;
mod cli;
mod curators;
mod dates;
mod diff;
mod drawn;
mod exports;
mod faults;
mod furniture;
mod graphs;
mod guard;
mod hostile;
mod importing;
mod large;
mod layout;
mod memory;
mod mutation;
mod online;
mod parquet;
mod pictures;
mod questions;
mod random;
mod reading;
mod reports;
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
mod walk;
mod workflows;
mod writers;
