"""The same records give the same bytes: in another folder, time zone, language, on another number of cores."""

import hashlib
import os
import shutil
import tempfile
import unittest
from pathlib import Path

from collection import EVENTS, throughline

HERE = {"TZ": "UTC", "LC_ALL": "C", "RAYON_NUM_THREADS": "1"}
THERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "RAYON_NUM_THREADS": "7"}


def tree(folder):
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


class Twice(unittest.TestCase):
    def test_two_builds_are_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as folder:
            one, other = Path(folder, "one"), Path(folder, "other place", "far away")
            trees = []
            for place, setting, relative in ((one, HERE, False), (other, THERE, True)):
                shutil.copytree(EVENTS, place / "events")
                arguments = (
                    ("build", "--output", "site")
                    if relative
                    else ("--events", place / "events", "build", "--output", place / "site")
                )
                throughline(*arguments, cwd=place, env={**os.environ, **setting})
                trees.append(tree(place / "site"))
            self.assertTrue(trees[0])
            self.assertEqual(set(trees[0]) ^ set(trees[1]), set(), "a file is in one build only")
            self.assertEqual([path for path in trees[0] if trees[0][path] != trees[1][path]], [])
            self.check_again(other)

    def check_again(self, place):
        before = tree(place / "site")
        throughline("build", "--output", "site", cwd=place)
        self.assertEqual(tree(place / "site"), before, "a build over an older site differs")
        for path in (place / "site").rglob("*"):
            if path.is_file():
                self.assertNotIn(str(place).encode(), path.read_bytes(), f"{path.name} names the folder it was built in")


if __name__ == "__main__":
    unittest.main()
