// Pictures: what led to an event and what followed from it is lit when its card has the focus or the pointer; kinds of
// arrows can be hidden, which the address remembers; buttons and keys make the picture smaller and larger.
(() => {
  const form = document.querySelector(".sieve");
  const scroll = document.querySelector(".scroll.whole");
  const svg = scroll?.querySelector("svg");
  if (!form || !svg) return;
  rove(svg);
  const status = form.querySelector("[role=status]");
  const cards = new Map([...svg.querySelectorAll(".events a")].map((card) => [eventOf(card), card]));
  const links = [...svg.querySelectorAll(".edge[data-edge]")].map((edge) => {
    const [from, to] = edge.dataset.edge.split("|");
    const { family, basis, held } = edge.dataset;
    return { edge, from, to, kinds: [family, basis, held], hidden: false };
  });

  const dark = () => {
    svg.classList.remove("tracing");
    for (const lit of svg.querySelectorAll(".lit")) lit.classList.remove("lit");
  };
  const trace = (card) => {
    dark();
    const id = eventOf(card);
    const [before, to] = reached(links, id, "to", "from");
    const [after, from] = reached(links, id, "from", "to");
    for (const link of [...to, ...from]) link.edge.classList.add("lit");
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
      const focused = [...cards.values()].find((card) => card === document.activeElement);
      if (focused) trace(focused);
      else dark();
    });
  }

  const items = [...document.querySelectorAll("li[data-edge]")];
  const hide = (without) => {
    const joined = new Set();
    const left = new Set();
    for (const link of links) {
      link.hidden = link.kinds.some((kind) => without.includes(kind));
      link.edge.toggleAttribute("hidden", link.hidden);
      if (link.hidden) continue;
      joined.add(link.from).add(link.to);
      left.add(keyOf(link.edge));
    }
    for (const [id, card] of cards) card.classList.toggle("apart", !joined.has(id));
    for (const item of items) item.hidden = !left.has(keyOf(item));
    return left.size;
  };
  sift(form, hide, (shown) => {
    status.textContent = form.dataset.shown.replace("{shown}", shown).replace("{all}", links.length);
  });

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
})();
