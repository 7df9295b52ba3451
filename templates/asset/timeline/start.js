// Makes more of the timeline where scripts run: without them the picture, the filters and the whole list are there.
"use strict";
(() => {
  const main = document.querySelector("main");
  const list = timelineList(main);
  const figure = main.querySelector(".chart");
  list.redraw = () => {
    const ids = new Set([...list.left].map((item) => item.id));
    for (const mark of figure?.querySelectorAll(".lanes line[data-event]") ?? []) mark.classList.toggle("off", list.isChosen && !ids.has(mark.dataset.event));
  };
  list.watch(list.redraw);
  if (figure) {
    figure.classList.add("live");
    const scale = timelineScale(figure);
    const zoom = timelineZoom(figure, scale, list);
    timelineLanes(figure, list);
    timelinePreview(figure, list);
    if (list.choose) timelineBrush(figure, scale, list, zoom);
  }
  list.start?.();
})();
