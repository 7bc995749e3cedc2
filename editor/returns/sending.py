"""What a copy holds as it is sent, read from the file that was just written."""

from editor.domain.printed import Printed
from editor.domain.sent import SentText
from editor.reading.values import ReadCopy

FIRST = "part_0"
"""The bookmark round the first block of the release."""


def sent_text(release: Printed, read: ReadCopy) -> SentText:
    """`read` is the file as written from the release, which begins at its first bookmark."""
    first = next((i for i, paragraph in enumerate(read.before) if FIRST in paragraph.bookmarks), len(read.before))
    answers = {control.paragraph for control in read.controls}
    kept = [(i, paragraph.text) for i, paragraph in enumerate(read.before[:first]) if paragraph.text.strip()]
    return SentText(
        release,
        tuple(text for _, text in kept),
        _margin(read, "header"),
        _margin(read, "footer"),
        tuple(index for index, (i, _) in enumerate(kept) if i in answers),
    )


def _margin(read: ReadCopy, kind: str) -> tuple[str, ...]:
    texts = (paragraph.text for part in read.parts(kind) for paragraph in part.after)
    return tuple(dict.fromkeys(text for text in texts if text.strip()))
