// A page asks nothing of anybody: no request leaves its own folder, and its policy allows no more than it needs.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import {
  elementsOf,
  fileUrl,
  isIcon,
  isMissing,
  isRedirect,
  launch,
  list,
  locales,
  onePageOfEachKind,
  pages,
  serve,
  site,
} from "./harness.mjs";

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

/** Opens pages, in four tabs at a time, and notes what they ask for and what the browser holds against them. */
async function visit(base, paths) {
  const context = await browser.newContext();
  const asked = new Map(paths.map((path) => [path, []]));
  const complaints = [];
  const left = [...paths];
  await Promise.all([1, 2, 3, 4].map(() => visitor(context, base, left, asked, complaints)));
  const cookies = await context.cookies();
  await context.close();
  return { asked, complaints, cookies };
}

async function visitor(context, base, left, asked, complaints) {
  const page = await context.newPage();
  let current = "";
  page.on("request", (request) => asked.get(current).push(request.url()));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${current}: ${response.status()} for ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    if (isMissing(request)) complaints.push(`${current}: ${request.url()} was not loaded`);
  });
  page.on("console", (message) => {
    const isFavicon = message.location().url.endsWith("/favicon.ico"); // Chromium's own wish, not the page's
    if (["error", "warning"].includes(message.type()) && !isFavicon) complaints.push(`${current}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${current}: ${error.message}`));
  for (let path = left.shift(); path; path = left.shift()) {
    current = path;
    const hasScript = elementsOf(path).some((element) => element.name === "script" && element.attributes.src);
    await page.goto(new URL(path, base).href, { waitUntil: hasScript ? "networkidle" : "load" });
    const kept = await page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
    if (Object.keys(kept).length > 0) complaints.push(`${path} keeps ${JSON.stringify(kept)}`);
  }
}

for (const way of ["from disk", "from a sub-path of a server"]) {
  test(`pages ask for nothing outside their site, ${way}`, async () => {
    const base = way === "from disk" ? `${pathToFileURL(site).href}/` : server.base;
    // From a server the addresses are other ones, and the words no matter.
    const seen = way === "from disk" ? locales : [locales[0]];
    const paths = seen.flatMap((locale) => onePageOfEachKind(locale));
    const { asked, complaints, cookies } = await visit(base, paths);
    const faults = [...asked].flatMap(([path, urls]) =>
      urls.filter((url) => !url.startsWith(base)).map((url) => `${path} asks for ${url}`),
    );
    assert.equal(faults.length, 0, list(faults));
    assert.equal(complaints.length, 0, list(complaints));
    assert.deepEqual(cookies, []);
    for (const locale of seen) {
      const index = paths.find((path) => path.endsWith("index.html") && (locale === locales[0]) === (path === "index.html"));
      // The icon is asked for once a site, as `/favicon.ico` would be if no page named one.
      const taken = asked.get(index).filter((url) => !isIcon(url));
      assert.ok(taken.length <= 3, `${index} takes ${taken.length} requests: ${taken.join(", ")}`);
    }
  });
}

test("pages are styled from disk", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(fileUrl("index.html"));
  const rules = await page.evaluate(() => document.styleSheets.length);
  assert.ok(rules > 0, "no style sheet is in effect");
  await context.close();
});

test("every page has a policy that allows nothing by default", () => {
  const faults = pages.filter((path) => !isRedirect(path)).flatMap((path) => {
    const elements = elementsOf(path);
    const policies = elements.filter(
      (element) => element.name === "meta" && /^content-security-policy$/i.test(element.attributes["http-equiv"] ?? ""),
    );
    if (policies.length !== 1) return [`${path}: ${policies.length} policies`];
    const policy = policies[0].attributes.content;
    return [
      ...(/(^|;)\s*default-src 'none'\s*(;|$)/.test(policy) ? [] : [`${path}: ${policy}`]),
      ...(/unsafe-|\*|https?:/.test(policy) ? [`${path}: allows too much: ${policy}`] : []),
    ];
  });
  assert.equal(faults.length, 0, list(faults));
});

test("no page holds a script of its own", () => {
  const faults = pages.flatMap((path) =>
    elementsOf(path).flatMap((element) => {
      const handlers = Object.keys(element.attributes).filter((name) => /^on[a-z]+$/.test(name));
      const isData = /^application\/(ld\+)?json$/.test(element.attributes.type ?? "");
      const inline = element.name === "script" && !("src" in element.attributes) && !isData;
      return [
        ...handlers.map((name) => `${path}: <${element.name} ${name}>`),
        ...(inline ? [`${path}: <script> ${element.text.slice(0, 60)}`] : []),
        ...(/^\s*javascript:/i.test(element.attributes.href ?? "") ? [`${path}: ${element.attributes.href}`] : []),
      ];
    }),
  );
  assert.equal(faults.length, 0, list(faults));
});

test("a link to another site tells it no more than it must", () => {
  const faults = pages.flatMap((path) =>
    elementsOf(path)
      .filter((element) => element.name === "a" && element.attributes.target === "_blank")
      .filter((element) => !/\b(noopener|noreferrer)\b/.test(element.attributes.rel ?? ""))
      .map((element) => `${path}: ${element.attributes.href}`),
  );
  assert.equal(faults.length, 0, list(faults));
});
