"""The recipes of docs/data.md, held against the program on a collection of any size.

    python benches/readers/large.py PROGRAM EVENTS [--spark]

Needs `pip install duckdb`, and with `--spark` also `pip install pyspark` and Java 17. Says how long each took; stops with an
error where the answers differ.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import duckdb

sys.path.append(str(Path(__file__).resolve().parents[2] / "tests" / "readers"))
from recipes import COMMANDS, NAMED, QUERIES, SPARK  # noqa: E402

PROGRAM, EVENTS, *MORE = sys.argv[1:]
PROGRAM, EVENTS = Path(PROGRAM).resolve(), Path(EVENTS).resolve()


def throughline(*arguments):
    return subprocess.run([PROGRAM, "--events", EVENTS, *arguments], check=True, capture_output=True, text=True).stdout


def timed(what, work):
    begun = time.monotonic()
    result = work()
    print(f"{what}: {time.monotonic() - begun:.1f} s", flush=True)
    return result


def relations(counted):
    total = Counter()
    for relation, _, count in counted:
        total[relation] += count
    return total


def main():
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)
        for line in COMMANDS:
            timed(line, lambda: throughline(*line.split()[1:]))
        graph = json.loads(timed("throughline graph --format json", lambda: throughline("graph", "--format", "json")))
        expected = Counter(link["relation"] for link in graph["links"])
        ids = sorted({link["target"] for link in graph["links"]})
        # The first events have few ancestors, the last ones thousands.
        ids.sort(key=lambda id: (len(id), id))
        chosen = [ids[0], ids[len(ids) // 10], ids[len(ids) // 2], ids[-1]]
        told = {}
        for id in chosen:
            answer = json.loads(timed(f"throughline why {id}", lambda: throughline("why", id, "--format", "json")))
            told[id] = sorted(event["id"] for event in answer["ancestors"])

        database = duckdb.connect()
        timed("duckdb, tables", lambda: database.execute(QUERIES["tables"]))
        for id in chosen:
            query = QUERIES["ancestors"].replace(NAMED, id)
            led = [row[0] for row in timed(f"duckdb, ancestors of {id}", lambda: database.execute(query).fetchall())]
            assert led == told[id], id
        counted = timed("duckdb, relations by year", lambda: database.execute(QUERIES["relations by year"]).fetchall())
        assert relations(counted) == expected

        if "--spark" in MORE:
            from pyspark.sql import SparkSession

            # One machine needs few partitions; the recipe takes the session that is there.
            SparkSession.builder.config("spark.sql.shuffle.partitions", 4).getOrCreate()
            # Each step of a chain is a job of its own: of an early event, whose chain has some ten steps.
            id = chosen[1]
            answers = {}
            timed(f"spark, all, with the ancestors of {id}", lambda: exec(SPARK.replace(NAMED, id), answers))
            assert answers["ancestors"] == told[id], id
            by_year = {(row["relation"], row["year"], row["count"]) for row in answers["counted"]}
            assert by_year == set(counted)
            answers["spark"].stop()
        longest = max(len(led) for led in told.values())
        print(f"the same answers: {len(chosen)} events, up to {longest} ancestors; {sum(expected.values())} arrows")


main()
