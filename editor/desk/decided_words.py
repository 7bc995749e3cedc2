"""What was suggested and what became of it, in words: for the log, the letter and the review."""

from editor.desk.review import Suggested
from editor.domain.text import clean, in_marks
from editor.store.proposals import MADE_BY_HAND, Fate


def in_words(suggested: Suggested) -> str:
    """“April” to “May”."""
    made = suggested.stored.proposal
    if suggested.is_comment:
        what = in_marks(made.new)
    elif made.old and made.new:
        what = f"{in_marks(made.old)} to {in_marks(made.new)}"
    else:
        what = f"{in_marks(made.old)} taken out" if made.old else f"{in_marks(made.new)} put in"
    return " ".join(clean(what).split())


def decided_words(suggested: Suggested) -> str:
    """As it stands in the log."""
    stored = suggested.stored
    return told(stored.fate, f"{suggested.by}, {in_words(suggested)}", stored.reason, suggested.is_comment)


def told(fate: str, what: str, reason: str, is_comment: bool) -> str:
    """A sentence; `what` says whose it is and what it says."""
    if fate == Fate.PENDING:
        return f"Taken back, to be decided again: {what}"
    if is_comment:
        return f"Comment dealt with: {what}" + (f". Answer: {reason}" if reason else "")
    if fate == Fate.DECLINED:
        return f"Declined: {what}. Reason: {reason}"
    if fate == Fate.ACCEPTED and reason == MADE_BY_HAND:
        return f"Marked as made by hand: {what}"
    said = "Accepted" if fate == Fate.ACCEPTED else "No longer fitted the text"
    return f"{said}: {what}" + (f" ({reason})" if reason else "")
