// Pictures: the same arrows in words, labels that lie on nothing, and with scripts: tracing, switches, sizes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { arrows, elementsOf, fileUrl, inLocale, launch, list, locales, opened, pages, site } from "./harness.mjs";
import { isWithin } from "./html.mjs";

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const open = (path, options) => opened(browser, path, options);

const read = (path) => readFileSync(join(site, path), "utf8");

const folders = ["stories", "measures", "graph"];
const drawings = pages.filter(
  (path) =>
    (path.endsWith("graph.html") || folders.some((folder) => path.includes(`${folder}/`))) &&
    elementsOf(path).some(({ name, attributes }) => name === "svg" && attributes.class === "picture"),
);

test("a picture shows the arrows that its page lists, and no others", () => {
  assert.ok(drawings.length > 4, "there are pictures of stories and measures");
  const faults = [];
  for (const path of drawings) {
    const key = ({ attributes }) => `${attributes["data-edge"]} ${attributes["data-relation"]}`;
    const said = elementsOf(path).filter(({ attributes }) => "data-edge" in attributes);
    const drawn = new Set(said.filter((element) => isWithin(element, "svg")).map(key));
    const listed = new Set(said.filter((element) => !isWithin(element, "svg")).map(key));
    for (const one of drawn) if (!listed.has(one)) faults.push(`${path}: not listed: ${one}`);
    for (const one of listed) if (!drawn.has(one)) faults.push(`${path}: not drawn: ${one}`);
  }
  assert.equal(faults.length, 0, list(faults));
});

test("the picture of an event opens at the event, with and without scripts", async () => {
  const paths = pages.filter((path) => path.includes("events/") && /<svg class="middle"/.test(read(path)));
  assert.ok(paths.length > 20, "there are wide pictures");
  const faults = [];
  for (const javaScriptEnabled of [true, false]) {
    // Below that a chain stands in its place.
    for (const width of [900, 1440]) {
      const page = await open(paths[0], { javaScriptEnabled, viewport: { width, height: 900 } });
      for (const path of paths.filter((_, place) => place % 40 === 0)) {
        await page.goto(fileUrl(path));
        const view = await page.locator(".drawing .scroll").boundingBox();
        const card = await page.locator(".picture a.focus").boundingBox();
        const inside = card.x >= view.x - 1 && card.x + card.width <= view.x + view.width + 1;
        if (!inside) faults.push(`${path} at ${width}, scripts ${javaScriptEnabled}: ${JSON.stringify([view, card])}`);
      }
      await page.context().close();
    }
  }
  assert.equal(faults.length, 0, list(faults));
});

test("cards and words of the whole graph lie on no other", async () => {
  const page = await open(inLocale(locales[0], "graph/whole.html"));
  const faults = await page.evaluate(() => {
    const svg = document.querySelector(".scroll svg.picture");
    const rect = (element) => [element.getBoundingClientRect(), element.textContent.slice(0, 40)];
    const cards = [...svg.querySelectorAll(".events rect")].map(rect);
    const words = [...svg.querySelectorAll(".edge text")].map(rect);
    const meet = ([one], [other]) =>
      one.left + 1 < other.right && other.left + 1 < one.right && one.top + 2 < other.bottom && other.top + 2 < one.bottom;
    const faults = [];
    const pairs = (ones, others, same) =>
      ones.forEach((one, place) =>
        others.slice(same ? place + 1 : 0).forEach((other) => meet(one, other) && faults.push(`${one[1]} | ${other[1]}`)),
      );
    pairs(cards, cards, true);
    pairs(words, words, true);
    pairs(words, cards, false);
    return faults;
  });
  assert.equal(faults.length, 0, list(faults));
  await page.context().close();
});

test("a card with the focus lights what led to it and what followed, and says how many", async () => {
  const page = await open("graph/whole.html");
  const { from, to } = arrows[0];
  await page.locator(`.events a[href="../events/${to}.html"]`).focus();
  assert.match(await page.locator(".sieve [role=status]").textContent(), /\d+ before, \d+ after/);
  const lit = await page.locator(".events a.lit").evaluateAll((cards) => cards.map((card) => card.getAttribute("href")));
  assert.ok(lit.includes(`../events/${from}.html`) && lit.includes(`../events/${to}.html`), list(lit));
  const ancestors = new Set([to]);
  const descendants = new Set([to]);
  for (let size = 0; size !== ancestors.size + descendants.size; ) {
    size = ancestors.size + descendants.size;
    for (const arrow of arrows) {
      if (ancestors.has(arrow.to)) ancestors.add(arrow.from);
      if (descendants.has(arrow.from)) descendants.add(arrow.to);
    }
  }
  assert.equal(lit.length, ancestors.size + descendants.size - 1);
  await page.keyboard.press("Escape");
  await page.locator(".sieve summary").focus();
  assert.equal(await page.locator(".lit").count(), 0, "the light goes out with the focus");
  await page.context().close();
});

