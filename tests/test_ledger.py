"""Entries meet findings: what a sidecar keeps silent, in whatever order drafts are checked and however they are edited."""

import itertools
import json
import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calque.desk.baseline import baseline
from calque.desk.ignores import ignore
from calque.runs.plan import Options
from calque.runs.runner import Runner
from calque.select import Layer
from calque.sidecars.ledger import Ledger
from calque.sidecars.stale import stale

#: Sentences with exactly one finding each, and one without; every number makes another sentence.
FAULTY = (
    "The dam in zone {} cost $ 5 million.",
    "Workers in zone {} left the the mill.",
    "The store in zone {}，which opened late, is full.",
    "A plan for zone {} aimed at to deepen the canal was approved.",
)
CLEAN = "Nobody in zone {} was hurt."


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def silent(trouble):
    raise AssertionError(trouble)


def runner():
    # A sentence that stands twice is a finding of its own; here copies are made on purpose.
    return Runner(Options(Layer(ignore=("REP2", "REP3", "DOC"))))


def settled(paths, run=None):
    """What is reported for the drafts, in any order they are given, and the messages about the sidecar."""
    run = run or runner()
    ledger = Ledger(run, silent)
    results = list(ledger.settle(run.check(path) for path in paths))
    notices = [stale(run, account, ["."]) for account in ledger.accounts]
    return results, [d for notice in notices if notice for d in notice.diagnostics]


def reported(paths, run=None):
    results, _ = settled(paths, run)
    return {result.path: [(d.code, d.place.start) for d in result.diagnostics] for result in results}


def record(*paths, prune=False):
    return list(baseline(runner(), paths or (".",), silent, prune=prune))


def entries(folder):
    file = folder / "calque.jsonl"
    return (
        [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()] if file.exists() else []
    )


def put(folder, name, *sentences):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(" ".join(sentences) + "\n", encoding="utf-8")


ONE, TWO, THREE = (FAULTY[0].format(n) for n in (1, 2, 3))


def test_every_template_has_the_one_finding_it_should_have(folder):
    for n, sentence in enumerate((*FAULTY, CLEAN)):
        put(folder, f"{n}.txt", sentence.format(17))
    codes = [[code for code, _ in found] for found in reported([f"{n}.txt" for n in range(5)]).values()]
    assert codes == [["CUR101"], ["REP101"], ["PUN101"], ["GRA101"], []]


def test_a_baseline_silences_what_is_there_and_nothing_that_comes(folder):
    put(folder, "a.txt", ONE, TWO)
    assert record() == [f"{folder / 'calque.jsonl'}: 2 added, 0 deleted; 2 in the baseline, 0 ignored"]
    assert reported(["a.txt"]) == {"a.txt": []}
    put(folder, "a.txt", CLEAN.format(9), TWO, THREE, ONE)
    assert reported(["a.txt"]) == {"a.txt": [("CUR101", 87)]}


def test_an_entry_silences_one_finding_not_two(folder):
    put(folder, "a.txt", ONE)
    record()
    put(folder, "a.txt", ONE, ONE)
    assert len(reported(["a.txt"])["a.txt"]) == 1


def test_a_copy_in_another_draft_is_new_while_the_first_one_stays(folder):
    put(folder, "b.txt", ONE)
    record()
    put(folder, "a.txt", ONE)
    assert [
        len(reported(names)["a.txt"]) for names in (["a.txt", "b.txt"], ["b.txt", "a.txt"], ["a.txt"])
    ] == [1, 1, 1]


def alike(names):
    """What is reported for each draft, the same whichever others are checked with it and in whatever order."""
    alone = {name: reported([name])[name] for name in names}
    for number in range(2, len(names) + 1):
        for some in itertools.permutations(names, number):
            assert reported(some) == {name: alone[name] for name in some}
    return alone


def test_an_entry_belongs_to_the_draft_that_it_names_while_there_is_one(folder):
    put(folder, "b.txt", ONE, CLEAN.format(1))
    record()
    put(folder, "b.txt", CLEAN.format(1))
    put(folder, "a.txt", ONE)
    assert alike(["a.txt", "b.txt"]) == {"a.txt": [("CUR101", 24)], "b.txt": []}


