//! The file format: what each kind of file may hold, and the structs that hold it.
//!
//! The tables in `format` are its one description: validation, the JSON Schema and the docs follow from them. The structs
//! hold what passed; every field of theirs may be missing, since a faulty value is put aside and the run goes on.

mod event;
pub mod format;
mod plain;
mod registry;
mod shape;
mod standards;
mod validate;
mod values;

pub use event::{
    ChangeRecord, CitationRecord, ClaimRecord, DatesRecord, DisputeRecord, EventRecord, LinkRecord,
    MeasureStepRecord, ParticipationRecord, QuantityRecord, SourceRecord, VersionRecord,
};
pub use registry::{
    ActorRecord, AllowanceRecord, CheckWeightRecord, EntryRecord, GapRecord, KindRecord,
    MeasureRecord, PlaceRecord, SettingsRecord, SilenceRecord, StoryRecord, TopicRecord,
};
pub use shape::{Field, Object, Shape};
pub use validate::{names_a_user, validate};
pub use values::{Ordered, TextRecord};
