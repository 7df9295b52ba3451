// Loads data that stands in scripts of their own, since a page that is opened from a folder may load nothing else. A script's name is
// its place below a folder; when it runs it says that name, and what it holds.
"use strict";
const throughlineLoad = (() => {
  const loaded = new Map();
  const waiting = new Map();
  window.throughlineData = (name, data) => waiting.get(name)?.(data);
  return (folder, name) => {
    if (!loaded.has(name)) {
      loaded.set(
        name,
        new Promise((ready, failed) => {
          waiting.set(name, ready);
          const script = document.createElement("script");
          script.src = `${folder}/${name}.js`;
          script.onerror = () => {
            loaded.delete(name);
            failed(new Error(name));
          };
          document.head.append(script);
        }),
      );
    }
    return loaded.get(name);
  };
})();
