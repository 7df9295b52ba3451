//! The binary: everything it does is in [`throughline::cli`].

use std::process::ExitCode;

// Two threads write pages of some kilobytes by the ten thousand: the usual allocator takes a fifth of a build for that.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    throughline::cli::main()
}
