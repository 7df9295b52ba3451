// What the browser tests share: the site under test, what its data says of it, Chromium, and a loopback server.

import { createReadStream, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, dirname, extname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

import { parse } from "./html.mjs";

const here = dirname(fileURLToPath(import.meta.url));

/** The folder that holds the built site. */
export const site = resolve(
  process.env.THROUGHLINE_SITE ?? join(here, "..", "..", "target", "test-site"),
);

if (!existsSync(join(site, "index.html"))) {
  throw new Error(`there is no site in ${site}; build one with: throughline build --output ${site}`);
}

/** The repository. */
export const root = resolve(here, "..", "..");

/** The program whose site is read: the one that the run of all tests has built. */
export function program() {
  const target = resolve(root, process.env.CARGO_TARGET_DIR ?? "target");
  const places = [process.env.THROUGHLINE, join(target, "release", "throughline"), join(target, "debug", "throughline")];
  const made = places.filter((path) => path && existsSync(path));
  if (made.length === 0) throw new Error("there is no program; build it with: cargo build --release");
  // The newest: who works on the code builds it without optimisation.
  return process.env.THROUGHLINE ?? made.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)[0];
}

/** What the site publishes about itself. */
export const timeline = JSON.parse(readFileSync(join(site, "data", "timeline.json"), "utf8"));

/** The languages, the default one first. */
export const locales = timeline.locales;

/** The events that readers see in lists. */
export const events = timeline.events.filter((event) => (event.status ?? "published") === "published");

const shown = new Set(events.map((event) => event.id));

/** The arrows of the causal graph between events that readers see. */
export const arrows = timeline.links.filter(
  (link) =>
    ["causal", "legal", "factual"].includes(link.family) && shown.has(link.from) && shown.has(link.to),
);

/** An arrow in one line: what a list and a picture have to agree on. */
export const arrowKey = (link) => `${link.from}|${link.to} ${link.relation} ${link.basis}`;

/** A page's path in a language: the default one stands at the root. */
export const inLocale = (locale, path) => (locale === locales[0] ? path : `${locale}/${path}`);

/** The language that a page's path is in. */
export const localeOf = (path) =>
  locales.slice(1).find((locale) => path.startsWith(`${locale}/`)) ?? locales[0];

/** Every file of the site, relative to its root, with `/` between folders. */
export function files(folder = site) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? files(join(folder, entry.name))
        : [relative(site, join(folder, entry.name)).split(sep).join("/")],
    );
}

/** Every HTML page. */
export const pages = files().filter((path) => path.endsWith(".html"));

const parsed = new Map();

/** A page's elements, read once. */
export function elementsOf(path) {
  if (!parsed.has(path)) parsed.set(path, parse(readFileSync(join(site, path), "utf8")));
  return parsed.get(path);
}

/** Whether a page only sends its reader on to another. */
export const isRedirect = (path) =>
  elementsOf(path).some(
    (element) => element.name === "meta" && /^refresh$/i.test(element.attributes["http-equiv"] ?? ""),
  );

/** Whether a page stands in frames on other sites, and shows another one's parts there. */
export const isFramed = (path) => /(^|\/)embed\//.test(path);

/*
 * Pages of actors, places, topics and kinds that tell nothing yet: they keep their addresses, and nothing leads to them. An actor
 * may take part in no event and still be the one who says something of it, who published a source, to whom others belong.
 */
