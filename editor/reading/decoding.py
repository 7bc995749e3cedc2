"""The characters of a file that is only text, whatever program wrote it."""

import codecs
import re

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*(?!utf-?(?:16|32)|unicode)([\w-]+)", re.IGNORECASE)
"""One that says it is UTF-16, in letters of a byte each, is not."""
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_PYTHONS_OWN = {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"}
"""Codecs that no mail program or web page writes: they would make other words of a file that names one."""


def decoded(data: bytes) -> str | None:
    """UTF-16 with its mark, what the file says of itself, UTF-8 with or without its mark; else as Windows wrote it in
    Britain. None for what is no text."""
    if data.startswith(_UTF16):
        return data.decode("utf-16", "replace")
    if b"\0" in data:
        return None
    said = _CHARSET.search(data[:2048])
    for encoding in (said[1].decode("ascii", "replace") if said else "", "utf-8-sig"):
        text = decoded_as(data, encoding)
        if text is not None:
            return text
    return data.decode("cp1252", "replace")


def decoded_as(data: bytes, encoding: str, errors: str = "strict") -> str | None:
    """None where there is no such encoding, or the bytes are none of it."""
    try:
        if codecs.lookup(encoding).name.replace("_", "-") in _PYTHONS_OWN:
            return None
        return data.decode(encoding, errors)
    except (LookupError, UnicodeError):
        return None
