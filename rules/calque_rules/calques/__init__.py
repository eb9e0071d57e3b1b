"""Calques: phrases that were translated piece by piece."""
