"""The request that goes with a sign-off copy, as text to paste and as a mail that opens in Outlook ready to be sent."""

from datetime import datetime

from editor.domain.uk_time import moment_in_words
from editor.domain.values import frozen
from editor.exports.eml import Attached, one_line, unsent_mail


@frozen
class Request:
    """`to` is an address, "" where none is known; `deadline` is UTC."""

    to: str
    recipient: str
    headline: str
    approves: str
    reference: str
    sender: str = ""
    organisation: str = ""
    deadline: datetime | None = None


def subject(request: Request) -> str:
    return one_line(f"For sign-off: {request.headline or 'statement without a headline'} ({request.reference})")


def request_text(request: Request, file_name: str) -> str:
    """Plain words: what is asked, by when, and what to do with the file."""
    by = f"by {moment_in_words(request.deadline)}" if request.deadline else "as soon as you can"
    name = request.recipient.strip()
    return "\n\n".join(
        (
            f"Dear {name}," if name else "Hello,",
            f"Please sign off {request.approves} of “{request.headline}” {by}.",
            f"The text is in the attached Word file, {file_name}. Make changes straight in it: they are tracked. "
            "Choose your answer on its first page, save the file, and reply to this e-mail with it.",
            "The text is not for publication. Please do not pass it on.",
            "\n".join(filter(None, (request.sender.strip(), request.organisation.strip()))),
            f"Reference: {request.reference}",
        )
    )


def request_mail(request: Request, file_name: str, data: bytes) -> bytes:
    """The mail as a file that Outlook opens as a draft."""
    text = request_text(request, file_name)
    return unsent_mail(subject(request), text, (Attached(file_name, data),), request.to)


def reminder_text(request: Request, sent: datetime, now: datetime, came_back: datetime | None = None) -> str:
    """A reminder to paste; it says so where the deadline has passed, and when the copy `came_back` without an answer.
    All times are UTC."""
    name = request.recipient.strip()
    due = ""
    if request.deadline:
        passed = request.deadline < now
        due = f" We asked for it by {moment_in_words(request.deadline)}{', which has passed' if passed else ''}."
    had = "have not had your answer"
    if came_back:
        had = f"had your copy back at {moment_in_words(came_back)}, but with no answer in it"
    return "\n\n".join(
        (
            f"Dear {name}," if name else "Hello,",
            f"At {moment_in_words(sent)} we sent you “{request.headline}” for sign-off ({request.reference}) "
            f"and {had}.{due}",
            "Please reply with the Word file and your answer on its first page, or tell us by return if you need it "
            "again.",
            "\n".join(filter(None, (request.sender.strip(), request.organisation.strip()))),
        )
    )
