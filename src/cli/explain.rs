//! `explain`: what a rule is for, with a wrong and a right record.

use std::fmt::Write;

use anyhow::{Result, anyhow};

use super::Outcome;
use super::output::Output;
use crate::diag::{Example, Rule, nearest};
use crate::rules::{find, rules};

/// Explain a rule, with a wrong and a right record
#[derive(clap::Args)]
pub(super) struct Args {
    /// The rule's code; without it, all codes are listed
    code: Option<String>,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let text = match &args.code {
        None => list()?,
        Some(code) => explanation(find(code).ok_or_else(|| {
            match nearest(code, rules().map(|rule| rule.code)) {
                Some(name) => anyhow!("there is no rule `{code}`; did you mean `{name}`?"),
                None => anyhow!("there is no rule `{code}`; `throughline explain` lists them"),
            }
        })?)?,
    };
    args.output.write(&text)?;
    Ok(Outcome::Done)
}

fn list() -> Result<String> {
    let width = rules().map(|rule| rule.code.len()).max().unwrap_or(0);
    let mut text = String::new();
    for rule in rules() {
        writeln!(
            text,
            "{:width$}  {:7}  {:10}  {}",
            rule.code,
            rule.severity.word(),
            rule.group.word(),
            rule.about
        )?;
    }
    Ok(text)
}

fn explanation(rule: &Rule) -> Result<String> {
    let mut text = String::new();
    writeln!(
        text,
        "{} ({}, {}): {}\n\n{}",
        rule.code,
        rule.severity.word(),
        rule.group.word(),
        rule.about,
        rule.why
    )?;
    let fix = rule.fix.unwrap_or("does nothing about it");
    writeln!(text, "\n`check --fix` {fix}.")?;
    example(&mut text, "Wrong", &rule.wrong)?;
    example(&mut text, "Right", &rule.right)?;
    writeln!(text, "\nSee {}", rule.url())?;
    Ok(text)
}

fn example(text: &mut String, word: &str, example: &Example) -> Result<()> {
    writeln!(text, "\n{word} ({}):\n", example.file)?;
    for line in example.text.lines() {
        writeln!(text, "    {line}")?;
    }
    Ok(())
}
