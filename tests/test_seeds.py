"""The drafts in `seeds/`, each with the exact report expected of it and a note of what is wrong with it."""

import json
import os
import subprocess
import sys
import tomllib

import pytest
from conftest import ROOT, built_in

SEEDS = sorted(path.parent for path in ROOT.glob("seeds/*/about.toml"))
STAGES = {loaded.rule.code: loaded.rule.stage.value for loaded in built_in()}

each = pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)


def draft(seed):
    (file,) = seed.glob("draft.*")
    return file


def calque(*arguments):
    command = [sys.executable, "-m", "calque", *map(str, arguments)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)


def test_there_are_drafts_of_every_manner():
    names = {seed.name for seed in SEEDS}
    assert names >= {
        "clean",
        "cms-page",
        "market-table",
        "wire-from-chinese",
        "wire-from-czech",
        "wire-from-german",
        "wire-from-russian",
    }


@each
def test_the_report_is_the_expected_one(seed):
    result = calque("check", "--format", "json", draft(seed).relative_to(ROOT).as_posix())
    assert result.stderr == b""
    assert json.loads(result.stdout) == json.loads((seed / "expected.json").read_text(encoding="utf-8"))


@each
def test_what_the_note_calls_wrong_is_found_and_nothing_else(seed):
    about = tomllib.loads((seed / "about.toml").read_text(encoding="utf-8"))
    raw = draft(seed).read_bytes().decode("utf-8")
    findings = json.loads((seed / "expected.json").read_text(encoding="utf-8"))
    noted = [
        (raw.index(wrong["words"]), len(wrong["words"]), wrong["code"]) for wrong in about.get("wrong", ())
    ]
    missed = [
        (code, raw[start : start + length])
        for start, length, code in noted
        if STAGES.get(code) == "default"
        and not any(
            f["code"] == code and f["start"] < start + length and start < max(f["end"], f["start"] + 1)
            for f in findings
        )
    ]
    beside = [
        (f["code"], f["text"])
        for f in findings
        if not any(
            f["start"] < start + length and start < max(f["end"], f["start"] + 1)
            for start, length, _ in noted
        )
    ]
    assert (missed, beside) == ([], [])


def test_the_clean_draft_is_silent():
    assert calque("check", "--fail-on", "note", "seeds/clean").returncode == 0
    assert json.loads((ROOT / "seeds/clean/expected.json").read_text(encoding="utf-8")) == []


@each
def test_after_all_repairs_nothing_is_left_that_a_repair_caused(seed, tmp_path):
    copy = tmp_path / draft(seed).name
    copy.write_bytes(draft(seed).read_bytes())
    before = json.loads(calque("check", "--format", "json", copy).stdout)
    after = json.loads(calque("check", "--fix", "--unsafe-fixes", "--format", "json", copy).stdout)
    assert {row["code"] for row in after} <= {row["code"] for row in before}
    assert len(after) <= sum(row["fix"] is None or row["fix"]["safety"] == "shown" for row in before)
    text = copy.read_bytes()
    calque("check", "--fix", "--unsafe-fixes", copy)
    assert copy.read_bytes() == text
