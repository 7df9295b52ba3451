// The / key leads to the search field, or to the search where a page has none. A key without Ctrl can be pressed by mistake, or by
// dictation, so the search has a switch for it.
(() => {
  const isOff = () => {
    try {
      return localStorage.getItem("throughline-search-key") === "off";
    } catch {
      // Some browsers keep nothing for a page that was opened from a folder.
      return false;
    }
  };
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.("input, textarea, select, [contenteditable]") || isOff()) return;
    const field = [...document.querySelectorAll('input[name="q"]')].find((one) => one.checkVisibility?.() ?? true);
    const link = document.querySelector('a[href$="search.html"]');
    if (!field && !link) return;
    event.preventDefault();
    if (field) {
      field.focus();
      field.select();
    } else location.assign(link.href);
  });
})();
