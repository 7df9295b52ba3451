// The languages are equals: no page is in two of them unawares, and the layout does not depend on the direction of reading.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { elementsOf, events, inFrames, inLocale, isRedirect, launch, list, localeOf, locales, onePageOfEachKind, pages, timeline } from "./harness.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** What is the same in both languages and is meant to be: names of formats, of laws, of ourselves; figures. */
const isCode = (text) => /^[a-z]+(-[a-z]+)+$/.test(text);
const SHARED = new Set(["Throughline", "Id", "Atom", "JSON Feed", "JSON", "CSV", "DOT", "GraphML", "GEXF", "BibTeX", "CSL-JSON", "Base", "Error", "No", "URL", "YAML", "EDTF", "GitHub", "es", "en",
  // Countries that are called alike.
  "Barbados", "Colombia", "Cuba", "El Salvador", "Guatemala", "Honduras", "Venezuela"]);

/** Every text of the data, in any language: a page may show it where there is no translation. */
const data = new Set();
const gather = (value) => {
  if (typeof value === "string") data.add(value.replace(/\s+/g, " ").trim());
  else if (value && typeof value === "object") Object.values(value).forEach(gather);
};
gather(timeline);

/** The words that the site itself says on a page: headings, labels, buttons, terms, navigation. */
const chrome = (path) =>
  elementsOf(path)
    .filter(({ name }) => ["h1", "h2", "h3", "dt", "th", "label", "button", "summary", "legend", "figcaption", "option"].includes(name))
    // A term that opens its definition is a button within a text.
    .filter(({ attributes }) => !("popovertarget" in attributes))
    .concat(elementsOf(path).filter(({ name, parent }) => name === "a" && parent?.name === "li" && parent.parent?.parent?.name === "nav"))
    .map(({ text }) => text.replace(/\s+/g, " ").replace(/ \(\d+\)$/, "").trim())
    .filter((text) => /\p{L}{3}/u.test(text) && !data.has(text));

const alone = { skip: locales.length < 2 && "one language only" };

test("no heading, label or button of one language stands in another's pages", alone, () => {
  const [first, ...others] = locales;
  const faults = new Map();
  for (const other of others) {
    for (const path of pages.filter((path) => localeOf(path) === first && !isRedirect(path))) {
      const twin = inLocale(other, path);
      if (!pages.includes(twin)) continue;
      const own = new Set(chrome(path));
      for (const text of chrome(twin)) {
        const isName = [...data].some((known) => known.length > 2 && text.includes(known));
        if (own.has(text) && !SHARED.has(text) && !isCode(text) && !isName) faults.set(text, `${twin}: ${text}`);
      }
    }
  }
  assert.equal(faults.size, 0, list([...faults.values()]));
});

test("a page has as many headings, items and links in one language as in another", alone, () => {
  // How many sentences fit into an answer, and which words of a text are terms, is a matter of the language.
  const isOwn = (element) =>
    !element ||
    (!/^(answer|definition)$/.test(element.attributes.class ?? "") && !/glossary\.html#/.test(element.attributes.href ?? "") && isOwn(element.parent));
  const count = (path) => ["h1", "h2", "h3", "li", "table", "a"].map((name) => elementsOf(path).filter((element) => element.name === name && isOwn(element)).length).join(" ");
  const faults = pages
    .filter((path) => localeOf(path) === locales[0] && !isRedirect(path))
    .flatMap((path) => locales.slice(1).map((locale) => [path, inLocale(locale, path)]))
    .filter(([path, twin]) => !pages.includes(twin) || count(path) !== count(twin))
    .map(([path, twin]) => `${path}: ${count(path)}; ${twin}: ${pages.includes(twin) ? count(twin) : "not there"}`);
  assert.equal(faults.length, 0, list(faults));
});

test("a title that is not translated says in which language it is", () => {
  const faults = [];
  for (const locale of locales) {
    for (const event of events) {
      const path = inLocale(locale, `events/${event.id}.html`);
      const heading = elementsOf(path).find(({ name }) => name === "h1");
      const marked = (element) => element && (element.attributes.lang ?? marked(element.parent));
      const language = event.title[locale] ? locale : Object.keys(event.title)[0];
      const inner = elementsOf(path).find((element) => element.parent === heading && element.attributes.lang);
      if ((inner?.attributes.lang ?? marked(heading)) !== language) faults.push(`${path}: its heading is in ${language}`);
    }
    for (const [id, source] of Object.entries(timeline.sources)) {
      const title = typeof source.title === "object" && source.title;
      if (!title || title[locale] || Object.keys(title).length === 0) continue;
      const elements = elementsOf(inLocale(locale, "sources.html"));
      const text = Object.values(title)[0];
      const shown = elements.filter((one) => one.text.trim() === text.trim());
      const marked = (one) => one && (one.attributes.lang ?? marked(one.parent));
      if (shown.length > 0 && !shown.some((one) => Object.keys(title).includes(marked(one)))) faults.push(`${inLocale(locale, "sources.html")}: ${id} is not marked as ${Object.keys(title)}`);
    }
  }
  assert.equal(faults.length, 0, list(faults));
});

test("read from right to left, no page scrolls sideways", async () => {
  const page = await browser.newPage();
  const found = await inFrames(page, locales.flatMap(onePageOfEachKind), 320, () => {
    document.documentElement.dir = "rtl";
    const root = document.scrollingElement;
    return root.scrollWidth > root.clientWidth ? `${root.scrollWidth} px in ${root.clientWidth} px` : "";
  });
  await page.close();
  const faults = found.filter(([, wide]) => wide).map(([path, wide]) => `${path}: ${wide}`);
  assert.equal(faults.length, 0, list(faults));
});
