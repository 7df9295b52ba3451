// What was in force in a month is what the records say, and each record's changes are told where readers look for them.

import assert from "node:assert/strict";
import { test } from "node:test";

import { elementsOf, events, inLocale, list, locales, pages, timeline } from "./harness.mjs";
import { within } from "./html.mjs";

/** The months of a language that have a page. */
const months = (locale) =>
  pages.map((path) => path.match(new RegExp(`^${inLocale(locale, "in-force/")}(\\d{4}-\\d{2})\\.html$`))?.[1]).filter(Boolean);

/** The measures that a month's page lists as in force. */
function listed(locale, month) {
  const elements = elementsOf(inLocale(locale, `in-force/${month}.html`));
  const section = elements.find(({ attributes }) => attributes["data-standing"] === "in-force");
  return section ? within(elements, section).map(({ attributes }) => attributes["data-measure"]).filter(Boolean) : [];
}

/** The measures that began and ended once, on known days: what their months have to be is beyond doubt. */
const plain = Object.entries(timeline.measures).flatMap(([id, { steps, checked }]) => {
  const told = steps.filter(({ state }) => state !== "announced");
  const [first, last] = [told[0], told.at(-1)];
  const isPlain = told.length === 2 && first.state === "in-force" && last.state === "ended" && !first.until;
  const days = [first?.from, last?.from].filter((date) => /^\d{4}-\d{2}-\d{2}$/.test(date ?? ""));
  const seen = days.every((day) => !checked || day <= checked);
  return isPlain && seen && days.length === 2 ? [{ id, from: days[0].slice(0, 7), until: days[1].slice(0, 7) }] : [];
});

for (const locale of locales) {
  test(`a measure stands on the pages of its months, and on no others (${locale})`, () => {
    assert.ok(plain.length > 0 && months(locale).length > 0, "there is no measure with two dated steps, or no month");
    const faults = [];
    for (const month of months(locale)) {
      const shown = listed(locale, month);
      for (const { id, from, until } of plain) {
        const holds = from <= month && month <= until;
        if (holds !== shown.includes(id)) faults.push(`in-force/${month}: ${id}, ${from} to ${until}, is ${holds ? "missing" : "listed"}`);
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });

  test(`who says that a measure stood so in a month is one link away (${locale})`, () => {
    const faults = [];
    for (const month of months(locale)) {
      const path = inLocale(locale, `in-force/${month}.html`);
      const elements = elementsOf(path);
      for (const measure of elements.filter(({ attributes }) => "data-measure" in attributes)) {
        const events = new Set(timeline.measures[measure.attributes["data-measure"]].steps.map(({ event }) => `../events/${event}.html`));
        if (!within(elements, measure).some(({ attributes }) => events.has(attributes.href))) faults.push(`${path}: ${measure.attributes["data-measure"]}`);
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });

  test(`no month is left out between the first and the last (${locale})`, () => {
    const all = months(locale).sort();
    const next = (month) => (month.endsWith("-12") ? `${Number(month.slice(0, 4)) + 1}-01` : month.replace(/\d\d$/, (number) => String(Number(number) + 1).padStart(2, "0")));
    assert.deepEqual(all.slice(1), all.slice(0, -1).map(next));
  });

  test(`a measure's page tells each of its steps, with its date and its event (${locale})`, () => {
    const faults = [];
    for (const [id, { steps }] of Object.entries(timeline.measures)) {
      const path = inLocale(locale, `measures/${id}.html`);
      if (steps.length === 0 && !pages.includes(path)) continue;
      const elements = elementsOf(path);
      const links = new Set(elements.map(({ attributes }) => attributes.href));
      for (const { event } of steps) if (!links.has(`../events/${event}.html`)) faults.push(`${path}: ${event}`);
    }
    assert.equal(faults.length, 0, list(faults));
  });

  test(`every month's page says as of when it holds (${locale})`, () => {
    const date = new RegExp(timeline.as_of.slice(0, 4));
    const faults = months(locale).filter((month) => !date.test(elementsOf(inLocale(locale, `in-force/${month}.html`)).find(({ name }) => name === "footer").text));
    assert.equal(faults.length, 0, list(faults));
  });

  test(`each change of a record stands on its page, and once on the page of changes: corrections apart from entries (${locale})`, () => {
    const changes = elementsOf(inLocale(locale, "changes.html"));
    const part = (name) => within(changes, changes.find(({ attributes }) => attributes["data-changes"] === name));
    const anchors = (elements) => elements.filter(({ name, attributes }) => name === "li" && attributes.id).map(({ attributes }) => attributes.id);
    const shown = { corrections: anchors(part("corrections")), additions: anchors(part("additions")) };
    const due = { corrections: [], additions: [] };
    const faults = [];
    for (const event of events) {
      const own = new Set(elementsOf(inLocale(locale, `events/${event.id}.html`)).map(({ attributes }) => attributes.datetime));
      const earliest = event.changes.map(({ date }) => date).sort()[0];
      event.changes.forEach(({ date }, number) => {
        if (!own.has(date)) faults.push(`events/${event.id}.html: ${date}`);
        const same = event.changes.slice(0, number).filter((other) => other.date === date).length;
        const isEntry = date === earliest && same === 0;
        due[isEntry ? "additions" : "corrections"].push(`${event.id}_${date}${same > 0 ? `_${same + 1}` : ""}`);
      });
      if (event.changes.length > 0 && !changes.some(({ attributes }) => attributes.href === `events/${event.id}.html`)) faults.push(`changes.html: ${event.id}`);
    }
    assert.equal(faults.length, 0, list(faults));
    assert.ok(due.additions.length > 0, "no record says when it was entered");
    for (const kind of ["corrections", "additions"]) {
      // Of withdrawn records only the page of changes tells: they are not among the events.
      const published = shown[kind].filter((anchor) => events.some(({ id }) => anchor.startsWith(`${id}_`)));
      assert.deepEqual(published.sort(), due[kind].sort(), kind);
    }
  });
}
