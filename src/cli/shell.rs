//! `completions` and `man`: derived from the definition of the command line.

use anyhow::Result;
use clap_complete::Shell;

use super::Outcome;
use super::output::Output;

/// Print completions for a shell
#[derive(clap::Args)]
pub(super) struct CompletionsArgs {
    /// The shell
    shell: Shell,
    #[command(flatten)]
    output: Output,
}

/// Print the manual pages
#[derive(clap::Args)]
pub(super) struct ManArgs {
    #[command(flatten)]
    output: Output,
}

pub(super) fn completions(args: &CompletionsArgs, mut command: clap::Command) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "throughline", &mut script);
    args.output.write(&script)?;
    Ok(Outcome::Done)
}

pub(super) fn man(args: &ManArgs, command: clap::Command) -> Result<Outcome> {
    let mut pages = Vec::new();
    let name = command.get_name().to_owned();
    append_pages(command, &name, &mut pages)?;
    args.output.write(&pages)?;
    Ok(Outcome::Done)
}

/// The page of a command and those of its subcommands, one after the other; `words` are what is typed to run it.
fn append_pages(command: clap::Command, words: &str, pages: &mut Vec<u8>) -> Result<()> {
    let command = command
        .display_name(words.replace(' ', "-"))
        .bin_name(words.to_owned())
        // `help` says what these pages say, and has none.
        .disable_help_subcommand(true);
    clap_mangen::Man::new(command.clone())
        .source(concat!("throughline ", env!("CARGO_PKG_VERSION")))
        .render(pages)?;
    for subcommand in command
        .get_subcommands()
        .filter(|subcommand| !subcommand.is_hide_set())
    {
        let words = format!("{words} {}", subcommand.get_name());
        append_pages(subcommand.clone(), &words, pages)?;
    }
    Ok(())
}
