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

/// Print the manual page
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
    let mut page = Vec::new();
    let man = clap_mangen::Man::new(command.clone());
    man.render(&mut page)?;
    for subcommand in command
        .get_subcommands()
        .filter(|subcommand| !subcommand.is_hide_set())
    {
        clap_mangen::Man::new(
            subcommand
                .clone()
                .display_name(format!("throughline-{}", subcommand.get_name())),
        )
        .render(&mut page)?;
    }
    args.output.write(&page)?;
    Ok(Outcome::Done)
}
