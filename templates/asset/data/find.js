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
