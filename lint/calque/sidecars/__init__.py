"""Sidecars: findings that are not to be reported, named beside the drafts."""
