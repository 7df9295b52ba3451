// A page of another site frames an event, a story, a measure and a part of the timeline: each fits, leads out of its frame, asks
// nobody but its own site, and says in words what it cannot show. And what readers take along: “Share”, oEmbed, reports.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { events, fileUrl, inLocale, launch, list, locales, program, root, serve, timeline } from "./harness.mjs";

/** The address that the small site believes to have. */
const BASE = "https://www.example.org/t";
const TYPES = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".json": "application/json" };

let browser;
let server;
let host;
let folder;
let small;

/** A server of texts by path; 404 for what there is not. */
async function serving(find) {
  const made = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname).slice(1);
    const body = find(path);
    response.writeHead(body === undefined ? 404 : 200, { "content-type": TYPES[extname(path)] ?? "text/html; charset=utf-8" });
    response.end(body ?? "not here");
  });
  await new Promise((ready) => made.listen(0, "127.0.0.1", ready));
  return { base: `http://127.0.0.1:${made.address().port}/`, close: () => new Promise((closed) => (made.close(closed), made.closeAllConnections())) };
}

/** The frames that the host page holds now. */
let shown = [];
const hostPage = () =>
  `<!doctype html><html lang="en"><title>Another site</title><body>${shown
    .map(([address, width]) => `<iframe src="${address}" title="A part" width="${width}" height="640" style="border:0"></iframe>`)
    .join("")}<script>window.heard=[];addEventListener("message",(event)=>heard.push(event.data))</script></body></html>`;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), "throughline-embed-"));
  const records = join(folder, "events");
  cpSync(join(root, "tests", "site", "events"), records, { recursive: true });
  const settings = readFileSync(join(records, "timeline.yaml"), "utf8");
  writeFileSync(join(records, "timeline.yaml"), settings.replace(/^licence:/m, "contact: editors+errors@example.org\nlicence:"));
  writeFileSync(join(records, "stories.yaml"), "trip: {name: {en: The trip, es: El viaje}, description: {en: How it went., es: Cómo fue.}, events: [call, visit]}\n");
  writeFileSync(
    join(records, "2022", "gone.yaml"),
    `title: {en: A meeting, es: Una reunión}
date: 2022-12-20
summary: {en: They met., es: Se reunieron.}
kind: diplomacy
sources:
  memo: {publisher: A paper, url: 'https://www.example.org/memo', kind: press, language: en}
claims:
  - {id: met, text: {en: They met, es: Se reunieron}, sources: [memo]}
changes:
  - {date: 2022-12-21, what: {en: Withdrawn, es: Retirado}}
status: withdrawn
reason: {en: The paper took its report back., es: El periódico retiró su nota.}
`,
  );
  const out = join(folder, "site");
  const options = ["--base-url", BASE, "--repository", "https://github.com/owner/name"];
  execFileSync(program(), ["--events", records, "build", "-o", out, ...options], { stdio: "pipe" });
  const read = (path) => {
    try {
      return readFileSync(join(out, path));
    } catch {
      return undefined;
    }
  };
  small = Object.assign(await serving(read), { read: (path) => read(path)?.toString() });
  host = await serving((path) => (path === "" ? hostPage() : undefined));
  server = await serve();
  browser = await launch();
});

