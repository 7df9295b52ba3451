// A picture is one stop of the Tab key: arrow keys go from event to event in it, in the order of time or to what stands above and
// below, Home and End to the first and the last.
const rove = (svg) => {
  const cards = [...svg.querySelectorAll(".events a")];
  if (cards.length < 2) return;
  let here = Math.max(0, cards.findIndex((card) => card.hasAttribute("aria-current")));
  cards.forEach((card, place) => card.setAttribute("tabindex", place === here ? "0" : "-1"));
  // What scrolls a picture for the keyboard is now the card that has the focus.
  svg.closest(".scroll")?.removeAttribute("tabindex");
  const stop = (place) => {
    cards[here].setAttribute("tabindex", "-1");
    here = place;
    cards[here].setAttribute("tabindex", "0");
  };
  const middle = (card) => {
    const box = card.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  };
  const beside = (direction) => {
    const [x, y] = middle(cards[here]);
    let best = here;
    let least = Infinity;
    cards.forEach((card, place) => {
      const [left, top] = middle(card);
      const down = (top - y) * direction;
      const far = down + 2 * Math.abs(left - x);
      if (down > 4 && far < least) [best, least] = [place, far];
    });
    return best;
  };
  svg.addEventListener("focusin", (event) => {
    const place = cards.indexOf(event.target.closest("a"));
    if (place >= 0) stop(place);
  });
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const last = cards.length - 1;
    const to = {
      ArrowRight: () => Math.min(last, here + 1),
      ArrowLeft: () => Math.max(0, here - 1),
      ArrowDown: () => beside(1),
      ArrowUp: () => beside(-1),
      Home: () => 0,
      End: () => last,
    }[event.key];
    if (!to) return;
    event.preventDefault();
    const place = to();
    stop(place);
    cards[place].focus();
  });
};
