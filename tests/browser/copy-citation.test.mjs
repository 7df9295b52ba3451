// A citation can be taken: by a button where scripts run, by selecting it where they do not.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { events, inLocale, launch, locales, serve } from "./harness.mjs";

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

const pathOf = (locale) => inLocale(locale, `events/${events[0].id}.html`);

for (const locale of locales) {
  test(`each form of a citation is copied by its button, which says so (${locale})`, async () => {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.goto(`${server.base}${pathOf(locale)}`);
    await page.locator("details[data-copy] summary").click();
    const forms = page.locator("details[data-copy] pre");
    assert.ok((await forms.count()) >= 2, "BibTeX and CSL-JSON");
    for (let number = 0; number < (await forms.count()); number += 1) {
      const row = page.locator("details[data-copy] .copy").nth(number);
      const box = await row.getByRole("button").boundingBox();
      assert.ok(box.height >= 24 && box.width >= 24, "the button is large enough to be hit");
      await row.getByRole("button").focus();
      await page.keyboard.press("Enter");
      await row.getByRole("status").filter({ hasText: /\p{L}/u }).waitFor();
      const text = await forms.nth(number).textContent();
      assert.ok(text.includes(events[0].id));
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
    }
    await context.close();
  });

  test(`without scripts a citation is there to be selected, and no button that does nothing (${locale})`, async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.base}${pathOf(locale)}`);
    await page.locator("details[data-copy] summary").click();
    const forms = page.locator("details[data-copy] pre");
    assert.ok((await forms.count()) >= 2, "BibTeX and CSL-JSON");
    for (const form of await forms.all()) {
      assert.ok(await form.isVisible());
      assert.ok((await form.textContent()).includes(events[0].id));
    }
    assert.equal(await page.locator("details[data-copy] button").count(), 0);
    await context.close();
  });
}
