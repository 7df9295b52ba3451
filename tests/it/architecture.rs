//! The architecture's rules: layers, reserved names, registries, length of files. A broken rule is reported as a sentence.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::root;

/// The layer of each module: a module may import only modules of lower layers, and itself.
const LAYERS: &[(&str, u8)] = &[
    ("invisible", 0),
    ("limits", 0),
    ("folder", 0),
    ("message", 0),
    ("parallel", 0),
    ("model", 1),
    ("yaml", 1),
    ("locale", 2),
    ("diag", 2),
    ("format_rules", 3),
    ("written_date", 3),
    ("load", 4),
    ("record", 4),
    ("edit", 5),
    ("online", 5),
    ("parse", 5),
    ("import", 6),
    ("resolve", 6),
    ("graph", 7),
    ("attribution", 8),
    ("rules", 8),
    ("query", 9),
    ("analysis", 9),
    ("svg", 9),
    ("social_card", 9),
    ("diff", 10),
    ("export", 10),
    ("memory_estimate", 10),
    ("page", 11),
    ("review", 11),
    ("stats", 9),
    ("site", 12),
    ("publish", 13),
    ("workspace", 13),
    ("cli", 14),
];

/// What only some modules may name, and why.
const RESERVED: &[(&str, &[&str], &str)] = &[
    (
        "std::fs",
        &["folder", "load", "publish", "workspace", "cli"],
        "touches the disk",
    ),
    ("cap_std", &["folder"], "opens files below a folder"),
    ("cap_fs_ext", &["folder"], "opens files below a folder"),
    ("petgraph", &["graph"], "names the graph library"),
    ("granit_parser", &["yaml"], "names the YAML reader"),
    ("serde_yaml", &["edit"], "writes YAML"),
    (
        "unicode_properties",
        &["invisible"],
        "asks Unicode for properties",
    ),
    (
        "unicode_joining_type",
        &["invisible"],
        "asks Unicode for properties",
    ),
    ("ureq", &["online"], "asks the network"),
    ("ab_glyph", &["social_card"], "draws letters"),
    ("png::", &["social_card"], "writes PNG files"),
    ("rustix", &["folder"], "talks to the operating system"),
    ("SystemTime", &["cli"], "asks the clock"),
    ("Utc::now", &[], "asks the clock"),
    ("HashMap", &["yaml", "diag"], "has no order of its own"),
    ("HashSet", &[], "has no order of its own"),
    ("println!", &[], "prints without handling a closed pipe"),
    ("process::exit", &[], "ends the program"),
    (".unwrap()", &[], "can panic"),
    (".expect(", &[], "can panic"),
    ("panic!", &[], "panics"),
    ("TODO", &[], "leaves something open"),
    ("FIXME", &[], "leaves something open"),
];

/// Path relative to `src`, and text, of every source file.
pub(crate) fn sources() -> BTreeMap<String, String> {
    fn walk(folder: &Path, top: &Path, files: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, top, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(top).unwrap().to_str().unwrap().to_owned();
                files.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
    }
    let top = root().join("src");
    let mut files = BTreeMap::new();
    walk(&top, &top, &mut files);
    files
}

fn module(file: &str) -> &str {
    file.split('/').next().unwrap().trim_end_matches(".rs")
}

/// Code without comments: what a comment mentions is no import.
pub(crate) fn code(text: &str) -> String {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or(""))
        .collect::<Vec<_>>()
        .join("\n")
}

/// The modules that a file names: `crate::<module>`, also in a group `crate::{<module>::…, <module>}`.
fn imports(text: &str) -> Vec<String> {
    let code = code(text);
    let mut modules = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut item = String::new();
            for letter in group.chars() {
                match letter {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => {
                        modules.push(std::mem::take(&mut item));
                        continue;
                    }
                    _ => {}
                }
                if depth == 0 && letter != '}' {
                    item.push(letter);
                }
            }
            modules.push(item);
        } else {
            modules.push(rest.to_owned());
        }
    }
    modules
        .iter()
        .map(|item| {
            item.trim()
                .chars()
                .take_while(|letter| letter.is_ascii_lowercase() || *letter == '_')
                .collect()
        })
        .filter(|module: &String| !module.is_empty())
        .collect()
}

