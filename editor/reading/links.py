"""Which addresses of links are taken over from a foreign file."""

import re

_INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")
_SAFE = re.compile(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)


def safe_link(address: str) -> str:
    """The address if it is a web or mail address, "" for all else: scripts, files, places within the
    document."""
    address = _INVISIBLE.sub("", address)
    return address if _SAFE.match(address) and len(address) < 2_000 else ""
