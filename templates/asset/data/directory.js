// The ids that there are, in files of some hundred rows, in order of the ids. A row begins with its id; `firsts` are the ids that the
// files begin with.
const throughlineDirectory = (folder, name, firsts, arrived = () => {}) => {
  const here = new Map();
  const coming = new Map();
  const failed = new Set();

  /** The number of the file that an id would stand in. */
  const place = (id) => {
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= id) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  };

  /** The rows of a file. */
  const file = (number) => {
    if (number >= firsts.length) return Promise.resolve([]);
    if (!coming.has(number)) {
      const rows = throughlineLoad(folder, `ids/${name}-${number}`).then((rows) => {
        here.set(number, new Map(rows.map((row) => [row[0], row])));
        return rows;
      });
      coming.set(number, rows);
      rows.then(arrived, () => {
        coming.delete(number);
        failed.add(number);
      });
    }
    return coming.get(number);
  };

  const row = async (id) => {
    await file(place(id));
    return known(id);
  };

  /** The row of an id, `null` when there is none, and `undefined` while its file is on its way or cannot be had. */
  const known = (id) => {
    if (firsts.length === 0) return null;
    const number = place(id);
    const rows = here.get(number);
    if (rows) return rows.get(id) ?? null;
    if (!failed.has(number)) file(number).catch(() => {});
    return undefined;
  };

  /** Rows to choose from: where one file holds all, those whose id or title has the words; else those whose id begins with them. */
  const matching = async (asked, most) => {
    const number = place(asked);
    const rows = await file(number);
    if (firsts.length <= 1) return rows.filter(([id, title]) => !asked || id.includes(asked) || title?.toLowerCase().includes(asked)).slice(0, most);
    const after = rows.at(-1)[0].startsWith(asked) ? await file(number + 1) : [];
    return [...rows, ...after].filter(([id]) => id.startsWith(asked)).slice(0, most);
  };

  /** The files that are on their way. */
  const waiting = () => [...coming].filter(([number]) => !here.has(number)).map(([, rows]) => rows);

  return { row, known, matching, waiting };
};
