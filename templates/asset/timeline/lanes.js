// The chart's lanes by kind instead of by country: the same marks, put in rows anew.
"use strict";

const timelineLanes = (figure, list) => {
  const button = figure.querySelector(".by");
  const lanes = figure.querySelector(".lanes");
  const kinds = list.form?.querySelector("[name=kind]");
  if (!button) return;
  if (!kinds || lanes.querySelector(".dense")) {
    button.hidden = true;
    return;
  }
  const MOST = 7;
  const byCountry = [...lanes.children];
  const build = () => {
    const first = new Map();
    for (const mark of lanes.querySelectorAll("line[data-event]")) if (!first.has(mark.dataset.event)) first.set(mark.dataset.event, mark);
    const groups = new Map();
    for (const item of list.items) {
      const mark = first.get(item.id);
      if (mark) groups.set(item.dataset.kind, [...(groups.get(item.dataset.kind) ?? []), mark]);
    }
    const ranked = [...groups].sort(([, one], [, other]) => other.length - one.length);
    const rest = ranked.splice(MOST).flatMap(([, marks]) => marks);
    const label = (kind) => [...kinds.options].find((option) => option.value === kind)?.text.replace(/ \(\d+\)$/, "") ?? kind;
    const named = ranked.map(([kind, marks]) => [label(kind), marks]);
    if (rest.length > 0) named.push([button.dataset.others, rest]);
    return named.map(([name, marks]) => lane(name, marks));
  };
  const lane = (name, marks) => {
    const made = byCountry[0].cloneNode();
    const title = document.createElement("p");
    title.className = "name";
    title.textContent = name;
    const picture = byCountry[0].querySelector(".dots").cloneNode();
    const rows = [];
    const isDot = (mark) => !mark.matches(".vague, .lasting, .unended");
    const placed = [...marks].sort((one, other) => isDot(one) - isDot(other)).map((mark) => {
      const air = mark.matches(".turning") ? 0.55 : isDot(mark) ? 0.33 : 0.1;
      const [left, right] = [parseFloat(mark.getAttribute("x1")) - air, parseFloat(mark.getAttribute("x2")) + air];
      let row = rows.findIndex((taken) => taken.every(([from, to]) => right <= from || to <= left));
      if (row < 0) row = rows.push([]) - 1;
      rows[row].push([left, right]);
      return [mark.cloneNode(), row];
    });
    const height = Math.max(2, rows.length);
    picture.setAttribute("height", `${height}em`);
    for (const [mark, row] of placed) {
      for (const end of ["y1", "y2"]) mark.setAttribute(end, `${rows.length - row - 0.5}em`);
      picture.append(mark);
    }
    made.append(title, picture);
    return made;
  };
  let byKind;
  button.addEventListener("click", () => {
    byKind ??= build();
    const isKind = lanes.firstElementChild === byKind[0];
    lanes.replaceChildren(...(isKind ? byCountry : byKind));
    button.textContent = isKind ? button.dataset.kind : button.dataset.country;
    list.redraw();
  });
};
