"""`python -m calque`."""

from calque.cli import entry

entry()
