// The timeline: a chart to scale, a choice among the events by style sheet alone and in the address, and every event with its text.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { axe } from "./axe.mjs";
import { elementsOf, events, fileUrl, inLocale, launch, list, locales, pages, timeline } from "./harness.mjs";
import { isWithin, within } from "./html.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/** Unfolds the filters. */
const unfold = (page) => page.locator(".choice summary").click();
/** Opens a page in a fresh window. */
async function open(path, options = {}, search = "") {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(fileUrl(path) + search);
  return page;
}

const countriesOf = (event) => {
  const actors = event.actors.map((part) => timeline.actors[part.actor ?? part]?.country);
  const places = (event.places ?? []).map((place) => timeline.places[place]?.country);
  return new Set([...actors, ...places].filter(Boolean));
};
const visible = (page) => page.locator("main .events > li:visible").evaluateAll((items) => items.map((item) => item.id));
/** What a screen reader is given, generated content and all. */
async function spoken(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const texts = nodes.filter((node) => node.role?.value === "StaticText").map((node) => node.name.value);
  return texts.join("").replace(/\s+/g, " ");
}
const sorted = (ids) => [...ids].sort();

for (const locale of locales) {
  for (const javaScriptEnabled of [false, true]) {
    const way = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

    test(`a country, then a kind, leaves exactly the events that fit, ${way} (${locale})`, async () => {
      const page = await open(inLocale(locale, "index.html"), { javaScriptEnabled });
      await unfold(page);
      await page.selectOption("[name=country]", "MEX");
      const ofMexico = events.filter((event) => countriesOf(event).has("MEX"));
      assert.ok(ofMexico.length > 0 && ofMexico.length < events.length);
      assert.deepEqual(sorted(await visible(page)), sorted(ofMexico.map((event) => event.id)));
      const { kind } = ofMexico[0];
      await page.selectOption("[name=kind]", kind);
      const both = ofMexico.filter((event) => event.kind === kind);
      assert.deepEqual(sorted(await visible(page)), sorted(both.map((event) => event.id)));
      await page.click(".choice button[type=reset]");
      await page.waitForFunction((count) => [...document.querySelectorAll("main .events > li")].filter((item) => item.checkVisibility()).length === count, events.length);
      await page.context().close();
    });

    test(`a choice that no event fits is said in words, ${way} (${locale})`, async () => {
      const page = await open(inLocale(locale, "index.html"), { javaScriptEnabled });
      const pair = impossiblePair();
      await unfold(page);
      await page.selectOption("[name=kind]", pair.kind);
      await page.selectOption("[name=country]", pair.country);
      assert.deepEqual(await visible(page), []);
      const none = await page.getAttribute(".choice", "data-none");
      const status = page.locator(".choice [role=status]");
      if (javaScriptEnabled) assert.equal(await status.textContent(), none);
      else {
        assert.equal(await page.locator(".fits").isVisible(), true);
        assert.ok((await spoken(page)).includes(none), `the page does not say “${none}”`);
      }
      await page.context().close();
    });
  }

  test(`without JavaScript a counter of the style sheet says how many fit (${locale})`, async () => {
    const page = await open(inLocale(locale, "index.html"), { javaScriptEnabled: false });
    await unfold(page);
    await page.selectOption("[name=country]", "VEN");
    const many = (await page.getAttribute(".choice", "data-many")).trim();
    const count = events.filter((event) => countriesOf(event).has("VEN")).length;
    assert.ok((await spoken(page)).includes(`${count} ${many}`), `the page does not say “${count} ${many}”`);
    await page.context().close();
  });

  test(`a choice is kept in the address: a link to it, reload and back restore it (${locale})`, async () => {
    const page = await open(inLocale(locale, "index.html"), {}, "?country=MEX");
    const mexican = sorted(events.filter((event) => countriesOf(event).has("MEX")).map((event) => event.id));
    assert.deepEqual(sorted(await visible(page)), mexican);
    await page.selectOption("[name=country]", "VEN");
    await page.waitForURL(/[?]country=VEN$/);
    const venezuelan = sorted(await visible(page));
    assert.notDeepEqual(venezuelan, mexican);
    await page.reload();
    assert.deepEqual(sorted(await visible(page)), venezuelan);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector("[name=country]").value === "MEX");
    assert.deepEqual(sorted(await visible(page)), mexican);
    await page.context().close();
  });
}

/** A kind and a country that no event has together. */
function impossiblePair() {
  const kinds = new Set(events.map((event) => event.kind));
  const countries = new Set(events.flatMap((event) => [...countriesOf(event)]));
  for (const kind of kinds) {
    for (const country of countries) {
      if (!events.some((event) => event.kind === kind && countriesOf(event).has(country))) return { kind, country };
    }
  }
  throw new Error("every kind occurs in every country");
}

