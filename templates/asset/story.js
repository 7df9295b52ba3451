// A story: the step that is read decides what of the picture is shown. Buttons, arrow keys and swipes go from step to step, and
// the address names the step.
(() => {
  const story = document.querySelector(".story");
  const steps = [...document.querySelectorAll(".story-steps > li")];
  if (!story || steps.length === 0) return;
  const bar = story.querySelector(".step-bar");
  const place = bar.querySelector(".place");
  const announcement = story.querySelector(".announcement");
  const miniature = bar.querySelector("svg");
  const marks = [...miniature.querySelectorAll("circle")];
  const leaps = [...miniature.querySelectorAll(".leap")];
  const scroll = story.querySelector(".scroll");
  const svg = scroll?.querySelector("svg.picture");
  const numbers = new Map(steps.map((step, number) => [step.id, number]));
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const behaviour = () => (still.matches ? "instant" : "smooth");
  const idOf = (card) => card.getAttribute("href").replace(/^.*\//, "").replace(/\.html.*$/, "");
  const cards = svg ? [...svg.querySelectorAll(".events a")] : [];
  const edges = svg ? [...svg.querySelectorAll(".edge[data-edge]")] : [];
  if (svg) rove(svg);

  let now = -1;
  const show = (number, moves) => {
    if (number === now) return;
    now = number;
    steps.forEach((step, at) => step.classList.toggle("current", at === now));
    place.textContent = steps[now].querySelector(".here").textContent;
    marks.forEach((mark, at) => {
      mark.classList.toggle("later", at > now);
      mark.classList.toggle("now", at === now);
    });
    for (const leap of leaps) leap.classList.toggle("later", Number(leap.dataset.to) > now);
    for (const button of bar.querySelectorAll("button")) {
      const to = now + Number(button.dataset.go);
      button.setAttribute("aria-disabled", String(to < 0 || to >= steps.length));
    }
    for (const card of cards) {
      const at = numbers.get(idOf(card));
      card.classList.toggle("later", at > now);
      card.classList.toggle("now", at === now);
    }
    for (const edge of edges) {
      const at = Math.max(...edge.dataset.edge.split("|").map((id) => numbers.get(id)));
      edge.classList.toggle("later", at > now);
      edge.classList.toggle("now", at === now);
    }
    const card = cards.find((card) => numbers.get(idOf(card)) === now);
    if (card) {
      const [box, view] = [card.getBoundingClientRect(), scroll.getBoundingClientRect()];
      const bottom = Math.min(view.bottom, innerHeight);
      const inView = box.top >= view.top && box.bottom <= bottom;
      scroll.scrollTo({
        left: scroll.scrollLeft + box.left + box.width / 2 - view.left - view.width / 2,
        // The axis stays in view as long as the card does.
        top: inView ? scroll.scrollTop : scroll.scrollTop + box.top + box.height / 2 - view.top - view.height / 2,
        behavior: behaviour(),
      });
    }
    if (moves) keepAddress(new URL(`#${now + 1}`, location.href));
  };

  // While the page scrolls to a step, those on the way are not read.
  let going = 0;
  const settle = () => {
    clearTimeout(going);
    going = setTimeout(() => (going = 0), 250);
  };
  addEventListener("scroll", () => going && settle(), { passive: true });
  const go = (number) => {
    if (number < 0 || number >= steps.length) return;
    settle();
    show(number, true);
    steps[number].scrollIntoView({ behavior: behaviour(), block: "start" });
    const title = steps[number].querySelector("h2").textContent;
    const said = story.dataset.said;
    announcement.textContent = said.replace("{place}", place.textContent).replace("{title}", title);
  };

  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-go]");
    if (!button) return;
    event.preventDefault();
    const by = Number(button.dataset.go);
    go(by === 0 ? 0 : now + by);
  });
  const forwards = getComputedStyle(story).direction === "rtl" ? -1 : 1;
  document.addEventListener("keydown", (event) => {
    const by = { ArrowRight: forwards, ArrowLeft: -forwards }[event.key];
    if (!by || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target.closest("input, select, textarea, [contenteditable], .scroll")) return;
    event.preventDefault();
    go(now + by);
  });
  let touch;
  story.addEventListener("touchstart", ({ target, touches }) => {
    touch = touches.length === 1 && !target.closest(".scroll") ? touches[0] : undefined;
  }, { passive: true });
  story.addEventListener("touchend", ({ changedTouches }) => {
    if (!touch) return;
    const [x, y] = [changedTouches[0].clientX - touch.clientX, changedTouches[0].clientY - touch.clientY];
    touch = undefined;
    if (Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y)) go(now + (x < 0 ? forwards : -forwards));
  }, { passive: true });

  const named = () => {
    const name = partInAddress();
    return numbers.get(name) ?? steps.findIndex((step) => step.querySelector("h2").id === name);
  };
  addEventListener("hashchange", () => {
    const number = named();
    if (number < 0) return;
    settle();
    show(number, false);
  });
  const asked = named();
  if (asked >= 0) settle();
  show(Math.max(0, asked), false);
  const reading = new IntersectionObserver(
    (entries) => {
      if (going) return;
      const read = entries.filter((entry) => entry.isIntersecting).map((entry) => steps.indexOf(entry.target));
      if (read.length > 0) show(Math.max(...read), true);
    },
    { rootMargin: "-30% 0px -65% 0px" },
  );
  for (const step of steps) reading.observe(step);
})();
