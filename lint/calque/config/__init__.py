"""Configuration: found, read, checked, and what is in force for a file."""
