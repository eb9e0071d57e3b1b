"""Punctuation marks: foreign ones, doubled ones, and brackets."""
