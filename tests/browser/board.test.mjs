// The board answers for any day what the pages of the months say, and says nothing of days that nobody checked; every figure on record is
// in a chart or a table, and each point of a chart leads to its claim.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { elementsOf, events, fileUrl, inLocale, launch, list, locales, pages, timeline } from "./harness.mjs";
import { within } from "./html.mjs";

const DAY = 86400000;
const iso = (at) => new Date(at).toISOString().slice(0, 10);
const time = (day) => Date.parse(`${day}T00:00:00Z`);
/** What the page is called in each group of states. */
const GROUP = { partly: "in-force", "not-recorded": "not-known" };

/** The measures of the board with the stretches that they carry. */
function lines(locale) {
  const found = elementsOf(inLocale(locale, "in-force.html")).filter(({ attributes }) => "data-days" in attributes);
  return new Map(
    found.map(({ attributes }) => [
      attributes["data-measure"],
      attributes["data-days"].split(";").map((stretch) => stretch.split(" ")),
    ]),
  );
}

const stateOn = (stretches, day) => stretches.findLast(([from]) => from <= day)[1];

/** The measures on a month's page, by how they stand. */
function ofMonth(locale, month) {
  const elements = elementsOf(inLocale(locale, `in-force/${month}.html`));
  const standing = new Map();
  for (const section of elements.filter(({ attributes }) => "data-standing" in attributes)) {
    for (const { attributes } of within(elements, section)) {
      if (attributes["data-measure"]) standing.set(attributes["data-measure"], section.attributes["data-standing"]);
    }
  }
  return standing;
}

const months = pages.map((path) => path.match(/^in-force\/(\d{4}-\d{2})\.html$/)?.[1]).filter(Boolean);
const daysOf = (month) => {
  const days = [];
  for (let at = time(`${month}-01`); iso(at).startsWith(month); at += DAY) days.push(iso(at));
  return days;
};

let browser;
let page;
const errors = [];

before(async () => {
  browser = await launch();
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
});

after(() => browser?.close());

