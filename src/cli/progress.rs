//! The stages of long work: a line on a terminal while they run, and with `--timings` where the time went.

use std::fs;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use super::Context;

/// Watches stages begin and end.
pub(super) struct Stages {
    timings: bool,
    bar: ProgressBar,
    begun: Vec<(&'static str, Instant)>,
}

/// How long work may take before a terminal is told of it.
const PATIENCE: Duration = Duration::from_millis(500);

impl Stages {
    /// A watch that tells what the command line asks for.
    pub(super) fn new(context: &Context) -> Self {
        let bar = if std::io::stderr().is_terminal() {
            ProgressBar::new_spinner()
        } else {
            ProgressBar::hidden()
        };
        Self {
            timings: context.timings,
            bar,
            begun: Vec::new(),
        }
    }

    /// A stage begins, and the one before it ends.
    pub(super) fn begin(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.begun.push((stage, now));
        if self
            .begun
            .first()
            .is_some_and(|(_, first)| now - *first > PATIENCE)
        {
            if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} ({elapsed})") {
                self.bar.set_style(style);
            }
            self.bar.enable_steady_tick(Duration::from_millis(100));
        }
        self.bar.set_message(stage);
    }

    /// The last stage ends.
    pub(super) fn end(&mut self) {
        self.bar.finish_and_clear();
        if !self.timings {
            return;
        }
        let end = Instant::now();
        let ends = self
            .begun
            .iter()
            .skip(1)
            .map(|(_, begun)| *begun)
            .chain([end]);
        let mut text: String = self
            .begun
            .iter()
            .zip(ends)
            .map(|((stage, begun), end)| {
                format!(
                    "{stage:>9} {:8.1} ms\n",
                    (end - *begun).as_secs_f64() * 1000.0
                )
            })
            .collect();
        if let Some((_, first)) = self.begun.first() {
            text.push_str(&format!(
                "{:>9} {:8.1} ms\n",
                "all",
                (end - *first).as_secs_f64() * 1000.0
            ));
        }
        if let Some(peak) = peak_memory() {
            text.push_str(&format!("{:>9} {peak:8.1} MiB\n", "memory"));
        }
        let _ = std::io::stderr().write_all(text.as_bytes());
    }
}

/// The most memory that this process has held, in MiB, where the system tells.
fn peak_memory() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim()
        .trim_end_matches("kB")
        .trim()
        .parse::<f64>()
        .ok()
        .map(|kib| kib / 1024.0)
}
