"""Grammar that no native draft gets wrong in this way."""
