// Recognises a question in what somebody looks for, “did one thing lead to another” or “why did something happen”, and finds the
// events that it is about.
const throughlineAsk = ({ finder, events, assets, forms, paths }) => {
  const NEAR = 0.45;
  const TRIED = 6;
  const { search, row, tells, folded } = finder;

  // A form as a pattern: `@` stands for the earlier event, `#` for the later one.
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = (form) => new RegExp(`^${form.trim().split(/([@#])/).map((part) => (part === "@" ? "(?<one>.+?)" : part === "#" ? "(?<other>.+?)" : escaped(part).replace(/ +/g, "\\s+"))).join("")}$`, "u");
  const patterns = (list) => list.split("|").map(pattern);
  const pairs = [...patterns(forms.forms_turned), ...patterns(forms.forms_pair)];
  const reasons = patterns(forms.forms_why);

  // The events that a text may mean, each with how well it fits; the best has 1.
  const meant = async (text) => {
    const found = ((await search(text))?.found ?? []).filter(([place]) => place < events);
    const best = found[0]?.[1] ?? 1;
    return found.filter(([, score]) => score >= NEAR * best).slice(0, TRIED).map(([place, score]) => [place, score / best]);
  };

  // From which events arrows lead to an event, by the scripts of the page of paths.
  const loaded = new Map();
  const leading = async (event) => {
    const number = Math.floor(event / paths.perLinks);
    if (!loaded.has(number)) {
      const into = new Map();
      const links = await throughlineLoad(assets, `paths/links-${number}`);
      for (let at = 0; at < links.length; at += 4) {
        const [from, to, relation] = links.slice(at, at + 3);
        if (paths.relations[relation][2]) into.set(to, [...(into.get(to) ?? []), from]);
      }
      loaded.set(number, into);
    }
    return loaded.get(number).get(event) ?? [];
  };
  // How many arrows lead from each event to one, up to four.
  const before = async (to) => {
    const steps = new Map([[to, 0]]);
    for (let step = 1, latest = [to]; step <= 4 && latest.length > 0; step += 1) {
      const next = (await Promise.all(latest.map(leading))).flat().filter((event) => !steps.has(event));
      for (const event of next) steps.set(event, step);
      latest = next;
    }
    return steps;
  };

  const pair = async (one, other) => {
    const [earlier, later] = await Promise.all([meant(one), meant(other)]);
    let best = null;
    for (const [to, fits] of later) {
      const steps = await before(to);
      for (const [from, also] of earlier) {
        if (from === to) continue;
        const joined = steps.has(from) ? 3 - 0.5 * (steps.get(from) - 1) : from < to ? 1 : 0.5;
        const score = fits * also * joined;
        if (!best || score > best.score) best = { from, to, score };
      }
    }
    if (!best) return null;
    const [[from, title], [to, after]] = await Promise.all([row(best.from), row(best.to)]);
    return { title, later: after, href: `path.html?from=${from}&to=${to}`, verdict: "", sentences: [] };
  };

  const why = async (text) => {
    const found = await meant(text);
    const rows = await Promise.all(found.map(([place]) => row(place)));
    // Of events that fit about as well, one that has a cause on record.
    const best = found.findIndex(([, fits], at) => fits > 0.8 && rows[at][4]);
    const at = best < 0 ? 0 : best;
    if (found.length === 0) return null;
    const [id, title, , , verdict] = rows[at];
    const [place] = found[at];
    const [sentences] = (await throughlineLoad(assets, `search/texts-${Math.floor(place / finder.texts)}`))[place % finder.texts];
    return { title, href: `events/${id}.html`, verdict: verdict || "nobody", sentences };
  };

  /** What a text asks: the answer, and the words that are left to look for; `null` where it asks nothing. */
  return async (text) => {
    const plain = folded(text).replace(/[¿?¡!“”"«»]/g, " ").trim();
    for (const form of pairs) {
      const { one, other } = plain.match(form)?.groups ?? {};
      if (one && other && tells(one) && tells(other)) {
        const answer = await pair(one, other);
        return answer && { answer, rest: `${one} ${other}` };
      }
    }
    for (const form of reasons) {
      const { one } = plain.match(form)?.groups ?? {};
      if (one && tells(one)) {
        const answer = await why(one);
        return answer && { answer, rest: one };
      }
    }
    return null;
  };
};
