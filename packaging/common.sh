# Read by the scripts beside it: what they all need to know.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

fail() { printf '%s: %s\n' "${0##*/}" "$1" >&2; exit 2; }

version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$root/Cargo.toml" | head -n 1)
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail 'Cargo.toml has no version'

# When the files in a package were changed last: the day of the commit, so that a package made again has the same bytes.
if [[ -z ${SOURCE_DATE_EPOCH:-} ]]; then
  SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct 2> /dev/null) || SOURCE_DATE_EPOCH=315532800
fi
export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C

# Checksums in a form that `sha256sum --check` reads; macOS has another program for them.
sha256() { if command -v sha256sum > /dev/null; then sha256sum -- "$@"; else shasum -a 256 -- "$@"; fi; }

# A folder as a zip archive beside it: the same bytes for the same files.
zipped() {
  find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
  rm -f "$1.zip"
  (cd "$(dirname "$1")" && find "$(basename "$1")" | sort | zip -X -q -@ "$(basename "$1").zip")
}
