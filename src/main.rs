//! The binary: everything it does is in [`throughline::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    throughline::cli::main()
}
