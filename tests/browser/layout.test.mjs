// The layout of pages: no text on another, none cut off or too small, no stretch of a page that is empty, and parts in their order.
// The faults that it is meant to find are made on purpose, too: a look that finds nothing wrong with them would be none.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { fileUrl, isFramed, launch, list, locales, onePageOfEachKind } from "./harness.mjs";

const WIDTHS = [360, 768, 1440];

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** Runs in the page: what is wrong with its layout. */
function faultsOfLayout() {
  const faults = [];
  const isSeen = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  const isIn = (node, kind) => getComputedStyle(node).position === kind || (node.parentElement && isIn(node.parentElement, kind));
  const around = new Map();
  // What an element that scrolls or clips leaves of its content on the screen.
  const clipOf = (node) => {
    if (!node || node === document.documentElement) return null;
    if (!around.has(node)) {
      const outer = clipOf(node.parentElement);
      const style = getComputedStyle(node);
      const clips = node !== document.body && [style.overflowX, style.overflowY].some((one) => one !== "visible");
      const own = clips ? node.getBoundingClientRect() : null;
      around.set(node, own && outer
        ? { left: Math.max(own.left, outer.left), right: Math.min(own.right, outer.right), top: Math.max(own.top, outer.top), bottom: Math.min(own.bottom, outer.bottom) }
        : own ?? outer);
    }
    return around.get(node);
  };

  // Every line of text on the screen, with the element whose text it is.
  const lines = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const node = texts.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || !parent || parent.closest("script, style, title, desc, noscript, option, datalist, .skip") || !isSeen(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const clip = clipOf(parent);
    for (const box of range.getClientRects()) {
      const left = Math.max(box.left, clip?.left ?? -Infinity);
      const right = Math.min(box.right, clip?.right ?? Infinity);
      const top = Math.max(box.top, clip?.top ?? -Infinity);
      const bottom = Math.min(box.bottom, clip?.bottom ?? Infinity);
      // Text for screen readers alone is clipped to a pixel.
      if (right - left < 2 || bottom - top < 4) continue;
      lines.push({ parent, text: node.data.trim().slice(0, 40), left, right, top: top + scrollY, bottom: bottom + scrollY });
    }
  }

  // Lines of text that lie on one another. A line's box is higher than its letters, so that a fifth of it says nothing.
  lines.sort((one, other) => one.top - other.top);
  const fixed = new Map();
  const floats = (line) => {
    if (!fixed.has(line.parent)) fixed.set(line.parent, isIn(line.parent, "sticky") || isIn(line.parent, "fixed"));
    return fixed.get(line.parent);
  };
  for (const [at, line] of lines.entries()) {
    for (let next = at + 1; next < lines.length && lines[next].top < line.bottom; next += 1) {
      const other = lines[next];
      if (other.parent === line.parent) continue;
      const wide = Math.min(line.right, other.right) - Math.max(line.left, other.left);
      const high = Math.min(line.bottom, other.bottom) - other.top;
      const least = Math.min(line.bottom - line.top, other.bottom - other.top);
      if (wide < 3 || high < 0.35 * least) continue;
      if (line.parent.contains(other.parent) || other.parent.contains(line.parent)) {
        // A raised or small word within its own line.
        if (high > 0.35 * least && wide < 3) continue;
        const style = getComputedStyle(line.parent.contains(other.parent) ? other.parent : line.parent);
        if (style.position === "static" && style.display.startsWith("inline")) continue;
      }
      if (floats(line) || floats(other)) continue;
      faults.push(`“${line.text}” lies on “${other.text}”`);
    }
  }

  // Letters too small to be read, as they stand on the screen.
  for (const parent of new Set(lines.map((line) => line.parent))) {
    const scale = parent.ownerSVGElement ? Math.abs(parent.getScreenCTM?.()?.d ?? 1) : 1;
    const size = parseFloat(getComputedStyle(parent).fontSize) * scale;
    if (size < 10.9) faults.push(`“${parent.textContent.trim().slice(0, 40)}” is ${size.toFixed(1)} px high`);
  }

  // Text that its own element cuts off.
  for (const parent of new Set(lines.map((line) => line.parent))) {
    if (parent.ownerSVGElement) continue;
    const style = getComputedStyle(parent);
    if (style.overflowX === "hidden" && style.textOverflow !== "ellipsis" && parent.scrollWidth > parent.clientWidth + 1) {
      faults.push(`“${parent.textContent.trim().slice(0, 40)}” is cut off`);
    }
  }

  // A stretch of the page without anything.
  const things = [...document.querySelectorAll("main svg, main img, main input, main select, main button, main iframe")].filter(isSeen);
  const stretches = [
    ...lines.map(({ top, bottom }) => [top, bottom]),
    ...things.map((thing) => thing.getBoundingClientRect()).map(({ top, bottom }) => [top + scrollY, bottom + scrollY]),
  ].sort(([one], [other]) => one - other);
  let reached = 0;
  for (const [top, bottom] of stretches) {
    if (top - reached > 420) faults.push(`${Math.round(top - reached)} px are empty from ${Math.round(reached)} px on`);
    reached = Math.max(reached, bottom);
  }

  // The name of the site and its navigation, then the heading, then the rest, then the foot.
  const topOf = (selector) => {
    const found = document.querySelector(selector);
    return found && isSeen(found) ? found.getBoundingClientRect().top + scrollY : null;
  };
  const order = ["header.mast", "main h1", "footer.foot"].map((selector) => [selector, topOf(selector)]).filter(([, top]) => top !== null);
  for (const [at, [selector, top]] of order.entries()) {
    if (at > 0 && top < order[at - 1][1]) faults.push(`${selector} stands above ${order[at - 1][0]}`);
  }
  const heading = topOf("main h1");
  if (heading !== null && heading > 420) faults.push(`the heading stands at ${Math.round(heading)} px`);
  return [...new Set(faults)];
}

for (const locale of locales) {
  test(`no text on another, none cut off, nothing empty, at each width (${locale})`, async () => {
    const context = await browser.newContext({ locale, reducedMotion: "reduce" });
    const page = await context.newPage();
    const faults = [];
    // What is framed on another site has nothing to show in a folder.
    for (const path of onePageOfEachKind(locale).filter((path) => !isFramed(path))) {
      await page.goto(fileUrl(path));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const found = await page.evaluate(faultsOfLayout);
        faults.push(...found.map((fault) => `${path} at ${width} px: ${fault}`));
      }
    }
    await context.close();
    assert.equal(faults.length, 0, list(faults, 60));
  });
}

test("a broken layout is found", async () => {
  const page = await browser.newPage({ viewport: { width: 768, height: 800 } });
  const broken = {
    "text on text": ["main h1 + * { position: relative; inset-block-start: -2rem; }", /lies on/],
    "small letters": ["main p { font-size: 7px !important; }", /px high/],
    "text cut off": ["main h1 { white-space: nowrap; overflow: hidden; width: 6rem; }", /is cut off/],
    "an empty stretch": ["main h1 { margin-block-end: 600px; }", /px are empty/],
    "the foot on top": ["body { display: flex; flex-direction: column; } footer.foot { order: -1; }", /stands above/],
  };
  for (const [what, [style, fault]] of Object.entries(broken)) {
    await page.goto(fileUrl("index.html"));
    await page.addStyleTag({ content: style }).catch(async () => {
      // The page allows no style of others: the sheet is put in from outside of its policy.
      await page.evaluate((text) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(text);
        document.adoptedStyleSheets = [sheet];
      }, style);
    });
    assert.match((await page.evaluate(faultsOfLayout)).join("\n"), fault, what);
  }
  await page.close();
});
