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
      // There no script leads from card to card.
      link.removeAttribute("tabindex");
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
