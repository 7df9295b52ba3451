// The search finds what readers ask for, as they write it: with typing errors, without accents, by date, name and question; from disk
// and from a server; and says what it looked for instead.

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

const home = `${pathToFileURL(site).href}/`;
const opened = async (context, locale, query = "", base = home) => {
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(`${base}${inLocale(locale, "search.html")}${query && `?q=${encodeURIComponent(query)}`}`);
  return { page, said };
};
const looked = async (page, text) => {
  await page.locator('main input[type="search"]').fill(text);
  await page.waitForFunction((text) => document.querySelector("ol.found").dataset.for === text, text);
  return page.evaluate(() => ({
    status: document.querySelector("main [role=status]").textContent,
    notes: document.getElementById("_notes").textContent,
    ids: [...document.querySelectorAll("ol.found a")].map((link) => link.getAttribute("href").slice("events/".length, -".html".length)),
    others: [...document.querySelectorAll("#_besides a")].map((link) => link.getAttribute("href")),
    answer: document.querySelector("#_asked .answer a:last-of-type")?.getAttribute("href"),
    verdict: document.querySelector("#_asked .answer")?.dataset.verdict,
    marks: [...document.querySelectorAll("ol.found mark")].map((mark) => mark.textContent),
  }));
};

// What readers may look for, with an event that has to be among the first three. The last ten of each language were written down
// before the search was tried with them, and nothing was changed for their sake.
const QUERIES = {
  en: [
    ["fligths restart", "mexico-venezuela-flights-restart-2023"],
    ["Blinkin", "us-mexico-talks-2023"],
    ["december 30 2023", "mexico-venezuela-flights-restart-2023"],
    ["30 December 2023 flights", "maiquetia-arrivals-2023"],
    ["2023-12-21", "biden-amlo-call-2023"],
    ["Barcena Maduro", "barcena-maduro-meeting-2023"],
    ["palenque summit", "palenque-meeting-2023"],
    ["Lopez Obrador Biden phone call", "biden-amlo-call-2023"],
    ["chevron license ended", "chevron-licence-ended-2025"],
    ["why did the repatriation flights restart", "mexico-venezuela-flights-restart-2023"],
    ["Title 42 ends", "title-42-ends-2023"],
    ["guantanamo", "guantanamo-flight-2025"],
    ["suprem court alien enemies", "trump-v-jgg-2025"],
    ["maduro captured", "us-operation-caracas-2026"],
    ["embassy flag", "us-flag-caracas-2026"],
    ["January 2019 Guaido", "us-recognises-guaido-2019"],
    ["temporary protected status designation 2021", "tps-venezuela-designation-2021"],
    ["el salvador prisoner exchange", "cecot-release-2025"],
    ["tariffs sheinbaum", "trump-sheinbaum-call-2025"],
    ["lukevile crossing", "lukeville-closure-2023"],
  ],
  es: [
    ["vuelos de repatriacion reanudacion", "mexico-venezuela-flights-restart-2023"],
    ["diciembre de 2023 Blinken", "us-mexico-talks-2023"],
    ["30 de diciembre de 2023", "mexico-venezuela-flights-restart-2023"],
    ["comunicado cojunto", "us-mexico-communique-2023"],
    ["Barcena Maduro", "barcena-maduro-meeting-2023"],
    ["quedate en mexico", "remain-in-mexico-begins-2019"],
    ["titulo 42 terminan", "title-42-ends-2023"],
    ["delcy rodriguez amenaza", "venezuela-flight-threat-2024"],
    ["¿por qué se reanudaron los vuelos de repatriación a Venezuela?", "mexico-venezuela-flights-restart-2023"],
    ["petroleo licencia vence", "ofac-oil-licence-lapses-2024"],
    ["suprema corte enemigos extrangeros", "trump-v-jgg-2025"],
    ["visa venezolanos mexico exige", "mexico-visa-venezuelans-2022"],
    ["puentes ferroviarios", "rail-bridge-closure-2023"],
    ["2026-01-03", "us-operation-caracas-2026"],
    ["aranceles", "trump-sheinbaum-call-2025"],
    ["los angeles declaracion", "los-angeles-declaration-2022"],
    ["embajada bandera", "us-flag-caracas-2026"],
    ["panama colombianos vuelo", "panama-first-flight-2024"],
    ["jueza parole", "doe-v-noem-stay-2025"],
    ["Noem destituida sucesor", "mullin-named-2026"],
  ],
};

for (const locale of locales) {
  test(`what readers look for is among the first three (${locale})`, async () => {
    const context = await browser.newContext({ locale });
    const { page, said } = await opened(context, locale);
    const missed = [];
    for (const [query, id] of QUERIES[locale]) {
      if (!events.some((event) => event.id === id)) continue;
      const { ids } = await looked(page, query);
      if (!ids.slice(0, 3).includes(id)) missed.push(`${query}: ${ids.slice(0, 3).join(", ")} instead of ${id}`);
    }
    assert.deepEqual(missed, []);
    assert.deepEqual(said, []);
    await context.close();
  });
}

