// The brush on the chart's axis: a stretch of time is chosen by dragging, or by its two handles with the arrow keys.
"use strict";

const timelineBrush = (figure, scale, list, zoom) => {
  const when = figure.querySelector(".when");
  const shade = document.createElement("div");
  shade.className = "shade";
  const track = document.createElement("div");
  track.className = "track";
  track.append(shade);
  figure.querySelector(".rows").prepend(track);
  const named = new Intl.DateTimeFormat(document.documentElement.lang, { month: "long", year: "numeric", timeZone: "UTC" });
  const inWords = (month) => {
    const date = new Date(Date.UTC(2000, 0, 1));
    date.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12);
    return named.format(date);
  };
  const within = (month) => Math.min(scale.last, Math.max(scale.first, month));
  const range = () => (list.range ?? [scale.first, scale.last]).map(within);
  /** All of the time is no choice. */
  const choose = ([first, last], isDone) => {
    const isAll = first <= scale.first && last >= scale.last;
    list.choose(isAll ? undefined : [first, last], isDone);
  };

  const handles = ["since", "until"].map((name, end) => {
    const handle = document.createElement("span");
    handle.className = `handle ${name}`;
    handle.tabIndex = 0;
    handle.setAttribute("role", "slider");
    handle.setAttribute("aria-label", when.dataset[name]);
    handle.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -12, PageUp: 12, Home: -Infinity, End: Infinity }[event.key];
      if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const now = range();
      now[end] = within(now[end] + step);
      if (now[0] > now[1]) now[end] = now[1 - end];
      choose(now);
    });
    when.append(handle);
    return handle;
  });

  const draw = () => {
    const now = range();
    const [from, to] = [scale.share(now[0]), scale.share(now[1] + 1)];
    shade.hidden = !list.range;
    shade.style.left = `${from * 100}%`;
    shade.style.width = `${(to - from) * 100}%`;
    for (const [end, handle] of handles.entries()) {
      handle.style.left = `${(end === 0 ? from : to) * 100}%`;
      const limits = [end === 0 ? scale.first : now[0], end === 0 ? now[1] : scale.last];
      for (const [name, value] of [["valuemin", limits[0]], ["valuemax", limits[1]], ["valuenow", now[end]], ["valuetext", inWords(now[end])]]) {
        handle.setAttribute(`aria-${name}`, value);
      }
    }
  };

  // From where a drag set out: a fixed month, and whether it went anywhere.
  let drag;
  const at = (event) => scale.month(Math.min(1, Math.max(0, zoom.shareAt(event.clientX))));
  when.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const end = handles.indexOf(event.target);
    drag = { x: event.clientX, fixed: end < 0 ? at(event) : range()[1 - end], isHandle: end >= 0, hasMoved: false };
    if (end >= 0) event.target.focus();
  });
  when.addEventListener("pointermove", (event) => {
    if (!drag) return;
    if (!drag.hasMoved && Math.abs(event.clientX - drag.x) < 5) return;
    if (!drag.hasMoved) when.setPointerCapture(event.pointerId);
    drag.hasMoved = true;
    choose([drag.fixed, at(event)].sort((one, other) => one - other), false);
  });
  const end = (event) => {
    if (!drag) return;
    const { hasMoved, isHandle } = drag;
    drag = undefined;
    if (hasMoved) return list.choose(list.range);
    // A year alone is chosen by a press on it, where it is no link.
    if (event.type === "pointerup" && !isHandle && !when.querySelector("a")) {
      const first = Math.floor(at(event) / 12) * 12;
      choose([first, first + 11]);
    }
  };
  when.addEventListener("pointerup", end);
  when.addEventListener("pointercancel", end);
  let last;
  when.addEventListener("pointerdown", (event) => (last = event.clientX), true);
  when.addEventListener("click", (event) => Math.abs(event.clientX - last) >= 5 && event.preventDefault(), true);
  when.addEventListener("dragstart", (event) => event.preventDefault());
  list.watch(draw);
  draw();
};
