"""A file between being found and being checked."""

import os
from typing import NamedTuple

from calque.runs.plan import Plan


class Pending(NamedTuple):
    """A file that has to be checked: what is known of it before."""

    number: int
    path: str
    data: bytes
    plan: Plan
    status: os.stat_result | None
    now: int
