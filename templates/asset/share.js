// Fills “Share” with the address that the reader is at, adds buttons that copy, and beside each claim, link and dispute its own
// address and a report that is filled in. Without this script the texts of “Share” can be selected, and the foot of the page leads to a report.
"use strict";
(() => {
  const menu = document.querySelector("details.share");
  if (!menu) return;
  const words = menu.dataset;
  const isWeb = /^https?:$/.test(location.protocol);
  const given = menu.querySelector('[data-take="link"]').textContent;
  const frame = menu.querySelector("a.frame").getAttribute("href");
  const title = document.querySelector("h1").textContent.trim();
  const quoted = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  /** The page's address: the published one, else the one it is read at; none in a folder. */
  const address = () => {
    const page = given || (isWeb ? location.href.replace(/[?#].*$/s, "") : "");
    // What is chosen on the timeline is part of its address.
    return page && frame.endsWith("timeline.html") ? page + location.search : page;
  };
  const framed = () => {
    const source = new URL(frame, address());
    if (!source.search) source.search = location.search;
    return `<iframe src="${quoted(source.href)}" title="${quoted(title)}" width="100%" height="${words.height}" loading="lazy" style="border:0"></iframe>`;
  };

  const refresh = () => {
    if (!address()) return;
    for (const part of menu.querySelectorAll("[hidden]")) part.hidden = false;
    menu.querySelector('[data-take="link"] .text').textContent = address();
    menu.querySelector('[data-take="frame"] .text').textContent = framed();
    if (frame.endsWith("timeline.html")) menu.querySelector("a.frame").href = frame + location.search;
  };

  const button = (label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  };
  for (const part of menu.querySelectorAll("dd[data-take]")) {
    const text = document.createElement("span");
    text.className = "text";
    text.append(...part.childNodes);
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    const copy = button(words.take, async () => {
      getSelection().selectAllChildren(text);
      try {
        await navigator.clipboard.writeText(text.textContent);
      } catch {
        // A page from a folder, or in a frame, may have no clipboard of its own; the selection does.
        if (!document.execCommand("copy")) return;
      }
      said.textContent = words.done;
    });
    copy.setAttribute("aria-label", `${words.take}: ${part.previousElementSibling.textContent}`);
    part.append(text, " ", copy, " ", said);
  }
  if (navigator.share && isWeb) {
    const send = button(words.send, () => navigator.share({ title, url: address() }).catch(() => {}));
    const row = document.createElement("p");
    row.append(send);
    menu.append(row);
  }
  refresh();
  menu.addEventListener("toggle", refresh);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open || !menu.contains(document.activeElement)) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });

  // Beside each claim, link and dispute: its address, and the reports of the foot filled in with what it says.
  const foot = document.querySelector(".report");
  const ways = foot ? [...foot.querySelectorAll("a")] : [];
  const filled = (way, place, says) => {
    const [start, query] = way.getAttribute("href").split("?");
    const asked = new URLSearchParams(query);
    const at = (page) => (place.startsWith("#") ? page + place : page.replace(/[^/]*$/, place));
    if (asked.has("page")) {
      asked.set("page", at(asked.get("page")));
      asked.set("event", at(asked.get("page")).match(/([^/]*)\.html#/)[1]);
      asked.set("wrong", says);
    } else {
      const [page, ...lines] = asked.get("body").split("\r\n");
      const first = lines.findIndex((line) => line.endsWith(": "));
      lines[first] += says;
      asked.set("body", [at(page), ...lines].join("\r\n"));
    }
    // Letters know no plus signs for blanks.
    return `${start}?${asked.toString().replace(/\+/g, "%20")}`;
  };
  const link = (href, label) => {
    const made = document.createElement("a");
    made.href = href;
    made.textContent = label;
    return made;
  };
  /** Where something can be linked to: a link stands with the event whose record holds it, the later one. */
  const placeOf = ({ id, dataset: { edge, relation } }) => {
    const [earlier, later] = edge?.split("|") ?? [];
    return id || !later ? `#${id}` : `${later}.html#link-${earlier}-${relation}`;
  };
  const isEvent = document.querySelector("article.event") !== null;
  for (const item of isEvent ? document.querySelectorAll(".claims > li[id], .sentences > :is([id], [data-edge]), .dispute[id]") : []) {
    const place = placeOf(item);
    const said = item.querySelector("p, caption").textContent.replace(/\s+/g, " ").trim();
    const says = said.length > 600 ? `${said.slice(0, 600)}…` : said;
    const row = document.createElement(item.matches(".dispute") ? "p" : "span");
    row.className = "own";
    // The word for an address is the first of the menu.
    row.append(link(place, menu.querySelector("dt").textContent));
    ways.forEach((way, at) => {
      row.append(" · ", link(filled(way, place, says), at === 0 ? foot.dataset.wrong : foot.dataset.mail));
    });
    const grounds = item.querySelector(":scope > .grounds, :scope > div > .grounds");
    (grounds ?? item).append(grounds && item.matches(".claims > li") ? " · " : " ", row);
  }
})();
