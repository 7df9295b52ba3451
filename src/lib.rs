//! Throughline turns a folder of curated YAML event records into a timeline that can be cited: a static site, a checked
//! causal graph, and data that other programs read.
//!
//! # The map of the house
//!
//! Data takes one path, and the modules stand in its order:
//!
//! [`load`] reads the texts → [`parse`] makes records of them → [`resolve`] follows their ids and makes a timeline →
//! [`graph`] joins its events → [`check`] looks for faults → [`page`] and [`export`] render → [`site`] lists what is at each path and
//! makes it when asked → [`publish`] puts it on disk.
//!
//! Below the path lies the ground: [`limits`] bounds what a run may cost, [`invisible`] knows the characters that nobody sees,
//! `folder` reaches files without following links,
//! [`model`] says what a timeline is made of, [`diag`] what a finding is, [`yaml`] reads trees with
//! their bytes, [`locale`] holds the words of the site. [`record`] describes the file format, [`edit`] changes its texts for the
//! curators, [`online`] asks others' servers when it is told to, [`import`] reads timelines of other tools, and [`compare`] tells
//! two states of a collection apart. On top stands [`cli`].
//!
//! Imports run down only, which a test keeps. Two kinds of trouble are never mixed: faulty records are
//! [`diag::Diagnostic`]s, collected while the run goes on; the outside world is an [`anyhow::Error`] and exit code 2.
//!
//! A shelf is a const list with one file a member: [`check::CHECKS`], [`export::EXPORTS`], [`export::graph::GRAPHS`],
//! [`page::PAGES`], [`locale::LOCALES`].

mod folder;
pub mod invisible;
pub mod limits;
pub mod model;

pub mod diag;
pub mod format_rules;
pub mod locale;
pub mod yaml;

pub mod load;
pub mod record;

pub mod edit;
pub mod import;
pub mod online;
pub mod parse;
pub mod resolve;

pub mod graph;

pub mod social_card;
pub mod svg;

pub mod rules;

pub mod diff;
pub mod export;
pub mod page;
pub mod site;

mod memory_estimate;

pub mod publish;

pub mod cli;

mod analysis;

pub use analysis::{Analysis, Options, analyze, analyze_in_stages, analyze_incremental};