/// The imports in these files that run upward or sideways.
fn upward(files: &BTreeMap<String, String>) -> Vec<String> {
    let layer = |module: &str| {
        LAYERS
            .iter()
            .find(|(name, _)| *name == module)
            .map(|(_, layer)| *layer)
    };
    let mut broken = Vec::new();
    for (file, text) in files
        .iter()
        .filter(|(file, _)| !matches!(file.as_str(), "lib.rs" | "main.rs"))
    {
        let here = module(file);
        let Some(own) = layer(here) else {
            broken.push(format!(
                "src/{file}: the module `{here}` has no layer; give it one in tests/it/architecture.rs"
            ));
            continue;
        };
        for other in imports(text) {
            // `Analysis` and `analysis` are re-exported at the top and belong to the module `analysis`.
            match layer(&other) {
                Some(above) if other != here && above >= own => {
                    broken.push(format!(
                        "src/{file}: `{here}` imports `{other}`, which is not in a lower layer"
                    ));
                }
                _ => {}
            }
        }
    }
    broken
}

#[test]
fn imports_run_down_only() {
    let broken = upward(&sources());
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// The rule above can fail: broken on purpose, it says so.
#[test]
fn an_import_that_runs_up_is_found() {
    for import in [
        "use crate::page::Page;\n",
        "use crate::{model::Slug, cli, diag};\n",
        "fn f() { crate::site::render() }\n",
    ] {
        let mut files = sources();
        files.get_mut("graph/mod.rs").unwrap().push_str(import);
        assert_eq!(upward(&files).len(), 1, "{import}");
    }
    let mut files = sources();
    files.insert("attic.rs".to_owned(), String::new());
    assert_eq!(upward(&files).len(), 1);
}

#[test]
fn reserved_names_stay_in_their_modules() {
    let mut broken = Vec::new();
    for (file, text) in sources() {
        let code = code(&text);
        for (name, modules, why) in RESERVED {
            if code.contains(name) && !modules.contains(&module(&file)) {
                broken.push(format!("src/{file}: `{name}` {why}; only {modules:?} may"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_file_says_what_it_is_and_is_short() {
    let mut broken = Vec::new();
    for (file, text) in sources() {
        if !text.starts_with("//! ") {
            broken.push(format!(
                "src/{file} does not open with a sentence (`//! …`)"
            ));
        }
        let lines = text.lines().count();
        // The words of a language are one list, however long.
        if lines > 400 && module(&file) != "locale" {
            broken.push(format!("src/{file} has {lines} lines: more than one idea?"));
        }
        if ["util", "utils", "common", "helpers", "misc"].contains(&module(&file)) {
            broken.push(format!("src/{file}: a module is named after what is in it"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

/// A file that no `mod` names is not compiled, and nobody would notice.
#[test]
fn no_file_is_forgotten() {
    let files = sources();
    let mut broken = Vec::new();
    for file in files
        .keys()
        .filter(|file| !matches!(file.as_str(), "lib.rs" | "main.rs"))
    {
        let path = file.trim_end_matches(".rs").trim_end_matches("/mod");
        let (parent, name) = path.rsplit_once('/').unwrap_or(("", path));
        let homes = if parent.is_empty() {
            vec!["lib.rs".to_owned()]
        } else {
            vec![format!("{parent}/mod.rs"), format!("{parent}.rs")]
        };
        let named = homes.iter().filter_map(|home| files.get(home)).any(|text| {
            text.lines().any(|line| {
                // `mod name;` after `pub`, `pub(super)` or nothing.
                line.trim()
                    .strip_suffix(&format!("mod {name};"))
                    .is_some_and(|before| before.is_empty() || before.starts_with("pub"))
            })
        });
        if !named {
            broken.push(format!("src/{file}: no `mod {name};` names it"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
