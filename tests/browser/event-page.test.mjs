// An event's page: its parts in order, short before it is unfolded, each folded part reached by its address, terms that explain themselves.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { elementsOf, events, fileUrl, inLocale, inFrames, launch, list, locales } from "./harness.mjs";

const FLAGSHIP = "mexico-venezuela-flights-restart-2023";

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

for (const locale of locales) {
  test(`an event is short until it is unfolded, and its sources are near (${locale})`, async () => {
    const page = await browser.newPage();
    const paths = events.map(({ id }) => inLocale(locale, `events/${id}.html`));
    const looked = await inFrames(page, paths, 360, () => {
      const main = document.querySelector("main");
      const top = (selector) => Math.round((main.querySelector(selector)?.getBoundingClientRect().top ?? 0) + scrollY);
      return {
        words: main.innerText.split(/\s+/).filter(Boolean).length,
        order: [".summary", ".answer", ".parts", "#_led", ".chain", "#_followed", "#_differ", "#_record", "#_sources"].map(top).filter((at) => at > 0),
        sources: top("#_sources"),
        wide: document.documentElement.scrollWidth,
      };
    });
    await page.close();
    const faults = [];
    for (const [path, { words, order, sources, wide }] of looked) {
      const most = path.endsWith(`${FLAGSHIP}.html`) ? 1000 : 1200;
      if (words > most) faults.push(`${path}: ${words} words`);
      if (sources > 8 * 760) faults.push(`${path}: the sources begin at ${sources} px`);
      if (order.some((at, number) => number > 0 && at <= order[number - 1])) faults.push(`${path}: parts stand at ${order}`);
      if (wide > 360) faults.push(`${path}: ${wide} px wide`);
    }
    assert.equal(faults.length, 0, list(faults));
    const words = looked.map(([, { words }]) => words).sort((one, other) => one - other);
    // Spanish takes more words to say the same.
    assert.ok(words[words.length >> 1] <= (locale === "es" ? 400 : 350), `half of the events have ${words[words.length >> 1]} words or more`);
  });
}

test("an address of a folded part unfolds it; without scripts what it leads to is shown", async () => {
  const path = `events/${FLAGSHIP}.html`;
  const elements = elementsOf(path);
  const folded = ["claim-", "dispute-3", "s-"].map((start) => elements.filter(({ attributes }) => attributes.id?.startsWith(start)).at(-1).attributes.id);
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 900, height: 700 } });
    const page = await context.newPage();
    for (const id of folded) {
      await page.goto(`about:blank`);
      await page.goto(`${fileUrl(path)}#${id}`);
      const target = page.locator(`[id="${id}"]`);
      const seen = await target.evaluate((node) => node.checkVisibility({ contentVisibilityAuto: true }) && node.getBoundingClientRect().height);
      assert.ok(seen > 10, `#${id} is not shown ${javaScriptEnabled ? "with" : "without"} scripts`);
      if (javaScriptEnabled) {
        assert.equal(await target.evaluate((node) => node.closest("details").open), true);
        assert.ok(await target.evaluate((node) => node.getBoundingClientRect().top < innerHeight), `#${id} is out of view`);
      }
    }
    await context.close();
  }
});

test("a term of the glossary opens its definition with the keyboard, once a page and without scripts", async () => {
  const path = inLocale(locales[0], "events/tps-venezuela-designation-2021.html");
  const terms = elementsOf(path).filter(({ attributes }) => attributes.class === "term");
  const targets = terms.map(({ attributes }) => attributes.popovertarget ?? attributes.href);
  assert.ok(targets.length > 0);
  assert.equal(new Set(targets).size, targets.length);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(fileUrl(path));
  const definition = page.locator(`[id="${targets[0]}"]`);
  assert.equal(await definition.isVisible(), false);
  await page.locator("button.term").first().focus();
  await page.keyboard.press("Enter");
  assert.equal(await definition.isVisible(), true);
  assert.ok((await definition.textContent()).length > 60);
  await page.keyboard.press("Escape");
  assert.equal(await definition.isVisible(), false);
  await context.close();
});
