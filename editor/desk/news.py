"""Looks whether another program (the command line, another window) has done something in the same file."""

from editor.store.news import News, look_for_news, no_news

__all__ = ["News", "look_for_news", "no_news"]
