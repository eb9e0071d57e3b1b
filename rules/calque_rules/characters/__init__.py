"""Characters and encoding: text that was decoded wrongly, or characters that a reader cannot see or should not."""
