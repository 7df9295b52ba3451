// The page of causes: an event that is chosen, by its dot or from the list, leaves only its causes and consequences lit, in all
// bands; a sentence says so, and the address keeps it. Links between bands are drawn while they are lit.
(() => {
  const tracer = document.querySelector(".tracer");
  const bands = document.querySelector(".bands");
  if (!tracer || !bands) return;
  const told = tracer.querySelector(".told");
  const hint = told.textContent;
  const select = tracer.querySelector("select");
  const clear = tracer.querySelector(".choose button");
  const items = [...document.querySelectorAll(".in-words li[data-edge]")];
  const links = items.map((item) => {
    const [from, to] = item.dataset.edge.split("|");
    const { family, basis } = item.dataset;
    return { item, from, to, kinds: [family, basis], disputed: "disputed" in item.dataset, hidden: false, drawn: [] };
  });
  const byKey = new Map(links.map((link) => [keyOf(link.item), link]));
  for (const edge of bands.querySelectorAll(".edge[data-edge]")) byKey.get(keyOf(edge))?.drawn.push(edge);
  const dots = [...bands.querySelectorAll(".events a")];
  const places = new Map();
  const put = (id, element) => places.set(id, [...(places.get(id) ?? []), element]);
  for (const dot of dots) put(eventOf(dot), dot);
  for (const link of bands.querySelectorAll(".story-chain > ol > li > a")) put(eventOf(link), link.parentElement);
  for (const svg of bands.querySelectorAll(".band")) rove(svg);

  // The events to choose from, band by band, each once.
  const named = new Map();
  for (const band of bands.querySelectorAll(".band-of")) {
    const group = document.createElement("optgroup");
    group.label = band.querySelector("h2").textContent;
    for (const dot of band.querySelector(".band").querySelectorAll(".events a")) {
      const id = eventOf(dot);
      if (named.has(id)) continue;
      const [date, ...title] = dot.querySelector("title").textContent.split(": ");
      named.set(id, { date, title: title.join(": "), href: dot.getAttribute("href") });
      group.append(new Option(`${title.join(": ")} · ${date}`, id));
    }
    if (group.children.length > 0) select.append(group);
  }

  const across = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  across.setAttribute("class", "picture across");
  across.setAttribute("aria-hidden", "true");
  bands.append(across);
  const isSeen = (element) => element.getClientRects().length > 0 && !element.closest("details:not([open])");
  const spots = (id, base) =>
    (places.get(id) ?? [])
      .filter((element) => element.matches(".events a") && isSeen(element))
      .map((dot) => dot.querySelector("circle").getBoundingClientRect())
      .map((box) => [box.left + box.width / 2 - base.left, box.top + box.height / 2 - base.top]);
  // Links of the chain that stand in no band that is seen.
  const bridge = (chain) => {
    across.replaceChildren();
    const base = bands.getBoundingClientRect();
    for (const link of chain) {
      if (link.drawn.some((edge) => !edge.matches(".stub") && isSeen(edge))) continue;
      // An event may stand in several bands: the nearest two are joined.
      const pairs = spots(link.from, base).flatMap((one) => spots(link.to, base).map((other) => [one, other]));
      const far = ([one, other]) => Math.abs(one[1] - other[1]);
      const [from, to] = pairs.sort((one, other) => far(one) - far(other))[0] ?? [];
      if (!from) continue;
      const group = document.createElementNS(across.namespaceURI, "g");
      const path = document.createElementNS(across.namespaceURI, "path");
      group.setAttribute("class", `edge lit ${link.kinds[0]}${link.disputed ? " disputed" : ""}`);
      group.dataset.basis = link.kinds[1];
      const middle = (from[1] + to[1]) / 2;
      path.setAttribute("vector-effect", "non-scaling-stroke");
      path.setAttribute("d", `M${from}C${from[0]} ${middle} ${to[0]} ${middle} ${to}`);
      group.append(path);
      across.append(group);
    }
  };

  let chosen = "";
  let lit;
  const dark = () => {
    lit = undefined;
    bands.classList.remove("tracing");
    for (const one of bands.querySelectorAll(".lit")) one.classList.remove("lit");
    across.replaceChildren();
  };
  const trace = (id) => {
    if (lit === id) return undefined;
    dark();
    lit = id;
    const [before, to] = reached(links, id, "to", "from");
    const [after, from] = reached(links, id, "from", "to");
    const chain = new Set([...to, ...from]);
    for (const link of chain) for (const edge of link.drawn) edge.classList.add("lit");
    for (const other of [id, ...before, ...after]) for (const element of places.get(other) ?? []) element.classList.add("lit");
    bands.classList.add("tracing");
    bridge(chain);
    return { before: before.size, after: after.size, disputed: [...chain].filter((link) => link.disputed).length };
  };
  const say = (id, { before, after, disputed }) => {
    const { title, date, href } = named.get(id);
    const { chosen: sentence, disputed: contested, event, why } = tracer.dataset;
    const text = sentence.replace(/\{(\w+)\}/g, (_, name) => ({ title, date, before, after })[name]);
    const parts = [disputed > 0 ? `${text} ${contested.replace("{count}", disputed)}` : text];
    const to = (words, target) => {
      const link = document.createElement("a");
      link.href = target;
      link.textContent = words;
      parts.push(" ", link);
    };
    to(event, href);
    if (before + after > 0) to(why, href.replace("events/", "why/"));
    told.replaceChildren(...parts);
  };
  const pressed = () => {
    for (const dot of dots) dot.setAttribute("aria-pressed", String(eventOf(dot) === chosen));
  };
  const remember = () => {
    const address = new URL(location.href);
    if (chosen) address.searchParams.set("event", chosen);
    else address.searchParams.delete("event");
    keepAddress(address);
  };
  const choose = (id) => {
    if (!named.has(id)) return;
    chosen = id;
    lit = undefined;
    say(id, trace(id));
    select.value = id;
    clear.disabled = false;
    pressed();
    remember();
  };
  const everything = (words) => {
    chosen = "";
    dark();
    told.textContent = words;
    select.value = "";
    clear.disabled = true;
    pressed();
    remember();
  };
  const back = () => {
    if (chosen) {
      if (lit !== chosen) say(chosen, trace(chosen));
    } else dark();
  };

  for (const dot of dots) {
    const id = eventOf(dot);
    dot.setAttribute("role", "button");
    dot.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(id);
    });
    dot.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      choose(id);
    });
    dot.addEventListener("focus", () => {
      const found = dot.matches(":focus-visible") && trace(id);
      if (found) say(id, found);
    });
    dot.addEventListener("blur", back);
    dot.addEventListener("pointerenter", () => trace(id));
    dot.addEventListener("pointerleave", back);
  }
  select.addEventListener("change", () => (select.value ? choose(select.value) : everything(tracer.dataset.none)));
  clear.addEventListener("click", () => everything(tracer.dataset.none));
  tracer.querySelector(".choose").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && (chosen || lit)) everything(tracer.dataset.none);
  });
  const redraw = () => {
    const again = lit;
    lit = undefined;
    if (again) trace(again);
  };
  addEventListener("resize", redraw);
  for (const details of bands.querySelectorAll("details")) details.addEventListener("toggle", redraw);

  const form = tracer.querySelector(".sieve");
  if (form) {
    const hide = (without) => {
      const joined = new Set();
      let shown = 0;
      for (const link of links) {
        link.hidden = link.kinds.some((kind) => without.includes(kind));
        link.item.hidden = link.hidden;
        for (const edge of link.drawn) edge.toggleAttribute("hidden", link.hidden);
        if (link.hidden) continue;
        joined.add(link.from).add(link.to);
        shown += 1;
      }
      for (const dot of dots) dot.classList.toggle("apart", !joined.has(eventOf(dot)));
      if (chosen) choose(chosen);
      return shown;
    };
    sift(form, hide, (shown) => {
      if (!chosen) told.textContent = tracer.dataset.shown.replace("{shown}", shown).replace("{all}", links.length);
    });
  }
  clear.disabled = true;
  const asked = new URL(location.href).searchParams.get("event");
  if (asked && named.has(asked)) choose(asked);
  else told.textContent = hint;
})();
