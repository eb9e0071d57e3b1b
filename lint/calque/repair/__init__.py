"""Repairs: findings in, new files out."""
