//! No two files of the program need each other, directly or by way of others.
//!
//! The rule: a file imports another when it names an item of it, in a `use` or in a path (`crate::a::b`, `super::b`, `self::b`, or a
//! module of its own). An item that a module only passes on (`pub use`) belongs to the file that defines it. The head of a module
//! (`a.rs` or `a/mod.rs`) is made of the files below it, so what it takes from these is no import: registries list their members
//! that way, and the files below may use what the head defines. Everything else counts: files beside each other, files of different
//! modules, and a file that reaches into the folder of another one. What only tests need (`#[cfg(test)]`) does not count.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::architecture::{code, sources};

/// The path of a module, from the root of the crate.
type Module = Vec<String>;

/// A file as the rule sees it.
struct File {
    name: String,
    /// Paths that it names, as they stand there.
    named: BTreeSet<String>,
    /// What it passes on: names, and the paths behind them.
    passed_on: BTreeMap<String, String>,
}

/// The files of the crate by their modules.
struct Crate(BTreeMap<Module, File>);

fn module(file: &str) -> Module {
    let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
    match path {
        "lib" => Module::new(),
        path => path.split('/').map(str::to_owned).collect(),
    }
}

impl Crate {
    fn of(sources: &BTreeMap<String, String>) -> Self {
        let files = sources.iter().filter(|(name, _)| *name != "main.rs");
        let modules: BTreeSet<Module> = files.clone().map(|(name, _)| module(name)).collect();
        let read = files.map(|(name, text)| {
            let own = module(name);
            let children = modules
                .iter()
                .filter(|other| other.len() == own.len() + 1 && other.starts_with(&own));
            let children: Vec<&str> = children
                .map(|child| child.last().unwrap().as_str())
                .collect();
            (own.clone(), File::read(name, text, &children))
        });
        Self(read.collect())
    }

    /// The module whose file defines what a path names, as it stands in the file of another module.
    fn definer(&self, from: &Module, path: &str, passes: usize) -> Option<&Module> {
        let mut parts = path.split("::").map(str::trim).peekable();
        let mut at = match *parts.peek()? {
            "crate" => Module::new(),
            "super" => from[..from.len().checked_sub(1)?].to_vec(),
            first => {
                let child = [from.as_slice(), &[first.to_owned()]].concat();
                if first != "self" && !self.0.contains_key(&child) {
                    return None;
                }
                from.clone()
            }
        };
        if ["crate", "super", "self"].contains(parts.peek()?) {
            parts.next();
        }
        for part in parts {
            if part == "super" {
                at.pop();
                continue;
            }
            let below = [at.as_slice(), &[part.to_owned()]].concat();
            if self.0.contains_key(&below) {
                at = below;
                continue;
            }
            let passed_on = self.0.get(&at)?.passed_on.get(part);
            if let Some(path) = passed_on.filter(|_| passes < 8)
                && let Some(definer) = self.definer(&at, path, passes + 1)
            {
                return Some(definer);
            }
            break;
        }
        self.0.get_key_value(&at).map(|(module, _)| module)
    }

    /// The modules whose files the file of a module imports.
    fn imports(&self, from: &Module) -> BTreeSet<&Module> {
        let named = self.0[from].named.iter();
        let definers = named.filter_map(|path| self.definer(from, path, 0));
        definers.filter(|other| !other.starts_with(from)).collect()
    }

    /// The circles, each as the files that it leads through.
    fn circles(&self) -> Vec<String> {
        let imports: BTreeMap<&Module, BTreeSet<&Module>> = self
            .0
            .keys()
            .map(|module| (module, self.imports(module)))
            .collect();
        let mut told = BTreeSet::new();
        let mut circles = Vec::new();
        for &start in imports.keys() {
            let Some(way) = way_back(&imports, start) else {
                continue;
            };
            if way.iter().any(|module| told.contains(module)) {
                continue;
            }
            told.extend(way.iter().copied());
            let names: Vec<&str> = way.iter().map(|&one| self.0[one].name.as_str()).collect();
            circles.push(names.join(" → "));
        }
        circles
    }
}

/// The shortest way from a module along imports back to itself.
fn way_back<'c>(
    imports: &BTreeMap<&'c Module, BTreeSet<&'c Module>>,
    start: &'c Module,
) -> Option<Vec<&'c Module>> {
    let mut came_from: BTreeMap<&Module, &Module> = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(here) = open.pop_front() {
        for &next in &imports[here] {
            if next == start {
                let mut way = vec![start, here];
                while let Some(before) = came_from.get(way[way.len() - 1]) {
                    way.push(before);
                }
                way.reverse();
                return Some(way);
            }
            if !came_from.contains_key(next) {
                came_from.insert(next, here);
                open.push_back(next);
            }
        }
    }
    None
}

