// Causes and consequences without JavaScript; the path between two events with it, from disk and from a server.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { WCAG, axe } from "./axe.mjs";
import { arrowKey, arrows, elementsOf, events, fileUrl, inLocale, launch, list, locales, pages, serve, timeline } from "./harness.mjs";
import { within } from "./html.mjs";

let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** How many events a page tells of in either direction. */
const TOLD = 30;

/** Everything that arrows lead to an event from, or from it to. */
function reached(id, backwards) {
  const found = new Set([id]);
  for (const event of found)
    for (const arrow of arrows) {
      if (backwards && arrow.to === event) found.add(arrow.from);
      if (!backwards && arrow.from === event) found.add(arrow.to);
    }
  return found;
}

const apart = ["rail-bridge-closure-2023", "mexico-venezuela-flights-restart-2023"];
const joined = arrows
  .flatMap((one) => arrows.filter((other) => other.from === one.to).map((other) => [one.from, other.to]))
  .find(([from, to]) => !arrows.some((arrow) => arrow.from === from && arrow.to === to));

for (const locale of locales) {
  test(`every event with an arrow has a page of all its causes and consequences, its own where that tells them all (${locale})`, () => {
    const faults = [];
    for (const { id } of events) {
      const path = inLocale(locale, `why/${id}.html`);
      const before = reached(id, true);
      const behind = reached(id, false);
      const wanted = arrows.filter(
        (arrow) => (before.has(arrow.from) && before.has(arrow.to)) || (behind.has(arrow.from) && behind.has(arrow.to)),
      );
      const own = elementsOf(inLocale(locale, `events/${id}.html`));
      const leads = own.some((element) => element.attributes.href === `../why/${id}.html`);
      const told = own.filter((element) => "data-edge" in element.attributes).map(({ attributes }) => attributes["data-edge"]);
      const isRedirect = pages.includes(path) && elementsOf(path).some(({ attributes }) => attributes["http-equiv"] === "refresh");
      if (isRedirect) {
        const target = elementsOf(path).some(({ attributes }) => attributes.content === `0; url=../events/${id}.html`);
        const missing = wanted.filter(({ from, to }) => !told.includes(`${from}|${to}`));
        if (!target || leads || missing.length > 0) faults.push(`${path} leads to a page that tells less`);
        continue;
      }
      if (leads !== wanted.length > 0) faults.push(`events/${id}.html ${leads ? "leads" : "does not lead"} to ${path}`);
      if (pages.includes(path) !== wanted.length > 0) faults.push(`${path}: ${wanted.length} arrows`);
      if (!pages.includes(path)) continue;
      const elements = elementsOf(path);
      const marked = elements.filter((element) => "data-edge" in element.attributes);
      const keys = marked.map(({ attributes }) => `${attributes["data-edge"]} ${attributes["data-relation"]} ${attributes["data-basis"]}`);
      // In either direction whole steps are told, up to so many events; what lies further away is counted on the page.
      const isWhole = [before, behind].every((found) => found.size - 1 <= TOLD);
      if (isWhole) assert.deepEqual([...keys].sort(), wanted.map(arrowKey).sort(), path);
      const unwanted = keys.filter((key) => !wanted.map(arrowKey).includes(key));
      const direct = wanted.filter(({ from, to }) => from === id || to === id).map(arrowKey).filter((key) => !keys.includes(key));
      assert.deepEqual([unwanted, direct], [[], []], path);
      for (const sentence of marked) {
        const [from, to] = sentence.attributes["data-edge"].split("|");
        const arrow = wanted.find((known) => known.from === from && known.to === to && known.relation === sentence.attributes["data-relation"]);
        const links = within(elements, sentence).filter((element) => element.attributes.href?.includes("sources.html#"));
        if (links.length < arrow.sources.length) faults.push(`${path}: ${from} to ${to} lacks a source`);
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });

  test(`without JavaScript the page of paths asks of each recorded pair, with its verdict (${locale})`, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(fileUrl(inLocale(locale, "path.html")));
    assert.equal(await page.locator("main form").isVisible(), false);
    const asked = await page.locator("main .pairs [data-verdict]:visible").evaluateAll((items) =>
      items.map((item) => [item.querySelector("a").getAttribute("href"), item.querySelector("a").textContent, item.querySelector(".verdict").textContent]),
    );
    const titles = new Map(events.map(({ id, title }) => [id, title[locale] ?? title[locales[0]]]));
    const wanted = new Set(arrows.map(({ from, to }) => `events/${to}.html#_led ${titles.get(from)}`));
    assert.equal(asked.length, wanted.size);
    const missing = [...wanted].filter((pair) => !asked.some(([href, question]) => pair.startsWith(`${href} `) && question.includes(pair.slice(href.length + 1))));
    assert.deepEqual(missing, []);
    assert.ok(asked.every(([, , label]) => label.length > 3));
    await context.close();
  });

  for (const way of ["from disk", "from a server"]) {
    const at = (path) => (way === "from disk" ? fileUrl(path) : new URL(path, server.base).href);

    test(`two events that nothing joins: it says so, and what is nearest, ${way} (${locale})`, async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${at(inLocale(locale, "path.html"))}?from=${apart[0]}&to=${apart[1]}`);
      const status = page.locator("main [role=status]");
      await page.locator("#_paths [data-relation]").first().waitFor();
      assert.match(await status.textContent(), locale === "es" ? /Ningún camino de vínculos/ : /No path of/);
      const shown = await page.locator("#_paths > ul > li").evaluateAll((items) => items.map((item) => item.dataset.relation));
      assert.equal(shown.length, nearest().length);
      await context.close();
    });

    test(`two events that are joined: each step with its reason, ${way} (${locale})`, async () => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(at(inLocale(locale, "path.html")));
      await page.locator("#_from").fill(joined[0]);
      await page.locator("#_to").fill(joined[1]);
      await page.locator("main form button").press("Enter");
      await page.locator("#_paths [data-edge]").first().waitFor();
      const steps = await page.locator("#_paths section").first().locator("[data-edge]").evaluateAll((items) =>
        items.map((item) => [item.dataset.edge, item.dataset.relation, item.dataset.basis, item.querySelector(".grounds").textContent, item.querySelectorAll(".cites a").length]),
      );
      assert.ok(steps.length >= 2);
      for (const [edge, relation, basis, grounds, cites] of steps) {
        const arrow = arrows.find((known) => arrowKey(known) === `${edge} ${relation} ${basis}`);
        assert.ok(arrow, `${edge} ${relation} ${basis} is not in the data`);
        assert.ok(grounds.length > 3);
        assert.equal(cites, arrow.sources.length);
      }
      await page.waitForURL((url) => url.searchParams.get("to") === joined[1]);
      await page.reload();
      await page.locator("#_paths [data-edge]").first().waitFor();
      await context.close();
    });
  }

  test(`an unknown event is said to be unknown (${locale})`, async () => {
    const page = await browser.newPage();
    await page.goto(`${fileUrl(inLocale(locale, "path.html"))}?from=zzqx&to=${joined[1]}`);
    await page.waitForFunction(() => document.querySelector("main [role=status]").textContent.includes("zzqx"));
    await page.close();
  });

  test(`paths and causes are accessible and fit, answered or not (${locale})`, async () => {
    const context = await browser.newContext({ colorScheme: "light" });
    const page = await context.newPage();
    for (const [path, query] of [
      ["path.html", `?from=${joined[0]}&to=${joined[1]}`],
      ["path.html", `?from=${apart[0]}&to=${apart[1]}`],
      [`why/${apart[1]}.html`, ""],
    ]) {
      await page.goto(fileUrl(inLocale(locale, path)) + query);
      if (query) await page.locator("#_paths [data-relation]").first().waitFor();
      for (const width of [320, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${path}${query} at ${width}: ${over} px too wide`);
      }
      const told = `${path}${query}`;
      assert.deepEqual(await axe(page, ["structure", "colours"], [...WCAG, "best-practice"]), [], told);
      // The style sheet is the same in each language.
      if (locale !== locales[0]) continue;
      await page.emulateMedia({ colorScheme: "dark" });
      assert.deepEqual(await axe(page, ["colours"]), [], `${told} in dark`);
      await page.setViewportSize({ width: 320, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
      assert.deepEqual(await axe(page, ["sizes", "colours"]), [], `${told} at 320`);
    }
    await context.close();
  });
}

/** What the data say is the nearest connection: the shortest way along links of any kind, as the script has to find it. */
function nearest() {
  const cameBy = new Map([[apart[0], null]]);
  const open = [apart[0]];
  for (const event of open)
    for (const link of timeline.links) {
      const next = link.from === event ? link.to : link.to === event ? link.from : undefined;
      if (next && !cameBy.has(next)) {
        cameBy.set(next, [event, link]);
        open.push(next);
      }
    }
  const way = [];
  for (let at = apart[1]; cameBy.get(at); at = cameBy.get(at)[0]) way.unshift(cameBy.get(at)[1]);
  return way;
}
