// The preview server in a real browser: any number of tabs, each reloaded when a record is saved, and nothing for the pages of
// other sites.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";

import { launch, program } from "./harness.mjs";

/** More than the connections that a browser opens to one server. */
const TABS = 9;

let folder;
let preview;
let address;
let stranger;
let browser;

function save(title) {
  writeFileSync(
    join(folder, "2024", "talks.yaml"),
    `title: ${title}\ndate: 2024-01-01\nsummary: Something happened.\nkind: event\nclaims: [{id: one, text: It happened., sources: [paper]}]\n` +
      "sources: {paper: {publisher: P, url: 'https://example.org/1', kind: press, language: en}}\n",
  );
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "throughline-serve-"));
  mkdirSync(join(folder, "2024"));
  writeFileSync(
    join(folder, "timeline.yaml"),
    "title: {en: T}\ndescription: {en: D}\nlocales: [en]\nlicence: CC-BY-4.0\nas_of: 2026-11-22\nkinds:\n  event: {name: {en: Event}}\n",
  );
  for (const registry of ["actors", "places", "topics", "measures"]) writeFileSync(join(folder, `${registry}.yaml`), "{}\n");
  save("First talks");
  preview = spawn(program(), ["--events", folder, "serve", "--port", "0"], { stdio: ["ignore", "ignore", "pipe"] });
  for await (const line of createInterface({ input: preview.stderr })) {
    address = line.match(/http:\/\/[^/]+/)?.[0];
    if (address) break;
  }
  assert.ok(address, "the preview did not start");
  preview.stderr.resume();
  stranger = createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><title>Stranger</title><a href="${address}/index.html">link</a>`);
  });
  await new Promise((ready) => stranger.listen(0, "127.0.0.1", ready));
  browser = await launch();
});

after(async () => {
  await browser?.close();
  preview?.kill();
  stranger?.closeAllConnections();
  stranger?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("any number of tabs load, and each is reloaded when a record is saved", { timeout: 240_000 }, async () => {
  const context = await browser.newContext();
  const tabs = [];
  for (let number = 0; number < TABS; number += 1) {
    const tab = await context.newPage();
    await tab.goto(`${address}/events/talks.html`, { waitUntil: "load", timeout: 60_000 });
    tabs.push(tab);
  }
  for (const title of ["Second talks", "Third talks"]) {
    save(title);
    await Promise.all(
      tabs.map((tab) => tab.waitForSelector(`h1:has-text("${title}")`, { timeout: 60_000 })),
    );
  }
  const one = await context.newPage();
  await one.goto(`${address}/index.html`, { timeout: 60_000 });
  assert.match(await one.textContent("main"), /Third talks/);
  await context.close();
});

test("a page of another site reads, embeds and loads nothing, and its links lead here", { timeout: 120_000 }, async () => {
  const port = stranger.address().port;
  // Another port of this machine, which browsers call the same site, and another name.
  for (const site of [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site);
    const loaded = await page.evaluate(async (address) => {
      const element = (name, attribute, path) =>
        new Promise((done) => {
          const made = document.createElement(name);
          made.addEventListener("load", () => done(`${name} loaded`));
          made.addEventListener("error", () => done(`${name} failed`));
          if (name === "link") made.rel = "stylesheet";
          made[attribute] = address + path;
          document.body.append(made);
        });
      const read = (options) =>
        fetch(`${address}/data/timeline.json`, options).then(
          async (answer) => `read ${(await answer.text()).length}`,
          () => "not read",
        );
      return Promise.all([
        element("img", "src", "/assets/icon.svg"),
        element("script", "src", "/__throughline/reload.js"),
        element("link", "href", "/assets/style.css"),
        read({}),
        read({ mode: "no-cors" }),
      ]);
    }, address);
    assert.deepEqual(loaded, ["img failed", "script failed", "link failed", "not read", "not read"], site);
    await page.evaluate((address) => {
      const frame = document.createElement("iframe");
      frame.src = `${address}/index.html`;
      document.body.append(frame);
      return new Promise((done) => frame.addEventListener("load", done));
    }, address);
    const [, frame] = page.frames();
    assert.doesNotMatch(await frame.evaluate(() => document.documentElement.textContent), /talks/i, site);
    await page.click("a");
    await page.waitForURL(`${address}/index.html`);
    assert.match(await page.textContent("main"), /talks/i, site);
    await context.close();
  }
});