def test_an_entry_of_a_draft_that_is_gone_holds_wherever_its_sentence_is(folder):
    put(folder, "gone.txt", ONE)
    record()
    (folder / "gone.txt").unlink()
    put(folder, "a.txt", ONE, TWO)
    put(folder, "b.txt", TWO, ONE, ONE)
    put(folder, "c/d.txt", ONE)
    assert alike(["a.txt", "b.txt", "c/d.txt"]) == {
        "a.txt": [("CUR101", 60)],
        "b.txt": [("CUR101", 24), ("CUR101", 96)],
        "c/d.txt": [],
    }


def test_a_draft_takes_its_own_entries_before_those_of_drafts_that_are_gone(folder):
    put(folder, "a.txt", ONE)
    put(folder, "gone.txt", ONE)
    record()
    (folder / "gone.txt").unlink()
    put(folder, "b.txt", ONE)
    assert alike(["a.txt", "b.txt"]) == {"a.txt": [], "b.txt": []}
    put(folder, "a.txt", ONE, ONE, ONE)
    assert [place for _, place in alike(["a.txt", "b.txt"])["a.txt"]] == [96]


def test_pruning_writes_where_the_sentences_of_a_draft_that_is_gone_are_now(folder):
    put(folder, "gone.txt", ONE)
    record()
    (folder / "gone.txt").unlink()
    put(folder, "a.txt", ONE)
    put(folder, "b.txt", ONE)
    before = alike(["a.txt", "b.txt"])
    record(prune=True)
    assert [e["path"] for e in entries(folder)] == ["a.txt", "b.txt"]
    assert alike(["a.txt", "b.txt"]) == before == {"a.txt": [], "b.txt": []}


def test_a_draft_that_is_named_twice_is_told_twice_the_same(folder):
    put(folder, "a.txt", ONE)
    record()
    put(folder, "a.txt", ONE, TWO)
    results, _ = settled(["a.txt", "a.txt"])
    assert [[d.place.start for d in result.diagnostics] for result in results] == [[60], [60]]


