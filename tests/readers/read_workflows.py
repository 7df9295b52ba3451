"""zizmor reads the workflows and the action as somebody who wants to misuse them would."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(sys.executable).parent / "zizmor"
WRONG = """on: pull_request_target
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo "${{ github.event.pull_request.title }}"
"""


def zizmor(*paths):
    return subprocess.run(
        [PROGRAM, "--offline", "--no-progress", "--color", "never", *paths], capture_output=True, text=True, check=False
    )


class Workflows(unittest.TestCase):
    def test_nothing_is_found(self):
        done = zizmor(ROOT / ".github" / "workflows", ROOT / "action.yml")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_each_workflow_is_read(self):
        files = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
        self.assertIn("review.yml", [file.name for file in files])
        for file in files:
            with self.subTest(file.name):
                done = zizmor(file)
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_something_would_be_found(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / ".github" / "workflows" / "wrong.yml"
            path.parent.mkdir(parents=True)
            path.write_text(WRONG, encoding="utf-8")
            self.assertNotEqual(zizmor(path).returncode, 0)


if __name__ == "__main__":
    unittest.main()
