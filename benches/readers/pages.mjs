// The same events as a page of TimelineJS and as pages of vis-timeline, each set up as its documentation says, without media.

import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const packages = createRequire(import.meta.url);
const folderOf = (name) => dirname(packages.resolve(`${name}/package.json`));
export const versionOf = (name) => JSON.parse(readFileSync(join(folderOf(name), "package.json"), "utf8")).version;

/** The events that a reader sees, oldest first: what each of the pages gets. */
export function eventsOf(site) {
  const { events, locales } = JSON.parse(readFileSync(join(site, "data", "timeline.json"), "utf8"));
  const text = (value) => (typeof value === "string" ? value : value[locales[0]]);
  return events
    .filter((event) => (event.status ?? "published") === "published")
    .map(({ id, date, earliest, latest, title, summary }) => ({ id, date, earliest, latest, title: text(title), summary: text(summary) }))
    .sort((one, other) => (one.earliest < other.earliest ? -1 : 1));
}

/** A folder with TimelineJS, its styles and fonts, and the events as its JSON format. */
export function timelinejs(folder, events) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(folderOf("@knight-lab/timelinejs"), "dist"), folder, { recursive: true });
  const day = (date) => {
    const [year, month, of] = date.split("-").map(Number);
    return { year, ...(month ? { month } : {}), ...(of ? { day: of } : {}) };
  };
  const slides = events.map(({ id, date, title, summary }) => ({
    unique_id: id,
    start_date: day(date.replace(/[~?%]$/, "")),
    text: { headline: title, text: `<p>${summary}</p>` },
  }));
  writeFileSync(join(folder, "events.json"), JSON.stringify({ events: slides }));
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>TimelineJS</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="css/timeline.css">
<script src="js/timeline.js"></script>
</head>
<body>
<div id="timeline-embed" style="width: 100%; height: 600px"></div>
<script>
window.timeline = new TL.Timeline("timeline-embed", "events.json", { script_path: new URL("js/", location.href).href });
</script>
</body>
</html>
`,
  );
}

/** A folder with vis-timeline's standalone build and the events as its items; in clusters if so wished. */
export function visTimeline(folder, events, cluster) {
  mkdirSync(folder, { recursive: true });
  const home = folderOf("vis-timeline");
  cpSync(join(home, "standalone", "umd", "vis-timeline-graph2d.min.js"), join(folder, "vis-timeline-graph2d.min.js"));
  cpSync(join(home, "styles", "vis-timeline-graph2d.min.css"), join(folder, "vis-timeline-graph2d.min.css"));
  const items = events.map(({ id, date, earliest, latest, title, summary }) => ({
    id,
    content: title,
    title: summary,
    start: earliest,
    // What is known to the month is drawn as wide as its month.
    ...(earliest === latest || date.includes("/") ? {} : { end: latest }),
  }));
  writeFileSync(join(folder, "events.json"), JSON.stringify(items));
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>vis-timeline</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="vis-timeline-graph2d.min.css">
<script src="vis-timeline-graph2d.min.js"></script>
</head>
<body>
<div id="visualization"></div>
<script>
fetch("events.json").then((response) => response.json()).then((events) => {
  const items = new vis.DataSet(events);
  window.timeline = new vis.Timeline(document.getElementById("visualization"), items, ${JSON.stringify(cluster ? { cluster: {} } : {})});
});
</script>
</body>
</html>
`,
  );
}
