"""What several test files share."""

from pathlib import Path

import pytest

from calque.packs import LoadedRule, files, installed, load

ROOT = Path(__file__).resolve().parent.parent


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
