// Makes more of the timeline where scripts run: what is chosen stays in the address, and the strip can be walked along event by event.
"use strict";
(() => {
  const main = document.querySelector("main");
  const form = main.querySelector(".choice");
  const items = [...main.querySelectorAll(".events > li[data-kind]")];

  if (form) {
    const status = form.querySelector("[role=status]");
    const fields = [...form.querySelectorAll("select, input")];
    const fits = (item) =>
      fields.every((field) => {
        if (field.type === "checkbox") return !field.checked || "differ" in item.dataset;
        if (!field.value) return true;
        const { kind = "", countries = "", topics = "", basis = "" } = item.dataset;
        return { kind, country: countries, topic: topics, basis }[field.name].split(" ").includes(field.value);
      });

    const show = () => {
      const isChosen = fields.some((field) => (field.type === "checkbox" ? field.checked : field.value));
      const left = new Set(items.filter(fits));
      const empty = (part) => ![...part.querySelectorAll("li[data-kind]")].some((item) => left.has(item));
      for (const part of main.querySelectorAll(".year, .month")) part.hidden = isChosen && empty(part);
      const ids = new Set([...left].map((item) => item.id));
      for (const mark of main.querySelectorAll(".dots line")) mark.classList.toggle("off", isChosen && !ids.has(mark.dataset.event));
      const { none, one, many } = form.dataset;
      status.textContent = !isChosen ? "" : left.size === 0 ? none : left.size === 1 ? one : `${left.size}${many}`;
    };

    const read = () => {
      const asked = new URLSearchParams(location.search);
      for (const field of fields) {
        const value = asked.get(field.name) ?? "";
        if (field.type === "checkbox") field.checked = value === field.value;
        else field.value = [...field.options].some((option) => option.value === value) ? value : "";
      }
      show();
    };

    const keep = () => {
      const address = new URL(location.href);
      for (const field of fields) {
        const value = field.type === "checkbox" ? field.checked && field.value : field.value;
        if (value) address.searchParams.set(field.name, value);
        else address.searchParams.delete(field.name);
      }
      address.hash = "";
      try {
        if (address.href !== location.href) history.pushState(null, "", address);
      } catch {
        // Some browsers keep the address of a page that was opened from a folder as it is.
      }
      show();
    };

    main.classList.add("scripted");
    form.addEventListener("change", keep);
    form.addEventListener("reset", () => setTimeout(keep));
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("popstate", read);
    read();
  }

  // The strip: a pointer near a mark, two buttons, and the arrow keys between them tell which event it is. Nothing is dragged.
  const figure = main.querySelector(".overview");
  const marks = figure ? [...figure.querySelectorAll(".dots line[data-event]")] : [];
  const known = new Map(items.map((item) => [item.id, item]));
  const named = marks.filter((mark) => known.has(mark.dataset.event));
  if (named.length === 0) return;

  const teller = document.createElement("p");
  teller.className = "teller";
  const link = document.createElement("a");
  link.hidden = true;
  const button = (label, sign, step) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = step < 0 ? `${sign} ${label}` : `${label} ${sign}`;
    made.addEventListener("click", () => walk(step));
    return made;
  };
  let current = -1;
  const select = (mark) => {
    for (const other of marks) other.classList.toggle("on", other === mark);
    const item = known.get(mark.dataset.event);
    const [title] = item.querySelectorAll("a");
    const year = item.querySelector(".of-year")?.textContent ?? "";
    const date = item.querySelector(".date").firstElementChild?.textContent ?? item.querySelector(".date").textContent;
    link.textContent = `${date} ${year}: ${title.textContent}`.replace(" :", ":");
    link.href = `#${item.id}`;
    link.hidden = false;
    current = named.indexOf(mark);
  };
  const walk = (step) => {
    for (let at = current + step; at >= 0 && at < named.length; at += step) {
      if (!named[at].classList.contains("off")) return select(named[at]);
    }
  };
  teller.append(button(figure.dataset.earlier, "‹", -1), button(figure.dataset.later, "›", 1), link);
  teller.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    walk(document.dir === "rtl" ? -step : step);
  });
  link.setAttribute("aria-live", "polite");
  figure.querySelector("figcaption").before(teller);

  const picture = figure.querySelector(".strip");
  const near = (event) => {
    let best;
    for (const mark of named) {
      if (mark.classList.contains("off")) continue;
      const box = mark.getBoundingClientRect();
      const beside = Math.max(box.left - event.clientX, 0, event.clientX - box.right);
      const above = Math.abs((box.top + box.bottom) / 2 - event.clientY);
      const distance = Math.hypot(beside, above);
      if (distance < (best?.distance ?? 14)) best = { mark, distance };
    }
    return best?.mark;
  };
  picture.addEventListener("pointermove", (event) => {
    const mark = near(event);
    if (mark && event.pointerType === "mouse") select(mark);
  });
  picture.addEventListener("click", (event) => {
    const mark = near(event);
    if (!mark) return;
    event.preventDefault();
    select(mark);
    location.hash = mark.dataset.event;
  });
})();
