"""Addresses of links as they are in files, compared with those that are stored."""

from collections.abc import Iterable
from urllib.parse import unquote

from editor.domain.text import Span, Spans, joined


def is_same(one: str, other: str) -> bool:
    """Whether two addresses differ only in how they are written: www. for https://www., signs as %20, spaces that
    were lost, a last slash."""
    return one == other or _folded(one) == _folded(other)


def _folded(address: str) -> str:
    address = "".join(unquote(address).split())
    if address.lower().startswith("www."):
        address = f"https://{address}"
    scheme, colon, rest = address.partition(":")
    if scheme.lower() not in ("http", "https", "mailto"):
        return ""
    return f"{scheme.lower()}{colon}{rest}".rstrip("/")


def as_stored(new: Spans, stored: Iterable[Span]) -> Spans:
    """The spans with the addresses written as the stored ones of the paragraph are."""
    known = [span.link for span in stored if span.link]
    return joined(
        Span(span.text, span.bold, span.italic, next((link for link in known if is_same(link, span.link)), span.link))
        if span.link
        else span
        for span in new
    )
