//! How much memory a command may use: as much as was allowed, or as much as there is.

use std::fs;
use std::thread::available_parallelism;

use anyhow::{Result, bail};

use crate::memory_estimate::BASE;

/// What is taken where nothing is known.
const UNKNOWN: u64 = 4 << 30;
/// The addresses that the allocator takes for each thread before it gives out the first byte, with the thread's stack; those that
/// it sets apart at the beginning where they are plenty, and gives out later; and how many times the memory in use it takes
/// while large pieces grow. Measured under `ulimit -v`: 98 events are built from 120 MB on, 16 MB of long texts from 600 MB on.
const THREAD: u64 = 36 << 20;
const APART: u64 = 1 << 30;
const GROWTH: u64 = 3;

/// A limit.
#[derive(Clone, Debug)]
pub(super) struct Memory {
    bytes: u64,
    /// Where it comes from, and how to raise it.
    origin: &'static str,
    advice: &'static str,
}

impl Memory {
    /// The limit that was asked for, or else the least of those that this machine sets. One on addresses holds in any case: an
    /// allocator that gets no more of them ends the program.
    pub(super) fn new(asked: Option<u64>) -> Self {
        let addresses = addresses().map(|limit| Self {
            bytes: usable(limit).map_or(0, |bytes| BASE + bytes),
            origin: "the limit on addresses (`ulimit -v`) leaves",
            advice: "raise that limit",
        });
        let other = |bytes: u64, origin: &'static str| Self {
            bytes,
            origin,
            advice: "allow more with `--memory-limit`",
        };
        let others = match asked {
            Some(u64::MAX) => return other(u64::MAX, ""),
            Some(bytes) => [Some(other(bytes, "`--memory-limit` allows")), None],
            None => [
                group().map(|limit| other(limit / 4 * 3, "its control group leaves")),
                machine().map(|bytes| other(bytes, "this machine offers")),
            ],
        };
        let known = others.into_iter().chain([addresses]).flatten();
        let least = known.min_by_key(|limit| limit.bytes);
        least.unwrap_or(other(UNKNOWN, "the limit taken where none is known is"))
    }

    /// Refuses to begin where not even the program itself finds room, and begins with no more threads than do.
    pub(super) fn begin(&self) -> Result<()> {
        self.hold("the program", BASE)?;
        spare_threads();
        Ok(())
    }

    /// Refuses work that needs more.
    pub(super) fn hold(&self, work: &str, need: u64) -> Result<()> {
        if need > self.bytes {
            bail!(
                "{work} needs about {} of memory, and {} {}; {}",
                shown(need),
                self.origin,
                shown(self.bytes),
                self.advice
            );
        }
        Ok(())
    }
}

/// Starts fewer threads than there are cores where addresses are scarce: each takes its share of them.
fn spare_threads() {
    if let Some(limit) = addresses()
        && threads(limit) < cores()
    {
        // A pool that has been started already, by a test in the same process, stays as it is.
        let _ = rayon::ThreadPoolBuilder::new()
            .num_threads(usize::try_from(threads(limit)).unwrap_or(1))
            .build_global();
    }
}

fn cores() -> u64 {
    available_parallelism().map_or(1, |cores| u64::try_from(cores.get()).unwrap_or(1))
}

/// How many threads may take a quarter of the addresses.
fn threads(limit: u64) -> u64 {
    (limit / 4 / THREAD).clamp(1, cores())
}

/// How much memory a limit on addresses leaves for records; nothing where not even the threads find room.
fn usable(limit: u64) -> Option<u64> {
    let taken = status("/proc/self/status", "VmSize:").unwrap_or(0);
    let taken = taken.checked_sub(APART).unwrap_or(taken);
    // Memory is taken in large pieces: each thread, and this one, may need one more.
    let left = limit.checked_sub(taken + THREAD * (2 * threads(limit) + 1))?;
    Some(left / GROWTH)
}

/// The limit on the addresses or on the data of this process.
fn addresses() -> Option<u64> {
    let limits = fs::read_to_string("/proc/self/limits").ok()?;
    let lines = limits.lines().filter_map(|line| {
        let rest = ["Max address space", "Max data size"]
            .iter()
            .find_map(|name| line.strip_prefix(name))?;
        rest.split_whitespace().next()?.parse().ok()
    });
    lines.min()
}

/// The memory that is free or can be made so.
fn machine() -> Option<u64> {
    status("/proc/meminfo", "MemAvailable:")
}

/// The bytes that a line of such a file tells in kB.
fn status(file: &str, name: &str) -> Option<u64> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// The least limit of the control groups that this process is in.
fn group() -> Option<u64> {
    let groups = fs::read_to_string("/proc/self/cgroup").ok()?;
    let mut least: Option<u64> = None;
    for line in groups.lines() {
        let mut parts = line.splitn(3, ':');
        let (Some(_), Some(kind), Some(path)) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let (root, file) = match kind {
            "" => ("/sys/fs/cgroup", "memory.max"),
            "memory" => ("/sys/fs/cgroup/memory", "memory.limit_in_bytes"),
            _ => continue,
        };
        // In a container the path is often that of the host; the group at the root is then the own one.
        let mut path = path.trim_end_matches('/');
        loop {
            let limit = fs::read_to_string(format!("{root}{path}/{file}")).ok();
            let limit = limit.and_then(|text| text.trim().parse::<u64>().ok());
            least = least.into_iter().chain(limit).min();
            let Some((above, _)) = path.rsplit_once('/') else {
                break;
            };
            path = above;
        }
    }
    least
}

/// A size as the command line takes it: `800M`, `2GiB`, `none`.
pub(super) fn parse(text: &str) -> Result<u64, String> {
    if text == "none" {
        return Ok(u64::MAX);
    }
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let unit: u64 = match &text[digits.len()..] {
        "" | "B" => 1,
        "K" | "KiB" => 1 << 10,
        "M" | "MiB" => 1 << 20,
        "G" | "GiB" => 1 << 30,
        "T" | "TiB" => 1 << 40,
        "kB" | "KB" => 1_000,
        "MB" => 1_000_000,
        "GB" => 1_000_000_000,
        "TB" => 1_000_000_000_000,
        _ => return Err("write a size like `800M` or `2G`, or `none`".to_owned()),
    };
    let number: Option<u64> = digits.parse().ok();
    number
        .and_then(|number| number.checked_mul(unit))
        .ok_or_else(|| "write a size like `800M` or `2G`, or `none`".to_owned())
}

/// A size for people.
fn shown(bytes: u64) -> String {
    if bytes == 0 {
        return "nothing".to_owned();
    }
    const UNITS: [&str; 4] = ["KiB", "MiB", "GiB", "TiB"];
    let (mut rest, mut unit) = (bytes, 0);
    while rest >= 1024 * 1024 && unit + 1 < UNITS.len() {
        rest /= 1024;
        unit += 1;
    }
    format!(
        "{}.{} {}",
        rest / 1024,
        rest % 1024 * 10 / 1024,
        UNITS[unit]
    )
}