after(async () => {
  await browser?.close();
  await Promise.all([server, host, small].map((one) => one?.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the host page with these frames; gives the page, its frames once they are filled, and what was asked for and said. */
async function framing(context, frames) {
  shown = frames;
  const page = await context.newPage();
  const asked = [];
  const complaints = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !/favicon/.test(message.location().url)) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(host.base);
  const made = page.mainFrame().childFrames();
  for (const frame of made) {
    await frame.waitForSelector("main h1 a, main [role=status]");
    await frame.waitForFunction(() => !document.querySelector("main").textContent.includes(document.body.dataset.waiting));
  }
  return { page, frames: made, asked, complaints };
}

const linked = timeline.links.find(({ relation }) => relation === "caused-by").to;
const story = Object.keys(timeline.stories)[0];
const measure = timeline.events.flatMap((event) => event.measures ?? []).map((step) => step.measure)[0];
const topic = events.flatMap((event) => event.topics ?? [])[0];
const KINDS = [`event.html?id=${linked}`, `story.html?id=${story}`, `measure.html?id=${measure}`, `timeline.html?topic=${topic}&since=2020&until=2024-06&order=newest`];

test("four kinds of frames fit from 320 to 900 px, lead out of the frame, and ask only their site", async () => {
  const context = await browser.newContext({ colorScheme: "light" });
  const wanted = [320, 900].flatMap((width) => KINDS.map((kind) => [`${server.base}embed/${kind}`, width]));
  const { page, frames, asked, complaints } = await framing(context, wanted);
  const faults = [...complaints];
  for (const frame of frames) {
    await frame.waitForSelector("main h1 a");
    const found = await frame.evaluate(() => ({
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      within: [...document.querySelectorAll("a")].filter((link) => link.getAttribute("target") !== "_blank" || link.getAttribute("rel") !== "noopener").map((link) => link.outerHTML),
      away: [...document.querySelectorAll("a")].map((link) => new URL(link.getAttribute("href"), document.baseURI).href),
      text: document.querySelector("main").innerText,
      from: document.querySelector("footer").innerText,
      robots: document.querySelector("meta[name=robots]").content,
    }));
    const name = frame.url().replace(server.base, "");
    if (found.wide > 0) faults.push(`${name}: ${found.wide} px too wide`);
    faults.push(...found.within.map((link) => `${name}: ${link} stays in the frame`));
    faults.push(...found.away.filter((href) => /\/embed\//.test(href)).map((href) => `${name} leads to ${href}`));
    if (found.text.length < 60) faults.push(`${name} shows ${found.text}`);
    if (!found.from.includes(timeline.title[locales[0]])) faults.push(`${name} does not say where it is from`);
    assert.equal(found.robots, "noindex");
  }
  const others = asked.filter((url) => !url.startsWith(server.base) && url !== host.base && !url.endsWith("/favicon.ico"));
  assert.deepEqual(others, []);
  assert.equal(faults.length, 0, list(faults));

  // An event has its date, summary and answer; the timeline only what was asked for.
  const [event, , , choice] = frames;
  const title = events.find(({ id }) => id === linked).title[locales[0]];
  assert.equal(await event.locator("h1").innerText(), title);
  for (const part of ["time", ".summary p", ".answer .verdict", ".answer li"]) assert.ok(await event.locator(part).first().isVisible(), part);
  assert.match(await event.locator("h1 a").getAttribute("href"), new RegExp(`/events/${linked}\\.html$`));
  assert.equal(await event.locator("details.share, .own, nav, form").count(), 0);
  const ids = await choice.locator("li[data-date]").evaluateAll((items) => items.map((item) => item.id));
  const fitting = events.filter(({ id, topics = [] }) => topics.includes(topic) && ids.includes(id));
  assert.ok(ids.length > 0 && fitting.length === ids.length, `${ids.length} shown, ${fitting.length} of the topic`);
  assert.ok(ids.length < events.filter(({ topics = [] }) => topics.includes(topic)).length || ids.length < events.length);
  const years = await choice.locator("li[data-date]").evaluateAll((items) => items.map((item) => item.dataset.date.slice(0, 4)));
  assert.deepEqual(years, [...years].sort().reverse());
  assert.match(await choice.locator("[role=status]").innerText(), new RegExp(`${ids.length} `));

  // It tells how tall it is, and a link opens beside the page.
  await page.waitForFunction((count) => new Set(heard.map(({ height }) => height)).size > 1 && heard.length >= count, frames.length);
  assert.ok((await page.evaluate(() => heard)).every(({ type, height }) => type === "throughline-height" && height > 100));
  const opened = context.waitForEvent("page");
  await event.locator(".out").click();
  const beside = await opened;
  await beside.waitForURL(new RegExp(`/events/${linked}\\.html$`));
  assert.equal(page.url(), host.base);
  await context.close();
});

test("a frame is dark or light as its address says, else as the reader's machine is; in each language", async () => {
  const [first] = events;
  const context = await browser.newContext({ colorScheme: "light" });
  const frames = ["", "&theme=dark", "&theme=light"].map((theme) => [`${server.base}embed/event.html?id=${first.id}${theme}`, 600]);
  const others = locales.map((locale) => [`${server.base}${inLocale(locale, "embed/event.html")}?id=${first.id}`, 600]);
  const opened = await framing(context, [...frames, ...others]);
  const light = (frame) => frame.evaluate(() => Number(getComputedStyle(document.body).backgroundColor.match(/\d+/)[0]) > 128);
  const seen = [];
  for (const frame of opened.frames.slice(0, 3)) seen.push(await light(frame));
  assert.deepEqual(seen, [true, false, true]);
  await opened.page.emulateMedia({ colorScheme: "dark" });
  seen.length = 0;
  for (const frame of opened.frames.slice(0, 3)) seen.push(await light(frame));
  assert.deepEqual(seen, [false, false, true]);
  for (const [at, locale] of locales.entries()) {
    const frame = opened.frames[3 + at];
    assert.equal(await frame.locator("h1").innerText(), first.title[locale] ?? first.title[locales[0]]);
    assert.equal(await frame.evaluate(() => document.documentElement.lang), locale);
  }
  assert.deepEqual(opened.complaints, []);
  await context.close();
});

test("what cannot be shown is said in words, with a link: no name, a wrong one, a moved and a withdrawn record, a folder, no script", async () => {
  const context = await browser.newContext();
  const names = ["", "?id=", "?id=../index", "?id=A%2f..%2fb", "?id=no-such-event", "?id=first-visit", "?id=gone"];
  const { frames } = await framing(context, names.map((name) => [`${small.base}embed/event.html${name}`, 400]));
  const texts = [];
  for (const frame of frames) {
    texts.push(await frame.locator("main").innerText());
    assert.equal(await frame.locator(".out").getAttribute("target"), "_blank");
  }
  for (const text of texts.slice(0, 4)) assert.match(text, /does not name what to show/);
  assert.match(texts[4], /Nothing is published under this name/);
  assert.match(texts[5], /A visit[^]*A delegation came/);
  assert.match(await frames[5].locator(".out").getAttribute("href"), /\/events\/visit\.html$/);
  assert.match(texts[6], /withdrawn[^]*A meeting[^]*took its report back/);

  const page = await context.newPage();
  await page.goto(`${fileUrl("embed/event.html")}?id=${events[0].id}`);
  assert.match(await page.locator("main").innerText(), /folder[^]*web server/);
  assert.equal(await page.locator(".out").getAttribute("href"), pathToFileURL(new URL(fileUrl(`events/${events[0].id}.html`)).pathname).href);
  await context.close();

  const silent = await browser.newContext({ javaScriptEnabled: false });
  const still = await silent.newPage();
  await still.goto(`${small.base}embed/timeline.html`);
  assert.match(await still.locator("main").innerText(), /JavaScript/);
  assert.ok(await still.locator(".out").isVisible());
  await silent.close();
});

test("“Share” gives address, frame and citation to copy, of the choice that is made too; without scripts they can be selected", async () => {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  const taken = async (part) => {
    await page.locator(`[data-take="${part}"] button`).click();
    await page.locator(`[data-take="${part}"] [role=status]`).filter({ hasText: /\p{L}/u }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await page.goto(`${small.base}events/visit.html`);
  await page.locator("details.share > summary").click();
  assert.equal(await taken("link"), `${BASE}/events/visit.html`);
  const snippet = await taken("frame");
  assert.match(snippet, /^<iframe src="https:\/\/www\.example\.org\/t\/embed\/event\.html\?id=visit" title="A visit"[^>]*><\/iframe>$/);
  for (const box of await page.locator(".share button, .own a").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))) assert.ok(box >= 24);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("details.share[open]").count(), 0);

  await page.goto(`${small.base}es/index.html?kind=diplomacy&since=2022-12`);
  await page.locator("details.share > summary").click();
  assert.equal(await taken("link"), `${BASE}/es/?kind=diplomacy&since=2022-12`);
  assert.match(await taken("frame"), /src="https:\/\/www\.example\.org\/t\/es\/embed\/timeline\.html\?kind=diplomacy&#38;since=2022-12"/);
  assert.match(await taken("cite"), /Una cronología pequeña.*https:\/\/www\.example\.org\/t\/es\/$/s);

  // A site that does not know its address takes that at which it is read; from a folder there is none to copy.
  await page.goto(`${server.base}events/${events[0].id}.html`);
  await page.locator("details.share > summary").click();
  assert.equal(await taken("link"), `${server.base}events/${events[0].id}.html`);
  await page.goto(fileUrl(`events/${events[0].id}.html`));
  await page.locator("details.share > summary").click();
  assert.ok(await page.locator(".share a.frame").isVisible());
  assert.equal(await page.locator('.share [data-take="link"]').isVisible(), false);
  await context.close();

  const silent = await browser.newContext({ javaScriptEnabled: false });
  const still = await silent.newPage();
  await still.goto(`${small.base}stories/trip.html`);
  await still.locator("details.share > summary").click();
  assert.equal(await still.locator("details.share button").count(), 0);
  assert.match(await still.locator("details.share").innerText(), /https:\/\/www\.example\.org\/t\/stories\/trip\.html[^]*<iframe src=[^]*“The trip”/);
  await silent.close();
});

test("each claim, link and dispute has an address and a report that is filled in, by form and by mail", async () => {
  const page = await browser.newPage();
  await page.goto(`${small.base}events/visit.html`);
  for (const [item, says] of [
    ["claim-came", "A delegation came"],
    ["link-call-prompted-by", "A call"],
    ["dispute-1", "Who came"],
  ]) {
    const [own, form, mail] = await page.locator(`#${item} .own a`).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.equal(own, `#${item}`);
    const asked = new URL(form).searchParams;
    assert.ok(form.startsWith("https://github.com/owner/name/issues/new?template=correction.yml&"));
    assert.equal(asked.get("event"), "visit");
    assert.equal(asked.get("page"), `${BASE}/events/visit.html#${item}`);
    assert.ok(asked.get("wrong").includes(says), asked.get("wrong"));
    const letter = new URL(mail);
    assert.equal(decodeURIComponent(letter.pathname), "editors+errors@example.org");
    const body = decodeURIComponent(letter.search.match(/body=([^&]*)/)[1]);
    assert.ok(body.startsWith(`${BASE}/events/visit.html#${item}\r\n`) && body.includes(says), body);
    assert.ok(!/\+/.test(letter.search));
  }
  await page.goto(`${small.base}events/call.html`);
  // A link has its place with the later event, whose record holds it.
  const effect = await page.locator('[data-edge="call|visit"] .own a').evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  assert.equal(effect[0], "visit.html#link-call-prompted-by");
  const asked = new URL(effect[1]).searchParams;
  assert.deepEqual([asked.get("event"), asked.get("page")], ["visit", `${BASE}/events/visit.html#link-call-prompted-by`]);
  // Without scripts the foot of every page leads to both; a site that names nobody shows no report.
  for (const path of ["index.html", "es/events/visit.html", "glossary.html"]) {
    const foot = small.read(path).match(/<p class="report"[^]*?<\/p>/)[0];
    assert.match(foot, /issues\/new\?template=correction[^]*mailto:editors%2Berrors@example\.org\?/);
  }
  await page.goto(`${server.base}events/${events[0].id}.html`);
  assert.equal(await page.locator(".report").count(), 0);
  assert.match(await page.locator(".own").first().innerText(), /^\S+$/);
  await page.close();
});

test("pages name their oEmbed answer, which frames them", () => {
  for (const [path, answer, frame] of [
    ["index.html", "oembed/home.json", "embed/timeline.html"],
    ["es/stories/trip.html", "es/oembed/stories/trip.json", "es/embed/story.html?id=trip"],
  ]) {
    assert.ok(small.read(path).includes(`<link rel="alternate" type="application/json+oembed"`));
    assert.ok(small.read(path).includes(`href="${BASE}/${answer}"`));
    const { html, type, version } = JSON.parse(small.read(answer));
    assert.deepEqual([type, version], ["rich", "1.0"]);
    assert.ok(html.startsWith(`<iframe src="${BASE}/${frame}"`), html);
  }
});