export const silentPages = () => pages.filter(
  (path) =>
    /^([a-z-]+\/)?(actors|places|topics|kinds)\/[^/]+\.html$/.test(path) &&
    !isRedirect(path) &&
    !elementsOf(path).some(
      ({ name, attributes }) =>
        name === "a" && /^((\.\.\/)+(events|measures)\/|(\.\.\/)+sources[^#]*#|[a-z0-9-]+\.html$)/.test(attributes.href ?? ""),
    ),
);

/** The heaviest page of each template in one language: of each folder, and each page at the top. */
export function onePageOfEachKind(locale) {
  const heaviest = new Map();
  for (const path of pages.filter((path) => localeOf(path) === locale)) {
    const own = locale === locales[0] ? path : path.slice(locale.length + 1);
    const template = own.includes("/") ? own.split("/")[0] : own;
    const { size } = statSync(join(site, path));
    if (size > (heaviest.get(template)?.size ?? 0)) heaviest.set(template, { path, size });
  }
  return [...heaviest.values()].map(({ path }) => path);
}

function degree(id) {
  return arrows.filter((arrow) => arrow.from === id || arrow.to === id).length;
}

/** The stories, each with its id, in order. */
export const stories = Object.entries(timeline.stories).map(([id, story]) => ({ id, ...story }));

/** A page of the site, opened from disk in a window of its own. */
export async function opened(browser, path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(fileUrl(path));
  return page;
}

/** The pages that most readers open. */
export function pagesOfNote(
  locale,
  event = [...events].sort((one, other) => degree(other.id) - degree(one.id))[0].id,
) {
  const facet = pages.find((path) => path.startsWith(inLocale(locale, "actors/")));
  return [
    ...["index.html", `events/${event}.html`, "graph.html", "disputes.html", "sources.html", "changes.html"].map(
      (path) => inLocale(locale, path),
    ),
    ...(facet ? [facet] : []),
  ];
}

/** A page's address when it is opened from disk. */
export const fileUrl = (path) => pathToFileURL(join(site, path)).href;

/**
 * Loads pages from disk in frames of a width, a dozen at once, and runs a function in each; gives each page's answer. That takes half
 * of what opening them one after the other takes.
 */
export async function inFrames(page, paths, width, look) {
  const folder = mkdtempSync(join(tmpdir(), "throughline-frames-"));
  const answers = [];
  try {
    writeFileSync(join(folder, "frames.html"), "<!doctype html><title>Frames</title><body></body>");
    await page.goto(pathToFileURL(join(folder, "frames.html")).href);
    for (let at = 0; at < paths.length; at += 12) {
      const some = paths.slice(at, at + 12);
      await page.evaluate(loadFrames, [some.map(fileUrl), width]);
      const frames = page.mainFrame().childFrames();
      for (const [number, path] of some.entries()) answers.push([path, await frames[number].evaluate(look)]);
    }
    await page.evaluate(loadFrames, [[], width]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return answers;
}

/** Runs in the page. */
function loadFrames([addresses, width]) {
  const frames = addresses.map((address) => {
    const frame = document.createElement("iframe");
    frame.style.cssText = `width: ${width}px; height: 800px; border: 0`;
    frame.src = address;
    return [frame, new Promise((loaded) => frame.addEventListener("load", loaded))];
  });
  document.body.replaceChildren(...frames.map(([frame]) => frame));
  return Promise.all(frames.map(([, loaded]) => loaded)).then(() => undefined);
}

/** Starts the Chromium of this machine with an empty profile. */
export function launch() {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

function browserPath() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of ["chromium", "chromium-browser"]) {
      if (folder && existsSync(join(folder, name))) return join(folder, name);
    }
  }
  throw new Error("there is no Chromium: install Debian's `chromium`, or name one in CHROMIUM");
}

const MEDIA_TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml",
  ".atom": "application/atom+xml",
  ".ics": "text/calendar; charset=utf-8",
};

/** Serves the site on the loopback interface, below a path, as a project's pages are hosted. */
export async function serve(basePath = "/some/project/") {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.startsWith(basePath)
      ? resolve(site, decodeURIComponent(pathname.slice(basePath.length)) || "index.html")
      : undefined;
    if (!path || !(path === site || path.startsWith(site + sep)) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end("not here");
      return;
    }
    response.writeHead(200, { "content-type": MEDIA_TYPES[extname(path)] ?? "application/octet-stream" });
    createReadStream(path).pipe(response);
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    base: `http://127.0.0.1:${server.address().port}${basePath}`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}

export const isIcon = (url) => new URL(url).pathname.endsWith("/assets/icon.svg");

/** Whether a request that failed asked for what is not there; one for the icon is given up when the next page comes soon. */
export const isMissing = (request) => !(isIcon(request.url()) && request.failure()?.errorText === "net::ERR_ABORTED");

/** A message that shows the first of many faults. */
export function list(faults, limit = 20) {
  const rest = faults.length - limit;
  return `\n  ${faults.slice(0, limit).join("\n  ")}${rest > 0 ? `\n  and ${rest} more` : ""}`;
}
