//! The message files: every message that the code names is in every language, with the arguments that the code gives it, and none
//! is left over.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast;
use fluent_syntax::parser;
use throughline::locale::looked_up;
use throughline::message::{LANGUAGES, Language};
use throughline::rules::rules;

use crate::support::root;

/// Messages by id, an attribute behind a dot, each with the names of its arguments.
type Messages = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_message_is_in_every_language() {
    let used = used();
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let written = written(language);
        let tag = language.tag;
        for (id, arguments) in &used {
            match written.get(id) {
                None => faults.push(format!("{tag}: `{id}` is missing")),
                Some(of) if of != arguments => faults.push(format!(
                    "{tag}: `{id}` has the arguments {of:?}, the code gives {arguments:?}"
                )),
                Some(_) => {}
            }
        }
        let left_over = written
            .keys()
            .filter(|id| !used.contains_key(*id) && !in_a_family(id));
        faults.extend(left_over.map(|id| format!("{tag}: `{id}` is not used")));
    }
    for language in &LANGUAGES[1..] {
        let [first, other] = [LANGUAGES[0], language].map(of_families);
        let differences = first.symmetric_difference(&other);
        faults.extend(differences.map(|id| {
            let tag = if first.contains(id) {
                language
            } else {
                LANGUAGES[0]
            }
            .tag;
            format!("{tag}: `{id}` is missing, which another language has")
        }));
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn no_language_repeats_the_words_of_another() {
    let english: Vec<String> = rules().map(|rule| rule.why(LANGUAGES[0])).collect();
    for language in &LANGUAGES[1..] {
        for (rule, english) in rules().zip(&english) {
            assert_ne!(
                &rule.why(language),
                english,
                "{} {}",
                language.tag,
                rule.code
            );
        }
    }
}

/// Whether an id belongs to a family of which the code names only the beginning: numbered messages, and those for words that
/// records choose freely. Each member has to be in every language.
fn in_a_family(id: &str) -> bool {
    let (id, attribute) = id.split_once('.').unwrap_or((id, ""));
    looked_up().iter().any(|(family, _)| {
        let (family, of) = family.split_once('.').unwrap_or((family, ""));
        let any = family.strip_suffix('*');
        let rest = any
            .or_else(|| family.strip_suffix('#'))
            .and_then(|start| id.strip_prefix(start));
        of == attribute && rest.is_some_and(|rest| any.is_some() || rest.parse::<u8>().is_ok())
    })
}

/// The members of families in a language. An English field of the form needs no hint: the format's own sentence stands there.
fn of_families(language: &Language) -> BTreeSet<String> {
    let ids = written(language).into_keys();
    ids.filter(|id| in_a_family(id) && !(id.starts_with("form-field-") && id.ends_with(".hint")))
        .collect()
}

/// What the files of a language hold.
fn written(language: &Language) -> Messages {
    let mut messages = Messages::new();
    for file in language.files() {
        let resource = parser::parse(*file).unwrap_or_else(|(_, errors)| {
            panic!("{}: {errors:?}", language.tag);
        });
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else {
                continue;
            };
            let mut add = |id: String, pattern: &ast::Pattern<&str>| {
                let mut arguments = BTreeSet::new();
                of_pattern(pattern, &mut arguments);
                let earlier = messages.insert(id.clone(), arguments);
                assert!(earlier.is_none(), "{}: `{id}` is there twice", language.tag);
            };
            if let Some(value) = &message.value {
                add(message.id.name.to_owned(), value);
            }
            for attribute in &message.attributes {
                let id = format!("{}.{}", message.id.name, attribute.id.name);
                add(id, &attribute.value);
            }
        }
    }
    messages
}

fn of_pattern(pattern: &ast::Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            of_expression(expression, names);
        }
    }
}

fn of_expression(expression: &ast::Expression<&str>, names: &mut BTreeSet<String>) {
    let (inline, variants) = match expression {
        ast::Expression::Inline(inline) => (inline, &[][..]),
        ast::Expression::Select { selector, variants } => (selector, variants.as_slice()),
    };
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        ast::InlineExpression::Placeable { expression } => of_expression(expression, names),
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                if let ast::InlineExpression::VariableReference { id } = argument {
                    names.insert(id.name.to_owned());
                }
            }
        }
        _ => {}
    }
    for variant in variants {
        of_pattern(&variant.value, names);
    }
}

/// What the code names: `message!("id", name = value)`, `language.text("id")`, the words of each rule under its code, and the words
/// of the site.
fn used() -> Messages {
    let mut messages = Messages::new();
    for rule in rules() {
        messages.insert(rule.code.to_owned(), BTreeSet::new());
        messages.insert(format!("{}.why", rule.code), BTreeSet::new());
        if rule.is_fixable {
            messages.insert(format!("{}.fix", rule.code), BTreeSet::new());
        }
    }
    for (id, arguments) in looked_up() {
        if !id.contains(['*', '#']) {
            let arguments = arguments.into_iter().map(str::to_owned).collect();
            messages.insert(id, arguments);
        }
    }
    scan(&root().join("src"), &mut messages);
    messages
}

fn scan(folder: &Path, messages: &mut Messages) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            scan(&path, messages);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            scan_text(&fs::read_to_string(&path).unwrap(), &path, messages);
        }
    }
}

fn scan_text(text: &str, path: &Path, messages: &mut Messages) {
    let code: String = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    for (start, opening) in [("message!(", true), ("language.text(\"", false)] {
        for (position, _) in code.match_indices(start) {
            let rest = &code[position + start.len()..];
            let Some(id) = (if opening {
                rest.trim_start().strip_prefix('"')
            } else {
                Some(rest)
            }) else {
                continue;
            };
            let (id, rest) = id.split_once('"').unwrap();
            let arguments = if opening {
                names(rest)
            } else {
                BTreeSet::new()
            };
            if let Some(earlier) = messages.insert(id.to_owned(), arguments.clone()) {
                let place = path.display();
                assert_eq!(
                    earlier, arguments,
                    "{place}: `{id}` has other arguments elsewhere"
                );
            }
        }
    }
}

/// The names of arguments up to the end of a macro: what stands before a `=` behind a comma outside all brackets.
fn names(rest: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let (mut depth, mut in_string, mut escaped) = (0_i32, false, false);
    for (position, letter) in rest.char_indices() {
        if in_string {
            in_string = escaped || letter != '"';
            escaped = !escaped && letter == '\\';
            continue;
        }
        match letter {
            '"' => in_string = true,
            '(' | '[' | '{' => depth += 1,
            ')' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                let after = rest[position + 1..].trim_start();
                let name: String = after
                    .chars()
                    .take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_')
                    .collect();
                let value = after[name.len()..].trim_start();
                if !name.is_empty() && value.starts_with('=') && !value.starts_with("==") {
                    names.insert(name);
                }
            }
            _ => {}
        }
    }
    names
}
