"""The recipes for large collections, as CONTRIBUTING.md prints them."""

import re
from pathlib import Path

CHAPTER = Path(__file__).resolve().parents[2].joinpath("CONTRIBUTING.md").read_text(encoding="utf-8")
CHAPTER = CHAPTER.split("\n## Large collections\n")[1].split("\n## ")[0]


def block(language):
    """The first block of the chapter in this language."""
    return re.search(rf"```{language}\n(.*?)```", CHAPTER, re.DOTALL)[1]


COMMANDS = block("sh").strip().splitlines()
QUERIES = dict(part.split("\n", 1) for part in block("sql").split("-- ") if part.strip())
SPARK = block("python")
# The event that the recipes ask about.
NAMED = re.search(r"'([a-z0-9-]+)'\n  UNION", QUERIES["ancestors"])[1]
