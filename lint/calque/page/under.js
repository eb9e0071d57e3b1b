"use strict";

/** The marks that shine through a field: the same characters as in the field, in an element that lies under it. */
function underlay(under) {
  /** Whether a node of the underlay is what a new one would be; which notes are shown is another matter. */
  const same = (old, fresh) =>
    old.nodeType === fresh.nodeType && old.textContent === fresh.textContent && old.dataset?.notes === fresh.dataset?.notes;

  /** Make the underlay what `html` says, and touch only what differs: the lines around it keep their layout. */
  function draw(html) {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    under.normalize();
    const [old, fresh] = [[...under.childNodes], [...holder.content.childNodes]];
    const most = Math.min(old.length, fresh.length);
    let start = 0;
    while (start < most && same(old[start], fresh[start])) start++;
    let end = 0;
    while (end < most - start && same(old.at(-1 - end), fresh.at(-1 - end))) end++;
    for (const node of old.slice(start, old.length - end)) node.remove();
    const rest = old[old.length - end] ?? null;
    for (const node of fresh.slice(start, fresh.length - end)) under.insertBefore(node, rest);
  }

  /** The text node of the underlay that holds an offset, and the offset in it. */
  function locate(offset) {
    const walker = document.createTreeWalker(under, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && offset > node.length) {
      offset -= node.length;
      node = walker.nextNode();
    }
    return node ? [node, offset] : [under, under.childNodes.length];
  }

  /** Move the marks with the words at once; the answer about the new text comes later. */
  function follow(before, after) {
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start]) start++;
    let end = 0;
    while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
    const range = document.createRange();
    range.setStart(...locate(start));
    range.setEnd(...locate(before.length - end));
    range.deleteContents();
    range.insertNode(document.createTextNode(after.slice(start, after.length - end)));
  }

  return { draw, follow };
}
