"""Residue of the source language: words that were never translated."""
