"""Measures of a whole document."""
