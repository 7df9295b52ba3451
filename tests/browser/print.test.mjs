// Printed, or saved as a PDF: every event, the main sources of an event with their whole addresses, dark ink on white paper, no drawing cut off.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { elementsOf, events, fileUrl, inLocale, launch, list, locales, pages, pagesOfNote } from "./harness.mjs";

let browser;
let page;
let folder;

before(async () => {
  browser = await launch();
  // As wide as an A4 page's text, and read in the dark: paper is white all the same.
  page = await (await browser.newContext({ colorScheme: "dark", viewport: { width: 718, height: 1000 } })).newPage();
  folder = mkdtempSync(join(tmpdir(), "throughline-"));
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** A printed page's text without white space, since lines break where they must. */
async function printed(path) {
  await page.goto(fileUrl(path));
  const file = join(folder, "page.pdf");
  await page.pdf({ path: file, format: "A4" });
  return bare(execFileSync("pdftotext", ["-raw", "-enc", "UTF-8", file, "-"], { encoding: "utf8", maxBuffer: 1 << 28 }));
}

const bare = (text) => text.normalize("NFKC").replace(/[\s\u00ad\u200b]/g, "");

/** Titles that a printed page lacks. */
const lacking = (text, titles) => titles.filter((title) => !text.includes(bare(title)));

for (const locale of locales) {
  const titles = events.map((event) => event.title[locale] ?? event.title[locales[0]]);
  const [index, event, graph] = pagesOfNote(locale);

  test(`the printed index, and the whole text where there is one, name every event (${locale})`, async () => {
    for (const path of [index, inLocale(locale, "all.html")].filter((path) => pages.includes(path))) {
      const missing = lacking(await printed(path), titles);
      assert.equal(missing.length, 0, `${path}: ${list(missing)}`);
    }
  });

  test(`a printed event is a brief: what happened, the answer, each cause and effect, the main sources with their addresses (${locale})`, async () => {
    const text = await printed(event);
    const sheets = Number(/Pages:\s+(\d+)/.exec(execFileSync("pdfinfo", [join(folder, "page.pdf")], { encoding: "utf8" }))[1]);
    assert.ok(sheets <= 2, `${event} takes ${sheets} sheets`);
    const seen = await page.evaluate(() => {
      const main = document.querySelector("main");
      const texts = (selector) => [...main.querySelectorAll(selector)].map((node) => node.textContent);
      return {
        told: [...texts("h1"), ...texts(".summary"), ...texts(".answer .verdict"), ...texts(".answer li"), ...texts("section:has(> #_led, > #_followed) .sentence b"), ...texts(".citation")],
        addresses: [...main.querySelectorAll("section:has(> #_sources) > .sources p:first-child > a[href^=http]")].map((node) => node.getAttribute("href")),
        left: [...texts("#_claims .claims > li > div > p:first-child")],
      };
    });
    assert.ok(seen.addresses.length > 0 && seen.left.length > 0);
    // Words are broken at the ends of lines where their hyphens stand.
    const missing = lacking(text, [...seen.told, ...seen.addresses]);
    assert.equal(missing.length, 0, list(missing));
    assert.notEqual(lacking(text, seen.left).length, 0, "the record stands in full on paper");
  });

  test(`the printed graph says every arrow in words (${locale})`, async () => {
    const text = await printed(graph);
    const drawn = elementsOf(graph).filter(({ attributes, name }) => "data-edge" in attributes && name === "li");
    const ends = new Set(drawn.flatMap(({ attributes }) => attributes["data-edge"].split("|")));
    const missing = lacking(text, events.filter(({ id }) => ends.has(id)).map(({ title }) => title[locale] ?? title[locales[0]]));
    assert.equal(missing.length, 0, list(missing));
  });
}

test("paper is white and ink is dark, whatever the screen was", async () => {
  const faults = [];
  for (const path of pagesOfNote(locales[0])) {
    await page.goto(fileUrl(path));
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const dark = await page.evaluate(() => {
      const lightness = (colour) => {
        const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
        return alpha === 0 ? undefined : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
      };
      return [...document.querySelectorAll("body, main, main *:not(svg, svg *)")].flatMap((node) => {
        const { backgroundColor, color } = getComputedStyle(node);
        const [paper, ink] = [lightness(backgroundColor), lightness(color)];
        const name = node.tagName.toLowerCase() + (node.className && `.${node.className}`);
        return [...(paper < 0.8 ? [`${name} is filled with ${backgroundColor}`] : []), ...(ink > 0.6 ? [`${name} is written in ${color}`] : [])];
      });
    });
    faults.push(...new Set(dark.map((fault) => `${path}: ${fault}`)));
  }
  await page.emulateMedia({ media: null });
  assert.equal(faults.length, 0, list(faults));
});

test("no drawing is wider than the paper", async () => {
  const faults = [];
  for (const path of pagesOfNote(locales[0])) {
    await page.goto(fileUrl(path));
    await page.emulateMedia({ media: "print" });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll("main svg, main table")]
        .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
        .map((node) => `<${node.tagName} class="${node.getAttribute("class")}"> ends at ${Math.round(node.getBoundingClientRect().right)} px of ${innerWidth}`),
    );
    faults.push(...cut.map((fault) => `${path}: ${fault}`));
  }
  await page.emulateMedia({ media: null });
  assert.equal(faults.length, 0, list(faults));
});
