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
