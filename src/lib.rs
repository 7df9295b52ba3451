//! Throughline turns a folder of curated YAML event records into a timeline that can be cited: a static site, a checked
//! causal graph, and data that other programs read.
//!
//! # The pipeline
//!
//! [`load`] reads the files of a folder → [`parse`] turns them into records → [`resolve`] follows their ids and builds a timeline →
//! [`graph`] connects its events → [`rules`] check it → [`page`] and [`export`] render it → [`site`] lists the paths and makes the
//! file at each → [`publish`] writes them to disk.
//!
//! Below it, [`limits`] bounds what a run may cost, `parallel` works on all cores, [`invisible`] classifies characters that cannot be seen, [`message`] puts what is said into words, `folder` reaches files
//! without following links, [`model`] defines the timeline, [`diag`] diagnostics and their rules, `format_rules` the rules that parsing
//! reports, [`yaml`] reads trees with byte positions, and [`locale`] holds the words of the site. [`record`] describes the file format, `written_date` reads dates as people write them,
//! [`edit`] changes YAML and keeps its comments, [`online`] sends requests to other servers, [`import`] reads timelines of other tools,
//! [`diff`] compares two states of a collection, [`review`] lists what is to be looked up again, [`stats`] counts what is on record, and
//! [`query`] answers questions about the graph. `workspace` changes records on disk. [`cli`] is on top.
//!
//! Imports run down only, which a test keeps. Two kinds of trouble are never mixed: faults of records are
//! [`diag::Diagnostic`]s, collected while the run goes on; everything else is an [`anyhow::Error`] and exit code 2.
//!
//! A registry is a const list with one file for each member: `rules::CHECKS`, [`export::EXPORTS`], [`export::graph::GRAPHS`],
//! `page::PAGES`, [`locale::locales`].

mod folder;
pub mod invisible;
pub mod limits;
pub mod message;
pub mod model;
mod parallel;

pub mod diag;
mod format_rules;
pub mod locale;
pub mod yaml;

pub mod load;
pub mod record;
mod written_date;

pub mod edit;
pub mod import;
pub mod online;
pub mod parse;
pub mod resolve;

pub mod graph;

mod attribution;
pub mod query;

pub mod social_card;
pub mod stats;
pub mod svg;

pub mod rules;

pub mod diff;
pub mod export;
pub mod page;
pub mod review;
pub mod site;

mod memory_estimate;

pub mod publish;

mod workspace;

pub mod cli;

mod analysis;

pub use analysis::{Analysis, Options, analyze, analyze_in_stages, analyze_incremental};
