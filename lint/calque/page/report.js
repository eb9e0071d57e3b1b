"use strict";

if (document.querySelector(".filters")) {
  const notes = (draft) => [...draft.querySelectorAll(".note")];
  let naming;
  const shared = page({
    show(note, focus) {
      // Browsers refuse an address that changes with every key that is held down.
      clearTimeout(naming);
      naming = setTimeout(() => history.replaceState(null, "", `#${note.id}`), 200);
      const mark = document.querySelector(`.mark[data-notes~="${note.id}"]`);
      if (!mark) return;
      if (focus) mark.focus({ preventScroll: true });
      mark.scrollIntoView({ block: "center" });
    },
    async rule(code) {
      const kept = document.getElementById(`rule-${code}`);
      const name = kept.querySelector("summary").textContent;
      return { name, content: [...kept.querySelector(".rule").cloneNode(true).childNodes] };
    },
    count(left, all) {
      for (const draft of document.querySelectorAll(".draft")) {
        const [here, of] = [notes(draft).filter((note) => !note.hidden).length, notes(draft).length];
        draft.classList.toggle("quiet", !here);
        for (const count of document.querySelectorAll(`[data-draft="${draft.id}"]`)) {
          count.textContent = here === of ? of : `${here} of ${of}`;
        }
      }
      return left === all ? "" : `${left || "none"} of ${all} findings shown`;
    },
  });
  const named = document.getElementById(location.hash.slice(1));
  if (named?.matches(".note")) shared.go(named);
}
