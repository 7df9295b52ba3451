// The page of causes: stories as bands on one axis, tracing as its main interaction, chains on phones, everything without scripts.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";

import { arrows, fileUrl, inLocale, launch, list, locales, site, stories } from "./harness.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

async function open(path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.shifted = 0;
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) if (!entry.hadRecentInput) window.shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  const [file, query = ""] = path.split("?");
  await page.goto(`${fileUrl(file)}${query && `?${query}`}`);
  return page;
}

/** What led to an event and what followed, along all arrows. */
function around(id) {
  const reach = (near, far) => {
    const found = new Set([id]);
    for (const here of found) for (const arrow of arrows) if (arrow[near] === here) found.add(arrow[far]);
    found.delete(id);
    return found;
  };
  return [reach("to", "from"), reach("from", "to")];
}
const disputed = arrows.find((arrow) => arrow.disputed);

test("the page opens on all bands at any width: nothing to scroll sideways, letters large enough, no layout shift", async () => {
  for (const locale of locales) {
    const path = inLocale(locale, "graph.html");
    const page = await open(path);
    for (const width of [1440, 768]) {
      await page.setViewportSize({ width, height: 900 });
      await page.reload();
      const seen = await page.evaluate(() => {
        const words = [...document.querySelectorAll(".bands text")].filter((word) => !word.closest("details") && word.textContent);
        const wide = document.documentElement.clientWidth;
        return {
          wide: document.documentElement.scrollWidth - wide,
          bands: document.querySelectorAll(".lane > .band").length,
          small: words.filter((word) => parseFloat(getComputedStyle(word).fontSize) < 11).length,
          out: words.map((word) => word.getBoundingClientRect()).filter((box) => box.left < -1 || box.right > wide + 1).length,
          shifted: window.shifted,
        };
      });
      assert.deepEqual([seen.wide, seen.small, seen.out], [0, 0, 0], `${path} at ${width}`);
      assert.equal(seen.bands, stories.length + 1, "a band a story, and one for the rest");
      assert.ok(seen.shifted < 0.05, `layout shift ${seen.shifted}`);
    }
    await page.context().close();
    const weight = gzipSync(readFileSync(join(site, path)), { level: 9 }).length;
    assert.ok(weight <= 60_000, `${path}: ${weight} bytes gzipped`);
  }
});

test("titles of a band lie on no other title and dots are apart, folded and unfolded", async () => {
  const page = await open("graph.html", { viewport: { width: 768, height: 900 } });
  for (const unfold of [false, true]) {
    if (unfold) await page.evaluate(() => document.querySelectorAll(".lane details").forEach((details) => (details.open = true)));
    const faults = await page.evaluate((unfold) => {
      const faults = [];
      for (const svg of document.querySelectorAll(unfold ? ".lane details .band" : ".lane > .band")) {
        const boxes = (selector) =>
          [...svg.querySelectorAll(selector)].map((one) => [one.getBoundingClientRect(), one.closest("a").querySelector("title").textContent]);
        const meet = ([one], [other]) =>
          one.left + 1 < other.right && other.left + 1 < one.right && one.top + 2 < other.bottom && other.top + 2 < one.bottom;
        for (const all of [boxes(".events text"), boxes(".hit")]) {
          all.forEach((one, at) => all.slice(at + 1).forEach((other) => meet(one, other) && faults.push(`${one[1]} | ${other[1]}`)));
        }
      }
      return faults;
    }, unfold);
    assert.equal(faults.length, 0, list(faults));
  }
  const closed = await page.locator(".lane > .band").evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
  assert.equal(closed, 0, "an unfolded band stands in place of the folded one");
  await page.context().close();
});

test("a disputed arrow is seen at once: dotted, in a colour of its own, with a mark", async () => {
  const page = await open("graph.html");
  const edge = `.lane > .band .edge.disputed[data-edge="${disputed.from}|${disputed.to}"]`;
  assert.ok((await page.locator(edge).count()) > 0, "it is drawn in the folded bands");
  const look = (selector) =>
    page.locator(selector).first().evaluate((path) => {
      const { stroke, strokeDasharray } = getComputedStyle(path);
      return { stroke, dashes: strokeDasharray };
    });
  const [contested, plain] = [await look(`${edge} path`), await look(".lane > .band .edge.causal:not(.disputed) path")];
  assert.notEqual(contested.stroke, plain.stroke);
  assert.notEqual(contested.dashes, "none");
  assert.equal(await page.locator(`${edge} .mark`).first().textContent(), "?");
  const top = (selector) => page.locator(selector).first().evaluate((one) => one.getBoundingClientRect().top);
  assert.ok((await top(".legend-row")) < (await top(".bands")), "the key stands above");
  await page.context().close();
});

