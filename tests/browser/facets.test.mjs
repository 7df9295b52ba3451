// Each facet's page lists exactly its events, and nothing that is offered leads to an empty page; without scripts as well.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { test } from "node:test";

import { elementsOf, events, inLocale, isRedirect, list, localeOf, locales, pages, silentPages, site } from "./harness.mjs";

/** What an event belongs to, by the folder of the facet's pages. */
const FACETS = {
  actors: (event) => (event.actors ?? []).map((part) => part.actor ?? part),
  places: (event) => event.places ?? [],
  topics: (event) => event.topics ?? [],
  kinds: (event) => [event.kind],
  years: (event) => [event.date.match(/^\d{4}/)?.[0]].filter(Boolean),
};

/** How many entries the feed of a facet has at most. */
const FEED = 20;

/** The events that a page lists, each once. */
const listed = (path) =>
  [...new Set(elementsOf(path).filter(({ name, attributes }) => name === "li" && "data-date" in attributes).map(({ attributes }) => attributes.id))].sort();

for (const locale of locales) {
  test(`a facet's page lists the events that belong to it, and no other (${locale})`, () => {
    const faults = [];
    let compared = 0;
    for (const [folder, of] of Object.entries(FACETS)) {
      for (const id of new Set(events.flatMap(of))) {
        const path = inLocale(locale, `${folder}/${id}.html`);
        if (!pages.includes(path)) {
          faults.push(`${path} does not exist`);
          continue;
        }
        compared += 1;
        const expected = events.filter((event) => of(event).includes(id)).map((event) => event.id).sort();
        const missing = expected.filter((event) => !listed(path).includes(event));
        if (missing.length > 0) faults.push(`${path} lacks ${missing.join(", ")}`);
        // An actor's parts may stand on its page, and a span on the page of each of its years.
        const foreign = listed(path).filter((event) => !expected.includes(event));
        if (foreign.length > 0 && ["topics", "kinds"].includes(folder)) faults.push(`${path} lists ${foreign.join(", ")} as well`);
      }
    }
    assert.ok(compared > 0, "no facet was looked at");
    assert.equal(faults.length, 0, list(faults));
  });

  test(`no link leads to a page that tells nothing (${locale})`, () => {
    const empty = silentPages().filter((path) => localeOf(path) === locale);
    const faults = [];
    for (const path of pages.filter((one) => localeOf(one) === locale && !empty.includes(one) && !isRedirect(one))) {
      for (const link of elementsOf(path).filter(({ name, attributes }) => name === "a" && attributes.href)) {
        const target = posix.normalize(posix.join(posix.dirname(path), link.attributes.href));
        if (empty.includes(target) && link.attributes.hreflang === undefined) faults.push(`${path}: ${link.parent.text} leads to ${target}`);
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });

  test(`what a facet's page lists can be followed by itself (${locale})`, () => {
    const faults = [];
    let followed = 0;
    for (const folder of Object.keys(FACETS).filter((name) => name !== "years")) {
      for (const id of new Set(events.flatMap(FACETS[folder]))) {
        const path = inLocale(locale, `${folder}/${id}.html`);
        const expected = events.filter((event) => FACETS[folder](event).includes(id)).map((event) => event.id).sort();
        const feeds = elementsOf(path).filter(({ name, attributes }) => name === "link" && attributes.rel === "alternate" && attributes.title);
        const of = (type) => feeds.find(({ attributes }) => attributes.type === type)?.attributes.href;
        if (!of("application/atom+xml") || !of("application/feed+json")) {
          faults.push(`${path} names no feed of its own`);
          continue;
        }
        const read = (href) => readFileSync(join(site, posix.join(posix.dirname(path), href)), "utf8");
        // Of many the latest: by the titles, which tell events apart.
        const titles = events.filter(({ id: event }) => expected.includes(event)).map(({ title }) => title[locale] ?? Object.values(title)[0]);
        const { items } = JSON.parse(read(of("application/feed+json")));
        const due = Math.min(expected.length, FEED);
        const foreign = items.filter(({ title }) => !titles.some((own) => title.endsWith(`: ${own}`)));
        if (items.length !== due || foreign.length > 0) faults.push(`${path}: its JSON feed has ${items.length} of ${expected.length} events, ${foreign.length} of them others'`);
        const entries = read(of("application/atom+xml")).match(/<entry[\s>]/g) ?? [];
        if (entries.length !== due) faults.push(`${path}: its Atom feed has ${entries.length} of ${expected.length} events`);
        followed += 1;
      }
    }
    assert.ok(followed > 0, "no facet can be followed");
    assert.equal(faults.length, 0, list(faults));
  });
}
