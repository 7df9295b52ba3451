// Everybody can read it: axe finds nothing in light, dark and forced colours, and nothing scrolls sideways.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { AxeBuilder } from "@axe-core/playwright";

import { fileUrl, isMissing, isRedirect, launch, list, locales, onePageOfEachKind, pages, pagesOfNote } from "./harness.mjs";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const MODES = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
  "a narrow window": { colorScheme: "light", viewport: { width: 320, height: 800 } },
};

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

for (const [mode, media] of Object.entries(MODES)) {
  for (const locale of locales) {
    test(`axe finds nothing in ${mode} (${locale})`, async () => {
      const isThorough = mode === "light" && locale === locales[0];
      const paths = isThorough ? onePageOfEachKind(locale) : pagesOfNote(locale);
      const faults = await twoAtATime(paths, async (path) => {
        const context = await browser.newContext({ ...media, locale, reducedMotion: "reduce" });
        const page = await context.newPage();
        await page.goto(fileUrl(path));
        if (!isThorough) await page.evaluate(shortenLists);
        const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(TAGS);
        const { violations } = await axe.analyze();
        await context.close();
        return violations.map((violation) => {
          const places = violation.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(" | ");
          return `${path}: ${violation.id}: ${violation.help} (${violation.nodes.length}): ${places}`;
        });
      });
      assert.equal(faults.length, 0, list(faults));
    });
  }
}

/** Looks at pages in two windows at once, and gathers what was found in the order of the pages. */
async function twoAtATime(paths, look) {
  const found = [];
  const waiting = [...paths.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) found[next[0]] = await look(next[1]);
  };
  await Promise.all([work(), work()]);
  return found.flat();
}

/** Leaves the beginning of each long list: in other colours the hundredth entry looks as the fortieth does. */
function shortenLists() {
  for (const node of document.querySelectorAll("li, tbody > tr, dl > *, section, svg g")) {
    if (node.matches(":nth-child(n + 40)") && !node.matches(":target")) node.remove();
  }
}

/** What is wider than the window and does not scroll by itself. */
function tooWide() {
  const root = document.scrollingElement;
  if (root.scrollWidth <= root.clientWidth) return undefined;
  const culprits = [...document.body.querySelectorAll("*")]
    .filter((node) => node.getBoundingClientRect().right > root.clientWidth + 1)
    .slice(0, 3)
    .map((node) => node.tagName.toLowerCase() + (node.id ? `#${node.id}` : ""));
  return `${root.scrollWidth} px in ${root.clientWidth} px: ${culprits.join(", ")}`;
}

test("no page scrolls sideways at 320 px, and none has anything to complain of", async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const faults = [];
  let path;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`${path}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`${path}: ${error.message}`));
  page.on("requestfailed", (request) => {
    if (isMissing(request)) faults.push(`${path}: ${request.url()} was not loaded`);
  });
  for (path of pages.filter((one) => !isRedirect(one))) {
    await page.goto(fileUrl(path));
    const fault = await page.evaluate(tooWide);
    if (fault) faults.push(`${path}: ${fault}`);
  }
  await context.close();
  assert.equal(faults.length, 0, list(faults));
});

test("the keyboard reaches the text, past the navigation", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(fileUrl("index.html"));
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
  assert.match(first, /^#/, "the first stop of the Tab key is no link past the navigation");
  const outline = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== "none" || style.boxShadow !== "none";
  });
  assert.ok(outline, "the focus cannot be seen");
  await context.close();
});
