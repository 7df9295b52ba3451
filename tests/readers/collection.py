"""What the readers share: the built site, the program, and what the site's own data says it holds."""

import json
import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TARGET = Path(os.environ.get("CARGO_TARGET_DIR") or ROOT / "target").resolve()
SITE = Path(os.environ.get("THROUGHLINE_SITE") or TARGET / "test-site").resolve()
DATA = SITE / "data"
PROGRAM = Path(os.environ.get("THROUGHLINE") or TARGET / "release" / "throughline").resolve()
EVENTS = ROOT / "events"

TIMELINE = json.loads((DATA / "timeline.json").read_text(encoding="utf-8"))
LOCALES = TIMELINE["locales"]
PUBLISHED = {
    event["id"]: event for event in TIMELINE["events"] if event.get("status", "published") == "published"
}
ARROWS = [
    link
    for link in TIMELINE["links"]
    if link["family"] in ("causal", "legal", "factual") and link["from"] in PUBLISHED and link["to"] in PUBLISHED
]
ENDS = {end for link in ARROWS for end in (link["from"], link["to"])}

MONTH = re.compile(r"^(\d{4})-(\d{2})[~?%]?$")


def monthly():
    """The events that are known to the month, with their month."""
    return {id: MONTH.match(event["date"])[0][:7] for id, event in PUBLISHED.items() if MONTH.match(event["date"])}


def in_locale(locale, path):
    """A file's path in a language: the default one stands at the root."""
    return SITE / path if locale == LOCALES[0] else SITE / locale / path


def throughline(*arguments, **options):
    """Runs the program and gives what it prints; its own words are shown when it fails."""
    run = subprocess.run(
        [str(PROGRAM), *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        **{"cwd": ROOT, **options},
    )
    if run.returncode != 0:
        raise AssertionError(
            f"throughline {' '.join(map(str, arguments))} ended with {run.returncode}:\n{run.stdout}{run.stderr}"
        )
    return run.stdout
