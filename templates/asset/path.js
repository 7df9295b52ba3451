// Shows every recorded path between two events, or what else joins them. Links stand in scripts as numbers, each with those of some
// events; the words of events and links come in others, which are loaded when they are shown.
(() => {
  const form = document.querySelector("main form");
  const status = document.querySelector("main [role=status]");
  const place = document.getElementById("_paths");
  const answers = JSON.parse(form.dataset.answers);
  const { assets, relations, perLinks, perWords, ids } = JSON.parse(form.dataset.paths);
  const { find, row } = throughlineFind(JSON.parse(form.dataset.finding));
  const directory = throughlineDirectory(assets, "events", ids);
  const SHOWN = 20;
  const STEPS = 200000;
  const OFFERED = 12;

  // Of each event whose links are here: the arrows that lead to it and from it, and every link with what it leads to.
  const into = new Map();
  const outOf = new Map();
  const beside = new Map();
  const put = (map, event, item) => {
    if (!map.has(event)) map.set(event, []);
    map.get(event).push(item);
  };
  const fill = (number, links) => {
    const isHere = (event) => Math.floor(event / perLinks) === number;
    for (let at = 0; at < links.length; at += 4) {
      const [from, to, relation, index] = links.slice(at, at + 4);
      const arrow = { from, to, relation, index };
      if (relations[relation][2] && from !== to) {
        if (isHere(to)) put(into, to, arrow);
        if (isHere(from)) put(outOf, from, arrow);
      }
      if (isHere(from)) put(beside, from, [to, arrow]);
      if (isHere(to)) put(beside, to, [from, arrow]);
    }
  };
  const filled = new Map();
  const know = (events) => {
    const numbers = new Set([...events].map((event) => Math.floor(event / perLinks)));
    return Promise.all(
      [...numbers].map((number) => {
        if (!filled.has(number)) {
          const links = throughlineLoad(assets, `paths/links-${number}`).then((links) => fill(number, links));
          filled.set(number, links);
          links.catch(() => filled.delete(number));
        }
        return filled.get(number);
      }),
    );
  };
  const of = (map, event) => map.get(event) ?? [];

  // What is told of events by now: id, title, date, and the grounds of the links of their records.
  const told = new Map();
  const tell = async (events) => {
    for (const number of new Set(events.map((event) => Math.floor(event / perWords)))) {
      const words = await throughlineLoad(assets, `paths/words-${number}`);
      words.forEach((event, at) => told.set(number * perWords + at, event));
    }
  };

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // The event that a field names, by its id or its title; what was put there for an event stays that event.
  const chosen = new Map();
  const named = async (field) => {
    if (chosen.get(field)?.title === field.value) return chosen.get(field).event;
    const wanted = field.value.trim();
    const known = await directory.row(wanted);
    if (known?.[3] >= 0) return known[3];
    for (const [event] of (await find(wanted)) ?? []) {
      const [, title] = await row(event);
      if (fold(title) === fold(wanted)) return event;
    }
    return -1;
  };

  // Every event from which arrows lead to one, with their links.
  const leadingTo = async (to) => {
    const found = new Set([to]);
    let latest = [to];
    while (latest.length > 0) {
      await know(latest);
      const next = new Set(latest.flatMap((event) => of(into, event)).map((arrow) => arrow.from).filter((event) => !found.has(event)));
      for (const event of next) found.add(event);
      latest = [...next];
    }
    return found;
  };

  // Simple paths along causal, legal and factual arrows, shorter ones first, then in order of time.
  const pathsBetween = async (from, to) => {
    const useful = await leadingTo(to);
    if (from === to || !useful.has(from)) return { paths: [], complete: true };
    const found = [];
    let complete = true;
    let steps = 0;
    const onward = (event) =>
      [...new Set(of(outOf, event).map((arrow) => arrow.to))].filter((next) => useful.has(next)).sort((one, other) => other - one);
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
  const nearest = async (from, to) => {
    const cameBy = new Map([[from, null]]);
    let latest = [from];
    while (latest.length > 0 && !cameBy.has(to)) {
      await know(latest);
      const next = [];
      for (const event of latest) {
        for (const [other, arrow] of of(beside, event)) {
          if (cameBy.has(other)) continue;
          cameBy.set(other, [event, arrow]);
          next.push(other);
        }
      }
      latest = next;
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
    const [id, title] = told.get(event);
    const link = make("a", "", title);
    link.href = `events/${id}.html`;
    return link;
  };
  const sentence = ({ from, to, relation, index }) => {
    const [words, family, isStep, word] = relations[relation];
    const [basis, disputed, grounds, note, sources, lead = "", responses = "", dispute = ""] = told.get(to)[3][index];
    const item = make("li", "");
    Object.assign(item.dataset, { relation: word, basis, family });
    if (isStep) item.dataset.edge = `${told.get(from)[0]}|${told.get(to)[0]}`;
    if (disputed) item.dataset.disputed = "";
    const date = make("span", "when", told.get(from)[2]);
    item.append(make("p", "sentence", lead, linkTo(to), " ", make("b", "", words), " ", linkTo(from), ", ", date, `${responses}.`));
    const said = make("p", "grounds");
    if (disputed) {
      const link = make("a", "disputed", disputed);
      link.href = dispute;
      said.append(link, ": ");
    }
    said.append(`${grounds}.`);
    item.append(said);
    if (sources.length > 0) {
      const cites = make("p", "cites");
      sources.forEach(([href, label, stance, locator, kind, weak], at) => {
        const link = make("a", "", label);
        link.href = href;
        cites.append(at > 0 ? "; " : "", link, " ", make("small", weak ? "weak" : "", kind), `${stance && ` ${stance}`}${locator ? `, ${locator}` : ""}`);
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

  // Of several questions only the last is answered.
  const answer = async (from, to, mine) => {
    place.replaceChildren();
    const { paths, complete } = await pathsBetween(from, to);
    if (paths.length > 0) {
      await tell(paths.flat());
      if (mine !== turn) return;
      const count = paths.length === 1 ? answers.one : answers.many.replace("#", paths.length);
      say(complete ? count : answers.more.replace("#", SHOWN), answers.note);
      paths.forEach((path, number) => {
        const section = make("section", "");
        section.append(make("h2", "", answers.number.replace("#", number + 1)));
        const steps = path.slice(1).map((event, step) => {
          const item = make("li", "", make("p", "when", told.get(event)[2]), make("h3", "", linkTo(event)));
          item.append(sentences(of(into, event).filter((arrow) => arrow.from === path[step])));
          return item;
        });
        const first = make("li", "", make("p", "when", told.get(from)[2]), make("h3", "", linkTo(from)));
        section.append(make("ol", "chapters steps", first, ...steps));
        place.append(section);
      });
      return;
    }
    if (from === to) return say(answers.same);
    const said = [answers.none];
    if ((await leadingTo(from)).has(to)) said.push(answers.other_way);
    const way = await nearest(from, to);
    await tell((way ?? []).flatMap((arrow) => [arrow.from, arrow.to]));
    if (mine !== turn) return;
    if (way === null) return say(...said, answers.nothing);
    say(...said, answers.nearest);
    place.append(sentences(way));
  };

  const remember = (from, to) => {
    const address = new URL(location.href);
    address.searchParams.set("from", told.get(from)[0]);
    address.searchParams.set("to", told.get(to)[0]);
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers keep the address of a page that was opened from a folder as it is.
    }
  };

  let turn = 0;
  const show = async () => {
    const mine = (turn += 1);
    const fields = [form.elements.from, form.elements.to];
    try {
      const events = await Promise.all(fields.map(named));
      if (mine !== turn) return;
      const missing = events.findIndex((event) => event < 0);
      if (missing >= 0) {
        place.replaceChildren();
        say(answers.unknown.replace("@", fields[missing].value));
        return;
      }
      await tell(events);
      if (mine !== turn) return;
      fields.forEach((field, number) => {
        const [event, title] = [events[number], told.get(events[number])[1]];
        chosen.set(field, { event, title });
        field.value = title;
      });
      remember(...events);
      await answer(...events, mine);
    } catch {
      if (mine === turn) say(answers.failed);
    }
  };

  // Offers events that are joined to others, and have the words that were written; of several askings only the last is answered.
  let asking = 0;
  const offer = async (field) => {
    const mine = (asking += 1);
    try {
      const found = await find(field.value);
      const events = found ? found.map(([event]) => event) : [...Array(Number(form.dataset.events)).keys()];
      const first = events.slice(0, 5 * OFFERED);
      await know(first);
      const joined = first.filter((event) => beside.has(event)).slice(0, OFFERED);
      const rows = await Promise.all(joined.map(row));
      if (mine !== asking) return;
      field.list.replaceChildren(
        ...rows.map(([id, title, date]) => {
          const option = document.createElement("option");
          option.value = id;
          option.label = `${date}: ${title}`;
          return option;
        }),
      );
    } catch {
      // Nothing is offered; what is written is looked for all the same.
    }
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
  if (form.elements.from.value && form.elements.to.value) show();
})();
