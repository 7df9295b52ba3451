//! What several tests need: files of cases, accepted output, scratch folders, the program itself.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use throughline::diag::Example;
use throughline::diag::{Located, Locator, human};
use throughline::diff::lines;
use throughline::load::{Content, SourceFiles};
use throughline::rules::SAMPLE;
use throughline::{Options, analyze};

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Whether changed output is to be accepted.
pub(crate) fn accepting() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}

/// What a writer writes.
pub(crate) fn written(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> String {
    let mut bytes = Vec::new();
    write(&mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// Files in one text: `-- path --` lines, each followed by what the file holds.
pub(crate) fn sections(text: &str) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let name = line
            .trim_end()
            .strip_prefix("-- ")
            .and_then(|line| line.strip_suffix(" --"));
        match (name, sections.last_mut()) {
            (Some(name), _) => sections.push((name.to_owned(), String::new())),
            (None, Some((_, body))) => body.push_str(line),
            (None, None) => {}
        }
    }
    sections
}

/// A collection of these files over the sample's.
pub(crate) fn source_files(files: &[(String, String)]) -> SourceFiles {
    let sample = SAMPLE
        .iter()
        .map(|file| (file.file.to_owned(), file.text.to_owned()));
    sample.chain(files.iter().cloned()).collect()
}

/// A source of an event's own and a claim that cites it, for records whose test is about something else.
pub(crate) fn evidence(id: &str) -> String {
    format!(
        "sources:\n  {id}-notice: {{publisher: P, url: 'https://www.example.org/{id}', kind: official, language: en}}\nclaims:\n- {{id: happened, text: It happened., sources: [{id}-notice]}}\n"
    )
}

/// A collection of these files with what the sample says of itself, and none of its events.
pub(crate) fn without_sample(files: &[(String, String)]) -> SourceFiles {
    let mut source_files = source_files(files);
    let is_event = |file: &str| file.contains('/') && !files.iter().any(|(own, _)| own == file);
    source_files.files.retain(|file, _| !is_event(file));
    source_files
}

/// A collection of one example over the sample.
pub(crate) fn corpus_of(example: &Example) -> SourceFiles {
    source_files(&[(example.file.to_owned(), example.text.to_owned())])
}

/// The report of a collection as people see it, without colour.
pub(crate) fn report(source_files: &SourceFiles, options: &Options) -> String {
    let analysis = analyze(source_files, options);
    human(
        &analysis.report,
        &Locator::new(|file| source_files.text(file)),
        false,
    )
}

/// Compares with what was accepted, or accepts.
pub(crate) fn expect(file: &Path, actual: &str) {
    if let Some(difference) = difference(file, actual.as_bytes()) {
        panic!("`UPDATE=1 cargo test` accepts this:\n{difference}");
    }
}

/// Compares a folder with what was accepted, or accepts: the same files, each with the same bytes.
pub(crate) fn expect_folder(folder: &Path, actual: &BTreeMap<PathBuf, Vec<u8>>) {
    let mut differences: Vec<String> = actual
        .iter()
        .filter_map(|(name, bytes)| difference(&folder.join(name), bytes))
        .collect();
    for (name, _) in tree(folder) {
        if actual.contains_key(&name) {
            continue;
        }
        if accepting() {
            fs::remove_file(folder.join(&name)).unwrap();
        } else {
            differences.push(format!("{} is not written any more", name.display()));
        }
    }
    assert!(
        differences.is_empty(),
        "`UPDATE=1 cargo test` accepts this:\n{}",
        differences.join("\n")
    );
}

/// How a file differs from what was accepted, line by line, unless the difference is accepted.
fn difference(file: &Path, actual: &[u8]) -> Option<String> {
    let expected = fs::read(file).unwrap_or_default();
    if expected == actual && file.exists() {
        return None;
    }
    if accepting() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, actual).unwrap();
        return None;
    }
    let name = file.strip_prefix(root()).unwrap_or(file).display();
    let (Ok(old), Ok(new)) = (str::from_utf8(&expected), str::from_utf8(actual)) else {
        return Some(format!("{name} has other bytes"));
    };
    Some(lines::patch(&name.to_string(), old, new))
}

