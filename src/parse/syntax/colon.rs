//! A key without its colon, or without the blank after it.

use super::{Broken, Candidate, NEAR};
use crate::message;

pub(super) fn candidates(broken: &Broken<'_>) -> Vec<Candidate> {
    let lines = &broken.lines;
    let mut found = Vec::new();
    for line in broken.suspects(NEAR) {
        let parts = lines.parts(line);
        if parts.key.is_some() {
            continue;
        }
        let text = broken.text.get(parts.value.clone()).unwrap_or("");
        let end = text
            .find(|letter: char| !letter.is_ascii_alphanumeric() && !matches!(letter, '-' | '_'))
            .unwrap_or(text.len());
        let (word, rest) = text.split_at(end);
        let after = parts.value.start + end;
        if word.is_empty() {
            continue;
        }
        if rest.len() > 1 && rest.starts_with(':') && !rest.starts_with("://") {
            found.push(Candidate {
                byte: after,
                message: message!("invalid-yaml.space-after-colon", key = word),
                help: message!("write-this", text = format!("{word}: …")),
                done: message!("invalid-yaml.done-space-after-colon", key = word),
                edits: vec![(after + 1..after + 1, " ".to_owned())],
            });
        } else if rest.starts_with(' ') || rest.is_empty() {
            let is_language = word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_lowercase());
            let is_field = broken.fields.contains(&word) || is_language;
            if is_field {
                found.push(Candidate {
                    byte: after,
                    message: message!("invalid-yaml.colon", key = word),
                    help: message!("write-this", text = format!("{word}: …")),
                    done: message!("invalid-yaml.done-colon", key = word),
                    edits: vec![(after..after, ":".to_owned())],
                });
            }
        }
    }
    found
}
