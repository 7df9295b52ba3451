// The first page: the question first, a short way to the first event, and a chart that is walked, brushed and looked at closer.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { arrows, events, fileUrl, inLocale, launch, list, locales, timeline } from "./harness.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

async function open(path, options = {}, search = "") {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on("pageerror", (error) => page.faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && page.faults.push(message.text()));
  await page.goto(fileUrl(path) + search);
  return page;
}

const visible = (page) => page.locator("main .events > li:visible").evaluateAll((items) => items.map((item) => item.id));

/** Runs in the page: what stands before the first event of the list. */
function beforeFirst() {
  const first = document.querySelector(".events > li");
  const isBefore = (node) => first.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING;
  const isFolded = (node) => node.closest("details:not([open])") && !node.closest("summary") && node.getBoundingClientRect().height === 0;
  const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")].filter(
    (node) => node.tabIndex >= 0 && !node.disabled && node.checkVisibility({ visibilityProperty: true }) && !isFolded(node) && isBefore(node),
  );
  const words = [];
  const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node && isBefore(node); node = walk.nextNode()) {
    const around = node.parentElement;
    // What the picture itself says is part of the picture.
    if (around.closest(".unseen, option, figure") || !around.checkVisibility() || isFolded(around)) continue;
    words.push(...node.textContent.split(/\s+/).filter(Boolean));
  }
  return { top: first.getBoundingClientRect().top + scrollY, stops: stops.length, words: words.length, mast: document.querySelector(".mast").offsetHeight };
}

for (const locale of locales) {
  test(`the question leads, and the first event is near (${locale})`, async () => {
    const faults = [];
    for (const [width, height, most] of [[1440, 900, 900], [360, 760, 700]]) {
      const page = await open(inLocale(locale, "index.html"), { viewport: { width, height } });
      assert.equal((await page.locator("h1").textContent()).trim(), timeline.question[locale] ?? timeline.title[locale]);
      const found = await page.evaluate(beforeFirst);
      // Letters of another machine may be wider: what is tested has some room.
      if (found.top > most * 1.06) faults.push(`${width} px: the first event begins at ${found.top} px`);
      if (found.words > 120) faults.push(`${width} px: ${found.words} words before the first event`);
      if (found.stops > 26) faults.push(`${width} px: ${found.stops} stops before the first event`);
      if (found.mast > 90) faults.push(`${width} px: the navigation is ${found.mast} px high`);
      await page.context().close();
    }
    assert.equal(faults.length, 0, list(faults));
  });
}

