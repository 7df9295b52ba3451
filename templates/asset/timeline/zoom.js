// The chart's scale, and how close one looks: buttons, the wheel with Ctrl, two fingers. It scrolls sideways then, by whatever scrolls.
"use strict";

/** The scale of a chart: months to shares of its width, and back. */
const timelineScale = (figure) => {
  const stretches = figure.dataset.stretches.split(";").map((stretch) => stretch.split(" ").map(Number));
  const width = Number(figure.dataset.width);
  return {
    first: stretches[0][0],
    last: stretches.at(-1)[1],
    /** Where a month begins. */
    share(month) {
      for (const [first, last, place] of stretches) {
        if (month < first) return place / width;
        if (month <= last) return (place + month - first) / width;
      }
      return 1;
    },
    /** The month at a place; in a break the next one. */
    month(share) {
      const at = share * width;
      for (const [first, last, place] of stretches) {
        if (at < place) return first;
        if (at < place + last - first + 1) return first + Math.floor(at - place);
      }
      return stretches.at(-1)[1];
    },
    months: width,
  };
};

const timelineZoom = (figure, scale, list) => {
  const plot = figure.querySelector(".plot");
  const rows = plot.querySelector(".rows");
  const when = plot.querySelector(".when");
  const buttons = [...figure.querySelectorAll(".zoom")];
  const most = Math.max(2, scale.months / 6);
  let level = 1;
  /** What the names take of the width, and what is left of it. */
  const gutter = () => rows.getBoundingClientRect().width - when.getBoundingClientRect().width;
  const roomFor = () => plot.clientWidth - parseFloat(getComputedStyle(plot).paddingInlineEnd) - gutter();
  /** Zooms so that a share of the whole stands a number of pixels from the chart's left edge. */
  const zoom = (wanted, share, offset) => {
    const names = gutter();
    const room = roomFor();
    level = Math.min(most, Math.max(1, wanted));
    rows.style.inlineSize = level === 1 ? "" : `${names + room * level}px`;
    plot.scrollLeft = share * room * level - offset;
    figure.classList.toggle("zoomed", level > 1);
    for (const button of buttons) button.disabled = Number(button.dataset.step) < 0 ? level === 1 : level === most;
  };
  const shareAt = (x) => {
    const box = when.getBoundingClientRect();
    return (x - box.left) / box.width;
  };
  const offsetOf = (x) => x - plot.getBoundingClientRect().left - gutter();
  const middle = () => {
    const box = plot.getBoundingClientRect();
    return (box.left + gutter() + box.right) / 2;
  };
  /** The whole of what is chosen, as wide as the chart. */
  const fit = () => {
    const [first, last] = list.range.map((month) => Math.min(scale.last, Math.max(scale.first, month)));
    const [from, to] = [scale.share(first), scale.share(last + 1)];
    zoom(0.96 / (to - from), from, roomFor() * 0.02);
  };
  const isFitted = () => {
    const [first, last] = list.range;
    const wide = scale.share(Math.min(scale.last, last) + 1) - scale.share(Math.max(scale.first, first));
    return level * wide > 0.7;
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const step = Number(button.dataset.step);
      if (step > 0 && list.range && !isFitted()) return fit();
      zoom(step > 0 ? level * 1.6 : level / 1.6 < 1.1 ? 1 : level / 1.6, shareAt(middle()), offsetOf(middle()));
    });
  }
  plot.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(level * Math.exp(-event.deltaY / 200), shareAt(event.clientX), offsetOf(event.clientX));
    },
    { passive: false },
  );
  const fingers = new Map();
  let spread;
  plot.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse") fingers.set(event.pointerId, event.clientX);
  });
  plot.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, event.clientX);
    if (fingers.size !== 2) return;
    const [one, other] = [...fingers.values()];
    const now = Math.max(20, Math.abs(one - other));
    const at = (one + other) / 2;
    if (spread) zoom((level * now) / spread, shareAt(at), offsetOf(at));
    spread = now;
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
    plot.addEventListener(end, (event) => {
      fingers.delete(event.pointerId);
      spread = undefined;
    });
  }
  addEventListener("resize", () => level > 1 && zoom(level, shareAt(middle()), offsetOf(middle())));
  return { shareAt };
};
