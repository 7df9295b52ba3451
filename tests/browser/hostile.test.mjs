// Texts that try to be markup, scripts, styles or addresses, in every field of every record: what `check` lets through is text on
// every page, nothing runs, and nothing leaves. `tests/payloads.json` holds the texts, `tests/site/fields` the fields.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { launch, list, program, root } from "./harness.mjs";

const { texts, addresses } = JSON.parse(readFileSync(join(root, "tests", "payloads.json"), "utf8"));
const FIELDS = join(root, "tests", "site", "fields");
/** A text of a record, an address of a record, and an id. */
const TEXT = /(?<![\w-])MK[a-z]+/g;
const ADDRESS = /'https:\/\/mk[a-z]+\.example\.org\/'/g;
const ID = /(?<![\w-])(mk[a-z]+|one|two|gone)(?![\w-])/g;
/** The findings that refuse a text or an address for what it is. */
const REFUSALS = ["hidden-character", "invalid-value", "invalid-yaml", "raw-html", "too-long", "unsafe-url"];
/** What a summary may become. */
const MARKDOWN = new Set(["P", "EM", "STRONG", "UL", "OL", "LI", "BLOCKQUOTE", "CODE", "PRE", "BR", "A"]);

const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const fixture = walk(FIELDS).map((path) => [relative(FIELDS, path), readFileSync(path, "utf8")]);
const settings = fixture.find(([name]) => name === "timeline.yaml")[1];

let folder;
let browser;

/** Runs the program; gives its exit code and its standard output. */
function run(...commands) {
  try {
    return { code: 0, text: execFileSync(program(), commands, { encoding: "utf8", stdio: "pipe", maxBuffer: 1 << 28 }) };
  } catch (error) {
    return { code: error.status, text: error.stdout, said: error.stderr };
  }
}

