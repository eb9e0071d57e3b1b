"""The local page without a browser: who may ask, what comes back, what is saved."""

import http.client
import json
import re
import signal
import socket
import subprocess
import sys
from base64 import b64decode, b64encode

import pytest
from click.testing import CliRunner
from conftest import word_file
from hypothesis import given
from hypothesis import strategies as st

from calque.cli import main
from calque.errors import UnreadableFile
from calque.runs.plan import Options
from calque.runs.runner import Runner
from calque.serve import drafts
from calque.serve.lines import folded, woven
from calque.serve.units import Units
from calque.source import Source

TEXTS = st.text(alphabet="ab\n\r“\u2028\f", max_size=40)


def saved(raw, text, encoding="utf-8"):
    return woven(Source("draft.txt", raw, encoding), text)


@given(TEXTS, st.sampled_from(["", "\ufeff"]), st.sampled_from(["utf-8", "utf-16-le"]))
def test_a_text_that_was_not_changed_is_saved_byte_for_byte(text, mark, encoding):
    source = Source("draft.txt", mark + text, encoding)
    assert woven(source, folded(source.raw)) == (mark + text).encode(encoding)


@given(TEXTS, TEXTS)
def test_a_saved_text_reads_as_it_was_left(before, after):
    after = after.replace("\r\n", "\n").replace("\r", "\n")
    assert folded(saved(before, after).decode()) == after


@pytest.mark.parametrize(
    ("raw", "text", "after"),
    [
        ("one\r\ntwo\rthree\n", "one\n2\nthree\n", b"one\r\n2\rthree\n"),
        ("one\r\ntwo\r\n", "one\nnew\ntwo\n", b"one\r\nnew\r\ntwo\r\n"),
        ("one\rtwo\n", "two\n", b"two\n"),
        ("a\r\nb\rc\n" + "\n" * 5000, "a\nb\nC\n" + "\n" * 5001, b"a\r\nb\rC\n\r\n" + b"\n" * 5000),
        ("one\rtwo\n\n", "one\n\n\n", b"one\r\r\r"),
        ("\ufeffone\r\n", "one\nlast", b"\xef\xbb\xbfone\r\nlast"),
        ("", "new\n", b"new\n"),
    ],
)
def test_lines_that_stay_keep_their_ends_and_new_ones_get_the_first(raw, text, after):
    assert saved(raw, text) == after


def test_a_character_that_the_encoding_lacks_is_named():
    with pytest.raises(UnreadableFile, match=r"draft.txt: cp1252 has no '中' \(line 2\): copy the text"):
        saved("one\ntwo", "one\n中", "cp1252")


@given(st.text(alphabet="a“\U0001f680\u0301", max_size=20), st.integers(0, 20))
def test_offsets_are_those_of_utf_16(text, offset):
    offset = min(offset, len(text))
    assert Units(text).at(offset) == len(text[:offset].encode("utf-16-le")) // 2


@pytest.fixture(scope="module")
def runner():
    return Runner(Options())


def test_a_question_is_taken_apart_and_nothing_of_it_is_a_path():
    body = {
        "name": "../../etc\\passwd.md",
        "text": "a\ud800b",
        "data": b64encode(b"x").decode(),
        "numbers": [2, "3"],
    }
    assert drafts.asked(body) == ("passwd.md", "a?b", b"x", (2,))
    assert drafts.asked({"name": "/"}) == ("draft.txt", "", b"", ())


@pytest.mark.parametrize("body", [[], "text", None, {"data": "no base64!"}])
def test_what_is_no_question_is_refused(body):
    with pytest.raises(UnreadableFile, match="load it anew"):
        drafts.asked(body)


def test_an_answer_counts_as_browsers_do(runner):
    told = drafts.check(runner, drafts.Asked(text="\U0001f680 It cost $ 5 at the the quay."))
    assert told["spots"] == [[1, 12, 13], [2, 22, 25]]
    assert told["fixes"] == {1: [[12, 13, ""]], 2: [[21, 25, ""]]}
    assert told["safe"] == [1, 2]
    assert re.findall(r'<span class="mark"[^>]*>([^<]*)</span>', told["under"]) == [" ", "the"]


def test_a_file_is_opened_as_text_with_one_kind_of_line_end(runner):
    data = "\ufeff# Port\r\n\r\nIt cost $ 5.\r\n".encode()
    told = drafts.open_file(runner, drafts.Asked("draft.md", data=data))
    assert (told["name"], told["text"], told["typed"]) == ("draft.md", "# Port\n\nIt cost $ 5.\n", True)
    assert told["spots"] == [[1, 17, 18]]
    assert drafts.save(
        runner, drafts.Asked("draft.md", told["text"].replace("$ 5", "$5"), data)
    ) == data.replace(b"$ 5", b"$5")


WORD_FILE = word_file("The price is $ 5.", "She left for the the town.")


def test_a_word_file_is_repaired_by_number_and_typed_in_elsewhere(runner):
    told = drafts.open_file(runner, drafts.Asked("draft.docx", data=WORD_FILE))
    assert (told["text"], told["typed"]) == ("The price is $ 5.\nShe left for the the town.", False)
    assert told["spots"] == [[1, 14, 15], [2, 35, 38]]
    told = drafts.repair(runner, drafts.Asked("draft.docx", data=WORD_FILE, numbers=(2,)))
    assert told["text"] == "The price is $ 5.\nShe left for the town."
    again = drafts.open_file(runner, drafts.Asked("draft.docx", data=b64decode(told["data"])))
    assert again == {key: value for key, value in told.items() if key != "data"}


def test_what_cannot_be_read_is_said_in_a_line(runner):
    with pytest.raises(UnreadableFile, match=r"draft\.txt: a PNG image"):
        drafts.open_file(runner, drafts.Asked("draft.txt", data=b"\x89PNG\r\n\x1a\n"))


