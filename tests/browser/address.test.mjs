// An event keeps its address: whatever its title becomes, and under a former id it still leads there.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { after, before, test } from "node:test";

import { elementsOf, events, files, inLocale, isRedirect, launch, list, locales, pages, program, root } from "./harness.mjs";
import { parse } from "./html.mjs";

const BASE = "https://example.org/a/timeline/";
const old = events.find((event) => event.changes.length > 0).id;
const renamed = `${old}-renamed`;
const retitled = events.find((event) => event.id !== old);

let folder;
let moved;
let browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "throughline-"));
  const records = join(folder, "events");
  moved = join(folder, "site");
  cpSync(join(root, "events"), records, { recursive: true });
  const run = (...words) => execFileSync(program(), ["--events", records, ...words], { stdio: ["ignore", "pipe", "pipe"] });
  run("rename", old, renamed);
  const file = join(records, retitled.file);
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(retitled.title[locales[0]], "Another title altogether"));
  run("build", "--base-url", BASE, "--output", moved);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const read = (path) => parse(readFileSync(join(moved, path), "utf8"));
const canonical = (elements) => elements.find(({ name, attributes }) => name === "link" && attributes.rel === "canonical")?.attributes.href;
const property = (elements, name) => elements.find(({ attributes }) => attributes.property === name)?.attributes.content;

test("a new title moves nothing, and a new id takes no address away", () => {
  assert.match(readFileSync(join(moved, inLocale(locales[0], `events/${retitled.id}.html`)), "utf8"), /Another title altogether/);
  const now = new Set(readdirSync(moved, { recursive: true }).map((path) => path.replaceAll("\\", "/")));
  const lost = files().filter((path) => !now.has(path));
  assert.equal(lost.length, 0, list(lost));
  const added = [...now].filter((path) => path.endsWith(".html") && !pages.includes(path) && !path.includes(renamed));
  assert.equal(added.length, 0, list(added));
});

for (const locale of locales) {
  test(`a former id sends its reader on, with scripts and without (${locale})`, async () => {
    const path = inLocale(locale, `events/${old}.html`);
    const target = inLocale(locale, `events/${renamed}.html`);
    assert.equal(canonical(read(path)), BASE + target);
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(pathToFileURL(join(moved, path)).href);
      await page.waitForURL(pathToFileURL(join(moved, target)).href, { timeout: 5000 });
      await context.close();
    }
  });

  test(`every page names its own address, and what a shared link shows of it (${locale})`, () => {
    const faults = [];
    for (const { id } of events.filter((event) => event.id !== old)) {
      const path = inLocale(locale, `events/${id}.html`);
      const elements = read(path);
      if (canonical(elements) !== BASE + path) faults.push(`${path}: canonical is ${canonical(elements)}`);
      if (property(elements, "og:url") !== BASE + path) faults.push(`${path}: og:url is ${property(elements, "og:url")}`);
      for (const name of ["og:type", "og:title", "og:description", "og:site_name"]) if (!property(elements, name)) faults.push(`${path}: no ${name}`);
    }
    assert.equal(faults.length, 0, list(faults));
  });

  test(`an event can be cited: its id, its date of change and its licence stand on its page (${locale})`, () => {
    const faults = events.flatMap(({ id }) => {
      const path = inLocale(locale, `events/${id}.html`);
      const section = elementsOf(path).find(({ attributes }) => attributes["aria-labelledby"] === "_cite");
      return section?.text.includes(id) ? [] : [`${path} has no citation that names it`];
    });
    assert.equal(faults.length, 0, list(faults));
  });
}

/** The file that an address leads to: a folder's is its index. */
const fileAt = (address) => address.startsWith(BASE) && address.slice(BASE.length).replace(/(^|\/)$/, "$1index.html");

test("the languages of a page name each other by their whole addresses", () => {
  const faults = [];
  for (const path of pages.filter((one) => !isRedirect(one) && !one.endsWith("404.html") && !one.includes(old))) {
    const alternates = read(path).filter(({ name, attributes }) => name === "link" && attributes.hreflang);
    for (const { attributes } of alternates) {
      const twin = fileAt(attributes.href);
      if (!pages.includes(twin)) {
        faults.push(`${path}: ${attributes.hreflang} is ${attributes.href}`);
        continue;
      }
      const back = read(twin).some((one) => one.attributes.hreflang && fileAt(one.attributes.href) === path);
      if (!back) faults.push(`${twin} does not name ${path}`);
    }
    if (alternates.length === 0 && locales.length > 1) faults.push(`${path} names no other language`);
  }
  assert.equal(faults.length, 0, list(faults));
});
