"""Locale: spelling varieties, capitals and the forms of place names."""
