// Everybody can read it: axe finds nothing in light and dark, nothing scrolls sideways, and no page complains.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { axe } from "./axe.mjs";
import { fileUrl, inFrames, isMissing, isRedirect, launch, list, locales, onePageOfEachKind, pages } from "./harness.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const LIGHT = { colorScheme: "light" };
const WIDE = { width: 1280, height: 720 };

/*
 * Each template is loaded once a language and looked at in turn in all states. Colours and widths are the style sheet's, which is
 * the same in each language: the other languages are examined for what their words may break. Forced colours are the matter of
 * `widths-and-colours`: axe reads the text's `-webkit-text-fill-color`, which Chromium leaves as it was.
 */
const STATES = [
  { name: "light", media: LIGHT, parts: ["structure", "colours"] },
  { name: "dark", media: { colorScheme: "dark" }, parts: ["colours"] },
  { name: "a narrow window", media: LIGHT, viewport: { width: 320, height: 800 }, parts: ["sizes", "colours"] },
];

for (const locale of locales) {
  const states = locale === locales[0] ? STATES : [{ ...STATES[0], parts: ["structure"] }];
  test(`axe finds nothing in ${states.map(({ name }) => name).join(", ")} (${locale})`, async () => {
    const context = await browser.newContext({ locale, reducedMotion: "reduce" });
    const page = await context.newPage();
    const faults = [];
    for (const path of onePageOfEachKind(locale)) {
      await page.goto(fileUrl(path));
      for (const { name, media, viewport = WIDE, parts } of states) {
        await page.setViewportSize(viewport);
        await page.emulateMedia(media);
        faults.push(...(await axe(page, parts)).map((fault) => `${path} in ${name}: ${fault}`));
      }
    }
    await context.close();
    assert.equal(faults.length, 0, list(faults));
  });
}

test("axe finds what is wrong in a page: structure, size and one text of each look", async () => {
  const page = await browser.newPage();
  const wrong = '<p style="color:#999">one</p><p style="color:#999">two</p><p style="color:#888;background:#999">three</p>';
  await page.setContent(`<!doctype html><html lang="en"><title>T</title><main><img src="">${wrong}<button style="all:unset;width:5px;height:5px">x</button><button style="all:unset;width:5px;height:5px">y</button></main>`);
  assert.match((await axe(page, ["structure"])).join("\n"), /image-alt[^]*target-size/);
  assert.match((await axe(page, ["colours"])).join("\n"), /color-contrast: .* \(2\)/);
  await page.close();
});

/** Runs in the page: what is wider than the window and does not scroll by itself. */
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
  const page = await browser.newPage();
  const faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`${message.location().url}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(error.stack ?? error.message));
  page.on("requestfailed", (request) => {
    if (isMissing(request)) faults.push(`${request.frame().url()}: ${request.url()} was not loaded`);
  });
  const looked = pages.filter((path) => !isRedirect(path));
  const found = await inFrames(page, looked, 320, tooWide);
  assert.equal(found.length, looked.length);
  faults.push(...found.filter(([, fault]) => fault).map(([path, fault]) => `${path}: ${fault}`));
  await page.close();
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
