// The form on contribute.html makes records that `check` accepts and `fmt` leaves as they are, and refuses what `check` refuses.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";

import { WCAG, axe } from "./axe.mjs";
import { fileUrl, inLocale, launch, locales, program, root, timeline } from "./harness.mjs";

let browser;
let folder;

before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "throughline-form-"));
  cpSync(join(root, "events"), folder, { recursive: true });
});

after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

/** Runs the program on the copy of the collection; gives its exit code and what it said. */
function run(...arguments_) {
  try {
    return { code: 0, text: execFileSync(program(), ["--events", folder, ...arguments_], { encoding: "utf8", stdio: "pipe", maxBuffer: 1 << 28 }) };
  } catch (error) {
    return { code: error.status, text: error.stdout || error.stderr };
  }
}

/** Puts a record into the copy, asks the program, takes it out again. */
function judged(file, text) {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  try {
    const check = run("check", "--format", "json");
    assert.ok(check.text.startsWith("["), `${file}: ${check.code} ${check.text}\n${text}`);
    const errors = JSON.parse(check.text).filter((finding) => finding.severity === "error");
    return { check: check.code, errors, fmt: run("fmt", "--check", path) };
  } finally {
    rmSync(path);
  }
}

async function opened(locale, options = {}) {
  const context = await browser.newContext({ locale, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => assert.fail(`a script failed: ${error}`));
  await page.goto(fileUrl(inLocale(locale, "contribute.html")));
  return page;
}

/** What the form makes of a record, as the page's own functions say. */
const made = (page, record) =>
  page.evaluate(
    async (record) => ({ faults: await throughlineRules.settled(record), yaml: throughlineYaml(record), place: throughlineRules.place(record) }),
    record,
  );

const citable = Object.keys(timeline.sources)[0];

/** A record with nearly everything, as the form holds it; its names have a number, so that many can stand side by side. */
const whole = (number = 1) => ({
  id: `form-made-${number}`,
  title: { en: "Two ministries: “talks” begin #1", es: "Dos ministerios: comienzan las «pláticas»" },
  date: "2024-01~",
  dates: { announced: "2024-01-10", effective: "" },
  date_note: { en: "The report says only: early in the year", es: "La nota solo dice: a inicios del año" },
  summary: {
    en: "The two ministries met in the capital, and after a long while they agreed on **nothing** at all, which both called a success.\n\nA second paragraph: it has a colon, a # and 'quotes'.",
    es: "Los dos ministerios se reunieron en la capital.",
  },
  kind: "diplomacy",
  actors: [{ actor: "us-government", role: "announced" }, { actor: "venezuela-government" }],
  places: ["washington"],
  topics: ["removals"],
  measures: [{ measure: Object.keys(timeline.measures)[0], state: "extended", from: "2024-01", note: { en: "Said: no", es: "" } }],
  sources: [
    {
      id: `form-notice-${number}`,
      value: {
        title: { en: "Notice: “yes” & no", es: "" },
        publisher: "no",
        author: "14165",
        url: "https://www.example.org/notice?a=1&b=%20#part",
        published: "2024-01-19",
        kind: "official",
        language: "en",
        derived_from: [citable],
        identifiers: { fr: "89 FR 12345", doc: `2024-${10000 + number}` },
      },
    },
  ],
  claims: [
    {
      id: "met",
      text: { en: "@someone said: ${x} `y` <z> 😀", es: "- no\n- sí" },
      asserted_by: "us-government",
      voice: "quoted",
      status: "attributed",
      quantity: { value: "24000", bound: "up-to", unit: "people", metric: { en: "Encounters, monthly" }, window: "2023-09/2023-10" },
      sources: [{ source: `form-notice-${number}` }, { source: citable, stance: "qualifies", locator: "p. 1: top" }],
      note: { en: "  leading and trailing blanks  " },
    },
  ],
  disputes: [
    {
      subject: { en: "The day" },
      versions: [
        { text: { en: "Saturday" }, sources: [{ source: citable }] },
        { text: { en: "Sunday" }, asserted_by: "us-government", sources: [{ source: `form-notice-${number}` }] },
      ],
      resolution: { prefer: "0", because: { en: "Because: so" } },
    },
  ],
  links: [{ relation: "follows", event: timeline.events[0].id, basis: "editorial", confidence: "low", disputed: true, note: { en: "Only the order." } }],
});

for (const locale of locales) {
  test(`a whole record passes \`check\` and \`fmt\`, and says what was entered (${locale})`, async () => {
    const page = await opened(locale);
    const { faults, yaml, place } = await made(page, whole());
    assert.deepEqual(faults, []);
    assert.equal(place, "2024/form-made-1.yaml");
    assert.match(yaml, /^# yaml-language-server: \$schema=\.\.\/\.schema\/event\.schema\.json\ntitle:\n/);
    const { check, errors, fmt } = judged(place, yaml);
    assert.deepEqual(errors, [], yaml);
    assert.equal(check, 0, yaml);
    assert.equal(fmt.code, 0, fmt.text);
    // What the program reads is what was entered, blanks at the ends apart.
    writeFileSync(join(folder, place), yaml);
    const exported = JSON.parse(run("export", "--format", "json").text).events.find((event) => event.id === "form-made-1");
    rmSync(join(folder, place));
    const entered = whole();
    assert.equal(exported.title.en, entered.title.en);
    assert.equal(exported.summary.en, entered.summary.en);
    assert.equal(exported.claims[0].text.en, entered.claims[0].text.en);
    assert.equal(exported.claims[0].text.es, entered.claims[0].text.es);
    assert.equal(exported.claims[0].note.en, "leading and trailing blanks");
    assert.equal(exported.date, "2024-01~");
    await page.context().close();
  });
}

/** Sets what stands at the end of a way into a record. */
const changed = (number, way, value) => {
  const record = whole(number);
  const steps = way.split(".");
  const last = steps.pop();
  const node = steps.reduce((node, step) => (node[step] ??= {}), record);
  node[last] = typeof value === "function" ? value(number) : value;
  return record;
};

const VALUES = {
  date: [
    "2024", "2024-11", "2024-11-22", "2024-11~", "2024?", "2024-02%", "2024-10-16/2024-10-22", "2024-10/..", "../2024-10-12", "/2024-10", "2024-10/",
    "2024-21", "2024-24", "202X", "20XX", "2024-XX", "2024-11-XX", "2024-XX-XX", "2024-02-29", "0001", "9999",
    "2023-02-29", "2024-13", "2024-00", "2024-11-31", "2024-11-00", "22 November 2024", "2024-1-1", "2024/2023", "../..", "/", "..", "2024-10-12T10:00:00Z",
    "[2024-11-05]", "2024?-11", "-0044", "0000", "Y17000", "20241122", "2024-11-22x", "２０２４", "2024-XX-22", "1XXX", "XXXX", "2024-2X", "2024-25", "2024-11-2X",
    "2024-11-22/2024-11", "2024~/2024-12?", "no", "~", "null", "2024-11-22 # x", "202X-11", "2024-X1", "yesterday: maybe", "2200-01-01", "2200/..", "2024..2025", "2024//2025", "2024/2025/2026",
  ],
  id: ["talks-2024", "no", "2024", "a", "-a", "a-", "a--b", "Talks", "señal", "a b", "a.b", "../x", "null", "true", "y", "0x1f", "1e5", timeline.events[0].id],
  kind: ["diplomacy", "no-such-kind", "Diplomacy", "no"],
  "places.0": ["washington", "no-such-place", "no", "Wash", "{}", "[a]"],
  "topics.0": ["removals", "null", "nothing-like-it"],
  "actors.0.actor": ["us-government", "nobody", "US"],
  "actors.0.role": ["announced", "no", ": ", "# x", "'", '"', "a: b", "- x", "{a}", "[a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "yes", "1.5", "2024-01-01", "0x10", "~", "a #b", "tab\there", "😀", "a\\b", "«a»", "x:", "?", "=", "<<"],
  "title.en": ["Talks", "no", "2024", " leading", "trailing ", ": ", "# no comment", "a: b", '"quoted"', "it's", "😀 emoji", "- dash", "{x}", "zero\u200bwidth", "bidi\u202e", "nul\u0000", "tab\tin", "<b>", "a\u2028b", "%", "|", "null", "ünï", "\ufeffbom"],
  "summary.en": ["One line", "Two\nlines", "Two\n\nparagraphs", "Three\n\n\nbreaks", "  indented\n\ttab", "# heading", "- a\n- b", "<b>bold</b>", "a < b > c", "`<b>`", "\\<b>", "<https://www.example.org/>", "<!-- x -->", "</div>", "<br/>", "a\n<div>\nb", "x <y@z.org>", "1 <2", "no", "```\n<b>\n```", "trailing   \nblanks", "ends: with colon:", `${"long ".repeat(60)}end`, "a\r\nb"],
  "sources.0.id": ["another-source", "No", citable, "1", "a_b"],
  "sources.0.value.url": [
    "https://www.example.org/", "http://example.org", "HTTPS://EXAMPLE.ORG/x", "javascript:alert(1)", "ftp://example.org", "www.example.org", "https://", "https://www.example.org@example.net/", "https://www.example.org/@x", "https:///path", "https:example.org",
    "https://example.org/a b", 'https://example.org/"', "https://example.org/<x>", "https://example.org/\\", "https://example.org/`", "https://example.org/#a: b", "https://example.org/?q=a&b=c", "data:text/html,x", "//example.org", "https://?x", "https://exämple.org/ñ", "https://example.org/{a}", "https://example.org/'a'", "https://example.org/a,b[c]",
  ],
  "sources.0.value.language": ["en", "es-MX", "EN", "e", "english", "zh-Hant", "pt-", "no", "es_MX"],
  "sources.0.value.published": ["2024-01", "tomorrow", "2024-01-32"],
  "sources.0.value.kind": ["press", "newspaper", "no"],
  "sources.0.value.derived_from.0": [(number) => `form-notice-${number}`, "nowhere"],
  "sources.0.value.publisher": ["no", "A: B", "'x", "\"y\"", "Ñ & Co.", "#1", "a\u202eb"],
  "sources.0.value.identifiers.fr": ["89 FR 12345", "89 FR 12345-12350", "88 FR 1", "89 Fed. Reg. 1", "89 FR", "89FR1"],
  "sources.0.value.identifiers.docket": ["22A544", "22-592", "6:22-cv-00885", "No. 22", "22a544", "6:22A544"],
  "sources.0.value.identifiers.eo": ["14165", "EO 14165", "141", "1416500"],
  "sources.0.value.identifiers.licence": ["GL 45A", "GL 8", "GL45", "GL 45AB"],
  claims: [[], [{}], [{ text: { en: " " }, sources: [] }]],
  "claims.0.id": ["met", "Met", "1", "no", "a b"],
  "claims.0.sources": [[], [{ source: "" }], [{ source: "nowhere" }], [{ source: citable }], [{ source: citable, stance: "contradicts" }], [{ source: citable, stance: "mentions" }]],
  "claims.0.quantity.value": ["1", "1.5", "-3", "+3", ".5", "5.", "1e5", "1,000", "abc", "0x10", "inf", "NaN", "1 000", "1e999", "--1", "1_000"],
  "claims.0.quantity.bound": ["exactly", "around"],
  "claims.0.quantity.unit": ["people", "no", "%", "US$: x", "km²"],
  "claims.0.quantity.window": ["2023", "2023-13", "2023/2022"],
  "claims.0.status": ["attested", "true"],
  "disputes.0.versions": [[], [{ text: { en: "Only one" }, sources: [{ source: citable }] }]],
  "disputes.0.versions.1.sources": [[], [{ source: citable, stance: "contradicts" }]],
  "disputes.0.resolution.prefer": ["0", "1", "2", "-1", "x", "1.0"],
  "links.0.relation": ["follows", "caused-by", "led-to"],
  "links.0.event": [timeline.events[0].id, (number) => `form-made-${number}`, "no-such-event"],
  "links.0.basis": ["editorial", "official", "stated", "rumour"],
  "links.0.note": [{}, { en: " " }, { en: "Because" }],
  "links.0.sources": [[], [{ source: citable }]],
  date_note: [{}, { es: "Solo en español" }],
};

test("what the form refuses `check` refuses, and what `check` accepts the form accepts", async () => {
  const page = await opened(locales[0]);
  const cases = Object.entries(VALUES)
    .flatMap(([way, values]) => values.map((value) => ({ way, value })))
    .map(({ way, value }, index) => ({ name: `${way} = ${JSON.stringify(value) ?? "itself"}`, record: changed(index + 100, way, value) }));
  // All of them side by side: one run of the program judges every one.
  for (const one of cases) {
    Object.assign(one, await made(page, one.record));
    // Where no place follows from id and date, it is put where its author could have meant. A name that is no id, or is taken,
    // cannot be written beside the others: there the form is asked alone.
    one.alone = !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(one.record.id) || timeline.events.some((event) => event.id === one.record.id);
    one.file = one.place || `2024/${one.record.id}.yaml`;
    if (one.alone) continue;
    mkdirSync(join(folder, dirname(one.file)), { recursive: true });
    writeFileSync(join(folder, one.file), one.yaml);
  }
  const findings = JSON.parse(run("check", "--format", "json", "--today", new Date().toISOString().slice(0, 10)).text).filter((finding) => finding.severity === "error");
  const patch = run("fmt", "--check").text;
  for (const one of cases.filter((one) => !one.alone)) rmSync(join(folder, one.file));
  const apart = [];
  for (const one of cases) {
    const said = one.faults.map((fault) => fault.code).join();
    const errors = findings.filter((finding) => finding.file === one.file);
    if (one.alone ? !said : (said !== "") !== errors.length > 0) {
      apart.push(`${one.name}: the form says ${said || "nothing"}, check says ${errors.map((error) => `${error.code} (${error.message})`).join() || "nothing"}`);
    }
    if (errors.some((error) => error.code === "invalid-yaml")) apart.push(`${one.name}: no YAML\n${one.yaml}`);
    if (patch.includes(`a/${one.file}\n`)) apart.push(`${one.name}: \`fmt\` would change it\n${one.yaml}`);
  }
  assert.deepEqual(apart, [], `\n${apart.join("\n")}`);
  const refused = cases.filter((one) => one.faults.length > 0).length;
  assert.ok(cases.length > 200 && refused > 80 && refused < cases.length - 80, `${cases.length} values, ${refused} of them refused`);
  await page.context().close();
});

test("characters that nobody sees are refused, and needed ones are not, as in `check`", async () => {
  // A line a text; `cargo test` holds `check` to the same lines.
  const lines = readFileSync(join(root, "tests", "invisible.txt"), "utf8").split("\n");
  const table = lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
  assert.ok(table.length > 100);
  const page = await opened(locales[0]);
  const texts = table.map(([, text]) => JSON.parse(text));
  const found = await page.evaluate((texts) => texts.map((text) => (throughlineRules.isEmpty(text) ? "empty" : throughlineRules.hidden(text).length > 0 ? "error" : "ok")), texts);
  for (const [index, [verdict, text, why]] of table.entries()) {
    // Which characters are assigned is another matter in each browser.
    assert.equal(found[index], verdict === "warning" ? "ok" : verdict, `${why}: ${text}`);
  }
  await page.context().close();
});

test("a link to an event that began later is refused by both", async () => {
  const page = await opened(locales[0]);
  const later = timeline.events.filter((event) => /^\d{4}-\d\d-\d\d$/.test(event.date) && event.date > "2025").at(-1);
  const record = { ...whole(), date: "2024-01-10", links: [{ relation: "caused-by", event: later.id, basis: "press", sources: [{ source: citable }] }] };
  const { faults, yaml, place } = await made(page, record);
  assert.deepEqual(faults.map((fault) => fault.code), ["effect-before-cause"]);
  assert.ok(judged(place, yaml).errors.some((error) => error.code === "effect-before-cause"));
  await page.context().close();
});

test("the form reads every date of the collection", async () => {
  const page = await opened(locales[0]);
  for (const event of timeline.events) {
    const faults = await page.evaluate((date) => throughlineRules.date(date), event.date);
    assert.ok(faults, `${event.id}: the form does not read ${event.date}`);
  }
  await page.context().close();
});

/** What the form says in the language of its page. */
const wordsOf = (page) => page.evaluate(() => throughlineForm.words);

/** The control of a field at the top of the form, or of one in a row. */
const at = (within, label) => within.getByLabel(label, { exact: false }).first();

const rowOf = (page, words, list, number) => page.getByRole("group", { name: `${words.rows[list][0]} ${number}`, exact: true });

/** Puts a record into the form as if it had been typed there before. */
async function restored(page, record) {
  await page.evaluate((record) => localStorage.setItem(throughlineDraft.name, JSON.stringify({ record })), record);
  await page.reload();
  await page.locator("#_form form").waitFor();
}

const written = (page) => page.locator("#_form pre").textContent();

for (const locale of locales) {
  const [other] = locales.filter((one) => one !== locale);

  test(`the form is filled with the keyboard and makes a record (${locale})`, async () => {
    const page = await opened(locale);
    const requests = [];
    page.on("request", (request) => requests.push(request.url()));
    const words = await wordsOf(page);
    const { says, labels } = words;
    await page.locator("#_form form").waitFor();
    const status = page.locator("#_form .result [role=status]").first();
    const before_ = await status.textContent();
    const type = async (locator, text) => {
      await locator.focus();
      await page.keyboard.type(text);
    };
    await type(at(page, labels["event.title"][0]), "Talks: the second round");
    await type(at(page, labels["event.date"][0]), "2024-01-19");
    // The name stands next.
    await page.keyboard.press("Tab");
    await page.keyboard.type("made-by-hand-2024");
    await type(at(page, labels["event.summary"][0]), "They met: again.");
    await page.locator("#_form select").first().selectOption("diplomacy");
    // A source and a claim with its source are asked for from the beginning.
    const row = rowOf(page, words, "event.sources", 1);
    await type(at(row, says.id), "hand-notice");
    await row.locator('input[type="url"]').first().fill("https://www.example.org/hand");
    await row.locator("select").first().selectOption("official");
    await at(row, labels["source.language"][0]).fill("en");
    const claim = rowOf(page, words, "event.claims", 1);
    await type(at(claim, labels["claim.id"][0]), "met");
    await type(claim.locator(`textarea[lang="${locale}"]`).first(), "They met.");
    assert.notEqual(await status.textContent(), says.sound);
    await type(rowOf(page, words, "claim.sources", 1).locator("input").first(), "hand-notice");
    await page.waitForFunction((sound) => document.querySelector("#_form .result [role=status]").textContent === sound, says.sound, { timeout: 5000 });
    assert.notEqual(before_, says.sound);
    // Whoever asks is led to the record.
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "_result");
    const yaml = await written(page);
    // A text in the first language stands alone; another says which it is.
    assert.match(yaml, locale === locales[0] ? /^title: "Talks: the second round"$/m : new RegExp(`^title:\n  ${locale}: "Talks: the second round"$`, "m"));
    assert.match(await page.locator("#_form .file").textContent(), /2024\/made-by-hand-2024\.yaml/);
    const { check, errors, fmt } = judged("2024/made-by-hand-2024.yaml", yaml);
    assert.deepEqual(errors, [], yaml);
    assert.equal(check, 0, yaml);
    assert.equal(fmt.code, 0, fmt.text);
    // A fault stands at its control, is tied to it, and is announced.
    const date = at(page, labels["event.date"][0]);
    await date.fill("2024-13");
    assert.equal(await date.getAttribute("aria-invalid"), "true");
    const described = (await date.getAttribute("aria-describedby")).split(" ");
    const texts = await Promise.all(described.map((id) => page.locator(`#${id}`).textContent()));
    assert.ok(texts.includes(words.faults["invalid-date"]), texts.join(" | "));
    await page.waitForFunction((one) => document.querySelector("#_form .result [role=status]").textContent === one, says.one, { timeout: 5000 });
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: says.download }).click();
    assert.equal(readFileSync(await (await download).path(), "utf8"), await written(page));
    assert.deepEqual(requests.filter((url) => !/^(?:file|blob|data):/.test(url)), []);
    await page.context().close();
  });

  test(`what is missing or wrong is listed when one asks, and each leads to its control (${locale})`, async () => {
    const page = await opened(locale);
    const words = await wordsOf(page);
    const problem = page.locator("#_form .problem");
    assert.ok(await problem.isHidden(), "faults are listed before anything was typed");
    await page.getByRole("button", { name: words.says.check }).click();
    assert.ok(await problem.evaluate((problem) => problem === document.activeElement), "the list has no focus");
    assert.ok(await page.getByRole("group", { name: words.says.problem, exact: true }).isVisible());
    const missing = (await problem.locator("a").allTextContents()).map((text) => text.split(":")[0]);
    assert.deepEqual(missing, [words.labels["event.title"][0], words.labels["event.date"][0], words.says.id, words.labels["event.summary"][0], words.labels["event.kind"][0], words.labels["event.claims"][0]]);
    for (const index of missing.keys()) {
      const link = problem.locator("a").nth(index);
      const [target, text] = [(await link.getAttribute("href")).slice(1), await link.textContent()];
      await link.press("Enter");
      const arrived = await page.evaluate((id) => document.getElementById(id).contains(document.activeElement) && /^(?:INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName), target);
      assert.ok(arrived, `${text} does not lead to its control`);
    }
    // A fault within a row says which row; one in the other language opens what it is folded in.
    await at(rowOf(page, words, "event.sources", 1), words.says.id).fill("No Id");
    const inner = problem.getByRole("link", { name: new RegExp(`^${words.rows["event.sources"][0]} 1, ${words.says.id}:`) });
    await inner.waitFor();
    await at(page, words.labels["event.title"][0]).fill("Talks");
    await page.evaluate((other) => {
      const box = document.querySelector(`#_form .translation [lang="${other}"]`);
      box.value = "a\u202eb";
      box.dispatchEvent(new Event("input"));
    }, other);
    await problem.getByRole("link", { name: words.faults["hidden-character"] }).press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.lang), other);
    assert.ok(await page.locator(":focus").isVisible());
    // What is mended leaves the list; when nothing is left the list goes.
    await restored(page, whole());
    assert.ok(await problem.isHidden());
    await page.getByRole("button", { name: words.says.check }).click();
    assert.ok(await problem.isHidden());
    assert.equal(await page.evaluate(() => document.activeElement.id), "_result");
    await page.context().close();
  });

  test(`texts are asked for in the language of the page, and in the other one below (${locale})`, async () => {
    const page = await opened(locale);
    const { says, labels } = await wordsOf(page);
    const name = new Intl.DisplayNames([locale], { type: "language" }).of(other);
    for (const field of ["event.title", "event.date_note", "event.summary", "claim.text", "claim.note"]) {
      const heading = says["in-language"].replace("#", labels[field][0]).replace("@", name);
      const summary = page.locator("#_form summary", { hasText: heading }).first();
      const box = page.locator("#_form").getByRole("textbox", { name: heading }).first();
      assert.ok(!(await box.isVisible()), `${heading} is not folded`);
      await summary.focus();
      await page.keyboard.press("Enter");
      assert.equal(await box.getAttribute("lang"), other);
      await box.fill(`In ${other}`);
    }
    const title = /^title:\n(?:  .*\n)+/m;
    assert.equal((await written(page)).match(/^title:[^]*?(?=^\w)/m)[0], other === locales[0] ? `title: In ${other}\n` : `title:\n  ${other}: In ${other}\n`);
    await at(page, labels["event.title"][0]).fill(`In ${locale}`);
    assert.equal((await written(page)).match(title)[0], `title:\n${locales.map((one) => `  ${one}: In ${one}\n`).join("")}`);
    await page.context().close();
  });

  test(`what was typed is there after a reload and in another tab, until it is cleared (${locale})`, async () => {
    const page = await opened(locale);
    const requests = [];
    page.context().on("request", (request) => requests.push(request.url()));
    const words = await wordsOf(page);
    const { says, labels } = words;
    const kept = page.locator("#_form .kept");
    const clear = page.getByRole("button", { name: says.clear, exact: true });
    assert.equal(await kept.textContent(), says.kept);
    assert.ok(await clear.isHidden());
    await at(page, labels["event.title"][0]).fill("Talks: the third round");
    await at(page, labels["event.date"][0]).fill("2024-13");
    await page.locator("#_form select").first().selectOption("diplomacy");
    await page.getByRole("button", { name: words.rows["event.places"][1] }).click();
    await page.keyboard.type("washington");
    await page.getByRole("button", { name: words.rows["event.links"][1] }).click();
    await rowOf(page, words, "event.links", 1).getByRole("checkbox").check();
    const yaml = await written(page);
    await page.reload();
    assert.equal(await written(page), yaml);
    assert.equal(await kept.textContent(), says.restored);
    assert.equal(await at(page, labels["event.title"][0]).inputValue(), "Talks: the third round");
    assert.ok(await rowOf(page, words, "event.links", 1).getByRole("checkbox").isChecked());
    // What is wrong is told at once, what is missing is not.
    assert.equal(await page.locator("#_form [aria-invalid=true]").count(), 1);
    // In the other language of the site it is the same draft; what is typed in one window is told in the other.
    const second = await page.context().newPage();
    await second.goto(fileUrl(inLocale(other, "contribute.html")));
    await page.close();
    assert.equal(await written(second), yaml);
    const third = await second.context().newPage();
    await third.goto(fileUrl(inLocale(locale, "contribute.html")));
    const elsewhere = await second.evaluate(() => throughlineForm.words.says.elsewhere);
    await at(third, labels["event.title"][0]).fill("Talks: the fourth round");
    await second.waitForFunction((text) => document.querySelector("#_form .kept").textContent === text, elsewhere, { timeout: 5000 });
    // To copy and to download leave it; so does a change of mind.
    const button = third.getByRole("button", { name: says.clear, exact: true });
    await third.getByRole("button", { name: says.copy, exact: true }).click();
    third.once("dialog", (dialog) => dialog.dismiss());
    await button.click();
    assert.match(await written(third), /fourth/);
    third.once("dialog", (dialog) => dialog.accept());
    await button.click();
    assert.equal(await third.locator("#_form .kept").textContent(), says.cleared);
    assert.equal((await written(third)).split("\n").length, 2);
    assert.ok(await button.isHidden());
    assert.equal(await at(third, labels["event.title"][0]).evaluate((control) => control === document.activeElement), true);
    await third.reload();
    assert.equal(await third.locator("#_form .kept").textContent(), says.kept);
    assert.equal(await third.evaluate(() => localStorage.length), 0);
    assert.deepEqual(requests.filter((url) => !/^(?:file|blob|data):/.test(url)), []);
    await third.context().close();
  });

  test(`rows come and go by keyboard, and the focus goes where one works (${locale})`, async () => {
    const page = await opened(locale);
    const words = await wordsOf(page);
    const add = page.getByRole("button", { name: words.rows["event.sources"][1] });
    for (const id of ["one", "two", "three"]) {
      if (id !== "one") {
        await add.focus();
        await page.keyboard.press("Enter");
      } else {
        await at(rowOf(page, words, "event.sources", 1), words.says.id).focus();
      }
      await page.keyboard.type(id);
    }
    assert.deepEqual((await written(page)).match(/^  (?:one|two|three):/gm), ["  one:", "  two:", "  three:"]);
    const remove = async (number) => {
      const row = rowOf(page, words, "event.sources", number);
      await row.getByRole("button", { name: `${words.says.remove}: ${words.rows["event.sources"][0]} ${number}`, exact: true }).focus();
      await page.keyboard.press("Enter");
      return page.evaluate(() => document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent);
    };
    // To the row that took its place, else to the one before, else to the button that adds one.
    assert.equal(await remove(2), `${words.rows["event.sources"][0]} 2`);
    assert.equal(await at(rowOf(page, words, "event.sources", 2), words.says.id).inputValue(), "three");
    assert.equal(await remove(2), `${words.rows["event.sources"][0]} 1`);
    assert.equal(await remove(1), words.rows["event.sources"][1]);
    await page.context().close();
  });

  test(`every control is reached with Tab in the order of the page, and shows its focus (${locale})`, async () => {
    const page = await opened(locale, { viewport: { width: 360, height: 800 } });
    await restored(page, whole());
    const count = await page.evaluate(() => {
      const shown = [...document.querySelectorAll("#_form :is(a, button, input, select, textarea, summary, pre)")].filter((element) => element.checkVisibility());
      shown.forEach((element, index) => (element.dataset.at = index));
      document.querySelector("h1").tabIndex = -1;
      document.querySelector("h1").focus();
      return shown.length;
    });
    assert.ok(count > 60, `${count} controls`);
    for (let index = 0; index < count; index += 1) {
      await page.keyboard.press("Tab");
      const [at, visible, html] = await page.evaluate(() => {
        const style = getComputedStyle(document.activeElement);
        return [document.activeElement.dataset.at, style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2, document.activeElement.outerHTML.slice(0, 120)];
      });
      assert.equal(at, String(index), html);
      assert.ok(visible, `no focus is seen: ${html}`);
    }
    await page.context().close();
  });

  test(`the form fits a small screen and axe finds nothing in it (${locale})`, async () => {
    // The style sheet is the same in each language.
    for (const [colorScheme, width] of [["light", 320], ["dark", 360]].slice(0, locale === locales[0] ? 2 : 1)) {
      const page = await opened(locale, { viewport: { width, height: 700 }, colorScheme });
      // With everything open, every list begun, and faults told.
      for (let round = 0; round < 3; round += 1) await page.evaluate(() => document.querySelectorAll("#_form button.add").forEach((button) => button.click()));
      await page.evaluate(() => document.querySelectorAll("#_form details").forEach((details) => (details.open = true)));
      await page.locator("#_form [type=submit]").click();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} px wide (${colorScheme})`);
      // Places to touch are large enough, and no telephone enlarges the page at a field.
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("#_form :is(button, input, select, textarea, summary, .problem a, .handing a)")]
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            const { width, height } = element.getBoundingClientRect();
            const isTyped = element.matches("input:not([type=checkbox]), select, textarea");
            return width < 24 || height < 23.9 || (isTyped && parseFloat(getComputedStyle(element).fontSize) < 16);
          })
          .map((element) => element.outerHTML.slice(0, 100)),
      );
      assert.deepEqual(small, []);
      const kinds = await page.evaluate(() => [...document.querySelectorAll("#_form input:not([type=checkbox])")].map(({ type, inputMode, autocomplete, autocapitalize, lang, spellcheck }) => ({ type, inputMode, autocomplete, autocapitalize, lang, spellcheck })));
      assert.ok(kinds.every(({ autocomplete }) => autocomplete === "off"));
      assert.ok(kinds.every(({ lang, autocapitalize, spellcheck }) => !lang || (autocapitalize !== "none" && spellcheck)));
      for (const mode of ["decimal", "numeric"]) assert.ok(kinds.some(({ inputMode }) => inputMode === mode), mode);
      assert.ok(kinds.some(({ type, spellcheck }) => type === "url" && !spellcheck));
      const parts = colorScheme === "light" ? ["structure", "colours"] : ["colours"];
      assert.deepEqual(await axe(page, parts, [...WCAG, "best-practice"]), []);
      await page.context().close();
    }
  });

  test(`the page opens with the form, and without scripts with what to do instead (${locale})`, async () => {
    const page = await opened(locale, { viewport: { width: 360, height: 800 } });
    const order = await page.evaluate(() => [...document.querySelectorAll("main h1, main h2")].map((heading) => [heading.tagName, heading.id, heading.getBoundingClientRect().top]));
    assert.deepEqual(order.slice(0, 3).map(([tag, id]) => `${tag} ${id}`.trim()), ["H1", "H2 _fill", "H2 _result"]);
    assert.ok(order.length > 3 && order.every(([, , top], index) => index === 0 || top > order[index - 1][2]), "what is read is not in the order of what is seen");
    assert.ok((await page.locator("#_form input").first().boundingBox()).y < 700, "the first field is not on the first screen");
    await page.locator("#_form .lead a").press("Enter");
    assert.ok((await page.locator("#_other").boundingBox()).y < 100);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
    assert.equal(policy, "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'");
    await page.context().close();
    const plain = await opened(locale, { javaScriptEnabled: false });
    assert.ok(!(await plain.locator("#_form").isVisible()));
    assert.ok(await plain.locator("#_other > noscript").isVisible());
    assert.ok(await plain.locator("pre.sample").isVisible());
    assert.ok((await plain.locator("main p:visible").count()) >= 4);
    await plain.context().close();
  });
}

test("the whole form is kept, and read back as it was", async () => {
  const page = await opened(locales[0]);
  const { yaml } = await made(page, whole());
  await restored(page, whole());
  assert.equal(await written(page), yaml);
  // What was typed is not changed by being read.
  await page.reload();
  assert.equal(await written(page), yaml);
  await page.context().close();
});

test("what a newer or another form left is read as far as it fits, and never stands in the way", async () => {
  const page = await opened(locales[0]);
  const { labels, says } = await wordsOf(page);
  const record = whole();
  const { yaml } = await made(page, record);
  const grown = structuredClone(record);
  Object.assign(grown, { mood: "good", date: record.date, constructor: "x", places: [...record.places, 7, null, {}, ["a"]], topics: { 0: "removals", length: 1 } });
  Object.assign(grown.title, { xx: "No such language", en: record.title.en });
  Object.assign(grown.sources[0].value, { weight: 3, seen: { year: 2024 } });
  grown.claims.push("a claim", 3);
  grown.links[0].strength = "strong";
  delete record.topics;
  await restored(page, grown);
  assert.equal(await written(page), (await made(page, record)).yaml);
  assert.notEqual(await written(page), yaml);
  // A word that is not offered any more is not kept behind the empty choice.
  await restored(page, { ...whole(), kind: "abolished" });
  assert.doesNotMatch(await written(page), /^kind:/m);
  const foreign = ["", "{", "null", "[]", "3", '"text"', '{"record":[]}', '{"record":null}', '{"record":"x"}', '{"record":{"title":"x","claims":{"a":1},"sources":"y","dates":[],"links":[[[]]]}}', '{"record":{"__proto__":{"id":"x"}}}', `{"record":${"[".repeat(50000)}`, "\u0000", "<script>"];
  for (const left of foreign) {
    await page.evaluate((left) => localStorage.setItem(throughlineDraft.name, left), left);
    await page.reload();
    assert.equal((await written(page)).split("\n").length, 2, left.slice(0, 60));
    assert.equal(await page.locator("#_form .kept").textContent(), says.kept, left.slice(0, 60));
    await at(page, labels["event.title"][0]).fill("Talks");
    await page.reload();
    assert.match(await written(page), /^title: Talks$/m);
  }
  await page.context().close();
});

test("a browser that keeps nothing says so, and the form works", async () => {
  const refusals = {
    "no storage": () => Object.defineProperty(window, "localStorage", { get: () => null }),
    "storage refused": () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } }),
    "no room": () => { Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }; },
  };
  for (const [name, refusal] of Object.entries(refusals)) {
    const context = await browser.newContext();
    await context.addInitScript(refusal);
    const page = await context.newPage();
    page.on("pageerror", (error) => assert.fail(`${name}: ${error}`));
    await page.goto(fileUrl("contribute.html"));
    const { labels, says } = await wordsOf(page);
    assert.equal(await page.locator("#_form .kept").textContent(), says["not-kept"], name);
    await at(page, labels["event.title"][0]).fill("Talks");
    assert.match(await written(page), /^title: Talks$/m, name);
    assert.equal(await page.locator("#_form .kept").textContent(), says["not-kept"], name);
    await context.close();
  }
});

test("where it is known where the records are kept, the pages lead there", async () => {
  const other = join(folder, "..", `${folder.split("/").at(-1)}-site`);
  const repository = "https://github.com/example/records/tree/main";
  execFileSync(program(), ["--events", folder, "build", "--output", other, "--base-url", "https://www.example.org/t", "--repository", repository], { stdio: "pipe" });
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`file://${other}/contribute.html`);
    const { yaml } = await made(page, whole());
    const link = page.locator("#_form .handing a");
    for (const lacking of [{ claims: [] }, { claims: [{ ...whole().claims[0], sources: [] }] }, { title: {} }]) {
      await restored(page, { ...whole(), ...lacking });
      assert.ok(await link.isHidden(), "a record that lacks fields or sources is offered");
    }
    await restored(page, whole());
    const address = await link.getAttribute("href");
    const url = new URL(address);
    assert.equal(url.origin + url.pathname, "https://github.com/example/records/new/main/events");
    assert.equal(url.searchParams.get("filename"), "2024/form-made-1.yaml");
    assert.equal(url.searchParams.get("value"), yaml);
    assert.ok(address.length < 7000, `${address.length}`);
    // Another collection on the same host has a draft of its own.
    await page.goto(fileUrl("contribute.html"));
    assert.equal((await written(page)).split("\n").length, 2);
    const event = timeline.events.find((event) => (event.status ?? "published") === "published");
    await page.goto(`file://${other}/events/${event.id}.html`);
    const links = await page.locator(".acts a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    assert.equal(links[0], `https://github.com/example/records/edit/main/events/${event.file}`);
    assert.equal(links[1], `https://github.com/example/records/commits/main/events/${event.file}`);
    // The way to report an error stands in the foot of every page.
    const report = new URL(await page.locator("p.report a").first().getAttribute("href"));
    assert.equal(report.pathname, "/example/records/issues/new");
    assert.equal(report.searchParams.get("template"), "correction.yml");
    assert.equal(report.searchParams.get("event"), event.id);
    assert.equal(report.searchParams.get("page"), `https://www.example.org/t/events/${event.id}.html`);
    assert.equal(report.searchParams.get("title"), event.id);
    const form = readFileSync(join(root, ".github/ISSUE_TEMPLATE/correction.yml"), "utf8");
    for (const id of ["event", "page"]) assert.match(form, new RegExp(`^ +id: ${id}$`, "m"));
    await context.close();
  } finally {
    rmSync(other, { recursive: true });
  }
});
