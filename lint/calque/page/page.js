"use strict";

/**
 * What both pages do: step from finding to finding, tie marks and findings together, filter them, explain rules.
 *
 * `show(note, focus)` brings the words of a finding into view, with `focus` also the keyboard;
 * `rule(code)` promises the name and the content of a rule's explanation, or nothing where it cannot be had; `count(left, all)` says how many findings are shown.
 */
function page({ show, rule, count }) {
  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const order = ["note", "warning", "error"];
  const form = one(".filters");
  const status = one("#status");
  let current = null;

  const visible = () => all(".note").filter((note) => !note.hidden);
  const shows = (part) => all(".note", part).some((note) => !note.hidden);
  /** The findings of a mark that are shown, the one that begins last in front. */
  const told = (mark) => mark.dataset.notes.split(" ").reverse().map((id) => document.getElementById(id)).filter((note) => note && !note.hidden);
  const marks = (note) => all(`.mark[data-notes~="${note.id}"]`);

  /** Make a finding the current one, or none. */
  function choose(note) {
    for (const old of all(".note[aria-current]")) old.removeAttribute("aria-current");
    for (const old of all(".mark.current")) old.classList.remove("current");
    current = note ? note.id : null;
    if (!note) return;
    note.setAttribute("aria-current", "true");
    for (const mark of marks(note)) mark.classList.add("current");
  }

  const chosen = () => (current ? document.getElementById(current) : null);

  /** Go to a finding: it gets the keyboard, its words come into view. */
  function go(note) {
    one(".what", note).focus({ preventScroll: true });
    choose(note);
    note.scrollIntoView({ block: "nearest" });
    show(note, false);
  }

  /** Go to the next finding (1) or the one before (-1). */
  function step(by) {
    const notes = visible();
    if (!notes.length) return;
    const at = notes.indexOf(chosen());
    go(notes[at < 0 ? (by > 0 ? 0 : notes.length - 1) : Math.min(Math.max(at + by, 0), notes.length - 1)]);
  }

  /** Show the findings that the filters let through, and no marks of others. */
  function filter() {
    const severities = new Set(all("[name=severity]:checked", form).map((box) => box.value));
    const family = one("[name=family]", form).value;
    const notes = all(".note");
    for (const note of notes) {
      note.hidden = !severities.has(note.dataset.severity) || (family !== "" && note.dataset.family !== family);
    }
    for (const mark of all(".mark")) {
      const live = told(mark);
      mark.classList.toggle("off", !live.length);
      if (!live.length) {
        mark.removeAttribute("href");
        continue;
      }
      mark.setAttribute("href", `#${live[0].id}`);
      mark.dataset.severity = order[Math.max(...live.map((note) => order.indexOf(note.dataset.severity)))];
    }
    for (const row of all(".row")) row.classList.toggle("quiet", !shows(row));
    const passages = one("[name=passages]", form);
    if (passages) document.body.classList.toggle("passages", passages.checked);
    if (chosen()?.hidden) choose(null);
    recount(notes, severities, family);
    const left = visible().length;
    one("[type=reset]", form).hidden = left === notes.length;
    const words = count(left, notes.length);
    // Who listens shall not hear the same at every key.
    if (status.textContent !== words) status.textContent = words;
  }

  /** Write beside every choice how many findings it stands for, as the other filter has it. */
  function recount(notes, severities, family) {
    for (const label of all("label[data-severity]", form)) {
      const here = notes.filter((note) => note.dataset.severity === label.dataset.severity);
      one(".count", label).textContent = here.filter((note) => family === "" || note.dataset.family === family).length;
    }
    const counts = new Map([[family, 0]]);
    for (const note of notes) {
      counts.set(note.dataset.family, (counts.get(note.dataset.family) ?? 0) + severities.has(note.dataset.severity));
    }
    counts.delete("");
    const options = [...counts].sort().map(([name, number]) => new Option(`${name} (${number})`, name));
    const select = one("[name=family]", form);
    select.replaceChildren(new Option("all", ""), ...options);
    select.value = family;
  }

  /** Open the explanation of a rule. */
  async function explain(code) {
    const dialog = one("dialog");
    const told = await rule(code);
    if (!told) return;
    one("h2", dialog).textContent = told.name;
    one(".rule", dialog).replaceChildren(...told.content);
    if (!dialog.open) dialog.showModal();
    one("h2", dialog).focus();
    dialog.scrollTop = 0;
  }

  document.addEventListener("click", (event) => {
    if (event.target.closest("dialog .close") || event.target === one("dialog")) return one("dialog").close();
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const why = event.target.closest(".why");
    const mark = event.target.closest(".mark[href]");
    const what = event.target.closest(".what");
    if (!why && !mark && !what) return;
    event.preventDefault();
    if (why) return void explain(why.hash.slice("#rule-".length));
    if (mark) {
      // Marks lie on one another: a second click goes to the next of the findings.
      const under = told(mark);
      return go(under[(under.indexOf(chosen()) + 1) % under.length]);
    }
    choose(what.closest(".note"));
    show(chosen(), true);
  });

  document.addEventListener("focusin", (event) => {
    const what = event.target.closest(".what");
    if (what && current !== what.closest(".note").id) {
      choose(what.closest(".note"));
      // Under a mouse that is pressed nothing may move: its click is still to come.
      if (what.matches(":focus-visible")) show(chosen(), false);
    }
  });

  const typing = (target) => target.matches("textarea, select, input:not([type=checkbox])");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("dialog").open) return;
    if (event.key === "F8") {
      event.preventDefault();
      return step(event.shiftKey ? -1 : 1);
    }
    if (event.key === "Escape") {
      if (!chosen()) return;
      if (chosen().contains(event.target)) return choose(null);
      return go(chosen());
    }
    if (typing(event.target) || event.shiftKey) return;
    if (event.key === "j") step(1);
    if (event.key === "k") step(-1);
  });

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", filter);
  form.addEventListener("reset", () => {
    one("[name=severity]", form).focus();
    setTimeout(filter);
  });
  // A browser that comes back to a page restores what was chosen there.
  addEventListener("pageshow", filter);
  for (const part of all(".filters, .keys")) part.hidden = false;

  return { choose, chosen, go, filter, shows };
}