class Page:
    """A running server, asked by hand."""

    def __init__(self, process, port):
        self.process, self.port = process, port
        self.own = f"127.0.0.1:{port}"
        self.token = re.search(r'name="calque-token" content="([^"]+)"', self.ask("GET", "/")[2])[1]

    def ask(self, method, path, body=None, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.putrequest(method, path, skip_host=True)
        given = {"Host": self.own, **{name.replace("_", "-"): value for name, value in headers.items()}}
        if body is not None:
            given.setdefault("Content-Length", str(len(body)))
        for name, value in given.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        answer = connection.getresponse()
        told = answer.status, answer.headers, answer.read().decode()
        connection.close()
        return told

    def post(self, path, question, **headers):
        allowed = {"Origin": f"http://{self.own}", "X_Calque_Token": self.token, **headers}
        return self.ask("POST", path, json.dumps(question).encode(), **allowed)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    command = [sys.executable, "-m", "calque", "serve", "--port", "0", "--no-browser"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
        said = process.stderr.readline()
        yield Page(
            process,
            int(re.fullmatch(r"calque: http://127\.0\.0\.1:(\d+)/ is the page; Ctrl-C ends it\n", said)[1]),
        )
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
        assert process.stderr.read() == ""


def test_the_page_listens_on_the_loopback_address_alone(page):
    with socket.socket() as other:
        # Where the server held all addresses of the machine, none of them could be taken.
        other.bind(("127.0.0.2", page.port))


def test_the_page_comes_with_a_policy_that_lets_nothing_out(page):
    status, headers, text = page.ask("GET", "/")
    assert status == 200
    assert text.startswith("<!doctype html>")
    policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
    assert {name: value for name, value in policy.items() if "sha256" not in value} == {
        "default-src": "'none'",
        "connect-src": "'self'",
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    assert set(policy) - {"style-src", "script-src"} == {
        "default-src",
        "connect-src",
        "img-src",
        "base-uri",
        "form-action",
        "frame-ancestors",
    }
    assert (headers["Cache-Control"], headers["X-Frame-Options"], headers["Server"]) == (
        "no-store",
        "DENY",
        None,
    )


@pytest.mark.parametrize(
    "host",
    ["evil.example", "127.0.0.1", "127.0.0.1:1", "evil.example:{port}", "localhost:{port}.evil.example", ""],
)
def test_only_the_page_s_own_address_is_answered(page, host):
    status, headers, text = page.ask("GET", "/", Host=host.format(port=page.port))
    assert (status, text) == (403, "calque: this page answers under its own address only\n")
    assert "Content-Security-Policy" in headers


def test_the_page_answers_under_localhost_too(page):
    host = f"localhost:{page.port}"
    assert page.ask("GET", "/", Host=host)[0] == 200
    assert page.post("/check", {"text": "It cost $ 5."}, Host=host, Origin=f"http://{host}")[0] == 200


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "https://127.0.0.1:{port}", "http://127.0.0.1:1", ""]
)
def test_other_pages_may_not_ask(page, origin):
    status, _, text = page.post("/check", {"text": "It cost $ 5."}, Origin=origin.format(port=page.port))
    assert (status, text) == (403, "calque: another page asked\n")
    assert page.ask("GET", "/", Origin=origin.format(port=page.port))[0] == 403


def test_a_question_without_an_origin_or_with_another_token_is_refused(page):
    assert page.ask("POST", "/check", b"{}", X_Calque_Token=page.token)[::2] == (
        403,
        "calque: another page asked\n",
    )
    assert page.post("/check", {}, X_Calque_Token="x")[::2] == (
        403,
        "calque: the page is from an earlier run; load it anew\n",
    )


def test_questions_are_answered_and_trouble_is_a_line(page):
    status, _, text = page.post("/check", {"text": "It cost $ 5."})
    assert (status, json.loads(text)["spots"]) == (200, [[1, 9, 10]])
    status, _, text = page.post("/open", {"name": "a.txt", "data": b64encode(b"%PDF-1.7").decode()})
    assert (status, json.loads(text)) == (
        422,
        {"error": "a.txt: a PDF file: save its text as plain text, Markdown or HTML"},
    )
    own = {"Origin": f"http://{page.own}", "X_Calque_Token": page.token}
    assert page.ask("POST", "/check", b"{", **own)[0] == 400
    assert page.ask("GET", "/check")[0] == 405
    assert page.ask("GET", "/../pyproject.toml")[0] == 404


def test_a_question_that_is_too_large_is_refused_before_it_is_read(page):
    own = {"Origin": f"http://{page.own}", "X_Calque_Token": page.token}
    assert page.ask("POST", "/check", b"{}", Content_Length=str(1 << 30), **own)[0] == 413


def test_rules_are_explained(page):
    status, _, text = page.ask("GET", "/rules/SEN101")
    told = json.loads(text)
    assert (status, told["name"]) == (200, "SEN101 full stop in the middle of a phrase")
    assert "<h3>What it flags</h3>" in told["html"]
    assert page.ask("GET", "/rules/CUR999")[0] == 404


def test_a_port_that_is_taken_is_a_line():
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        done = CliRunner().invoke(main, ["serve", "--port", str(port), "--no-browser"])
    assert done.exit_code == 2
    assert done.output == f"calque: port {port}: Address already in use; name another one with --port\n"


def test_a_missing_extra_is_a_line(monkeypatch):
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    done = CliRunner().invoke(main, ["serve", "--no-browser"])
    assert done.exit_code == 2
    assert (
        done.output
        == "calque: the local page needs uvicorn, which is not here; install it with: pip install 'calque[serve]'\n"
    )
