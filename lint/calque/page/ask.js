"use strict";

/** A function that asks calque serve something and promises its answer; it throws an Error whose message is for the reader. */
function asker() {
  const TOKEN = "[name=calque-token]";
  let token = document.querySelector(TOKEN).content;

  return async function ask(path, question, renewed = false) {
    const body = JSON.stringify(question);
    const headers = { "Content-Type": "application/json", "X-Calque-Token": token };
    const answer = await fetch(path, { method: "POST", headers, body });
    if (answer.ok) return answer;
    if (answer.status === 403 && !renewed) {
      // Another run of calque serve has another token: the draft need not be lost to it.
      const home = new DOMParser().parseFromString(await (await fetch("/")).text(), "text/html");
      token = home.querySelector(TOKEN).content;
      return ask(path, question, true);
    }
    const told = answer.headers.get("Content-Type").startsWith("application/json");
    throw new Error(told ? (await answer.json()).error : answer.status === 413 ? "That is too large for this page; calque check takes it." : await answer.text());
  };
}

/** The bytes of a file as the questions carry them. */
const base64 = (blob) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(new Error(`${blob.name} cannot be read.`));
    reader.readAsDataURL(blob);
  });
