"""`python -m calque`."""

from calque.cli import main

main(prog_name="calque")
