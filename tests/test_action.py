"""The GitHub Action and the pipelines of the documents: valid where they run, and doing what they say."""

import os
import re
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT
from ruamel.yaml import YAML

GUIDE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
ACTION = YAML(typ="safe").load((ROOT / "action.yml").read_text(encoding="utf-8"))
*_, CHECK = ACTION["runs"]["steps"]


def examples(text, schema):
    """The YAML blocks of a document whose first line names a file of a kind."""
    names = {"vendor.github-workflows": ".github/workflows/", "vendor.gitlab-ci": ".gitlab-ci.yml"}
    found = re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    return [body for body in found if body.startswith(f"# {names[schema]}")]


def valid(schema, path):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode == 0, done.stdout


def test_the_action_is_one():
    assert valid("vendor.github-actions", ROOT / "action.yml") == (True, "ok -- validation done\n")


@pytest.mark.parametrize(("schema", "number"), [("vendor.github-workflows", 5), ("vendor.gitlab-ci", 1)])
def test_the_pipelines_of_the_documents_are_valid(tmp_path, schema, number):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    found = examples(GUIDE, schema) + examples(readme, schema)
    assert len(found) == number
    for body in found:
        (tmp_path / "pipeline.yml").write_text(body, encoding="utf-8")
        assert valid(schema, tmp_path / "pipeline.yml") == (True, "ok -- validation done\n")
        (job,) = YAML(typ="safe").load(body).get("jobs", {"": {}}).values()
        for one in job.get("steps", ()):
            if one.get("uses", "").startswith("newsroom/calque@"):
                assert one["with"].keys() <= ACTION["inputs"].keys()


def step(folder, **inputs):
    """What the last step of the action does with its inputs in a folder."""
    given = {name: str(value["default"]) for name, value in ACTION["inputs"].items()} | inputs
    variables = {
        key: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda found: given[found[1]], value)
        for key, value in CHECK["env"].items()
    }
    environment = {**os.environ, **variables, "PYTHON": sys.executable, "GITHUB_STEP_SUMMARY": ""}
    shell = [shutil.which("bash"), "--noprofile", "--norc", "-eo", "pipefail", "-c", CHECK["run"]]
    return subprocess.run(shell, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def articles(tmp_path):
    (tmp_path / "my articles").mkdir()
    (tmp_path / "my articles" / "one.txt").write_text("It cost $ 5.\n", encoding="utf-8")
    (tmp_path / "two.txt").write_text("He saw the the sea.\n", encoding="utf-8")
    return tmp_path


def test_the_action_checks_the_folder_of_the_workflow(articles):
    done = step(articles)
    assert [line.split(",")[0] for line in done.stdout.splitlines()] == [
        "::error file=my articles/one.txt",
        "::error file=two.txt",
    ]
    assert done.returncode == 1, done.stderr


def test_the_action_takes_paths_by_line_and_options_by_word(articles):
    done = step(
        articles, paths="my articles\n\ntwo.txt\n", options="--select CUR  --exit-zero", format="short"
    )
    assert done.stdout == "my articles/one.txt:1:10: error: delete the space after '$' [CUR101]\n"
    assert done.returncode == 0, done.stderr


def test_the_action_writes_a_report(articles):
    done = step(articles, format="sarif", output="calque.sarif", options="--exit-zero")
    assert (done.returncode, done.stdout) == (0, "")
    assert '"version": "2.1.0"' in (articles / "calque.sarif").read_text("utf-8")


def test_inputs_of_the_action_are_never_commands(articles):
    done = step(articles, paths='$(touch ran)\n"; touch ran; "', options="`touch ran` *")
    assert done.returncode == 2
    assert not (articles / "ran").exists()


def test_nothing_of_the_checked_repository_is_run(articles):
    for name in ("click.py", "calque.py"):
        (articles / name).write_text("open('ran', 'w').close()\n", encoding="utf-8")
    assert step(articles).returncode == 1
    assert not (articles / "ran").exists()
