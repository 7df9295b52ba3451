// Pictures: what led to an event and what followed from it is lit when its card has the focus or the pointer; kinds of
// arrows can be hidden, which the address remembers; buttons and keys make the picture smaller and larger.
(() => {
  const form = document.querySelector(".sieve");
  const scroll = document.querySelector(".scroll.whole");
  const svg = scroll?.querySelector("svg");
  if (!form || !svg) return;
  const status = form.querySelector("[role=status]");
  const idOf = (card) => card.getAttribute("href").replace(/^.*\//, "").replace(/\.html$/, "");
  const cards = new Map([...svg.querySelectorAll(".events a")].map((card) => [idOf(card), card]));
  const edges = [...svg.querySelectorAll(".edge[data-edge]")].map((edge) => {
    const [from, to] = edge.dataset.edge.split("|");
    const { family, basis, held } = edge.dataset;
    return { edge, from, to, kinds: [family, basis, held] };
  });

  // What led here and what followed, along the arrows that are shown.
  const reach = (start, near, far) => {
    const found = new Set();
    const open = [start];
    while (open.length > 0) {
      const here = open.pop();
      for (const one of edges) {
        if (one[near] !== here || one.edge.hasAttribute("hidden")) continue;
        one.edge.classList.add("lit");
        if (!found.has(one[far])) {
          found.add(one[far]);
          open.push(one[far]);
        }
      }
    }
    return found;
  };
  const dark = () => {
    svg.classList.remove("tracing");
    for (const lit of svg.querySelectorAll(".lit")) lit.classList.remove("lit");
  };
  const trace = (card) => {
    dark();
    const id = idOf(card);
    const before = reach(id, "to", "from");
    const after = reach(id, "from", "to");
    for (const other of [id, ...before, ...after]) cards.get(other)?.classList.add("lit");
    svg.classList.add("tracing");
    return [before.size, after.size];
  };
  for (const card of cards.values()) {
    card.addEventListener("focus", () => {
      const [before, after] = trace(card);
      status.textContent = form.dataset.say.replace("{before}", before).replace("{after}", after);
    });
    card.addEventListener("blur", dark);
    card.addEventListener("pointerenter", () => trace(card));
    card.addEventListener("pointerleave", () => {
      const focused = document.activeElement;
      if (cards.has(focused?.getAttribute?.("href") && idOf(focused))) trace(focused);
      else dark();
    });
  }

  // Hidden kinds stand in the address as ?without=a,b.
  const boxes = [...form.querySelectorAll("input")];
  const items = [...document.querySelectorAll("li[data-edge]")];
  const sift = (tell) => {
    const without = boxes.filter((box) => !box.checked).map((box) => box.value);
    const joined = new Set();
    const left = new Set();
    for (const { edge, from, to, kinds } of edges) {
      const hide = kinds.some((kind) => without.includes(kind));
      edge.toggleAttribute("hidden", hide);
      if (hide) continue;
      joined.add(from).add(to);
      left.add(`${edge.dataset.edge} ${edge.dataset.relation} ${edge.dataset.basis}`);
    }
    for (const [id, card] of cards) card.classList.toggle("apart", !joined.has(id));
    for (const item of items) {
      const { edge, relation, basis } = item.dataset;
      item.hidden = !left.has(`${edge} ${relation} ${basis}`);
    }
    if (tell) {
      const address = new URL(location.href);
      address.searchParams.delete("without");
      if (without.length > 0) address.searchParams.set("without", without.join(","));
      history.replaceState(null, "", address);
      status.textContent = form.dataset.shown.replace("{shown}", left.size).replace("{all}", edges.length);
    }
  };
  const asked = new URL(location.href).searchParams.get("without")?.split(",") ?? [];
  for (const box of boxes) {
    box.checked = !asked.includes(box.value);
    box.addEventListener("change", () => sift(true));
  }
  form.addEventListener("submit", (event) => event.preventDefault());

  // The size: the middle of what is seen stays where it is.
  const natural = svg.viewBox.baseVal;
  let factor = 1;
  const zoom = (wanted) => {
    const before = factor;
    factor = Math.min(3, Math.max(0.1, wanted));
    const middle = (start, size) => ((start + size / 2) * factor) / before - size / 2;
    const left = middle(scroll.scrollLeft, scroll.clientWidth);
    svg.setAttribute("width", Math.round(natural.width * factor));
    svg.setAttribute("height", Math.round(natural.height * factor));
    scroll.scrollLeft = left;
    status.textContent = `${Math.round(factor * 100)} %`;
  };
  const zooms = {
    "-": () => zoom(factor / 1.25),
    "+": () => zoom(factor * 1.25),
    0: () => zoom(1),
    fit: () => zoom(Math.min(1, scroll.clientWidth / natural.width)),
  };
  for (const button of form.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", zooms[button.dataset.zoom]);
  }
  scroll.addEventListener("keydown", (event) => {
    const key = event.key === "=" ? "+" : event.key;
    if (event.ctrlKey || event.metaKey || event.altKey || !["+", "-", "0"].includes(key)) return;
    event.preventDefault();
    zooms[key]();
  });

  form.hidden = false;
  if (asked.length > 0) sift(false);
})();
