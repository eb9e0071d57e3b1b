"""How long the local page takes from a key to the marks, and where the time goes: `python bench/keys.py [--words 1000]`.

Starts `calque serve`, puts an article into the page in Chromium, types words into it, and takes the time from each key's
event to the frame after calque's answer about the text was drawn: until the question was sent, until the answer had come
(calque's check and the way there and back), and until it was drawn.
"""

import argparse
import re
import statistics
import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
#: Milliseconds that a key may take.
LIMIT = 150
#: Records, for every key, when it came, when the question about the text was sent and answered, and when that was drawn.
WATCH = """() => {
    window.taken = [];
    let since = 0;
    const draft = document.querySelector("#draft");
    draft.addEventListener("input", () => { since = performance.now(); }, { capture: true });
    new MutationObserver(() => {
        if (document.body.dataset.checked !== String(draft.value.length)) return;
        const key = since;
        const { startTime, responseEnd } = performance.getEntriesByType("resource").findLast(({ name }) => name.endsWith("/check"));
        performance.clearResourceTimings();
        requestAnimationFrame(() => window.taken.push([startTime - key, responseEnd - startTime, performance.now() - responseEnd, performance.now() - key]));
    }).observe(document.body, { attributes: true, attributeFilter: ["data-checked"] });
}"""
#: Where the time goes, in the order of the columns above.
PARTS = ("until the question is sent", "check, and the way there and back", "drawing", "from key to marks")


def article(words: int) -> str:
    """A draft of so many words, made of those in seeds/, with a paragraph every sixty."""
    drafts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("wire-*/draft.txt"))]
    taken = list(islice(cycle(" ".join(drafts).split()), words))
    return "\n\n".join(" ".join(taken[at : at + 60]) for at in range(0, words, 60))


def keys(page: Page, count: int, pause: int) -> list[list[float]]:
    """The four times (milliseconds) of each of so many keys, typed with pauses (milliseconds) between them."""
    page.evaluate(WATCH)
    for key in islice(cycle("the the quay "), count):
        page.keyboard.type(key)
        page.wait_for_timeout(pause)
    page.wait_for_timeout(1000)
    return [[float(time) for time in times] for times in page.evaluate("window.taken")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--keys", type=int, default=40)
    parser.add_argument("--pause", type=int, default=250, help="milliseconds between two keys")
    parser.add_argument("--at", type=int, help="the offset to type at; by default the end")
    asked = parser.parse_args()
    command = [sys.executable, "-m", "calque", "serve", "--port", "0", "--no-browser"]
    with (
        subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server,
        sync_playwright() as playwright,
    ):
        assert server.stderr is not None
        found = re.search(r"http://\S+", server.stderr.readline())
        assert found is not None
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(found[0])
        page.keyboard.insert_text(article(asked.words))
        page.locator(".note").first.wait_for()
        if asked.at is not None:
            page.evaluate("at => document.querySelector('#draft').setSelectionRange(at, at)", asked.at)
        taken = keys(page, asked.keys, asked.pause)
        findings = page.locator(".note").count()
        browser.close()
        server.terminate()
    print(f"{asked.words} words, {findings} findings, {len(taken)} keys")
    print(f"{'milliseconds':<36}{'median':>8}{'slowest':>9}")
    for part, times in zip(PARTS, zip(*taken, strict=True), strict=True):
        verdict = "" if part != PARTS[-1] else "ok" if max(times) < LIMIT else f"MISSED: over {LIMIT}"
        print(f"{part:<36}{statistics.median(times):>8.0f}{max(times):>9.0f}  {verdict}".rstrip())


if __name__ == "__main__":
    main()
