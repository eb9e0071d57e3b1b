"""Pure functions from a text to values that many rules share."""
