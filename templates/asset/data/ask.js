// Recognises a question in what somebody looks for, “did one thing lead to another” or “why did something happen”, and finds the
// events that it is about.
const throughlineAsk = ({ finder, events, assets, forms, answering }) => {
  const NEAR = 0.45;
  const TRIED = 6;
  const { search, row, tells, folded, isNamed } = finder;
  const links = throughlineLinks(answering);
  const answerOf = throughlineAnswer(answering, links);

  // A form as a pattern: `@` stands for the earlier event, `#` for the later one.
  const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = (form) => new RegExp(`^${form.trim().split(/([@#])/).map((part) => (part === "@" ? "(?<one>.+?)" : part === "#" ? "(?<other>.+?)" : escaped(part).replace(/ +/g, "\\s+"))).join("")}$`, "u");
  const patterns = (list) => list.split("|").map(pattern);
  const pairs = [...patterns(forms.forms_turned), ...patterns(forms.forms_pair)];
  const reasons = patterns(forms.forms_why);

  // The events that a text may mean, each with how well it fits; the best has 1. Where a text may mean several, an event with more links
  // is likelier meant.
  const meant = async (text) => {
    const all = (await search(text))?.found ?? [];
    const found = all.filter(([place]) => place < events).map(([place, score, joined]) => [place, score * (1 + 0.08 * Math.min(joined, 10))]);
    found.sort(([, one], [, other]) => other - one);
    const best = found[0]?.[1] ?? 1;
    return found.filter(([, score]) => score >= NEAR * best).slice(0, TRIED).map(([place, score]) => [place, score / best]);
  };

  const pair = async (one, other) => {
    const [earlier, later] = await Promise.all([meant(one), meant(other)]);
    let best = null;
    for (const [to, fits] of later) {
      const steps = await links.leadingTo(to);
      for (const [from, also] of earlier) {
        if (from === to) continue;
        const joined = steps.has(from) ? Math.max(1.2, 3.5 - 0.5 * steps.get(from)) : from < to ? 1 : 0.5;
        const score = fits * also * joined;
        if (!best || score > best.score) best = { from, to, score };
      }
    }
    if (!best) return null;
    const [[from, title], [to, after], told] = await Promise.all([row(best.from), row(best.to), answerOf(best.from, best.to)]);
    return { title, later: after, href: `path.html?from=${from}&to=${to}`, places: [best.from, best.to], ...told };
  };

  const why = async (text) => {
    // What happened has to be named, at least in part: that a word stands somewhere in its record does not make it what is asked about.
    const found = (await meant(text)).slice(0, TRIED);
    const rows = await Promise.all(found.map(([place]) => row(place)));
    const named = found.map((event, at) => [...event, rows[at]]).filter(([, , [id, title]]) => isNamed(text, `${title} ${id}`));
    if (named.length === 0) return null;
    // Of events that fit about as well, one that has a cause on record.
    const [place, , [id, title, , , verdict]] = named.find(([, fits, row]) => fits > 0.8 * named[0][1] && row[4]) ?? named[0];
    const [sentences] = await finder.texts(place);
    return { title, href: `events/${id}.html`, places: [place], verdict: verdict || "nobody", sentences };
  };

  /** What a text asks: the answer, and the words that are left to look for; `null` where it asks nothing. */
  return async (text) => {
    const plain = folded(text).replace(/[¿?¡!“”"«»]/g, " ").trim();
    for (const form of pairs) {
      const { one, other } = plain.match(form)?.groups ?? {};
      if (one && other && tells(one) && tells(other)) {
        const answer = await pair(one, other);
        return { answer, rest: `${one} ${other}` };
      }
    }
    for (const form of reasons) {
      const { one } = plain.match(form)?.groups ?? {};
      if (one && tells(one)) {
        const answer = await why(one);
        return { answer, rest: one };
      }
    }
    return null;
  };
};