for (const locale of locales) {
  test(`every day of every month stands as the month's page has it (${locale})`, () => {
    const faults = [];
    let compared = 0;
    assert.ok(months.length > 12, "there are no months");
    const known = lines(locale);
    for (const month of months) {
      const listed = ofMonth(locale, month);
      for (const [measure, stretches] of known) {
        const states = daysOf(month).map((day) => stateOn(stretches, day));
        const kinds = new Set(states.map((state) => GROUP[state] ?? state));
        const said = listed.get(measure) ?? "left out";
        const one = kinds.size === 1 ? [...kinds][0] : undefined;
        const due = { "in-force": "in-force", stayed: "stayed", perhaps: "perhaps", ended: "left out", "not-yet": "left out" }[one];
        // Before its first step nothing is known of a measure: no month's page names it.
        const unknown = one === "not-known" && (states[0] === "not-recorded" ? "left out" : "not-known");
        compared += 1;
        if ((due ?? (unknown || said)) !== said) faults.push(`${month} ${measure}: ${one}, the page: ${said}`);
        if (said === "in-force" && !["in-force", "perhaps"].some((kind) => kinds.has(kind))) faults.push(`${month} ${measure}: never in effect`);
        if (said === "stayed" && states[0] !== "stayed") faults.push(`${month} ${measure}: not suspended on the first`);
        if (said === "not-known" && states[0] !== "not-known") faults.push(`${month} ${measure}: known on the first`);
      }
    }
    assert.ok(compared > 1000, `${compared}`);
    assert.equal(faults.length, 0, list(faults));
  });

  test(`the script groups the measures of any day by their stretches and counts them (${locale})`, async () => {
    await page.goto(fileUrl(inLocale(locale, "in-force.html")));
    const known = lines(locale);
    const [first, last] = await page.evaluate(() => [document.querySelector(".board").dataset.first, document.querySelector(".board").dataset.last]);
    const days = [];
    for (let at = time(first); at <= time(last); at += 61 * DAY) days.push(iso(at));
    // The days on which something changes, and those before.
    for (const stretches of known.values()) {
      for (const [from] of stretches) if (from >= first && from <= last) days.push(from, iso(Math.max(time(from) - DAY, time(first))));
    }
    const asked = [...new Set(days)].sort();
    assert.ok(asked.length > 60);
    const answers = await page.evaluate((asked) => {
      const field = document.querySelector(".day-form input[type=date]");
      return asked.map((day) => {
        field.value = day;
        field.dispatchEvent(new Event("input"));
        const groups = [...document.querySelectorAll(".board section[data-state]:not([hidden])")];
        return {
          told: document.querySelector(".day-answer").textContent,
          groups: groups.map((group) => [group.dataset.state, [...group.querySelectorAll(".line")].map((line) => line.dataset.measure).sort()]),
          claims: [...document.querySelectorAll(".line[data-measure]")].map((line) => [line.dataset.measure, line.querySelector(".now").textContent]),
          ordered: groups.every((group) => {
            const places = [...group.querySelectorAll(".line")].map((line) => Number(line.dataset.place));
            return places.every((place, number) => number === 0 || place > places[number - 1]);
          }),
          rules: document.querySelectorAll(".line .day").length,
        };
      });
    }, asked);
    const faults = [];
    for (const [number, day] of asked.entries()) {
      const due = {};
      for (const [measure, stretches] of known) {
        const state = stateOn(stretches, day);
        (due[GROUP[state] ?? state] ??= []).push(measure);
      }
      const { told, groups, claims, ordered, rules } = answers[number];
      if (!ordered) faults.push(`${day}: not by name`);
      for (const measures of Object.values(due)) measures.sort();
      const shown = Object.fromEntries(groups);
      if (JSON.stringify(Object.entries(shown).sort()) !== JSON.stringify(Object.entries(due).sort())) faults.push(`${day}: ${JSON.stringify(shown)}`);
      const counts = (told.split(": ").slice(1).join(": ").match(/\d+/g) ?? []).map(Number);
      if (counts.reduce((sum, count) => sum + count, 0) !== known.size || !told.includes(day.slice(0, 4))) faults.push(`${day}: ${told}`);
      if (rules === 0) faults.push(`${day}: no line across the bars`);
      for (const [measure, text] of claims) {
        const state = stateOn(known.get(measure), day);
        if (state === "not-known" && !/not checked since|sin comprobar desde/.test(text)) faults.push(`${day} ${measure}: ${text}`);
        if (!["in-force", "partly"].includes(state) && /^(in effect|en vigor)/i.test(text)) faults.push(`${day} ${measure}: ${text}`);
      }
    }
    assert.equal(faults.length, 0, list(faults));
  });
}

test("a day stands in the address, is moved by keys, and is given up again", async () => {
  await page.goto(`${fileUrl("in-force.html")}?day=2025-05-15`);
  const told = page.locator(".day-answer");
  assert.match(await told.textContent(), /^On 15 May 2025: \d+ in effect/);
  assert.equal(await page.inputValue(".day-form input[type=date]"), "2025-05-15");
  const slider = page.locator(".day-form input[type=range]");
  await slider.focus();
  await page.keyboard.press("ArrowLeft");
  assert.match(await told.textContent(), /^On 14 May 2025/);
  assert.equal(await slider.getAttribute("aria-valuetext"), "14 May 2025");
  assert.match(page.url(), /day=2025-05-14/);
  await page.reload();
  assert.match(await told.textContent(), /^On 14 May 2025/);
  await page.locator(".day-form button").click();
  await page.waitForFunction(() => !location.search);
  assert.match(await told.textContent(), /last day checked/);
  for (const wrong of ["2025-02-30", "yesterday", "2025-5-1"]) {
    await page.goto(`${fileUrl("in-force.html")}?day=${wrong}`);
    assert.match(await told.textContent(), /last day checked/);
  }
  assert.deepEqual(errors, []);
});

test("without scripts the board is whole: each measure with its state and the day last checked, and the months", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(fileUrl("in-force.html"));
  assert.equal(await plain.locator(".day-form").isVisible(), false);
  const ends = await plain.locator(".line[data-measure] .now").allTextContents();
  assert.equal(ends.length, Object.keys(timeline.measures).length);
  const faults = ends.filter((text) => !/\d{4}/.test(text) || (/in effect/.test(text) && !/^Last known: .* not checked since/.test(text)));
  assert.equal(faults.length, 0, list(faults));
  assert.ok((await plain.locator(".months a").count()) >= months.length);
  await context.close();
});