test("the first stop leads to the events, the field to the search, and every card to a story", async () => {
  const page = await open("index.html");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.waitForURL(/#_events$/);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest(".timeline") !== null), true);
  const cards = page.locator(".cards > li:not(.all)");
  const stories = Object.keys(timeline.stories);
  assert.equal(await cards.count(), Math.min(5, stories.length));
  for (const [number, story] of stories.slice(0, 5).entries()) {
    const card = cards.nth(number);
    assert.equal(await card.locator("a").getAttribute("href"), `stories/${story}.html`);
    const { events: steps } = timeline.stories[story];
    assert.match(await card.locator(".count").textContent(), new RegExp(`^${steps.length} `));
    assert.equal(await card.locator(".miniature circle").count(), steps.length, `${story}: a dot a step`);
  }
  await page.fill(".ask input", "palenque");
  await page.press(".ask input", "Enter");
  await page.waitForURL(/search\.html\?q=palenque$/);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("a lane a country: an event stands in the lane of each, and turning points are named apart", async () => {
  const page = await open("index.html", { javaScriptEnabled: false });
  const lanes = await page.locator(".lanes .lane").evaluateAll((found) => found.map((lane) => [lane.querySelector(".name").textContent, [...lane.querySelectorAll("line")].map((line) => line.dataset.event)]));
  const countriesOf = (event) => new Set([...event.actors.map((part) => timeline.actors[part.actor ?? part]?.country), ...(event.places ?? []).map((place) => timeline.places[place]?.country)].filter(Boolean));
  const [, ofMexico] = lanes.find(([name]) => name === "Mexico");
  assert.deepEqual([...ofMexico].sort(), events.filter((event) => countriesOf(event).has("MEX")).map((event) => event.id).sort());
  const all = new Set(lanes.flatMap(([, ids]) => ids));
  assert.equal(all.size, events.length);
  // Those with the most effects are the turning points; what goes on for long is none.
  const effects = (id) => arrows.filter((arrow) => arrow.from === id).length;
  const turning = new Set(await page.locator(".lanes .turning").evaluateAll((lines) => lines.map((line) => line.dataset.event)));
  assert.ok(turning.size > 0 && turning.size <= 6);
  const least = Math.min(...[...turning].map(effects));
  const passedOver = events.filter((event) => !turning.has(event.id) && !event.date.includes("/") && effects(event.id) > least);
  assert.deepEqual(passedOver.map((event) => event.id), []);
  for (const width of [1440, 1020, 800, 360, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const boxes = await page.locator(".names text:visible").evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect()).map(({ left, right, top, bottom }) => [left, right, top, bottom]));
    assert.ok(boxes.length > 0, `nothing is named at ${width} px`);
    for (const [number, one] of boxes.entries()) {
      assert.ok(one[0] >= 0 && one[1] <= width, `a name leaves the page at ${width} px`);
      for (const other of boxes.slice(number + 1)) {
        const isApart = one[1] <= other[0] || other[1] <= one[0] || one[3] <= other[2] + 4 || other[3] <= one[2] + 4;
        assert.ok(isApart, `two names stand over each other at ${width} px`);
      }
    }
  }
  await page.context().close();
});

test("a brush over time filters, counts, stands in the address, and is undone", async () => {
  const page = await open("index.html");
  const status = page.locator(".choice [role=status]");
  const when = await page.locator(".when").boundingBox();
  const drag = async (from, to) => {
    await page.mouse.move(when.x + when.width * from, when.y + 8);
    await page.mouse.down();
    await page.mouse.move(when.x + when.width * to, when.y + 8, { steps: 5 });
    await page.mouse.up();
  };
  await drag(0.6, 0.8);
  const [, since, until] = page.url().match(/[?]since=(\d{4}-\d\d)&until=(\d{4}-\d\d)$/);
  const left = await visible(page);
  assert.ok(left.length > 0 && left.length < events.length);
  assert.match(await status.textContent(), new RegExp(`^${left.length} `));
  // An event that lasted belongs to every month that it touches.
  const fits = (event) => {
    const [first, last] = event.date.includes("/") ? event.date.split("/") : [event.date, event.date];
    return first.slice(0, 7).replace(/~$/, "") <= until && (last === ".." || last.slice(0, 7) >= since);
  };
  const months = events.filter((event) => /^\d{4}-\d\d/.test(event.date));
  for (const event of months) assert.equal(left.includes(event.id), fits(event), `${event.id}: ${event.date}`);
  const off = new Set(await page.locator(".lanes line.off").evaluateAll((lines) => lines.map((line) => line.dataset.event)));
  assert.equal(off.size, events.length - left.length);
  await page.reload();
  assert.deepEqual(await visible(page), left);
  // The handles are moved by keys, the two fields say the same, and both filters work together.
  await page.locator(".handle.until").focus();
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await page.inputValue("[name=until]"), until);
  await page.locator(".choice summary").click();
  await page.fill("[name=until]", until);
  assert.deepEqual(await visible(page), left);
  assert.match(await page.locator(".handle.until").getAttribute("aria-valuetext"), /^[A-Z][a-z]+ \d{4}$/);
  await page.selectOption("[name=country]", "MEX");
  const both = await visible(page);
  assert.ok(both.length > 0 && both.length < left.length && both.every((id) => left.includes(id)));
  await page.click(".order");
  assert.match(page.url(), /order=newest/);
  assert.deepEqual(await visible(page), [...both].reverse());
  await page.click(".choice [type=reset]");
  await page.waitForURL(/index\.html[?]order=newest$/);
  await page.click(".order");
  assert.equal((await visible(page)).length, events.length);
  assert.deepEqual(await visible(page), events.map((event) => event.id));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("a preview stands beside the mark under the pointer and on the way by keys; Escape closes it, Enter goes there", async () => {
  const page = await open("index.html");
  const card = page.locator(".chart .card");
  const disputed = events.find((event) => (event.disputes ?? []).length > 0 && event.precision === "day");
  const mark = page.locator(`.lanes [data-event="${disputed.id}"]`).first();
  const at = await mark.evaluate((line) => {
    const box = line.getBoundingClientRect();
    return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  });
  await page.mouse.move(...at);
  assert.match(await card.textContent(), new RegExp(disputed.title.en.slice(0, 20)));
  const box = await card.boundingBox();
  assert.ok(Math.min(Math.abs(box.x - at[0]), Math.abs(box.x + box.width - at[0])) < 40, "it does not stand beside the mark");
  await page.keyboard.press("Escape");
  assert.equal(await card.isVisible(), false);
  await page.mouse.move(5, 5);
  await page.locator(".lanes").focus();
  await page.keyboard.press("Home");
  const seen = [];
  for (const key of ["ArrowRight", "ArrowRight", "ArrowDown"]) {
    await page.keyboard.press(key);
    seen.push(await page.locator(".lanes").getAttribute("aria-valuetext"));
    assert.equal(await card.isVisible(), true);
  }
  assert.equal(new Set(seen).size, 3);
  // Closer, what is at the pointer stays there; and lanes by kind show every event once.
  const before = await page.locator(".rows").evaluate((rows) => rows.offsetWidth);
  await page.mouse.move(...at);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -240);
  await page.keyboard.up("Control");
  await page.waitForFunction((width) => document.querySelector(".rows").offsetWidth > width * 1.5, before);
  const moved = await mark.evaluate((line) => (line.getBoundingClientRect().left + line.getBoundingClientRect().right) / 2);
  assert.ok(Math.abs(moved - at[0]) < 3, `it moved to ${moved} px from ${at[0]} px`);
  await page.click(".by");
  const kinds = await page.locator(".lanes line").evaluateAll((lines) => lines.map((line) => line.dataset.event));
  assert.equal(kinds.length, events.length);
  await page.locator(".lanes").focus();
  await page.keyboard.press("End");
  const last = await card.locator("a").getAttribute("href");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href.endsWith(last));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test("a first tap shows the preview, a second goes there; nothing moves while the page loads", async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 760 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((entries) => entries.getEntries().forEach((entry) => (window.shift += entry.value))).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(fileUrl("index.html"));
  await page.waitForFunction(() => document.querySelector(".chart.live"));
  assert.ok((await page.evaluate(() => window.shift)) < 0.05);
  const lonely = page.locator(".lanes .dots").first().locator("line:not(.vague, .lasting, .unended, .turning)").nth(4);
  const at = await lonely.evaluate((line) => {
    const box = line.getBoundingClientRect();
    return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  });
  await page.touchscreen.tap(...at);
  const href = await page.locator(".chart .card a").getAttribute("href");
  assert.match(page.url(), /index\.html$/);
  await page.touchscreen.tap(...at);
  await page.waitForURL((url) => url.href.endsWith(href));
  await context.close();
});
