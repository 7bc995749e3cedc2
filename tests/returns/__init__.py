"""Returned copies become proposals, and several copies merge."""
