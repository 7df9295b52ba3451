//! `explain`: what a rule is for, with a wrong and a right record.

use std::fmt::Write;

use anyhow::{Result, anyhow};

use super::Outcome;
use super::language_option::LanguageOption;
use super::output::Output;
use crate::diag::{Example, Rule, nearest};
use crate::message;
use crate::message::Language;
use crate::rules::{find, rules};

/// Explain a rule, with a wrong and a right record
#[derive(clap::Args)]
pub(super) struct Args {
    /// The rule's code; without it, all codes are listed
    code: Option<String>,
    #[command(flatten)]
    language: LanguageOption,
    #[command(flatten)]
    output: Output,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let language = args.language.get();
    let text = match &args.code {
        None => list(language)?,
        Some(code) => explanation(
            find(code).ok_or_else(|| match nearest(code, rules().map(|rule| rule.code)) {
                Some(name) => anyhow!("there is no rule `{code}`; did you mean `{name}`?"),
                None => anyhow!("there is no rule `{code}`; `throughline explain` lists them"),
            })?,
            language,
        )?,
    };
    args.output.write(&text)?;
    Ok(Outcome::Done)
}

fn list(language: &Language) -> Result<String> {
    let width = rules().map(|rule| rule.code.len()).max().unwrap_or(0);
    let mut text = String::new();
    for rule in rules() {
        writeln!(
            text,
            "{:width$}  {:7}  {:10}  {}",
            rule.code,
            rule.severity.in_words(language),
            rule.group.word(),
            rule.about(language)
        )?;
    }
    Ok(text)
}

fn explanation(rule: &Rule, language: &Language) -> Result<String> {
    let mut text = String::new();
    writeln!(
        text,
        "{} ({}, {}): {}\n\n{}",
        rule.code,
        rule.severity.in_words(language),
        rule.group.word(),
        rule.about(language),
        rule.why(language)
    )?;
    if rule.since > 1 {
        let since = message!("explain-since", format = rule.since);
        writeln!(text, "\n{}", since.in_words(language))?;
    }
    let fix = rule.fix(language);
    let fix = fix.unwrap_or_else(|| language.text("explain-no-fix"));
    writeln!(text, "\n`check --fix` {fix}.")?;
    example(&mut text, &language.text("explain-wrong"), &rule.wrong)?;
    example(&mut text, &language.text("explain-right"), &rule.right)?;
    let see = message!("explain-see", address = rule.url());
    writeln!(text, "\n{}", see.in_words(language))?;
    Ok(text)
}

fn example(text: &mut String, word: &str, example: &Example) -> Result<()> {
    writeln!(text, "\n{word} ({}):\n", example.file)?;
    for line in example.text.lines() {
        writeln!(text, "    {line}")?;
    }
    Ok(())
}
