//! Addresses in timelines of other tools: those that lead to the web, and those of pictures and films, which are not sources.

/// Endings of files that are looked at or listened to.
const FILES: &[&str] = &[
    "jpg", "jpeg", "png", "gif", "webp", "svg", "bmp", "tif", "tiff", "avif", "heic", "mp4", "m4v",
    "webm", "mov", "avi", "mkv", "ogv", "mp3", "m4a", "wav", "ogg", "oga", "flac",
];
/// Servers of pictures, films, sounds and maps, with their subdomains.
const SERVERS: &[&str] = &[
    "youtube.com",
    "youtube-nocookie.com",
    "youtu.be",
    "vimeo.com",
    "dailymotion.com",
    "dai.ly",
    "vine.co",
    "tiktok.com",
    "flickr.com",
    "flic.kr",
    "staticflickr.com",
    "instagram.com",
    "imgur.com",
    "giphy.com",
    "soundcloud.com",
    "spotify.com",
    "upload.wikimedia.org",
    "commons.wikimedia.org",
    "photos.google.com",
    "photos.app.goo.gl",
    "maps.google.com",
    "maps.googleapis.com",
    "openstreetmap.org",
];

/// Whether an address leads to the web, so that a source may have it.
pub(super) fn is_web(address: &str) -> bool {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        host.contains('.')
            && !host.contains('@')
            && !address.chars().any(|letter| {
                letter.is_whitespace() || letter.is_control() || "<>\"\\^`{|}".contains(letter)
            })
    })
}

/// An address that leads to the web. One that begins with `//` has the scheme of its page, which is the encrypted one today.
pub(super) fn web(address: &str) -> Option<String> {
    let address = address.trim();
    let whole = match address.strip_prefix("//") {
        Some(rest) => format!("https://{rest}"),
        None => address.to_owned(),
    };
    is_web(&whole).then_some(whole)
}

/// Whether an address is that of a picture, a film, a sound or a map.
pub(super) fn is_media(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or("").to_lowercase();
    let (host, path) = rest.split_once('/').unwrap_or((&rest, ""));
    let is_on = |server: &&str| {
        let before = host.strip_suffix(*server);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    };
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    // A page about a file on a wiki ends as the file does, and is looked at all the same.
    SERVERS.iter().any(is_on)
        || FILES.contains(&ending)
        || host.split('.').any(|part| part == "google") && path.starts_with("maps")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_without_a_scheme_get_one() {
        let found = |address: &str| web(address);
        assert_eq!(
            found(" //example.org/a ").as_deref(),
            Some("https://example.org/a")
        );
        assert_eq!(
            found("http://example.org").as_deref(),
            Some("http://example.org")
        );
        for wrong in [
            "//",
            "///a",
            "ftp://example.org",
            "example",
            "//user@example.org/",
        ] {
            assert_eq!(found(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn pictures_films_and_maps_are_told_from_pages() {
        for media in [
            "https://example.org/a/Portrait.JPG?width=3",
            "https://www.youtube.com/watch?v=x",
            "https://youtu.be/x",
            "https://player.vimeo.com/video/1",
            "https://upload.wikimedia.org/x",
            "https://www.google.com/maps/place/x",
        ] {
            assert!(is_media(media), "{media}");
        }
        for page in [
            "https://example.org/report.pdf",
            "https://example.org/",
            "https://notyoutube.com/a",
            "https://example.org/a?file=x.jpg",
            "https://en.wikipedia.org/wiki/Treaty",
            "https://twitter.com/a/status/1",
        ] {
            assert!(!is_media(page), "{page}");
        }
    }
}