impl File {
    fn read(name: &str, text: &str, children: &[&str]) -> Self {
        let code = code(text);
        let code = code.split("#[cfg(test)]").next().unwrap();
        let (mut named, mut passed_on) = (BTreeSet::new(), BTreeMap::new());
        let mut rest = String::new();
        let mut lines = code.lines();
        while let Some(line) = lines.next() {
            let Some((is_public, tree)) = used(line) else {
                rest.push_str(line);
                rest.push('\n');
                continue;
            };
            let mut tree = tree.to_owned();
            while !tree.contains(';') {
                tree.push_str(lines.next().unwrap());
            }
            for path in expanded(tree.split(';').next().unwrap()) {
                let (path, alias) = match path.split_once(" as ") {
                    Some((path, alias)) => (path.trim().to_owned(), alias.trim().to_owned()),
                    None => (path.clone(), path.rsplit("::").next().unwrap().to_owned()),
                };
                if is_public {
                    passed_on.insert(alias, path.clone());
                }
                named.insert(path);
            }
        }
        for start in ["crate", "super", "self"].iter().chain(children) {
            let start = format!("{start}::");
            for (at, _) in rest.match_indices(&start) {
                let before = rest[..at].chars().next_back();
                if before.is_some_and(|letter| letter.is_alphanumeric() || "_:$".contains(letter)) {
                    continue;
                }
                let path = rest[at..].chars();
                let path: String = path
                    .take_while(|letter| letter.is_alphanumeric() || "_:".contains(*letter))
                    .collect();
                named.insert(path.trim_end_matches(':').to_owned());
            }
        }
        Self {
            name: name.to_owned(),
            named,
            passed_on,
        }
    }
}

/// What stands behind the `use` that a line begins with, and whether it passes on what it names.
fn used(line: &str) -> Option<(bool, &str)> {
    let line = line.trim_start();
    if let Some(tree) = line.strip_prefix("use ") {
        return Some((false, tree));
    }
    let (visibility, tree) = line
        .split_once(" use ")
        .or_else(|| line.split_once("use "))?;
    let visibility = visibility.trim();
    let is_public = visibility == "pub"
        || (visibility.starts_with("pub(") && visibility.find(')') == Some(visibility.len() - 1));
    is_public.then_some((true, tree))
}

/// The paths of a tree such as `a::{b, c::{self, d}}`.
fn expanded(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((before, group)) = tree.split_once('{') else {
        let whole = tree.trim_end_matches("::self").trim_end_matches("::*");
        return vec![whole.to_owned()];
    };
    let (mut depth, mut items) = (0, vec![String::new()]);
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(String::new());
                continue;
            }
            _ => {}
        }
        items.last_mut().unwrap().push(letter);
    }
    let items = items.iter().filter(|item| !item.trim().is_empty());
    items
        .flat_map(|item| expanded(&format!("{before}{}", item.trim())))
        .collect()
}

#[test]
fn no_files_need_each_other() {
    let circles = Crate::of(&sources()).circles();
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}

/// The rule can fail: circles planted on purpose are found, whichever way they are written.
#[test]
fn a_planted_circle_is_found() {
    let planted = |additions: &[(&str, &str)]| {
        let mut files = sources();
        for (file, addition) in additions {
            let text = files.get_mut(*file).unwrap();
            *text = format!("{addition}\n{text}");
        }
        Crate::of(&files).circles()
    };
    for (one, other) in [
        ("use super::text::Text;", "use super::id::Slug;"),
        (
            "use crate::model::{\n    Text,\n};",
            "use crate::{model::{id::Slug}};",
        ),
        (
            "fn f() { super::text::f() }",
            "fn f() -> super::Slug { f() }",
        ),
    ] {
        let found = planted(&[("model/id.rs", one), ("model/text.rs", other)]);
        assert_eq!(
            found,
            ["model/id.rs → model/text.rs → model/id.rs"],
            "{one}"
        );
    }
    // By way of a third file, in another folder.
    let found = planted(&[
        ("model/id.rs", "use crate::limits::f;"),
        ("limits.rs", "use crate::invisible::f;"),
        ("invisible.rs", "use crate::model::Slug;"),
    ]);
    assert_eq!(found.len(), 1, "{found:?}");
    // A head and the files below it are one module.
    let head = [
        ("model/id.rs", "use super::f;"),
        ("model/mod.rs", "fn f() { id::f() }"),
    ];
    assert!(planted(&head).is_empty());
}
