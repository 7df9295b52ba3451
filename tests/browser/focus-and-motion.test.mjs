// The keyboard sees where it is, and nothing moves for those who asked that nothing should.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { fileUrl, launch, list, locales, onePageOfEachKind, pagesOfNote } from "./harness.mjs";

/** How many stops of the Tab key are looked at on a page. */
const STOPS = 40;

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** Runs in the page: whether what has the focus can be seen, and seen to have it. */
function focus() {
  const node = document.activeElement;
  if (!node || node === document.body) return undefined;
  const box = [...node.getClientRects()].find(({ width, height }) => width > 0 && height > 0) ?? node.getBoundingClientRect();
  const name = `<${node.tagName.toLowerCase()} class="${node.getAttribute("class") ?? ""}"> ${node.textContent.trim().slice(0, 30)}`;
  const isInside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!isInside) return `${name}: out of the window`;
  const at = document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2),
    Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2),
  );
  // What has the focus may open a preview of itself.
  const isOwn = at && (node.contains(at) || at.contains(node) || at.closest(".chart .card"));
  if (!isOwn && !node.closest("svg")) return `${name}: hidden behind <${at?.tagName.toLowerCase()}>`;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
  // In a drawing the frame of a link's box shows the focus: it is not drawn as the others are.
  const frame = (link) => link && JSON.stringify([...link.querySelectorAll("rect, circle")].map((rect) => [getComputedStyle(rect).stroke, getComputedStyle(rect).strokeWidth]));
  const other = node.closest("svg")?.querySelector("a:not(:focus)");
  const isMarked = (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none" || (other && frame(node) !== frame(other));
  return isMarked ? "" : `${name}: the focus is not marked`;
}

for (const path of pagesOfNote(locales[0])) {
  test(`the Tab key's stops can be seen (${path})`, async () => {
    const context = await browser.newContext({ viewport: { width: 768, height: 600 } });
    const page = await context.newPage();
    await page.goto(fileUrl(path));
    const faults = [];
    let stops = 0;
    for (; stops < STOPS; stops += 1) {
      await page.keyboard.press("Tab");
      const fault = await page.evaluate(focus);
      if (fault === undefined) break;
      if (fault) faults.push(fault);
    }
    await context.close();
    assert.ok(stops > 5, `only ${stops} stops`);
    assert.equal(faults.length, 0, list(faults));
  });
}

test("nothing moves where readers asked for stillness", async () => {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  const page = await context.newPage();
  const faults = [];
  for (const path of onePageOfEachKind(locales[0])) {
    await page.goto(fileUrl(path));
    const moving = await page.evaluate(() => {
      const isLong = (durations) => durations.split(",").some((duration) => parseFloat(duration) > 0.02);
      return [document.documentElement, ...document.querySelectorAll("body, body *")]
        .filter((node) => {
          const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(node);
          return isLong(transitionDuration) || (animationName !== "none" && isLong(animationDuration)) || scrollBehavior === "smooth";
        })
        .map((node) => `<${node.tagName.toLowerCase()} class="${node.getAttribute("class") ?? ""}">`);
    });
    faults.push(...new Set(moving.map((node) => `${path}: ${node}`)));
  }
  await context.close();
  assert.equal(faults.length, 0, list(faults));
});
