//! Whole-process benchmarks: `cargo bench` times the commands on synthetic collections against yardsticks in the same run.
//!
//! `cargo bench -- 100 1000` names the sizes; `cargo bench -- generate DIR N` only writes a collection;
//! `cargo bench -- layouts` compares layouts of the graph; `cargo bench -- drawing FILE…` measures pictures of a site.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that cannot run should stop and say so"
)]

mod corpus;
mod drawing;
mod layouts;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

// The yardsticks have what the program has.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often builds run at a size: less often where once takes long.
const fn builds(size: usize) -> usize {
    match size {
        0..=2_000 => 5,
        2_001..=20_000 => 3,
        _ => 1,
    }
}

/// How often the commands run that only read: they are soon over, and what else the machine does weighs the more on them.
const fn readings(size: usize) -> usize {
    match size {
        0..=20_000 => 11,
        _ => 3,
    }
}

/// The most events whose site is built three times over: the site, the same in memory, and what the yardstick writes of it.
const MOST_WRITTEN: usize = 20_000;

fn main() {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    if let [verb, folder, number] = arguments.as_slice()
        && verb == "generate"
    {
        corpus::write(
            Path::new(folder),
            number.parse().expect("a number of events"),
        );
        return;
    }
    if let [verb, folder] = arguments.as_slice()
        && verb == "read"
    {
        read_and_deserialise(Path::new(folder));
        return;
    }
    if let [verb, rest @ ..] = arguments.as_slice()
        && verb == "layouts"
    {
        let home = tempfile::tempdir().expect("a folder");
        layouts::run(rest, home.path());
        return;
    }
    if let [verb, files @ ..] = arguments.as_slice()
        && verb == "drawing"
    {
        drawing::run(files);
        return;
    }
    let sizes: Vec<usize> = arguments
        .iter()
        .map(|size| size.parse().expect("a number of events"))
        .collect();
    let sizes = if sizes.is_empty() {
        vec![100, 1_000, 10_000]
    } else {
        sizes
    };
    // Memory, where there is some to write to: on disk one would measure the disk.
    let shared = Path::new("/dev/shm");
    let home = tempfile::tempdir_in(if shared.is_dir() {
        shared.to_owned()
    } else {
        std::env::temp_dir()
    })
    .expect("a folder");
    println!(
        "Medians of interleaved rounds (lowest–highest): the processors' time, user and system, and the clock's; *of its\nyardstick* in the same order. Memory is the process's peak.\n"
    );
    println!("| events | command | processor, ms | clock, ms | of its yardstick | memory MiB |");
    println!("|---:|---|---:|---:|---:|---:|");
    for size in sizes {
        measure(home.path(), size);
    }
}

/// What a run took, in milliseconds.
#[derive(Clone, Copy)]
struct Time {
    /// The processors' time, as far as the system tells it.
    processor: f64,
    clock: f64,
}

/// What ran, and the peak memory where it is known.
#[derive(Default)]
struct Runs {
    processor: Vec<f64>,
    clock: Vec<f64>,
    memory: f64,
}

impl Runs {
    fn add(&mut self, time: Time, memory: f64) {
        for (known, new) in [
            (&mut self.processor, time.processor),
            (&mut self.clock, time.clock),
        ] {
            known.push(new);
            known.sort_by(f64::total_cmp);
        }
        self.memory = self.memory.max(memory);
    }
}

fn median(sorted: &[f64]) -> f64 {
    sorted[sorted.len() / 2]
}

fn measure(home: &Path, size: usize) {
    let events = home.join(format!("events-{size}"));
    corpus::write(&events, size);
    let site = home.join("site");
    let (mut reading, mut writing) = (Runs::default(), Runs::default());
    let mut ours: BTreeMap<&str, Runs> = BTreeMap::new();
    for _ in 0..readings(size) {
        reading.add(clock(|| yardstick(&events)), 0.0);
        for (name, arguments) in [
            ("check", &["check", "--format", "json"][..]),
            ("graph", &["graph", "--format", "dot"]),
        ] {
            let (time, memory) = program(&events, arguments);
            ours.entry(name).or_default().add(time, memory);
        }
    }
    for _ in 0..builds(size) {
        let _ = fs::remove_dir_all(&site);
        let (time, memory) = program(
            &events,
            &["build", "--output", site.to_str().expect("a path")],
        );
        ours.entry("build").or_default().add(time, memory);
        // A second build over the first: nothing has changed.
        let (time, memory) = program(
            &events,
            &["build", "--output", site.to_str().expect("a path")],
        );
        ours.entry("build again").or_default().add(time, memory);
        if size > MOST_WRITTEN {
            continue;
        }
        let files = files(&site);
        let copy = home.join("copy");
        let _ = fs::remove_dir_all(&copy);
        for folder in files
            .keys()
            .filter_map(|name| copy.join(name).parent().map(Path::to_owned))
        {
            fs::create_dir_all(folder).expect("a folder");
        }
        writing.add(clock(|| write_with_two_threads(&copy, &files)), 0.0);
        let _ = fs::remove_dir_all(&copy);
    }
    row(size, "yardstick: read and deserialise", &reading, None);
    if !writing.clock.is_empty() {
        row(size, "yardstick: write the same site", &writing, None);
    }
    for (name, runs) in &ours {
        let yardstick = match *name {
            "check" => &reading,
            "graph" => &ours["check"],
            _ => &writing,
        };
        row(size, name, runs, Some(yardstick));
    }
}

