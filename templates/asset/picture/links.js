// Links between events, and what is reached along those that are shown.
const eventOf = (link) => link.getAttribute("href").replace(/^.*\//, "").replace(/\.html.*$/, "");

const keyOf = ({ dataset }) => `${dataset.edge} ${dataset.relation} ${dataset.basis}`;

// The events from which a chain of links leads to an event (or to which one leads from it), and the links of these chains.
const reached = (links, start, near, far) => {
  const events = new Set();
  const chain = new Set();
  const open = [start];
  while (open.length > 0) {
    const here = open.pop();
    for (const link of links) {
      if (link[near] !== here || link.hidden) continue;
      chain.add(link);
      if (!events.has(link[far])) {
        events.add(link[far]);
        open.push(link[far]);
      }
    }
  }
  events.delete(start);
  return [events, chain];
};

// Kinds of links that are hidden stand in the address as ?without=a,b. `hide` is told which, `tell` how many are left once the
// reader has changed something.
const sift = (form, hide, tell) => {
  const boxes = [...form.querySelectorAll("input")];
  const apply = () => hide(boxes.filter((box) => !box.checked).map((box) => box.value));
  const asked = new URL(location.href).searchParams.get("without")?.split(",") ?? [];
  for (const box of boxes) {
    box.checked = !asked.includes(box.value);
    box.addEventListener("change", () => {
      const without = boxes.filter((box) => !box.checked).map((box) => box.value);
      const address = new URL(location.href);
      address.searchParams.delete("without");
      if (without.length > 0) address.searchParams.set("without", without.join(","));
      keepAddress(address);
      tell(apply());
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  if (asked.length > 0) {
    form.closest("details")?.setAttribute("open", "");
    form.querySelector("details")?.setAttribute("open", "");
    apply();
  }
};
