// Puts a citation on the clipboard. Without this script the text can still be selected. Opens the folded part that an address leads
// into; without the script the style sheet shows what is in it. And opens a wide picture at its event where the browser does not know
// what the style sheet says of that.
"use strict";
(() => {
  const unfold = () => {
    const target = document.getElementById(partInAddress());
    if (!target) return;
    for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", unfold);
  unfold();
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
