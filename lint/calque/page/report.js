"use strict";

if (document.querySelector(".filters")) {
  page({
    show(note, focus) {
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
    count() {
      const notes = [...document.querySelectorAll(".note")];
      const left = notes.filter((note) => !note.hidden).length;
      return left === notes.length ? "" : `${left} of ${notes.length} findings shown`;
    },
  });
}
