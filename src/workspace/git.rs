//! Git, asked about a repository that strangers may have written: it reads, runs nothing of theirs and asks no network.

use std::io::{BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread::JoinHandle;

use anyhow::{Context, Result, anyhow, bail};

/// How many bytes of what git says in an answer of one line, or about an error, are kept.
const WORDS: u64 = 1 << 16;

/// Git in a folder, with these arguments.
fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command
        .args(["--no-pager", "--no-optional-locks", "--no-replace-objects"])
        .args(["-c", "core.fsmonitor=false"])
        .arg("-C")
        .arg(folder)
        .args(arguments)
        // In a clone without all objects git would fetch what is missing, with programs that the clone's own settings name.
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_ALLOW_PROTOCOL", "none")
        .env("GIT_TERMINAL_PROMPT", "0")
        // One of its messages is told apart from the others.
        .env("LC_ALL", "C")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// What git answers in few words; what it says instead when it fails.
pub(super) fn ask(
    folder: &Path,
    arguments: &[&str],
) -> Result<std::result::Result<String, String>> {
    let mut answer = Answer::begin(folder, arguments, None)?;
    let mut words = Vec::new();
    let length = (&mut answer.output).take(WORDS).read_to_end(&mut words)?;
    if length as u64 == WORDS {
        bail!("git {}: the answer is too long", answer.name);
    }
    let words = String::from_utf8_lossy(&words).trim_end().to_owned();
    Ok(answer.ended()?.map(|()| words))
}

/// What git prints, read as it comes. When it is dropped, git is stopped.
pub(super) struct Answer {
    child: Child,
    /// What git prints.
    pub(super) output: BufReader<ChildStdout>,
    errors: Option<JoinHandle<String>>,
    name: String,
}

impl Answer {
    /// Runs git; `input` is written beside, so that neither side waits for the other when its pipe is full.
    pub(super) fn begin(folder: &Path, arguments: &[&str], input: Option<Vec<u8>>) -> Result<Self> {
        let mut command = command(folder, arguments);
        if input.is_some() {
            command.stdin(Stdio::piped());
        }
        let mut child = command.spawn().context("cannot run git")?;
        if let (Some(mut stdin), Some(input)) = (child.stdin.take(), input) {
            std::thread::spawn(move || stdin.write_all(&input));
        }
        let (Some(output), Some(mut errors)) = (child.stdout.take(), child.stderr.take()) else {
            bail!("cannot run git");
        };
        let errors = std::thread::spawn(move || {
            let mut words = Vec::new();
            let _ = (&mut errors).take(WORDS).read_to_end(&mut words);
            let _ = std::io::copy(&mut errors, &mut std::io::sink());
            String::from_utf8_lossy(&words).trim().to_owned()
        });
        Ok(Self {
            child,
            output: BufReader::with_capacity(1 << 16, output),
            errors: Some(errors),
            name: arguments.first().copied().unwrap_or_default().to_owned(),
        })
    }

    /// Waits for git's end; what it says when it fails.
    fn ended(mut self) -> Result<std::result::Result<(), String>> {
        let status = self.child.wait().context("cannot run git")?;
        let errors = self.errors.take().map(JoinHandle::join);
        Ok(if status.success() {
            Ok(())
        } else {
            Err(errors.and_then(std::result::Result::ok).unwrap_or_default())
        })
    }

    /// Waits for git's end, which has to be a good one.
    pub(super) fn finish(self) -> Result<()> {
        let name = self.name.clone();
        self.ended()?
            .map_err(|errors| anyhow!("git {name}: {errors}"))
    }
}

impl Drop for Answer {
    fn drop(&mut self) {
        // Both fail when it has ended, and nothing is left to do then.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
