//! What changes records on disk: edits worked out in memory, checked, and written as a whole or not at all; and the records as git
//! has them.

pub(crate) mod change;
pub(crate) mod collection;
pub(crate) mod event;
pub(crate) mod fix;
mod git;
pub(crate) mod import;
mod journal;
pub(crate) mod lookup;
pub(crate) mod measure;
mod redirect;
pub(crate) mod rename;
pub(crate) mod revision;
pub(crate) mod schema_comment;
mod state_dir;
pub(crate) mod statement;
mod step_folders;
pub(crate) mod suggestions;
pub(crate) mod texts;
pub(crate) mod transaction;
pub(crate) mod upgrade;
pub(crate) mod withdraw;
