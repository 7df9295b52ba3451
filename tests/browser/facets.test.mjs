// Each facet's page lists exactly its events, and nothing that is offered leads to an empty page; without scripts as well.

import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";

import { elementsOf, events, inLocale, isRedirect, list, localeOf, locales, pages } from "./harness.mjs";

/** What an event belongs to, by the folder of the facet's pages. */
const FACETS = {
  actors: (event) => (event.actors ?? []).map((part) => part.actor ?? part),
  places: (event) => event.places ?? [],
  topics: (event) => event.topics ?? [],
  kinds: (event) => [event.kind],
  years: (event) => [event.date.match(/^\d{4}/)?.[0]].filter(Boolean),
};

/** The events that a page lists, each once. */
const listed = (path) =>
  [...new Set(elementsOf(path).filter(({ name, attributes }) => name === "li" && "data-date" in attributes).map(({ attributes }) => attributes.id))].sort();

/** Whether a page leads to an event: an actor may take part in none and still be the one who says something of it. */
const leads = (path) => elementsOf(path).some(({ name, attributes }) => name === "a" && /^(\.\.\/)+events\//.test(attributes.href ?? ""));

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

  test(`no link promises events where there are none (${locale})`, () => {
    const folders = Object.keys(FACETS).map((folder) => inLocale(locale, `${folder}/`));
    const empty = pages.filter((path) => folders.some((folder) => path.startsWith(folder)) && !isRedirect(path) && !leads(path));
    const faults = [];
    for (const path of pages.filter((one) => localeOf(one) === locale && !empty.includes(one) && !isRedirect(one))) {
      for (const link of elementsOf(path).filter(({ name, attributes }) => name === "a" && attributes.href)) {
        const target = posix.normalize(posix.join(posix.dirname(path), link.attributes.href));
        // An overview may name an actor that no event names yet, if it says so: beside the name stands no number.
        if (empty.includes(target) && /\d/.test(link.parent.text.replace(link.text, ""))) faults.push(`${path}: ${link.parent.text} leads to ${target}`);
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });
}
