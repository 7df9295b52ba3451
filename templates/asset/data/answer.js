// “Who says so?” for any two events, by their numbers among those that readers see: the verdict, its label, and sentences of at most
// sixty words. For events that a link joins the answer stands in a script; of a chain the weakest link decides; for the others it is
// found here, in the words of the page. The program gives the same answers.
const throughlineAnswer = ({ assets, perAnswers, verdicts, words }, { leadingTo, pathsBetween }) => {
  const CHAINS = 20;
  const row = async (event) => (await throughlineLoad(assets, `paths/answers-${Math.floor(event / perAnswers)}`))[event % perAnswers];
  const recorded = async (from, to) => (await row(to))[1][from];
  const told = (place, sentences) => ({ verdict: verdicts[place], label: words.labels[place], sentences });
  const count = (text) => text.split(/\s+/).filter(Boolean).length;

  // A sentence with the titles of both events, shortened where it would be too long.
  const sentence = async (text, from, to, label) => {
    const titles = (await Promise.all([from, to].map(row))).map(([title]) => title.split(/\s+/).filter(Boolean));
    let said = "";
    for (const most of [Infinity, ...words.titles]) {
      const [earlier, later] = titles.map((title) => {
        if (title.length <= most + 1) return title.join(" ");
        return `${title.slice(0, most).join(" ").replace(/[,;:.]+$/, "")}…`;
      }).map((title) => words.quoted.replace("#", () => title));
      said = text.replace(/[<>]/g, (sign) => (sign === "<" ? earlier : later));
      if (count(said) <= words.limit - count(label)) break;
    }
    return said;
  };

  // Of the shortest chains the one whose weakest link is strongest.
  const ofChain = async (paths) => {
    let best;
    for (const path of paths) {
      let weakest;
      for (const [step, to] of path.slice(1).entries()) {
        const link = await recorded(path[step], to);
        if (!weakest || link[0] > weakest[0]) weakest = link;
      }
      if (!best || weakest[0] < best.weakest[0]) best = { weakest, steps: path.length - 1 };
    }
    const [place, sentences, ofWeakest = sentences] = best.weakest;
    return told(place, [words.chain.replace("#", best.steps), ...ofWeakest]);
  };

  return async (from, to) => {
    const nobody = verdicts.indexOf("nobody");
    if (from === to) return told(nobody, [words.same]);
    const known = await recorded(from, to);
    if (known) return told(known[0], known[1]);
    const { paths } = await pathsBetween(from, to, CHAINS);
    if (paths.length > 0) return ofChain(paths);
    const [before, behind] = await Promise.all([leadingTo(from), leadingTo(to)]);
    const say = async (text) => told(nobody, [await sentence(text, from, to, words.labels[nobody])]);
    if (before.has(to)) return say(words.other_way);
    const shared = [...before.keys()].filter((event) => event !== from && behind.has(event) && event !== to).length;
    return say(words.shared[Math.min(shared, 2)].replace("#", shared));
  };
};