function write(name, files) {
  const home = join(folder, name);
  rmSync(home, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  return home;
}

/** The fixture with every id of its own number, and what stands in each field put there by `value`. */
function filled(number, value) {
  return fixture.map(([path, text]) => [
    path.replace(/([a-z]+)\.yaml$/, (name, stem) => (path.includes("/") ? `${stem}-${number}.yaml` : name)),
    text
      .replace(ID, `$1-${number}`)
      .replace(ADDRESS, (address) => value(address))
      .replace(TEXT, (marker) => value(marker)),
  ]);
}

const harmless = (marker, number) => (marker.startsWith("'") ? marker : JSON.stringify(`${marker} ${number}`));

/** One collection of all copies: registries after one another, settings with the kinds and the titles of all. */
function together(copies) {
  const files = new Map();
  const kinds = [];
  for (const [number, value] of copies.entries()) {
    for (const [path, text] of filled(number, value)) {
      if (path === "timeline.yaml") kinds.push(/kinds: \{([^\n]*)\}\n/.exec(text)[1]);
      files.set(path, path.includes("/") ? text : (files.get(path) ?? "") + text);
    }
  }
  // Those that a text of this length has room for; every text has fields of its own besides.
  const joined = (marker, most) => {
    const fitting = [];
    for (const text of copies.map((value) => JSON.parse(value(marker)))) {
      if ([...fitting, text].join(" ").length <= most) fitting.push(text);
    }
    return JSON.stringify(fitting.join(" "));
  };
  const text = settings
    .replace(/kinds: .*/, () => `kinds: {${kinds.join(", ")}}`)
    .replace("MKsettitle", () => joined("MKsettitle", 500))
    .replace("MKsetdesc", () => joined("MKsetdesc", 5000));
  return [...files.set("timeline.yaml", text)];
}

/** What stands in a field of a copy: its text or its address, unless that was refused there. */
const put = ({ number, text, values }) => (marker) => {
  // The settings' own texts stand in one field: there are those that the name of a topic may hold.
  if (marker.startsWith("MKset") && values.get("MKtopicname") === harmless("MKtopicname", number)) return harmless(marker, number);
  const hostile = marker.startsWith("'") ? addresses[number % addresses.length] : `${marker} ${number} ${text}`;
  if (!values.has(marker)) values.set(marker, JSON.stringify(hostile));
  return values.get(marker);
};

/** Asks `check` which fields may hold the texts, and leaves what was refused out: what stands in each field, what was refused. */
function accepted() {
  const copies = texts.map(([name, text], number) => ({ name, text, number, values: new Map(), refused: [] }));
  for (;;) {
    const files = together(copies.map(put));
    const report = JSON.parse(run("--events", write("events", files), "check", "--format", "json").text);
    const all = report.filter((finding) => finding.severity === "error");
    if (all.length === 0) return copies;
    // What follows from a file that could not be read is no refusal of its own.
    const errors = all.filter((finding) => REFUSALS.includes(finding.code));
    let found = 0;
    for (const { file, line, column, code } of errors) {
      // The field whose value ends at the finding or after it: a finding stands at a value or at its key.
      const row = files.find(([path]) => path === file)[1].split("\n")[line - 1];
      const [blamed] = copies
        .filter(({ number }) => !file.includes("/") || file.endsWith(`-${number}.yaml`))
        .flatMap((copy) => [...copy.values].map(([marker, value]) => ({ copy, marker, value, at: row.indexOf(value) })))
        .filter(({ copy, marker, value, at }) => at >= 0 && value !== harmless(marker, copy.number))
        .map((one) => ({ ...one, end: [...row.slice(0, one.at)].length + [...one.value].length + 1 }))
        .filter(({ end }) => end >= column)
        .sort((one, other) => one.end - other.end);
      if (!blamed) continue;
      const { copy } = blamed;
      // What cannot be read at all is told once a file.
      const markers = code === "invalid-yaml" ? [...copy.values.keys()].filter((marker) => !marker.startsWith("'")) : [blamed.marker];
      for (const marker of markers) {
        copy.values.set(marker, harmless(marker, copy.number));
        copy.refused.push([marker, code]);
      }
      found += 1;
    }
    assert.ok(found > 0, `no field is to blame for ${JSON.stringify(all.slice(0, 5))}`);
  }
}

let copies;
let hostile;
let plain;
let small;

before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "throughline-hostile-"));
  copies = accepted();
  const build = (name, values) => {
    const { code, said } = run("--events", write(`${name}-events`, together(values)), "build", "--output", join(folder, name));
    assert.equal(code, 0, said?.slice(-2000));
    return join(folder, name);
  };
  hostile = build("hostile", copies.map(put));
  // The same lengths and breaks, in letters that mean nothing anywhere.
  plain = build(
    "plain",
    copies.map((copy) => (marker) =>
      marker.startsWith("'") ? marker : JSON.stringify(JSON.parse(put(copy)(marker)).replace(/[^\p{L}\p{N} \n]/gu, "x")),
    ),
  );
  // One copy: the same scripts, on pages that load quickly.
  small = build("small", copies.slice(0, 1).map(put));
});

after(async () => {
  await browser?.close();
  if (folder) rmSync(folder, { recursive: true });
});

const pagesOf = (site) => walk(site).filter((path) => path.endsWith(".html")).map((path) => relative(site, path));

