"""What a copy says as it is sent, read back from the file itself: what a returned one is compared with."""

from editor.domain.printed import Printed
from editor.domain.sent import SentText
from editor.reading.values import ReadParagraph
from editor.reading.word import read_word

FIRST = "part_0"
"""The bookmark round the first block of the release."""


def sent_text(release: Printed, data: bytes) -> SentText:
    """`data` is the copy as it was written, which needs no worker to be read."""
    copy = read_word(data)
    end = next((index for index, each in enumerate(copy.before) if FIRST in each.bookmarks), len(copy.before))
    return SentText(
        release,
        _texts(copy.before[:end]),
        tuple(text for part in copy.parts("header") for text in _texts(part.before)),
        tuple(text for part in copy.parts("footer") for text in _texts(part.before)),
        tuple(dict.fromkeys(control.paragraph for control in copy.controls if 0 <= control.paragraph < end)),
    )


def _texts(paragraphs: tuple[ReadParagraph, ...]) -> tuple[str, ...]:
    return tuple(paragraph.text for paragraph in paragraphs)
