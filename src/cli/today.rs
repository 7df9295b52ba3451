//! The day that the system's clock shows, in UTC.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, anyhow};

use crate::model::EventDate;

/// Today.
pub(super) fn today() -> Result<EventDate> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?;
    let days = i32::try_from(now.as_secs() / 86_400)?;
    let day = chrono::NaiveDate::from_epoch_days(days).context("the system clock is wrong")?;
    (day.to_string().parse()).map_err(|_| anyhow!("the system clock shows {day}"))
}
