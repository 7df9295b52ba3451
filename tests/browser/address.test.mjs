// An event keeps its address: whatever its title becomes, and under a former id it still leads there.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { after, before, test } from "node:test";

import { elementsOf, events, files, inLocale, isFramed, isRedirect, launch, list, locales, pages, program, root } from "./harness.mjs";
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
  // All that a published site has beside what an unpublished one has: addresses, cards, ways to its records.
  run("build", "--base-url", BASE, "--repository", "https://github.com/example/timeline", "--output", moved);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const parsed = new Map();
/** A page's elements, read once. */
function read(path) {
  if (!parsed.has(path)) parsed.set(path, parse(readFileSync(join(moved, path), "utf8")));
  return parsed.get(path);
}
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
      const section = elementsOf(path).find(({ attributes }) => attributes.id === "_cite");
      return section?.text.includes(id) ? [] : [`${path} has no citation that names it`];
    });
    assert.equal(faults.length, 0, list(faults));
  });
}

test("a page at its address is light", () => {
  const weight = (path) => gzipSync(readFileSync(join(moved, path))).length;
  const heavy = locales.flatMap((locale) => [
    ...[inLocale(locale, "index.html")].filter((path) => weight(path) > 70_000),
    ...events.filter(({ id }) => id !== old).map(({ id }) => inLocale(locale, `events/${id}.html`)).filter((path) => weight(path) > 15_000),
  ]);
  assert.equal(heavy.length, 0, list(heavy.map((path) => `${path}: ${weight(path)} bytes gzipped`)));
});

test("a share card is a picture of 1200 by 630 with something on it, and each is its own", async () => {
  const page = await (await browser.newContext()).newPage();
  const faults = [];
  const seen = new Map();
  // Each event's in one language, in turn: drawing and decoding are the same in all.
  const cards = events.filter(({ id }) => id !== old).map(({ id }, at) => inLocale(locales[at % locales.length], `events/${id}.html`));
  for (const path of cards) {
    const elements = read(path);
    const card = fileAt(property(elements, "og:image") ?? "");
    if (!card) {
      faults.push(`${path}: og:image leads to nothing in the site`);
      continue;
    }
    const bytes = readFileSync(join(moved, card)).toString("base64");
    const title = elements.find(({ name }) => name === "h1").text;
    if (!property(elements, "og:image:alt")?.includes(title)) faults.push(`${path}: its card is called ${property(elements, "og:image:alt")}`);
    if (seen.has(bytes)) faults.push(`${card} is the same picture as ${seen.get(bytes)}`);
    seen.set(bytes, card);
    // Every eighth is decoded by the browser, as whoever shows a link decodes it.
    if (seen.size % 8 !== 1) continue;
    const [width, height, colours, ink] = await page.evaluate(async (data) => {
      const picture = new Image();
      picture.src = `data:image/png;base64,${data}`;
      await picture.decode();
      const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
      const pen = canvas.getContext("2d");
      pen.drawImage(picture, 0, 0);
      // Every seventh dot is enough to see letters by.
      const dots = new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer).filter((_, at) => at % 7 === 0);
      const counts = new Map();
      for (const dot of dots) counts.set(dot, (counts.get(dot) ?? 0) + 1);
      return [canvas.width, canvas.height, counts.size, 1 - Math.max(...counts.values()) / dots.length];
    }, bytes);
    if (width !== 1200 || height !== 630) faults.push(`${card}: ${width} by ${height}`);
    // Smooth letters have many shades, and words cover some of the paper but not most of it.
    if (colours < 8 || ink < 0.01 || ink > 0.5) faults.push(`${card}: ${colours} colours, ${(ink * 100).toFixed(1)} % not paper`);
  }
  assert.ok(seen.size > 0, "no event has a card");
  assert.equal(faults.length, 0, list(faults));
});

/** The file that an address leads to: a folder's is its index. */
const fileAt = (address) => address.startsWith(BASE) && address.slice(BASE.length).replace(/(^|\/)$/, "$1index.html");

test("the languages of a page name each other by their whole addresses", () => {
  const faults = [];
  for (const path of pages.filter((one) => !isRedirect(one) && !isFramed(one) && !one.endsWith("404.html") && !one.includes(old))) {
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
