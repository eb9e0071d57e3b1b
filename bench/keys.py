"""How long the local page takes from a key to the marks: `python bench/keys.py [--words 1000]`.

Starts `calque serve`, puts an article into the page in Chromium, types words at its end, and takes the time from each
key's event to the drawing of what calque says of the text.
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
#: Records, for every key, the milliseconds until the page has drawn an answer about the text as it then is.
WATCH = """() => {
    window.taken = [];
    let since = 0;
    const draft = document.querySelector("#draft");
    draft.addEventListener("input", () => { since = performance.now(); }, { capture: true });
    new MutationObserver(() => {
        if (document.body.dataset.checked !== String(draft.value.length)) return;
        const before = since;
        requestAnimationFrame(() => window.taken.push(performance.now() - before));
    }).observe(document.body, { attributes: true, attributeFilter: ["data-checked"] });
}"""


def article(words: int) -> str:
    """A draft of so many words, made of those in seeds/, with a paragraph every sixty."""
    drafts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("wire-*/draft.txt"))]
    taken = list(islice(cycle(" ".join(drafts).split()), words))
    return "\n\n".join(" ".join(taken[at : at + 60]) for at in range(0, words, 60))


def keys(page: Page, count: int) -> list[float]:
    """Milliseconds from each of so many keys, typed four a second, to the marks."""
    page.evaluate(WATCH)
    for key in islice(cycle("the the quay "), count):
        page.keyboard.type(key)
        page.wait_for_timeout(250)
    taken = page.evaluate("window.taken")
    return [float(milliseconds) for milliseconds in taken]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=1000)
    parser.add_argument("--keys", type=int, default=40)
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
        taken = sorted(keys(page, asked.keys))
        findings = page.locator(".note").count()
        browser.close()
        server.terminate()
    print(f"{asked.words} words, {findings} findings, {len(taken)} keys")
    print(f"from key to marks: median {statistics.median(taken):.0f} ms, slowest {taken[-1]:.0f} ms")


if __name__ == "__main__":
    main()