test("what is refused is refused for what it is, and most is not", () => {
  const codes = new Set(copies.flatMap(({ refused }) => refused.map(([, code]) => code)));
  assert.deepEqual([...codes].sort(), REFUSALS);
  const put = copies.reduce((sum, { values, refused }) => sum + values.size - refused.length, 0);
  const refused = copies.reduce((sum, copy) => sum + copy.refused.length, 0);
  console.log(`${copies.length} texts: ${put} fields hold one, ${refused} refuse theirs`);
  assert.ok(put > 3 * refused, `${put} fields hold a hostile text, ${refused} refuse theirs`);
  // Letters that nobody sees are refused in every field.
  for (const name of ["change of direction", "letters of no width", "NUL", "terminal"]) {
    const { values, refused } = copies.find((copy) => copy.name === name);
    const left = [...values.keys()].filter((marker) => !/^('|MKset)/.test(marker) && !refused.some(([one]) => one === marker));
    assert.deepEqual(left, [], name);
  }
});

test("no page has an element that its template does not make, and what was written is read", async () => {
  const page = await browser.newPage();
  /** Every element with its parent and the names of its attributes; what a summary's Markdown may make is left out. */
  const shapes = (markup) =>
    page.evaluate(
      ([text, markdown]) => {
        const found = new Set();
        const bad = [];
        const parsed = new DOMParser().parseFromString(text, "text/html");
        for (const element of parsed.querySelectorAll("*")) {
          const attributes = element.getAttributeNames();
          for (const name of attributes) {
            if (/^on|^style$|^srcdoc$/i.test(name)) bad.push(`${name} on ${element.outerHTML.slice(0, 200)}`);
          }
          for (const name of ["href", "src", "action", "xlink:href", "formaction", "data", "poster", "content"]) {
            const target = element.getAttribute(name);
            if (target !== null && /^\s*(javascript|data|vbscript|file|blob):/i.test(target)) bad.push(`${name}: ${target.slice(0, 100)}`);
          }
          const isMarkdown = markdown.includes(element.tagName) && element.closest(".prose, .summary") !== null;
          if (isMarkdown && attributes.every((name) => ["href", "title", "class"].includes(name))) continue;
          const name = (one) => `${one?.localName ?? ""}.${one?.getAttribute("class") ?? ""}`;
          found.add(`${name(element.parentElement)} > ${name(element)} [${attributes.sort().join(" ")}]`);
        }
        return { found: [...found], bad, words: parsed.documentElement.textContent };
      },
      [markup, [...MARKDOWN]],
    );
  const pages = pagesOf(hostile);
  assert.deepEqual(pages.sort(), pagesOf(plain).sort());
  const faults = [];
  const all = new Set();
  const perPage = new Map();
  for (const path of pages) {
    const { found } = await shapes(readFileSync(join(plain, path), "utf8"));
    perPage.set(path, new Set(found));
    for (const shape of found) all.add(shape);
  }
  // What a list of findings ends with when it is cut: the harmless copies have fewer findings.
  all.add("section.column > p.note [class]");
  const read = [];
  for (const path of pages) {
    const { found, bad, words } = await shapes(readFileSync(join(hostile, path), "utf8"));
    read.push(flat(words));
    faults.push(...bad.map((fault) => `${path}: ${fault}`));
    faults.push(...found.filter((shape) => !all.has(shape)).map((shape) => `${path}: ${shape}`));
  }
  await page.close();
  assert.equal(faults.length, 0, list(faults));
  // Where each marker stands, to hold what follows it against what was written.
  const places = new Map();
  for (const text of read) {
    for (const { 0: marker, index } of text.matchAll(/MK[a-z]+ \d+ /g)) {
      if (!places.has(marker)) places.set(marker, []);
      places.get(marker).push([text, index]);
    }
  }
  // Markdown is made into something else; the settings' texts have places of their own; the curators’ reference numbers are no page’s.
  const missing = copies.flatMap(({ name, number, values, refused }) =>
    [...values]
      .filter(([marker]) => !/^('|MKsummary|MKreason|MKset|MK[a-z]+ref$)/.test(marker) && !refused.some(([one]) => one === marker))
      .filter(([marker, value]) => {
        const written = flat(JSON.parse(value)).trim();
        return !(places.get(`${marker} ${number} `) ?? []).some(([text, index]) => text.startsWith(written, index));
      })
      .map(([marker]) => `${name}: ${marker}`),
  );
  assert.equal(missing.length, 0, list(missing));
});

/** A text on one line; roles and units are shown with blanks for their hyphens. */
const flat = (text) => text.replace(/[-\s]+/g, " ");

/** Opens pages of a site, three at a time, and does something there; gives what went wrong. */
async function visit(visits, site = hostile) {
  const faults = [];
  const left = [...visits];
  await Promise.all([1, 2, 3].map(() => visitor(left, faults, site)));
  return faults;
}

async function visitor(left, faults, site) {
  const context = await browser.newContext();
  const base = `${pathToFileURL(site).href}/`;
  let current = "";
  const tell = (what) => faults.push(`${current}: ${what}`);
  context.on("request", (request) => {
    if (!request.url().startsWith(base)) tell(`asks for ${request.url().slice(0, 200)}`);
  });
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
    globalThis.alert = () => console.error("a hostile script ran");
  });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) tell(message.text().slice(0, 300));
  });
  page.on("pageerror", (error) => tell(error.message));
  page.on("dialog", (dialog) => {
    tell(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("framenavigated", (frame) => {
    if (frame !== page.mainFrame()) tell(`a frame leads to ${frame.url()}`);
  });
  for (let next = left.shift(); next; next = left.shift()) {
    const [path, act] = next;
    current = path;
    await page.goto(new URL(path, base).href, { waitUntil: "load" });
    if (act) await act(page, tell);
    // A refresh would have led away.
    if (!page.url().startsWith(base)) tell(`led to ${page.url()}`);
  }
  await context.close();
}

test("nothing runs and nothing leaves", async () => {
  // The page for what is not there asks the server that the settings name. Of the others each copy's event is opened, and of its
  // actors, places and so on each is that of every ninth copy: the test above reads all of them.
  const pages = pagesOf(hostile).filter((path) => {
    const number = /-(\d+)\.html$/.exec(path)?.[1];
    const kind = path.split("/")[0].length;
    return path !== "404.html" && (!number || path.startsWith("events/one") || (Number(number) + kind) % 9 === 0);
  });
  const opened = pages.filter((path) => !/<meta http-equiv="refresh"/i.test(readFileSync(join(hostile, path), "utf8")));
  assert.ok(opened.length > 150, `${opened.length} pages`);
  const faults = await visit(opened.map((path) => [path]));
  assert.equal(faults.length, 0, list(faults));
});

test("nothing runs of what a page's own script is given", async () => {
  const search = async (page, tell) => {
    const field = page.locator('main input[type="search"]');
    for (const text of ["mktitle", "MKtitle script alert", "mkpublisher", "<img src=x onerror=alert(70)>"]) {
      await field.fill(text);
      await page.waitForTimeout(100);
    }
    await field.fill("mktitle");
    await page.locator("main ol.found li").first().waitFor({ timeout: 5000 });
    const made = await page.evaluate(() => [...new Set([...document.querySelectorAll("main ol.found *")].map((one) => one.localName))].sort());
    const ours = ["a", "div", "li", "mark", "p", "span"];
    if (made.length < 4 || made.some((name) => !ours.includes(name))) tell(`the list holds ${made.join(" ")}`);
  };
  const given = texts
    .map(([, text]) => text)
    .filter((text) => /^[<"'`]|^javascript/.test(text))
    .map(encodeURIComponent);
  assert.ok(given.length > 20);
  const asked = given.flatMap((text) => [
    [`search.html?q=${text}`],
    [`path.html?from=${text}&to=${text}`],
    [`index.html?q=${text}&kind=${text}&actor=${text}#${text}`],
    [`graph.html?without=${text}#${text}`],
    [`contribute.html?title=${text}#${text}`],
  ]);
  const faults = [...(await visit([["search.html", search]])), ...(await visit(asked, small))];
  assert.equal(faults.length, 0, list(faults));
});

test("feeds, pictures and data are well formed", async () => {
  const page = await browser.newPage();
  const files = walk(hostile).filter((path) => /\.(atom|xml|svg|graphml|gexf|json|jsonl|html)$/.test(path));
  const faults = [];
  for (const path of files) {
    const text = readFileSync(path, "utf8");
    const name = relative(hostile, path);
    try {
      if (/\.json$/.test(path)) JSON.parse(text);
      if (/\.jsonl$/.test(path)) text.trimEnd().split("\n").forEach((line) => JSON.parse(line));
    } catch (error) {
      faults.push(`${name}: ${error.message}`);
    }
    if (!/\.(json|jsonl)$/.test(path)) {
      const found = await page.evaluate(
        ([markup, isPage]) => {
          if (!isPage) {
            const parsed = new DOMParser().parseFromString(markup, "application/xml");
            const scripts = [...parsed.querySelectorAll("*")].filter((one) => one.localName === "script" || one.getAttributeNames().some((key) => /^on/i.test(key)));
            return [...(parsed.querySelector("parsererror") ? ["not well formed"] : []), ...scripts.map((one) => one.outerHTML.slice(0, 200))];
          }
          const scripts = [...new DOMParser().parseFromString(markup, "text/html").querySelectorAll('script[type="application/ld+json"]')];
          return scripts.flatMap((script) => {
            try {
              JSON.parse(script.textContent);
              return [];
            } catch (error) {
              return [error.message];
            }
          });
        },
        [text, path.endsWith(".html")],
      );
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
  }
  await page.close();
  assert.ok(files.length > 100);
  assert.equal(faults.length, 0, list(faults));
});
