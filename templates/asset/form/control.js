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
