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
