// Fills a frame on another site: reads the page that the frame's address names, and shows the parts of it that are marked for this.
"use strict";
(() => {
  const words = document.body.dataset;
  const asked = new URLSearchParams(location.search);
  const main = document.querySelector("main");
  const out = document.querySelector(".out");
  const isName = (text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

  // A theme of the frame's own: the rules for dark and light screens are taken as if the reader's machine preferred it.
  const theme = asked.get("theme");
  const prefer = (rules) => {
    for (const rule of rules) {
      if (rule.media) {
        const text = rule.media.mediaText.replace(/\(prefers-color-scheme: *(dark|light)\)/g, (_, name) => (name === theme ? "(min-width: 0px)" : "(max-width: 0px)"));
        if (text !== rule.media.mediaText) rule.media.mediaText = text;
      }
      if (rule.cssRules) prefer(rule.cssRules);
    }
  };
  if ((theme === "dark" || theme === "light") && location.protocol !== "file:") {
    document.querySelector("meta[name=color-scheme]").content = theme;
    document.documentElement.style.colorScheme = theme;
    for (const sheet of document.styleSheets) prefer(sheet.cssRules);
  }

  // The page around the frame is told how tall it is, if it cares to listen.
  const tell = () => {
    const height = Math.ceil(main.getBoundingClientRect().height + document.querySelector("footer").getBoundingClientRect().height) + 42;
    if (parent !== window) parent.postMessage({ type: "throughline-height", height }, "*");
  };
  new ResizeObserver(tell).observe(main);

  const lead = (href) => {
    abroad(out, href);
    out.textContent = words.open;
  };

  const say = (text) => {
    const told = document.createElement("p");
    told.className = "told";
    told.setAttribute("role", "status");
    told.textContent = text;
    main.append(told);
    return told;
  };
  const abroad = (link, href) => {
    link.setAttribute("href", href);
    link.setAttribute("target", "_blank");
    link.setAttribute("rel", "noopener");
  };

  /** A page, or the one that it sends its reader on to. */
  const read = async (address, hops = 3) => {
    const response = await fetch(address, { credentials: "omit" });
    if (response.status === 404) return undefined;
    if (!response.ok) throw new Error(String(response.status));
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const moved = page.querySelector('meta[http-equiv="refresh"]')?.content.match(/url=(.+)$/i);
    if (moved && hops > 0) return read(new URL(moved[1], address), hops - 1);
    return { page, address: new URL(address) };
  };

  /** Copies of the marked parts, whose links lead out of the frame. */
  const parts = ({ page, address }, name) =>
    [...page.querySelectorAll(`[data-embed="${name}"]`)].map((part) => {
      const copy = document.importNode(part, true);
      for (const left of copy.querySelectorAll("script, style, form, .tools, .own")) left.remove();
      // The definition that a term opens is not here.
      for (const term of copy.querySelectorAll("button.term")) term.replaceWith(...term.childNodes);
      for (const link of copy.querySelectorAll("a")) {
        const href = link.getAttribute("href") ?? link.getAttribute("xlink:href");
        if (href !== null) abroad(link, new URL(href, address).href);
      }
      return copy;
    });

  // A date as two numbers, the first day that it may mean and the last: XX and what is left out may be any.
  const days = (text) => {
    const [from, to = from] = text.split("/");
    const day = (part, free) => {
      const [, sign, year, month, day] = part.replace(/[?~%]/g, "").match(/^Y?(-?)([\dX]{4,5})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/) ?? [];
      if (!year) return undefined;
      const number = (digits, most) => (digits && !digits.includes("X") ? Number(digits) : free ? most : 0);
      const years = Number(year.replace(/X/g, free === (sign === "-") ? "0" : "9"));
      return (sign ? -years : years) * 10_000 + number(month, 12) * 100 + number(day, 31);
    };
    return [day(from, false) ?? -Infinity, day(to, true) ?? Infinity];
  };

  const inWords = (text) => {
    const [year, month = 1, day = 1] = text.split("-").map(Number);
    const length = text.split("-").length;
    const shown = { timeZone: "UTC", year: "numeric", month: length > 1 ? "long" : undefined, day: length > 2 ? "numeric" : undefined };
    return new Intl.DateTimeFormat(document.documentElement.lang, shown).format(Date.UTC(year, month - 1, day));
  };

  const groups = { kind: "kind", country: "countries", topic: "topics", basis: "basis" };
  /** What the frame's address asks for of the timeline: whether an event fits, and the same in words. */
  const choice = (page) => {
    const tests = [];
    const said = [];
    for (const [name, trait] of Object.entries(groups)) {
      const wanted = (asked.getAll(name).join(" ").match(/[A-Za-z0-9-]+/g) ?? []);
      if (wanted.length === 0) continue;
      tests.push((item) => wanted.some((value) => (item.dataset[trait] ?? "").split(" ").includes(value)));
      const labels = wanted.map((value) => page.querySelector(`[name="${name}"] [value="${value}"]`)?.textContent.replace(/ \(\d+\)$/, "") ?? value);
      said.push(labels.join(", "));
    }
    if (asked.get("differ")) {
      tests.push((item) => "differ" in item.dataset);
      said.push(page.querySelector('[name="differ"]')?.closest("label")?.textContent.replace(/ \(\d+\)$/, "").trim() ?? "");
    }
    const bound = (names) => names.map((name) => asked.get(name) ?? "").find((value) => /^\d{4}(-\d{2}){0,2}$/.test(value));
    const [since, until] = [bound(["since", "from"]), bound(["until", "to"])];
    if (since) {
      tests.push((item) => days(item.dataset.date)[1] >= days(since)[0]);
      said.push(words.since.replace("@", inWords(since)));
    }
    if (until) {
      tests.push((item) => days(item.dataset.date)[0] <= days(until)[1]);
      said.push(words.until.replace("@", inWords(until)));
    }
    return { tests, said: said.filter(Boolean).join(" · ") };
  };

  /** Leaves of the timeline what is asked for, and says how much that is. */
  const choose = (page) => {
    const { tests, said } = choice(page);
    if (tests.length === 0) return;
    const items = [...main.querySelectorAll("li[data-date]")];
    if (items.length === 0) {
      say(words.tooMany);
      return;
    }
    const left = new Set();
    for (const item of items) {
      if (tests.every((fits) => fits(item))) left.add(item.id);
      else item.remove();
    }
    for (const part of main.querySelectorAll(".month, .year")) if (!part.querySelector("li[data-date]")) part.remove();
    for (const count of main.querySelectorAll(".year .count")) count.remove();
    for (const mark of main.querySelectorAll("[data-event]")) mark.classList.toggle("off", !left.has(mark.dataset.event));
    const told = left.size === 0 ? words.fitNone : left.size === 1 ? words.fitOne : words.fitMany.replace("#", left.size);
    main.querySelector("h1").after(say(`${said ? `${said}: ` : ""}${told}`));
  };

  /** The latest first: years, months in them, events in those. */
  const turn = () => {
    for (const holder of main.querySelectorAll('[data-embed="list"], .year, .events')) {
      const parts = [...holder.children].filter((part) => part.matches(".year, .month, li"));
      holder.append(...parts.reverse());
    }
  };

  const SHOWN = {
    event: ["notice", "date", "title", "summary", "answer"],
    story: ["title", "summary", "steps", "picture"],
    measure: ["title", "summary", "state", "bar", "steps"],
    timeline: ["title", "picture", "list"],
  };
  const show = (found) => {
    const wanted = SHOWN[words.kind].flatMap((name) => parts(found, name));
    const title = wanted.find((part) => part.matches("h1"));
    if (!title) throw new Error("nothing is marked");
    const link = document.createElement("a");
    link.append(...title.childNodes);
    title.append(link);
    const { address } = found;
    if (words.kind === "timeline") address.search = location.search.replace(/[?&]theme=[^&]*/, "").replace(/^&/, "?");
    abroad(link, address.href);
    lead(address.href);
    document.title = title.textContent;
    const canonical = document.querySelector("link[rel=canonical]");
    if (canonical) canonical.href = address.href;
    main.replaceChildren(...wanted);
    if (words.kind !== "timeline") return;
    choose(found.page);
    if (asked.get("order") === "newest") turn();
  };

  const start = async () => {
    const id = asked.get("id") ?? "";
    const isWhole = words.kind === "timeline";
    if (!isWhole && !isName(id)) return say(words.noId);
    const address = new URL(isWhole ? words.from : `${words.from}${id}.html`, location.href);
    if (location.protocol === "file:") {
      lead(address.href);
      return say(words.folder);
    }
    const waiting = say(words.waiting);
    let found;
    try {
      found = await read(address);
      if (found) return show(found);
    } catch {
      lead(address.href);
    }
    waiting.textContent = found === undefined && out.href !== address.href ? words.missing : words.failed;
  };
  start().then(tell);
})();
