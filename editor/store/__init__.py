"""Drafts.db: rows to values and back, and nothing else."""
