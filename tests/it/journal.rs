//! The journal of a change: who carries it out, whose it has to be, and what is said when it cannot be carried out.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;
use std::process::Output;

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::commands::{READING, TABLE, WRITING, with_out};
use crate::support::{copy, program, root, scratch, stderr, stdout, tree, write, write_sample};

/// A collection in `work/events` that nothing is wrong with, and a home beside it.
struct Place {
    top: tempfile::TempDir,
}

impl Place {
    fn new() -> Self {
        let top = scratch();
        copy(
            &root().join("tests/site/events"),
            &top.path().join("work/events"),
        );
        fs::create_dir(top.path().join("home")).unwrap();
        Self { top }
    }

    fn events(&self) -> PathBuf {
        self.top.path().join("work/events")
    }

    fn text(&self, file: &str) -> String {
        fs::read_to_string(self.events().join(file)).unwrap()
    }

    fn state(&self) -> PathBuf {
        self.top.path().join("home/.local/state/throughline")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut program = program();
        program
            .current_dir(self.top.path().join("work"))
            .env("HOME", self.top.path().join("home"))
            .env_remove("XDG_STATE_HOME")
            .args(arguments);
        program.output().unwrap()
    }

    /// Where the journal of the collection lies.
    fn journal(&self) -> PathBuf {
        let path = self.events().canonicalize().unwrap();
        let name = &hash(path.to_str().unwrap())[..32];
        self.state().join(format!("{name}.json"))
    }

    /// Leaves a journal as a killed command does.
    fn interrupt(&self, steps: &[(&str, Option<&str>, Option<&str>)]) {
        let steps: Vec<Value> = steps
            .iter()
            .map(|(file, before, after)| {
                json!({"file": file, "before": before.map(hash), "after": after})
            })
            .collect();
        let journal = json!({
            "version": 1,
            "collection": self.events().canonicalize().unwrap().to_str().unwrap(),
            "token": "0123456789abcdef",
            "steps": steps,
        });
        fs::create_dir_all(self.state()).unwrap();
        fs::set_permissions(self.state(), fs::Permissions::from_mode(0o700)).unwrap();
        fs::write(self.journal(), journal.to_string()).unwrap();
    }
}

