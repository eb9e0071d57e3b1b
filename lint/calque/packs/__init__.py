"""Where rules come from, and what is known of them without importing them."""
