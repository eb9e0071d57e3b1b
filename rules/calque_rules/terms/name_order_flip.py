"""One name in two orders in a draft: "Xi Jinping", and later "Jinping Xi".

Chinese, Korean, Japanese, Vietnamese and Hungarian put the family name first; engines keep that order in one sentence and turn it in the next.
The rarer order is flagged.
Where both are as frequent, that with a common Chinese, Korean or Vietnamese family name last is, or else the later one, without a repair.
No list of names is needed, because the draft itself has both orders; a place or a firm that shares its words with a person is rare.
"""

from collections import Counter
from collections.abc import Iterator

from calque import Document, Finding, Fix, Rule, Safety, Severity, Stage, expression
from calque.views.names import names
from calque_rules._capitals import rows
from calque_rules.terms._spellings import BOOK

#: Words that stand on either side of the name of a place or a house.
_PLACES = frozenset(
    "River Lake Mount Cape Camp Fort Hotel Villa Castle Port Point Island Bay Park Street House".split()
)
#: Family names that newspapers put first.
_FAMILIES = frozenset("""
    Bai Cai Cao Chen Cheng Cui Deng Ding Dong Du Duan Fan Fang Feng Fu Gao Gong Gu Guo Han Hao He Hong Hou Hu Huang Jia Jiang Jin
    Kong Lai Lei Li Liang Liao Lin Liu Long Lu Luo Ma Mao Meng Mo Pan Peng Qi Qian Qin Qiu Ren Shao Shen Shi Song Su Sun Tan Tang
    Tao Tian Wan Wang Wei Wen Wu Xi Xia Xiang Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yi Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou
    Zhu Zou Choi Chung Jeong Kang Kim Kwon Lee Moon Park Shin Yoon Bui Dang Hoang Huynh Le Ngo Nguyen Pham Phan Tran Truong Vo Vu
""".split())  # fmt: skip
_PAIR = expression(
    r"([A-Z](?<![^\W_].)(?<![^\W_][’'-].)[^\W\d_]++(?:[’'-][^\W\d_]++){0,3}+)[ ](?=([A-Z][^\W\d_]++(?:-[^\W\d_]++){0,3}+))"
)


def both_ways(text: str) -> bool:
    """Whether two capitalised neighbours stand somewhere in the other order too."""
    pairs = {(first, second) for first, second in _PAIR.findall(text) if first != second}
    return not pairs.isdisjoint((second, first) for first, second in pairs)


def flipped(document: Document) -> Iterator[Finding]:
    """Every mention of a name of two words in its rarer order."""
    if len(document.text) > BOOK:
        return
    # Few drafts go on from here, and only those are searched whole.
    if not both_ways("\n".join(document.read(rows))) or not both_ways(document.text):
        return
    found = [name for name in document.read(names) if len(name.words) == 2]
    counts = Counter(name.words for name in found)
    first = {name.words: at for at, name in reversed(list(enumerate(found)))}
    for name in found:
        other = name.words[::-1]
        if other == name.words or other not in first or not _PLACES.isdisjoint(other):
            continue
        rank = _rank(other, counts), _rank(name.words, counts)
        if rank[0] < rank[1] or (rank[0] == rank[1] and first[other] > first[name.words]):
            continue
        if document.prose_at(name.span.start) is not None:
            right = " ".join(other)
            fix = Fix.of(name.span, right, Safety.UNSAFE) if rank[0] > rank[1] else None
            yield Finding(name.span, {"right": right}, fix)


def _rank(words: tuple[str, ...], counts: Counter[tuple[str, ...]]) -> tuple[int, bool]:
    """How likely an order is the right one: the commoner, or that with a known family name first and none behind it."""
    return counts[words], words[0] in _FAMILIES and words[1] not in _FAMILIES


RULE = Rule(
    code="TRM102",
    summary="one name in two orders",
    message="write '{right}' as elsewhere",
    severity=Severity.WARNING,
    stage=Stage.PREVIEW,
    mqm="locale-conventions/name-format",
    find=flipped,
    bad={
        "On Monday ⟦Meihua Lin⟧ opened the fair. On Friday Lin Meihua met the mayor.": "On Monday Lin Meihua opened the fair. On Friday Lin Meihua met the mayor.",
        "On Monday Anna Benedek opened the fair. On Friday ⟦Benedek Anna⟧ met the mayor.": None,
        "We asked Orban Viktor. A day later ⟦Viktor Orban⟧ called. Then Orban Viktor left.": "We asked Orban Viktor. A day later Orban Viktor called. Then Orban Viktor left.",
    },
    good=(
        "On Monday Lin Yue opened the fair. On Friday Lin Yue met the mayor.",
        "On Monday Lin Yue met Yue Ming and Lin Ming.",
        "The River Murray is dry, and the Murray River will be dry next year.",
        "She sang in Baden Baden, and Walla Walla was next.",
    ),
)
