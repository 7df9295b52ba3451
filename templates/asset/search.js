// Shows what a search finds, as one types: an answer where a question was asked, then what is no event, then the events.
(() => {
  const SHOWN = 10;
  const OTHERS = 4;
  const form = document.querySelector("main form.search");
  const field = form.querySelector("input");
  const list = document.querySelector("main ol.found");
  const status = document.querySelector("main [role=status]");
  const more = document.querySelector("main .more");
  const [notes, asked, besides, facets] = ["_notes", "_asked", "_besides", "_years"].map((id) => document.getElementById(id));
  const finding = JSON.parse(form.dataset.finding);
  const words = JSON.parse(form.dataset.words);
  const { sorts, years, verdicts, nobody_why: nobodyWhy } = JSON.parse(form.dataset.entries);
  const { assets, events } = finding;
  const finder = throughlineFind(finding);
  const { search, row, texts } = finder;
  const ask = throughlineAsk({ finder, events, assets, forms: words, answering: JSON.parse(form.dataset.answering) });

  const put = (name, text, className) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const link = (href, text) => {
    const made = put("a", text);
    made.href = href;
    return made;
  };
  const said = (text, ...values) => text.replace(/[@#]/g, (sign) => values[sign === "@" ? 0 : 1] ?? sign);

  // A text with the words marked that were looked for.
  const marked = (text, says) => {
    const made = document.createDocumentFragment();
    for (const piece of text.split(/([\p{L}\p{M}\p{N}]+)/u)) {
      made.append(piece.length > 1 && says(piece) ? put("mark", piece) : piece);
    }
    return made;
  };

  // The passage that has most of the words, from the sentence with the first of them on; else how the summary begins.
  const LONG = 220;
  const SENTENCE = /(?<=[\p{L}\p{N}]{3}[.!?][”»"]?)\s+(?=[\p{Lu}¿¡“«"])/u;
  const snippet = (passages, says) => {
    const hits = (text) => new Set((text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word.length > 1 && says(word)).map(finder.folded)).size;
    const most = (texts) => texts.reduce((best, text) => (hits(text) > hits(best) ? text : best), texts[0] ?? "");
    const best = most(passages);
    if (best.length <= LONG) return best;
    const sentences = best.split(SENTENCE);
    const first = sentences.indexOf(most(sentences));
    const rest = sentences.slice(first).join(" ");
    const cut = rest.length > LONG ? `${rest.slice(0, rest.lastIndexOf(" ", LONG))} …` : rest;
    return first > 0 ? `… ${cut}` : cut;
  };

  const item = async (place, says) => {
    const [[id, title, date, arrows, verdict], [, told]] = await Promise.all([row(place), texts(place)]);
    const made = document.createElement("li");
    const what = document.createElement("div");
    const to = link(`events/${id}.html`);
    to.append(marked(title, says));
    what.append(to);
    const quoted = snippet(told, says);
    if (quoted) {
      const snippet = put("p", "", "snippet");
      snippet.append(marked(quoted, says));
      what.append(snippet);
    }
    const about = [arrows, verdict && said(words.why_label, verdicts[verdict])].filter(Boolean);
    if (about.length > 0) what.append(put("p", about.join(" · "), "about"));
    made.append(put("span", date, "date"), what);
    return made;
  };
  const other = async (place, says) => {
    const [href, name, , about] = await row(place);
    const made = document.createElement("li");
    const to = link(href);
    to.append(marked(name, says));
    const [sort] = sorts.findLast(([, first]) => first <= place);
    made.append(to, " ", put("span", [sort, about].filter(Boolean).join(" · "), "about"));
    return made;
  };

  // The years of what was found: the events stand in order of time, so a year is a stretch of them.
  const yearOf = (place) => years.findLast(([, first]) => first <= place)?.[0];
  let year = "";
  const choose = (found) => {
    const counts = new Map();
    for (const [place] of found) counts.set(yearOf(place), (counts.get(yearOf(place)) ?? 0) + 1);
    facets.hidden = counts.size < 2;
    facets.replaceChildren();
    if (!counts.has(Number(year))) year = "";
    const button = (value, text) => {
      const made = put("button", text);
      made.type = "button";
      made.setAttribute("aria-pressed", String(value === year));
      made.addEventListener("click", () => {
        year = value;
        keep();
        show().then(() => facets.querySelector("[aria-pressed=true]")?.focus());
      });
      return made;
    };
    facets.append(button("", words.any_year));
    for (const [one, count] of [...counts].sort(([left], [right]) => left - right)) {
      if (one !== undefined) facets.append(button(String(one), `${one} (${count})`));
    }
  };

  let turn = 0;
  let left = [];
  let says = () => false;
  const append = async (mine) => {
    const made = await Promise.all(left.splice(0, SHOWN).map(([place]) => item(place, says)));
    if (mine !== turn) return undefined;
    list.append(...made);
    more.hidden = left.length === 0;
    return made[0];
  };

  // What a question is answered with: who says so, in a verdict and some sentences, and where that stands in full.
  const answered = (answer) => {
    if (!answer) return asked.replaceChildren();
    const box = put("section", "", "answer");
    if (answer.verdict) box.dataset.verdict = answer.verdict;
    const heading = put("h2", said(answer.later === undefined ? words.answer_why : words.answer_pair, answer.title, answer.later));
    heading.id = "_answer";
    box.setAttribute("aria-labelledby", "_answer");
    box.append(heading);
    // Of one event nobody says why; of two nobody says so.
    const isWhy = answer.later === undefined;
    if (answer.verdict) box.append(" ", put("p", isWhy && answer.verdict === "nobody" ? nobodyWhy : verdicts[answer.verdict], "verdict"));
    if (answer.sentences.length > 0) {
      const sentences = document.createElement("ul");
      sentences.append(...answer.sentences.map((sentence) => put("li", sentence)));
      box.append(sentences);
    }
    const onward = put("p", "", "onward");
    onward.append(link(answer.href, answer.later === undefined ? words.answer_all : words.answer_link));
    box.append(onward);
    return asked.replaceChildren(box);
  };

  // Where nothing is found: the words that are spelt most nearly, and every topic.
  const suggest = async (missing) => {
    const near = (await Promise.all(missing.map((part) => finder.nearest(part, Math.min(4, Math.ceil(part.length / 2)))))).flatMap((words) => words.slice(0, 3));
    const made = [];
    if (near.length > 0) {
      const line = put("p", `${words.suggest} `);
      near.slice(0, 5).forEach((word, at) => {
        const to = new URL(location.href);
        to.search = `?q=${encodeURIComponent(word)}`;
        line.append(at > 0 ? ", " : "", link(to.href, word));
      });
      line.append("?");
      made.push(line);
    }
    const line = document.createElement("p");
    line.append(link("browse.html", words.browse));
    return [...made, line];
  };

  const show = async () => {
    const mine = (turn += 1);
    const text = field.value;
    const question = await ask(text);
    const result = await search(question?.rest ?? text);
    if (mine !== turn) return;
    const all = result?.found ?? [];
    // The events that the answer speaks of, then the others.
    const own = question?.answer?.places ?? [];
    const found = [...own.map((place) => [place]), ...all.filter(([place]) => place < events && !own.includes(place))];
    const best = all[0]?.[1] ?? 0;
    const beside = all.filter(([place, score]) => place >= events && score > 0.35 * best).slice(0, OTHERS);
    says = result?.says ?? says;
    answered(question?.answer);
    const told = result === null ? [] : result.instead.map(([part, instead]) => said(words.corrected, part, instead));
    if (result?.partial && !question) told.push(words.partial);
    if (result?.noDay) told.push(words.no_day);
    const lines = told.map((line) => put("p", line));
    if (result && all.length + own.length === 0) lines.push(...(await suggest(result.missing)));
    const others = await Promise.all(beside.map(([place]) => other(place, says)));
    if (mine !== turn) return;
    notes.replaceChildren(...lines);
    besides.hidden = others.length === 0;
    besides.querySelector("ul").replaceChildren(...others);
    choose(found);
    left = year === "" ? found : found.filter(([place]) => yearOf(place) === Number(year));
    const count = left.length;
    list.replaceChildren();
    await append(mine);
    if (mine !== turn) return;
    if (result === null) status.textContent = "";
    else if (all.length + own.length === 0) status.textContent = said(words.none, text.trim());
    else status.textContent = count === 1 ? words.one : words.many.replace("#", count);
    list.dataset.for = text;
  };

  const keep = () => {
    const address = new URL(location.href);
    for (const [name, value] of [["q", field.value], ["year", year]]) {
      if (value) address.searchParams.set(name, value);
      else address.searchParams.delete(name);
    }
    keepAddress(address);
  };

  const read = () => {
    const address = new URLSearchParams(location.search);
    field.value = address.get("q") ?? "";
    year = address.get("year") ?? "";
    show();
  };

  form.hidden = false;
  field.addEventListener("input", () => {
    year = "";
    keep();
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  more.querySelector("button").addEventListener("click", async () => (await append(turn))?.querySelector("a").focus());
  addEventListener("popstate", read);

  // The switch of the / key.
  const key = document.getElementById("_key");
  const stored = "throughline-search-key";
  try {
    key.closest("p").hidden = false;
    key.checked = localStorage.getItem(stored) !== "off";
    key.addEventListener("change", () => (key.checked ? localStorage.removeItem(stored) : localStorage.setItem(stored, "off")));
  } catch {
    key.closest("p").hidden = true;
  }
  read();
  if (!field.value) field.focus({ preventScroll: true });
})();
