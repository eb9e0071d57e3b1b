"""Who said it: titles, names and reporting verbs that lost their order."""