for (const locale of locales) {
  const questions = {
    en: ["did the talks lead to the flights?", "why did the repatriation flights restart?", "fligths", "31 December 2022", "Blinken", "TPS", "zzqxzzqx"],
    es: ["¿las conversaciones llevaron a los vuelos?", "¿por qué se reanudaron los vuelos de repatriación?", "vuleos", "31 de diciembre de 2022", "Blinken", "TPS", "zzqxzzqx"],
  }[locale];

  test(`a question is answered above the list; names, dates and errors are understood (${locale})`, async () => {
    const context = await browser.newContext({ locale });
    const { page, said } = await opened(context, locale, questions[0], server.base);
    const [pair, why, error, day, name, term, nothing] = questions;
    const asked = await looked(page, pair);
    assert.equal(asked.answer, "path.html?from=us-mexico-talks-2023&to=mexico-venezuela-flights-restart-2023");
    assert.deepEqual(asked.ids.slice(0, 2), ["us-mexico-talks-2023", "mexico-venezuela-flights-restart-2023"]);
    // The same answer as on the page that it leads to.
    const given = await page.locator("#_asked .answer li").allTextContents();
    assert.ok(given.length > 0 && asked.verdict);
    const other = await context.newPage();
    await other.goto(`${server.base}${inLocale(locale, asked.answer)}`);
    await other.waitForFunction((sentence) => document.querySelector("main").textContent.includes(sentence), given[0]);
    const reason = await looked(page, why);
    assert.equal(reason.answer, "events/mexico-venezuela-flights-restart-2023.html");
    assert.equal(reason.ids[0], "mexico-venezuela-flights-restart-2023");
    const wrong = await looked(page, error);
    assert.ok(wrong.ids.length > 0 && wrong.notes.includes(error), wrong.notes);
    assert.equal(wrong.answer, undefined);
    // A word is marked in the name or the passage of each of the first results.
    assert.ok(wrong.marks.length >= 5, wrong.marks.join());
    const dated = await looked(page, day);
    assert.ok(dated.notes.length > 0 && dated.ids.slice(0, 3).every((id) => events.find((event) => event.id === id).latest >= "2022-12-01"));
    const person = await looked(page, name);
    assert.ok(person.others.includes("actors/blinken.html"), person.others.join());
    const defined = await looked(page, term);
    assert.ok(defined.others.some((href) => href.startsWith("glossary.html#")) && defined.others.some((href) => href.startsWith("measures/")), defined.others.join());
    const none = await looked(page, nothing);
    assert.deepEqual(none.ids, []);
    assert.equal(await page.locator('#_notes a[href="browse.html"]').count(), 1);
    // By year, with an address.
    const all = await looked(page, name);
    await page.locator("#_years button[aria-pressed=false]").first().click();
    await page.waitForFunction((count) => document.querySelectorAll("ol.found li").length < count, all.ids.length);
    assert.match(page.url(), /[?&]year=\d{4}/);
    assert.deepEqual(said, []);
    await context.close();
  });

  test(`the / key leads to the search and can be switched off (${locale})`, async () => {
    const context = await browser.newContext({ locale });
    const page = await context.newPage();
    const event = `${server.base}${inLocale(locale, `events/${events[0].id}.html`)}`;
    await page.goto(event);
    await page.keyboard.press("/");
    await page.waitForURL(/search\.html/);
    await page.waitForFunction(() => document.activeElement?.id === "_q");
    await page.locator("#_key").uncheck();
    await page.goto(event);
    await page.keyboard.press("/");
    await page.waitForTimeout(200);
    assert.equal(page.url(), event);
    await context.close();
  });

  test(`the search works from disk, finds what has accents without them, and leads on without scripts (${locale})`, async () => {
    const context = await browser.newContext({ locale });
    const { page, said } = await opened(context, locale);
    const without = (text) => text.normalize("NFD").replace(/\p{M}/gu, "");
    const event = events.find((one) => without(one.title[locale] ?? "") !== one.title[locale]) ?? events[0];
    const title = event.title[locale] ?? event.title[locales[0]];
    assert.equal((await looked(page, without(title).toUpperCase())).ids[0], event.id);
    assert.ok((await looked(page, event.id)).ids.includes(event.id));
    assert.deepEqual(said, []);
    await context.close();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(`${home}${inLocale(locale, "search.html")}`);
    assert.ok((await bare.locator("main a[href]:visible").count()) > 0, "the page is a dead end without JavaScript");
    await plain.close();
  });
}
