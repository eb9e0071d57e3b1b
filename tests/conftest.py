"""What several test files share."""

import os
import random
from pathlib import Path

import pytest
from hypothesis import settings

from calque.packs.sources import LoadedRule, files, installed, load
from calque.span import Span

ROOT = Path(__file__).resolve().parent.parent

# How long an example takes says more about the machine than about calque.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory):
    """Keep the index of the tests apart from the one of the person who runs them."""
    patch = pytest.MonkeyPatch()
    patch.setenv("CALQUE_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
    yield
    patch.undo()


def built_in() -> list[LoadedRule]:
    """Every rule of the built-in pack."""
    (pack,) = [pack for pack in installed() if pack.name == "calque"]
    return sorted((load(pack, file) for file in files(pack)), key=lambda loaded: loaded.rule.code)


@pytest.fixture(scope="session")
def chromium():
    """Chromium without a window; where it is not on this machine the test is left out, unless `$CALQUE_TOOLS` says that it is."""
    binary = Path("/usr/bin/chromium")
    if not binary.exists():
        (pytest.fail if os.environ.get("CALQUE_TOOLS") == "all" else pytest.skip)("Chromium is not here")
    from playwright.sync_api import sync_playwright

    quiet = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=quiet.split())
        yield browser
        browser.close()


@pytest.fixture
def tab(chromium):
    """A page of its own that must neither ask for anything outside nor complain on its console."""
    context = chromium.new_context(
        viewport={"width": 1280, "height": 900},
        reduced_motion="reduce",
        permissions=["clipboard-read", "clipboard-write"],
    )
    page = context.new_page()
    page.complaints, page.asked = [], []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda request: page.asked.append(request.url))
    yield page
    context.close()


def barriers(page):
    """What hinders readers with assistive technology on a page, as axe sees it: the rule and the first place it names."""
    import axe_core_python.sync_playwright as axe

    found = axe.Axe().run(page)
    return [(violation["id"], violation["nodes"][0]["html"]) for violation in found["violations"]]


def word_file(*paragraphs):
    """The bytes of a Word file with some paragraphs."""
    from io import BytesIO

    import docx

    file, made = BytesIO(), docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    made.save(file)
    return file.getvalue()


def some_spans(chance: random.Random, text: str) -> list[Span]:
    """Spans in order that do not touch, none over the end of a paragraph."""
    spans = []
    at = 0
    while at < len(text):
        start = at + chance.randint(0, 6)
        end = min([start + chance.randint(1, 8), *(n for n in [text.find("\n", start)] if n >= 0), len(text)])
        if start < end:
            spans.append(Span(start, end))
        at = max(end, start) + 1
    return spans
