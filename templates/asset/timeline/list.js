// The list of events: what is chosen among them, by kind, country, topic, evidence and time, stays in the address; newest first on demand.
"use strict";

/** A month as a number: months since year 0. Nothing when the text is none. */
const monthNumber = (text) => {
  const [, year, month] = text?.match(/^(-?\d+)-(\d\d)$/) ?? [];
  return month >= 1 && month <= 12 ? year * 12 + (month - 1) : undefined;
};
/** The same the other way round. */
const monthText = (number) => {
  const year = Math.floor(number / 12);
  return `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}-${String(number - year * 12 + 1).padStart(2, "0")}`;
};

/** The first and the last month that an event may touch, by its date in EDTF. */
const monthsOf = (edtf) => {
  const one = (text, digit) => {
    const [, year, month] = text.match(/^(-?[\dX]+)(?:-(\d\d))?/) ?? [];
    if (!year) return undefined;
    const first = Number(year.replaceAll("X", digit)) * 12;
    // A season is told by its year only: which months it has depends on where.
    return month >= 1 && month <= 12 ? first + (month - 1) : first + (digit === "0" ? 0 : 11);
  };
  const [start, end] = edtf.includes("/") ? edtf.split("/") : [edtf, edtf];
  const first = start === ".." ? -Infinity : one(start, "0");
  const last = end === ".." ? Infinity : one(end, "9") ?? one(start, "9");
  return first === undefined || last === undefined ? undefined : [first, last];
};

/** Starts the list; what else is on the page watches what is chosen. */
const timelineList = (main) => {
  const form = main.querySelector(".choice");
  const items = [...main.querySelectorAll(".events > li[data-kind]")];
  const watchers = [];
  const list = { form, items, range: undefined, left: new Set(items), isChosen: false, watch: (see) => watchers.push(see) };
  if (!form) return list;

  const status = form.querySelector("[role=status]");
  const fields = [...form.querySelectorAll("select, input[type=checkbox]")];
  const [since, until] = ["since", "until"].map((name) => form.querySelector(`[name=${name}]`));
  const months = new Map(items.map((item) => [item, monthsOf(item.dataset.date)]));
  const isWithin = (item) => {
    if (!list.range) return true;
    const [first, last] = months.get(item) ?? [Infinity, -Infinity];
    return first <= list.range[1] && last >= list.range[0];
  };
  const fits = (item) =>
    isWithin(item) &&
    fields.every((field) => {
      if (field.type === "checkbox") return !field.checked || "differ" in item.dataset;
      if (!field.value) return true;
      const { kind = "", countries = "", topics = "", basis = "" } = item.dataset;
      return { kind, country: countries, topic: topics, basis }[field.name].split(" ").includes(field.value);
    });

  const show = () => {
    list.isChosen = Boolean(list.range) || fields.some((field) => (field.type === "checkbox" ? field.checked : field.value));
    list.left = new Set(items.filter(fits));
    for (const item of items) item.hidden = !isWithin(item);
    const isEmpty = (part) => ![...part.querySelectorAll("li[data-kind]")].some((item) => list.left.has(item));
    for (const part of main.querySelectorAll(".year, .month")) part.hidden = list.isChosen && isEmpty(part);
    form.classList.toggle("ranged", Boolean(list.range));
    main.classList.toggle("chosen", list.isChosen);
    const { none, one, many } = form.dataset;
    const { size } = list.left;
    status.textContent = !list.isChosen ? "" : size === 0 ? none : size === 1 ? one : `${size}${many}`;
    for (const see of watchers) see();
  };

  /** What the two fields say. One alone leaves the other side open. */
  const asked = () => {
    const [first, last] = [since, until].map((field) => monthNumber(field.value));
    if (first === undefined && last === undefined) return undefined;
    const range = [first ?? -Infinity, last ?? Infinity];
    return range[0] <= range[1] ? range : range.reverse();
  };

  const order = form.querySelector(".order");
  const isNewest = () => order.getAttribute("aria-pressed") === "true";
  const turn = (newest) => {
    if (newest === isNewest()) return;
    order.setAttribute("aria-pressed", String(newest));
    for (const part of main.querySelectorAll(".timeline .year, .timeline .events")) {
      const own = [...part.children].filter((child) => child.matches(".month, li"));
      part.append(...own.reverse());
    }
    const years = [...main.querySelectorAll(".timeline .year")];
    const after = years.at(-1)?.nextSibling ?? null;
    const parent = years[0]?.parentNode;
    for (const year of years.reverse()) parent.insertBefore(year, after);
  };

  const read = () => {
    const address = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = address.get(field.name) ?? "";
      if (field.type === "checkbox") field.checked = value === field.value;
      else field.value = [...field.options].some((option) => option.value === value) ? value : "";
    }
    for (const field of [since, until]) field.value = monthNumber(address.get(field.name)) === undefined ? "" : address.get(field.name);
    list.range = asked();
    turn(address.get("order") === "newest");
    show();
    // What is chosen is to be seen.
    if (list.isChosen && !form.querySelector("details").open && fields.some((field) => field.checked || (field.type !== "checkbox" && field.value))) form.querySelector("details").open = true;
  };

  const keep = () => {
    const address = new URL(location.href);
    const set = (name, value) => (value ? address.searchParams.set(name, value) : address.searchParams.delete(name));
    for (const field of fields) set(field.name, field.type === "checkbox" ? field.checked && field.value : field.value);
    for (const [end, field] of [since, until].entries()) set(field.name, Number.isFinite(list.range?.[end]) && monthText(list.range[end]));
    set("order", isNewest() && "newest");
    address.hash = "";
    keepAddress(address, "pushState");
    show();
  };

  /** Chooses a stretch of time; nothing for all of it. While it is drawn, the address waits. */
  list.choose = (range, isDone = true) => {
    list.range = range;
    for (const [end, field] of [since, until].entries()) field.value = Number.isFinite(range?.[end]) ? monthText(range[end]) : "";
    (isDone ? keep : show)();
  };

  main.classList.add("scripted");
  for (const part of form.querySelectorAll(".date, .order")) part.hidden = false;
  form.addEventListener("change", () => {
    list.range = asked();
    keep();
  });
  form.addEventListener("reset", () =>
    setTimeout(() => {
      list.range = undefined;
      keep();
    }),
  );
  form.addEventListener("submit", (event) => event.preventDefault());
  order.addEventListener("click", () => {
    turn(!isNewest());
    keep();
  });
  addEventListener("popstate", read);
  list.start = read;
  return list;
};
