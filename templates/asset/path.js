// Answers whether one event led to another, and shows every recorded path between the two, or what else joins them. The words of events
// and links come in scripts, which are loaded when they are shown.
(() => {
  const form = document.querySelector("main form");
  const status = document.querySelector("main [role=status]");
  const place = document.getElementById("_paths");
  const saying = document.getElementById("_said");
  const answers = JSON.parse(form.dataset.answers);
  const { assets, relations, perWords, ids, answering } = JSON.parse(form.dataset.paths);
  const { find, row } = throughlineFind(JSON.parse(form.dataset.finding));
  const directory = throughlineDirectory(assets, "events", ids);
  const links = throughlineLinks(answering);
  const { know, leadingTo, pathsBetween, nearest, arrowsTo, isJoined } = links;
  const answerOf = throughlineAnswer(answering, links);
  const SHOWN = 20;
  const OFFERED = 12;
  const CHOICES = 8;

  // What is told of events by now: id, title, date, and the grounds of the links of their records.
  const told = new Map();
  const tell = async (events) => {
    for (const number of new Set(events.map((event) => Math.floor(event / perWords)))) {
      const words = await throughlineLoad(assets, `paths/words-${number}`);
      words.forEach((event, at) => told.set(number * perWords + at, event));
    }
  };

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // The event that a field names, by its id or its title; what was put there for an event stays that event. Where none has that name,
  // those that have its words.
  const chosen = new Map();
  const named = async (field) => {
    if (chosen.get(field)?.title === field.value) return { event: chosen.get(field).event };
    const wanted = field.value.trim();
    const known = await directory.row(wanted);
    if (known?.[3] >= 0) return { event: known[3] };
    const found = ((await find(wanted)) ?? []).map(([event]) => event);
    for (const event of found) {
      const [, title] = await row(event);
      if (fold(title) === fold(wanted)) return { event };
    }
    return { choices: found.slice(0, CHOICES) };
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

  // Who says so, before everything else.
  const verdict = ({ verdict, label, sentences }) => {
    const box = make("section", "answer");
    box.dataset.verdict = verdict;
    box.setAttribute("aria-labelledby", "_answer");
    const question = make("h2", "", form.dataset.question);
    question.id = "_answer";
    const list = make("ul", "", ...sentences.map((sentence) => make("li", "", sentence)));
    box.append(question, " ", make("p", "verdict", label), list);
    return box;
  };

  const chain = (path, number) => {
    const section = make("section", "");
    section.append(make("h2", "", answers.number.replace("#", number + 1)));
    const steps = path.map((event, step) => {
      const item = make("li", "", make("p", "when", told.get(event)[2]), make("h3", "", linkTo(event)));
      if (step > 0) item.append(sentences(arrowsTo(event).filter((arrow) => arrow.from === path[step - 1])));
      return item;
    });
    section.append(make("ol", "chapters steps", ...steps));
    return section;
  };

  // Of several questions only the last is answered.
  const answer = async (from, to, mine) => {
    saying.replaceChildren();
    place.replaceChildren();
    const [said, { paths, complete }] = [await answerOf(from, to), await pathsBetween(from, to, SHOWN)];
    await tell(paths.flat());
    const way = paths.length > 0 || from === to ? [] : await nearest(from, to);
    await tell((way ?? []).flatMap((arrow) => [arrow.from, arrow.to]));
    if (mine !== turn) return;
    saying.replaceChildren(verdict(said));
    if (from === to) return say("");
    if (paths.length > 0) {
      const count = paths.length === 1 ? answers.one : answers.many.replace("#", paths.length);
      say(complete ? count : answers.more.replace("#", SHOWN), answers.note);
      place.append(...paths.map(chain));
      return;
    }
    if (way === null) return say(answers.nothing);
    say(answers.none, answers.nearest);
    place.append(sentences(way));
  };

  const remember = (from, to) => {
    const address = new URL(location.href);
    address.searchParams.set("from", told.get(from)[0]);
    address.searchParams.set("to", told.get(to)[0]);
    keepAddress(address);
  };

  // Events to choose from, for a field that names none.
  const offerChoices = async (field, choices) => {
    await tell(choices);
    const items = choices.map((event) => {
      const [, title, date] = told.get(event);
      const button = make("button", "", title);
      button.type = "button";
      button.addEventListener("click", () => {
        chosen.set(field, { event, title });
        field.value = title;
        show();
      });
      return make("li", "", make("span", "when", date), " ", button);
    });
    place.replaceChildren(make("ul", "choices", ...items));
  };

  let turn = 0;
  const found = document.getElementById("_found");
  const show = async () => {
    const mine = (turn += 1);
    found.setAttribute("aria-busy", "true");
    await ask(mine);
    if (mine === turn) found.setAttribute("aria-busy", "false");
  };
  const ask = async (mine) => {
    const fields = [form.elements.from, form.elements.to];
    try {
      const found = await Promise.all(fields.map(named));
      if (mine !== turn) return;
      // What is known of one field stays while the other is chosen.
      await tell(found.flatMap(({ event }) => event ?? []));
      fields.forEach((field, number) => {
        const { event } = found[number];
        if (event === undefined) return;
        const title = told.get(event)[1];
        chosen.set(field, { event, title });
        field.value = title;
      });
      const missing = found.findIndex(({ event }) => event === undefined);
      if (missing >= 0) {
        const [field, { choices }] = [fields[missing], found[missing]];
        saying.replaceChildren();
        place.replaceChildren();
        if (choices.length > 0) await offerChoices(field, choices);
        if (mine === turn) say((choices.length > 0 ? answers.choose : answers.unknown).replace("@", () => field.value));
        return;
      }
      if (mine !== turn) return;
      const events = found.map(({ event }) => event);
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
      const joined = first.filter(isJoined).slice(0, OFFERED);
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
