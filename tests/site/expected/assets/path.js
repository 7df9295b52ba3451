// Loads data that stands in scripts of their own, since a page that is opened from a folder may load nothing else. A script's name is
// its place below a folder; when it runs it says that name, and what it holds.
"use strict";
const throughlineLoad = (() => {
  const loaded = new Map();
  const waiting = new Map();
  window.throughlineData = (name, data) => waiting.get(name)?.(data);
  return (folder, name) => {
    if (!loaded.has(name)) {
      loaded.set(
        name,
        new Promise((ready, failed) => {
          waiting.set(name, ready);
          const script = document.createElement("script");
          script.src = `${folder}/${name}.js`;
          script.onerror = () => {
            loaded.delete(name);
            failed(new Error(name));
          };
          document.head.append(script);
        }),
      );
    }
    return loaded.get(name);
  };
})();
// Finds events by the beginnings of their words; accents and capitals do not matter. The words and titles stand in scripts of their
// own, and are loaded when a search needs them; what the numbers mean `words_index.rs` says.
const throughlineFind = ({ assets, beginnings, titles, files, passedOver: passed }) => {
  const passedOver = new Set(passed);

  // Words are a capital letter, for how many letters they share with the one before, and the rest. Places are steps, each some
  // signs that go on and one that ends it; `words_index.rs` writes them.
  const [ENDING, GOING_ON] = [72, 18];
  const signs = new Map();
  for (let code = 33; code < 127; code += 1) {
    const sign = String.fromCharCode(code);
    if (!'"\\<|'.includes(sign)) signs.set(sign, signs.size);
  }
  const places = (steps) => {
    const found = [];
    let [at, rest] = [0, 0];
    for (const sign of steps ?? "") {
      const number = signs.get(sign);
      if (number >= ENDING) rest = rest * GOING_ON + number - ENDING + 1;
      else {
        at += rest * ENDING + number;
        rest = 0;
        found.push(at);
      }
    }
    return found;
  };
  const parsed = new Map();
  const entries = async (number) => {
    if (!parsed.has(number)) {
      const [names, places] = await throughlineLoad(assets, `search/words-${number}`);
      const steps = places.split("\n");
      let word = "";
      parsed.set(
        number,
        (names.match(/[A-Z][^A-Z]*/g) ?? []).map((name, at) => {
          word = word.slice(0, name.charCodeAt(0) - 65) + name.slice(1);
          return [word, steps[at]];
        }),
      );
    }
    return parsed.get(number);
  };

  const parts = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);

  // The words of titles and ids, where these are so few that the other words do not have them among them.
  const named = [];
  const names = async (number) => {
    const [ids, names] = await throughlineLoad(assets, `search/titles-${number}`);
    named[number] ??= names.map((title, at) => parts(`${title} ${ids[at]}`));
    return named[number];
  };

  // The events with a word that begins so, each with whether it is one of the title or the id.
  const eventsWith = async (part) => {
    const found = new Map();
    for (let number = 0; number < files; number += 1) {
      for (const [at, words] of (await names(number)).entries()) {
        if (words.some((word) => word.startsWith(part))) found.set(number * titles + at, 1);
      }
    }
    for (const [number, first] of beginnings.entries()) {
      const next = beginnings[number + 1];
      if ((first > part && !first.startsWith(part)) || (next !== undefined && next <= part)) continue;
      for (const [word, steps] of await entries(number)) {
        if (!word.startsWith(part)) continue;
        const [text, title] = steps.split("|");
        for (const place of places(text)) if (!found.has(place)) found.set(place, 0);
        for (const place of places(title)) found.set(place, 1);
      }
    }
    return found;
  };

  const find = async (text) => {
    const all = parts(text);
    if (all.length === 0) return null;
    // Words that nearly every event has are not in the files; alone, they are looked for as beginnings of others.
    const telling = all.filter((part) => !passedOver.has(part));
    const asked = telling.length > 0 ? telling : all;
    const [first, ...others] = await Promise.all(asked.map(eventsWith));
    const found = [...first.keys()].filter((place) => others.every((other) => other.has(place)));
    const weight = (place) => [first, ...others].reduce((sum, other) => sum + other.get(place), 0);
    return found.map((place) => [place, weight(place)]).sort((left, right) => right[1] - left[1] || left[0] - right[0]);
  };

  /** Id, title and date of the event at a place. */
  const row = async (place) => (await throughlineLoad(assets, `search/titles-${Math.floor(place / titles)}`)).map((column) => column[place % titles]);

  return { find, row };
};
// The ids that there are, in files of some hundred rows, in order of the ids. A row begins with its id; `firsts` are the ids that the
// files begin with.
const throughlineDirectory = (folder, name, firsts, arrived = () => {}) => {
  const here = new Map();
  const coming = new Map();
  const failed = new Set();

  /** The number of the file that an id would stand in. */
  const place = (id) => {
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= id) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  };

  /** The rows of a file. */
  const file = (number) => {
    if (number >= firsts.length) return Promise.resolve([]);
    if (!coming.has(number)) {
      const rows = throughlineLoad(folder, `ids/${name}-${number}`).then((rows) => {
        here.set(number, new Map(rows.map((row) => [row[0], row])));
        return rows;
      });
      coming.set(number, rows);
      rows.then(arrived, () => {
        coming.delete(number);
        failed.add(number);
      });
    }
    return coming.get(number);
  };

  const row = async (id) => {
    await file(place(id));
    return known(id);
  };

  /** The row of an id, `null` when there is none, and `undefined` while its file is on its way or cannot be had. */
  const known = (id) => {
    if (firsts.length === 0) return null;
    const number = place(id);
    const rows = here.get(number);
    if (rows) return rows.get(id) ?? null;
    if (!failed.has(number)) file(number).catch(() => {});
    return undefined;
  };

  /** Rows to choose from: where one file holds all, those whose id or title has the words; else those whose id begins with them. */
  const matching = async (asked, most) => {
    const number = place(asked);
    const rows = await file(number);
    if (firsts.length <= 1) return rows.filter(([id, title]) => !asked || id.includes(asked) || title?.toLowerCase().includes(asked)).slice(0, most);
    const after = rows.at(-1)[0].startsWith(asked) ? await file(number + 1) : [];
    return [...rows, ...after].filter(([id]) => id.startsWith(asked)).slice(0, most);
  };

  /** The files that are on their way. */
  const waiting = () => [...coming].filter(([number]) => !here.has(number)).map(([, rows]) => rows);

  return { row, known, matching, waiting };
};
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