test("kinds of arrows can be hidden, in the picture and in the list, and the address remembers", async () => {
  const page = await open("graph/whole.html");
  // Chromium's `checkVisibility` takes a hidden SVG group for a shown one.
  const shown = (selector) =>
    page.locator(selector).evaluateAll((all) => all.filter((one) => getComputedStyle(one).display !== "none").length);
  assert.equal(await shown(".edge[data-edge]"), arrows.length);
  await page.locator(".sieve summary").click();
  await page.locator('.sieve input[value="legal"]').uncheck();
  const left = arrows.filter((arrow) => arrow.family !== "legal").length;
  assert.equal(await shown(".edge[data-edge]"), left);
  assert.equal(await shown("li[data-edge]"), left);
  assert.match(await page.locator(".sieve [role=status]").textContent(), new RegExp(`^${left} .* ${arrows.length} `));
  await page.waitForURL(/without=legal/);
  await page.reload();
  assert.equal(await shown(".edge[data-edge]"), left, "after a reload");
  assert.equal(await page.locator('.sieve input[value="legal"]').isChecked(), false);
  await page.context().close();
});

test("a picture is one stop of the Tab key, and arrow keys go through it", async () => {
  const page = await open("graph/whole.html");
  const stops = () => page.locator(".scroll.whole .events a:not([tabindex='-1'])").count();
  assert.equal(await stops(), 1);
  assert.equal(await page.locator(".scroll.whole[tabindex]").count(), 0);
  await page.locator(".scroll.whole .events a[tabindex='0']").focus();
  const here = () => page.evaluate(() => document.activeElement.getAttribute("href"));
  const first = await here();
  await page.keyboard.press("ArrowRight");
  assert.notEqual(await here(), first);
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  assert.equal(await here(), first);
  assert.equal(await stops(), 1);
  await page.context().close();
});

test("the picture grows and shrinks by buttons and keys, and the page scrolls past it", async () => {
  const page = await open("graph/whole.html");
  const width = () => page.locator(".scroll svg.picture").first().evaluate((svg) => svg.getBoundingClientRect().width);
  const natural = await width();
  await page.locator('[data-zoom="fit"]').click();
  const fitted = await width();
  const room = await page.locator(".scroll.whole").evaluate((box) => box.clientWidth);
  assert.ok(fitted <= room + 1, `${fitted} of ${room}`);
  await page.locator(".scroll.whole .events a[tabindex='0']").focus();
  await page.keyboard.press("0");
  assert.equal(await width(), natural);
  await page.keyboard.press("-");
  assert.ok((await width()) < natural);
  await page.locator(".scroll.whole").hover();
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 400);
  await page.waitForFunction((y) => scrollY > y, before);
  await page.context().close();
});

test("without scripts a link goes to each year of the whole picture", async () => {
  const page = await open("graph/whole.html", { javaScriptEnabled: false });
  const links = page.locator('nav a[href^="#_picture-"]');
  const years = await links.allTextContents();
  assert.ok(years.length > 1, "there are years to go to");
  const box = await page.locator(".scroll.whole").boundingBox();
  for (const [number, year] of years.entries()) {
    await links.nth(number).click();
    const band = await page.locator(`[id="_picture-${year}"]`).boundingBox();
    assert.ok(band.x < box.x + box.width - 1 && band.x + band.width > box.x + 1, `${year} is not in sight`);
  }
  await page.context().close();
});

test("without scripts the switches are not there and the picture is", async () => {
  const page = await open("graph/whole.html", { javaScriptEnabled: false });
  assert.equal(await page.locator(".sieve").isVisible(), false);
  assert.equal(await page.locator(".scroll svg.picture").first().isVisible(), true);
  assert.ok((await page.locator(".keys li").count()) > 4, "the legend");
  await page.context().close();
});

for (const locale of locales) {
  test(`the picture of an event can be saved: whole, with its looks and its links (${locale})`, async () => {
    const path = inLocale(locale, `events/${arrows[0].to}.html`);
    const page = await open(path, { acceptDownloads: true });
    const download = page.waitForEvent("download");
    await page.locator("details.drawn > summary").click();
    await page.locator("[data-save] button").click();
    const saved = await download;
    assert.equal(saved.suggestedFilename(), `${arrows[0].to}.svg`);
    const text = readFileSync(await saved.path(), "utf8");
    const shown = await page.locator("figure svg.picture .events a").evaluateAll((links) => links.map((link) => link.href.baseVal));
    await page.setContent("<!doctype html>");
    const told = await page.evaluate((source) => {
      const file = new DOMParser().parseFromString(source, "image/svg+xml");
      return {
        root: file.documentElement.localName,
        lang: file.documentElement.getAttribute("lang"),
        links: [...file.querySelectorAll(".events a")].map((link) => link.getAttribute("href")),
        looks: file.querySelector("style").textContent,
      };
    }, text);
    assert.deepEqual([told.root, told.lang], ["svg", locale]);
    assert.deepEqual(told.links, shown.map((link) => new URL(link, fileUrl(path)).href));
    assert.match(told.looks, /\.picture \.edge/);
    await page.context().close();
  });
}

test("without scripts the command under the picture of an event is there", async () => {
  const page = await open(`events/${arrows[0].to}.html`, { javaScriptEnabled: false });
  const command = await page.locator("[data-save] code").textContent();
  assert.match(command, new RegExp(`^throughline graph --around ${arrows[0].to} --depth [12] --format svg$`));
  await page.context().close();
});
