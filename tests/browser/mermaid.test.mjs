// Mermaid itself reads and draws `graph --format mermaid`: every event with its whole title, every arrow with its words; of
// this collection and of one whose titles would break a careless writer.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";

import { launch, list, program, root } from "./harness.mjs";

const mermaid = createRequire(import.meta.url).resolve("@mermaid-js/tiny");

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

/** What the program prints of a graph. */
function graph(events, ...options) {
  const output = ["ignore", "pipe", "ignore"];
  return execFileSync(program(), ["--events", events, "graph", ...options], { encoding: "utf8", cwd: root, stdio: output });
}

/** The words that a diagram shows, as a browser lays them out. */
async function drawn(text) {
  const page = await browser.newPage();
  try {
    await page.setContent("<!doctype html><body></body>");
    await page.addScriptTag({ path: mermaid });
    return await page.evaluate(async (source) => {
      globalThis.mermaid.initialize({ startOnLoad: false });
      await globalThis.mermaid.parse(source);
      const { svg } = await globalThis.mermaid.render("diagram", source);
      document.body.innerHTML = svg;
      const words = (element) => element.textContent.replace(/\s+/g, " ").trim();
      return {
        nodes: [...document.querySelectorAll("g.node")].map(words),
        labels: [...document.querySelectorAll("g.edgeLabel .label")].map(words).filter(Boolean),
        edges: document.querySelectorAll("g.edgePaths path.flowchart-link").length,
        foreign: document.querySelectorAll("svg script, svg b, svg strong, svg em, svg img, svg a[href^=javascript]").length,
      };
    }, text);
  } finally {
    await page.close();
  }
}

// A backslash is followed by a joiner that nobody sees, since Mermaid would read `\\n` as the end of a line.
const flat = (text) => text.replace(/[\s\u2060]+/g, "").normalize();

for (const [name, locale, options] of [
  ["events", "es", ["--around", "us-mexico-venezuela-announcement-2022", "--all-relations"]],
  ["tests/hostile", "en", []],
  ["tests/hostile", "es", ["--reduce", "--around", "end", "--depth", "4"]],
  ["tests/hostile", "en", ["--topic", "subgraph", "--until", "2019"]],
]) {
  test(`Mermaid draws ${[name, ...options].join(" ")} (${locale})`, async () => {
    const language = [...options, "--lang", locale];
    const expected = JSON.parse(graph(name, "--format", "json", ...language));
    const shown = await drawn(graph(name, "--format", "mermaid", ...language));
    assert.equal(shown.nodes.length, expected.nodes.length);
    assert.equal(shown.edges, expected.links.length);
    const nodes = shown.nodes.map(flat);
    for (const node of expected.nodes) {
      const title = flat(node.title[locale]);
      assert.ok(nodes.some((words) => words.endsWith(title)), `no node shows ${node.title[locale]}: ${list(nodes)}`);
    }
    assert.deepEqual(shown.labels.map(flat).sort(), expected.links.map((link) => flat(link.label)).sort());
    assert.equal(shown.foreign, 0, "a title became an element");
  });
}
