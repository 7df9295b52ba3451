// The search finds events by their words, with or without accents, from disk and from a server.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { events, inLocale, launch, locales, serve, site } from "./harness.mjs";

let browser;
let server;

before(async () => {
  browser = await launch();
  server = await serve();
});

after(async () => {
  await browser?.close();
  await server?.close();
});

const withoutAccents = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");

for (const locale of locales) {
  for (const way of ["from disk", "from a server"]) {
    test(`a title is found, accents or not, ${way} (${locale})`, async () => {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      const base = way === "from disk" ? `${pathToFileURL(site).href}/` : server.base;
      const accented = events.find((event) => withoutAccents(event.title[locale] ?? "") !== event.title[locale] && event.title[locale]);
      const wanted = accented ?? events[0];
      await page.goto(new URL(inLocale(locale, "search.html"), base).href);
      const field = page.locator('main input[type="search"]');
      assert.equal(await field.count(), 1, "there is no search field");
      await field.fill(withoutAccents(wanted.title[locale] ?? wanted.title[locales[0]]).replace(/[^\p{L}\p{N}\s]/gu, " "));
      const found = page.locator(`main a[href="events/${wanted.id}.html"]:visible`);
      await found.first().waitFor({ timeout: 5000 });
      await field.fill("zzqxzzqx");
      await page.waitForFunction(
        (href) => ![...document.querySelectorAll(`main a[href="${href}"]`)].some((link) => link.checkVisibility()),
        `events/${wanted.id}.html`,
        { timeout: 5000 },
      );
      await context.close();
    });
  }

  test(`what is found is counted aloud, by beginnings, ids and words that tell something (${locale})`, async () => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    await page.goto(`${pathToFileURL(site).href}/${inLocale(locale, "search.html")}`);
    const find = async (text) => {
      const status = page.locator("main [role=status]");
      await page.locator('main input[type="search"]').fill("zzqxzzqx");
      const nothing = page.locator("main form.search");
      await page.waitForFunction(([said, none]) => said.textContent === none, [await status.elementHandle(), await nothing.getAttribute("data-none")]);
      await page.locator('main input[type="search"]').fill(text);
      await page.waitForFunction(([said, none]) => said.textContent !== none, [await status.elementHandle(), await nothing.getAttribute("data-none")]);
      return { said: await status.textContent(), hrefs: await page.locator("main ol.found a").evaluateAll((links) => links.map((link) => link.getAttribute("href"))) };
    };
    const event = events.find((one) => withoutAccents(one.title[locale] ?? "") !== one.title[locale]) ?? events[0];
    const word = (event.title[locale] ?? event.title[locales[0]]).split(/[^\p{L}]+/u).reduce((longest, one) => (one.length > longest.length ? one : longest));
    const plain = await find(word);
    assert.ok(plain.hrefs.includes(`events/${event.id}.html`));
    assert.match(plain.said, new RegExp(`^${plain.hrefs.length}\\b`));
    const beginning = await find(withoutAccents(word.slice(0, -2)));
    assert.deepEqual(plain.hrefs.filter((href) => !beginning.hrefs.includes(href)), []);
    // Words that nearly every event has change nothing beside another one, and alone they are beginnings.
    for (const passed of ["the", "la"]) {
      assert.deepEqual((await find(`${passed} ${word}`)).hrefs, plain.hrefs);
      assert.ok((await find(passed)).hrefs.length > 0);
    }
    assert.ok((await find(event.id)).hrefs.includes(`events/${event.id}.html`));
    await context.close();
  });

  test(`without JavaScript the search page still leads to the events (${locale})`, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${pathToFileURL(site).href}/${inLocale(locale, "search.html")}`);
    const links = await page.locator("main a[href]:visible").count();
    assert.ok(links > 0, "the page is a dead end without JavaScript");
    await context.close();
  });
}
