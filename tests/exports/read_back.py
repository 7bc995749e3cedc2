"""Reads a text export back into the texts of its blocks."""

import re

_ADDRESS = re.compile(r"(?:https?://\S+|[^@\s]+@[^@\s]+)(?<!\.)")  # no full stop follows it
_MARKER = re.compile(r"(?:- |\d+\. )")


def read_text_back(text: str) -> list[str]:
    """The words of each paragraph: lines of a wrapped one joined, list markers and the lines of addresses left out."""
    found = []
    for paragraph in text.removeprefix("\ufeff").removesuffix("\r\n").split("\r\n\r\n"):
        first, *rest = paragraph.split("\r\n")
        while rest and _ADDRESS.fullmatch(rest[-1]):
            rest.pop()
        found.append(without_marker(" ".join([first, *(line.lstrip(" ") for line in rest)])))
    return found


def without_marker(text: str) -> str:
    """The text as read back where it begins like a list item by its own words."""
    return _MARKER.sub("", text, count=1) if _MARKER.match(text) else text
