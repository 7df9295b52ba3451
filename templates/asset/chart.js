// Beside a point of a chart: who says what and when, under the pointer and the focus. Without scripts the point's own title says it.
(() => {
  for (const chart of document.querySelectorAll(".quantity-chart")) {
    const about = document.createElement("p");
    about.className = "about-point";
    about.hidden = true;
    chart.append(about);
    const show = (point) => {
      const [first, ...rest] = point.dataset.says.split(" · ");
      const strong = document.createElement("b");
      strong.textContent = first;
      about.replaceChildren(strong, ...rest.flatMap((part) => [part, document.createElement("br")]).slice(0, -1));
      about.hidden = false;
      const box = point.querySelector(".near").getBoundingClientRect();
      const frame = chart.getBoundingClientRect();
      const middle = (box.left + box.right) / 2 - frame.left;
      const start = Math.max(0, Math.min(middle - about.offsetWidth / 2, frame.width - about.offsetWidth));
      const above = box.top - frame.top - about.offsetHeight - 4;
      about.style.left = `${start}px`;
      about.style.top = `${above >= -40 ? above : box.bottom - frame.top + 4}px`;
    };
    for (const point of chart.querySelectorAll(".point")) {
      const title = point.querySelector("title");
      point.dataset.says = title.textContent;
      point.setAttribute("aria-label", title.textContent);
      // The browser's own words for it would stand over ours.
      title.remove();
      point.addEventListener("pointerenter", () => show(point));
      point.addEventListener("focus", () => show(point));
      for (const end of ["pointerleave", "blur"]) point.addEventListener(end, () => (about.hidden = true));
      point.addEventListener("keydown", (event) => event.key === "Escape" && (about.hidden = true));
    }
  }
})();