test("an event that is chosen leaves its causes and consequences lit, in a sentence and in the address", async () => {
  const page = await open("graph.html");
  const id = disputed.to;
  const [causes, effects] = around(id);
  const told = page.locator(".told");
  const lit = () =>
    page.locator(".bands a.lit").evaluateAll((all) => new Set(all.map((one) => one.getAttribute("href").replace(/^.*\/|\.html$/g, ""))).size);

  await page.locator("#_event").selectOption(id);
  assert.match(await told.textContent(), new RegExp(`: ${causes.size}\\..*: ${effects.size}\\..*: \\d+\\.`));
  assert.equal(await lit(), causes.size + effects.size + 1);
  assert.equal(new URL(page.url()).searchParams.get("event"), id);
  assert.deepEqual(
    await told.locator("a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
    [`events/${id}.html`, `why/${id}.html`],
  );
  const crossing = await page.locator(".across path").count();
  assert.ok(crossing > 0, "links between bands are drawn while they are lit");

  await page.reload();
  assert.equal(await lit(), causes.size + effects.size + 1, "the address is enough");
  assert.equal(await page.locator("#_event").inputValue(), id);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator(".bands .lit").count(), 0);
  assert.equal(new URL(page.url()).searchParams.has("event"), false);

  const dot = page.locator(`.lane > .band a[href="events/${id}.html"]`).first();
  await dot.click();
  assert.equal(await dot.getAttribute("aria-pressed"), "true");
  assert.equal(await lit(), causes.size + effects.size + 1);
  await page.locator(".choose button").click();
  assert.equal(await page.locator(".bands .lit").count(), 0);

  await page.locator(".lane > .band .events a[tabindex='0']").first().focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  assert.ok(new URL(page.url()).searchParams.get("event"), "the keyboard chooses too");
  await page.context().close();
});

test("kinds of links can be hidden, in bands and in words, and the address remembers", async () => {
  const page = await open("graph.html?without=legal");
  const left = arrows.filter((arrow) => arrow.family !== "legal").length;
  const listed = () => page.locator(".in-words li[data-edge]").evaluateAll((all) => all.filter((one) => !one.hidden).length);
  assert.equal(await listed(), left);
  assert.equal(await page.locator(".band .edge.legal:not([hidden])").count(), 0);
  await page.locator('.sieve input[value="legal"]').check();
  assert.equal(await listed(), arrows.length);
  assert.match(await page.locator(".told").textContent(), new RegExp(`^${arrows.length} `));
  await page.context().close();
});

test("a band is one stop of the Tab key", async () => {
  const page = await open("graph.html");
  const stops = await page.locator(".band").evaluateAll((all) => all.map((band) => band.querySelectorAll("a:not([tabindex='-1'])").length));
  assert.ok(stops.every((count) => count === 1), `${stops}`);
  await page.context().close();
});

test("phones have chains first, one tap from their story", async () => {
  const page = await open("graph.html", { viewport: { width: 360, height: 760 } });
  assert.equal(await page.locator(".lane").first().isVisible(), false);
  const story = stories[0];
  const chain = page.locator(`[id="${story.id}"] .story-chain`);
  assert.equal(await chain.locator("ol > li").first().isVisible(), true);
  assert.deepEqual(
    await chain.locator("ol > li > a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
    story.events.map((id) => `events/${id}.html`),
  );
  assert.equal(await page.locator(`[id="${story.id}"] h2 a`).getAttribute("href"), `stories/${story.id}.html`);
  const contested = page.locator(".story-chain [data-disputed]");
  assert.ok((await contested.count()) > 0, "disputed links are marked");
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  assert.ok(height < 8 * 760, `${height} px`);
  await page.context().close();
});

test("without scripts every band, its titles and every link in words are there", async () => {
  const page = await open("graph.html", { javaScriptEnabled: false });
  assert.equal(await page.locator(".choose").isVisible(), false);
  assert.equal(await page.locator(".unscripted").isVisible(), true);
  await page.locator(".lane summary").first().click();
  assert.equal(await page.locator(".lane details .band").first().isVisible(), true);
  assert.equal(await page.locator(".lane > .band").first().isVisible(), false);
  await page.locator(".in-words > summary").click();
  assert.equal(await page.locator(".in-words li[data-edge]").count(), arrows.length);
  const joined = new Set(arrows.flatMap((arrow) => [arrow.from, arrow.to]));
  const linked = await page.locator(".lane > .band a").evaluateAll((links) => links.map((link) => link.getAttribute("href").replace(/^.*\/|\.html$/g, "")));
  const missing = [...joined].filter((id) => !linked.includes(id));
  assert.equal(missing.length, 0, list(missing));
  await page.context().close();
});
