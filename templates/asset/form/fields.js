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
