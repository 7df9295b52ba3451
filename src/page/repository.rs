//! Where the records are kept, and the pages there on which one is read, edited, added or complained of.
//!
//! Only addresses in GitHub's form tell where these pages are. Of any other only the address itself is known, and nothing is made up.

use super::html::is_web;

/// The place where records are kept, on a host whose pages are known.
pub(crate) struct Repository {
    /// Owner and name, after the host.
    home: String,
    /// The branch that readers see.
    branch: String,
    /// The folder of the records.
    folder: String,
}

/// The longest address that is filled with a record: longer ones are refused by servers and browsers on the way.
pub(crate) const LONGEST: usize = 7000;

impl Repository {
    /// Reads `https://github.com/<owner>/<name>`, with `/tree/<branch>` after it where that is not the host's own choice, and
    /// `/<folder>` after that where the records are not in `events`.
    pub fn read(address: &str) -> Option<Self> {
        let path = address
            .strip_prefix("https://github.com/")?
            .trim_end_matches('/');
        let parts: Vec<&str> = path.split('/').collect();
        let sound = |part: &&str| {
            !part.is_empty()
                && *part != "."
                && *part != ".."
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
        };
        if !parts.iter().all(sound) {
            return None;
        }
        let (owner, name, rest) = match parts.as_slice() {
            [owner, name, rest @ ..] => (owner, name.trim_end_matches(".git"), rest),
            _ => return None,
        };
        let (branch, folder) = match rest {
            [] => ("HEAD", "events".to_owned()),
            ["tree", branch] => (*branch, "events".to_owned()),
            ["tree", branch, folder @ ..] => (*branch, folder.join("/")),
            _ => return None,
        };
        Some(Self {
            home: format!("https://github.com/{owner}/{name}"),
            branch: branch.to_owned(),
            folder,
        })
    }

    /// A record as it is shown there.
    pub(crate) fn shown(&self, file: &str) -> String {
        self.at("blob", file)
    }

    /// A record's history.
    pub(crate) fn history(&self, file: &str) -> String {
        self.at("commits", file)
    }

    /// Where a record is edited.
    pub(crate) fn edit(&self, file: &str) -> String {
        self.at("edit", file)
    }

    /// The folder of the records.
    pub(crate) fn records(&self) -> String {
        format!("{}/tree/{}/{}", self.home, self.branch, self.folder)
    }

    /// Where a new file is begun; its name and text are added as `filename` and `value`.
    pub(crate) fn new_file(&self) -> String {
        format!("{}/new/{}/{}", self.home, self.branch, self.folder)
    }

    /// Where something is reported: the choice of forms.
    pub(crate) fn forms(&self) -> String {
        format!("{}/issues/new/choose", self.home)
    }

    /// The form on which something wrong is reported, filled with what is known of it. A language other than the collection's first
    /// one has a form of its own.
    pub(crate) fn report(
        &self,
        event: Option<&str>,
        title: &str,
        page: &str,
        other: Option<&str>,
    ) -> String {
        let tongue = other.map(|tag| format!(".{tag}")).unwrap_or_default();
        let event = event.map(|id| format!("&event={}", encoded(id)));
        format!(
            "{}/issues/new?template=correction{tongue}.yml&title={}{}&page={}",
            self.home,
            encoded(title),
            event.unwrap_or_default(),
            encoded(page)
        )
    }

    fn at(&self, what: &str, file: &str) -> String {
        format!(
            "{}/{what}/{}/{}/{file}",
            self.home, self.branch, self.folder
        )
    }
}

/// The address of a repository that a reader may be sent to, whatever its host.
pub(crate) fn address(setting: Option<&str>) -> &str {
    setting
        .map(|address| address.trim_end_matches('/'))
        .filter(|address| is_web(address))
        .unwrap_or_default()
}

/// A text as it stands in a query, where colons and slashes may stand as they are.
pub(super) fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            byte if byte.is_ascii_alphanumeric() || b"-_.~:/".contains(&byte) => {
                char::from(byte).to_string()
            }
            byte => format!("%{byte:02X}"),
        })
        .collect()
}
