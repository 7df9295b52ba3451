// What is chosen is kept in the address of the page, and read from it.
const keepAddress = (address, way = "replaceState") => {
  try {
    if (String(address) !== location.href) history[way](way === "pushState" ? null : history.state, "", address);
  } catch {
    // Some browsers keep the address of a page that was opened from a folder as it is.
  }
};

// The part of the page that its address names; nothing where the name cannot be read.
const partInAddress = () => {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
};
