"""Draw `docs/report-page.png`, the report page in the README: Chromium's picture of a real run.

`python docs/page.py` writes it.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "report-page.png"
DRAFT = "seeds/wire-from-german/draft.txt"


def draw(target: Path) -> None:
    """Check the draft, open the report, go to the second finding, and take the picture."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = Path(folder) / "report.html"
        check = ["check", "--exit-zero", "--format", "html", "--output", str(report), DRAFT]
        subprocess.run([sys.executable, "-m", "calque", *check], cwd=ROOT, check=True)
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1180, "height": 720}, reduced_motion="reduce")
        page.goto(report.as_uri())
        page.keyboard.press("j")
        page.keyboard.press("j")
        page.evaluate("scrollTo(0, 0)")
        page.screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    draw(PICTURE)
