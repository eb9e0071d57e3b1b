"""Titles put together again: the words for a speaker whose title and name were torn apart."""

import re

from calque_rules.attribution._roles import LAST_OF_BODY


def speaker(subject: re.Match[str], rest: re.Match[str], title: str, name: str) -> str:
    """The subject with the rest of its title, and the name behind it ("" where there is none)."""
    tail = rest.string[rest.start("link") : rest.start("rest")] + title
    if subject["office"]:
        return (
            f"the {subject['kind']} {subject['office']} {tail}"
            if subject["kind"]
            else f"the {subject['office'].capitalize()} {tail}"
        )
    if subject["body"] and rest["link"] == "of" and not subject["of"]:
        body = subject["body"].capitalize()
        office = title if body in title.split() else f"{body} {tail}"
        return f"{subject['the'] or ''}{office} {subject['role']}{subject['named'] or ''} {name}".rstrip()
    if subject["named"]:
        return f"{subject['subject'].removesuffix(subject['named'])} {tail}{subject['named']}"
    whole = f"{subject['subject']} {tail}"
    if not name:
        return whole
    return f"{whole}, {name}," if subject["the"] else f"{whole} {name}"


def split(words: list[str]) -> tuple[str, str]:
    """The name of the body and, behind it, that of the person ("" where there is none)."""
    size = 2
    if len(words) < 3 or words[-1] in LAST_OF_BODY or words[-2].islower():
        size = 0
    elif words[-2] in LAST_OF_BODY or words[-3].islower():
        size = 1
    at = len(words) - size
    return " ".join(words[:at]), " ".join(words[at:])
