// A small reader of the HTML that the site is made of: elements with their attributes, their parents and their text.

const TOKEN = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const VOID = new Set([
  ..."area base br col embed hr img input link meta source track wbr".split(" "),
]);
const RAW = new Set(["script", "style"]);
const CLOSED_BY_SIBLING = new Set(["li", "p", "dt", "dd", "tr", "td", "th", "option"]);
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

/** The characters that entities stand for. */
export function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (entity, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(parseInt(decimal, 10));
    return NAMED[name.toLowerCase()] ?? entity;
  });
}

/** All elements of a page in order, each with `name`, `attributes`, `parent` and `text`. */
export function parse(html) {
  const elements = [];
  const open = [];
  const say = (text) => open.forEach((element) => (element.text += text));
  let position = 0;
  let token;
  TOKEN.lastIndex = 0;
  while ((token = TOKEN.exec(html)) !== null) {
    say(decode(html.slice(position, token.index)));
    position = TOKEN.lastIndex;
    if (!token[2]) continue;
    const name = token[2].toLowerCase();
    if (token[1]) {
      const depth = open.map((element) => element.name).lastIndexOf(name);
      if (depth >= 0) open.length = depth;
      continue;
    }
    if (CLOSED_BY_SIBLING.has(name) && open.at(-1)?.name === name) open.pop();
    const isDrawing = name === "svg" || open.some((element) => element.name === "svg");
    const selfClosing = isDrawing && token[3].trimEnd().endsWith("/");
    const element = {
      name,
      attributes: attributesOf(selfClosing ? token[3].trimEnd().slice(0, -1) : token[3]),
      parent: open.at(-1),
      text: "",
    };
    elements.push(element);
    if (VOID.has(name) || selfClosing) continue;
    if (RAW.has(name)) {
      const end = html.toLowerCase().indexOf(`</${name}`, position);
      element.text = html.slice(position, end < 0 ? html.length : end);
      position = end < 0 ? html.length : html.indexOf(">", end) + 1;
      TOKEN.lastIndex = position;
      continue;
    }
    open.push(element);
  }
  return elements;
}

function attributesOf(text) {
  const attributes = {};
  for (const [, name, double, single, bare] of text.matchAll(ATTRIBUTE)) {
    attributes[name.toLowerCase()] = decode(double ?? single ?? bare ?? "");
  }
  return attributes;
}

/** Whether an element stands within another with a given name. */
export function isWithin(element, name) {
  for (let around = element.parent; around; around = around.parent) {
    if (around.name === name) return true;
  }
  return false;
}

/** The elements that stand within another. */
export function within(elements, outer) {
  return elements.filter((element) => {
    for (let around = element.parent; around; around = around.parent) {
      if (around === outer) return true;
    }
    return false;
  });
}
