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

  test(`without JavaScript the search page still leads to the events (${locale})`, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${pathToFileURL(site).href}/${inLocale(locale, "search.html")}`);
    const links = await page.locator("main a[href]:visible").count();
    assert.ok(links > 0, "the page is a dead end without JavaScript");
    await context.close();
  });
}
