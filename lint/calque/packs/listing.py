"""What is known of rules and packs without importing them."""

from typing import NamedTuple


class Listing(NamedTuple):
    """A rule as the selection and the gate see it.

    Where `reach` is not None, every match begins so many code points (the least, the most) before one of the literals `wake`.
    """

    code: str
    name: str
    family: str
    pack: str
    root: str
    package: str
    file: str
    stage: str
    severity: int
    wake: tuple[str, ...] | None
    reach: tuple[int, int] | None
    explains: tuple[str, ...]


class PackProfile(NamedTuple):
    """A selection that a pack names in its `profiles.toml`: what it adds to and takes from the profile it extends."""

    name: str
    pack: str
    extend: str
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]


class Index(NamedTuple):
    """All rules of all packs, ordered by code, and the folders of the packs.

    `token` is another one whenever the rules may have changed.
    """

    listings: tuple[Listing, ...]
    profiles: tuple[PackProfile, ...] = ()
    roots: tuple[str, ...] = ()
    token: str = ""
