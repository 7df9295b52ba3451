//! The command line: one command a file. Products go to standard output, everything else to standard error.

mod answer_writer;
mod build;
mod check;
mod claim;
mod commit;
mod diff;
mod duplicates;
mod evidence;
mod explain;
mod export;
mod fmt;
mod graph;
mod import;
mod init;
mod language_option;
mod link;
mod measure;
mod memory;
mod named_files;
mod named_paths;
mod new;
mod online;
mod open;
mod output;
mod part_options;
mod path;
mod progress;
mod rename;
mod review;
mod schema;
mod serve;
mod session;
mod shell;
mod source;
mod stats;
mod text_language;
mod today;
mod upgrade;
mod why;
mod withdraw;

use std::ffi::OsString;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{ArgMatches, ColorChoice, CommandFactory, FromArgMatches, Parser, Subcommand};

/// Turns curated event records into a timeline that can be cited.
#[derive(Parser)]
#[command(
    name = "throughline",
    version,
    propagate_version = true,
    max_term_width = 100
)]
struct Cli {
    /// The folder with the event records [default: events]
    #[arg(long, global = true, value_name = "DIR")]
    events: Option<PathBuf>,
    /// When to colour output
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: ColorChoice,
    /// Tell on standard error where the time went
    #[arg(long, global = true)]
    timings: bool,
    /// Refuse work that needs more memory than this, like `800M` or `2G`; `none` refuses nothing
    #[arg(
        long,
        global = true,
        value_name = "SIZE",
        value_parser = memory::parse,
        env = "THROUGHLINE_MEMORY_LIMIT",
        hide_env_values = true
    )]
    memory_limit: Option<u64>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Build(build::Args),
    Check(check::Args),
    Explain(explain::Args),
    Graph(Box<graph::Args>),
    Why(why::Args),
    Path(path::Args),
    Stats(Box<stats::Args>),
    Export(export::Args),
    Import(Box<import::Args>),
    New(Box<new::Args>),
    Source(source::Args),
    Claim(claim::Args),
    Link(link::Args),
    Measure(measure::Args),
    Rename(rename::Args),
    Withdraw(withdraw::Args),
    Fmt(fmt::Args),
    #[command(alias = "dupes")]
    Duplicates(duplicates::Args),
    Review(review::Args),
    Diff(diff::Args),
    Schema(schema::Args),
    Serve(serve::Args),
    Init(init::Args),
    Completions(shell::CompletionsArgs),
    Man(shell::ManArgs),
}

/// How a command that could run ended.
enum Outcome {
    /// Everything is done.
    Done,
    /// The records have errors, which have been reported.
    Faulty,
}

/// What every command is told.
struct Context {
    events: PathBuf,
    color: ColorChoice,
    timings: bool,
    memory: memory::Memory,
}

/// The definition of the command line: what the program accepts, and what its documents are tested against.
pub fn command() -> clap::Command {
    Cli::command()
}

/// Runs the program: exit code 0 when done, 1 when the records have errors, 2 when it could not run.
pub fn main() -> ExitCode {
    ExitCode::from(run(std::env::args_os()))
}

/// Runs the program with these arguments; gives the exit code.
pub(crate) fn run(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let parsed = command()
        .try_get_matches_from(arguments)
        .and_then(|matches| Ok((Cli::from_arg_matches(&matches)?, products(&matches))));
    let (cli, products) = match parsed {
        Ok(parsed) => parsed,
        Err(error) => {
            let asked = !error.use_stderr();
            // Help written to a closed pipe is not a failure.
            let _ = error.print();
            return if asked { 0 } else { 2 };
        }
    };
    let (color, timings) = (cli.color, cli.timings);
    let memory = memory::Memory::new(cli.memory_limit);
    let outcome = context(cli.events, &cli.command, &products).and_then(|events| {
        let context = Context {
            events,
            color,
            timings,
            memory,
        };
        carry_out(cli.command, &context)
    });
    match outcome {
        Ok(Outcome::Done) => 0,
        Ok(Outcome::Faulty) => 1,
        Err(error) if is_closed_pipe(&error) => 0,
        Err(error) => {
            let _ = writeln!(std::io::stderr(), "error: {error:#}");
            2
        }
    }
}

/// The folder of records, once the command line names no path that a checkout could lead astray.
fn context(named: Option<PathBuf>, command: &Command, products: &[PathBuf]) -> Result<PathBuf> {
    let has_records = !matches!(
        command,
        Command::Explain(_) | Command::Init(_) | Command::Completions(_) | Command::Man(_)
    );
    let events = named_paths::events(named, has_records)?;
    for product in products {
        named_paths::require_no_link_below(&events, product)?;
    }
    Ok(events)
}

/// The paths that a command is to write its product to.
fn products(matches: &ArgMatches) -> Vec<PathBuf> {
    let Some((_, matches)) = matches.subcommand() else {
        return Vec::new();
    };
    ["output", "all"]
        .into_iter()
        .filter_map(|name| matches.try_get_one::<PathBuf>(name).ok()??.clone().into())
        .collect()
}

/// Runs a command.
fn carry_out(chosen: Command, context: &Context) -> Result<Outcome> {
    match chosen {
        Command::Build(args) => build::run(&args, context),
        Command::Check(args) => check::run(&args, context),
        Command::Explain(args) => explain::run(&args),
        Command::Graph(args) => graph::run(&args, context),
        Command::Why(args) => why::run(&args, context),
        Command::Path(args) => path::run(&args, context),
        Command::Stats(args) => stats::run(&args, context),
        Command::Export(args) => export::run(&args, context),
        Command::Import(args) => import::run(&args, context),
        Command::New(args) => new::run(&args, context),
        Command::Source(args) => source::run(&args, context),
        Command::Claim(args) => claim::run(&args, context),
        Command::Link(args) => link::run(&args, context),
        Command::Measure(args) => measure::run(&args, context),
        Command::Rename(args) => rename::run(&args, context),
        Command::Withdraw(args) => withdraw::run(&args, context),
        Command::Fmt(args) => fmt::run(&args, context),
        Command::Duplicates(args) => duplicates::run(&args, context),
        Command::Review(args) => review::run(&args, context),
        Command::Diff(args) => diff::run(&args, context),
        Command::Schema(args) => schema::run(&args, context),
        Command::Serve(args) => serve::run(&args, context),
        Command::Init(args) => init::run(&args),
        Command::Completions(args) => shell::completions(&args, command()),
        Command::Man(args) => shell::man(&args, command()),
    }
}

/// Whether an error says that whoever read our output has gone, as `head` does.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<std::io::Error>()
        .is_some_and(|error| error.kind() == ErrorKind::BrokenPipe)
}
