"""LanguageTool itself: real servers, and none of them left behind.

`$CALQUE_TEST_LANGUAGETOOL` names a folder of caches with the jars that `calque languagetool install` has put there;
without it nothing here can run. `.ci/run` sets it.
"""

import json
import os
import signal
import subprocess
import sys
from contextlib import closing, suppress
from pathlib import Path
from socket import create_server
from time import monotonic

import pytest
from click.testing import CliRunner
from conftest import ROOT

from calque.cli import main
from calque.errors import Unavailable
from calque.languagetool import install, java, server, turns, warm
from calque.languagetool.engine import owner
from calque.languagetool.lists import listings, sent
from calque.languagetool.measured import MEASURED
from calque.languagetool.pieces import GAP
from calque.languagetool.talk import apart
from calque.languagetool.wire import Wire

HERE = os.environ.get("CALQUE_TEST_LANGUAGETOOL")
pytestmark = pytest.mark.skipif(
    not HERE, reason="CALQUE_TEST_LANGUAGETOOL names no folder with LanguageTool's jars"
)

DRAFT = "They said he could of course have has it. 😀😀 Nobody knows a elephant ,or so I heard.\n"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with a draft, and caches of its own beside the real jars."""
    monkeypatch.chdir(tmp_path)
    cache = tmp_path / "cache"
    cache.mkdir()
    (cache / f"languagetool-{java.VERSION}").symlink_to(Path(str(HERE)) / f"languagetool-{java.VERSION}")
    monkeypatch.setenv("CALQUE_CACHE_DIR", str(cache))
    (tmp_path / "draft.txt").write_text(DRAFT)
    return tmp_path


@pytest.fixture(scope="module")
def running():
    """One server for the tests that only ask."""
    of = java.Installation(Path(str(HERE)) / f"languagetool-{java.VERSION}", java.VERSION, "test")
    with closing(server.start(of, 512)) as one:
        yield one


def gone(pid):
    """Whether a process ends within ten seconds."""
    return any(not alive(pid) for _ in turns.beats(10))


def alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def codes(*arguments):
    result = CliRunner().invoke(main, ["check", "--format", "json", *arguments])
    return result.exit_code, [row["code"] for row in json.loads(result.stdout)], result.stderr


def test_what_is_installed_is_what_was_pinned():
    home = Path(str(HERE)) / f"languagetool-{java.VERSION}"
    assert [jar.name for jar in install.jars() if not install.whole(home / jar.name, jar)] == []


def test_the_wire_is_what_the_server_speaks(running):
    with closing(Wire(running.where, 60)) as wire:
        assert wire.version() == java.VERSION
        found = wire.check("😀 It is a elephant.", "en-US", ["EN_A_VS_AN"])
    assert [(one.rule, one.start, one.end, one.replacements) for one in found] == [
        ("EN_A_VS_AN", 8, 9, ("an",))
    ]


def test_rules_that_were_not_asked_for_are_silent(running):
    with closing(Wire(running.where, 60)) as wire:
        assert wire.check("It is a elephant  and teh cat.", "en-US", ["DT_DT"]) == []


def test_an_unknown_language_is_told(running):
    with (
        closing(Wire(running.where, 60)) as wire,
        pytest.raises(Unavailable, match="status 400"),
    ):
        wire.check("a", "xx-XX", ["DT_DT"])


def test_paragraphs_have_the_same_matches_alone_and_in_a_batch(running):
    files = sorted((ROOT / "seeds").glob("*/draft.txt"))
    texts = [part for file in files for part in file.read_text(encoding="utf-8").split("\n\n")]
    texts = [" ".join(text.split()) for text in texts if text.strip()][:40]
    rules = [sent(row.code.removeprefix("LT-")) for row in listings("strict", (), spelling=False)]
    with closing(Wire(running.where, 60)) as wire:
        alone = [(text, tuple(wire.check(text, "en-US", rules))) for text in texts]
        assert list(apart(texts, wire.check(GAP.join(texts), "en-US", rules))) == alone


def test_every_rule_of_the_lists_is_known_to_the_server(running):
    from http.client import HTTPConnection

    with closing(HTTPConnection(running.where.host, running.where.port)) as line:
        line.request("GET", "/v2/configinfo?language=en-US")
        with line.getresponse() as answer:
            real = {row["ruleId"] for row in json.loads(answer.read())["rules"]}
    assert {
        sent(row.code.removeprefix("LT-")) for row in listings("strict", (), spelling=False)
    } - real == set()


@pytest.mark.parametrize("name", MEASURED)
def test_every_rule_of_the_lists_finds_its_example(running, name):
    row = MEASURED[name]
    before, _, rest = row.bad.partition("⟦")
    words, _, after = rest.partition("⟧")
    with closing(Wire(running.where, 60)) as wire:
        found = wire.check(before + words + after, "en-US", [sent(name)])
    (one,) = [one for one in found if owner(one.rule, [name])]
    assert (one.start, one.end) == (len(before), len(before) + len(words))
    assert row.mended is None or one.replacements[0] == row.mended


def test_why_tells_what_languagetool_says_and_why_it_is_silent(desk):
    (desk / "calque.toml").write_text('[languagetool]\nmode = "require"\n')
    (desk / "draft.txt").write_text("It has post a record profit.\n\nThey saw the the shop.\n")
    told = CliRunner().invoke(main, ["why", "draft.txt:1"]).stdout.splitlines()
    assert told[:2] == ["draft.txt:1:8: LT-PRP_HAVE_VB lt-prp-have-vb: write the participle", "    reported"]
    told = CliRunner().invoke(main, ["why", "draft.txt", "LT-DT_DT"]).stdout.splitlines()
    assert told == [
        "draft.txt:3:10: LT-DT_DT lt-dt-dt: keep one of the two determiners",
        "    silent: REP101 speaks about this place",
        "LT-DT_DT looked at this file",
    ]


def test_a_run_ends_its_server_and_the_next_one_needs_none(desk, monkeypatch):
    started = []
    begin = server.start

    def start(*arguments):
        started.append(begin(*arguments))
        return started[-1]

    monkeypatch.setattr(server, "start", start)
    first = codes("--languagetool", "require", "draft.txt")
    assert first[0] == 1
    assert [code for code in first[1] if code.startswith("LT")] == ["LT-PRP_HAVE_VB"]
    assert codes("--languagetool", "require", "draft.txt") == first
    assert [gone(one.pid) for one in started] == [True]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are looked up in /proc")
def test_a_run_that_is_killed_leaves_no_server_behind(desk):
    code = (
        "import sys\nfrom calque.languagetool import java, server\n"
        "one = server.start(java.installation(None), 512)\nprint(one.pid, flush=True)\nsys.stdin.read()"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with run:
        pid = int(run.stdout.readline())
        assert alive(pid)
        run.kill()
    assert gone(pid)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are looked up in /proc")
def test_a_keeper_that_is_killed_leaves_no_server_behind(desk):
    one = server.start(java.installation(None), 512)
    os.kill(one._keeper.pid, signal.SIGKILL)
    assert gone(one.pid)
    one.close()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are looked up in /proc")
def test_a_server_that_is_killed_in_the_middle_of_a_check_costs_a_line(desk, monkeypatch):
    ask = Wire.check
    begin = server.start
    started = []

    def start(*arguments):
        started.append(begin(*arguments))
        return started[-1]

    def check(wire, text, language, rules):
        os.kill(started[0].pid, signal.SIGKILL)
        return ask(wire, text, language, rules)

    monkeypatch.setattr(server, "start", start)
    monkeypatch.setattr(Wire, "check", check)
    (desk / "draft.txt").write_text("It was the the end.\n")
    assert codes("--languagetool", "auto", "draft.txt") == (
        1,
        ["REP101"],
        "calque: LanguageTool's findings are missing: LanguageTool has ended in the middle of a check:"
        " its log does not say why\n",
    )


def test_a_port_that_somebody_has_taken_is_left_alone(desk):
    with create_server((server.LOOPBACK, 0)) as other:
        taken = other.getsockname()[1]
        ports = iter([taken, server.free_port()])
        with closing(server.start(java.installation(None), 512, ports=lambda: next(ports))) as one:
            assert one.where.port != taken
            assert server.alive(one.where)


def test_a_server_that_does_not_come_up_in_time_is_ended(desk):
    with pytest.raises(Unavailable, match="no answer within 0 seconds"):
        server.start(java.installation(None), 512, limit=0)


def test_jars_that_are_not_complete_are_told(desk):
    (desk / "jars").mkdir()
    (desk / "jars" / "languagetool-core-6.8.jar").write_bytes(b"")
    (desk / "calque.toml").write_text('[languagetool]\njars = "jars"\n')
    status, _, told = codes("--languagetool", "require", "draft.txt")
    assert status == 2
    assert "the jars are not complete; run calque languagetool install" in told


def test_a_warm_server_serves_later_runs_and_ends_when_it_is_told(desk):
    of = java.installation(None)
    first = warm.warm(of, 512, 60)
    kept = warm.state()
    try:
        assert warm.warm(of, 512, 120) == first
        assert codes("--languagetool", "require", "draft.txt")[0] == 1
        shown = CliRunner().invoke(main, ["languagetool", "status"]).stdout
        assert f"server: {first}, for 1 min" in shown or f"server: {first}, for 2 min" in shown
        assert server.alive(first)
    finally:
        assert CliRunner().invoke(main, ["languagetool", "stop"]).stdout == "ended\n"
    assert gone(kept.pid)
    assert CliRunner().invoke(main, ["languagetool", "stop"]).stdout == "no server was kept warm\n"


def test_a_warm_server_ends_at_its_deadline(desk):
    warm.warm(java.installation(None), 512, 60)
    kept = warm.state()
    begun = monotonic()
    warm.keep(kept._replace(until=0))
    assert gone(kept.pid)
    assert monotonic() - begun < 10
    with suppress(FileNotFoundError):
        warm.state_file().unlink()


def test_a_warm_server_that_has_died_is_started_anew(desk):
    of = java.installation(None)
    warm.warm(of, 512, 60)
    pid = warm.state().pid
    os.kill(pid, signal.SIGKILL)
    assert gone(pid)
    second = warm.warm(of, 512, 60)
    assert warm.state().pid != pid
    assert server.alive(second)
    warm.stop()
