"use strict";

(() => {
  const draft = document.querySelector("#draft");
  const under = document.querySelector(".under");
  const marks = underlay(under);
  const ask = asker();
  const list = document.querySelector(".notes");
  const status = document.querySelector("#status");
  const desk = document.querySelector(".desk");
  const side = document.querySelector(".side");
  const button = (id) => document.getElementById(id);

  /** A question that takes longer (milliseconds) is followed by a rest as long: a very long draft shall not keep the machine busy. */
  const SLOW = 150;
  const FRESH = { name: "draft.txt", data: "", typed: true, touched: false };

  /** The file as it was opened (base64); `touched` tells whether it has been written in or repaired. */
  let file = { ...FRESH };
  /** What a file that cannot be written in was before each repair. */
  let past = [];
  /** Whether the draft is more than what was opened, copied or downloaded last. */
  let changed = false;
  /** What was last heard of the text; `text` is what it was said of. */
  let heard = { text: "", notes: "", spots: [], fixes: {}, safe: [] };
  /** Whether a question about the text is out, and whether the text has changed since. */
  let asking = false;
  let behind = false;
  /** Whether a question about a file that cannot be written in is out. */
  let busy = false;
  /** What was asked for while an answer was on its way. */
  let wishes = [];

  function say(words, trouble = false) {
    status.textContent = words;
    status.classList.toggle("trouble", trouble);
  }

  function complain(error) {
    wishes = [];
    say(error instanceof TypeError ? "calque does not answer; start calque serve again." : error.message, true);
  }

  const shared = page({
    show(note, focus) {
      const spot = heard.spots.find(([number]) => note.id === `tn${number}`);
      const mark = under.querySelector(`.mark[data-notes~="${note.id}"]`);
      mark?.scrollIntoView({ block: "center" });
      if (!focus || !spot || heard.text !== draft.value) return;
      draft.focus({ preventScroll: true });
      draft.setSelectionRange(spot[1], spot[2]);
    },
    async rule(code) {
      try {
        const { name, html } = await (await fetch(`/rules/${encodeURIComponent(code)}`)).json();
        const holder = document.createElement("template");
        holder.innerHTML = html;
        return { name, content: [...holder.content.childNodes] };
      } catch (error) {
        return complain(error);
      }
    },
    count(left, all) {
      if (!draft.value.trim()) return "Findings will stand here.";
      if (!all) return "No findings.";
      const words = all === 1 ? "1 finding" : `${all} findings`;
      return left === all ? words : `${left || "none"} of ${words} shown`;
    },
  });

  /** What a finding is known by from one answer to the next. */
  const key = (note) => note && [note.querySelector(".message").textContent, note.querySelector(".words")?.textContent].join("\n");

  /** Draw the findings; the one that has the keyboard keeps it, or the next one gets it. */
  function findings(html) {
    const held = document.activeElement.closest(".note");
    const place = held && [...list.children].indexOf(held);
    const control = held && document.activeElement.className;
    const current = key(shared.chosen());
    list.innerHTML = html;
    shared.filter();
    const notes = [...list.children].filter((note) => !note.hidden);
    shared.choose(notes.find((note) => key(note) === current) ?? null);
    if (!held) return;
    const next = notes.find((note) => key(note) === key(held)) ?? notes[Math.min(place, notes.length - 1)];
    (next?.querySelector(`.${control}`) ?? next?.querySelector(".what") ?? draft).focus({ preventScroll: true });
  }

  /** Draw an answer about `text`. */
  function draw(answer, text) {
    const told = heard.notes !== answer.notes;
    heard = { ...answer, text };
    marks.draw(`${answer.under}\n`);
    if (told) {
      findings(answer.notes);
    } else {
      shared.filter();
      shared.choose(shared.chosen());
    }
    button("safe").disabled = !answer.safe.length;
    button("safe").textContent = answer.safe.length ? `Repair what is safe (${answer.safe.length})` : "Repair what is safe";
    for (const id of ["copy", "download", "anew"]) button(id).disabled = !text;
    document.body.dataset.checked = text.length;
  }

  /** Ask about the text as it is, at once; while an answer is on its way, as soon as that has come. */
  async function check() {
    behind = asking;
    if (asking) return;
    asking = true;
    const { name } = file;
    const text = draft.value;
    const began = performance.now();
    try {
      const answer = await (await ask("/check", { name, text })).json();
      if (text === draft.value && name === file.name) {
        draw(answer, text);
        status.classList.remove("trouble");
        grant();
      }
    } catch (error) {
      complain(error);
    }
    const took = performance.now() - began;
    if (took > SLOW) await new Promise((resolve) => setTimeout(resolve, took));
    asking = false;
    if (behind) check();
  }

  let seen = "";

  function typed() {
    if (seen === draft.value) return;
    marks.follow(seen, draft.value);
    seen = draft.value;
    file.touched = changed = true;
    button("undo").disabled = false;
    check();
  }

  /** Put a text into the draft that the browser can undo. */
  function write(start, end, text) {
    draft.focus({ preventScroll: true });
    draft.setSelectionRange(start, end);
    const done = text ? document.execCommand("insertText", false, text) : document.execCommand("delete");
    if (!done) {
      draft.setRangeText(text, start, end, "end");
      typed();
    }
  }

  /** Act on what was heard, as soon as that is about the draft as it is. */
  function later(act) {
    wishes.push(act);
    grant();
  }

  function grant() {
    while (wishes.length && !busy && heard.text === draft.value) wishes.shift()();
  }

  /** Apply the fixes of some findings, which do not overlap, as one change. */
  async function repair(numbers) {
    if (!file.typed) return repairFile(numbers);
    const edits = numbers.flatMap((number) => heard.fixes[number]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    if (!edits.length) return;
    const [first, last] = [edits[0][0], edits.at(-1)[1]];
    let [text, at] = ["", first];
    for (const [start, end, words] of edits) {
      text += heard.text.slice(at, start) + words;
      at = end;
    }
    const held = document.activeElement;
    write(first, last, text);
    if (held.closest(".note")) held.focus({ preventScroll: true });
  }

  /** Ask for the file as it becomes; `take` is told the answer before it is shown. */
  async function change(path, question, take) {
    if (busy) return;
    busy = true;
    const asked = file;
    try {
      const answer = await (await ask(path, { name: file.name, data: file.data, ...question })).json();
      if (asked === file) {
        take(answer);
        lay(answer);
      }
    } catch (error) {
      complain(error);
    }
    busy = false;
    grant();
  }

  function repairFile(numbers) {
    return change("/repair", { numbers }, ({ data }) => {
      past.push(file.data);
      file.data = data;
      file.touched = changed = true;
    });
  }

  /** Take the last change back: the browser knows what was written, the page what a file was before its repairs. */
  function undo() {
    if (file.typed) {
      draft.focus({ preventScroll: true });
      document.execCommand("undo");
    } else if (past.length) {
      change("/open", { data: past.at(-1) }, () => {
        file.data = past.pop();
        file.touched = past.length > 0;
      });
    }
  }

  /** Show a file that was opened or repaired. */
  function lay(answer) {
    file.typed = answer.typed;
    draft.value = seen = answer.text;
    draft.readOnly = !answer.typed;
    button("name").textContent = answer.typed ? file.name : `${file.name}: repair it by clicking; write in Word`;
    button("undo").disabled = !file.touched;
    draw(answer, draft.value);
  }

  async function open(blob) {
    if (changed && !confirm("Leave the draft on the page for this file?")) return;
    try {
      const question = { name: blob.name, data: await base64(blob) };
      const answer = await (await ask("/open", question)).json();
      file = { ...FRESH, ...question, name: answer.name };
      past = [];
      wishes = [];
      changed = false;
      lay(answer);
      scrollTo(0, 0);
      draft.focus({ preventScroll: true });
      draft.setSelectionRange(0, 0);
    } catch (error) {
      complain(error);
    }
  }

  async function download() {
    try {
      const blob = file.typed
        ? await (await ask("/save", { name: file.name, data: file.data, text: draft.value })).blob()
        : new Blob([Uint8Array.from(atob(file.data), (char) => char.charCodeAt(0))]);
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = file.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
      changed = false;
      say(`${file.name} was downloaded.`);
    } catch (error) {
      complain(error);
    }
  }

  function anew() {
    if (changed && !confirm("Take the draft off the page?")) return;
    file = { ...FRESH };
    past = [];
    wishes = [];
    changed = false;
    lay({ typed: true, text: "", under: "", notes: "", spots: [], fixes: {}, safe: [] });
    button("name").textContent = "Nothing leaves this machine.";
    draft.focus();
  }

  /** The finding at the caret becomes the current one, without taking the keyboard. */
  function look() {
    if (document.activeElement !== draft || heard.text !== draft.value) return;
    const at = draft.selectionStart;
    const spot = heard.spots.find(([number, start, end]) => start <= at && at <= end && !button(`tn${number}`).hidden);
    if (!spot) return;
    const note = button(`tn${spot[0]}`);
    shared.choose(note);
    // The list alone scrolls: whoever writes keeps the lines in place.
    const [top, bottom] = [side.scrollTop, side.scrollTop + side.clientHeight];
    if (note.offsetTop < top || note.offsetTop + note.offsetHeight > bottom) side.scrollTop = note.offsetTop - side.clientHeight / 3;
  }

  draft.addEventListener("input", typed);
  draft.addEventListener("click", look);
  draft.addEventListener("keyup", look);
  desk.addEventListener("click", (event) => event.target === desk && draft.focus());
  list.addEventListener("click", (event) => {
    if (!event.target.closest(".repair")) return;
    const note = event.target.closest(".note");
    const wanted = key(note);
    later(() => {
      const here = note.isConnected ? note : [...list.children].find((other) => key(other) === wanted);
      if (here) repair([Number(here.dataset.number)]);
    });
  });
  list.addEventListener("keydown", (event) => {
    if (event.key !== "r" || event.ctrlKey || event.metaKey || event.altKey) return;
    event.target.closest(".note")?.querySelector(".repair")?.click();
  });
  button("safe").addEventListener("click", () => later(() => repair(heard.safe)));
  button("copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(draft.value);
      changed = false;
      say("Copied.");
    } catch {
      say("The browser lets no page copy; select the draft and copy it by the keyboard.", true);
    }
  });
  button("undo").addEventListener("click", undo);
  addEventListener("keydown", (event) => {
    if (file.typed || event.key !== "z" || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    undo();
  });
  button("download").addEventListener("click", download);
  button("anew").addEventListener("click", anew);
  button("open").addEventListener("click", () => button("file").click());
  button("file").addEventListener("change", (event) => {
    const [chosen] = event.target.files;
    event.target.value = "";
    if (chosen) open(chosen);
  });

  const carries = (event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!carries(event)) return;
    event.preventDefault();
    desk.classList.add("over");
  });
  addEventListener("dragleave", (event) => event.relatedTarget || desk.classList.remove("over"));
  addEventListener("drop", (event) => {
    desk.classList.remove("over");
    if (!carries(event)) return;
    event.preventDefault();
    open(event.dataTransfer.files[0]);
  });
  addEventListener("beforeunload", (event) => changed && draft.value && event.preventDefault());

  draft.focus();
  if (draft.value) typed();
})();
