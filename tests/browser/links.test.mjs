// No link of the site leads nowhere: pages, fragments, styles, scripts and pictures, from disk as from any base path.

import assert from "node:assert/strict";
import { posix } from "node:path";
import { test } from "node:test";

import { elementsOf, files, inLocale, isFramed, isRedirect, list, localeOf, locales, pages, serve, silentPages } from "./harness.mjs";
import { isWithin } from "./html.mjs";

const REFERENCES = ["href", "src", "xlink:href", "action", "poster", "data"];
const present = new Set(files());

/** The addresses that a page names, with the element that does. */
function references(path) {
  return elementsOf(path).flatMap((element) => {
    const found = REFERENCES.filter((name) => name in element.attributes).map((name) => element.attributes[name]);
    const set = (element.attributes.srcset ?? "").split(",").map((part) => part.trim().split(/\s+/)[0]);
    const refresh =
      element.name === "meta" && /^refresh$/i.test(element.attributes["http-equiv"] ?? "")
        ? [element.attributes.content?.match(/url\s*=\s*['"]?([^'"]+)/i)?.[1] ?? ""]
        : [];
    return [...found, ...set.filter(Boolean), ...refresh].map((address) => ({ address, element }));
  });
}

/** Where in the site an address leads; nothing when it leads outside. */
function resolve(path, address) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith("//")) return undefined;
  const [, file, , fragment] = address.match(/^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s);
  return {
    path: file === "" ? path : posix.normalize(posix.join(posix.dirname(path), decodeURIComponent(file))),
    fragment: fragment === undefined ? "" : decodeURIComponent(fragment),
  };
}

const anchors = new Map();

function anchorsOf(path) {
  if (!anchors.has(path)) {
    anchors.set(
      path,
      new Set(elementsOf(path).flatMap(({ name, attributes }) => [attributes.id, name === "a" ? attributes.name : undefined])),
    );
  }
  return anchors.get(path);
}

test("no internal link is broken", () => {
  const faults = [];
  for (const path of pages) {
    for (const { address, element } of references(path)) {
      const where = `${path}: <${element.name}> ${address}`;
      if (address.startsWith("/")) {
        faults.push(`${where} is not relative`);
        continue;
      }
      if (/^(javascript|data|vbscript):/i.test(address) && element.name === "a") {
        faults.push(`${where} is no link for readers`);
        continue;
      }
      const target = resolve(path, address);
      if (!target) continue;
      if (!present.has(target.path)) {
        faults.push(`${where} leads to no file`);
      } else if (target.fragment && target.fragment !== "top" && target.path.endsWith(".html")) {
        if (!target.fragment.startsWith(":~:") && !anchorsOf(target.path).has(target.fragment)) {
          faults.push(`${where} leads to no place in the page`);
        }
      }
    }
  }
  assert.equal(faults.length, 0, list(faults));
});

/** What something should lead to. */
const silent = silentPages();
const wanted = pages.filter((path) => !isRedirect(path) && !path.endsWith("404.html") && !silent.includes(path));

test("a mirror below any address is whole: all that its pages name is answered", async () => {
  const server = await serve("/some/deep/base/");
  const faults = [];
  const asked = new Set();
  const waiting = [[server.base, "the address itself"]];
  try {
    while (waiting.length > 0) {
      const [address, from] = waiting.pop();
      if (asked.has(address)) continue;
      asked.add(address);
      const response = await fetch(address);
      await response.arrayBuffer();
      const path = address.slice(server.base.length) || "index.html";
      if (response.status !== 200) faults.push(`${from}: ${path} is answered with ${response.status}`);
      else if (path.endsWith(".html")) {
        for (const { address: named } of references(path)) {
          const url = new URL(named, address);
          url.hash = url.search = "";
          if (url.href.startsWith(server.base)) waiting.push([url.href, path]);
          else if (/^https?:$/.test(url.protocol) && url.host === new URL(server.base).host) faults.push(`${path}: ${named} leads out of the mirror`);
        }
      }
    }
  } finally {
    await server.close();
  }
  const lost = wanted.filter((path) => !asked.has(server.base + path));
  assert.deepEqual([...faults, ...lost.map((path) => `${path} was not reached`)], []);
});

test("every page can be reached from the index", () => {
  const reached = new Set(["index.html"]);
  const waiting = ["index.html"];
  while (waiting.length > 0) {
    const path = waiting.pop();
    for (const { address, element } of references(path)) {
      const target = element.name === "a" ? resolve(path, address)?.path : undefined;
      if (target?.endsWith(".html") && present.has(target) && !reached.has(target)) {
        reached.add(target);
        waiting.push(target);
      }
    }
  }
  const lost = wanted.filter((path) => !reached.has(path));
  assert.equal(lost.length, 0, list(lost));
});

test("no page has two places with the same name", () => {
  const faults = pages.flatMap((path) => {
    const ids = elementsOf(path).map((element) => element.attributes.id).filter(Boolean);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: #${id}`);
  });
  assert.equal(faults.length, 0, list(faults));
});

test("every page says which language it is in", () => {
  const faults = pages.filter((path) => {
    const html = elementsOf(path).find((element) => element.name === "html");
    return html?.attributes.lang !== localeOf(path);
  });
  assert.equal(faults.length, 0, list(faults));
});

test("the language link leads to the same page, and back", { skip: locales.length < 2 && "one language only" }, () => {
  const faults = [];
  for (const path of pages) {
    // A framed page is in the language of the page that it frames.
    if (isRedirect(path) || isFramed(path)) continue;
    const own = localeOf(path);
    const bare = own === locales[0] ? path : path.slice(own.length + 1);
    for (const other of locales.filter((locale) => locale !== own)) {
      const twin = inLocale(other, bare);
      const links = elementsOf(path).filter((element) => element.attributes.hreflang === other);
      const visible = links.filter(
        (element) => element.name === "a" && isTwinLink(path, element, twin),
      );
      if (visible.length === 0) faults.push(`${path}: no <a hreflang="${other}"> leads to ${twin}`);
      const heads = links.filter((element) => element.name === "link" && /\balternate\b/.test(element.attributes.rel ?? "") && !element.attributes.type);
      if (heads.length === 0 && !bare.endsWith("404.html")) {
        faults.push(`${path}: no <link rel="alternate" hreflang="${other}">`);
      }
      for (const head of heads) {
        if (!isTwinLink(path, head, twin)) faults.push(`${path}: hreflang ${other} names ${head.attributes.href}, not ${twin}`);
      }
    }
  }
  assert.equal(faults.length, 0, list(faults));
});

/** Whether a link leads to a page's twin: relative, or absolute below the address that the site is published at. */
function isTwinLink(path, element, twin) {
  const target = resolve(path, element.attributes.href);
  return target ? target.path === twin : element.attributes.href.endsWith(`/${twin}`);
}

test("links to other sites stand in pages, not in their heads", () => {
  const faults = pages.flatMap((path) =>
    references(path)
      .filter(({ address, element }) => /^(https?:)?\/\//i.test(address) && element.name !== "a")
      .filter(({ element }) => !(element.name === "link" && /^(canonical|alternate|license)$/.test(element.attributes.rel)))
      .filter(({ element }) => !(isWithin(element, "svg") && element.name === "a"))
      .map(({ address, element }) => `${path}: <${element.name}> ${address}`),
  );
  assert.equal(faults.length, 0, list(faults));
});
