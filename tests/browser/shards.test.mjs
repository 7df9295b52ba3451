// What scripts read stands in parts: cut into many small ones, the same data give the same answers as in one piece.

import assert from "node:assert/strict";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { elementsOf, events, fileUrl, launch, site, timeline } from "./harness.mjs";

/** Of how many events and ids a part tells here. */
const LINKS = 7;
const WORDS = 5;
const ANSWERS = 9;
const ROWS = 9;

let browser;
let cut;

before(async () => {
  browser = await launch();
  cut = mkdtempSync(join(tmpdir(), "throughline-shards-"));
  for (const page of ["path.html", "contribute.html"]) cpSync(join(site, page), join(cut, page));
  cpSync(join(site, "assets"), join(cut, "assets"), { recursive: true });
  for (const folder of ["ids", "paths"]) rmSync(join(cut, "assets", folder), { recursive: true });
  const links = held("paths/links").flat();
  const four = Array.from({ length: links.length / 4 }, (_, at) => links.slice(4 * at, 4 * at + 4));
  const words = held("paths/words").flat();
  write("paths/links", parts(words.length, LINKS, (first, end) => four.filter(([from, to]) => [from, to].some((event) => event >= first && event < end)).flat()));
  const said = held("paths/answers").flat();
  write("paths/answers", parts(said.length, ANSWERS, (first, end) => said.slice(first, end)));
  write("paths/words", parts(words.length, WORDS, (first, end) => words.slice(first, end)));
  const firsts = {};
  for (const list of ["events", "sources"]) {
    const rows = held(`ids/${list}`).flat();
    assert.ok(rows.length > 3 * ROWS, "there are too few ids for several parts");
    write(`ids/${list}`, parts(rows.length, ROWS, (first, end) => rows.slice(first, end)));
    firsts[list] = rows.filter((_, at) => at % ROWS === 0).map(([id]) => id);
  }
  const form = elementsOf("path.html").find(({ attributes }) => "data-paths" in attributes);
  const told = JSON.parse(form.attributes["data-paths"]);
  const settings = { ...told, perWords: WORDS, ids: firsts.events, answering: { ...told.answering, perLinks: LINKS, perAnswers: ANSWERS } };
  const escaped = JSON.stringify(settings).replaceAll("&", "&#38;").replaceAll('"', "&#34;");
  change("path.html", /data-paths="([^"]*)"/, () => `data-paths="${escaped}"`);
  change("assets/form-data.js", /^const throughlineForm = (.*);\n$/, (found) => `const throughlineForm = ${JSON.stringify({ ...JSON.parse(found), ids: firsts })};\n`);
});

after(async () => {
  await browser?.close();
  if (cut) rmSync(cut, { recursive: true });
});

