"""The passage in quotation marks that a place in a text stands in, and what it can be said to be."""

from editor.checks.marks import marks
from editor.domain.findings import SaidToBe

KINDS = (
    (SaidToBe.FRAGMENT, "Quoted from a source"),
    (SaidToBe.SPEECH, "Somebody’s speech"),
    (SaidToBe.TITLE, "The title of a work"),
    (SaidToBe.TERM, "A term, quoted from nowhere"),
)


def quoted_at(text: str, at: int) -> str:
    """The words in marks round the character, the innermost where marks stand within marks; "" where none do."""
    round_it = [found for found in marks(text).quoted if found.start <= at <= found.end]
    inner = min(round_it, key=lambda found: found.end - found.start, default=None)
    return text[inner.start : inner.end] if inner else ""
