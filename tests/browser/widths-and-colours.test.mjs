// A page of each template can be read with scripts and without, in each language, in a narrow, a middling and a wide window, in
// light, dark and forced colours.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { fileUrl, launch, list, locales, onePageOfEachKind } from "./harness.mjs";

const WIDTHS = [320, 768, 1440];
const COLOURS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
};

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** Runs in the page: what keeps a reader from reading it. */
function obstacles(isText) {
  const faults = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.body.querySelectorAll("*")].find((node) => node.getBoundingClientRect().right > root.clientWidth + 1);
    faults.push(`${root.scrollWidth} px wide: ${wide?.tagName.toLowerCase()}.${wide?.getAttribute("class")}`);
  }
  const heading = document.querySelector("h1");
  const box = heading?.getBoundingClientRect();
  if (!heading?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || box.left < 0 || box.right > innerWidth + 1) {
    faults.push("its heading cannot be seen");
  }
  if (isText && document.querySelector("main").innerText.trim().length < 20) faults.push("its text cannot be seen");
  // Ink on paper: the nearest background that is painted, and the heading's and the text's colour on it.
  const light = (colour) => {
    const [red, green, blue] = colour.match(/[\d.]+/g).slice(0, 3).map((part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isPainted = (colour) => !/^rgba\(.*, 0\)$/.test(colour) && colour !== "transparent";
  for (const node of [heading, document.querySelector("main p"), document.querySelector("main a"), document.querySelector("footer p")].filter(Boolean)) {
    let around = node;
    while (around.parentElement && !isPainted(getComputedStyle(around).backgroundColor)) around = around.parentElement;
    const paper = getComputedStyle(around).backgroundColor;
    if (!isPainted(paper)) continue;
    const [dim, bright] = [light(paper), light(getComputedStyle(node).color)].sort((one, other) => one - other);
    const contrast = (bright + 0.05) / (dim + 0.05);
    if (contrast < 4.5) faults.push(`${node.tagName.toLowerCase()}: contrast ${contrast.toFixed(1)}`);
  }
  return faults;
}

// Colours do not depend on scripts, on words, or on the width: they are examined once, in a narrow window. What is there without
// scripts is the same in each language.
for (const scripts of [true, false]) {
  for (const locale of scripts ? locales : [locales[0]]) {
    const isFirst = scripts && locale === locales[0];
    test(`each template, ${scripts ? "with" : "without"} scripts, at each width${isFirst ? ", in all colours" : ""} (${locale})`, async () => {
      const context = await browser.newContext({ javaScriptEnabled: scripts, locale });
      const page = await context.newPage();
      const faults = [];
      for (const path of onePageOfEachKind(locale)) {
        await page.goto(fileUrl(path));
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          for (const [colours, media] of Object.entries(COLOURS)) {
            if (colours !== "light" && !(isFirst && width === WIDTHS[0])) continue;
            await page.emulateMedia(media);
            const found = await page.evaluate(obstacles, colours === "light" && width === WIDTHS[0]);
            faults.push(...found.map((fault) => `${path} at ${width} px in ${colours}: ${fault}`));
          }
        }
      }
      await context.close();
      assert.equal(faults.length, 0, list(faults));
    });
  }
}
