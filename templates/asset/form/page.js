// The form on its page: faults as one types, the record as YAML, what is kept of it, and the ways to hand it in.

(() => {
  "use strict";
  const home = document.getElementById("_form");
  if (!home) return;
  const { format, repository, words } = throughlineForm;
  const draft = throughlineDraft;
  const record = {};
  const controls = throughlineControls(record, () => changed(), () => refresh());
  const { places, key, say, make, field, exact } = controls;

  // ---- What stands around the form ----

  const kept = make("p", { class: "kept", role: "status" });
  const clear = make("button", { type: "button", class: "clear", hidden: true }, say("clear"));
  const faultList = make("ul");
  const problem = make("div", { class: "problem", role: "group", tabindex: "-1", "aria-labelledby": "_problem", hidden: true }, make("h3", { id: "_problem" }, say("problem")), faultList);
  const form = make("form", { novalidate: true, "aria-labelledby": "_fill" });
  const status = make("p", { class: "counts", role: "status" });
  const file = make("p", { class: "file" });
  const code = make("code");
  const result = make("pre", { class: "sample", tabindex: "0", "aria-labelledby": "_result" }, code);
  const heading = make("h2", { id: "_result", tabindex: "-1" }, say("result"));
  const told = make("p", { class: "counts", role: "status" });
  const copy = make("button", { type: "button" }, say("copy"));
  const download = make("button", { type: "button" }, say("download"));
  const open = make("a", { target: "_blank", rel: "noopener noreferrer", hidden: true }, say("open"));
  const advice = make("p", { class: "hint" });

  // ---- Faults ----

  const GROUPS = "[role=group], details:not(.translation), fieldset";
  const nameOf = (group) => group.getAttribute("aria-label") ?? group.querySelector(":scope > legend, :scope > summary")?.firstChild?.textContent;

  /** What a place is called in the list of faults: its own name, and that of what it stands in. */
  const called = (place) => {
    let around;
    for (let group = place.control.parentElement.closest(GROUPS); group && !around; group = group.parentElement.closest(GROUPS)) around = nameOf(group);
    return [around, place.heading].filter((name, index, all) => name && all.indexOf(name) === index).join(", ");
  };

  /** The place where a fault is told: its own, or that of what it stands in. */
  const nearest = (path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const place = places.get(key(path.slice(0, length)));
      if (place) return place;
    }
    return undefined;
  };

  const isGroup = (place) => place.control.tagName === "FIELDSET";

  /** Opens what a control stands in, and goes there. */
  const visit = (place) => {
    for (let box = place.control.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
    place.visited = true;
    (isGroup(place) ? (place.control.querySelector("input, select, textarea, button") ?? place.control) : place.control).focus();
    refresh();
  };

  const tellAt = (place, fault) => {
    const isBlank = fault?.code === "missing-field" || isGroup(place);
    const shown = fault && (place.visited || !isBlank) ? words.faults[fault.code] : "";
    place.fault.textContent = shown;
    if (isGroup(place)) return;
    if (shown) place.control.setAttribute("aria-invalid", "true");
    else place.control.removeAttribute("aria-invalid");
  };

  /** Lists the faults in the order of the form, once it was asked for. */
  let isAsked = false;
  let listed = "";
  const listFaults = (faulty) => {
    problem.hidden = !isAsked || faulty.size === 0;
    const rows = [...places.values()].filter((place) => faulty.has(place)).sort((one, other) => (one.control.compareDocumentPosition(other.control) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    const names = rows.map((place) => `${place.control.id} ${faulty.get(place).code}`).join();
    // What has not changed stays, and with it the focus.
    if (names === listed) return;
    listed = names;
    faultList.replaceChildren(
      ...rows.map((place) => {
        const link = make("a", { href: `#${place.control.id}` }, `${called(place)}: ${words.faults[faulty.get(place).code]}`);
        link.addEventListener("click", (event) => {
          event.preventDefault();
          visit(place);
        });
        return make("li", {}, link);
      }),
    );
  };

  let spoken = "";
  const refresh = () => {
    const faults = throughlineRules.check(record);
    const faulty = new Map();
    for (const fault of faults) {
      const place = nearest(fault.path);
      if (place && !faulty.has(place)) faulty.set(place, fault);
    }
    for (const place of places.values()) tellAt(place, faulty.get(place));
    listFaults(faulty);
    spoken = faults.length === 0 ? say("sound") : faulty.size === 1 ? say("one") : say("many", faulty.size);
    code.textContent = throughlineYaml(record);
    clear.hidden = throughlineRules.isEmpty(record);
    const place = throughlineRules.place(record);
    file.replaceChildren(...(place ? [say("file"), " ", make("code", {}, place)] : [say("no-file")]));
    offer(faults.length === 0 ? place : "");
    return faults.length === 0;
  };

  let timer;
  const later = () => {
    refresh();
    clearTimeout(timer);
    // Told when the writer pauses, not at every letter.
    timer = setTimeout(() => tell(status, spoken), 700);
  };

  const tell = (line, text) => {
    if (line.textContent !== text) line.textContent = text;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    isAsked = true;
    for (const place of places.values()) place.visited = true;
    const isSound = refresh();
    tell(status, spoken);
    (isSound ? heading : problem).focus();
  });

  // ---- What is kept ----

  const changed = () => {
    tell(kept, say(draft.save(record) ? "kept" : "not-kept"));
    later();
  };

  const fields = throughlineFields(controls, changed);
  const draw = () => {
    places.clear();
    // A record needs a claim with a source: it is asked for, not waited for.
    record.sources ??= [{ id: "", value: {} }];
    record.claims ??= [{ sources: [{}] }];
    const made = fields(record, format, []);
    const id = field(exact(record, "id"), ["id"], "", true, say("id"), say("id-hint"));
    // The name follows what it is made of.
    made.splice(format.fields.findIndex(({ name }) => name === "date") + 1, 0, id);
    form.replaceChildren(...made, make("p", { class: "handing" }, make("button", { type: "submit" }, say("check"))));
  };

  clear.addEventListener("click", () => {
    if (!confirm(say("clear-sure"))) return;
    for (const name of Object.keys(record)) delete record[name];
    isAsked = false;
    draft.save(record);
    draw();
    refresh();
    tell(status, spoken);
    tell(kept, say("cleared"));
    form.querySelector("input").focus();
  });

  addEventListener("storage", (event) => {
    if (event.key === draft.name || event.key === null) tell(kept, say("elsewhere"));
  });

  // ---- The ways to hand it in ----

  /** The address that begins the file where the records are kept, if it is not too long on the way. */
  const offer = (place) => {
    advice.textContent = repository ? "" : say("no-repository");
    open.hidden = !repository || !place;
    if (open.hidden) return;
    const named = `${repository.new}?filename=${encodeURIComponent(place)}`;
    const filled = `${named}&value=${encodeURIComponent(code.textContent)}`;
    const fits = filled.length <= repository.longest;
    open.href = fits ? filled : named;
    open.textContent = say(fits ? "open" : "open-empty");
    if (!fits) advice.textContent = say("too-long");
  };

  copy.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      told.textContent = say("copied");
    } catch {
      getSelection().selectAllChildren(code);
      result.focus();
      told.textContent = say("not-copied");
    }
  });

  download.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([code.textContent], { type: "application/yaml" }));
    const name = throughlineRules.place(record).split("/").at(-1) || "event.yaml";
    const link = make("a", { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  });

  // ---- On the page ----

  const earlier = draft.load();
  Object.assign(record, earlier);
  draw();
  home.append(
    make("h2", { id: "_fill" }, say("heading")),
    make("p", { class: "lead" }, say("lead"), " ", make("a", { href: "#_other" }, say("other"))),
    make("div", { class: "draft" }, kept, clear),
    problem,
    form,
    make("section", { class: "result", "aria-labelledby": "_result" }, heading, status, file, result, make("p", { class: "handing" }, copy, download, open), advice, told),
  );
  home.hidden = false;
  throughlineRules.listen(later);
  refresh();
  status.textContent = spoken;
  kept.textContent = say(!throughlineRules.isEmpty(earlier) ? "restored" : draft.works() ? "kept" : "not-kept");
})();
