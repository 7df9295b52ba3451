// The links between events, in scripts as numbers, each with those of some events; they are loaded as far as a question needs them.
// An event is its number among those that readers see.
const throughlineLinks = ({ assets, perLinks, steps: isStep }) => {
  // Of each event whose links are here: the arrows that lead to it and from it, and every link with what it leads to.
  const [into, outOf, beside] = [new Map(), new Map(), new Map()];
  const put = (map, event, item) => {
    if (!map.has(event)) map.set(event, []);
    map.get(event).push(item);
  };
  const fill = (number, links) => {
    const isHere = (event) => Math.floor(event / perLinks) === number;
    for (let at = 0; at < links.length; at += 4) {
      const [from, to, relation, index] = links.slice(at, at + 4);
      const arrow = { from, to, relation, index };
      if (isStep[relation] && from !== to) {
        if (isHere(to)) put(into, to, arrow);
        if (isHere(from)) put(outOf, from, arrow);
      }
      if (isHere(from)) put(beside, from, [to, arrow]);
      if (isHere(to)) put(beside, to, [from, arrow]);
    }
  };
  const filled = new Map();
  const know = (events) => {
    const numbers = new Set([...events].map((event) => Math.floor(event / perLinks)));
    return Promise.all(
      [...numbers].map((number) => {
        if (!filled.has(number)) {
          const links = throughlineLoad(assets, `paths/links-${number}`).then((links) => fill(number, links));
          filled.set(number, links);
          links.catch(() => filled.delete(number));
        }
        return filled.get(number);
      }),
    );
  };
  const of = (map, event) => map.get(event) ?? [];

  // Every event from which arrows lead to one, with how many steps it is away.
  const leadingTo = async (to) => {
    const far = new Map([[to, 0]]);
    let latest = [to];
    for (let steps = 1; latest.length > 0; steps += 1) {
      await know(latest);
      const next = new Set(latest.flatMap((event) => of(into, event)).map((arrow) => arrow.from).filter((event) => !far.has(event)));
      for (const event of next) far.set(event, steps);
      latest = [...next];
    }
    return far;
  };

  // Events are ordered by what was put before them: numbers, the first that differs decides.
  const before = (one, other) => {
    const at = one.findIndex((value, place) => value !== other[place]);
    return at < 0 ? one.length - other.length : one[at] - (other[at] ?? -1);
  };

  // The shortest paths along causal, legal and factual arrows, in order of length, then of time. Each beginning knows how far the end
  // is at least, and the one with the shortest whole is carried on: the same search as the program's, so that both find the same.
  const pathsBetween = async (from, to, most) => {
    const far = await leadingTo(to);
    if (from === to || !far.has(from)) return { paths: [], complete: true };
    const onward = (event) => {
      const next = new Set(of(outOf, event).map((arrow) => arrow.to).filter((after) => far.has(after)));
      return [...next].map((after) => [far.get(after), after]).sort(before).map(([, after]) => after);
    };
    const beginnings = [{ trail: [from] }];
    const open = [[far.get(from), 0, 0, 0]];
    // A heap: each entry comes before the two that hang from it.
    const swap = (one, other) => ([open[one], open[other]] = [open[other], open[one]]);
    const add = (entry) => {
      let at = open.push(entry) - 1;
      for (let above = (at - 1) >> 1; at > 0 && before(open[at], open[above]) < 0; above = (at - 1) >> 1) {
        swap(at, above);
        at = above;
      }
    };
    const take = () => {
      const first = open[0];
      const last = open.pop();
      if (open.length === 0) return first;
      open[0] = last;
      for (let at = 0; ; ) {
        const below = [2 * at + 1, 2 * at + 2].filter((place) => place < open.length).sort((one, other) => before(open[one], open[other]));
        if (below.length === 0 || before(open[at], open[below[0]]) <= 0) return first;
        swap(at, below[0]);
        at = below[0];
      }
    };
    const found = [];
    while (open.length > 0 && found.length <= most) {
      const [, , at, turn] = take();
      const { trail } = beginnings[at];
      const event = trail.at(-1);
      if (event === to) {
        found.push(trail);
        continue;
      }
      beginnings[at].ways ??= onward(event);
      const [next, after] = beginnings[at].ways.slice(turn);
      if (next === undefined) continue;
      const depth = trail.length;
      add([depth + far.get(next), -depth, beginnings.length, 0]);
      beginnings.push({ trail: [...trail, next] });
      if (after !== undefined) add([depth + far.get(after), 1 - depth, at, turn + 1]);
    }
    const paths = found.slice(0, most).sort((one, other) => one.length - other.length || before(one, other));
    return { paths, complete: found.length <= most };
  };

  // The shortest way along links of any kind, in either direction.
  const nearest = async (from, to) => {
    const cameBy = new Map([[from, null]]);
    let latest = [from];
    while (latest.length > 0 && !cameBy.has(to)) {
      await know(latest);
      const next = [];
      for (const event of latest) {
        for (const [other, arrow] of of(beside, event)) {
          if (cameBy.has(other)) continue;
          cameBy.set(other, [event, arrow]);
          next.push(other);
        }
      }
      latest = next;
    }
    if (!cameBy.has(to)) return null;
    const way = [];
    for (let at = to; cameBy.get(at); at = cameBy.get(at)[0]) way.unshift(cameBy.get(at)[1]);
    return way;
  };

  return { know, leadingTo, pathsBetween, nearest, arrowsTo: (event) => of(into, event), isJoined: (event) => beside.has(event) };
};
