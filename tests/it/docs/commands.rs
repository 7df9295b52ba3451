//! Commands that the documents name exist, with these options; `docs/commands.md` is generated from the command line's definition.

use std::collections::BTreeSet;
use std::fmt::Write;

use clap::{Arg, Command};

use super::{Document, cell, documents, expect_generated};

/// The documents that say how the program is used today. The changelog also names what has been renamed since.
fn current() -> impl Iterator<Item = Document> {
    documents()
        .into_iter()
        .filter(|document| document.name() != "CHANGELOG.md")
}

/// Options of other programs that the documents name.
const FOREIGN: &[&str] = &[
    "--all-features",
    "--features",
    "--file",
    "--locked",
    "--release",
    "--rust",
    "--shard",
];

/// The command line as a whole, with the options that every command has.
fn definition() -> Command {
    let mut command = throughline::cli::command();
    command.build();
    command
}

/// Every command line in a block is one that the program accepts.
#[test]
fn every_documented_command_line_is_accepted() {
    let mut refused = Vec::new();
    let mut number = 0;
    for document in current() {
        for line in command_lines(&document) {
            number += 1;
            if let Err(error) = throughline::cli::command().try_get_matches_from(&line)
                && error.use_stderr()
            {
                let error = error.to_string();
                let error = error.lines().next().unwrap_or_default();
                refused.push(format!("{}: {}: {error}", document.name(), line.join(" ")));
            }
        }
    }
    assert!(number > 40, "only {number} command lines were found");
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

/// Every option in running text exists, of the command that stands before it if there is one.
#[test]
fn every_documented_option_exists() {
    let definition = definition();
    let known: BTreeSet<String> = commands(&definition)
        .iter()
        .flat_map(|(_, command)| options(command))
        .collect();
    let mut unknown = Vec::new();
    let mut number = 0;
    for document in current() {
        let prose = document.prose();
        for span in prose.split('`').skip(1).step_by(2) {
            let words: Vec<&str> = span.split_whitespace().collect();
            let command = words
                .iter()
                .find_map(|word| definition.find_subcommand(word))
                .map(|command| match words.contains(&"add") {
                    true => command.find_subcommand("add").unwrap_or(command),
                    false => command,
                });
            let foreign = [
                "cargo",
                "bash",
                "node",
                "python",
                "npm",
                "pip",
                "git",
                "gh",
                "sha256sum",
            ]
            .iter()
            .any(|program| words.contains(program));
            for option in words.iter().filter(|word| word.starts_with("--")) {
                let option = option.split('=').next().unwrap();
                if foreign || FOREIGN.contains(&option) || option == "--" {
                    continue;
                }
                number += 1;
                let exists = match command {
                    Some(command) => options(command).contains(option),
                    None => known.contains(option),
                };
                if !exists {
                    unknown.push(format!("{}: `{span}`: {option}", document.name()));
                }
            }
        }
    }
    assert!(number > 30, "only {number} options were found");
    assert!(unknown.is_empty(), "{}", unknown.join("\n"));
}

#[test]
fn the_commands_are_current() {
    let definition = definition();
    let mut text = String::from("| command | does |\n|---|---|\n");
    let commands = commands(&definition);
    for (name, command) in &commands {
        let anchor = name.replace(' ', "-");
        writeln!(text, "| [`{name}`](#{anchor}) | {} |", about(command)).unwrap();
    }
    for (name, command) in &commands {
        write!(text, "\n{}", section(name, command)).unwrap();
    }
    expect_generated("commands.md", &text);
}

/// Every command that does something, by its name: of `source` only `source add`.
fn commands(definition: &Command) -> Vec<(String, &Command)> {
    let mut commands = Vec::new();
    for command in definition.get_subcommands() {
        let name = command.get_name();
        let inner: Vec<&Command> = command
            .get_subcommands()
            .filter(|inner| inner.get_name() != "help")
            .collect();
        if name == "help" || command.is_hide_set() {
            continue;
        }
        match inner.is_empty() {
            true => commands.push((name.to_owned(), command)),
            false => commands.extend(
                inner
                    .iter()
                    .map(|inner| (format!("{name} {}", inner.get_name()), *inner)),
            ),
        }
    }
    commands
}

fn options(command: &Command) -> BTreeSet<String> {
    command
        .get_arguments()
        .filter_map(|argument| argument.get_long_and_visible_aliases())
        .flatten()
        .map(|long| format!("--{long}"))
        .collect()
}

fn about(command: &Command) -> String {
    let about = command.get_about().map(ToString::to_string);
    cell(&about.unwrap_or_default()).replace('<', "\\<")
}

fn section(name: &str, command: &Command) -> String {
    let mut text = format!("## {name}\n\n");
    let about = command.get_long_about().or_else(|| command.get_about());
    let about = about.map(ToString::to_string).unwrap_or_default();
    let about = about.replace('<', "\\<");
    let stop = if about.ends_with('.') { "" } else { "." };
    writeln!(text, "{about}{stop}\n\n| argument | meaning |\n|---|---|").unwrap();
    let own = command.get_arguments().filter(|argument| {
        let id = argument.get_id().as_str();
        !argument.is_global_set() && !["help", "version"].contains(&id)
    });
    let mut number = 0;
    for argument in own {
        writeln!(text, "| `{}` | {} |", shown(argument), meaning(argument)).unwrap();
        number += 1;
    }
    if number == 0 {
        text.truncate(text.find("| argument |").unwrap());
        text.push_str("No arguments.\n");
    }
    text
}

/// An argument as it is written: `<ID>`, `[ID]`, `--output <FILE>`.
fn shown(argument: &Arg) -> String {
    let value = argument
        .get_value_names()
        .and_then(|names| names.first())
        .map(ToString::to_string)
        .unwrap_or_default();
    match argument.get_long() {
        Some(long) if argument.get_action().takes_values() => format!("--{long} <{value}>"),
        Some(long) => format!("--{long}"),
        None if argument.is_required_set() => format!("<{value}>"),
        None => format!("[{value}]"),
    }
}

fn meaning(argument: &Arg) -> String {
    let help = argument.get_long_help().or_else(|| argument.get_help());
    let mut text = cell(&help.map(ToString::to_string).unwrap_or_default());
    text = text.replace('<', "\\<");
    let takes = argument.get_action().takes_values();
    let words: Vec<String> = argument
        .get_possible_values()
        .iter()
        .map(|value| format!("`{}`", value.get_name()))
        .collect();
    if takes && !words.is_empty() {
        write!(text, ": {}", words.join(", ")).unwrap();
    }
    let default = argument.get_default_values().first();
    if let Some(default) = default.filter(|_| takes) {
        write!(text, "; default `{}`", default.to_string_lossy()).unwrap();
    }
    if argument.is_required_set() && argument.get_long().is_some() {
        text.push_str("; required");
    }
    text
}

/// The program's own command lines in a document's blocks, as lists of arguments.
fn command_lines(document: &Document) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for block in document.blocks() {
        if !matches!(block.language, "sh" | "console" | "bash") {
            continue;
        }
        let joined = block.body.replace("\\\n", " ");
        for line in joined.lines() {
            let line = match (block.language, line.strip_prefix("$ ")) {
                (_, Some(command)) => command,
                // What is not behind a prompt is output.
                ("console", None) => continue,
                (_, None) => line,
            };
            for words in commands_in(line) {
                let own = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
                    ["throughline", ..] => words,
                    ["cargo", "run", ..] => {
                        let at = words.iter().position(|word| word == "--");
                        let Some(at) = at else { continue };
                        let program = "throughline".to_owned();
                        std::iter::once(program)
                            .chain(words[at + 1..].iter().cloned())
                            .collect()
                    }
                    _ => continue,
                };
                found.push(own);
            }
        }
    }
    found
}

/// The commands of a line of shell, each as its words: quotes are taken off, comments and redirections are left out.
fn commands_in(line: &str) -> Vec<Vec<String>> {
    let mut commands = vec![Vec::new()];
    let mut word: Option<String> = None;
    let mut letters = line.chars().peekable();
    let mut redirected = false;
    while let Some(letter) = letters.next() {
        match letter {
            '\'' | '"' => {
                let quoted: String = letters.by_ref().take_while(|end| *end != letter).collect();
                word.get_or_insert_default().push_str(&quoted);
            }
            '#' if word.is_none() => break,
            ' ' | '|' | ';' | '&' | '>' => {
                if let Some(word) = word.take()
                    && !std::mem::take(&mut redirected)
                    && let Some(command) = commands.last_mut()
                {
                    command.push(word);
                }
                match letter {
                    '>' => redirected = true,
                    ' ' => {}
                    _ => commands.push(Vec::new()),
                }
            }
            letter => word.get_or_insert_default().push(letter),
        }
    }
    if let Some(word) = word.filter(|_| !redirected)
        && let Some(command) = commands.last_mut()
    {
        command.push(word);
    }
    commands.retain(|command| !command.is_empty());
    commands
}
