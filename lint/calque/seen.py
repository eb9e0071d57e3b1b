"""Which files this process has read besides drafts: configurations, what they name, sidecars, the lists of git."""

#: Their paths; a `.git` stands for having been found.
SEEN: set[str] = set()
