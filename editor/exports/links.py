"""Which links may leave the program, and how their addresses are written."""

import re

_SCHEME = re.compile(r"(?:https?://[^/?#\s]|mailto:[^@\s]+@)", re.IGNORECASE)
_UNSAFE = re.compile(r"""[\s<>"{}|\\^`\x00-\x20\x7f]|%(?![0-9A-Fa-f]{2})""")


def safe_link(link: str) -> str:
    """The address as Word, browsers and mail programs take it; empty for all but http, https and mailto."""
    link = link.strip()
    if link.lower().startswith("www."):
        link = f"https://{link}"
    if not _SCHEME.match(link):
        return ""
    return _UNSAFE.sub(lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), link)


def shown_address(link: str) -> str:
    """The address as a reader types it: an e-mail address without "mailto:", all else as it is."""
    link = safe_link(link)
    if link.lower().startswith("mailto:"):
        return link[len("mailto:") :].split("?", 1)[0]
    return link
