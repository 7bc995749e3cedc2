"""Keeps a copy of the database a day beside it, for the day when the file is found damaged."""

from editor.store.daily_copy import keep_daily_copy as keep_copy

__all__ = ["keep_copy"]
