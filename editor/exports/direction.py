"""Which way a paragraph is written."""

import unicodedata


def is_right_to_left(text: str) -> bool:
    """Whether the first letter that has a direction is Hebrew, Arabic or the like."""
    if text.isascii():
        return False
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in ("L", "R", "AL"))
    return next(strong, "L") != "L"