/** Runs in the page: how many events each option of each choice leaves, and how many it says. */
function optionsLeave() {
  const items = [...document.querySelectorAll("main .events > li")];
  return [...document.querySelectorAll(".choice select")].flatMap((select) => {
    const answers = [...select.options].filter(({ value }) => value !== "").map((option) => {
      option.selected = true;
      return [option.value, Number(option.textContent.match(/\((\d+)\)$/)[1]), items.filter((item) => item.checkVisibility()).length];
    });
    select.value = "";
    return answers;
  });
}

test("every option of every choice leaves as many events as it says", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const faults = [];
  let asked = 0;
  for (const path of ["index.html", "countries/mex.html", "years/2023.html"].filter((path) => pages.includes(path))) {
    await page.goto(fileUrl(path));
    for (const [value, said, left] of await page.evaluate(optionsLeave)) {
      asked += 1;
      if (left !== said || left === 0) faults.push(`${path}: ${value}: says ${said}, leaves ${left}`);
    }
  }
  await context.close();
  assert.ok(asked > 50, `${asked} options`);
  assert.equal(faults.length, 0, list(faults));
});

test("no link of the overviews leads to an empty page", () => {
  const classesOf = (element) => (element?.attributes.class ?? "").split(" ");
  const overview = elementsOf("browse.html");
  const listings = overview
    .filter((item) => item.name === "li" && isWithinClass(item, "shelf"))
    .map((item) => ({
      href: within(overview, item).find(({ name }) => name === "a")?.attributes.href,
      count: within(overview, item).find((inner) => classesOf(inner).includes("count")).text,
    }));
  const faults = [];
  for (const { href, count } of listings.filter((listing) => /^\d/.test(listing.count))) {
    if (!href) {
      faults.push(`“${count}” leads nowhere`);
      continue;
    }
    // What an actor says of how events hang together counts among its statements.
    const listed = ["events", "lifeline", "story-steps", "pointers", ...(href.startsWith("actors/") ? ["sentences"] : [])];
    const things = elementsOf(href).filter(
      ({ name, parent }) => name === "li" && isWithin(parent, "main") && classesOf(parent).some((own) => listed.includes(own)),
    ).length;
    const said = [...count.matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0);
    if (things !== said) faults.push(`${href}: “${count}”, but it has ${things}`);
  }
  assert.ok(listings.length > 20);
  assert.equal(faults.length, 0, list(faults));

  function isWithinClass(element, name) {
    return element !== undefined && (classesOf(element).includes(name) || isWithinClass(element.parent, name));
  }
});

test("on the chart an event is as wide as its uncertainty", async () => {
  const vague = events.find((event) => event.precision === "month");
  assert.ok(vague, "no event is known to the month only");
  const [year, month] = vague.date.split("-").map((part) => parseInt(part, 10));
  const page = await open(`years/${year}.html`);
  const ends = (id) => page.locator(`.dots [data-event="${id}"]`).first().evaluate((line) => ["x1", "x2"].map((end) => parseFloat(line.getAttribute(end))));
  const isNear = (is, wanted, what) => assert.ok(Math.abs(is - wanted) < 0.02, `${what}: ${is} %, not ${wanted} %`);
  // A year is as wide as the chart, so a month is a twelfth of it.
  const [left, right] = await ends(vague.id);
  isNear(left, ((month - 1) / 12) * 100, "the month begins");
  isNear(right, (month / 12) * 100, "the month ends");
  // A known day has no width, and lies in the middle of itself.
  const exact = events.find((event) => event.precision === "day" && event.date.startsWith(`${2023}-`));
  await page.goto(fileUrl("years/2023.html"));
  const [, monthOf, day] = exact.date.match(/^\d{4}-(\d{2})-(\d{2})/).map(Number);
  const place = ((monthOf - 1 + (day - 0.5) / new Date(Date.UTC(2023, monthOf, 0)).getUTCDate()) / 12) * 100;
  for (const end of await ends(exact.id)) isNear(end, place, exact.id);
  await page.context().close();
});

test("what the chart does not show is said: breaks, and events that are not drawn", async () => {
  const page = await open("index.html", { javaScriptEnabled: false, viewport: { width: 900, height: 800 } });
  const drawn = new Set(await page.locator(".dots line").evaluateAll((lines) => lines.map((line) => line.dataset.event))).size;
  const captions = await page.locator(".overview figcaption").allTextContents();
  const caption = captions.join("");
  if (drawn < events.length) assert.match(caption, new RegExp(`\\b${events.length - drawn} event`));
  const breaks = await page.locator(".chart .break").count();
  assert.equal(breaks > 0, caption.includes("//"));
  if (breaks > 0) assert.equal(await page.locator(".chart .break .fat").first().isVisible(), true);
  await page.context().close();
});

test("plain links lead from the list to a year, and on to the next and back", async () => {
  const page = await open("index.html", { javaScriptEnabled: false });
  await page.click('.year h2 a[href="years/2022.html"]');
  await page.waitForURL(/years\/2022\.html$/);
  assert.equal(await page.locator(".chart .dots line").count() > 0, true);
  const months = await page.locator('.when a[href^="#_2022-"]').evaluateAll((links) => links.map((link) => link.getAttribute("href").slice(1)));
  assert.ok(months.length > 0);
  for (const month of months) assert.equal(await page.locator(`[id="${month}"]`).count(), 1, month);
  await page.click('.closer a[rel="next"]');
  await page.waitForURL(/years\/2023\.html$/);
  await page.click('.closer a[rel="up"]');
  await page.waitForURL(/index\.html$/);
  await page.context().close();
});

