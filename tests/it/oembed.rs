//! oEmbed: what the answers hold is what the specification (oembed.com, version 1.0) asks of the type `rich`.

use std::collections::BTreeMap;

use serde_json::Value;
use throughline::load::SourceFiles;
use throughline::site::{self, Options};
use throughline::{Options as StudyOptions, analyze};

use crate::support::evidence;

const BASE: &str = "https://www.example.org/t";

fn built(base_url: Option<&str>) -> BTreeMap<String, Vec<u8>> {
    let settings = "format: 2\ntitle: {en: 'A \"small\" <timeline>', es: Una cronología}\nlocales: [en, es]\nkinds: {talk: {name: {en: Talk, es: Charla}}}\n";
    let event = format!(
        "title: {{en: One, es: Uno}}\ndate: 2022-11-22\nsummary: {{en: S., es: S.}}\nkind: talk\n{}",
        evidence("one")
    );
    let story =
        "home: {name: {en: At home, es: En casa}, description: {en: D., es: D.}, events: [one]}\n";
    let files: SourceFiles = [
        ("timeline.yaml".to_owned(), settings.to_owned()),
        ("stories.yaml".to_owned(), story.to_owned()),
        ("2022/one.yaml".to_owned(), event),
    ]
    .into_iter()
    .collect();
    let analysis = analyze(&files, &StudyOptions::default());
    let options = Options {
        base_url: base_url.map(str::to_owned),
    };
    site::render(analysis, &options).unwrap()
}

#[test]
fn answers_have_the_fields_of_the_specification() {
    let site = built(Some(BASE));
    let answers: Vec<&String> = site
        .keys()
        .filter(|path| path.contains("oembed/"))
        .collect();
    assert_eq!(
        answers,
        [
            "es/oembed/home.json",
            "es/oembed/stories/home.json",
            "oembed/home.json",
            "oembed/stories/home.json"
        ]
    );
    for path in answers {
        let answer: Value = serde_json::from_slice(&site[path]).unwrap();
        let text = |name: &str| answer[name].as_str().unwrap_or_default().to_owned();
        let number = |name: &str| answer[name].as_u64().unwrap_or_default();
        assert_eq!(
            (&*text("type"), &*text("version")),
            ("rich", "1.0"),
            "{path}"
        );
        for name in ["title", "provider_name"] {
            assert!(!text(name).is_empty(), "{path}: {name}");
        }
        // A frame, as wide and tall as the answer says, whose page is in the site.
        let html = text("html");
        let height = format!("height=\"{}\"", number("height"));
        assert!(
            html.contains(&height) && html.ends_with("</iframe>"),
            "{html}"
        );
        assert!(number("width") > 0);
        let framed = html
            .strip_prefix("<iframe src=\"")
            .and_then(|rest| rest.split(['"', '?']).next());
        for address in [framed.unwrap_or_default(), &text("thumbnail_url")] {
            let file = address.strip_prefix(&format!("{BASE}/")).unwrap();
            assert!(site.contains_key(file), "{path}: {address}");
        }
        assert!(text("provider_url").starts_with(BASE));
        // The thumbnail's address and its size stand together.
        assert_eq!(
            (number("thumbnail_width"), number("thumbnail_height")),
            (1200, 630)
        );
        let known = [
            "height",
            "html",
            "provider_name",
            "provider_url",
            "thumbnail_height",
            "thumbnail_url",
            "thumbnail_width",
            "title",
            "type",
            "version",
            "width",
        ];
        assert!(answer.as_object().unwrap().keys().eq(known), "{path}");
    }
    let html = serde_json::from_slice::<Value>(&site["oembed/home.json"]).unwrap();
    let html = html["html"].as_str().unwrap();
    assert!(
        html.contains("title=\"A &quot;small&quot; &lt;timeline&gt;\""),
        "{html}"
    );
    // Each answer is named by the page that it frames.
    for (page, answer) in [
        ("index.html", "oembed/home.json"),
        ("es/stories/home.html", "es/oembed/stories/home.json"),
    ] {
        let page = String::from_utf8(site[page].clone()).unwrap();
        assert!(page.contains("type=\"application/json+oembed\""));
        assert!(page.contains(&format!("href=\"{BASE}/{answer}\"")));
    }
}

#[test]
fn a_site_without_an_address_has_no_answers() {
    let site = built(None);
    assert!(!site.keys().any(|path| path.contains("oembed/")));
    let page = String::from_utf8(site["index.html"].clone()).unwrap();
    assert!(!page.contains("json+oembed") && page.contains("class=\"share\""));
}