fn row(size: usize, name: &str, runs: &Runs, yardstick: Option<&Runs>) {
    let ratio = match yardstick {
        Some(yardstick) if !yardstick.clock.is_empty() => format!(
            "{:.2}, {:.2}",
            median(&runs.processor) / median(&yardstick.processor),
            median(&runs.clock) / median(&yardstick.clock)
        ),
        _ => String::new(),
    };
    let spread = |sorted: &[f64]| {
        format!(
            "{:.0} ({:.0}–{:.0})",
            median(sorted),
            sorted[0],
            sorted[sorted.len() - 1]
        )
    };
    let memory = if runs.memory > 0.0 {
        format!("{:.0}", runs.memory)
    } else {
        String::new()
    };
    println!(
        "| {size} | {name} | {} | {} | {ratio} | {memory} |",
        spread(&runs.processor),
        spread(&runs.clock),
    );
}

fn clock(work: impl FnOnce()) -> Time {
    let (used, begun) = (processor(), Instant::now());
    work();
    Time {
        processor: processor() - used,
        clock: begun.elapsed().as_secs_f64() * 1000.0,
    }
}

/// The processors' time of this process and of its children that have ended, in milliseconds; Linux tells it in hundredths
/// of a second.
fn processor() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The second field is a name in parentheses, which may hold blanks; user and system times are the 14th to 17th.
    let fields = stat.rsplit(')').next().unwrap_or_default().split(' ');
    let ticks = fields
        .skip(12)
        .take(4)
        .filter_map(|field| field.parse::<f64>().ok());
    ticks.sum::<f64>() * 10.0
}

/// Runs the program; its time as a whole process, and the peak memory that it tells of.
fn program(events: &Path, arguments: &[&str]) -> (Time, f64) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_throughline"));
    command
        .arg("--events")
        .arg(events)
        .arg("--timings")
        .args(arguments)
        .stdout(Stdio::null());
    let mut output = None;
    let time = clock(|| output = command.output().ok());
    let output = output.expect("the program");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{text}");
    let memory = text
        .lines()
        .find_map(|line| {
            line.trim()
                .strip_prefix("memory")?
                .trim()
                .strip_suffix("MiB")?
                .trim()
                .parse()
                .ok()
        })
        .unwrap_or(0.0);
    (time, memory)
}

/// Runs the yardstick of `check` as a process of its own, as the commands are.
fn yardstick(events: &Path) {
    let program = std::env::current_exe().expect("this program");
    let status = Command::new(program).arg("read").arg(events).status();
    assert!(status.expect("a process").success());
}

/// The yardstick of `check`: every file read and deserialised into plain values by the same YAML parser, on two threads.
fn read_and_deserialise(events: &Path) {
    let paths = paths(events);
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(path) = paths.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let text = fs::read_to_string(path).expect("a record");
                    let document = throughline::yaml::read(&text).expect("YAML");
                    let value: serde_json::Value =
                        throughline::yaml::decode(&document.root).expect("a value");
                    std::hint::black_box(value);
                }
            });
        }
    });
}

/// The yardstick of `build`: the same files written from memory, on two threads.
fn write_with_two_threads(folder: &Path, files: &BTreeMap<PathBuf, Vec<u8>>) {
    let files: Vec<_> = files.iter().collect();
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some((name, bytes)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    fs::write(folder.join(name), bytes).expect("a file");
                }
            });
        }
    });
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let named = paths(folder).into_iter().map(|path| {
        let name = path.strip_prefix(folder).expect("below it").to_owned();
        (name, fs::read(&path).expect("a file"))
    });
    named.collect()
}

/// Every file below a folder.
fn paths(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(inner) = open.pop() {
        for entry in fs::read_dir(&inner).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}
