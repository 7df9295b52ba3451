//! `explain`: what a check is for, with a wrong and a right record.

use std::fmt::Write;

use anyhow::{Result, anyhow};

use super::Outcome;
use super::output::Output;
use crate::diag::nearest;
use crate::rules::{self, Example, RULES, Rule};

/// Explain a check: what it is for, a wrong and a right record
#[derive(clap::Args)]
pub(super) struct Args {
    /// The check's code; left out, all codes are listed
    code: Option<String>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let text = match &args.code {
        None => list()?,
        Some(code) => explanation(rules::find(code).ok_or_else(|| {
            match nearest(code, RULES.iter().map(|check| check.code)) {
                Some(name) => anyhow!("no check is called `{code}`; did you mean `{name}`?"),
                None => anyhow!("no check is called `{code}`; `throughline explain` lists them"),
            }
        })?)?,
    };
    args.output.write(&text)?;
    Ok(Outcome::Done)
}

fn list() -> Result<String> {
    let width = RULES
        .iter()
        .map(|check| check.code.len())
        .max()
        .unwrap_or(0);
    let mut text = String::new();
    for check in RULES {
        writeln!(
            text,
            "{:width$}  {:7}  {}",
            check.code,
            check.severity.word(),
            check.about
        )?;
    }
    Ok(text)
}

fn explanation(check: &Rule) -> Result<String> {
    let mut text = String::new();
    writeln!(
        text,
        "{} ({}): {}\n\n{}",
        check.code,
        check.severity.word(),
        check.about,
        check.why
    )?;
    example(&mut text, "Wrong", &check.wrong)?;
    example(&mut text, "Right", &check.right)?;
    Ok(text)
}

fn example(text: &mut String, word: &str, example: &Example) -> Result<()> {
    writeln!(text, "\n{word} ({}):\n", example.file)?;
    for line in example.text.lines() {
        writeln!(text, "    {line}")?;
    }
    Ok(())
}
