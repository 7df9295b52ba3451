//! The file format: what each kind of file may hold, and the structs that hold it.
//!
//! The tables in `format` are its one description: validation, the JSON Schema and the docs follow from them. The structs
//! hold what passed; every field of theirs may be missing, since a faulty value is put aside and the run goes on.

mod codes;
mod event;
mod field_path;
mod field_type;
pub mod format;
mod former_name;
mod mail_address;
mod plain_text;
mod registry;
mod scalar;
mod site_address;
mod size;
mod validate;
mod values;
mod wrong_type;
mod yaml_ambiguity;

pub(crate) use codes::is_language;
pub(crate) use event::{
    CitationRecord, ClaimRecord, DisputeRecord, EventRecord, LinkRecord, QuantityRecord,
    SourceRecord,
};
pub use field_type::{Field, FieldType, Schema};
pub(crate) use mail_address::MAIL;
pub(crate) use registry::{
    ActorRecord, EntryRecord, GapRecord, MeasureRecord, PlaceRecord, SettingsRecord, StoryRecord,
    TopicRecord,
};
pub(crate) use scalar::names_a_user;
pub(crate) use site_address::site_address_fault;
pub(crate) use validate::validate;
pub(crate) use values::{Ordered, TextRecord};
