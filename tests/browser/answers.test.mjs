// “Did one event lead to another?”: the page answers any pair as the program does, offers events for words that name none, and lists the
// recorded pairs where no scripts run.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { arrows, elementsOf, events, fileUrl, inLocale, launch, list, locales, program, root, site } from "./harness.mjs";

let browser;

before(async () => {
  browser = await launch();
});

after(async () => {
  await browser?.close();
});

/** What the program answers. */
function told([from, to], locale) {
  const args = ["path", from, to, "--format", "json", "--lang", locale];
  const { answer } = JSON.parse(execFileSync(program(), args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 }));
  return { verdict: answer.verdict, label: answer.label, sentences: answer.sentences };
}

/** The recorded pairs with their verdicts, as the site holds them. */
function recordedPairs() {
  const rows = new Function("throughlineData", `return ${readFileSync(join(site, "assets/paths/answers-0.js"), "utf8")}`)((name, rows) => rows);
  const verdicts = ["agreed", "one-source", "editors", "disputed", "sequence", "nobody"];
  return rows.flatMap(([, answers], to) => Object.entries(answers).map(([from, [verdict]]) => ({ pair: [events[from].id, events[to].id], verdict: verdicts[verdict] })));
}

const isArrow = ([from, to]) => arrows.some((arrow) => arrow.from === from && arrow.to === to);

/** A pair for each verdict, two chains, the same the other way round, pairs that nothing joins, and an event with itself. */
function pairs() {
  const recorded = recordedPairs();
  const byVerdict = new Map(recorded.map(({ pair, verdict }) => [verdict, pair]));
  const chains = arrows
    .flatMap((one) => arrows.filter((other) => other.from === one.to).map((other) => [one.from, other.to]))
    .filter((pair) => !isArrow(pair));
  const [first, last] = [chains[0], chains.at(-1)];
  const far = [[events[0].id, events.at(-1).id], ["us-mexico-talks-2023", events.at(-1).id]];
  return [...byVerdict.values(), first, last, [...first].reverse(), ...far, [first[0], first[0]]];
}

for (const locale of locales) {
  test(`the page answers as the program does (${locale})`, async () => {
    const page = await browser.newPage();
    const faults = [];
    const verdicts = new Set();
    // The second language has the same links: its words are looked at in some of the pairs.
    const asked = pairs().filter((_, number) => locale === locales[0] || number % 3 === 0);
    for (const [from, to] of asked) {
      const wanted = told([from, to], locale);
      await page.goto(`${fileUrl(inLocale(locale, "path.html"))}?from=${from}&to=${to}`);
      await page.waitForSelector("#_said .answer");
      const shown = await page.evaluate(() => {
        const box = document.querySelector("#_said .answer");
        const texts = (selector) => [...box.querySelectorAll(selector)].map((node) => node.textContent);
        return { verdict: box.dataset.verdict, label: texts(".verdict")[0], sentences: texts("li") };
      });
      verdicts.add(shown.verdict);
      if (JSON.stringify(shown) !== JSON.stringify(wanted)) faults.push(`${from} ${to}\n    ${JSON.stringify(shown)}\n    ${JSON.stringify(wanted)}`);
    }
    await page.close();
    assert.equal(faults.length, 0, list(faults));
    if (locale === locales[0]) assert.equal(verdicts.size, 6, `verdicts: ${[...verdicts]}`);
  });
}

test("words that name no event offer those that have them, and choosing goes on", async () => {
  const page = await browser.newPage();
  await page.goto(fileUrl("path.html"));
  await page.fill("[name=from]", "talks");
  await page.fill("[name=to]", "mexico-venezuela-flights-restart-2023");
  await page.click("main form button[type=submit]");
  const choices = page.locator("#_paths .choices button");
  await choices.first().waitFor();
  assert.ok((await choices.count()) > 1);
  assert.match(await page.textContent("main [role=status]"), /talks/);
  await choices.first().focus();
  await page.keyboard.press("Enter");
  await page.waitForSelector("#_said .answer");
  assert.match(page.url(), /from=[a-z0-9-]+&to=mexico-venezuela-flights-restart-2023/);
  await page.close();
});
