"""Small functions that make finders."""