fn hash(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A change of four files of which one is done, one half written and two not begun.
fn interrupted() -> (Place, String) {
    let place = Place::new();
    let (topics, call) = (place.text("measures.yaml"), place.text("2022/call.yaml"));
    let new = format!("{topics}# more\n");
    let moved = format!("{call}# moved\n");
    fs::create_dir(place.events().join("2021")).unwrap();
    fs::write(place.events().join("2021/call.yaml"), &moved).unwrap();
    fs::write(
        place.events().join(".throughline-0123456789abcdef-0"),
        "half",
    )
    .unwrap();
    place.interrupt(&[
        ("measures.yaml", Some(&topics), Some(&new)),
        ("2021/call.yaml", None, Some(&moved)),
        ("2022/call.yaml", Some(&call), None),
        ("gone-already.yaml", Some("x"), None),
    ]);
    (place, new)
}

#[test]
fn a_reader_tells_of_an_interrupted_change_and_a_writer_finishes_it() {
    let (place, new) = interrupted();
    let before = tree(place.top.path());
    for arguments in [
        &["check"][..],
        &["build", "-o", "../site"],
        &["why", "visit"],
        &["fmt", "--check"],
    ] {
        let output = place.run(arguments);
        assert!(
            stderr(&output).contains(
                "warning: a change to these records was interrupted; `throughline fmt` finishes it"
            ),
            "{arguments:?}: {}",
            stderr(&output)
        );
        let _ = fs::remove_dir_all(place.top.path().join("site"));
        assert!(tree(place.top.path()) == before, "{arguments:?}");
    }
    let output = place.run(&["fmt", "timeline.yaml"]);
    assert!(
        stderr(&output).contains("was finished first"),
        "{}",
        stderr(&output)
    );
    assert_eq!(place.text("measures.yaml"), new);
    assert!(!place.events().join("2022/call.yaml").exists());
    assert!(
        !place
            .events()
            .join(".throughline-0123456789abcdef-0")
            .exists()
    );
    assert!(!place.journal().exists());
    assert!(!stderr(&place.run(&["check"])).contains("interrupted"));
}

/// Every command that writes finishes it before it does anything else.
#[test]
fn every_command_that_writes_finishes_an_interrupted_change() {
    for arguments in WRITING {
        let place = Place::new();
        write(place.top.path(), &[("out/events.csv", TABLE)]);
        let topics = place.text("measures.yaml");
        let new = format!("{topics}# more\n");
        place.interrupt(&[("measures.yaml", Some(&topics), Some(&new))]);
        let out = place.top.path().join("out");
        let arguments = with_out(arguments, out.to_str().unwrap());
        // Some name events that are not there, and go no further.
        let output = place.run(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
        assert!(
            stderr(&output).contains("was finished first"),
            "{arguments:?}: {}",
            stderr(&output)
        );
        assert_eq!(place.text("measures.yaml"), new, "{arguments:?}");
        assert!(!place.journal().exists(), "{arguments:?}");
    }
}

/// After `git checkout`, say: what somebody else has written since is not written over.
#[test]
fn a_change_to_files_that_changed_since_is_not_finished() {
    let (place, _) = interrupted();
    fs::write(
        place.events().join("measures.yaml"),
        "other: {name: {en: Other}}\n",
    )
    .unwrap();
    let before = tree(place.top.path());
    let journal = place.journal();
    for (arguments, code) in [
        (&["check"][..], 1),
        (&["fmt"], 2),
        (&["withdraw", "visit", "--reason", "R"], 2),
    ] {
        let output = place.run(arguments);
        let said = stderr(&output);
        assert_eq!(output.status.code(), Some(code), "{said}");
        assert!(
            said.contains("cannot be finished because `measures.yaml` changed since"),
            "{said}"
        );
        assert!(
            said.contains(journal.to_str().unwrap()) && said.contains("remove the journal"),
            "{said}"
        );
        assert!(tree(place.top.path()) == before, "{arguments:?}");
    }
    // Dropped by hand, it holds nobody off any more.
    fs::remove_file(journal).unwrap();
    assert!(!stderr(&place.run(&["check"])).contains("interrupted"));
}

/// Even one that lies where a journal has to lie may only name records.
#[test]
fn a_journal_names_only_records() {
    for file in [
        "../precious.yaml",
        "2022/../../precious.yaml",
        "/tmp/throughline-precious.yaml",
        "2022//call.yaml",
        "./measures.yaml",
        ".git/hooks/post-commit.yaml",
        "2022/.hidden.yaml",
        ".schema/event.schema.json",
        "2022/call.txt",
        "",
    ] {
        let place = Place::new();
        fs::write(place.top.path().join("work/precious.yaml"), "mine").unwrap();
        place.interrupt(&[
            (file, None, Some("theirs")),
            (
                "measures.yaml",
                Some(&place.text("measures.yaml")),
                Some("x"),
            ),
        ]);
        let before = tree(place.top.path());
        let output = place.run(&["fmt"]);
        assert_eq!(output.status.code(), Some(2), "{file}: {}", stderr(&output));
        assert!(
            stderr(&output).contains("is not the path of a record"),
            "{file}: {}",
            stderr(&output)
        );
        assert!(tree(place.top.path()) == before, "{file}");
        let output = place.run(&["check"]);
        assert_eq!(output.status.code(), Some(0), "{file}: {}", stdout(&output));
        assert!(
            stderr(&output).contains("cannot tell whether"),
            "{file}: {}",
            stderr(&output)
        );
        assert!(tree(place.top.path()) == before, "{file}");
    }
}

/// A path of a record can lead through a link that somebody has put there meanwhile: nothing is written then.
#[test]
fn an_interrupted_change_is_not_finished_through_a_link() {
    let (place, _) = interrupted();
    let outside = place.top.path().join("outside");
    fs::rename(place.events().join("2022"), &outside).unwrap();
    symlink(&outside, place.events().join("2022")).unwrap();
    let before = tree(&outside);
    let output = place.run(&["fmt"]);
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(
        stderr(&output).contains("`2022/call.yaml` changed since"),
        "{}",
        stderr(&output)
    );
    assert!(tree(&outside) == before);
}

#[test]
fn a_state_directory_that_is_not_the_users_alone_is_refused() {
    let rename = ["rename", "call", "a-call"];
    for spoil in ["open", "link", "file", "stranger"] {
        let place = Place::new();
        let state = place.state();
        fs::create_dir_all(&state).unwrap();
        match spoil {
            "open" => fs::set_permissions(&state, fs::Permissions::from_mode(0o755)).unwrap(),
            "link" => {
                fs::remove_dir(&state).unwrap();
                let elsewhere = place.top.path().join("elsewhere");
                fs::create_dir(&elsewhere).unwrap();
                fs::set_permissions(&elsewhere, fs::Permissions::from_mode(0o700)).unwrap();
                symlink(&elsewhere, &state).unwrap();
            }
            "file" => {
                fs::remove_dir(&state).unwrap();
                fs::write(&state, "").unwrap();
            }
            _ => {
                fs::set_permissions(&state, fs::Permissions::from_mode(0o700)).unwrap();
                // Only root can give a folder away.
                if std::os::unix::fs::chown(&state, Some(4242), None).is_err() {
                    continue;
                }
            }
        }
        let before = tree(place.top.path());
        let output = place.run(&rename);
        assert_eq!(
            output.status.code(),
            Some(2),
            "{spoil}: {}",
            stderr(&output)
        );
        assert!(
            stderr(&output).contains(state.to_str().unwrap()),
            "{spoil}: {}",
            stderr(&output)
        );
        assert!(tree(place.top.path()) == before, "{spoil}");
        // Who only reads is told, and goes on.
        let output = place.run(&["check"]);
        assert_eq!(output.status.code(), Some(0), "{spoil}");
        assert!(
            stderr(&output).contains("cannot tell whether"),
            "{spoil}: {}",
            stderr(&output)
        );
    }
}

#[test]
fn the_state_directory_is_made_for_the_user_alone() {
    let place = Place::new();
    let output = place.run(&["rename", "call", "a-call"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let mode = fs::metadata(place.state()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
    assert_eq!(fs::read_dir(place.state()).unwrap().count(), 0);
}

/// Without a place for a journal one file still changes, in one step; several do not, and the command says why.
#[test]
fn without_a_home_only_changes_of_one_file_are_made() {
    for (variable, value, why) in [
        (
            "HOME",
            None,
            "neither `XDG_STATE_HOME` nor `HOME` names a folder",
        ),
        (
            "HOME",
            Some("not/absolute"),
            "neither `XDG_STATE_HOME` nor `HOME` names a folder",
        ),
        (
            "XDG_STATE_HOME",
            Some("work/state"),
            "lies in the same checkout as the records",
        ),
        (
            "XDG_STATE_HOME",
            Some("work/events"),
            "lies in the same checkout as the records",
        ),
    ] {
        let place = Place::new();
        fs::create_dir(place.top.path().join("work/.git")).unwrap();
        let run = |arguments: &[&str]| {
            let mut program = program();
            program
                .current_dir(place.top.path().join("work"))
                .args(arguments);
            program.env_remove("HOME").env_remove("XDG_STATE_HOME");
            match (variable, value) {
                ("HOME", Some(value)) => program.env("HOME", value),
                (_, Some(value)) => program.env(variable, place.top.path().join(value)),
                _ => &mut program,
            };
            program.output().unwrap()
        };
        let before = tree(place.top.path());
        let output = run(&["rename", "call", "a-call"]);
        assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
        let said = stderr(&output);
        assert!(
            said.contains("nothing was changed") && said.contains(why),
            "{said}"
        );
        assert!(tree(place.top.path()) == before);
        let output = run(&[
            "withdraw",
            "call",
            "--reason",
            "en=Entered twice",
            "--reason",
            "es=Repetido",
        ]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        assert!(place.text("2022/call.yaml").contains("withdrawn"));
        let changed = tree(place.top.path());
        assert_eq!(
            changed.len(),
            before.len(),
            "something was left lying about"
        );
        assert_eq!(run(&["check"]).status.code(), Some(0));
        assert!(tree(place.top.path()) == changed);
    }
}

/// A journal that came with a checkout, in a home that came with it too, is none.
#[test]
fn a_journal_in_the_checkout_itself_is_none() {
    let place = Place::new();
    let topics = place.text("measures.yaml");
    place.interrupt(&[(
        "measures.yaml",
        Some(&topics),
        Some("theirs: {name: {en: Theirs}}\n"),
    )]);
    let inside = place.top.path().join("work/home");
    fs::rename(place.top.path().join("home"), &inside).unwrap();
    fs::create_dir(place.top.path().join("work/.git")).unwrap();
    for arguments in [&["check"][..], &["fmt"], &["check", "--fix"]] {
        let mut program = program();
        program
            .current_dir(place.top.path().join("work"))
            .env("HOME", &inside);
        let output = program
            .env_remove("XDG_STATE_HOME")
            .args(arguments)
            .output()
            .unwrap();
        assert_eq!(
            output.status.code(),
            Some(0),
            "{arguments:?}: {}",
            stderr(&output)
        );
        assert_eq!(place.text("measures.yaml"), topics, "{arguments:?}");
    }
}

#[test]
fn after_a_collection_was_moved_its_interrupted_change_is_told_of() {
    let (place, new) = interrupted();
    let (here, there) = (place.events(), place.top.path().join("work/records"));
    fs::rename(&here, &there).unwrap();
    let before = tree(place.top.path());
    let output = place.run(&["--events", "records", "check"]);
    let said = stderr(&output);
    for words in [
        here.to_str().unwrap(),
        "was interrupted",
        "move them back",
        "throughline fmt",
        "by hand",
        ".json",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    // Another collection has nothing to do with it.
    write_sample(&place.top.path().join("work/others"));
    let output = place.run(&["--events", "others", "check"]);
    assert_eq!(stderr(&output), "");
    fs::remove_dir_all(place.top.path().join("work/others")).unwrap();
    assert!(tree(place.top.path()) == before);
    fs::rename(&there, &here).unwrap();
    assert!(stderr(&place.run(&["fmt", "timeline.yaml"])).contains("was finished first"));
    assert_eq!(place.text("measures.yaml"), new);
}

/// What looks like a journal among the records is an error, at any depth, and no command carries it out.
#[test]
fn a_journal_among_the_records_is_an_error_and_never_carried_out() {
    let hostile = "title: The court upheld the rule\ndate: 2022-10-11\nsummary: S.\nkind: diplomacy\nclaims: [{id: happened, text: It happened, sources: [earlier-notice]}]\n";
    for folder in ["", "2022/", ".hidden/deep/"] {
        let commands = READING
            .iter()
            .chain(WRITING)
            .filter(|arguments| arguments[0] != "serve");
        for arguments in commands {
            let top = scratch();
            let events = top.path().join("events");
            write_sample(&events);
            write(top.path(), &[("out/events.csv", TABLE)]);
            let journal = events.join(format!("{folder}.throughline-change"));
            fs::create_dir_all(&journal).unwrap();
            fs::write(
                journal.join("plan"),
                "+0 2022/first-call.yaml\n- measures.yaml\n",
            )
            .unwrap();
            fs::write(journal.join("0"), hostile).unwrap();
            let arguments = with_out(arguments, top.path().join("out").to_str().unwrap());
            let output = program()
                .current_dir(top.path())
                .args(&arguments)
                .output()
                .unwrap();
            let call = fs::read_to_string(events.join("2022/first-call.yaml")).unwrap();
            assert!(!call.contains("upheld"), "{arguments:?}");
            assert!(events.join("measures.yaml").exists(), "{arguments:?}");
            assert!(journal.join("0").exists(), "{arguments:?}");
            if arguments == ["check"] {
                assert_eq!(output.status.code(), Some(1));
                let said = stdout(&output);
                assert!(said.contains("error[stray-journal]"), "{said}");
                assert!(
                    said.contains(&format!("{folder}.throughline-change:1:1")),
                    "{said}"
                );
            }
        }
    }
}
