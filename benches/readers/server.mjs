// A loopback server that answers with gzip, as hosts of static pages do, and keeps account of what it sent.

import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const MEDIA_TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};
const TEXTS = new Set([".html", ".css", ".js", ".json", ".svg"]);

/** Serves folders below their names; `sent` holds what each path weighs, raw and as it went over the wire. */
export async function serve(folders) {
  const ready = new Map();
  const answer = (path) => {
    if (!ready.has(path)) ready.set(path, load(folders, path));
    return ready.get(path);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = answer(decodeURIComponent(pathname));
    if (!file) return response.writeHead(404).end("not here");
    const encoding = file.compressed ? { "content-encoding": "gzip" } : {};
    return response.writeHead(200, { "content-type": file.type, "cache-control": "no-store", ...encoding }).end(file.body);
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    base: `http://127.0.0.1:${server.address().port}/`,
    weight: (url) => {
      const file = answer(decodeURIComponent(new URL(url).pathname));
      return file ? { raw: file.raw, sent: file.body.length } : { raw: 0, sent: 0 };
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}

function load(folders, pathname) {
  const [, name, ...rest] = normalize(pathname).split("/");
  const path = folders[name] && join(folders[name], ...rest);
  if (!path || !existsSync(path) || !statSync(path).isFile()) return undefined;
  const content = readFileSync(path);
  const compressed = TEXTS.has(extname(path));
  return {
    raw: content.length,
    // Level 6 is what common servers use.
    body: compressed ? gzipSync(content, { level: 6 }) : content,
    compressed,
    type: MEDIA_TYPES[extname(path)] ?? "application/octet-stream",
  };
}
