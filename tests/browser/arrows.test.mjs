// Every arrow is a sourced claim: it stands in words and in the picture alike, and nothing else is drawn as one.

import assert from "node:assert/strict";
import { test } from "node:test";

import { arrowKey, arrows, elementsOf, events, inLocale, isRedirect, list, locales, pages } from "./harness.mjs";
import { isWithin, within } from "./html.mjs";

const known = new Map(arrows.map((arrow) => [arrowKey(arrow), arrow]));
const EDITORIAL = { en: /editor/i, es: /redacci|editor/i };
const DISPUTED = { en: /disput|contest/i, es: /disput|controver/i };

/** The arrows that a page shows, in words and in pictures. */
function shownOn(path) {
  const marked = elementsOf(path).filter((element) => "data-edge" in element.attributes);
  const keyed = marked.map((element) => ({
    element,
    key: `${element.attributes["data-edge"]} ${element.attributes["data-relation"]} ${element.attributes["data-basis"]}`,
  }));
  return {
    listed: keyed.filter(({ element }) => !isWithin(element, "svg")),
    drawn: keyed.filter(({ element }) => isWithin(element, "svg")),
  };
}

test("the data has arrows, each from an event to a later one", () => {
  assert.ok(arrows.length > 0, "data/timeline.json has no causal, legal or factual link");
  assert.ok(arrows.every((arrow) => arrow.from !== arrow.to && arrow.relation && arrow.basis));
});

for (const locale of locales) {
  test(`each arrow stands on both events' pages, in the list and in the picture (${locale})`, () => {
    const faults = [];
    for (const arrow of arrows) {
      for (const id of [arrow.from, arrow.to]) {
        const path = inLocale(locale, `events/${id}.html`);
        const { listed, drawn } = shownOn(path);
        const key = arrowKey(arrow);
        if (!listed.some((one) => one.key === key)) faults.push(`${path}: not listed: ${key}`);
        if (!drawn.some((one) => one.key === key)) faults.push(`${path}: not drawn: ${key}`);
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });

  test(`list and picture of an event's page agree (${locale})`, () => {
    const faults = events.flatMap((event) => {
      const path = inLocale(locale, `events/${event.id}.html`);
      const { listed, drawn } = shownOn(path);
      const inWords = new Set(listed.map(({ key }) => key));
      return drawn.filter(({ key }) => !inWords.has(key)).map(({ key }) => `${path}: drawn, not listed: ${key}`);
    });
    assert.equal(faults.length, 0, list(faults));
  });

  test(`the graph's page shows the whole graph (${locale})`, () => {
    const { listed, drawn } = shownOn(inLocale(locale, "graph.html"));
    const keys = new Set([...listed, ...drawn].map(({ key }) => key));
    const missing = [...known.keys()].filter((key) => !keys.has(key));
    assert.equal(missing.length, 0, list(missing));
    assert.ok(drawn.length > 0, "nothing is drawn");
  });

  test(`the graph's events are links (${locale})`, () => {
    const path = inLocale(locale, "graph.html");
    const linked = new Set(
      elementsOf(path)
        .filter((element) => element.name === "a" && isWithin(element, "svg"))
        .map((element) => element.attributes.href ?? element.attributes["xlink:href"]),
    );
    const ends = new Set(arrows.flatMap((arrow) => [arrow.from, arrow.to]));
    const missing = [...ends].filter((id) => !linked.has(`events/${id}.html`));
    assert.equal(missing.length, 0, list(missing));
  });

  test(`an arrow in a list says how we know (${locale})`, () => {
    const faults = [];
    for (const event of events) {
      const path = inLocale(locale, `events/${event.id}.html`);
      for (const { element, key } of shownOn(path).listed) {
        const arrow = known.get(key);
        if (!arrow) continue;
        const other = arrow.from === event.id ? arrow.to : arrow.from;
        const links = within(elementsOf(path), element).filter((inner) => inner.name === "a");
        const sources = links.filter((link) => !link.attributes.href.startsWith(`${other}.html`));
        if (arrow.sources.length > 0 && sources.length === 0) faults.push(`${path}: no source: ${key}`);
        if (arrow.basis === "editorial" && EDITORIAL[locale] && !EDITORIAL[locale].test(element.text)) {
          faults.push(`${path}: does not say that it is the editors' reading: ${key}`);
        }
        if (arrow.disputed && DISPUTED[locale] && !DISPUTED[locale].test(element.text)) {
          faults.push(`${path}: does not say that it is disputed: ${key}`);
        }
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });
}

test("nothing but the arrows of the data is shown as an arrow, on any page", () => {
  const faults = pages.filter((path) => !isRedirect(path)).flatMap((path) => {
    const { listed, drawn } = shownOn(path);
    return [...listed, ...drawn].filter(({ key }) => !known.has(key)).map(({ key }) => `${path}: ${key}`);
  });
  assert.equal(faults.length, 0, list(faults));
});

test("a sequence is never marked as an arrow", () => {
  const sequences = new Set(["follows", "parallel-to", "part-of", "announces", "same-story-as", "disputes", "intended-to-support"]);
  const faults = pages.flatMap((path) =>
    elementsOf(path)
      .filter(({ attributes }) => "data-edge" in attributes && sequences.has(attributes["data-relation"]))
      .map(({ attributes }) => `${path}: ${attributes["data-edge"]} ${attributes["data-relation"]}`),
  );
  assert.equal(faults.length, 0, list(faults));
});
