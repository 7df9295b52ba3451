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
// The rules of the record format, read from the description that the program gives (`throughlineForm.format`): shapes, required
// fields, words, patterns. What no shape can say stands below it, under the codes of `throughline explain`.

const throughlineRules = (() => {
  "use strict";
  const { patterns, references, registries, assets, ids } = throughlineForm;
  const slug = new RegExp(patterns.id);
  const language = new RegExp(patterns.language);
  const dated = new RegExp(patterns.date);
  const known = Object.fromEntries(Object.entries(registries).map(([name, rows]) => [name, new Map(rows.map((row) => [row[0], row]))]));
  let whenKnown = () => {};
  /** Events and sources, which may be too many for one file; of those that are not here yet nothing is said. */
  const directories = Object.fromEntries(["events", "sources"].map((name) => [name, throughlineDirectory(assets, name, ids[name], () => whenKnown())]));
  const text = (value) => (typeof value === "string" ? value.trim().replace(/\r\n?/g, "\n") : "");

  // ---- Characters that nobody sees, unless a script or an emoji needs them: as `check` has it ----

  const UNSEEN = "\\p{Default_Ignorable_Code_Point}\\u2028\\u2029\\u2800\\ufff9-\\ufffc\\u{13430}-\\u{13442}\\u{16fe4}\\u{1d159}";
  const suspect = new RegExp(`[${UNSEEN}\\p{Co}\\p{Noncharacter_Code_Point}]|(?!\\n)\\p{Cc}`, "gu");
  const unseen = new RegExp(`[${UNSEEN}\\p{Cc}\\s]`, "gu");
  const EMOJI = "(?![\\u0000-\\u007f])\\p{Emoji}";
  const IDEOGRAPH = "[\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3fffd}]";
  const MONGOLIAN = "[\\u1820-\\u1878\\u1880-\\u18aa]";
  const BRAILLE = "[\\u2801-\\u28ff]";
  const WITHOUT_BLANKS = "[\\u0e01-\\u0e5b\\u0e81-\\u0edf\\u1000-\\u109f\\u1780-\\u17b3\\u17b6-\\u17e9\\ua9e0-\\ua9fe\\uaa60-\\uaa7f]";
  const TAGS = "[\\u{e0061}-\\u{e007a}]{2}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{1,3}\\u{e007f}";
  const VARIANT =
    "(?:[\\u{13000}-\\u{1345f}][\\ufe00-\\ufe06]|IDEOGRAPH[\\ufe00-\\ufe02]|[\\u2018\\u2019\\u201c\\u201d\\u3001\\u3002\\uff01-\\uff1f\\u210b-\\u2133\\u{1d49c}-\\u{1d4b5}][\\ufe00\\ufe01]|[\\u2205-\\u22ff\\u2a00-\\u2aff\\u1000-\\u109f\\uaa60-\\uaa7f\\ua840-\\ua877\\u{10ac0}-\\u{10ae4}]\\ufe00)".replace("IDEOGRAPH", IDEOGRAPH);
  // From the beginning on: a range above U+FFFF right before the end is not found otherwise, by a fault of Chromium's (seen in 156).
  const endsWith = (pattern) => new RegExp(`^[^]*(?:${pattern})$`, "u");
  const joinsForward = endsWith(`[${patterns.forward}]\\p{Mn}*`);
  const joinsBackward = new RegExp(`^\\p{Mn}*[${patterns.backward}]`, "u");
  const virama = new RegExp(`^[${patterns.virama}]$`, "u");
  const ignorable = /\p{Default_Ignorable_Code_Point}/u;
  const between = (before, after) => [endsWith(before), new RegExp(`^(?:${after})`, "u")];
  /** What may stand before and after each character that is needed there. */
  const NEEDED = [
    ["\u200b", between(WITHOUT_BLANKS, WITHOUT_BLANKS)],
    ["\u200c", between("[\\u1780-\\u17d3]", "[\\u17c9\\u17ca]")],
    ["\u200d", between(`${EMOJI}\\ufe0f?`, EMOJI)],
    ["\u200d", between("\\u0d4d", "$")],
    ["\ufe0f", between("[0-9#*]", "\\u20e3")],
    ["\ufe0e\ufe0f", between(EMOJI, "")],
    ["\u180b\u180c\u180d\u180f", between(MONGOLIAN, "")],
    ["\u180e", between(`${MONGOLIAN}[\\u180b-\\u180d\\u180f]*`, "[\\u1820\\u1821]")],
    ["\u2800", between(BRAILLE, BRAILLE)],
  ];

  const joins = (letter, before, last, after, next) => {
    if (!next) return false;
    if (virama.test(last)) return true;
    const [forward, backward] = [joinsForward.test(before), joinsBackward.test(after)];
    if (letter === "\u200c") return forward && backward;
    if (virama.test(next)) return last >= "\u0900" && /\p{Alphabetic}/u.test(last);
    return !ignorable.test(last) && !ignorable.test(next) && forward !== backward;
  };

  const needs = (letter, before, after) => {
    const [last, next] = [[...before].at(-1), [...after][0]];
    if (!last) return false;
    if (NEEDED.some(([letters, [one, other]]) => letters.includes(letter) && one.test(before) && other.test(after))) return true;
    const whole = before + letter;
    if (endsWith(VARIANT).test(whole)) return true;
    if (endsWith(`${IDEOGRAPH}[\\u{e0100}-\\u{e013f}]`).test(whole)) return true;
    if (endsWith("[\\u{13000}-\\u{1345f}][\\u{13430}-\\u{13442}]").test(whole)) return true;
    if (/[\u{e0020}-\u{e007f}]/u.test(letter)) {
      const flag = whole.lastIndexOf("\u{1f3f4}");
      return flag >= 0 && new RegExp(`^\\u{1f3f4}${TAGS}`, "u").exec(whole.slice(flag) + after)?.[0].length >= whole.length - flag;
    }
    return (letter === "\u200c" || letter === "\u200d") && joins(letter, before, last, after, next);
  };

  /** Where a text holds characters that nobody sees and nothing needs. */
  const hidden = (value) =>
    [...value.matchAll(suspect)].filter(({ 0: letter, index }) => {
      const after = index + letter.length;
      return !needs(letter, value.slice(Math.max(0, index - 40), index), value.slice(after, after + 40));
    });

  /** Whether nothing was entered. */
  const isEmpty = (value) => {
    if (value === undefined || value === null || value === false) return true;
    if (typeof value === "string") return value.replace(unseen, "") === "";
    if (Array.isArray(value)) return value.every(isEmpty);
    return typeof value === "object" && Object.values(value).every(isEmpty);
  };

  // ---- Dates: EDTF level 1, with the first and the last day of what was meant ----

  const days = (year, month) => new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  const number = (year, month, day) => (year * 12 + month) * 31 + day;

  const single = (written) => {
    const sure = !/[?~%]$/.test(written);
    const [, sign, rest] = /^Y?(-?)(.*)$/.exec(written.replace(/[?~%]$/, ""));
    const [year, month, day] = rest.split("-");
    const signed = (digits) => (sign ? -1 : 1) * Number(digits);
    const first = signed(year.replaceAll("X", "0"));
    const last = signed(year.replaceAll("X", "9"));
    // There is no year -0000, and none with four digits is written with a Y.
    if ((sign && Number(year) === 0) || (written.startsWith("Y") && year.startsWith("0"))) return null;
    if (month === undefined || (month === "XX" && day === undefined)) return { first: number(first, 1, 1), last: number(last, 12, 31), year: first, sure };
    if (month === "XX") return day === "XX" ? { first: number(first, 1, 1), last: number(last, 12, 31), year: first, sure } : null;
    const value = Number(month);
    if (value >= 21 && value <= 24 && day === undefined) {
      const begins = (value - 20) * 3;
      const ends = begins + 2 > 12 ? { year: last + 1, month: begins - 10 } : { year: last, month: begins + 2 };
      return { first: number(first, begins, 1), last: number(ends.year, ends.month, days(ends.year, ends.month)), year: first, sure };
    }
    if (value < 1 || value > 12) return null;
    if (day === undefined || day === "XX") return { first: number(first, value, 1), last: number(last, value, days(last, value)), year: first, sure };
    if (Number(day) < 1 || Number(day) > days(first, value)) return null;
    return { first: number(first, value, Number(day)), last: number(last, value, Number(day)), year: first, sure };
  };

  /** A date as it is read; nothing when it is none. `start` and `end` are the first and last day of its beginning. */
  const date = (written) => {
    if (!dated.test(written)) return null;
    if (!written.includes("/")) {
      const one = single(written);
      return one && { start: one.first, end: one.last, year: one.year, sure: one.sure, open: false };
    }
    const [from, to] = written.split("/");
    const isDate = (end) => end !== "" && end !== "..";
    const [begins, ends] = [from, to].map((end) => (isDate(end) ? single(end) : undefined));
    if (begins === null || ends === null || (!begins && !ends)) return null;
    if (begins && ends && begins.first > ends.last) return null;
    return {
      start: begins ? begins.first : -Infinity,
      end: begins ? begins.last : ends.last,
      year: (begins ?? ends).year,
      sure: (begins?.sure ?? true) && (ends?.sure ?? true),
      open: from === "..",
    };
  };

  // ---- Shapes ----

  const FORMS = {
    id: (value) => (slug.test(value) ? "" : "not-an-id"),
    date: (value) => (date(value) ? "" : "invalid-date"),
    url: (value) => {
      if (!/^https?:/i.test(value)) return "unsafe-url";
      const host = /^[^:]*:\/\/([^/?#]*)/.exec(value)?.[1];
      if (!host || /[\s\p{Cc}<>"\\`]/u.test(value)) return "incomplete-url";
      return host.includes("@") ? "user-in-url" : "";
    },
    language: (value) => (language.test(value) ? "" : "not-a-language"),
    country: (value) => (/^[A-Z]{3}$/.test(value) ? "" : "not-a-country"),
    number: (value) => (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(value) && Number.isFinite(Number(value)) ? "" : "not-a-number"),
    index: (value) => (/^\+?\d+$/.test(value) && Number(value) <= 4294967295 ? "" : "not-a-position"),
  };

  /** Every fault of a value of this shape. */
  const walk = (value, shape, path, name, found) => {
    if (isEmpty(value)) return;
    const fault = (code) => found.push({ path, code });
    switch (shape.is) {
      case "text":
      case "markdown":
        for (const [locale, translation] of Object.entries(value)) {
          if (hidden(text(translation)).length > 0) found.push({ path: [...path, locale], code: "hidden-character" });
          if (name === "event.summary" && holdsHtml(text(translation))) found.push({ path: [...path, locale], code: "raw-html" });
        }
        return;
      case "word":
        if (!shape.words.includes(text(value))) fault("not-a-word");
        return;
      case "list":
        value.forEach((item, index) => walk(item, shape.of, [...path, index], name, found));
        return;
      case "map":
        value.forEach((item, index) => {
          if (isEmpty(item)) return;
          if (!slug.test(text(item.id))) found.push({ path: [...path, index, "id"], code: text(item.id) ? "not-an-id" : "missing-field" });
          walk(item.value ?? {}, shape.of, [...path, index, "value"], name, found, true);
          required(item.value ?? {}, shape.of, [...path, index, "value"], found);
        });
        return;
      case "object":
      case "short":
        for (const field of shape.fields) walk(value[field.name], field.shape, [...path, field.name], `${shape.name}.${field.name}`, found);
        required(value, shape, path, found);
        return;
      default: {
        const code = FORMS[shape.is]?.(text(value)) || (hidden(text(value)).length > 0 ? "hidden-character" : "");
        if (code) fault(code);
        else refer(text(value), path, name, found);
      }
    }
  };

  const required = (value, shape, path, found) => {
    for (const field of shape.fields ?? []) {
      if (field.required && isEmpty(value[field.name]) && !found.some((fault) => fault.path.join() === [...path, field.name].join())) {
        found.push({ path: [...path, field.name], code: "missing-field" });
      }
    }
  };

  /** The documents that the record itself defines, with their kinds. */
  let own = new Map();

  const refer = (value, path, name, found) => {
    const registry = references[name];
    if (!registry || (registry === "sources" && own.has(value))) return;
    // A row of an id alone is that of one that was given up: nothing stands there.
    const row = directories[registry] ? directories[registry].known(value) : (known[registry].get(value) ?? null);
    if (row === undefined || row?.length > 1) return;
    found.push({ path, code: `unknown-${registry.slice(0, -1)}` });
  };

  /** Whether a text in Markdown holds HTML; what stands between backticks or behind a backslash is none. */
  const holdsHtml = (markdown) => {
    const bare = markdown.replace(/\\[<\\`]/g, "").replace(/(?<!`)(`+)(?!`)([^]*?[^`])\1(?!`)/g, "");
    const attribute = String.raw`\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>${"`"}]+|'[^']*'|"[^"]*"))?`;
    const inline = new RegExp(String.raw`<[A-Za-z][A-Za-z0-9-]*(?:${attribute})*\s*/?>|</[A-Za-z][A-Za-z0-9-]*\s*>|<!--|<\?|<![A-Za-z]|<!\[CDATA\[`);
    const block = /^ {0,3}<\/?(?:script|pre|style|textarea|address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$)/im;
    return inline.test(bare) || block.test(bare);
  };

  // ---- What no shape can say ----

  const IDENTIFIERS = patterns.identifiers;

  const sources = (rows, found) => {
    const seen = new Map();
    rows.forEach(({ id, value = {} }, index) => {
      const name = text(id);
      const path = ["sources", index];
      if (name && (seen.has(name) || directories.sources.known(name))) found.push({ path: [...path, "id"], code: "duplicate-id" });
      seen.set(name, (value.derived_from ?? []).map(text));
      for (const [kind, pattern] of Object.entries(IDENTIFIERS)) {
        const given = text(value.identifiers?.[kind]);
        if (given && !new RegExp(pattern).test(given)) found.push({ path: [...path, "value", "identifiers", kind], code: "invalid-identifier" });
      }
      const volume = /^(\d+) FR/.exec(text(value.identifiers?.fr))?.[1];
      const year = /^(\d{4})-/.exec(text(value.identifiers?.doc))?.[1];
      if (volume && year && Number(volume) + 1935 !== Number(year)) found.push({ path: [...path, "value", "identifiers", "fr"], code: "invalid-identifier" });
    });
    rows.forEach(({ id, value = {} }, index) => {
      (value.derived_from ?? []).forEach((other, number) => {
        const path = ["sources", index, "value", "derived_from", number];
        if (!text(other)) return;
        if (text(other) === text(id)) return found.push({ path, code: "self-link" });
        const open = [text(other)];
        for (const at of open) {
          if (at === text(id)) return found.push({ path, code: "derivation-cycle" });
          for (const next of seen.get(at) ?? []) if (!open.includes(next)) open.push(next);
        }
      });
    });
  };

  const cites = (list) => (list ?? []).some((cite) => text(cite?.source));
  /** Whether a statement can be read in one of these: that a source contradicts it does not show who makes it. */
  const stated = (list) => cites((list ?? []).filter((cite) => text(cite?.stance) !== "contradicts"));

  /** Whether an official or court text, or a faithful copy, is cited in support. One of which nothing has arrived yet may be one. */
  const documented = (list) =>
    (list ?? [])
      .filter((cite) => text(cite?.source) && ["", "supports"].includes(text(cite.stance)))
      .map(({ source }) => own.get(text(source)) ?? directories.sources.known(text(source)))
      .map((known) => (Array.isArray(known) ? known[2] : known))
      .some((kind) => kind === undefined || ["official", "court", "official-copy"].includes(kind));

  const links = (record, found) => {
    const here = date(text(record.date));
    const seen = new Set();
    (record.links ?? []).forEach((link, index) => {
      if (isEmpty(link)) return;
      const path = ["links", index];
      const [event, relation, basis] = [text(link.event), text(link.relation), text(link.basis)];
      if (!relation || !event || !basis) return;
      if (event === text(record.id)) found.push({ path: [...path, "event"], code: "self-link" });
      if (seen.has(`${relation} ${event}`)) found.push({ path: [...path, "event"], code: "duplicate-link" });
      seen.add(`${relation} ${event}`);
      if (basis === "editorial" && isEmpty(link.note)) found.push({ path: [...path, "note"], code: "editorial-without-reason" });
      if (basis !== "editorial" && !cites(link.sources)) found.push({ path: [...path, "sources"], code: "unsourced-link" });
      if (basis === "official" && cites(link.sources) && !documented(link.sources)) found.push({ path: [...path, "basis"], code: "unfounded-basis" });
      if (basis === "stated" && !text(link.asserted_by)) found.push({ path: [...path, "asserted_by"], code: "stated-by-nobody" });
      const there = date(directories.events.known(event)?.[2] ?? "");
      if (here && there && here.sure && there.sure && !there.open && throughlineForm.arrows.includes(relation) && here.end < there.start) {
        found.push({ path: [...path, "event"], code: "effect-before-cause" });
      }
    });
  };

  /** Every fault of a record: where, and its code. */
  const check = (record, today = new Date()) => {
    const found = [];
    own = new Map((record.sources ?? []).map((row) => [text(row.id), text(row.value?.kind)]).filter(([name]) => name));
    const id = text(record.id);
    if (!id) found.push({ path: ["id"], code: "missing-field" });
    else if (!slug.test(id)) found.push({ path: ["id"], code: "not-an-id" });
    else if (directories.events.known(id)) found.push({ path: ["id"], code: "duplicate-id" });
    // An empty record has no fields to look at, and still lacks those that it needs.
    const format = throughlineForm.format;
    for (const field of format.fields) walk(record[field.name], field.shape, [field.name], `event.${field.name}`, found);
    required(record, format, [], found);
    const when = date(text(record.date));
    if (when && !when.sure && isEmpty(record.date_note)) found.push({ path: ["date_note"], code: "missing-date-note" });
    // Whoever writes may be a day ahead of the machine that checks; the program's own clock decides.
    const now = number(today.getUTCFullYear(), today.getUTCMonth() + 1, today.getUTCDate());
    if (when && now < when.start) found.push({ path: ["date"], code: "future-date" });
    sources(record.sources ?? [], found);
    // What the form makes is published as soon as it is taken in.
    if (isEmpty(record.claims)) found.push({ path: ["claims"], code: "unsourced-event" });
    const claims = new Set();
    (record.claims ?? []).forEach((claim, index) => {
      if (isEmpty(claim)) return;
      if (text(claim.id) && claims.has(text(claim.id))) found.push({ path: ["claims", index, "id"], code: "duplicate-id" });
      claims.add(text(claim.id));
      if (!stated(claim.sources)) found.push({ path: ["claims", index, "sources"], code: "unsourced-claim" });
    });
    (record.disputes ?? []).forEach((dispute, index) => {
      if (isEmpty(dispute)) return;
      const path = ["disputes", index];
      const versions = (dispute.versions ?? []).filter((version) => !isEmpty(version));
      if (versions.length < 2) found.push({ path: [...path, "versions"], code: "one-sided-dispute" });
      (dispute.versions ?? []).forEach((version, number) => {
        if (!isEmpty(version) && !stated(version.sources)) found.push({ path: [...path, "versions", number, "sources"], code: "unsourced-claim" });
      });
      const prefer = text(dispute.resolution?.prefer);
      if (prefer && !FORMS.index(prefer) && Number(prefer) >= versions.length) found.push({ path: [...path, "resolution", "prefer"], code: "not-a-position" });
    });
    links(record, found);
    // One word a place: the first that was found there.
    return found.filter((fault, index) => index === found.findIndex((other) => other.path.join("\n") === fault.path.join("\n")));
  };

  /** Every fault of a record, when all is here that it names. */
  const settled = async (record) => {
    for (;;) {
      const faults = check(record);
      const waiting = Object.values(directories).flatMap((directory) => directory.waiting());
      if (waiting.length === 0) return faults;
      await Promise.allSettled(waiting);
    }
  };

  /** What is done when more ids are known. */
  const listen = (then) => {
    whenKnown = then;
  };

  /** Where the record belongs, below the folder with the events. */
  const place = (record) => {
    const year = date(text(record.date))?.year;
    const id = text(record.id);
    return year !== undefined && slug.test(id) ? `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}/${id}.yaml` : "";
  };

  return { check, settled, listen, directories, date, isEmpty, hidden, place };
})();
// Writes a record as YAML, in the order of the format and in the layout that `throughline fmt` leaves as it is.

const throughlineYaml = (() => {
  "use strict";
  const WIDTH = 100;
  const { isEmpty, hidden } = throughlineRules;

  /** A text between double quotes; JSON's escapes are among YAML's. What is not seen is escaped. */
  const quoted = (text) => {
    const whole = text.toWellFormed?.() ?? text;
    let [yaml, done] = ["", 0];
    const plain = (end) => JSON.stringify(whole.slice(done, end)).slice(1, -1);
    for (const { 0: letter, index } of hidden(whole)) {
      const code = letter.codePointAt(0).toString(16);
      yaml += plain(index) + (code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`);
      done = index + letter.length;
    }
    return `"${yaml}${plain()}"`;
  };

  /** What a reader could take for something other than a text, or for the end of one. */
  const isPlain = (text) =>
    /^[\p{L}\p{N}][\p{L}\p{N}\p{M}\u200c\u200d _.,;()/%&+'’‘“”«»–—…¿¡?!$€=*~-]*$/u.test(text) &&
    hidden(text).length === 0 &&
    !/\s$/.test(text) &&
    !/^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i.test(text) &&
    !/^[\d.,_:+-]+$/.test(text) &&
    !/^0[xob]/i.test(text) &&
    !/^\d[\d._]*e[+-]?\d+$/i.test(text) &&
    !/^\d{4}-\d/.test(text);

  const scalar = (text) => (isPlain(text) ? text : quoted(text));

  /** A text as a folded block; nothing when folding would not keep it. */
  const folded = (text, indent) => {
    const margin = " ".repeat(indent);
    let block = ">-";
    for (const [number, paragraph] of text.split("\n").entries()) {
      if (paragraph.trim() !== paragraph || / {2}|[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(paragraph) || hidden(paragraph).length > 0) return "";
      if (number > 0) block += "\n";
      if (paragraph === "") continue;
      let width = WIDTH;
      for (const word of paragraph.split(" ")) {
        const length = [...word].length + 1;
        if (width + length > WIDTH) {
          block += `\n${margin}${word}`;
          width = indent + length;
        } else {
          block += ` ${word}`;
          width += length;
        }
      }
    }
    return block;
  };

  const long = (text, indent, room) => {
    const line = scalar(text);
    if (!text.includes("\n") && line.length <= room) return line;
    return folded(text, indent + 2) || line;
  };

  /** A value of a shape without what was left empty: strings ready to print, lists, maps. */
  const ready = (value, shape, locales) => {
    if (isEmpty(value)) return undefined;
    switch (shape.is) {
      case "text":
      case "markdown": {
        const given = locales.filter((locale) => !isEmpty(value[locale])).map((locale) => [locale, { text: value[locale].trim().replace(/\r\n?/g, "\n") }]);
        // A text alone is in the first language of the collection; any other says which it is.
        return given.length === 1 && given[0][0] === locales[0] ? given[0][1] : { map: given };
      }
      case "list":
        return { list: value.map((item) => ready(item, shape.of, locales)).filter(Boolean) };
      case "map":
        return { map: value.filter((row) => !isEmpty(row)).map((row) => [row.id.trim(), ready(row.value, shape.of, locales) ?? { plain: "{}" }]) };
      case "object":
      case "short": {
        const given = shape.fields.map((field) => [field.name, ready(value[field.name], field.shape, locales)]).filter(([, entry]) => entry);
        return shape.is === "short" && given.length === 1 && given[0][0] === shape.fields[0].name ? given[0][1] : { map: given };
      }
      case "flag":
        return { plain: "true" };
      case "line":
        return { text: value.trim() };
      default: {
        // Dates, numbers and addresses stand bare, as in every record; what is none of these is quoted.
        const text = value.trim();
        return /^[\w./~?%:#&=+,@-]+$/.test(text) && !/^[-?:,#&%@]|:$|^(?:y|n|yes|no|on|off|true|false|null|~)$/i.test(text) && text !== ".." ? { plain: text } : { text };
      }
    }
  };

  const isSingle = (value) => value.plain !== undefined || value.text !== undefined;
  const flow = (value) => value.plain ?? (/[,[\]{}]/.test(value.text) ? quoted(value.text) : scalar(value.text));
  const bare = (value) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value.plain ?? value.text ?? "") ? (value.plain ?? scalar(value.text)) : undefined);

  const entry = (key, value, indent) => {
    const inner = " ".repeat(indent + 2);
    const name = /^[a-z_][a-z0-9_-]*$/i.test(key) && isPlain(key) ? key : quoted(key);
    const room = WIDTH - indent - name.length - 2;
    if (value.map) return `${name}:\n${value.map.map(([key, value]) => inner + entry(key, value, indent + 2)).join("")}`;
    if (value.list) {
      const line = value.list.every((item) => isSingle(item) && bare(item) !== undefined) ? `[${value.list.map(flow).join(", ")}]` : "";
      if (line && line.length <= room) return `${name}: ${line}\n`;
      return `${name}:\n${value.list.map((value) => inner + item(value, indent + 2)).join("")}`;
    }
    return `${name}: ${value.plain ?? long(value.text, indent, room)}\n`;
  };

  const item = (value, indent) => {
    if (!value.map) return `- ${value.plain ?? long(value.text, indent, WIDTH - indent - 2)}\n`;
    return `- ${value.map.map(([key, value]) => entry(key, value, indent + 2)).join(" ".repeat(indent + 2))}`;
  };

  /** The whole record, with the line that leads an editor to the schema. */
  return (record) => {
    const { format, locales, modeline } = throughlineForm;
    const fields = format.fields.map((field) => [field.name, ready(record[field.name], field.shape, locales)]).filter(([, value]) => value);
    return modeline + fields.map(([name, value]) => entry(name, value, 0)).join("");
  };
})();
// Keeps what is typed in this browser, so that neither a reload nor a closed tab loses it. It is read back through the format: what
// the format does not know, or knows as something else, is dropped.

const throughlineDraft = (() => {
  "use strict";
  const { format, home, locales } = throughlineForm;
  // One draft a collection, whichever language its page is in: many collections may share a host.
  const name = `throughline form ${new URL(home || ".", location.href).href}`;
  const isMapping = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
  const written = (value) => (typeof value === "string" ? value : undefined);

  /** The named parts of a mapping, each as `read` has it. */
  const parts = (value, names, read) => {
    const found = names.filter((name) => Object.hasOwn(value, name)).map((name) => [name, read(value[name], name)]);
    return Object.fromEntries(found.filter(([, part]) => part !== undefined));
  };

  /** What of a value has this shape, as the form holds it. */
  const fitting = (value, shape) => {
    switch (shape.is) {
      case "text":
      case "markdown":
        return isMapping(value) ? parts(value, locales, written) : undefined;
      case "list":
        return Array.isArray(value) ? value.map((item) => fitting(item, shape.of)).filter((item) => item !== undefined) : undefined;
      case "map":
        return Array.isArray(value) ? value.filter(isMapping).map((row) => ({ id: written(row.id) ?? "", value: fitting(row.value, shape.of) ?? {} })) : undefined;
      case "object":
      case "short": {
        if (!isMapping(value)) return undefined;
        const shapes = new Map(shape.fields.map((field) => [field.name, field.shape]));
        return parts(value, [...shapes.keys()], (part, name) => fitting(part, shapes.get(name)));
      }
      case "flag":
        return value === true ? true : undefined;
      default:
        return written(value);
    }
  };

  // A browser may have no storage, refuse it, or have no room left: then the form works without.
  const attempt = (action) => {
    try {
      return action();
    } catch {
      return undefined;
    }
  };

  return {
    name,
    /** The record that was typed here before; nothing when there is none. */
    load: () =>
      attempt(() => {
        const kept = JSON.parse(localStorage.getItem(name))?.record;
        return isMapping(kept) ? { ...parts(kept, ["id"], written), ...fitting(kept, format) } : undefined;
      }),
    /** Keeps the record; tells whether that was possible. */
    save: (record) =>
      attempt(() => {
        if (throughlineRules.isEmpty(record)) localStorage.removeItem(name);
        else localStorage.setItem(name, JSON.stringify({ record }));
        return true;
      }) ?? false,
    /** Whether anything can be kept; what is there stays as it is. */
    works: () =>
      attempt(() => {
        localStorage.setItem(`${name} ?`, "");
        localStorage.removeItem(`${name} ?`);
        return true;
      }) ?? false,
  };
})();
// The controls of the form: one for each value of a record, tied to its label, its hint and its fault.

/** Of a record; `changed` is called when a value was, `visited` when a control was left. */
const throughlineControls = (record, changed, visited) => {
  "use strict";
  const { finding, language, languages, locales, references, registries, words } = throughlineForm;
  const say = (name, value = "") => words.says[name].replace("#", value);
  const labelOf = (name) => words.labels[name]?.[0] ?? "";
  /** What to write there, where the label does not say it already. */
  const hintOf = (name) => {
    const hint = words.labels[name]?.[1] ?? "";
    return hint === `${labelOf(name)}.` ? "" : hint;
  };
  const { directories, isEmpty } = throughlineRules;
  /** What stands on the page by its path: the control, what it is called, where its fault is told, and whether it was visited. */
  const places = new Map();
  let numbers = 0;

  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(name, "");
      else if (value !== false && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== undefined));
    return element;
  };
  const key = (path) => path.join("/");
  const needed = (required) => (required ? make("span", { class: "needed" }, ` (${say("needed")})`) : undefined);

  /** Ties a control to its place, its hint and its fault. */
  const tie = (control, path, heading, hint) => {
    numbers += 1;
    control.id = `_f${numbers}`;
    const fault = make("p", { class: "fault", id: `_e${numbers}` });
    const described = [];
    if (hint) {
      hint.id = `_h${numbers}`;
      described.push(hint.id);
    }
    control.setAttribute("aria-describedby", [...described, fault.id].join(" "));
    const place = { control, heading, fault, path, visited: false };
    places.set(key(path), place);
    control.addEventListener("blur", () => {
      if (place.visited) return;
      place.visited = true;
      visited();
    });
    return fault;
  };

  const label = (control, text, required) => make("label", { for: control.id }, text, needed(required));

  /** A field with one control. */
  const field = (control, path, name, required, heading = labelOf(name), advice = hintOf(name)) => {
    const hint = advice ? make("p", { class: "hint" }, advice) : undefined;
    const fault = tie(control, path, heading, hint);
    if (required) control.setAttribute("aria-required", "true");
    return make("div", { class: "field" }, label(control, heading, required), hint, control, fault);
  };

  const listen = (control, node, slot) => {
    if (typeof node[slot] === "string") {
      control.value = node[slot];
      // A word that is no longer offered, or a break in what is now one line, is not held behind what is shown.
      node[slot] = control.value;
    }
    control.addEventListener("input", () => {
      node[slot] = control.value;
      changed();
    });
    return control;
  };

  const select = (node, slot, options) => {
    const control = make("select", {}, make("option", { value: "" }, say("choose")));
    for (const [value, text] of options) control.append(make("option", { value }, text));
    return listen(control, node, slot);
  };

  /** A line for what is no prose: ids, dates, addresses, numbers. */
  const exact = (node, slot, attributes = {}) =>
    listen(make("input", { type: "text", autocomplete: "off", autocapitalize: "none", spellcheck: "false", ...attributes }), node, slot);

  const OFFERED = 50;
  const { find, row } = throughlineFind(finding);

  /** Rows of a registry to choose from: id, title, date. */
  const choices = async (registry, asked) => {
    if (!directories[registry]) return registries[registry].filter(([id, title]) => !asked || id.includes(asked) || title.toLowerCase().includes(asked)).slice(0, OFFERED);
    const rows = (await directories[registry].matching(asked, OFFERED)).filter((row) => row.length > 1);
    if (registry !== "events" || rows.length === OFFERED) return rows;
    const found = ((await find(asked)) ?? []).slice(0, OFFERED - rows.length);
    const others = await Promise.all(found.map(([place]) => row(place)));
    return [...rows, ...others.filter(([id]) => !rows.some((row) => row[0] === id))];
  };

  /** What an id is called. */
  const called = (registry, id) => (directories[registry] ? directories[registry].known(id) : registries[registry].find((row) => row[0] === id))?.[1] ?? "";

  /** An id of a registry, with ids to choose from as one types. */
  const reference = (node, slot, registry) => {
    const list = make("datalist", { id: `_l${(numbers += 1)}` });
    const control = exact(node, slot, { list: list.id });
    const name = make("span", { class: "known" });
    let asking = 0;
    const offer = async () => {
      const mine = (asking += 1);
      const asked = control.value.trim().toLowerCase();
      const own = registry === "sources" ? (record.sources ?? []).filter((row) => row.id?.includes(asked)).map((row) => [row.id.trim(), ""]) : [];
      // Where the ids cannot be had, those of the record are offered all the same.
      const rows = [...own, ...(await choices(registry, asked).catch(() => []))];
      if (mine !== asking) return;
      list.replaceChildren(...rows.slice(0, OFFERED).map(([id, title, date]) => make("option", { value: id, label: [title, date].filter(Boolean).join(", ") || id })));
      name.textContent = called(registry, control.value.trim());
    };
    control.addEventListener("focus", offer);
    control.addEventListener("input", offer);
    return { control, beside: [list, name] };
  };

  /** The words in which a single value may be chosen, or a control to type it into. */
  const single = (node, slot, shape, name) => {
    if (shape.is === "word") return { control: select(node, slot, shape.words.map((word) => [word, words.choices[name]?.[word] ?? word])), beside: [] };
    if (references[name] === "kinds") return { control: select(node, slot, registries.kinds), beside: [] };
    if (references[name]) return reference(node, slot, references[name]);
    if (shape.is === "line") return { control: listen(make("input", { type: "text", autocomplete: "off" }), node, slot), beside: [] };
    const attributes = { url: { type: "url" }, number: { inputmode: "decimal" }, index: { inputmode: "numeric" } }[shape.is];
    return { control: exact(node, slot, attributes), beside: [] };
  };

  const group = (path, heading, advice, required, ...children) => {
    const hint = advice ? make("p", { class: "hint" }, advice) : undefined;
    const set = make("fieldset", {}, make("legend", {}, heading, needed(required)), hint);
    const fault = tie(set, path, heading, hint);
    set.append(...children, fault);
    return set;
  };

  const LONG = new Set(["event.summary", "event.date_note", "claim.text", "version.text", "resolution.because", "link.note", "claim.note", "dispute.note", "source.note"]);
  const own = locales.includes(language) ? language : locales[0];
  const others = locales.filter((locale) => locale !== own);

  /** What another language is called in that of the page. */
  const languageName = (locale) => {
    try {
      return new Intl.DisplayNames([language], { type: "language" }).of(locale);
    } catch {
      return languages[locales.indexOf(locale)];
    }
  };

  /** A text in the language of the page; each other language is folded below it. */
  const translations = (node, slot, path, name, required) => {
    node[slot] ??= {};
    const control = (locale) => {
      const box = LONG.has(name) ? make("textarea", { rows: name === "event.summary" ? 4 : 2 }) : make("input", { type: "text", autocomplete: "off" });
      box.lang = locale;
      return listen(box, node[slot], locale);
    };
    const made = field(control(own), path, name, required);
    for (const locale of others) {
      const box = control(locale);
      const heading = say("in-language", labelOf(name)).replace("@", languageName(locale));
      const summary = make("summary", { id: `_s${(numbers += 1)}` }, heading);
      const fault = tie(box, [...path, locale], heading);
      box.setAttribute("aria-labelledby", summary.id);
      made.append(make("details", { class: "translation", open: !isEmpty(node[slot][locale]) }, summary, box, fault));
    }
    return made;
  };

  return { places, key, say, labelOf, hintOf, make, tie, label, field, exact, single, group, translations };
};
// The fields of a record, each after its shape, and the rows of lists.

/** Of a record whose controls are given; `changed` is called when a row came or went. */
const throughlineFields = (controls, changed) => {
  "use strict";
  const { words } = throughlineForm;
  const { places, key, say, labelOf, hintOf, make, tie, label, field, exact, single, group, translations } = controls;
  /** What the form makes is published, and so has a claim with a source, although a draft may be without. */
  const SOURCED = new Set(["event.claims", "claim.sources", "version.sources"]);

  /** Several of a kind, with a place to add one and to remove each. */
  const several = (node, slot, path, name, required, build) => {
    node[slot] ??= [];
    const [item, adding] = words.rows[name];
    const rows = make("div", { class: "rows" });
    const line = (index) => {
      const title = `${item} ${index + 1}`;
      const remove = make("button", { type: "button", class: "remove", "aria-label": `${say("remove")}: ${title}` }, say("remove"));
      remove.addEventListener("click", () => {
        node[slot].splice(index, 1);
        draw();
        // To what took its place, not to a button: a key that is pressed twice removes one row.
        (rows.children[Math.min(index, node[slot].length - 1)] ?? add).focus();
        changed();
      });
      const heading = build.titled ? make("p", { class: "title", "aria-hidden": "true" }, title) : undefined;
      return make("div", { class: "row", role: "group", tabindex: "-1", "aria-label": title }, heading, build(node[slot], index, [...path, index], title), remove);
    };
    const draw = () => {
      for (const known of [...places.keys()]) if (known.startsWith(`${key(path)}/`)) places.delete(known);
      rows.replaceChildren(...node[slot].map((_, index) => line(index)));
    };
    const add = make("button", { type: "button", class: "add" }, adding);
    add.addEventListener("click", () => {
      node[slot].push(build.empty());
      const made = line(node[slot].length - 1);
      rows.append(made);
      made.querySelector("input, select, textarea").focus();
      changed();
    });
    draw();
    return group(path, labelOf(name), hintOf(name), required || SOURCED.has(name), rows, add);
  };

  /** The fields of a mapping. */
  const fields = (node, shape, path) => shape.fields.map((inner) => build(node, inner.name, inner.shape, [...path, inner.name], `${shape.name}.${inner.name}`, inner.required));

  const flag = (node, slot, path, name) => {
    const control = make("input", { type: "checkbox" });
    control.checked = node[slot] === true;
    control.addEventListener("change", () => {
      node[slot] = control.checked;
      changed();
    });
    const hint = make("p", { class: "hint" }, hintOf(name));
    const fault = tie(control, path, labelOf(name), hint);
    return make("div", { class: "field check" }, control, label(control, labelOf(name)), hint, fault);
  };

  const list = (node, slot, shape, path, name, required) => {
    const isMapping = Boolean(shape.of.fields);
    const item = (list, index, at, title) => {
      if (isMapping) return make("div", {}, ...fields(list[index], shape.of, at));
      const { control, beside } = single(list, index, shape.of, name);
      const made = field(control, at, name, false, title, "");
      made.append(...beside);
      return made;
    };
    item.titled = isMapping;
    item.empty = () => (isMapping ? {} : "");
    return several(node, slot, path, name, required, item);
  };

  /** Rows that have an id of their own. */
  const map = (node, slot, shape, path, name, required) => {
    const item = (list, index, at) =>
      make("div", {}, field(exact(list[index], "id"), [...at, "id"], "", true, say("id"), say("source-id-hint")), ...fields(list[index].value, shape.of, [...at, "value"]));
    item.titled = true;
    item.empty = () => ({ id: "", value: {} });
    return several(node, slot, path, name, required, item);
  };

  const build = (node, slot, shape, path, name, required) => {
    switch (shape.is) {
      case "text":
      case "markdown":
        return translations(node, slot, path, name, required);
      case "flag":
        return flag(node, slot, path, name);
      case "list":
        return list(node, slot, shape, path, name, required);
      case "map":
        return map(node, slot, shape, path, name, required);
      case "object":
      case "short": {
        node[slot] ??= {};
        const isOpen = !throughlineRules.isEmpty(node[slot]);
        return make("details", { open: isOpen }, make("summary", {}, labelOf(name)), ...fields(node[slot], shape, path));
      }
      default: {
        const { control, beside } = single(node, slot, shape, name);
        const made = field(control, path, name, required);
        made.append(...beside);
        return made;
      }
    }
  };

  return fields;
};
// The form on its page: faults as one types, the record as YAML, what is kept of it, and the ways to hand it in.

(() => {
  "use strict";
  const home = document.getElementById("_form");
  if (!home) return;
  const { format, repository, words } = throughlineForm;
  const draft = throughlineDraft;
  const record = {};
  const controls = throughlineControls(record, () => changed(), () => refresh());
  const { places, key, say, make, field, exact } = controls;

  // ---- What stands around the form ----

  const kept = make("p", { class: "kept", role: "status" });
  const clear = make("button", { type: "button", class: "clear", hidden: true }, say("clear"));
  const faultList = make("ul");
  const problem = make("div", { class: "problem", role: "group", tabindex: "-1", "aria-labelledby": "_problem", hidden: true }, make("h3", { id: "_problem" }, say("problem")), faultList);
  const form = make("form", { novalidate: true, "aria-labelledby": "_fill" });
  const status = make("p", { class: "counts", role: "status" });
  const file = make("p", { class: "file" });
  const code = make("code");
  const result = make("pre", { class: "sample", tabindex: "0", "aria-labelledby": "_result" }, code);
  const heading = make("h2", { id: "_result", tabindex: "-1" }, say("result"));
  const told = make("p", { class: "counts", role: "status" });
  const copy = make("button", { type: "button" }, say("copy"));
  const download = make("button", { type: "button" }, say("download"));
  const open = make("a", { target: "_blank", rel: "noopener noreferrer", hidden: true }, say("open"));
  const advice = make("p", { class: "hint" });

  // ---- Faults ----

  const GROUPS = "[role=group], details:not(.translation), fieldset";
  const nameOf = (group) => group.getAttribute("aria-label") ?? group.querySelector(":scope > legend, :scope > summary")?.firstChild?.textContent;

  /** What a place is called in the list of faults: its own name, and that of what it stands in. */
  const called = (place) => {
    let around;
    for (let group = place.control.parentElement.closest(GROUPS); group && !around; group = group.parentElement.closest(GROUPS)) around = nameOf(group);
    return [around, place.heading].filter((name, index, all) => name && all.indexOf(name) === index).join(", ");
  };

  /** The place where a fault is told: its own, or that of what it stands in. */
  const nearest = (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const place = places.get(key(path.slice(0, length)));
      if (place) return place;
    }
    return undefined;
  };

  const isGroup = (place) => place.control.tagName === "FIELDSET";

  /** Opens what a control stands in, and goes there. */
  const visit = (place) => {
    for (let box = place.control.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    place.visited = true;
    (isGroup(place) ? (place.control.querySelector("input, select, textarea, button") ?? place.control) : place.control).focus();
    refresh();
  };

  const tellAt = (place, fault) => {
    const isBlank = fault?.code === "missing-field" || isGroup(place);
    const shown = fault && (place.visited || !isBlank) ? words.faults[fault.code] : "";
    place.fault.textContent = shown;
    if (isGroup(place)) return;
    if (shown) place.control.setAttribute("aria-invalid", "true");
    else place.control.removeAttribute("aria-invalid");
  };

  /** Lists the faults in the order of the form, once it was asked for. */
  let isAsked = false;
  let listed = "";
  const listFaults = (faulty) => {
    problem.hidden = !isAsked || faulty.size === 0;
    const rows = [...places.values()].filter((place) => faulty.has(place)).sort((one, other) => (one.control.compareDocumentPosition(other.control) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    const names = rows.map((place) => `${place.control.id} ${faulty.get(place).code}`).join();
    // What has not changed stays, and with it the focus.
    if (names === listed) return;
    listed = names;
    faultList.replaceChildren(
      ...rows.map((place) => {
        const link = make("a", { href: `#${place.control.id}` }, `${called(place)}: ${words.faults[faulty.get(place).code]}`);
        link.addEventListener("click", (event) => {
          event.preventDefault();
          visit(place);
        });
        return make("li", {}, link);
      }),
    );
  };

  let spoken = "";
  const refresh = () => {
    const faults = throughlineRules.check(record);
    const faulty = new Map();
    for (const fault of faults) {
      const place = nearest(fault.path);
      if (place && !faulty.has(place)) faulty.set(place, fault);
    }
    for (const place of places.values()) tellAt(place, faulty.get(place));
    listFaults(faulty);
    spoken = faults.length === 0 ? say("sound") : faulty.size === 1 ? say("one") : say("many", faulty.size);
    code.textContent = throughlineYaml(record);
    clear.hidden = throughlineRules.isEmpty(record);
    const place = throughlineRules.place(record);
    file.replaceChildren(...(place ? [say("file"), " ", make("code", {}, place)] : [say("no-file")]));
    offer(faults.length === 0 ? place : "");
    return faults.length === 0;
  };

  let timer;
  const later = () => {
    refresh();
    clearTimeout(timer);
    // Told when the writer pauses, not at every letter.
    timer = setTimeout(() => tell(status, spoken), 700);
  };

  const tell = (line, text) => {
    if (line.textContent !== text) line.textContent = text;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    isAsked = true;
    for (const place of places.values()) place.visited = true;
    const isSound = refresh();
    tell(status, spoken);
    (isSound ? heading : problem).focus();
  });

  // ---- What is kept ----

  const changed = () => {
    tell(kept, say(draft.save(record) ? "kept" : "not-kept"));
    later();
  };

  const fields = throughlineFields(controls, changed);
  const draw = () => {
    places.clear();
    // A record needs a claim with a source: it is asked for, not waited for.
    record.sources ??= [{ id: "", value: {} }];
    record.claims ??= [{ sources: [{}] }];
    const made = fields(record, format, []);
    const id = field(exact(record, "id"), ["id"], "", true, say("id"), say("id-hint"));
    // The name follows what it is made of.
    made.splice(format.fields.findIndex(({ name }) => name === "date") + 1, 0, id);
    form.replaceChildren(...made, make("p", { class: "handing" }, make("button", { type: "submit" }, say("check"))));
  };

  clear.addEventListener("click", () => {
    if (!confirm(say("clear-sure"))) return;
    for (const name of Object.keys(record)) delete record[name];
    isAsked = false;
    draft.save(record);
    draw();
    refresh();
    tell(status, spoken);
    tell(kept, say("cleared"));
    form.querySelector("input").focus();
  });

  addEventListener("storage", (event) => {
    if (event.key === draft.name || event.key === null) tell(kept, say("elsewhere"));
  });

  // ---- The ways to hand it in ----

  /** The address that begins the file where the records are kept, if it is not too long on the way. */
  const offer = (place) => {
    advice.textContent = repository ? "" : say("no-repository");
    open.hidden = !repository || !place;
    if (open.hidden) return;
    const named = `${repository.new}?filename=${encodeURIComponent(place)}`;
    const filled = `${named}&value=${encodeURIComponent(code.textContent)}`;
    const fits = filled.length <= repository.longest;
    open.href = fits ? filled : named;
    open.textContent = say(fits ? "open" : "open-empty");
    if (!fits) advice.textContent = say("too-long");
  };

  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      told.textContent = say("copied");
    } catch {
      getSelection().selectAllChildren(code);
      result.focus();
      told.textContent = say("not-copied");
    }
  });

  download.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([code.textContent], { type: "application/yaml" }));
    const name = throughlineRules.place(record).split("/").at(-1) || "event.yaml";
    const link = make("a", { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  });

  // ---- On the page ----

  const earlier = draft.load();
  Object.assign(record, earlier);
  draw();
  home.append(
    make("h2", { id: "_fill" }, say("heading")),
    make("p", { class: "lead" }, say("lead"), " ", make("a", { href: "#_other" }, say("other"))),
    make("div", { class: "draft" }, kept, clear),
    problem,
    form,
    make("section", { class: "result", "aria-labelledby": "_result" }, heading, status, file, result, make("p", { class: "handing" }, copy, download, open), advice, told),
  );
  home.hidden = false;
  throughlineRules.listen(later);
  refresh();
  status.textContent = spoken;
  kept.textContent = say(!throughlineRules.isEmpty(earlier) ? "restored" : draft.works() ? "kept" : "not-kept");
})();
