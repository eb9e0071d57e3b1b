"""Terms: names and terms that a draft spells, orders or calls in more than one way."""
