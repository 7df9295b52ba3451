// A date is shown as it is known: what is known to the month never gains a day.

import assert from "node:assert/strict";
import { test } from "node:test";

import { elementsOf, events, inLocale, list, locales } from "./harness.mjs";
import { within } from "./html.mjs";

const MONTH = /^(\d{4})-(\d{2})[~?%]?$/;
const YEAR = /^(\d{4})[~?%]?$/;
const monthly = events.filter((event) => MONTH.test(event.date));

function monthNames(locale, month) {
  const date = new Date(Date.UTC(2022, month - 1, 15));
  return ["long", "short"].map((style) =>
    new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" }).format(date).replace(".", ""),
  );
}

/** Everything in a text that names a day of a month. */
function days(locale, year, month, text) {
  const names = monthNames(locale, month).join("|");
  const patterns = [
    new RegExp(`${year}-${String(month).padStart(2, "0")}-\\d{2}`, "g"),
    new RegExp(`(?<!\\d)\\d{1,2}(?:st|nd|rd|th|º)?\\s+(?:de\\s+|of\\s+)?(?:${names})\\b`, "gi"),
    new RegExp(`\\b(?:${names})\\.?\\s+\\d{1,2}(?!\\d)`, "gi"),
  ];
  return patterns.flatMap((pattern) => text.match(pattern) ?? []);
}

/** What a reader sees of an event's own date: the head of its item, and of its page. */
function heads(locale, event) {
  const index = inLocale(locale, "index.html");
  const item = elementsOf(index).find((element) => element.name === "li" && element.attributes.id === event.id);
  const path = inLocale(locale, `events/${event.id}.html`);
  const elements = elementsOf(path);
  const main = elements.find((element) => element.name === "main");
  const inner = within(elements, main);
  const header = inner.find((element) => element.name === "header");
  return [
    { where: `${index}#${event.id}`, elements: [item, ...within(elementsOf(index), item)], text: timesOf(elementsOf(index), item) },
    {
      where: `${path} (head)`,
      elements: header ? [header, ...within(elements, header)] : inner.filter((element) => element.name === "time").slice(0, 1),
      text: header ? header.text : (inner.find((element) => element.name === "time")?.text ?? ""),
    },
  ];
}

/** The text of the times in an element; a summary may name a day of its own. */
function timesOf(elements, outer) {
  return within(elements, outer)
    .filter((element) => element.name === "time")
    .map((element) => element.text)
    .join(" · ");
}

test("some event is known to the month only", { skip: monthly.length === 0 && "no such event in the collection" }, () => {
  assert.ok(monthly.every((event) => event.precision === "month"), "a month is not published with the precision `month`");
});

for (const locale of locales) {
  test(`an event known to the month shows no day (${locale})`, () => {
    const faults = [];
    for (const event of monthly) {
      const [, year, month] = event.date.match(MONTH);
      for (const { where, elements, text } of heads(locale, event)) {
        faults.push(...days(locale, year, Number(month), text).map((day) => `${where}: ${day}`));
        const shown = elements.map((element) => element.attributes.datetime).filter(Boolean);
        faults.push(
          ...shown.filter((value) => value.startsWith(`${year}-${month}-`)).map((value) => `${where}: datetime ${value}`),
        );
        if (!monthNames(locale, Number(month)).some((name) => text.toLowerCase().includes(name.toLowerCase()))) {
          faults.push(`${where}: does not name the month: ${JSON.stringify(text.slice(0, 80))}`);
        }
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });

  test(`an event known to the year shows no month (${locale})`, () => {
    const faults = events
      .filter((event) => YEAR.test(event.date))
      .flatMap((event) =>
        heads(locale, event).flatMap(({ where, elements }) =>
          elements
            .map((element) => element.attributes.datetime)
            .filter((value) => value && value.startsWith(`${event.date.slice(0, 4)}-`))
            .map((value) => `${where}: datetime ${value}`),
        ),
      );
    assert.equal(faults.length, 0, list(faults));
  });

  test(`an event known to the day names it (${locale})`, () => {
    const faults = events
      .filter((event) => /^\d{4}-\d{2}-\d{2}$/.test(event.date))
      .flatMap((event) =>
        heads(locale, event)
          .filter(({ elements }) => !elements.some((element) => element.attributes.datetime === event.date))
          .map(({ where }) => `${where}: no <time datetime="${event.date}">`),
      );
    assert.equal(faults.length, 0, list(faults));
  });
}
