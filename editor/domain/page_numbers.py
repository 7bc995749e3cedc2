"""Page numbers in a header or footer are nobody's words: each program counts its own pages."""

import re

_PAGE = re.compile(r"\b(page|pages|of)\s+\d+", re.IGNORECASE)


def without_page_numbers(text: str) -> str:
    """Page 1 of 2 is Page of."""
    return _PAGE.sub(r"\1", text)