def test_a_draft_that_cannot_be_read_keeps_its_entries_to_itself(folder):
    put(folder, "b.txt", ONE)
    record()
    (folder / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    put(folder, "a.txt", ONE)
    assert len(reported(["a.txt"])["a.txt"]) == 1


def test_what_was_ignored_comes_before_the_baseline_and_keeps_its_reason(folder):
    put(folder, "a.txt", ONE)
    ignore(runner(), "a.txt:1:25", None, "as\nprinted")
    record()
    put(folder, "a.txt", ONE, ONE)
    record()
    assert [(e["kind"], e.get("reason")) for e in entries(folder)] == [
        ("baseline", None),
        ("ignore", "as printed"),
    ]
    (result,), _ = settled(["a.txt"])
    assert [(s.by, s.reason, s.diagnostic.place.start) for s in result.silenced] == [
        ("ignore", "as printed", 24),
        ("baseline", "", 60),
    ]


#: Three findings of one rule in one sentence, by the words after them.
THRICE = "Crews left the the mill, closed the the gate and sold the the dam."
PLACES = {"mill": 15, "gate": 36, "dam": 58}


@pytest.mark.parametrize("word", PLACES)
def test_of_several_findings_in_one_sentence_the_one_that_was_named_is_ignored(folder, word):
    put(folder, "a.txt", THRICE)
    ignore(runner(), f"a.txt:1:{PLACES[word] + 1}", None, "a song")
    (result,), _ = settled(["a.txt"])
    assert [s.diagnostic.place.start for s in result.silenced] == [PLACES[word]]
    assert [d.place.start for d in result.diagnostics] == [n for n in PLACES.values() if n != PLACES[word]]
    mended(["a.txt"])
    after = (folder / "a.txt").read_text(encoding="utf-8")
    assert [after.count(f"the the {other}") for other in PLACES] == [int(other == word) for other in PLACES]


@given(
    st.sets(st.sampled_from(sorted(PLACES)), max_size=2),
    st.lists(st.sampled_from([CLEAN, *FAULTY]), max_size=3),
    st.lists(st.sampled_from([CLEAN, *FAULTY]), max_size=3),
    # Not between the same two words: what stands on two lines is another rule's.
    st.integers(0, THRICE.count(" ")).filter(lambda wrapped: wrapped not in {3, 7, 12}),
)
@settings(max_examples=40)
def test_which_one_is_ignored_survives_what_happens_around_the_sentence(
    tmp_path_factory, words, before, after, wrapped
):
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("desk")
        patch.chdir(folder)
        put(folder, "a.md", THRICE)
        for word in words:
            ignore(runner(), f"a.md:1:{PLACES[word] + 1}", None, word)
        parts = THRICE.split(" ")
        sentence = " ".join(parts[:wrapped]) + "\n" * (0 < wrapped < len(parts)) + " ".join(parts[wrapped:])
        put(folder, "a.md", *(s.format(1) for s in before), sentence, *(s.format(2) for s in after))
        (result,), _ = settled(["a.md"])
    text = result.data.decode()
    silenced = {text[s.diagnostic.place.end :].split()[0].strip(",."): s.reason for s in result.silenced}
    assert silenced == {word: word for word in words}


def test_an_entry_silences_no_other_finding_of_its_sentence(folder):
    put(folder, "a.txt", THRICE)
    ignore(runner(), f"a.txt:1:{PLACES['dam'] + 1}", None, "")
    (folder / "a.txt").write_text(THRICE.replace("the the dam", "the\nthe dam"), encoding="utf-8")
    (result,), notices = settled(["a.txt"])
    assert [d.place.start for d in result.diagnostics] == list(PLACES.values())
    assert [d.code for d in notices] == ["CLQ101"]


def test_an_entry_that_silences_nothing_is_told_at_its_line(folder):
    put(folder, "a.txt", ONE, TWO)
    put(folder, "b.txt", THREE)
    ignore(runner(), "a.txt:1:25", "CUR", "")
    record()
    put(folder, "a.txt", CLEAN.format(1))
    _, told = settled(["a.txt", "b.txt"])
    assert [(d.path, d.place.line, d.code, str(d.severity), d.message) for d in told] == [
        ("calque.jsonl", 1, "CLQ101", "warning", "delete the entry for CUR101 in a.txt: it silences nothing (calque baseline --prune)"),
        ("calque.jsonl", 2, "CLQ102", "note", "delete the entry for CUR101 in a.txt: it silences nothing (calque baseline --prune)"),
    ]  # fmt: skip
    assert [(d.place.start, d.place.column) for d in told] == [
        (0, 1),
        (len((folder / "calque.jsonl").read_text(encoding="utf-8").split("\n")[0]) + 1, 1),
    ]


def test_an_entry_of_a_rule_that_is_off_or_of_a_draft_that_was_not_checked_is_not_judged(folder):
    put(folder, "a.txt", ONE)
    put(folder, "b.txt", ONE)
    record()
    put(folder, "a.txt", CLEAN.format(1))
    put(folder, "b.txt", CLEAN.format(1))
    _, told = settled(["b.txt"])
    assert [d.message.split(":")[0] for d in told] == ["delete the entry for CUR101 in b.txt"]
    assert settled(["a.txt", "b.txt"], Runner(Options(Layer(("REP",)))))[1] == []


def test_an_entry_of_a_draft_that_is_gone_is_told_where_its_folder_was_walked(folder):
    put(folder, "old/a.txt", ONE)
    put(folder, "b.txt", TWO)
    record()
    (folder / "old" / "a.txt").unlink()
    run = runner()
    ledger = Ledger(run, silent)
    list(ledger.settle([run.check("b.txt")]))
    (account,) = ledger.accounts
    assert stale(run, account, ["b.txt", "new"]) is None
    (told,) = stale(run, account, ["old"]).diagnostics
    assert told.message.startswith("delete the entry for CUR101 in old/a.txt")


def test_pruning_deletes_what_is_stale_follows_what_moved_and_adds_nothing(folder):
    put(folder, "a.txt", ONE, TWO)
    put(folder, "b.txt", CLEAN.format(1))
    record()
    (folder / "a.txt").unlink()
    put(folder, "b.txt", ONE, THREE)
    assert record(prune=True) == [
        f"{folder / 'calque.jsonl'}: 0 added, 1 deleted; 1 in the baseline, 0 ignored"
    ]
    assert [(e["path"], e["words"]) for e in entries(folder)] == [
        ("b.txt", "The dam in zone 1 cost $⟦ ⟧5 million. The dam in zone 2")
    ]
    assert len(reported(["b.txt"])["b.txt"]) == 1


def test_a_new_baseline_for_one_draft_leaves_the_entries_of_others_alone(folder):
    put(folder, "a.txt", ONE)
    put(folder, "b.txt", TWO)
    record()
    before = entries(folder)
    put(folder, "b.txt", THREE)
    record("b.txt")
    after = entries(folder)
    assert (before[0], [e["path"] for e in after]) == (after[0], ["a.txt", "b.txt"])
    assert before[1] != after[1]


def test_entries_of_rules_that_did_not_run_survive_a_new_baseline(folder):
    put(folder, "a.txt", ONE)
    record()
    list(baseline(Runner(Options(Layer(("REP",)))), ["."], silent, prune=True))
    assert [e["code"] for e in entries(folder)] == ["CUR101"]


def test_every_configuration_has_its_own_sidecar(folder):
    put(folder, "a.txt", ONE)
    put(folder, "desk/a.txt", ONE)
    put(folder, "desk/sub/b.txt", TWO)
    (folder / "desk" / "calque.toml").write_text('locale = "en-GB"\n', encoding="utf-8")
    record()
    assert [e["path"] for e in entries(folder)] == ["a.txt"]
    assert [e["path"] for e in entries(folder / "desk")] == ["a.txt", "sub/b.txt"]
    assert set(map(len, reported(["a.txt", "desk/a.txt", "desk/sub/b.txt"]).values())) == {0}


def test_a_damaged_sidecar_spoils_only_its_own_folder(folder):
    put(folder, "a.txt", ONE)
    put(folder, "desk/a.txt", ONE)
    put(folder, "desk/b.txt", ONE)
    (folder / "desk" / "calque.toml").write_text('locale = "en-GB"\n', encoding="utf-8")
    (folder / "desk" / "calque.jsonl").write_text("{\n", encoding="utf-8")
    run, told = runner(), []
    names = ["desk/a.txt", "a.txt", "desk/b.txt"]
    results = list(Ledger(run, told.append).settle(run.check(name) for name in names))
    assert [result.path for result in results] == ["a.txt"]
    assert [trouble.message for trouble in told] == [
        f"{folder / 'desk' / 'calque.jsonl'}:1: is no JSON; mend or delete the line, then run calque again"
    ]


# Repairs ---------------------------------------------------------------------------------------------------------------


def mended(paths, dry=False):
    from calque.finding import Safety
    from calque.repair.mend import Repairs, mend_all
    from calque.runs.batch import Tally

    told = []
    results = list(mend_all(runner(), paths, Repairs(Safety.UNSAFE, dry), Tally(), told.append, told.append))
    return {r.path: [(d.code, d.place.start) for d in r.diagnostics] for r in results}, told


BOTH = "The dam in zone 1 cost $ 5 million when the the mill shut."


def test_a_repair_leaves_what_is_ignored_and_the_entry_stays_true(folder):
    put(folder, "a.txt", CLEAN.format(1), BOTH, TWO)
    ignore(runner(), "a.txt:1", "REP", "the band is called that")
    assert mended(["a.txt"]) == ({"a.txt": []}, [])
    assert (folder / "a.txt").read_text(encoding="utf-8") == (
        "Nobody in zone 1 was hurt. The dam in zone 1 cost $5 million when the the mill shut. The dam in zone 2 cost $5 million.\n"
    )
    (kept,) = entries(folder)
    assert (kept["reason"], kept["words"]) == (
        "the band is called that",
        "1 cost $5 million when the ⟦the⟧ mill shut. The dam in zone 2",
    )
    assert settled(["a.txt"])[1] == []
    assert reported(["a.txt"]) == {"a.txt": []}


def test_a_repair_leaves_what_moved_here_from_another_draft(folder):
    put(folder, "gone.txt", BOTH)
    ignore(runner(), "gone.txt:1", "REP", "the band is called that")
    (folder / "gone.txt").unlink()
    put(folder, "a.txt", BOTH, ONE)
    put(folder, "b.txt", BOTH)
    assert mended(["a.txt", "b.txt"]) == ({"a.txt": [], "b.txt": []}, [])
    whole = BOTH.replace("$ 5", "$5")
    assert (folder / "a.txt").read_text(encoding="utf-8") == f"{whole} {ONE.replace('$ 5', '$5')}\n"
    assert (folder / "b.txt").read_text(encoding="utf-8") == f"{whole}\n"
    assert [(e["path"], e["reason"]) for e in entries(folder)] == [
        (name, "the band is called that") for name in ("a.txt", "b.txt")
    ]
    assert reported(["a.txt", "b.txt"]) == {"a.txt": [], "b.txt": []}


def test_a_repair_in_a_copy_leaves_the_entries_to_the_draft(folder):
    from calque.finding import Safety
    from calque.repair.copies import Copies
    from calque.repair.mend import Repairs, mend_all
    from calque.runs.batch import Tally

    put(folder, "a.txt", BOTH)
    ignore(runner(), "a.txt:1", "REP", "")
    before = (folder / "calque.jsonl").read_bytes()
    repairs = Repairs(Safety.SAFE, copies=Copies(folder / "b.txt"))
    list(mend_all(runner(), ["a.txt"], repairs, Tally(), silent, silent))
    assert (folder / "b.txt").read_text(encoding="utf-8") == f"{BOTH.replace('$ 5', '$5')}\n"
    assert (folder / "calque.jsonl").read_bytes() == before


def test_a_difference_writes_no_sidecar(folder):
    put(folder, "a.txt", BOTH)
    ignore(runner(), "a.txt:1", "REP", "")
    before = (folder / "calque.jsonl").read_bytes()
    _, shown = mended(["a.txt"], dry=True)
    assert any("$5 million when the the mill" in line for line in shown)
    assert (folder / "calque.jsonl").read_bytes() == before


def test_a_draft_whose_sidecar_is_damaged_is_not_repaired(folder):
    put(folder, "a.txt", ONE)
    (folder / "calque.jsonl").write_text("{\n", encoding="utf-8")
    results, told = mended(["a.txt"])
    assert (results, len(told)) == ({}, 1)
    assert (folder / "a.txt").read_text(encoding="utf-8") == f"{ONE}\n"


# Random edits -------------------------------------------------------------------------------------------------------


class Desk:
    """Drafts as lists of paragraphs of sentences, edited at random; `write` puts them on the disk."""

    def __init__(self, folder, pick):
        self.folder, self.pick = folder, pick
        self.numbers = itertools.count(100)
        self.names = itertools.count()
        self.drafts = {}
        for _ in range(3):
            self.drafts[self.name()] = [[self.sentence() for _ in range(3)] for _ in range(3)]

    def name(self):
        return f"{'news/' if self.pick(2) else ''}{self.pick(100):02}-{next(self.names)}.{('txt', 'md')[self.pick(2)]}"

    def sentence(self):
        return (*FAULTY, CLEAN)[self.pick(5)].format(next(self.numbers))

    def draft(self):
        return self.drafts[sorted(self.drafts)[self.pick(len(self.drafts))]]

    def paragraph(self):
        draft = self.draft()
        if not draft or self.pick(5) == 0:
            draft.insert(self.pick(len(draft) + 1), [])
        return draft[self.pick(len(draft))]

    def place(self, sentence):
        paragraph = self.paragraph()
        paragraph.insert(self.pick(len(paragraph) + 1), sentence)

    def take(self):
        paragraph = self.paragraph()
        return paragraph.pop(self.pick(len(paragraph))) if paragraph else CLEAN.format(next(self.numbers))

    def insert(self):
        self.place(self.sentence())

    def delete(self):
        self.take()

    def rewrite(self):
        self.take()
        self.insert()

    def move(self):
        self.place(self.take())

    def copy(self):
        sentence = self.take()
        self.place(sentence)
        self.place(sentence)

    def turn_around(self):
        self.draft().reverse()

    def rename(self):
        old = sorted(self.drafts)[self.pick(len(self.drafts))]
        (self.folder / old).unlink(missing_ok=True)
        self.drafts[self.name()] = self.drafts.pop(old)

    def edit(self):
        edits = (
            self.insert,
            self.delete,
            self.delete,
            self.rewrite,
            self.move,
            self.copy,
            self.turn_around,
            self.rename,
        )
        edits[self.pick(len(edits))]()

    def write(self):
        for name, draft in self.drafts.items():
            file = self.folder / name
            file.parent.mkdir(exist_ok=True)
            # Lines are wrapped anew and saved with other line ends all the time.
            blank, newline = (" ", "\n")[self.pick(2)], ("\n", "\r\n")[self.pick(2)]
            text = "\n\n".join(blank.join(paragraph) for paragraph in draft if paragraph) + "\n"
            file.write_bytes(text.replace("\n", newline).encode())

    def faults(self):
        """The sentences of every draft that have a finding."""
        return {
            name: Counter(s for paragraph in draft for s in paragraph if not s.startswith("Nobody"))
            for name, draft in self.drafts.items()
        }


def told_sentences(results):
    """The sentences that findings are reported in."""
    found = Counter()
    for result in results:
        text = result.data.decode().replace("\r\n", "\n")
        raw = result.data.decode()
        for diagnostic in result.diagnostics:
            at = diagnostic.place.start - raw[: diagnostic.place.start].count("\r")
            start = max(text.rfind(". ", 0, at), text.rfind(".\n", 0, at)) + 2 if "." in text[:at] else 0
            found[text[start : text.index(".", at) + 1].strip()] += 1
    return found


def expected(before, now):
    """The sentences to be reported, and how many entries are of no use.

    The old sentences of a draft are known there, those of a draft that is gone everywhere.
    """
    gone = sum((before[name] for name in before.keys() - now.keys()), Counter())
    new = {name: now[name] - before.get(name, Counter()) for name in now}
    spare = sum((before[name] - now[name] for name in before.keys() & now.keys()), Counter())
    found = sum((left & gone for left in new.values()), Counter())
    return sum((left - gone for left in new.values()), Counter()), spare.total() + len(gone.keys() - found)


def agree(desk, before, shuffle):
    """Exactly the sentences that are new are reported, exactly the entries that are of no use, for any choice of drafts."""
    desk.write()
    names = sorted(desk.drafts)
    results, notices = settled(names, desk.run)
    new, useless = expected(before, desk.faults())
    assert told_sentences(results) == new
    spare = [1 if "the entry" in d.message else int(d.message.split()[1]) for d in notices]
    assert sum(spare) == useless
    if desk.pick(8):
        return
    told = {result.path: result.diagnostics for result in results}
    shuffle(names)
    some = names[: 1 + desk.pick(len(names))]
    again, _ = settled(some, desk.run)
    assert {result.path: result.diagnostics for result in again} == {name: told[name] for name in some}


def edited(folder, pick, shuffle, number):
    desk = Desk(folder, pick)
    desk.run = runner()
    desk.write()
    record()
    before = desk.faults()
    for _ in range(number):
        desk.edit()
        agree(desk, before, shuffle)


def test_after_a_thousand_edits_only_new_sentences_are_reported_and_none_is_lost(folder):
    chance = random.Random(20261124)
    edited(folder, chance.randrange, chance.shuffle, 1000)


@settings(max_examples=10, deadline=None)
@given(st.data())
def test_after_any_edits_only_new_sentences_are_reported_and_none_is_lost(tmp_path_factory, data):
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("desk")
        patch.chdir(folder)
        edited(
            folder,
            lambda number: data.draw(st.integers(0, number - 1)),
            lambda names: names.sort(key=lambda name: data.draw(st.integers(0, 9))),
            6,
        )