for (const locale of locales) {
  test(`every event stands with its text and its sources on one page (${locale})`, async () => {
    const page = await open(inLocale(locale, "all.html"), { javaScriptEnabled: false });
    const found = await page.locator("main article").evaluateAll((articles) => articles.map((article) => [article.id, article.querySelector("h2").textContent]));
    assert.deepEqual(sorted(found.map(([id]) => id)), sorted(events.map((event) => event.id)));
    const text = await page.locator("main").textContent();
    for (const event of events) assert.ok(text.includes((event.title[locale] ?? event.title[locales[0]]).trim()), event.id);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const printed = await page.evaluate(() => ({
      paper: getComputedStyle(document.body).backgroundColor,
      hidden: [...document.querySelectorAll("main article *")].filter((node) => !node.checkVisibility()).length,
      addresses: [...document.querySelectorAll("main .sources a[href^=http]")].map((link) => [link.getAttribute("href"), getComputedStyle(link, "::after").content]),
    }));
    assert.equal(printed.paper, "rgb(255, 255, 255)");
    assert.equal(printed.hidden, 0);
    const unprinted = printed.addresses.filter(([href, after]) => !after.includes("attr(href)") && !after.includes(href.slice(0, 40)));
    assert.equal(unprinted.length, 0, list(unprinted.map(String)));
    const printedHere = new Set(printed.addresses.map(([href]) => href));
    const cited = await page.locator("main .sources > li").evaluateAll((items) => items.map((item) => item.id.slice(2)));
    assert.ok(cited.length > 0);
    for (const source of cited.map((id) => timeline.sources[id])) {
      for (const address of [source.url, source.archive].filter(Boolean)) assert.ok(printedHere.has(address), address);
    }
    await page.context().close();
  });
}

test("a text that is not translated says its language, to eyes and to machines", async () => {
  for (const locale of locales) {
    const page = await open(inLocale(locale, "index.html"), { javaScriptEnabled: false });
    const untranslated = events.filter((event) => event.title[locale] === undefined);
    for (const event of untranslated) {
      const item = page.locator(`li[id="${event.id}"]`);
      assert.equal(await item.locator("[lang]").count(), 1, event.id);
      assert.equal(await item.locator(".tongue").isVisible(), true, event.id);
    }
    await page.context().close();
  }
});

test("axe finds nothing in a choice that was made, in light and dark", async () => {
  const faults = [];
  const page = await open("index.html", { reducedMotion: "reduce" }, "?country=MEX");
  await page.locator(".lanes").focus();
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.locator(".chart .card").isVisible(), true);
  for (const [colorScheme, parts] of [["light", ["structure", "colours"]], ["dark", ["colours"]]]) {
    await page.emulateMedia({ colorScheme });
    faults.push(...(await axe(page, parts)).map((fault) => `${colorScheme}: ${fault}`));
  }
  await page.context().close();
  assert.equal(faults.length, 0, list(faults));
});

for (const width of [320, 768, 1440]) {
  test(`places to click in the stories, the chart, the choice and its buttons are at least 24 px high at ${width} px`, async () => {
    const page = await open("index.html", { viewport: { width, height: 800 } });
    await unfold(page);
    const small = await page.locator(".cards a, .story-cards h2 a, .ask input, .chart button, .handle, .applied > summary, .choice summary, .choice select, .choice button, .choice input[type=month], .choice label:has(input)").evaluateAll((nodes) =>
      nodes.filter((node) => node.checkVisibility()).map((node) => [node.outerHTML.slice(0, 60), node.getBoundingClientRect()]).filter(([, box]) => box.height < 24 || box.width < 24).map(([html]) => html),
    );
    assert.deepEqual(small, []);
    await page.context().close();
  });
}

test("every status of a measure carries its day", () => {
  const faults = [];
  const isOf = (element, name) => (element?.attributes.class ?? "").split(" ").includes(name);
  for (const path of pages.filter((path) => /^(es\/)?measures\//.test(path))) {
    const status = elementsOf(path).find((element) => isOf(element, "status-as-of"));
    const hasSteps = elementsOf(path).some(({ name, parent }) => name === "li" && isOf(parent, "lifeline"));
    if (hasSteps && !/\d{4}/.test(status?.text ?? "")) faults.push(path);
  }
  const told = (month) => elementsOf(`in-force/${month}.html`).filter(({ attributes }) => attributes["data-measure"] === "title-42");
  assert.equal(told("2022-11").length, 1);
  assert.match(told("2022-11")[0].text, /11 May 2023/);
  assert.equal(told("2023-06").length, 0);
  assert.equal(faults.length, 0, list(faults));
});