test("nothing of the board and the charts moves, overflows or is too small to read", async () => {
  for (const [path, width] of [["in-force.html?day=2025-05-15", 360], ["in-force.html?day=2025-05-15", 1280], ["es/in-force.html", 320], ["figures.html", 320], ["figures.html", 1280]]) {
    await page.setViewportSize({ width, height: 800 });
    const [file, query] = path.split("?");
    await page.goto(fileUrl(file) + (query ? `?${query}` : ""));
    const found = await page.evaluate(() => {
      const shift = new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((entries) => entries.getEntries().forEach((entry) => (sum += entry.value))).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 150);
      });
      const small = [...document.querySelectorAll("main svg text")].filter((text) => parseFloat(getComputedStyle(text).fontSize) < 11).length;
      const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
      const covered = [];
      for (const plot of document.querySelectorAll(".quantity-chart > .points")) {
        const boxes = [...plot.querySelectorAll(".point .full, .point .open, .point text")].map((part) => [part, part.getBoundingClientRect()]);
        for (const [number, [one, box]] of boxes.entries()) {
          for (const [other, another] of boxes.slice(number + 1)) {
            if ((one.tagName === "text" || other.tagName === "text") && meet(box, another)) covered.push(`${one.textContent}|${other.textContent}`);
          }
        }
      }
      return shift.then((shift) => ({ shift, small, covered, over: document.documentElement.scrollWidth - innerWidth }));
    });
    assert.ok(found.shift < 0.05, `${path} ${width}: shift ${found.shift}`);
    assert.equal(found.small, 0, `${path} ${width}: text under 11 px`);
    assert.deepEqual(found.covered, [], `${path} ${width}`);
    assert.ok(found.over <= 0, `${path} ${width}: ${found.over} px too wide`);
  }
});

test("a printed board takes one page", async () => {
  await page.setViewportSize({ width: 673, height: 986 });
  for (const locale of locales) {
    await page.goto(fileUrl(inLocale(locale, "in-force.html")));
    await page.emulateMedia({ media: "print" });
    const end = await page.evaluate(() => document.querySelector(".board").getBoundingClientRect().bottom);
    await page.emulateMedia({ media: null });
    assert.ok(end <= 986, `${locale}: ${end} px`);
  }
});

test("every figure on record stands once in a chart or a table, and its link leads to the claim", async () => {
  const due = events.flatMap((event) => event.claims.filter(({ quantity }) => quantity).map(({ id }) => `events/${event.id}.html#claim-${id}`)).sort();
  for (const locale of locales) {
    const elements = elementsOf(inLocale(locale, "figures.html"));
    const hrefs = (list) => list.map(({ attributes }) => attributes.href).filter((href) => href?.includes("#claim-"));
    const tables = elements.filter(({ name, attributes }) => name === "table" && attributes.class === "numbers");
    assert.deepEqual(tables.flatMap((table) => hrefs(within(elements, table))).sort(), due);
    const charts = elements.filter(({ name, attributes }) => name === "figure" && attributes.class === "quantity-chart");
    assert.ok(charts.length >= 3);
    for (const chart of charts) {
      const points = elements.filter(({ attributes }) => attributes.class === "point");
      const own = hrefs(within(elements, chart));
      assert.ok(own.length >= 6 && own.length % 2 === 0 && points.length > 0, `${chart.attributes.id}: ${own.length}`);
      for (const href of own) {
        const [path, anchor] = href.split("#");
        assert.ok(elementsOf(inLocale(locale, path)).some(({ attributes }) => attributes.id === anchor), href);
      }
    }
  }
});

test("a point says who says what when it has the focus or the pointer", async () => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(fileUrl("figures.html"));
  const point = page.locator(".point").first();
  await point.focus();
  const about = page.locator(".about-point").first();
  assert.equal(await about.isVisible(), true);
  assert.match(await about.textContent(), /\d+ people.*\d{4}/);
  const box = await about.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 360);
  await page.keyboard.press("Escape");
  assert.equal(await about.isVisible(), false);
  assert.match(await point.getAttribute("aria-label"), /people/);
  await point.hover();
  assert.equal(await about.isVisible(), true);
});
