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
