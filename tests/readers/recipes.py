"""The recipes for DuckDB, NetworkX and Spark, as docs/data.md prints them."""

import re
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2].joinpath("docs", "data.md").read_text(encoding="utf-8")


def block(chapter, language):
    """The first block of a chapter in this language."""
    text = PAGE.split(f"\n## {chapter}\n")[1].split("\n## ")[0]
    return re.search(rf"```{language}\n(.*?)```", text, re.DOTALL)[1]


COMMANDS = block("DuckDB", "sh").strip().splitlines()
QUERIES = dict(part.split("\n", 1) for part in block("DuckDB", "sql").split("-- ") if part.strip())
SPARK = block("Spark", "python")
NETWORKX = block("NetworkX", "python")
# The event that the recipes ask about.
NAMED = re.search(r"'([a-z0-9-]+)'\n  UNION", QUERIES["ancestors"])[1]
