// The markup is valid: the Nu checker finds nothing in any page, style sheet or drawing, but for what is listed here with its reason.
//
// One run of Java reads everything: the pages from a loopback server, so that the policy's 'self' has a meaning, the rest as files.

import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { files, list, pages, program, root, serve, site } from "../browser/harness.mjs";

/** What the checker says and we do not follow. An entry that is no longer needed fails the run. */
const ACCEPTED = [
  {
    message: /^CSS: “(rx|paint-order)”: Property “\1” doesn't exist\.$/,
    reason: "properties of SVG 2 that browsers know and the checker does not",
  },
  {
    message: /^CSS: “scroll-initial-target”: Property “scroll-initial-target” doesn't exist\.$/,
    reason: "CSS Scroll Snap 2, which browsers begin to know and the checker does not; where it is unknown a script scrolls",
  },
  {
    message: /^Inline script violates Content Security Policy/,
    extract: /<script type="application\/ld\+json">/,
    reason: "a data block, which no browser runs and no policy blocks (HTML, 4.12.1: prepare the script element)",
  },
];

/** One fault of each kind, made on purpose: a checker that finds nothing here is asleep. */
const BROKEN = {
  "broken.html": '<!doctype html><html lang="en"><title>Broken</title><p><ul><li id="a"><li id="a"></ul></p></html>',
  "broken.css": "p { colour: red }",
  "broken.svg": '<svg xmlns="http://www.w3.org/2000/svg"><rect width="10" height="10" hue="red"/></svg>',
};

const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build", "dist", "vnu.jar");
// The checker asks no address of this machine unless it is told that it may.
const LOOPBACK = ["-Dnu.validator.servlet.allow-forbidden-hosts=true", "-Dnu.validator.servlet.allowed-address-type=all"];

const sheets = files().filter((path) => path.endsWith(".css"));
const drawings = files().filter((path) => path.endsWith(".svg"));
const used = new Set();
const found = new Map();

before(async () => {
  const server = await serve();
  const folder = mkdtempSync(join(tmpdir(), "throughline-"));
  try {
    for (const [name, text] of Object.entries(BROKEN)) writeFileSync(join(folder, name), text);
    writeFileSync(
      join(folder, "graph.svg"),
      execFileSync(program(), ["graph", "--format", "svg"], { cwd: root, maxBuffer: 1 << 28 }),
    );
    const names = [
      ...pages.map((path) => server.base + encodeURI(path)),
      ...[...sheets, ...drawings].map((path) => join(site, path)),
      ...[...Object.keys(BROKEN), "graph.svg"].map((name) => join(folder, name)),
    ];
    const options = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"];
    const { stdout } = await promisify(execFile)("java", [...LOOPBACK, "-jar", jar, ...options, ...names], {
      maxBuffer: 1 << 28,
    });
    const bases = [server.base, `${pathToFileURL(site).href}/`, `${pathToFileURL(folder).href}/`];
    for (const message of JSON.parse(stdout).messages) note(message, bases);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true });
  }
});

/** Puts a message to the file that it speaks of. */
function note({ url = "", lastLine, message, extract = "" }, bases) {
  // Java writes `file:/…` where others write `file:///…`.
  const address = url.replace(/^file:\/(?!\/)/, "file:///");
  const base = bases.find((one) => address.startsWith(one)) ?? "";
  const path = decodeURI(address.slice(base.length));
  const accepted = ACCEPTED.find((one) => one.message.test(message) && (one.extract ?? /^/).test(extract));
  if (accepted) used.add(accepted);
  else found.set(path, [...(found.get(path) ?? []), `${path}:${lastLine}: ${message} ${JSON.stringify(extract)}`]);
}

/** What was found in all files but the broken ones, by the end of their names. */
const faults = (ending) =>
  [...found].filter(([path]) => path.endsWith(ending) && !(path in BROKEN)).flatMap(([, messages]) => messages);

test("every page is valid HTML, and its policy allows what it loads", () => {
  assert.equal(faults(".html").length, 0, list(faults(".html")));
});

test("every style sheet is valid CSS", () => {
  assert.ok(sheets.length > 0, "the site has no style sheet");
  assert.equal(faults(".css").length, 0, list(faults(".css")));
});

test("every drawing is valid SVG, the one that `graph` writes too", () => {
  assert.equal(faults(".svg").length, 0, list(faults(".svg")));
});

test("the checker is awake, and has nothing else to say", () => {
  for (const name of Object.keys(BROKEN)) assert.ok(found.has(name), `nothing was found in ${name}`);
  const others = [...found.keys()].filter((path) => !/\.(html|css|svg)$/.test(path));
  assert.deepEqual(others.flatMap((path) => found.get(path)), []);
});

test("nothing is accepted that is not found any more", () => {
  assert.deepEqual(ACCEPTED.filter((one) => !used.has(one)).map((one) => one.reason), []);
});
