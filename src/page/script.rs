//! Data for the scripts of pages, each in a script of its own: a page that is opened from a folder may load nothing else.

use serde::Serialize;

/// What writes one such file.
pub type Writer<'e> = Box<dyn Fn() -> String + Send + Sync + 'e>;

/// A script that holds data and says its name, which is its place below the folder of such scripts.
pub fn data(name: &str, value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned());
    format!("throughlineData(\"{name}\", {});\n", for_script(&json))
}

/// JSON as it may stand in a script, in a file of its own or within a page: line separators end a line in scripts of old, and
/// `<` could end the script.
pub fn for_script(json: &str) -> String {
    json.replace('<', "\\u003c")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}
