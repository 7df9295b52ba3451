// The table of promises in README.md is true: each has its tests, and each file of tests keeps one.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { root } from "./harness.mjs";

const here = join(root, "tests", "browser");
const readme = readFileSync(join(here, "README.md"), "utf8");
const rows = readme
  .split("\n")
  .map((line) => line.match(/^\| (\d+) \| (.+) \| (.+) \|$/))
  .filter(Boolean)
  .map(([, number, promise, tests]) => ({ number: Number(number), promise, names: [...tests.matchAll(/`([^`]+)`/g)].map(([, name]) => name) }));
const fileOf = (name) => (name.startsWith("read_") ? join(root, "tests", "readers", `${name}.py`) : join(here, `${name}.test.mjs`));

test("there are fifteen promises, and each has its tests", () => {
  assert.deepEqual(rows.map(({ number }) => number), [...Array(15).keys()].map((index) => index + 1));
  for (const { promise, names } of rows) {
    assert.ok(names.length > 0, `nothing keeps: ${promise}`);
    for (const name of names) {
      assert.ok(existsSync(fileOf(name)), `${name} is not there: ${promise}`);
      assert.match(readFileSync(fileOf(name), "utf8"), /\btest\(|def test_/, `${name} tests nothing`);
    }
  }
});

test("each file of browser tests keeps a promise", () => {
  const named = new Set([...readme.matchAll(/`([^`]+)`/g)].map(([, name]) => name));
  const others = readdirSync(here).map((file) => file.match(/^(.+)\.test\.mjs$/)?.[1]).filter((name) => name && name !== "promises" && !named.has(name));
  assert.deepEqual(others, [], "tests/browser/README.md does not name them");
});
