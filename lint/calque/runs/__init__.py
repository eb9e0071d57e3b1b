"""Runs over files: found, read, checked by one process or several, and kept for the next run."""
