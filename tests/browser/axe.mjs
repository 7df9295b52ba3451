// axe-core on a page. Nearly all of its time goes into contrast, which it examines text by text: here that is one text of each look.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The tags of the rules of WCAG 2.2, levels A and AA. */
export const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const COLOURS = ["color-contrast", "link-in-text-block"];
const SIZES = ["target-size", "scrollable-region-focusable"];

/**
 * What axe finds on a page, in words. `parts` says what to examine: "structure" is every rule but those of colour, "colours" the
 * rules that colours decide, "sizes" those that the width of the window decides.
 */
export async function axe(page, parts = ["structure", "colours"], tags = WCAG) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const violations = await page.evaluate(violationsOf, { parts, tags, colours: COLOURS, sizes: SIZES });
  return violations.map(({ id, help, places, count }) => `${id}: ${help} (${count}): ${places.join(" | ")}`);
}

/** Runs in the page. */
async function violationsOf({ parts, tags, colours, sizes }) {
  const of = async (nodes, options) => (await globalThis.axe.run(nodes, { resultTypes: ["violations"], ...options })).violations;
  const found = [];
  if (parts.includes("structure")) {
    const rules = Object.fromEntries(colours.map((rule) => [rule, { enabled: false }]));
    found.push(...(await of(document, { runOnly: { type: "tag", values: tags }, rules })));
  }
  if (parts.includes("sizes")) found.push(...(await of(document, { runOnly: { type: "rule", values: sizes } })));
  if (parts.includes("colours")) found.push(...(await of({ include: oneOfEachLook() }, { runOnly: { type: "rule", values: colours } })));
  return found.map(({ id, help, nodes }) => ({ id, help, count: nodes.length, places: nodes.slice(0, 3).map((node) => node.target.join(" ")) }));

  /** The first text of each colour, size and background; what lies over others keeps a look of its own. */
  function oneOfEachLook() {
    const surroundings = new Map([[null, ""]]);
    const behind = (node) => {
      if (!surroundings.has(node)) {
        const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(node);
        const isPainted = !/, 0\)$/.test(backgroundColor) || backgroundImage !== "none" || opacity !== "1";
        const own = isPainted ? `${backgroundColor} ${backgroundImage} ${opacity}` : "";
        const layer = position === "static" || position === "relative" ? "" : `${node.localName}.${node.getAttribute("class")}`;
        surroundings.set(node, `${behind(node.parentElement)}/${own}${layer}`);
      }
      return surroundings.get(node);
    };
    const looks = new Map();
    for (const node of document.body.querySelectorAll("*")) {
      const hasText = [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim() !== "");
      if (!(hasText || node.matches("input, select, textarea")) || !node.checkVisibility({ visibilityProperty: true })) continue;
      const { color, fill, fontSize, fontWeight, textDecorationLine } = getComputedStyle(node);
      const around = node.localName === "a" ? getComputedStyle(node.parentElement).color : "";
      const look = [node.localName, color, fill, fontSize, fontWeight, textDecorationLine, around, behind(node)].join("|");
      if (!looks.has(look)) looks.set(look, node);
    }
    return [...looks.values()];
  }
}