/// A folder that goes away with the test.
pub(crate) fn scratch() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// Writes files below a folder.
pub(crate) fn write(folder: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// Writes the sample collection below a folder.
pub(crate) fn write_sample(folder: &Path) {
    let files: Vec<(&str, &str)> = SAMPLE.iter().map(|file| (file.file, file.text)).collect();
    write(folder, &files);
}

/// A state directory for the programs that this run starts: none of them writes to the home of whoever runs the tests.
pub(crate) fn state() -> PathBuf {
    let name = format!("state-{}", std::process::id());
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name)
}

/// The program, ready to be given arguments.
pub(crate) fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_throughline"));
    command
        .env_remove("NO_COLOR")
        .env("XDG_STATE_HOME", state())
        .current_dir(root());
    command
}

/// Runs the program with arguments in a folder.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> Output {
    program()
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap()
}

/// Standard output as text.
pub(crate) fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// Standard error as text.
pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// What has a reading command change nothing and a writing one finish what was interrupted, whatever was left by a killed one.
pub(crate) fn settle(folder: &Path, events: &str, state: &Path) -> Output {
    let run = |arguments: &[&str]| {
        let arguments = [&["--events", events], arguments].concat();
        let mut program = program();
        program.current_dir(folder).env("XDG_STATE_HOME", state);
        program.args(arguments).output().unwrap()
    };
    let before = tree(folder);
    let looked = run(&["check", "--format", "json"]);
    assert!(tree(folder) == before, "`check` has changed something");
    let told = stderr(&looked).contains("`throughline fmt` finishes it");
    // The settings are in their layout already: it has nothing to do but to finish.
    let finished = run(&["fmt", "timeline.yaml"]);
    assert_eq!(finished.status.code(), Some(0), "{}", stderr(&finished));
    let done = stderr(&finished).contains("was finished first");
    assert_eq!(told, done, "{}{}", stderr(&looked), stderr(&finished));
    let own = state.join("throughline");
    let left = fs::read_dir(own).map_or(0, Iterator::count);
    assert_eq!(left, 0, "a journal was left lying about");
    let check = run(&["check", "--format", "json"]);
    assert_eq!(stderr(&check), "");
    check
}

/// Every file below a folder, relative to it, with its bytes.
pub(crate) fn tree(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    fn walk(folder: &Path, top: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, top, files);
            } else {
                files.push((
                    path.strip_prefix(top).unwrap().to_owned(),
                    fs::read(&path).unwrap(),
                ));
            }
        }
    }
    let mut files = Vec::new();
    walk(folder, folder, &mut files);
    files.sort();
    files
}

/// The first finding that does not stand in its file, in words.
pub(crate) fn misplaced(findings: &[Located], source_files: &SourceFiles) -> Option<String> {
    findings.iter().find_map(|finding| {
        let text = match source_files.files.get(&*finding.file) {
            Some(Content::Text(text)) => text,
            // What cannot be read as a text is told at its beginning.
            Some(Content::Invalid { .. }) => "",
            None => return Some(format!("{} is no file", finding.file)),
        };
        // The place after the last line break is a place.
        let lines: Vec<&str> = text.split('\n').collect();
        let line = lines.get(finding.line.wrapping_sub(1));
        let inside =
            line.is_some_and(|line| (1..=line.chars().count() + 1).contains(&finding.column));
        let forward = (finding.line, finding.column) <= (finding.end_line, finding.end_column);
        (!inside || !forward || finding.message.is_empty()).then(|| {
            format!(
                "`{}` stands at {}:{} of {}",
                finding.code, finding.line, finding.column, finding.file
            )
        })
    })
}

/// Copies every file below a folder to another one.
pub(crate) fn copy(from: &Path, to: &Path) {
    for (name, bytes) in tree(from) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// What readers of the records see: everything but what is hidden.
pub(crate) fn records(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    tree(folder)
        .into_iter()
        .filter(|(name, _)| !name.to_str().unwrap().starts_with(".throughline-"))
        .collect()
}

/// Runs the program in a folder, under a shell that has done this first; `$@` is the program and its arguments.
pub(crate) fn under(preparation: &str, folder: &Path, arguments: &[&str]) -> Output {
    Command::new("sh")
        .current_dir(folder)
        .env("XDG_STATE_HOME", state())
        .args(["-c", &format!("{preparation}\nexec \"$@\""), "sh"])
        .arg(env!("CARGO_BIN_EXE_throughline"))
        .args(arguments)
        .output()
        .unwrap()
}
