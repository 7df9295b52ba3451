// Opens one page once, in a fresh window, and says what it cost and how long its reader waited.

/** How long a page may take until it is given up. */
export const PATIENCE = 180_000;

/** Runs in the page: notes when the first event can be read and the last one can be reached, at the frame after. */
function watch({ kind, last }) {
  const seen = (node) =>
    node?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && node.getBoundingClientRect().height > 0;
  const reached = {
    // In the page, or one link away: the event's own page, or the page of its year, where a large timeline has its events.
    throughline: () =>
      seen(document.querySelector("main li[id][data-date] a, main .elsewhere a")) &&
      (document.getElementById(last.id) ??
        document.querySelector(`a[href$="events/${last.id}.html"], a[href*="years/${last.date.slice(0, 4)}.html"]`)),
    // The first slide's headline, and the last slide's marker, which opens it.
    timelinejs: () => seen(document.querySelector(".tl-slide .tl-headline")) && document.getElementById(`${last.id}-marker`),
    // An item's text, and all items drawn: vis-timeline shows the whole of time at first.
    vis: () => seen(document.querySelector(".vis-item .vis-item-content")) && window.timeline?.itemSet.items[last.id]?.displayed,
    clusters: () => seen(document.querySelector(".vis-item .vis-item-content")) && document.querySelector(".vis-cluster, .vis-item"),
  }[kind];
  window.readyAt = new Promise((resolve) => {
    const look = () => {
      if (document.body && reached()) requestAnimationFrame(() => resolve(performance.now()));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** What one visit costs: bytes, requests, elements, milliseconds. */
export async function visit(browser, server, { path, kind }, events) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const asked = [];
    page.on("request", (request) => {
      if (!request.url().startsWith("data:") && !request.url().startsWith("blob:")) asked.push(request.url());
    });
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.addInitScript(watch, { kind, last: events.at(-1) });
    await page.goto(server.base + path, { waitUntil: "commit", timeout: PATIENCE });
    const ready = await Promise.race([
      page.evaluate(() => window.readyAt),
      new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE).unref()),
    ]);
    if (ready === undefined) return { ready };
    const { metrics } = await session.send("Performance.getMetrics");
    // What comes later still counts: fonts and icons that the first drawing asked for.
    await page.waitForLoadState("load");
    await page.waitForTimeout(1000);
    const titles = events.map(({ title }) => title);
    const [elements, shown] = await page.evaluate(
      (wanted) => [
        document.querySelectorAll("*").length,
        wanted.filter((title) => document.body.textContent.includes(title)).length,
      ],
      titles,
    );
    const outside = asked.filter((url) => !url.startsWith(server.base));
    const weights = asked.filter((url) => url.startsWith(server.base)).map((url) => server.weight(url));
    return {
      ready,
      busy: metrics.find(({ name }) => name === "TaskDuration").value * 1000,
      requests: asked.length,
      outside,
      raw: weights.reduce((sum, { raw }) => sum + raw, 0),
      sent: weights.reduce((sum, { sent }) => sum + sent, 0),
      elements,
      shown,
    };
  } finally {
    await context.close();
  }
}

/** How many events can be read in the page where scripts do not run. */
export async function withoutScripts(browser, server, { path }, events) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(server.base + path);
    const text = await page.evaluate(() => document.body.innerText.replace(/\s+/g, " "));
    return events.filter(({ title }) => text.includes(title)).length;
  } finally {
    await context.close();
  }
}
