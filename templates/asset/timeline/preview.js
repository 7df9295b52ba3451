// The preview beside a mark: what it was, under the pointer, on a tap, and while one walks along the marks with the arrow keys.
"use strict";

const timelinePreview = (figure, list) => {
  const plot = figure.querySelector(".plot");
  const lanes = figure.querySelector(".lanes");
  const known = new Map(list.items.map((item) => [item.id, item]));
  const walked = list.items.map((item) => item.id);
  const marksOf = (id) => [...lanes.querySelectorAll(`line[data-event="${CSS.escape(id)}"]`)];
  const ids = walked.filter((id) => marksOf(id).length > 0);
  if (ids.length === 0) return;
  const isOff = (id) => list.isChosen && !list.left.has(known.get(id));

  const card = document.createElement("div");
  card.className = "card";
  card.hidden = true;
  figure.append(card);
  let current;
  let leaving;
  const dateOf = (item) => {
    const date = item.querySelector(".date");
    const year = date.querySelector(".of-year")?.textContent ?? "";
    const words = [...date.childNodes].filter((node) => !node.classList?.contains("of-year"));
    return `${words.map((node) => node.textContent).join("").trim()} ${year}`.trim();
  };
  const hide = () => {
    card.hidden = true;
    for (const mark of lanes.querySelectorAll(".on")) mark.classList.remove("on");
  };
  const place = (mark) => {
    const [dot, area] = [mark.getBoundingClientRect(), figure.getBoundingClientRect()];
    const view = plot.getBoundingClientRect();
    const x = Math.min(view.right, Math.max(view.left, (Math.max(dot.left, view.left) + Math.min(dot.right, view.right)) / 2)) - area.left;
    const y = (dot.top + dot.bottom) / 2 - area.top;
    const { offsetWidth: width, offsetHeight: height } = card;
    const isRight = x + 14 + width <= area.width;
    // Where neither side has room, below the mark.
    const isBeside = isRight || x - 14 - width >= 0;
    card.style.left = `${Math.max(0, Math.min(area.width - width, isRight ? x + 14 : isBeside ? x - 14 - width : x - width / 2))}px`;
    card.style.top = `${isBeside ? y - Math.min(24, height / 2) : y + 14}px`;
  };
  const select = (id, mark) => {
    const item = known.get(id);
    const marks = marksOf(id);
    hide();
    clearTimeout(leaving);
    for (const other of marks) other.classList.add("on");
    current = id;
    const part = (name, className, content) => {
      const made = document.createElement(name);
      if (className) made.className = className;
      made.append(...content);
      return made;
    };
    const title = item.querySelector("a").cloneNode(true);
    title.tabIndex = -1;
    const texts = [".excerpt", ".marks"].map((name) => item.querySelector(name)).filter(Boolean);
    card.replaceChildren(part("p", "count", [dateOf(item)]), part("p", "", [title]), ...texts.map((text) => text.cloneNode(true)));
    card.hidden = false;
    place(mark ?? marks[0]);
    lanes.setAttribute("aria-valuenow", ids.indexOf(id) + 1);
    lanes.setAttribute("aria-valuetext", [dateOf(item), title.textContent, item.querySelector(".marks")?.textContent].filter(Boolean).join(". "));
  };
  const open = (id) => known.get(id).querySelector("a").click();

  // One thing to step on, whose value is an event: a screen reader says each as one goes from it to the next.
  lanes.removeAttribute("aria-hidden");
  lanes.tabIndex = 0;
  for (const [name, value] of [["role", "slider"], ["aria-label", plot.dataset.walk], ["aria-valuemin", 1], ["aria-valuemax", ids.length], ["aria-valuenow", 1], ["aria-valuetext", known.get(ids[0]).querySelector("a").textContent]]) {
    lanes.setAttribute(name, value);
  }
  const walk = (step) => {
    const now = current === undefined ? (step > 0 ? -1 : ids.length) : ids.indexOf(current);
    for (let at = now + step; at >= 0 && at < ids.length; at += step) if (!isOff(ids[at])) return ids[at];
    return current;
  };
  /** The mark nearest in time in the lane above or below. */
  const across = (step) => {
    const rows = [...lanes.querySelectorAll(".dots")];
    const mark = lanes.querySelector(".on") ?? marksOf(current ?? ids[0])[0];
    const middle = (line) => parseFloat(line.getAttribute("x1")) + parseFloat(line.getAttribute("x2"));
    const row = rows[rows.indexOf(mark.closest(".dots")) + step];
    const marks = [...(row?.querySelectorAll("line") ?? [])].filter((line) => known.has(line.dataset.event) && !isOff(line.dataset.event));
    return marks.sort((one, other) => Math.abs(middle(one) - middle(mark)) - Math.abs(middle(other) - middle(mark)))[0];
  };
  lanes.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") return hide();
    if ((event.key === "Enter" || event.key === " ") && current && !card.hidden) {
      event.preventDefault();
      return open(current);
    }
    const right = document.dir === "rtl" ? -1 : 1;
    const steps = { ArrowLeft: -right, ArrowRight: right };
    const beside = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    let mark;
    let id;
    if (steps[event.key]) id = walk(steps[event.key]);
    else if (event.key === "Home") id = ids.find((one) => !isOff(one));
    else if (event.key === "End") id = ids.findLast((one) => !isOff(one));
    else if (beside) {
      mark = across(beside);
      id = mark?.dataset.event;
    } else return;
    event.preventDefault();
    if (!id) return;
    select(id, mark);
    const [dot, view] = [(mark ?? marksOf(id)[0]).getBoundingClientRect(), plot.getBoundingClientRect()];
    if (figure.classList.contains("zoomed") && (dot.left < view.left + 120 || dot.right > view.right)) {
      plot.scrollLeft += dot.left - (view.left + view.right) / 2;
      place(mark ?? marksOf(id)[0]);
    }
  });
  lanes.addEventListener("focus", () => lanes.matches(":focus-visible") && select(current && !isOff(current) ? current : walk(1) ?? ids[0]));
  lanes.addEventListener("blur", hide);

  const near = (event) => {
    let best;
    for (const mark of lanes.querySelectorAll("line[data-event]")) {
      const id = mark.dataset.event;
      if (!known.has(id) || isOff(id)) continue;
      const box = mark.getBoundingClientRect();
      const beside = Math.max(box.left - event.clientX, 0, event.clientX - box.right);
      const distance = Math.hypot(beside, (box.top + box.bottom) / 2 - event.clientY);
      if (distance < (best?.distance ?? 14)) best = { id, mark, distance };
    }
    return best;
  };
  const named = (event) => {
    const id = event.target.closest?.("text[data-event]")?.dataset.event;
    return id && known.has(id) ? { id, mark: marksOf(id)[0] } : undefined;
  };
  const leave = () => {
    clearTimeout(leaving);
    leaving = setTimeout(() => !lanes.matches(":focus-visible") && hide(), 250);
  };
  let wasOpen;
  plot.addEventListener("pointerdown", () => (wasOpen = card.hidden ? undefined : current));
  plot.addEventListener("pointermove", (event) => {
    if (event.pointerType !== "mouse" || event.buttons) return;
    const found = near(event) ?? named(event);
    if (found) select(found.id, found.mark);
    else if (!card.hidden) leave();
    plot.classList.toggle("near", Boolean(found));
  });
  plot.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leave());
  card.addEventListener("pointerenter", () => clearTimeout(leaving));
  card.addEventListener("pointerleave", leave);
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
  // A mouse has seen the preview before it presses; a finger sees it first and goes there with a second tap.
  plot.addEventListener("click", (event) => {
    const found = near(event) ?? named(event);
    if (!found) return event.target.closest("a, .when") || hide();
    event.preventDefault();
    if (event.pointerType === "mouse" || wasOpen === found.id) open(found.id);
    else select(found.id, found.mark);
  });
  plot.addEventListener("scroll", () => !lanes.matches(":focus-visible") && hide());
  list.watch(hide);
};
