// What applied on any day: the lines of the board are grouped anew by the stretches that each carries; the day stays in the address.
"use strict";
(() => {
  const board = document.querySelector(".board");
  if (!board) return;
  const form = board.querySelector(".day-form");
  const [field, slider] = form.querySelectorAll("input");
  const told = board.querySelector(".day-answer");
  const groups = [...board.querySelectorAll("section[data-state]")];
  const DAY = 86400000;
  const time = (day) => Date.parse(`${day}T00:00:00Z`);
  const first = time(board.dataset.first);
  const last = time(board.dataset.last);
  const iso = (at) => new Date(at).toISOString().slice(0, 10);
  const isDay = (day) => /^\d{4}-\d{2}-\d{2}$/.test(day ?? "") && !Number.isNaN(time(day)) && iso(time(day)) === day;
  const states = new Map(board.dataset.states.split("|").map((pair) => pair.split("=")));
  const months = board.dataset.months.split("|");
  const inWords = (day) => {
    const [year, month, date] = day.split("-").map(Number);
    return board.dataset.pattern.replace("{day}", date).replace("{month}", months[month - 1]).replace("{year}", year);
  };

  const lines = [...board.querySelectorAll(".line[data-measure]")].map((line) => ({
    line,
    home: line.parentElement,
    days: line.dataset.days ? line.dataset.days.split(";").map((stretch) => stretch.split(" ")) : [],
    state: line.querySelector(".now b"),
    checked: line.querySelector(".now span"),
    was: [line.querySelector(".now b").textContent, line.querySelector(".now span").textContent],
    bar: line.querySelector(".bar"),
  }));
  // By name, whatever group each is in.
  lines.sort((one, other) => one.line.dataset.place - other.line.dataset.place);
  const whole = told.textContent;
  const counts = groups.map((group) => group.querySelector(".count"));

  /** How a measure stands on a day: the last of its stretches that has begun. Dates compare as they are written. */
  const on = ({ days }, day) => days.findLast(([from]) => from <= day)?.[1] ?? "not-known";
  const groupOf = (state) => groups.find((group) => group.dataset.state === ({ partly: "in-force", "not-recorded": "not-known" }[state] ?? state));

  const rule = (bar, day) => {
    const drawn = bar?.querySelector(".day");
    if (!bar || !day) return drawn?.remove();
    const made = drawn ?? document.createElementNS("http://www.w3.org/2000/svg", "line");
    const place = `${((time(day) - first) / (last + DAY - first)) * 100}%`;
    for (const [name, value] of Object.entries({ class: "day", x1: place, x2: place, y1: -3, y2: 29 })) made.setAttribute(name, value);
    if (!drawn) bar.append(made);
  };

  const show = (day) => {
    const within = day && time(day) >= first && time(day) <= last;
    board.classList.toggle("on-day", Boolean(day));
    const full = new Map();
    for (const each of lines) {
      const { line, home, days, state, checked, was, bar } = each;
      const now = day ? on(each, day) : undefined;
      const list = day ? groupOf(now).querySelector("ul") : home;
      full.set(list, [...(full.get(list) ?? []), line]);
      // The end of a measure that has ended for good has its day; of a day that nobody checked nothing is said but that.
      const isLast = now === "ended" && days.at(-1)[1] === "ended" && days.at(-1)[0] <= day;
      state.textContent = !day || isLast ? was[0] : states.get(now);
      checked.textContent = !day ? was[1] : now === "not-known" ? line.dataset.unchecked : "";
      rule(bar, within ? day : undefined);
    }
    for (const [number, group] of groups.entries()) {
      const list = group.querySelector("ul");
      const members = full.get(list) ?? [];
      if (members.length !== list.children.length || members.some((line, place) => list.children[place] !== line)) list.append(...members);
      counts[number].textContent = members.length;
    }
    for (const group of groups) group.hidden = (full.get(group.querySelector("ul")) ?? []).length === 0;
    const said = groups
      .map((group) => [group, (full.get(group.querySelector("ul")) ?? []).length])
      .filter(([, count]) => count > 0)
      .map(([group, count]) => (count === 1 ? group.dataset.one : group.dataset.two.replace("2", count)));
    told.textContent = day ? board.dataset.answer.replace("{day}", inWords(day)).replace("{counts}", said.join(", ")) : whole;
  };

  const mirror = (day) => {
    field.value = day ?? "";
    slider.value = day ? Math.round((time(day) - first) / DAY) : slider.max;
    slider.setAttribute("aria-valuetext", day ? inWords(day) : whole);
  };

  const keep = (day) => {
    const address = new URL(location.href);
    if (day) address.searchParams.set("day", day);
    else address.searchParams.delete("day");
    keepAddress(address);
  };

  const choose = (day) => {
    mirror(day);
    keep(day);
    show(day);
  };

  const read = () => {
    const asked = new URLSearchParams(location.search).get("day");
    const day = isDay(asked) ? asked : undefined;
    mirror(day);
    show(day);
  };

  slider.max = Math.round((last - first) / DAY);
  // A day that is being typed is not one yet: the field is left alone until it is.
  field.addEventListener("input", () => {
    if (!isDay(field.value)) return;
    slider.value = Math.round((time(field.value) - first) / DAY);
    slider.setAttribute("aria-valuetext", inWords(field.value));
    keep(field.value);
    show(field.value);
  });
  field.addEventListener("change", () => field.value === "" && !field.validity.badInput && choose(undefined));
  slider.addEventListener("input", () => choose(iso(first + Number(slider.value) * DAY)));
  form.addEventListener("reset", () => setTimeout(() => choose(undefined)));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", read);
  read();
})();
