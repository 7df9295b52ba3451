//! `--lang` of the commands that take texts for records: the language of those that name none.

/// The option that names the language of texts.
#[derive(clap::Args, Clone, Debug, Default)]
pub(super) struct TextLanguage {
    /// The language of texts given without one; by default the collection's first
    #[arg(long, value_name = "LOCALE")]
    pub(super) lang: Option<String>,
}

impl TextLanguage {
    pub(super) fn get(&self) -> Option<&str> {
        self.lang.as_deref()
    }
}
