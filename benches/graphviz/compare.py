"""Graphviz on our DOT and on the bare graph: processor time and area of three shapes, both files in the same run.

    python3 benches/graphviz/compare.py [--program target/release/throughline] [--events events] [--engines] [--keep DIR]

The shapes are the collection, 1,000 events over thirty years with 1.5 arrows each, and 920 events in chains. The bare graph has the
same nodes, labels and edges, `rankdir=LR`, and none of our other attributes. Each file is drawn by `dot -Tsvg`, ours and the bare one by
turns, and the least processor time counts. `--engines` draws ours with `neato`, `fdp` and `sfdp` as well; `--keep` keeps every file.
"""

import argparse
import random
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 3
LIMIT = 600
WORDS = (
    "ministry border court order talks return flight notice agency visa parole licence ruling appeal quota crossing closure summit"
    " statement programme applicants arrivals authority review decree measure extension suspension reopening report"
).split()
RELATIONS = ["caused-by", "prompted-by", "enabled-by", "implements", "extends", "supersedes"]
KINDS = ["rule", "talks", "ruling", "statement", "flight"]
BASES = ["press", "editorial"]


def collection(folder, size, causes):
    """A collection of `size` events, with what leads to each of them: positions of earlier events."""
    numbers = random.Random(2026)
    folder.mkdir()
    kinds = "".join(
        f"  {kind}:\n    name: {{en: {kind.capitalize()}}}\n    description: {{en: {kind.capitalize()}.}}\n    legal: true\n" for kind in KINDS
    )
    (folder / "timeline.yaml").write_text(
        "title: {en: A collection of generated events}\ndescription: {en: For the benchmark.}\nlocales: [en]\n"
        f"licence: CC0-1.0\nas_of: 2026-01-01\nkinds:\n{kinds}"
    )
    for number in range(size):
        year, month, day = 1995 + number * 30 // size, number * 360 // size % 12 + 1, number % 28 + 1
        title = " ".join(numbers.choice(WORDS) for _ in range(numbers.randint(4, 10))).capitalize()
        text = (
            f"title: {{en: {title}}}\ndate: {year}-{month:02}-{day:02}\nsummary: {{en: It happened.}}\nkind: {numbers.choice(KINDS)}\n"
            f"sources:\n  n{number}: {{publisher: P, url: 'https://www.example.org/{number}', kind: press, language: en}}\n"
            f"claims:\n- {{id: happened, text: {{en: It happened.}}, sources: [n{number}]}}\n"
        )
        before = sorted(set(causes(number, numbers)))
        if before:
            text += "links:\n" + "".join(
                f"- {{relation: {numbers.choice(RELATIONS)}, event: e{cause}, basis: {numbers.choice(BASES)}, sources: [n{number}],"
                f" note: {{en: As the notice says.}}}}\n"
                for cause in before
            )
        (folder / str(year)).mkdir(exist_ok=True)
        (folder / str(year) / f"e{number}.yaml").write_text(text)
    return folder


def any_graph(number, numbers):
    """1.5 arrows each, from somewhere among the hundred events before."""
    count = 1 if number % 2 else 2
    return [numbers.randrange(max(0, number - 100), number) for _ in range(count)] if number else []


def chains(number, numbers):
    """Chains of versions side by side, as those of software: 67 series, now and then a new one."""
    return [number - 67] if number >= 67 else []


STATEMENT = re.compile(r'^ *("[^"]+"(?: -> "[^"]+")?) \[(.*)\];$')
LABEL = re.compile(r'(?:^|, )label=("(?:[^"\\]|\\.)*")')


def bare(text):
    """The same nodes, labels and edges, and nothing else of ours."""
    lines = ["digraph {", "  rankdir=LR;"]
    for line in text.splitlines():
        if statement := STATEMENT.match(line):
            label = LABEL.search(statement[2])
            lines.append(f"  {statement[1]} [label={label[1]}];")
    return "\n".join([*lines, "}", ""])


def drawn(engine, file):
    """Processor seconds, and width and height in points; nothing after the limit."""
    picture = file.with_suffix(f".{engine}.svg")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    try:
        run = subprocess.run([engine, "-Tsvg", "-o", picture, file], capture_output=True, text=True, timeout=LIMIT, check=False)
    except subprocess.TimeoutExpired:
        return None
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if run.returncode or run.stderr:
        print(f"{engine} {file.name}: {run.returncode} {run.stderr.strip()[:300]}", file=sys.stderr)
    width, height = re.search(r'<svg width="([\d.]+)pt" height="([\d.]+)pt"', picture.read_text()).groups()
    return (
        after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime,
        float(width),
        float(height),
    )


def least(engine, files):
    """Each file by turns, so that a busy minute of the machine meets them all; the run of each with the least time."""
    runs = [[drawn(engine, file) for file in files]]
    # What is soon over is measured more often.
    slowest = max((run[0] for run in runs[0] if run), default=LIMIT)
    runs += [[drawn(engine, file) for file in files] for _ in range(20 if slowest < 1 else ROUNDS - 1)]
    return [min((run for run in of_file if run), default=None) for of_file in zip(*runs, strict=True)]


def told(run):
    return f"{run[0]:.2f} s, {run[1]:.0f} × {run[2]:.0f} pt" if run else f"none in {LIMIT} s"


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--program", default="target/release/throughline")
    arguments.add_argument("--events", type=Path, default=Path("events"))
    arguments.add_argument("--engines", action="store_true")
    arguments.add_argument("--keep", type=Path)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as home:
        home = given.keep or Path(home)
        home.mkdir(parents=True, exist_ok=True)
        shapes = {
            "the collection": lambda: given.events,
            "1,000 events, 1.5 arrows each": lambda: collection(home / "any", 1000, any_graph),
            "920 events in chains": lambda: collection(home / "chains", 920, chains),
        }
        print("| shape | nodes, edges | ours | bare | time | area |\n|---|---:|---:|---:|---:|---:|", flush=True)
        files = []
        for number, (name, folder) in enumerate(shapes.items()):
            run = subprocess.run([given.program, "graph", "--events", folder()], capture_output=True, text=True, check=False)
            if run.returncode:
                sys.exit(run.stderr[-2000:])
            ours, plain = home / f"{number}-ours.dot", home / f"{number}-bare.dot"
            ours.write_text(run.stdout)
            plain.write_text(bare(run.stdout))
            files.append((name, ours))
            statements = [match[1] for line in run.stdout.splitlines() if (match := STATEMENT.match(line))]
            edges = sum(" -> " in statement for statement in statements)
            one, other = least("dot", [ours, plain])
            ratios = f"{one[0] / other[0]:.2f} | {one[1] * one[2] / (other[1] * other[2]):.2f}" if one and other else "|"
            print(f"| {name} | {len(statements) - edges}, {edges} | {told(one)} | {told(other)} | {ratios} |", flush=True)
        if given.engines:
            print("\n| shape | neato | fdp | sfdp |\n|---|---:|---:|---:|", flush=True)
            for name, ours in files:
                print(f"| {name} | {' | '.join(told(drawn(engine, ours)) for engine in ('neato', 'fdp', 'sfdp'))} |", flush=True)


if __name__ == "__main__":
    main()
