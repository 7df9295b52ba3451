// Finds events by the beginnings of their words; accents and capitals do not matter. The words stand in a script beside this one.
"use strict";
(() => {
  const form = document.querySelector("main form");
  const field = form.querySelector("input");
  const list = document.querySelector("main ol");
  const status = document.querySelector("main [role=status]");
  const { events, words } = throughlineWords;
  const entries = words.split("\n").map((line) => {
    const [word, ...steps] = line.split(" ");
    let at = 0;
    return [word, steps.map((step) => (at += parseInt(step, 36)))];
  });
  const parts = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);
  const titles = events.map(([, title]) => new Set(parts(title)));

  const find = (text) => {
    const asked = parts(text);
    if (asked.length === 0) return null;
    let found = null;
    for (const part of asked) {
      const here = new Set();
      for (const [word, places] of entries) if (word.startsWith(part)) for (const place of places) here.add(place);
      found = found === null ? here : new Set([...found].filter((place) => here.has(place)));
    }
    const weight = (place) => asked.filter((part) => [...titles[place]].some((word) => word.startsWith(part))).length;
    return [...found].sort((left, right) => weight(right) - weight(left) || left - right);
  };

  const show = () => {
    const found = find(field.value);
    list.replaceChildren(
      ...(found ?? []).map((place) => {
        const [id, title, date] = events[place];
        const item = document.createElement("li");
        const when = document.createElement("span");
        when.className = "date";
        when.textContent = date;
        const link = document.createElement("a");
        link.href = `events/${id}.html`;
        link.textContent = title;
        const what = document.createElement("div");
        what.append(link);
        item.append(when, what);
        return item;
      }),
    );
    status.textContent =
      found === null ? "" : found.length === 0 ? form.dataset.none : found.length === 1 ? form.dataset.one : form.dataset.many.replace("#", found.length);
    const address = new URL(location.href);
    if (field.value) address.searchParams.set("q", field.value);
    else address.searchParams.delete("q");
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers keep the address of a page that was opened from a folder as it is.
    }
  };

  form.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  if (field.value) show();
})();
