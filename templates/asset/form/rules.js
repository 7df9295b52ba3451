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
