// Puts a citation on the clipboard. Without this script the text can still be selected. And opens a wide picture at its event
// where the browser does not know what the style sheet says of that.
"use strict";
(() => {
  const middle = document.querySelector(".scroll > .middle");
  if (middle && !CSS.supports("scroll-initial-target", "nearest")) {
    const scroll = middle.parentElement;
    scroll.scrollLeft = middle.clientWidth - scroll.clientWidth / 2;
  }
  for (const forms of document.querySelectorAll("details[data-copy]")) {
    for (const text of forms.querySelectorAll("pre")) {
      const button = document.createElement("button");
      const said = document.createElement("span");
      button.type = "button";
      button.textContent = forms.dataset.copy;
      button.setAttribute("aria-label", `${forms.dataset.copy}: ${text.getAttribute("aria-label")}`);
      said.setAttribute("role", "status");
      button.addEventListener("click", async () => {
        getSelection().selectAllChildren(text);
        try {
          await navigator.clipboard.writeText(text.textContent);
        } catch {
          // Pages opened from a folder may have no clipboard of their own; the selection does.
          if (!document.execCommand("copy")) return;
        }
        said.textContent = forms.dataset.copied;
      });
      const row = document.createElement("p");
      row.className = "copy";
      row.append(button, " ", said);
      text.after(row);
    }
  }
})();
const pictureStyle = `/* Pictures of the causal graph. Colours come from the site's own properties where it has them. */
.picture {
  --picture-ink: var(--ink, #1c1b1a);
  --picture-soft: var(--soft, #5d5a55);
  --picture-paper: var(--paper, #fffefb);
  --picture-card: var(--card, #ffffff);
  --picture-band: var(--band, #f4f1ea);
  --picture-line: var(--line, #cfc9bd);
  --picture-causal: var(--causal, #a3330b);
  --picture-legal: var(--legal, #1d4f8c);
  --picture-factual: var(--factual, #4a5d0c);
  --picture-focus: var(--focus, #8a5a00);
  font-family: Arial, "Liberation Sans", Helvetica, sans-serif;
  font-size: 13px;
  display: block;
  color: var(--picture-ink);
  background: var(--picture-paper);
}
@media (prefers-color-scheme: dark) {
  .picture {
    --picture-ink: var(--ink, #eeeae2);
    --picture-soft: var(--soft, #b3ada2);
    --picture-paper: var(--paper, #171614);
    --picture-card: var(--card, #24221f);
    --picture-band: var(--band, #1f1d1a);
    --picture-line: var(--line, #4a463f);
    --picture-causal: var(--causal, #ff9d73);
    --picture-legal: var(--legal, #8fbdf5);
    --picture-factual: var(--factual, #c3d37a);
    --picture-focus: var(--focus, #f0c04c);
  }
}
.picture text { fill: var(--picture-ink); }
.picture .axis rect { fill: var(--picture-band); }
.picture .axis .plain { fill: none; }
.picture .axis path { fill: none; stroke: var(--picture-line); }
.picture .axis .break { stroke: var(--picture-soft); stroke-width: 1.5; }
.picture .axis text { fill: var(--picture-soft); font-size: 11px; }
.picture .axis .year { fill: var(--picture-ink); font-size: 15px; font-weight: bold; }

.picture a rect { rx: 4px; fill: var(--picture-card); stroke: var(--picture-line); }
.picture a path { fill: none; stroke: var(--picture-soft); stroke-width: 4; }
.picture a text { font-size: 13px; }
.picture a .when { fill: var(--picture-soft); font-size: 11px; font-weight: bold; }
.picture a:hover text { text-decoration: underline; }
.picture a:hover .when { text-decoration: none; }
.picture a:hover rect { stroke: currentColor; }
.picture a.focus rect { stroke: var(--picture-focus); stroke-width: 3; }
.picture a[aria-current] { font-weight: normal; box-shadow: none; }
.picture a.focus path { stroke: var(--picture-focus); }
.picture a:focus { outline: none; }
.picture a:focus-visible rect { stroke: currentColor; stroke-width: 4; }

.picture a.beside rect { stroke-dasharray: 5 4; }

/* The overview: bars for periods, arcs for the arrows between them. */
.picture.overview .flows path { fill: none; stroke: var(--picture-causal); stroke-opacity: .45; }
.picture.overview a .target { fill: transparent; stroke: none; }
.picture.overview a .bar { fill: var(--picture-soft); stroke: none; }
.picture.overview text { text-anchor: middle; font-weight: bold; }
.picture.overview .count { fill: var(--picture-soft); font-size: 11px; font-weight: normal; }
.picture.overview a:hover .bar { fill: var(--picture-ink); }
.picture.overview a:hover .target { stroke: none; }
.parts td, .parts th { text-align: end; font-variant-numeric: tabular-nums lining-nums; }
.parts th:first-child { text-align: start; }
.parts a { display: inline-block; min-height: 24px; }

.picture .edge path { fill: none; stroke-width: 1.75; }
.picture .edge text {
  font-size: 11px; text-anchor: middle;
  stroke: var(--picture-paper); stroke-width: 4; stroke-linejoin: round; paint-order: stroke;
}
.picture .edge .mark { font-style: italic; }
.picture .causal path { stroke: var(--picture-causal); }
.picture .causal text { fill: var(--picture-causal); }
.picture .head.causal path { fill: var(--picture-causal); stroke: none; }
.picture .legal path { stroke: var(--picture-legal); stroke-width: 3; }
.picture .legal text { fill: var(--picture-legal); }
.picture .head.legal path { fill: var(--picture-legal); stroke: none; }
.picture .factual path { stroke: var(--picture-factual); stroke-width: 2.25; stroke-dasharray: 12 3 2 3; }
.picture .factual text { fill: var(--picture-factual); }
.picture .head.factual path { fill: var(--picture-factual); stroke: none; stroke-dasharray: none; }
.picture .other path { stroke: var(--picture-soft); stroke-width: 1; stroke-dasharray: 1 4; }
.picture .other text { fill: var(--picture-soft); }
.picture .edge[data-basis="editorial"] path { stroke-dasharray: 7 5; }
.picture .edge.disputed path { stroke-dasharray: 2 4; }
.picture .edge:hover path { stroke-width: 4; }

@media (forced-colors: active) {
  .picture {
    --picture-ink: CanvasText; --picture-soft: CanvasText; --picture-paper: Canvas; --picture-card: Canvas;
    --picture-band: Canvas; --picture-line: GrayText; --picture-causal: CanvasText; --picture-legal: CanvasText;
    --picture-factual: CanvasText;
    --picture-focus: Highlight;
    forced-color-adjust: none;
  }
  .picture a rect { stroke: LinkText; }
  .picture a text { fill: LinkText; }
  .picture a:focus-visible rect { stroke: Highlight; }
}
@media print {
  .picture {
    --picture-ink: #000; --picture-soft: #333; --picture-paper: #fff; --picture-card: #fff; --picture-band: #f3f3f3;
    --picture-line: #999; --picture-causal: #000; --picture-legal: #000; --picture-factual: #000; --picture-focus: #000;
  }
}

/* What stands around a picture: switches where scripts run, and the legend. */
.picture .apart { opacity: .45; }
.picture.tracing .edge:not(.lit), .picture.tracing .events a:not(.lit) { opacity: .2; }
.picture.tracing .lit path { stroke-width: 3.5; }
.picture.tracing a.lit rect { stroke: currentColor; }
.picture.key { display: inline-block; vertical-align: middle; background: none; flex: none; }
.key .sample rect { rx: 3px; fill: var(--picture-card); stroke: var(--picture-line); }
.key .sample path { fill: none; stroke: var(--picture-soft); stroke-width: 4; }
.key .beside rect { stroke-dasharray: 5 4; stroke: var(--picture-soft); }
.key .tip { stroke: none; }
.key .tip.causal { fill: var(--picture-causal); }
.key .tip.legal { fill: var(--picture-legal); }
.key .tip.factual { fill: var(--picture-factual); }
.drawing { margin-block-start: 2rem; }
.keys { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: .3rem 1.5rem; margin-block-start: .75rem; }
.keys li { display: flex; gap: .6rem; align-items: center; }
.sieve { display: flex; flex-wrap: wrap; gap: .5rem 1.75rem; margin-block-end: .75rem; font-family: var(--sans); font-size: var(--small); }
.sieve fieldset { border: 0; margin: 0; padding: 0; }
.sieve legend { padding: 0; color: var(--muted); }
.sieve label { display: inline-block; min-height: 24px; margin-inline-end: .6rem; }
.sieve [role="status"] { flex: 1 0 100%; min-height: 1.4em; color: var(--muted); }
@media print { .sieve { display: none; } }
`;
// Saves the picture of an event as a file with looks of its own. Without this script the command beside it draws the same.
(() => {
  const place = document.querySelector("[data-save]");
  const picture = place?.closest("figure").querySelector("svg");
  if (!picture) return;
  const file = () => {
    const copy = picture.cloneNode(true);
    const looks = document.createElementNS(copy.namespaceURI, "style");
    looks.textContent = pictureStyle;
    copy.prepend(looks);
    copy.setAttribute("lang", document.documentElement.lang);
    // The file will stand elsewhere.
    for (const link of copy.querySelectorAll("a[href]")) {
      link.setAttribute("href", new URL(link.getAttribute("href"), location.href).href);
    }
    return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
  };
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = place.dataset.save;
  button.addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file());
    link.download = `${decodeURIComponent(location.pathname).replace(/^.*\//, "").replace(/\.html$/, "")}.svg`;
    link.click();
    URL.revokeObjectURL(link.href);
  });
  place.prepend(button, " ");
})();
