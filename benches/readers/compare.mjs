// What a reader's browser pays for the same events: this site, TimelineJS and vis-timeline, in one run.
//
//   npm ci --ignore-scripts && node compare.mjs [--rounds N] [EVENTS…]     20, 100, 500 and 2000 events, 5 rounds each, unless told otherwise
//
// It builds the program, generates the collections, builds their sites, gives the same events to the two libraries, serves all
// from 127.0.0.1 and prints a Markdown table. Ready: the first event can be read and the last one can be reached, by a marker,
// in the page, or by one link. The pages take turns within a round, so that a busy moment of the machine hits all of them.

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

import { PATIENCE, visit, withoutScripts } from "./measure.mjs";
import { eventsOf, timelinejs, versionOf, visTimeline } from "./pages.mjs";
import { serve } from "./server.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
const words = process.argv.slice(2);
const option = words.indexOf("--rounds");
const rounds = option >= 0 ? Number(words.splice(option, 2)[1]) : 5;
const sizes = words.length > 0 ? words.map(Number) : [20, 100, 500, 2000];
if (![rounds, ...sizes].every((number) => Number.isInteger(number) && number > 0)) {
  console.error("usage: node compare.mjs [--rounds N] [EVENTS…]");
  process.exit(2);
}

const cargo = (...more) => execFileSync("cargo", more, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
const program = join(resolve(root, process.env.CARGO_TARGET_DIR ?? "target"), "release", "throughline");

function chromiumPath() {
  const places = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => ["chromium", "chromium-browser"].map((name) => join(folder, name)));
  const found = [process.env.CHROMIUM, ...places].find((path) => path && existsSync(path));
  if (!found) throw new Error("there is no Chromium: install Debian's `chromium`, or name one in CHROMIUM");
  return found;
}

const home = mkdtempSync(join(tmpdir(), "throughline-readers-"));
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  // No name resolves: what a page asks of other servers is counted, and cannot be waited for.
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});

try {
  cargo("build", "--release", "--locked", "--quiet");
  console.log(
    `${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}, ${cpus().length} cores, ${rounds} rounds; ` +
      `TimelineJS ${versionOf("@knight-lab/timelinejs")}, vis-timeline ${versionOf("vis-timeline")}\n`,
  );
  console.log("| events | page | shown without scripts | in the page | requests | KB sent | KB raw | elements | ready, ms | busy, ms |");
  console.log("|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|");
  for (const size of sizes) {
    for (const row of await compare(size)) console.log(row);
  }
} finally {
  await browser.close();
  rmSync(home, { recursive: true });
}

/** The rows of the table for a number of events. */
async function compare(size) {
  const folder = (name) => join(home, `${name}-${size}`);
  cargo("bench", "--locked", "--quiet", "--", "generate", folder("events"), String(size));
  execFileSync(program, ["--events", folder("events"), "build", "--output", folder("site")], { stdio: ["ignore", "ignore", "inherit"] });
  const events = eventsOf(folder("site"));
  timelinejs(folder("timelinejs"), events);
  visTimeline(folder("vis"), events, false);
  visTimeline(folder("clusters"), events, true);
  const server = await serve(Object.fromEntries(["site", "timelinejs", "vis", "clusters"].map((name) => [name, folder(name)])));
  const pages = [
    { name: "**Throughline**", path: "site/index.html", kind: "throughline" },
    // Where the index leads into years, a reader's second page is one of them.
    ...(readFileSync(join(folder("site"), "index.html"), "utf8").includes("data-date=")
      ? []
      : [{ name: "**Throughline**, a year", path: `site/years/${events.at(-1).date.slice(0, 4)}.html`, kind: "throughline" }]),
    { name: "TimelineJS", path: "timelinejs/index.html", kind: "timelinejs" },
    { name: "vis-timeline", path: "vis/index.html", kind: "vis" },
    { name: "vis-timeline, in clusters", path: "clusters/index.html", kind: "clusters" },
  ];
  try {
    const visits = new Map(pages.map((page) => [page, []]));
    for (let round = 0; round < rounds; round += 1) {
      for (const page of pages) {
        // What was given up once is not waited for again.
        if (visits.get(page).every(({ ready }) => ready !== undefined)) {
          visits.get(page).push(await visit(browser, server, page, events));
        }
      }
    }
    const rows = [];
    for (const page of pages) {
      rows.push(row(events.length, page.name, await withoutScripts(browser, server, page, events), visits.get(page)));
    }
    return rows;
  } finally {
    await server.close();
  }
}

function row(size, name, plain, visits) {
  const last = visits.at(-1);
  if (last.ready === undefined) return `| ${size} | ${name} | ${plain} | | | | | | over ${PATIENCE / 1000} s | |`;
  const middle = (of) => [...visits].map(of).sort((one, other) => one - other);
  const [ready, busy] = [middle(({ ready }) => ready), middle(({ busy }) => busy)];
  const half = Math.floor(visits.length / 2);
  const kilobytes = (bytes) => (bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0);
  const requests = last.outside.length > 0 ? `${last.requests}, ${last.outside.length} of them to others` : last.requests;
  return `| ${size} | ${name} | ${plain} | ${last.shown} | ${requests} | ${kilobytes(last.sent)} | ${kilobytes(last.raw)} | ${last.elements} | ${ready[half].toFixed(0)} (${ready[0].toFixed(0)}–${ready.at(-1).toFixed(0)}) | ${busy[half].toFixed(0)} |`;
}
