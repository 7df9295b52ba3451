// Stories: an article without scripts; with them steps by button, key, swipe and address, and a picture that builds up with them.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { arrows, fileUrl, inLocale, launch, list, locales, opened, stories } from "./harness.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const open = (path, options) => opened(browser, path, { reducedMotion: "reduce", ...options });

const longest = [...stories].sort((one, other) => other.events.length - one.events.length)[0];
const path = `stories/${longest.id}.html`;
const steps = longest.events;
const current = (page) => page.locator(".story-steps > li.current").getAttribute("id");
const reached = (page, number) =>
  page.waitForFunction((id) => document.querySelector(".story-steps > li.current")?.id === id, steps[number - 1]);

test("buttons, keys and addresses go from step to step, and the picture builds up", async () => {
  const page = await open(path);
  assert.equal(await current(page), steps[0]);
  assert.equal(await page.locator('.step-bar [data-go="-1"]').getAttribute("aria-disabled"), "true");
  await page.locator('.step-bar [data-go="1"]').click();
  await reached(page, 2);
  assert.equal(new URL(page.url()).hash, "#2");
  assert.match(await page.locator(".announcement").textContent(), new RegExp(`2 \\S+ ${steps.length}: \\S`));
  assert.equal(await page.evaluate(() => document.activeElement.dataset.go), "1", "the focus stays on the button");
  await page.locator("body").press("ArrowRight");
  await reached(page, 3);
  await page.locator("body").press("ArrowLeft");
  await reached(page, 2);

  await page.goto(`${fileUrl(path)}#5`);
  await page.reload();
  await reached(page, 5);
  const shown = await page.locator(".story-picture .events a:not(.later)").evaluateAll((cards) =>
    cards.map((card) => card.getAttribute("href").replace(/^.*\/|\.html$/g, "")),
  );
  assert.deepEqual([...shown].sort(), steps.slice(0, 5).sort());
  const card = await page.locator(".story-picture a.now rect").boundingBox();
  const view = await page.locator(".story-picture .scroll").boundingBox();
  assert.ok(card.x >= view.x && card.x + card.width <= view.x + view.width, "the card of the step is in view");
  const told = new Set(steps.slice(0, 5));
  const lit = await page.locator(".story-picture .edge[data-edge]:not(.later)").evaluateAll((edges) => edges.map((edge) => edge.dataset.edge));
  const expected = arrows.filter(({ from, to }) => told.has(from) && told.has(to)).map(({ from, to }) => `${from}|${to}`);
  assert.deepEqual([...new Set(lit)].sort(), [...new Set(expected)].sort());

  await page.evaluate((id) => (location.hash = id), steps[7]);
  await reached(page, 8);
  await page.locator('.step-bar [data-go="0"]').click();
  await reached(page, 1);
  await page.context().close();
});

test("scrolling the steps moves the picture and the address", async () => {
  const page = await open(path);
  await page.evaluate((id) => document.getElementById(id).scrollIntoView({ block: "start" }), steps[3]);
  await reached(page, 4);
  assert.equal(new URL(page.url()).hash, "#4");
  assert.match(await page.locator(".step-bar .place").textContent(), /^4 /);
  await page.context().close();
});

test("a swipe goes to the next step on a phone, and the story in miniature follows", async () => {
  const page = await open(path, { viewport: { width: 360, height: 760 }, hasTouch: true, isMobile: true });
  const swipe = (from, to) =>
    page.evaluate(([from, to]) => {
      const target = document.querySelector(".story-steps .summary");
      const touch = (clientX) => new Touch({ identifier: 1, target, clientX, clientY: 300 });
      target.dispatchEvent(new TouchEvent("touchstart", { bubbles: true, touches: [touch(from)], changedTouches: [touch(from)] }));
      target.dispatchEvent(new TouchEvent("touchend", { bubbles: true, touches: [], changedTouches: [touch(to)] }));
    }, [from, to]);
  await swipe(300, 80);
  await reached(page, 2);
  assert.equal(await page.locator(".miniature circle.later").count(), steps.length - 2);
  await swipe(80, 300);
  await reached(page, 1);
  await page.locator('.step-bar [data-go="1"]').click();
  await reached(page, 2);
  const bar = await page.locator(".step-bar").boundingBox();
  const title = await page.locator(`[id="${steps[1]}"] h2`).boundingBox();
  assert.ok(bar.y < 4 && title.y >= bar.y + bar.height, "the bar covers no title");
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  await page.context().close();
});

test("a step whose cause is disputed says so, once a page each id", async () => {
  const contested = stories.find(({ events }) =>
    arrows.some(({ from, to, disputed }) => disputed && events.includes(from) && events.includes(to)),
  );
  for (const locale of locales) {
    const page = await open(inLocale(locale, `stories/${contested.id}.html`));
    assert.ok((await page.locator('.story-steps .answer[data-verdict="disputed"]').count()) > 0, contested.id);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
      return ids.filter((id, at) => ids.indexOf(id) !== at);
    });
    assert.equal(twice.length, 0, list(twice));
    await page.context().close();
  }
});

test("without scripts a story is an article with links from step to step and the whole picture", async () => {
  const page = await open(path, { javaScriptEnabled: false });
  assert.equal(await page.locator(".step-bar").isVisible(), false);
  await page.locator(".story-steps .onward a").first().click();
  assert.equal(new URL(page.url()).hash, "#2");
  assert.equal(await page.locator(".story-picture .later").count(), 0);
  assert.equal(await page.locator(".story-steps > li").count(), steps.length);
  await page.emulateMedia({ media: "print" });
  const width = await page.locator(".story-picture .scroll svg.picture").evaluate((svg) => svg.getBoundingClientRect().width);
  assert.ok(width <= 1440, "the picture fits on paper");
  await page.context().close();
});

test("the page of all stories leads to each, with how many steps it has", async () => {
  const page = await open("stories.html", { javaScriptEnabled: false });
  const told = await page.locator(".stories > li").evaluateAll((items) =>
    items.map((item) => [item.querySelector("h2 a").getAttribute("href"), item.querySelector(".count").textContent]),
  );
  assert.deepEqual(told.map(([href]) => href), stories.map(({ id }) => `stories/${id}.html`));
  told.forEach(([, count], at) => assert.match(count, new RegExp(`^${stories[at].events.length} `)));
  await page.context().close();
});
