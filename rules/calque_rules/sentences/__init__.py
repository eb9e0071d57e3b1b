"""Sentences that were cut, cut short or run together."""
