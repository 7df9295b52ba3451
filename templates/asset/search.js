// Shows the events that a search finds, as one types.
(() => {
  const MOST = 100;
  const form = document.querySelector("main form.search");
  const field = form.querySelector("input");
  const list = document.querySelector("main ol.found");
  const status = document.querySelector("main [role=status]");
  const more = document.querySelector("main .more");
  const { find, row } = throughlineFind(JSON.parse(form.dataset.finding));

  const item = ([id, title, date]) => {
    const made = document.createElement("li");
    const when = document.createElement("span");
    when.className = "date";
    when.textContent = date;
    const link = document.createElement("a");
    link.href = `events/${id}.html`;
    link.textContent = title;
    const what = document.createElement("div");
    what.append(link);
    made.append(when, what);
    return made;
  };

  let turn = 0;
  let left = [];
  const append = async (mine) => {
    const shown = left.splice(0, MOST);
    const titles = await Promise.all(shown.map(([place]) => row(place)));
    if (mine !== turn) return;
    list.append(...titles.map(item));
    more.hidden = left.length === 0;
  };

  const show = async () => {
    const mine = (turn += 1);
    const found = await find(field.value);
    if (mine !== turn) return;
    left = found ?? [];
    const count = left.length;
    list.replaceChildren();
    await append(mine);
    if (mine !== turn) return;
    const { none, one, many } = form.dataset;
    status.textContent = found === null ? "" : count === 0 ? none : count === 1 ? one : many.replace("#", count);
  };

  const keep = () => {
    const address = new URL(location.href);
    if (field.value) address.searchParams.set("q", field.value);
    else address.searchParams.delete("q");
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers keep the address of a page that was opened from a folder as it is.
    }
  };

  const read = () => {
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    show();
  };

  form.hidden = false;
  field.addEventListener("input", () => {
    keep();
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  more.querySelector("button").addEventListener("click", () => append(turn));
  addEventListener("popstate", read);
  read();
})();
