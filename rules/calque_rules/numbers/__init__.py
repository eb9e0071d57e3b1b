"""Numbers, percentages and units."""
