//! The tables of the CSV formats as Apache Parquet, for DuckDB, Spark and pandas; behind the cargo feature `parquet`.
//!
//! Columns bear the same names and hold the same values, each in its own type: `date` as DATE, `integer` as INT64, `number` as
//! DOUBLE, `boolean` as BOOLEAN, all else as STRING. What is empty in CSV is null, and no cell needs a guard against
//! formulas. Lists are joined with `;` as there, so that a query serves both. Licence, day and checksum of the records stand
//! in the file's key-value metadata. The site holds none of these files: `throughline export` writes them.

use std::io::Write;

use super::ExportContext;

/// The formats by their names on the command line: the events, then the other tables.
pub(crate) const FORMATS: &[(&str, &str)] = &[
    ("parquet", super::csv::events::EXPORT.file),
    ("parquet-links", super::csv::links::EXPORT.file),
    ("parquet-claims", super::csv::claims::EXPORT.file),
    ("parquet-sources", super::csv::sources::EXPORT.file),
];

/// The table behind a format, as a Parquet file.
///
/// # Errors
///
/// The program was built without the feature, or there is no such format.
#[cfg(not(feature = "parquet"))]
pub(crate) fn write(
    _format: &str,
    _context: &ExportContext<'_>,
    _out: &mut dyn Write,
) -> anyhow::Result<()> {
    anyhow::bail!(
        "this program was built without Parquet: build it with `cargo build --release --features parquet`, or export `csv`, which \
         DuckDB converts (see docs/data.md)"
    )
}

#[cfg(feature = "parquet")]
pub(crate) use writing::write;

#[cfg(feature = "parquet")]
mod writing {
    use std::sync::Arc;

    use anyhow::{Context, Result, anyhow};
    use chrono::NaiveDate;
    use parquet::basic::{ConvertedType, LogicalType, Repetition, Type as Physical};
    use parquet::data_type::{
        BoolType, ByteArray, ByteArrayType, DoubleType, Int32Type, Int64Type,
    };
    use parquet::file::metadata::KeyValue;
    use parquet::file::properties::WriterProperties;
    use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
    use parquet::schema::types::Type;

    use super::super::csv::{Column, TABLES, Table};
    use super::super::provenance::Provenance;
    use super::{ExportContext, FORMATS, Write};

    /// The table behind a format, as a Parquet file.
    ///
    /// # Errors
    ///
    /// There is no such format, or a cell is not of its column's type.
    pub(crate) fn write(
        format: &str,
        context: &ExportContext<'_>,
        out: &mut dyn Write,
    ) -> Result<()> {
        let table = FORMATS
            .iter()
            .find(|(name, _)| *name == format)
            .and_then(|(_, file)| TABLES.iter().find(|table| table.file == *file))
            .ok_or_else(|| anyhow!("there is no format `{format}`"))?;
        let columns = (table.columns)(&context.timeline.settings.locales);
        // Parquet goes by columns: all rows are needed at once.
        let mut rows = Vec::new();
        (table.rows)(context, &mut |row| {
            rows.push(row);
            Ok(())
        })?;
        // The library writes only to what may go from thread to thread, and has all rows in memory in any case.
        let mut writer = SerializedFileWriter::new(
            Vec::new(),
            Arc::new(schema(table, &columns)?),
            Arc::new(properties(context)),
        )?;
        let mut group = writer.next_row_group()?;
        for (position, column) in columns.iter().enumerate() {
            let cells = rows
                .iter()
                .map(|row| row.cells().get(position).map_or("", String::as_str));
            let mut chunk = group
                .next_column()?
                .ok_or_else(|| anyhow!("the schema lacks the column `{}`", column.name))?;
            fill(&mut chunk, column, cells)
                .with_context(|| format!("in the column `{}`", column.name))?;
            chunk.close()?;
        }
        group.close()?;
        out.write_all(&writer.into_inner()?)?;
        Ok(())
    }

    fn properties(context: &ExportContext<'_>) -> WriterProperties {
        let facts = Provenance::of(context.timeline)
            .facts()
            .map(|(name, value)| KeyValue::new(name.to_owned(), value.to_owned()))
            .collect();
        // Without the library's version: another release of it should not change the bytes.
        WriterProperties::builder()
            .set_created_by("throughline".to_owned())
            .set_key_value_metadata(Some(facts))
            .build()
    }

    fn schema(table: &Table, columns: &[Column]) -> Result<Type> {
        let fields: Result<Vec<Arc<Type>>, _> = columns
            .iter()
            .map(|column| {
                let (physical, logical, converted) = match column.kind {
                    "date" => (
                        Physical::INT32,
                        Some(LogicalType::Date),
                        ConvertedType::DATE,
                    ),
                    "integer" => (Physical::INT64, None, ConvertedType::NONE),
                    "number" => (Physical::DOUBLE, None, ConvertedType::NONE),
                    "boolean" => (Physical::BOOLEAN, None, ConvertedType::NONE),
                    _ => (
                        Physical::BYTE_ARRAY,
                        Some(LogicalType::String),
                        ConvertedType::UTF8,
                    ),
                };
                Type::primitive_type_builder(&column.name, physical)
                    .with_repetition(if table.key.contains(&column.name.as_str()) {
                        Repetition::REQUIRED
                    } else {
                        Repetition::OPTIONAL
                    })
                    .with_logical_type(logical)
                    .with_converted_type(converted)
                    .build()
                    .map(Arc::new)
            })
            .collect();
        let name = table.file.rsplit('/').next().unwrap_or(table.file);
        Ok(Type::group_type_builder(name.trim_end_matches(".csv"))
            .with_fields(fields?)
            .build()?)
    }

    /// Writes the cells of a column; an empty one is null.
    fn fill<'a>(
        chunk: &mut SerializedColumnWriter<'_>,
        column: &Column,
        cells: impl Iterator<Item = &'a str>,
    ) -> Result<()> {
        let cells: Vec<&str> = cells.collect();
        let levels: Vec<i16> = cells
            .iter()
            .map(|cell| i16::from(!cell.is_empty()))
            .collect();
        let levels = Some(levels.as_slice());
        let full = cells.iter().copied().filter(|cell| !cell.is_empty());
        match column.kind {
            "date" => {
                let days: Result<Vec<i32>> = full
                    .map(|cell| Ok(cell.parse::<NaiveDate>()?.to_epoch_days()))
                    .collect();
                chunk
                    .typed::<Int32Type>()
                    .write_batch(&days?, levels, None)?;
            }
            "integer" => {
                let numbers: Result<Vec<i64>, _> = full.map(str::parse).collect();
                chunk
                    .typed::<Int64Type>()
                    .write_batch(&numbers?, levels, None)?;
            }
            "number" => {
                let numbers: Result<Vec<f64>, _> = full.map(str::parse).collect();
                chunk
                    .typed::<DoubleType>()
                    .write_batch(&numbers?, levels, None)?;
            }
            "boolean" => {
                let flags: Result<Vec<bool>, _> = full.map(str::parse).collect();
                chunk
                    .typed::<BoolType>()
                    .write_batch(&flags?, levels, None)?;
            }
            _ => {
                let texts: Vec<ByteArray> = full.map(ByteArray::from).collect();
                chunk
                    .typed::<ByteArrayType>()
                    .write_batch(&texts, levels, None)?;
            }
        }
        Ok(())
    }
}
