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
pub use event::{
    ChangeRecord, CitationRecord, ClaimRecord, DatesRecord, DisputeRecord, EventRecord, LinkRecord,
    MeasureStepRecord, ParticipationRecord, QuantityRecord, SourceRecord, VersionRecord,
};
pub use field_type::{Field, FieldType, Schema};
pub use registry::{
    ActorRecord, AllowanceRecord, CheckWeightRecord, EntryRecord, GapRecord, KindRecord,
    MeasureRecord, PlaceRecord, SettingsRecord, SilenceRecord, StoryRecord, TopicRecord,
};
pub use scalar::names_a_user;
pub use site_address::{AddressFault, site_address_fault};
pub use validate::validate;
pub use values::{Ordered, TextRecord};
