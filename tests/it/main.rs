//! The one test binary: cases (records and the report they deserve), checks, dates, reading, the command line, and the house's own rules.

mod cases;
mod checks;
mod cli;
mod curators;
mod dates;
mod diff;
mod reading;
mod serve;
mod support;
mod tidy;
