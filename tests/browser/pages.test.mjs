// Every event is there to be read with JavaScript off, and the pages that readers expect exist.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";

import { elementsOf, events, fileUrl, files, inLocale, launch, list, locales, pages, site } from "./harness.mjs";
import { within } from "./html.mjs";

let browser;
let page;

before(async () => {
  browser = await launch();
  const context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
});

after(() => browser?.close());

test("the data names events", () => {
  assert.ok(events.length > 0, "data/timeline.json has no published event");
});

for (const locale of locales) {
  test(`the index lists every event once, without JavaScript (${locale})`, async () => {
    await page.goto(fileUrl(inLocale(locale, "index.html")));
    const items = await page
      .locator("main li[id][data-date]")
      .evaluateAll((nodes) => nodes.map((node) => [node.id, node.dataset.date]));
    const identified = await page.locator("main li[id]").count();
    assert.equal(identified, items.length, "an item has an id and no data-date");
    assert.deepEqual(
      Object.fromEntries(items),
      Object.fromEntries(events.map((event) => [event.id, event.date])),
    );
    assert.equal(items.length, events.length);
  });

  test(`every event's page has its title, date and summary, without JavaScript (${locale})`, () => {
    const faults = [];
    for (const event of events) {
      const path = inLocale(locale, `events/${event.id}.html`);
      if (!pages.includes(path)) {
        faults.push(`${path} does not exist`);
        continue;
      }
      const elements = elementsOf(path);
      const main = elements.find(({ name }) => name === "main");
      const seen = {
        heading: elements.filter(({ name }) => name === "h1").map(({ text }) => text.trim()),
        time: within(elements, main).find(({ name }) => name === "time")?.text.trim() ?? "",
        text: main.text.replace(/\s+/g, " "),
      };
      const title = event.title[locale] ?? event.title[locales[0]];
      if (seen.heading.length !== 1 || !seen.heading[0].includes(title)) {
        faults.push(`${path}: its h1 is ${JSON.stringify(seen.heading)}, not ${JSON.stringify(title)}`);
      }
      if (seen.time === "") faults.push(`${path}: no date in a <time>`);
      for (const phrase of opening(event.summary[locale] ?? event.summary[locales[0]])) {
        if (!seen.text.includes(phrase)) faults.push(`${path}: its summary is not there: ${phrase}`);
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });

  test(`the pages that readers expect exist (${locale})`, () => {
    const expected = [
      ..."index graph disputes sources changes gaps about contribute search 404".split(" ").map((name) => `${name}.html`),
    ];
    const missing = expected.map((path) => inLocale(locale, path)).filter((path) => !pages.includes(path));
    assert.deepEqual(missing, []);
    for (const path of expected) {
      const main = elementsOf(inLocale(locale, path)).find((element) => element.name === "main");
      assert.ok(main && main.text.trim().length > 20, `${inLocale(locale, path)} says nothing`);
    }
  });

  test(`each facet has a page for each of its members that an event names (${locale})`, () => {
    const named = {
      actors: events.flatMap((event) => (event.actors ?? []).map((part) => part.actor ?? part)),
      places: events.flatMap((event) => event.places ?? []),
      topics: events.flatMap((event) => event.topics ?? []),
      kinds: events.map((event) => event.kind),
      measures: events.flatMap((event) => (event.measures ?? []).map((step) => step.measure)),
      years: events.map((event) => event.date.match(/^\d{4}/)?.[0]).filter(Boolean),
    };
    const missing = Object.entries(named).flatMap(([folder, ids]) =>
      [...new Set(ids)]
        .map((id) => inLocale(locale, `${folder}/${id}.html`))
        .filter((path) => !pages.includes(path)),
    );
    assert.equal(missing.length, 0, list(missing));
  });

  test(`every claim can be linked to (${locale})`, () => {
    const faults = events.flatMap((event) => {
      const path = inLocale(locale, `events/${event.id}.html`);
      const ids = new Set(elementsOf(path).map((element) => element.attributes.id));
      return (event.claims ?? [])
        .filter((claim) => !ids.has(`claim-${claim.id}`))
        .map((claim) => `${path} has no #claim-${claim.id}`);
    });
    assert.equal(faults.length, 0, list(faults));
  });

  test(`a list item of the index leads to its event's page (${locale})`, () => {
    const elements = elementsOf(inLocale(locale, "index.html"));
    const faults = events.filter((event) => {
      const item = elements.find((element) => element.name === "li" && element.attributes.id === event.id);
      return !item || !within(elements, item).some((inner) => inner.attributes.href === `events/${event.id}.html`);
    });
    assert.equal(faults.length, 0, list(faults.map((event) => event.id)));
  });
}

test("feeds, calendar and data are published", () => {
  const present = new Set(files());
  const expected = [
    // A sitemap needs the site's address: a reader's test builds a site that knows it.
    "robots.txt",
    ...locales.flatMap((locale) => ["feed.atom", "feed.json", "timeline.ics"].map((name) => inLocale(locale, name))),
    ..."timeline.json events.csv links.csv graph.dot graph.graphml graph.gexf".split(" ").map((name) => `data/${name}`),
  ];
  assert.deepEqual(expected.filter((path) => !present.has(path)), []);
});

test("pages are light", () => {
  const weight = (path) => gzipSync(readFileSync(join(site, path))).length;
  const heavy = locales.flatMap((locale) => [
    ...[inLocale(locale, "index.html")].filter((path) => weight(path) > 70_000),
    ...events.map((event) => inLocale(locale, `events/${event.id}.html`)).filter((path) => weight(path) > 15_000),
  ]);
  assert.equal(heavy.length, 0, list(heavy.map((path) => `${path}: ${weight(path)} bytes gzipped`)));
});

/** The first words of a summary's first paragraph, up to the first piece of markup. */
function opening(summary) {
  const words = summary.split(/[*_`[\]<>\\&"'’]/)[0].trim().split(/\s+/).slice(0, 6).join(" ");
  return words.length > 3 ? [words] : [];
}
