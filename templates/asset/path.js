// Shows every recorded path between two events, or what else joins them. Links stand in one script as numbers; the words of
// events and links come in parts, which are fetched when they are shown.
"use strict";
(() => {
  const form = document.querySelector("main form");
  const status = document.querySelector("main [role=status]");
  const place = document.getElementById("_paths");
  const answers = JSON.parse(form.dataset.answers);
  const { part: size, ids, relations, links } = globalThis.throughlinePaths;
  const SHOWN = 20;
  const STEPS = 200000;

  const into = ids.map(() => []);
  const outOf = ids.map(() => []);
  const beside = ids.map(() => []);
  for (let at = 0; at < links.length; at += 4) {
    const [from, to, relation, index] = links.slice(at, at + 4);
    const arrow = { from, to, relation, index };
    if (relations[relation][2] && from !== to) {
      into[to].push(arrow);
      outOf[from].push(arrow);
    }
    beside[from].push([to, arrow]);
    beside[to].push([from, arrow]);
  }

  const parts = new Map();
  const fetchPart = (number) => {
    if (!parts.has(number)) {
      parts.set(
        number,
        new Promise((resolve, reject) => {
          const script = document.createElement("script");
          script.src = form.dataset.part.replace("#", number);
          script.onload = () => resolve(globalThis[`throughlinePart${number}`]);
          script.onerror = reject;
          document.head.append(script);
        }),
      );
    }
    return parts.get(number);
  };
  const told = new Map();
  const tell = async (events) => {
    for (const number of new Set(events.map((event) => Math.floor(event / size)))) {
      const part = await fetchPart(number);
      part.forEach((event, at) => told.set(number * size + at, event));
    }
  };

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // What a field says: an id, or a title that is known by now.
  const named = (text) => {
    const wanted = text.trim();
    const id = ids.indexOf(wanted);
    if (id >= 0) return id;
    for (const [event, [title]] of told) if (fold(title) === fold(wanted)) return event;
    return -1;
  };

  // Simple paths along causal and legal arrows, shorter ones first, then in order of time.
  const pathsBetween = (from, to) => {
    const useful = new Set([to]);
    for (const event of useful) for (const arrow of into[event]) useful.add(arrow.from);
    if (from === to || !useful.has(from)) return { paths: [], complete: true };
    const found = [];
    let complete = true;
    let steps = 0;
    const onward = (event) =>
      [...new Set(outOf[event].map((arrow) => arrow.to))].filter((next) => useful.has(next)).sort((one, other) => other - one);
    const trail = [from];
    const open = [onward(from)];
    while (open.length > 0) {
      if (++steps > STEPS || found.length > SHOWN) {
        complete = false;
        break;
      }
      const next = open.at(-1).pop();
      if (next === undefined) {
        open.pop();
        trail.pop();
      } else if (next === to) {
        found.push([...trail, to]);
      } else if (!trail.includes(next)) {
        trail.push(next);
        open.push(onward(next));
      }
    }
    const order = (one, other) => {
      if (one.length !== other.length) return one.length - other.length;
      const at = one.findIndex((event, index) => event !== other[index]);
      return at < 0 ? 0 : one[at] - other[at];
    };
    return { paths: found.sort(order).slice(0, SHOWN), complete };
  };

  // The shortest way along links of any kind, in either direction.
  const nearest = (from, to) => {
    const cameBy = new Map([[from, null]]);
    const open = [from];
    for (const event of open) {
      if (event === to) break;
      for (const [next, arrow] of beside[event]) {
        if (!cameBy.has(next)) {
          cameBy.set(next, [event, arrow]);
          open.push(next);
        }
      }
    }
    if (!cameBy.has(to)) return null;
    const way = [];
    for (let at = to; cameBy.get(at); at = cameBy.get(at)[0]) way.unshift(cameBy.get(at)[1]);
    return way;
  };

  const make = (name, className, ...content) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };
  const linkTo = (event) => {
    const link = make("a", "", told.get(event)[0]);
    link.href = `events/${ids[event]}.html`;
    return link;
  };
  const sentence = ({ from, to, relation, index }) => {
    const [words, family, isStep, word] = relations[relation];
    const [basis, disputed, grounds, note, sources] = told.get(to)[2][index];
    const item = make("li", "");
    Object.assign(item.dataset, { relation: word, basis, family });
    if (isStep) item.dataset.edge = `${ids[from]}|${ids[to]}`;
    item.append(
      make("p", "sentence", linkTo(to), " ", make("b", "", words), " ", linkTo(from), ", ", make("span", "when", told.get(from)[1]), "."),
    );
    const said = make("p", "grounds");
    if (disputed) said.append(make("strong", "disputed", disputed), ": ");
    said.append(`${grounds}.`);
    item.append(said);
    if (sources.length > 0) {
      const cites = make("p", "cites");
      sources.forEach(([href, label, stance, locator], at) => {
        const link = make("a", "", label);
        link.href = href;
        cites.append(at > 0 ? "; " : "", link, `${stance && ` ${stance}`}${locator ? `, ${locator}` : ""}`);
      });
      item.append(cites);
    }
    if (note) item.append(make("p", "note", note));
    return item;
  };
  const sentences = (arrows) => make("ul", "sentences", ...arrows.map(sentence));

  const say = (...texts) => {
    status.textContent = texts.join(" ");
  };

  const answer = async (from, to) => {
    place.replaceChildren();
    const { paths, complete } = pathsBetween(from, to);
    if (paths.length > 0) {
      await tell(paths.flat());
      const count = paths.length === 1 ? answers.one : answers.many.replace("#", paths.length);
      say(complete ? count : answers.more.replace("#", SHOWN), answers.note);
      paths.forEach((path, at) => {
        const section = make("section", "");
        section.append(make("h2", "", answers.number.replace("#", at + 1)));
        const steps = path.slice(1).map((event, step) => {
          const item = make("li", "", make("p", "when", told.get(event)[1]), make("h3", "", linkTo(event)));
          item.append(sentences(into[event].filter((arrow) => arrow.from === path[step])));
          return item;
        });
        const first = make("li", "", make("p", "when", told.get(from)[1]), make("h3", "", linkTo(from)));
        section.append(make("ol", "chapters steps", first, ...steps));
        place.append(section);
      });
      return;
    }
    if (from === to) return say(answers.same);
    const said = [answers.none];
    if (pathsBetween(to, from).paths.length > 0) said.push(answers.other_way);
    const way = nearest(from, to);
    if (way === null) return say(...said, answers.nothing);
    await tell(way.flatMap((arrow) => [arrow.from, arrow.to]));
    say(...said, answers.nearest);
    place.append(sentences(way));
  };

  const remember = (from, to) => {
    const address = new URL(location.href);
    address.searchParams.set("from", ids[from]);
    address.searchParams.set("to", ids[to]);
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers keep the address of a page that was opened from a folder as it is.
    }
  };

  const show = async () => {
    const fields = [form.elements.from, form.elements.to];
    try {
      const events = fields.map((field) => named(field.value));
      const missing = events.findIndex((event) => event < 0);
      if (missing >= 0) {
        place.replaceChildren();
        say(answers.unknown.replace("@", fields[missing].value));
        return;
      }
      await tell(events);
      fields.forEach((field, at) => (field.value = told.get(events[at])[0]));
      remember(...events);
      await answer(...events);
    } catch {
      say(answers.failed);
    }
  };

  // Offers events whose id or, as far as it is known by now, title has all the words that were written.
  const offer = async (field) => {
    const words = fold(field.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const isMeant = (event) => {
      const text = fold(`${ids[event]} ${told.get(event)?.[0] ?? ""}`);
      return words.every((word) => text.includes(word));
    };
    const found = [];
    for (let event = 0; event < ids.length && found.length < 12; event++) {
      if (beside[event].length > 0 && isMeant(event)) found.push(event);
    }
    try {
      await tell(found);
    } catch {
      return;
    }
    field.list.replaceChildren(
      ...found.map((event) => {
        const option = document.createElement("option");
        option.value = ids[event];
        option.label = `${told.get(event)[1]}: ${told.get(event)[0]}`;
        return option;
      }),
    );
  };

  form.hidden = false;
  const asked = new URLSearchParams(location.search);
  for (const field of [form.elements.from, form.elements.to]) {
    field.value = asked.get(field.name) ?? "";
    field.addEventListener("input", () => offer(field));
    field.addEventListener("focus", () => offer(field));
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  // A small collection is told whole, so that titles can be written as well as ids.
  const ready = ids.length <= 5 * size ? tell(ids.map((_, event) => event)).catch(() => {}) : Promise.resolve();
  if (form.elements.from.value && form.elements.to.value) ready.then(show);
})();
