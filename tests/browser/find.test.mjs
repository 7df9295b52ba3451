// What search engines, readers of feeds and other programs are told of each page: a title that fits, a description of its own, data
// that is valid, addresses in every language, real days.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { events, inLocale, locales, program, root, timeline } from "./harness.mjs";

const BASE = "https://example.org/t";
let folder;
let pages;

const unescaped = (text) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (all, decimal, hex, name) =>
    decimal ? String.fromCodePoint(decimal) : hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : ({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" })[name] ?? all);

before(() => {
  folder = mkdtempSync(join(tmpdir(), "throughline-find-"));
  execFileSync(program(), ["build", "--events", join(root, "events"), "-o", join(folder, "site"), "--base-url", BASE], { stdio: "pipe" });
  const files = readdirSync(join(folder, "site"), { recursive: true }).filter((path) => path.endsWith(".html"));
  pages = files
    .map((path) => {
      const text = readFileSync(join(folder, "site", path), "utf8");
      const head = text.slice(0, text.indexOf("</head>"));
      return {
        path,
        text,
        head,
        locale: locales.find((locale) => locale !== locales[0] && path.startsWith(`${locale}/`)) ?? locales[0],
        title: unescaped(head.match(/<title>(.*?)<\/title>/s)?.[1] ?? ""),
        description: unescaped(head.match(/<meta name="description" content="(.*?)"/s)?.[1] ?? ""),
      };
    })
    .filter(({ head }) => !/http-equiv="refresh"/.test(head));
});

after(() => rmSync(folder, { recursive: true, force: true }));

const read = (path) => readFileSync(join(folder, "site", path), "utf8");

test("a title fits where it is shown and begins with what the page is about", () => {
  assert.deepEqual(pages.filter(({ title }) => title === "" || [...title].length > 65).map(({ path, title }) => `${path}: ${title}`), []);
  for (const locale of locales) {
    for (const event of events) {
      const page = pages.find(({ path }) => path === inLocale(locale, `events/${event.id}.html`));
      const title = event.title[locale] ?? event.title[locales[0]];
      assert.ok(page.title.startsWith(title.slice(0, 40)), `${page.path}: ${page.title}`);
    }
  }
});

test("no two pages of a language share a description, and none counts nothing", () => {
  const seen = new Map();
  const faults = [];
  for (const { path, locale, description, text } of pages) {
    if (description) {
      const key = `${locale} ${description}`;
      if (seen.has(key)) faults.push(`${path} and ${seen.get(key)}: ${description}`);
      seen.set(key, path);
    }
    const body = text.replace(/<script.*?<\/script>/gs, "").replace(/<[^>]+>/g, " ");
    if (/(?<![\d.,])0 (events|hechos|statements|declaraciones)\b/.test(`${description} ${body}`)) faults.push(`${path} counts nothing`);
  }
  assert.deepEqual(faults, []);
});

test("the map of the site names every language of a page, and when an event's record changed", () => {
  const map = read("sitemap.xml");
  const entries = new Map([...map.matchAll(/<url><loc>(.*?)<\/loc>(.*?)<\/url>/g)].map(([, loc, rest]) => [loc, rest]));
  for (const event of events) {
    for (const locale of locales) {
      const rest = entries.get(`${BASE}/${inLocale(locale, `events/${event.id}.html`)}`);
      assert.ok(rest, event.id);
      for (const other of locales) {
        assert.ok(rest.includes(`hreflang="${other}" href="${BASE}/${inLocale(other, `events/${event.id}.html`)}"`), `${event.id} ${other}`);
      }
      const days = (event.changes ?? []).map(({ date }) => date).sort();
      assert.equal(rest.match(/<lastmod>(.*?)<\/lastmod>/)?.[1], days.at(-1), event.id);
    }
  }
});

test("a feed speaks one language, leads to one page an entry, and knows real days", () => {
  for (const locale of locales) {
    const atom = read(inLocale(locale, "feed.atom"));
    for (const [entry] of atom.matchAll(/<entry>.*?<\/entry>/gs)) {
      const links = [...entry.matchAll(/<link rel="alternate" type="text\/html" hreflang="(.*?)" href="(.*?)"/g)];
      assert.equal(links.length, 1, entry.slice(0, 300));
      assert.equal(links[0][1], locale);
      assert.ok(links[0][2].startsWith(`${BASE}/${inLocale(locale, "events/")}`), links[0][2]);
    }
    for (const item of JSON.parse(read(inLocale(locale, "feed.json"))).items) {
      assert.ok(item.date_published >= "2000", item.id);
      assert.ok(item.url.startsWith(`${BASE}/${inLocale(locale, "events/")}`), item.url);
    }
  }
});

test("a collection whose records say nothing of changes has the day of the collection in its feeds", () => {
  const records = join(folder, "records");
  const site = join(folder, "plain");
  mkdirSync(join(records, "2020"), { recursive: true });
  writeFileSync(join(records, "timeline.yaml"), "title: Plain\nlocales: [en]\nas_of: 2022-12-31\nexports: [jsonfeed]\nkinds: {talk: {name: Talk}}\n");
  writeFileSync(join(records, "2020", "talks-2020.yaml"), "title: Talks\ndate: 2020-01-02\nsummary: They talk.\nkind: talk\n");
  execFileSync(program(), ["build", "--events", records, "-o", site, "--base-url", BASE], { stdio: "pipe" });
  const [item] = JSON.parse(readFileSync(join(site, "feed.json"), "utf8")).items;
  assert.equal(item.date_published, "2022-12-31T00:00:00Z");
  const atom = readFileSync(join(site, "feed.atom"), "utf8");
  assert.ok(atom.includes("<published>2022-12-31T00:00:00Z</published>"), atom);
});

test("data in a page is valid for what it claims: whole addresses, full days, an event with its name", () => {
  const faults = [];
  for (const { path, text } of pages) {
    for (const [, json] of text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      const look = (node, name) => {
        if (Array.isArray(node)) return node.forEach((one) => look(one, name));
        if (node === null || typeof node !== "object") {
          if (["url", "@id", "contentUrl", "license"].includes(name) && !/^(https:|urn:)/.test(node)) faults.push(`${path}: ${name} is ${node}`);
          if (["startDate", "endDate"].includes(name) && !/^\d{4}-\d{2}-\d{2}$/.test(node)) faults.push(`${path}: ${name} is ${node}`);
          if (node === "" || node === null) faults.push(`${path}: ${name} says nothing`);
          return undefined;
        }
        if (node["@type"] === "Event" && !node.name) faults.push(`${path}: an event without a name`);
        return Object.entries(node).forEach(([key, value]) => look(value, key));
      };
      look(JSON.parse(json), "");
    }
  }
  assert.deepEqual(faults, []);
  assert.equal(timeline.locales.length, locales.length);
});

test("lists stand in the order in which readers look names up", () => {
  for (const locale of locales) {
    const text = read(inLocale(locale, "browse.html"));
    for (const section of ["countries", "topics", "measures", "places", "actors"]) {
      const list = text.slice(text.indexOf(`id="_${section}"`));
      const names = [...list.slice(0, list.indexOf("</ul>")).matchAll(/<a href="[^"]*">(.*?)<\/a>/gs)].map(([, name]) =>
        unescaped(name.replace(/<[^>]+>/g, "")).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/^[^\p{L}\p{N}]+/u, ""));
      assert.ok(names.length > 0, `${locale} ${section}`);
      assert.deepEqual(names, [...names].sort(), `${locale} ${section}`);
    }
  }
});

test("no page shows an id of the editors' own lists", () => {
  const shown = /\b(?:B\d{2}|EV\d{2}|X\d{2}|arc-\d+)\b/;
  assert.deepEqual(pages.filter(({ text }) => shown.test(text.replace(/<script.*?<\/script>/gs, "").replace(/<[^>]+>/g, " "))).map(({ path }) => path), []);
});
