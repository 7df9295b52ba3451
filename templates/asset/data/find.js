// Finds entries by the beginnings of their words; accents, capitals, endings and small typing errors do not matter. The words and
// names stand in scripts of their own, and are loaded when a search needs them; what the numbers mean `search_index/words.rs` says.
const throughlineFind = ({ assets, beginnings, titles, texts: perTexts, events, files, passedOver: passed, months }) => {
  const passedOver = new Set(passed);
  const LAST = "\u{10ffff}";

  // Words are a capital letter, for how many letters they share with the one before, and the rest. Places are steps, each some
  // signs that go on and one that ends it; `search_index/words.rs` writes them.
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

  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const parts = (text) => folded(text).split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);

  // The words of names and ids, where these are so few that the other words do not have them among them.
  const named = [];
  const names = async (number) => {
    const [ids, names] = await throughlineLoad(assets, `search/titles-${number}`);
    named[number] ??= names.map((title, at) => parts(number * titles + at < events ? `${title} ${ids[at]}` : title));
    return named[number];
  };

  // What a word counts for, by where it stands: in what is told beside, in the summary, among names and dates, in the entry's name.
  const WEIGHTS = [1, 2.5, 3, 6];
  const NAME = WEIGHTS.length - 1;

  // Every word that a test accepts, of those from one word up to another, with what it is worth; `met` is told of each.
  const through = async (from, to, worth, met) => {
    for (let number = 0; number < files; number += 1) {
      for (const [at, words] of (await names(number)).entries()) {
        for (const word of words) {
          const value = word >= from && word < to ? worth(word) : 0;
          if (value > 0) met(word, value, () => [[NAME, [number * titles + at]]]);
        }
      }
    }
    for (const [number, first] of beginnings.entries()) {
      const next = beginnings[number + 1];
      if (first >= to || (next !== undefined && next <= from)) continue;
      for (const [word, steps] of await entries(number)) {
        if (word < from || word >= to) continue;
        const value = worth(word);
        if (value > 0) met(word, value, () => steps.split("|").map((own, sort) => [sort, places(own)]));
      }
    }
  };

  // What another word is worth to one that was asked for: the same, one that begins so, one that differs in its ending.
  const stem = (part) => (/\d/.test(part) || part.length < 5 ? part : part.slice(0, Math.max(5, part.length - 3)));
  const kinship = (part) => {
    const root = stem(part);
    return (word) => {
      if (word === part) return 1;
      if (word.startsWith(part)) return 0.85;
      return root !== part && word.startsWith(root) && word.length <= part.length + 3 ? 0.6 : 0;
    };
  };

  // How many letters to put in, leave out, change or swap with the next make one word of another; at most `most` are looked at.
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let [before, last] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
    for (let row = 1; row <= one.length; row += 1) {
      const now = [row];
      for (let column = 1; column <= other.length; column += 1) {
        const same = one[row - 1] === other[column - 1];
        now[column] = Math.min(now[column - 1] + 1, last[column] + 1, last[column - 1] + (same ? 0 : 1));
        if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
          now[column] = Math.min(now[column], before[column - 2] + 1);
        }
      }
      if (Math.min(...now) > most) return most + 1;
      [before, last] = [last, now];
    }
    return last[other.length];
  };

  /** The words that are nearest to one that nothing has, the commonest first. */
  const nearest = async (part, most) => {
    if (/\d/.test(part) || most < 1) return [];
    const near = new Map();
    const worth = (word) => (/\d/.test(word) ? 0 : Math.max(0, most + 1 - distance(part, word, most)));
    // In a large collection the first letter has to be right: the words stand in many files.
    const [from, to] = beginnings.length > 1 ? [part[0], part[0] + LAST] : ["", LAST];
    await through(from, to, worth, (word, value, where) => {
      const known = near.get(word) ?? { value, count: 0 };
      for (const [, found] of where()) known.count += found.length;
      near.set(word, known);
    });
    const best = Math.max(0, ...[...near.values()].map(({ value }) => value));
    return [...near].filter(([, { value }]) => value === best).sort((left, right) => right[1].count - left[1].count).map(([word]) => word);
  };
  const allowed = (part) => (part.length < 4 ? 0 : part.length < 6 ? 1 : 2);

  // The entries with a word, each with its score: by where the word stands, and how near it is to what was asked for.
  const scoring = (scores) => (word, value, where) => {
    for (const [sort, found] of where()) {
      for (const place of found) scores.set(place, Math.max(scores.get(place) ?? 0, value * WEIGHTS[sort]));
    }
  };
  const withWord = async (part) => {
    const scores = new Map();
    const worth = kinship(part);
    const root = stem(part);
    await through(root, root + LAST, worth, scoring(scores));
    if (scores.size > 0 || passedOver.has(part)) return { scores, says: (word) => worth(word) > 0 };
    const near = (await nearest(part, allowed(part))).slice(0, 3);
    for (const word of near) await through(word, word + LAST, (other) => (other === word ? 0.5 : 0), scoring(scores));
    return { scores, says: (word) => near.includes(word), instead: near[0] };
  };

  // Dates as readers write them: 30 December 2023, December 30, 2023, 30 de diciembre de 2023, 2023-12-30, 30/12/2023, and months alike.
  const monthOf = (name) => (name.length < 3 ? 0 : months.map(folded).findIndex((month) => month.startsWith(name)) + 1);
  const two = (number) => String(number).padStart(2, "0");
  const dated = (text) => {
    const dates = [];
    const take = (pattern, read) => {
      text = text.replace(pattern, (all, ...found) => {
        const [year, month, day] = read(...found);
        if (!(month >= 1 && month <= 12) || (day !== undefined && !(day >= 1 && day <= 31))) return all;
        dates.push({ month: `${year}${two(month)}`, day: day === undefined ? undefined : `${year}${two(month)}${two(day)}`, name: folded(months[month - 1]), year });
        return " ";
      });
    };
    const of = "(?:\\s+|\\s*,\\s*|\\s+del?\\s+|\\s+of\\s+)";
    take(/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, (year, month, day) => [year, +month, +day]);
    take(/\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b/g, (day, month, year) => [year, +month, +day]);
    take(/\b(\d{4})-(\d{1,2})\b/g, (year, month) => [year, +month]);
    take(/\b(\d{1,2})\/(\d{4})\b/g, (month, year) => [year, +month]);
    take(new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?${of}(\\p{L}+)\\.?${of}(\\d{4})\\b`, "gu"), (day, name, year) => [year, monthOf(name), +day]);
    take(new RegExp(`\\b(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?${of}(\\d{4})\\b`, "gu"), (name, day, year) => [year, monthOf(name), +day]);
    take(new RegExp(`(?<!\\p{L})(\\p{L}+)\\.?${of}(\\d{4})\\b`, "gu"), (name, year) => [year, monthOf(name)]);
    return [text, dates];
  };
  const withDate = async ({ month, day, name, year }) => {
    const scores = new Map();
    const exact = (token) => through(token, token + LAST, (word) => (word === token ? 2 : 0), scoring(scores));
    if (day) await exact(day);
    const noDay = Boolean(day) && ![...scores.keys()].some((place) => place < events);
    if (!day || noDay) {
      await exact(month);
      const [ofMonth, ofYear] = await Promise.all([withWord(name), withWord(year)]);
      for (const place of ofMonth.scores.keys()) if (ofYear.scores.has(place) && !scores.has(place)) scores.set(place, 1);
    }
    return { scores, says: (word) => word === name || word === year, noDay };
  };

  /** What a text finds: the places of entries with their scores, the best first, and how it was read. */
  const search = async (text) => {
    const [rest, dates] = dated(folded(text));
    const all = parts(rest);
    // Words that nearly every entry has are not in the files; alone, they are looked for as beginnings of others.
    const telling = all.filter((part) => !passedOver.has(part));
    const asked = [...new Set(telling.length > 0 || dates.length > 0 ? telling : all)];
    if (asked.length + dates.length === 0) return null;
    const read = await Promise.all([...asked.map(withWord), ...dates.map(withDate)]);
    // A rare word tells more than a common one.
    const rarity = read.map(({ scores }) => Math.log(1 + (4 * events + 4) / (1 + scores.size)));
    const score = (place) => read.reduce((sum, { scores }, at) => sum + rarity[at] * (scores.get(place) ?? 0), 0);
    let found = [...new Set(read.flatMap(({ scores }) => [...scores.keys()]))].filter((place) => read.every(({ scores }) => scores.has(place)));
    const partial = found.length === 0 && read.length > 1;
    if (partial) {
      // Most of the words, by how much each tells.
      const weight = (place) => read.reduce((sum, { scores }, at) => sum + (scores.has(place) ? rarity[at] : 0), 0);
      const every = [...new Set(read.flatMap(({ scores }) => [...scores.keys()]))];
      found = [every.filter((place) => place < events), every.filter((place) => place >= events)].flatMap((group) => {
        const most = group.reduce((most, place) => Math.max(most, weight(place)), 0);
        return group.filter((place) => weight(place) >= 0.6 * most);
      });
    }
    const linked = found.length > 0 ? await throughlineLoad(assets, "search/links") : "";
    const links = (place) => signs.get(linked[place]) ?? 0;
    const rows = found.map((place) => [place, score(place), links(place)]);
    rows.sort((left, right) => right[1] - left[1] || right[2] - left[2] || left[0] - right[0]);
    return {
      found: rows,
      partial: partial && rows.length > 0,
      noDay: read.some(({ noDay }) => noDay) && rows.length > 0,
      instead: asked.map((part, at) => [part, read[at].instead]).filter(([, instead]) => instead),
      missing: asked.filter((_, at) => read[at].scores.size === 0),
      says: (word) => read.some(({ says }) => says(folded(word))),
    };
  };

  /** The events that have all words of a text, the best first, each with its score; `null` without a word. */
  const find = async (text) => {
    const result = await search(text);
    if (result === null) return null;
    return result.partial ? [] : result.found.filter(([place]) => place < events).map(([place, score]) => [place, score]);
  };

  /** Id, name and date of the entry at a place, how many events it is joined to, and how far the records agree on why it happened. */
  const row = async (place) => (await throughlineLoad(assets, `search/titles-${Math.floor(place / titles)}`)).map((column) => column[place % titles]);

  /** Whether a text has a word that a search does not pass over. */
  const tells = (text) => parts(text).some((part) => !passedOver.has(part));

  /** Whether a name has a word of a text. */
  const isNamed = (text, name) => {
    const asked = parts(text).filter((part) => !passedOver.has(part)).map(kinship);
    return parts(name).some((word) => asked.some((worth) => worth(word) > 0));
  };

  /** Of the entry at a place, why it happened, a sentence a speaker, and what a result may quote. */
  const texts = async (place) => (await throughlineLoad(assets, `search/texts-${Math.floor(place / perTexts)}`))[place % perTexts];

  return { find, search, row, texts, nearest, tells, isNamed, folded };
};