/** What the site's parts of a name hold, in order. */
function held(name) {
  const [folder, stem] = name.split("/");
  const numbers = readdirSync(join(site, "assets", folder)).map((file) => Number(new RegExp(`^${stem}-(\\d+)\\.js$`).exec(file)?.[1] ?? -1));
  return numbers
    .filter((number) => number >= 0)
    .sort((one, other) => one - other)
    .map((number) => {
      const text = readFileSync(join(site, "assets", folder, `${stem}-${number}.js`), "utf8");
      return JSON.parse(/^throughlineData\("[^"]+", ([^]*)\);\n$/.exec(text)[1]);
    });
}

const parts = (count, size, part) => Array.from({ length: Math.ceil(count / size) }, (_, number) => part(number * size, (number + 1) * size));

function write(name, parts) {
  mkdirSync(join(cut, "assets", name.split("/")[0]), { recursive: true });
  parts.forEach((part, number) => writeFileSync(join(cut, "assets", `${name}-${number}.js`), `throughlineData("${name}-${number}", ${JSON.stringify(part)});\n`));
}

function change(path, pattern, made) {
  const text = readFileSync(join(cut, path), "utf8");
  assert.match(text, pattern);
  writeFileSync(join(cut, path), text.replace(pattern, (_, found) => made(found)));
}

const opened = async (address) => {
  const page = await browser.newPage();
  page.on("pageerror", (error) => assert.fail(`a script failed: ${error}`));
  await page.goto(address);
  return page;
};
const both = (path) => Promise.all([fileUrl(path), pathToFileURL(join(cut, path)).href].map(opened));

/** What the page of paths answers to each question. */
const answers = (page, questions) =>
  page.evaluate(async (questions) => {
    const form = document.querySelector("main form");
    const found = document.getElementById("_found");
    const answers = [];
    for (const [from, to] of questions) {
      form.elements.from.value = from;
      form.elements.to.value = to;
      form.requestSubmit();
      while (found.getAttribute("aria-busy") === "true") await new Promise((ready) => setTimeout(ready, 5));
      answers.push(`${document.querySelector("main [role=status]").textContent}\n${found.textContent}`);
    }
    return answers;
  }, questions);

test("paths are the same, by ids and by titles", async () => {
  const some = events.filter((_, at) => at % 12 === 0);
  const ids = some.flatMap((one) => some.map((other) => [one.id, other.id]));
  const titles = ids.slice(0, 30).map((pair) => pair.map((id) => events.find((event) => event.id === id).title.en));
  const questions = [...ids, ...titles, ["zzqx", some[0].id], [some[0].id, "no such title"]];
  const [whole, small] = await both("path.html");
  const wanted = await answers(whole, questions);
  assert.deepEqual(await answers(small, questions), wanted);
  assert.deepEqual(wanted.slice(ids.length, -2), wanted.slice(0, titles.length), "titles and ids differ");
  const kinds = new Set(wanted.map((answer) => answer.split("\n")[0].replaceAll(/\d+/g, "#")));
  assert.ok(kinds.size >= 5, [...kinds].join("\n"));
  for (const page of [whole, small]) await page.close();
});

test("events are offered by the words of their titles and ids", async () => {
  for (const page of await both("path.html")) {
    for (const [typed, least] of [["", 12], ["venezuela flights", 3], ["title-42", 3]]) {
      await page.locator("#_from").fill("");
      await page.locator("#_from").fill(typed);
      await page.locator("#_from").dispatchEvent("input");
      await page.waitForFunction((least) => document.querySelectorAll("#_from-events option").length >= least, least);
    }
    await page.close();
  }
});

/** Records whose faults lie in what other records hold. */
function records() {
  const first = events[0].id;
  const last = timeline.events.filter((event) => /^\d{4}-\d\d-\d\d$/.test(event.date)).at(-1).id;
  const source = Object.keys(timeline.sources).at(-1);
  const record = (more) => ({
    id: "made-here",
    title: { en: "Talks", es: "Pláticas" },
    date: "2019-01-10",
    summary: { en: "They talked.", es: "Hablaron." },
    kind: "diplomacy",
    sources: [{ id: "made-notice", value: { title: { en: "Notice" }, url: "https://www.example.org/notice", kind: "official", language: "en" } }],
    claims: [{ id: "met", text: { en: "They met" }, status: "attested", sources: [{ source: "made-notice" }, { source }] }],
    ...more,
  });
  const link = (event) => ({ links: [{ relation: "caused-by", event, basis: "press", sources: [{ source }] }] });
  return [
    record({}),
    record({ id: first }),
    record({ id: last }),
    record(link(first)),
    record(link(last)),
    record(link("no-such-event")),
    record(link("aaa")),
    record(link("zzz")),
    record({ sources: [{ id: source, value: { title: { en: "Notice" }, url: "https://www.example.org/notice", kind: "official", language: "en" } }] }),
    record({ claims: [{ id: "met", text: { en: "They met" }, status: "attested", sources: [{ source: "no-such-source" }] }] }),
  ];
}

test("the form finds the same faults, and tells them when the ids are here", async () => {
  const [whole, small] = await both("contribute.html");
  const faults = (page) => page.evaluate((records) => records.reduce(async (before, record) => [...(await before), await throughlineRules.settled(record)], []), records());
  const wanted = await faults(whole);
  assert.deepEqual(await faults(small), wanted);
  const codes = wanted.map((faults) => faults.map((fault) => fault.code).join());
  assert.deepEqual(codes, [
    "",
    "duplicate-id",
    "duplicate-id",
    "",
    "effect-before-cause",
    "unknown-event",
    "unknown-event",
    "unknown-event",
    "unknown-source,duplicate-id",
    "unknown-source",
  ]);
  // A page that is not asked says it by itself once the part has come.
  const { id: name, needed } = await small.evaluate(() => throughlineForm.words.says);
  const id = small.getByLabel(`${name} (${needed})`, { exact: true }).first();
  await id.fill(events[20].id);
  await id.blur();
  const said = await small.evaluate(() => throughlineForm.words.faults["duplicate-id"]);
  await small.locator("#_form .fault", { hasText: said }).first().waitFor();
  for (const page of [whole, small]) await page.close();
});

test("the form offers ids of many parts by their beginnings, and events by their words", async () => {
  const [, page] = await both("contribute.html");
  const add = await page.evaluate(() => throughlineForm.words.rows["event.links"][1]);
  await page.getByRole("button", { name: add }).click();
  // The first field of the new row has the focus.
  const control = page.locator(":focus").locator("xpath=ancestor::div[@role='group'][1]//input[@list]").first();
  const offered = () => control.evaluate((control) => [...control.list.options].map((option) => option.value));
  const event = events[30];
  for (const typed of [event.id.slice(0, event.id.length - 4), event.title.en]) {
    await control.fill(typed);
    for (let tries = 0; !(await offered()).includes(event.id); tries += 1) {
      assert.ok(tries < 200, `${typed}: only ${await offered()} are offered`);
      await page.waitForTimeout(50);
    }
  }
  await control.fill(event.id);
  await page.locator("#_form .known", { hasText: event.title.en }).first().waitFor();
  await page.close();
});
