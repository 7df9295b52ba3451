//! The data model: what a timeline is made of. Nothing here knows of files, formats, diagnostics or pages.

mod actor;
mod address;
mod citation_order;
mod date;
mod event;
mod fast_map;
mod id;
mod link;
mod link_status;
mod measure;
mod origins;
pub(crate) mod scalar;
mod source;
mod text;
mod timeline;
mod words;

pub use actor::{Actor, Place, Role, Topic};
pub use address::{SecondForm, canonical_address, second_form, tidy_address};
pub use date::{DateError, EventDate, Precision, Qualifier, Start, TimeOrder};
pub use event::{
    Change, Claim, Dispute, Event, MeasureStep, OtherDates, Participation, Quantity, Resolution,
    Version,
};
pub(crate) use fast_map::{FastMap, FastSet};
pub(crate) use id::Slug;
pub use link::{Family, Link, Relation};
pub use link_status::{LinkResponse, LinkStatus};
pub use measure::{LifelineStep, Measure};
pub use source::{Citation, Identifier, Source};
pub(crate) use text::Text;
pub use timeline::{
    Allowance, Cards, CheckWeight, Entry, ExtraExport, FORMAT, Gap, Kind, Settings, Silence, Story,
    Timeline,
};
pub use words::Verdict;
pub(crate) use words::{
    ActorKind, Basis, Bound, ClaimStatus, Confidence, GapKind, IdentifierKind, MeasureState,
    RecordStatus, SourceKind, Stance, Verification, Voice, Weight,
};
