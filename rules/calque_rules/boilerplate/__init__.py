"""Boilerplate: metadata, credits, markup and placeholders that are no part of the article."""
