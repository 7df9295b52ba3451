// Each claim stands with its sources, and where the sources disagree every version does, on its event's page as in the lists.

import assert from "node:assert/strict";
import { test } from "node:test";

import { elementsOf, events, inLocale, list, locales, timeline } from "./harness.mjs";
import { within } from "./html.mjs";

const DIFFER = { en: /·\s*disputed\s*$/, es: /·\s*en disputa\s*$/ };
const disputed = events.filter((event) => (event.disputes ?? []).length > 0);
const words = (text) => text.replace(/\s+/g, " ");
const pathOf = (locale, event) => inLocale(locale, `events/${event.id}.html`);

/** A text of the data in a language, without its markup, up to the first piece of it. */
const opening = (text, locale) => words((text[locale] ?? text[locales[0]] ?? "").split(/[*_`[\]<>\\&"'’“”]/)[0]).trim();

for (const locale of locales) {
  test(`each claim has its sources beside it (${locale})`, () => {
    const faults = [];
    for (const event of events) {
      const elements = elementsOf(pathOf(locale, event));
      const ids = new Set(elements.map(({ attributes }) => attributes.id));
      for (const claim of event.claims ?? []) {
        const item = elements.find(({ attributes }) => "data-claim" in attributes && attributes.id === `claim-${claim.id}`);
        if (!item) {
          faults.push(`${pathOf(locale, event)}: no #claim-${claim.id}`);
          continue;
        }
        const inside = within(elements, item);
        const cited = inside.map(({ attributes }) => attributes.href ?? "");
        const kinds = inside.filter(({ name, attributes }) => name === "small" && attributes.class !== "tongue");
        if (kinds.length < claim.sources.length) faults.push(`${pathOf(locale, event)}: ${claim.id} does not say of each source what kind it is`);
        for (const { source } of claim.sources) {
          if (!cited.includes(`#s-${source}`)) faults.push(`${pathOf(locale, event)}: ${claim.id} does not cite ${source}`);
          if (!ids.has(`s-${source}`)) faults.push(`${pathOf(locale, event)}: ${source} is not among its sources`);
        }
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });

  test(`a source leads to its address, to its archived copy, and to what cites it (${locale})`, () => {
    const faults = [];
    for (const event of events) {
      const path = pathOf(locale, event);
      const elements = elementsOf(path);
      for (const item of elements.filter(({ name, attributes }) => name === "li" && /^s-/.test(attributes.id ?? ""))) {
        const source = timeline.sources[item.attributes.id.slice(2)];
        const links = within(elements, item).map(({ attributes }) => attributes.href).filter(Boolean);
        if (!source) faults.push(`${path}: ${item.attributes.id} is no source of the data`);
        else {
          if (source.url && !links.includes(source.url)) faults.push(`${path}: ${item.attributes.id} does not lead to ${source.url}`);
          if (source.archive && !links.includes(source.archive)) faults.push(`${path}: ${item.attributes.id} has no link to its archived copy`);
          if (!links.some((link) => link.endsWith(`sources.html#${item.attributes.id.slice(2)}`))) faults.push(`${path}: ${item.attributes.id} is not tied to the list of sources`);
        }
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });

  test(`each version of a dispute is shown, with its sources and the editors' reason (${locale})`, () => {
    assert.ok(disputed.length > 0, "no event has a dispute");
    const faults = [];
    for (const event of disputed) {
      const path = pathOf(locale, event);
      const elements = elementsOf(path);
      const text = words(elements.find(({ name }) => name === "main").text);
      const cited = new Set(elements.map(({ attributes }) => attributes.href));
      for (const dispute of event.disputes) {
        const told = [dispute.subject, ...dispute.versions.map((version) => version.text), dispute.resolution?.because].filter(Boolean);
        for (const phrase of told.map((part) => opening(part, locale))) {
          if (!text.includes(phrase)) faults.push(`${path}: ${phrase}`);
        }
        for (const { source } of dispute.versions.flatMap((version) => version.sources)) {
          if (!cited.has(`#s-${source}`)) faults.push(`${path}: ${source} is not cited`);
        }
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });

  test(`an event whose sources differ says so in the index, and nothing else does (${locale})`, () => {
    const elements = elementsOf(inLocale(locale, "index.html"));
    const items = elements.filter(({ name, attributes }) => name === "li" && "data-date" in attributes);
    const marked = items.filter(({ text }) => DIFFER[locale].test(text)).map(({ attributes }) => attributes.id);
    assert.deepEqual(marked.sort(), disputed.map(({ id }) => id).sort());
  });

  test(`the page of disputes holds every one of them (${locale})`, () => {
    const text = words(elementsOf(inLocale(locale, "disputes.html")).find(({ name }) => name === "main").text);
    const missing = disputed.flatMap((event) => event.disputes.map(({ subject }) => opening(subject, locale))).filter((subject) => !text.includes(subject));
    assert.equal(missing.length, 0, list(missing));
  });
}
