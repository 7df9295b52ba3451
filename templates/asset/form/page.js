// The form itself: a field for each field of the format, faults as one types, the record as YAML, and the ways to hand it in.

(() => {
  "use strict";
  const home = document.getElementById("_form");
  if (!home) return;
  const { format, locales, languages, references, registries, repository, words } = throughlineForm;
  const say = (name, value = "") => words.says[name].replace("#", value);
  const record = {};
  /** What stands on the page by its path: the control, where its fault is told, and whether it was visited. */
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
  const [labelOf, hintOf] = [0, 1].map((part) => (name) => words.labels[name]?.[part] ?? "");

  // ---- Controls ----

  /** Ties a control to its place, its hint and its fault. */
  const tie = (control, path, hint) => {
    numbers += 1;
    control.id = `_f${numbers}`;
    const fault = make("p", { class: "fault", id: `_e${numbers}` });
    const described = [];
    if (hint) {
      hint.id = `_h${numbers}`;
      described.push(hint.id);
    }
    control.setAttribute("aria-describedby", [...described, fault.id].join(" "));
    places.set(key(path), { control, fault, path, visited: false });
    control.addEventListener("blur", () => visit(path));
    return fault;
  };

  const visit = (path) => {
    const place = places.get(key(path));
    if (place && !place.visited) {
      place.visited = true;
      refresh();
    }
  };

  const label = (control, text, required) =>
    make("label", { for: control.id }, text, required ? make("span", { class: "needed" }, ` (${say("needed")})`) : undefined);

  /** A field with one control. */
  const field = (control, path, name, required, heading = labelOf(name), advice = hintOf(name)) => {
    const hint = advice ? make("p", { class: "hint" }, advice) : undefined;
    const fault = tie(control, path, hint);
    if (required) control.setAttribute("aria-required", "true");
    return make("div", { class: "field" }, label(control, heading, required), hint, control, fault);
  };

  const listen = (control, node, slot) => {
    if (typeof node[slot] === "string") control.value = node[slot];
    control.addEventListener("input", () => {
      node[slot] = control.value;
      later();
    });
    return control;
  };

  const select = (node, slot, options) => {
    const control = make("select", {}, make("option", { value: "" }, say("choose")));
    for (const [value, text] of options) control.append(make("option", { value }, text));
    return listen(control, node, slot);
  };

  const OFFERED = 50;
  const { find, row } = throughlineFind(throughlineForm.finding);
  const { directories } = throughlineRules;

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
    const control = listen(make("input", { type: "text", list: list.id, autocomplete: "off", autocapitalize: "none", spellcheck: "false" }), node, slot);
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
    const type = { url: "url" }[shape.is] ?? "text";
    const mode = { number: "decimal", index: "numeric" }[shape.is];
    return { control: listen(make("input", { type, inputmode: mode, autocomplete: "off", autocapitalize: shape.is === "line" ? undefined : "none", spellcheck: shape.is === "line" ? undefined : "false" }), node, slot), beside: [] };
  };

  const LONG = new Set(["event.summary", "event.date_note", "claim.text", "version.text", "resolution.because", "link.note", "claim.note", "dispute.note", "source.note"]);

  const group = (path, heading, advice, required, ...children) => {
    const hint = advice ? make("p", { class: "hint" }, advice) : undefined;
    const set = make("fieldset", {}, make("legend", {}, heading, required ? make("span", { class: "needed" }, ` (${say("needed")})`) : undefined), hint);
    const fault = tie(set, path, hint);
    set.append(...children, fault);
    return set;
  };

  /** A text: one control a language. */
  const translations = (node, slot, path, name, required) => {
    node[slot] ??= {};
    const control = (locale) => {
      const box = LONG.has(name) ? make("textarea", { rows: name === "event.summary" ? 4 : 2 }) : make("input", { type: "text", autocomplete: "off" });
      box.lang = locale;
      return listen(box, node[slot], locale);
    };
    if (locales.length === 1) return field(control(locales[0]), [...path, locales[0]], name, required);
    const fields = locales.map((locale, index) => field(control(locale), [...path, locale], name, false, languages[index], ""));
    return group(path, labelOf(name), hintOf(name), required, ...fields);
  };

  /** Several of a kind, with a place to add one and to remove each. */
  const several = (node, slot, path, name, required, build) => {
    node[slot] ??= [];
    const rows = make("div", { class: "rows" });
    const heading = labelOf(name);
    const draw = (focused) => {
      for (const known of [...places.keys()]) if (known.startsWith(`${key(path)}/`)) places.delete(known);
      rows.replaceChildren(
        ...node[slot].map((_, index) => {
          const remove = make("button", { type: "button", class: "remove", "aria-label": `${say("remove")}: ${heading} ${index + 1}` }, say("remove"));
          remove.addEventListener("click", () => {
            node[slot].splice(index, 1);
            draw();
            add.focus();
            refresh();
          });
          return make("div", { class: "row", role: "group", "aria-label": `${heading} ${index + 1}` }, build(node[slot], index, [...path, index]), remove);
        }),
      );
      if (focused) rows.lastElementChild?.querySelector("input, select, textarea")?.focus();
    };
    const add = make("button", { type: "button", class: "add" }, say("add", heading));
    add.addEventListener("click", () => {
      node[slot].push(build.empty());
      draw(true);
      refresh();
    });
    draw();
    // What the form makes is published, and so has a claim, although a draft may be without.
    return group(path, heading, hintOf(name), required || name === "event.claims", rows, add);
  };

  /** The fields of a mapping. */
  const fields = (node, shape, path) => shape.fields.map((inner) => build(node, inner.name, inner.shape, [...path, inner.name], `${shape.name}.${inner.name}`, inner.required));

  const build = (node, slot, shape, path, name, required) => {
    switch (shape.is) {
      case "text":
      case "markdown":
        return translations(node, slot, path, name, required);
      case "flag": {
        const control = make("input", { type: "checkbox" });
        control.checked = node[slot] === true;
        control.addEventListener("change", () => {
          node[slot] = control.checked;
          refresh();
        });
        const hint = make("p", { class: "hint" }, hintOf(name));
        const fault = tie(control, path, hint);
        return make("div", { class: "field check" }, control, label(control, labelOf(name)), hint, fault);
      }
      case "list": {
        const item = (list, index, at) => {
          if (shape.of.fields) return make("div", {}, ...fields(list[index], shape.of, at));
          const { control, beside } = single(list, index, shape.of, name);
          const made = field(control, at, name, false, `${labelOf(name)} ${index + 1}`, "");
          made.append(...beside);
          return made;
        };
        item.empty = () => (shape.of.fields ? {} : "");
        return several(node, slot, path, name, required, item);
      }
      case "map": {
        const item = (list, index, at) => {
          const id = listen(make("input", { type: "text", autocomplete: "off", autocapitalize: "none", spellcheck: "false" }), list[index], "id");
          return make("div", {}, field(id, [...at, "id"], "", true, say("id"), say("source-id-hint")), ...fields(list[index].value, shape.of, [...at, "value"]));
        };
        item.empty = () => ({ id: "", value: {} });
        return several(node, slot, path, name, required, item);
      }
      case "object":
      case "short": {
        node[slot] ??= {};
        const details = make("details", {}, make("summary", {}, labelOf(name)), ...fields(node[slot], shape, path));
        return details;
      }
      default: {
        const { control, beside } = single(node, slot, shape, name);
        const made = field(control, path, name, required);
        made.append(...beside);
        return made;
      }
    }
  };

  // ---- The record, its faults, and the ways to hand it in ----

  const status = make("p", { class: "counts", role: "status" });
  const faultList = make("ul", { class: "faults" });
  const faultBox = make("details", { class: "missing", hidden: true }, make("summary", {}, say("list")), faultList);
  const file = make("p", { class: "file" });
  const code = make("code");
  const result = make("pre", { class: "sample", tabindex: "0", "aria-labelledby": "_result" }, code);
  const told = make("p", { class: "counts", role: "status" });
  const copy = make("button", { type: "button" }, say("copy"));
  const download = make("button", { type: "button" }, say("download"));
  const open = make("a", { target: "_blank", rel: "noopener noreferrer", hidden: true }, say("open"));
  const advice = make("p", { class: "hint" });

  const textOf = (path) => {
    const place = places.get(key(path));
    const own = place?.control;
    const heading = own?.tagName === "FIELDSET" ? own.firstElementChild.textContent : home.querySelector(`label[for="${own?.id}"]`)?.textContent;
    const around = [];
    for (let group = own?.parentElement?.closest("[role=group], details, fieldset"); group; group = group.parentElement?.closest("[role=group], details, fieldset")) {
      const name = group.getAttribute("aria-label") ?? group.querySelector(":scope > legend, :scope > summary")?.firstChild?.textContent;
      if (name) around.unshift(name);
    }
    const needed = ` (${say("needed")})`;
    return [around.at(-1), (heading ?? key(path)).replace(needed, "")].filter(Boolean).join(", ");
  };

  /** The place where a fault is told: its own, or that of what it stands in. */
  const nearest = (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const place = places.get(key(path.slice(0, length)));
      if (place) return place;
    }
    return undefined;
  };

  let spoken = "";
  const refresh = () => {
    const faults = throughlineRules.check(record);
    const told = new Map();
    for (const fault of faults) {
      const place = nearest(fault.path);
      if (place && !told.has(place)) told.set(place, fault);
    }
    for (const place of places.values()) {
      const fault = told.get(place);
      const isBlank = fault?.code === "missing-field" || place.control.tagName === "FIELDSET";
      const shown = fault && (place.visited || !isBlank) ? words.faults[fault.code] : "";
      place.fault.textContent = shown;
      if (place.control.tagName === "FIELDSET") continue;
      if (shown) place.control.setAttribute("aria-invalid", "true");
      else place.control.removeAttribute("aria-invalid");
    }
    faultList.replaceChildren(
      ...[...told].map(([place, fault]) => {
        const link = make("a", { href: `#${place.control.id}` }, textOf(place.path));
        link.addEventListener("click", (event) => {
          event.preventDefault();
          for (let box = place.control.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
          place.visited = true;
          (place.control.tagName === "FIELDSET" ? (place.control.querySelector("input, select, textarea, button") ?? place.control) : place.control).focus();
          refresh();
        });
        return make("li", {}, link, ": ", words.faults[fault.code]);
      }),
    );
    faultBox.hidden = faults.length === 0;
    spoken = faults.length === 0 ? say("sound") : told.size === 1 ? say("one") : say("many", told.size);
    code.textContent = throughlineYaml(record);
    const place = throughlineRules.place(record);
    file.replaceChildren(...(place ? [say("file"), " ", make("code", {}, place)] : [say("no-file")]));
    offer(faults.length === 0 ? place : "");
  };

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

  let timer;
  const later = () => {
    refresh();
    clearTimeout(timer);
    // Told when the writer pauses, not at every letter.
    timer = setTimeout(() => {
      if (status.textContent !== spoken) status.textContent = spoken;
    }, 700);
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

  const id = listen(make("input", { type: "text", autocomplete: "off", autocapitalize: "none", spellcheck: "false" }), record, "id");
  const form = make("form", { novalidate: true, "aria-labelledby": "_fill" }, field(id, ["id"], "", true, say("id"), say("id-hint")), ...fields(record, format, []));
  form.addEventListener("submit", (event) => event.preventDefault());
  home.append(
    make("h2", { id: "_fill" }, say("heading")),
    make("p", { class: "lead" }, say("lead")),
    form,
    make("section", { class: "result", "aria-labelledby": "_result" }, make("h2", { id: "_result" }, say("result")), status, faultBox, file, result, make("p", { class: "handing" }, copy, download, open), advice, told),
  );
  home.hidden = false;
  throughlineRules.listen(later);
  refresh();
  status.textContent = spoken;
})();
