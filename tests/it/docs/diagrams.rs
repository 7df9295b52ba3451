//! The Mermaid diagrams of the documents: each is what the command under it draws, and one that GitHub draws.

use std::fs;

use super::documents;
use crate::support::{accepting, root, run, stderr, stdout};

/// How many diagrams the documents have at least, so that none is lost by a slip.
const AT_LEAST: usize = 5;

#[test]
fn every_diagram_is_what_the_command_under_it_draws() {
    let mut number = 0;
    for document in documents() {
        let blocks = document.blocks();
        let mut text = document.text.clone();
        // The last one first, so that those before stay where they are.
        for pair in blocks.windows(2).rev() {
            let [diagram, command] = pair else { continue };
            if diagram.language != "mermaid" {
                continue;
            }
            number += 1;
            assert_eq!(command.language, "sh", "{}", document.name());
            let drawn = drawn(command.body);
            if diagram.body != drawn {
                assert!(
                    accepting(),
                    "{}: `{}` draws something else; `UPDATE=1 cargo test` accepts it",
                    document.name(),
                    command.body.trim()
                );
                let from = diagram.body.as_ptr() as usize - document.text.as_ptr() as usize;
                text.replace_range(from..from + diagram.body.len(), &drawn);
            }
        }
        if text != document.text {
            fs::write(root().join(&document.path), text).unwrap();
        }
    }
    assert!(number >= AT_LEAST, "only {number} diagrams");
}

/// What a command draws as Mermaid, without what each change of any record changes, and without addresses, which lead nowhere
/// from a document.
fn drawn(command: &str) -> String {
    let (command, _) = command.split_once(" | ").unwrap();
    let mut words = command.split_whitespace();
    assert_eq!(words.next(), Some("throughline"), "{command}");
    let arguments: Vec<&str> = words.chain(["--format", "mermaid"]).collect();
    let output = run(root(), &arguments);
    let said = stderr(&output);
    assert_eq!(output.status.code(), Some(0), "{command}: {said}");
    assert!(!said.contains("GitHub"), "{command}: {said}");
    let text = stdout(&output);
    let kept = text.split_inclusive('\n').filter(|line| {
        let line = line.trim_start();
        !line.starts_with("%%") && !line.starts_with("click ")
    });
    kept.collect()
}
