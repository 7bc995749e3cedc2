"""What a copy held as it was sent: the truth that a returned file is compared with, and its JSON form."""

import json
from typing import Any

from editor.domain.places import place_of, place_row
from editor.domain.printed import Printed, PrintedBlock, PrintedSpan, Role
from editor.domain.values import frozen

VERSION = 1


@frozen
class SentText:
    """The release block by block, and the paragraphs of the front block, the headers and the footers, in the order
    of the file. `answers` are the indexes of those in `front` that hold a control, where an answer is no change."""

    release: Printed
    front: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    footer: tuple[str, ...] = ()
    answers: tuple[int, ...] = ()

    def to_text(self) -> str:
        """JSON; `from_text` gives back an equal value."""
        return json.dumps(
            {
                "version": VERSION,
                "release": [_block(block) for block in self.release],
                "front": self.front,
                "header": self.header,
                "footer": self.footer,
                "answers": self.answers,
            }
        )

    @staticmethod
    def from_text(text: str) -> "SentText":
        form = json.loads(text)
        return SentText(
            tuple(_block_of(block) for block in form["release"]),
            tuple(form["front"]),
            tuple(form["header"]),
            tuple(form["footer"]),
            tuple(form["answers"]),
        )


def _block(block: PrintedBlock) -> list[Any]:
    return [
        block.role.value,
        place_row(block.place),
        block.number,
        [[span.text, int(span.bold), int(span.italic), span.link, span.origin] for span in block.spans],
    ]


def _block_of(form: list[Any]) -> PrintedBlock:
    role, place, number, spans = form
    return PrintedBlock(
        Role(role),
        tuple(PrintedSpan(text, bool(bold), bool(italic), link, origin) for text, bold, italic, link, origin in spans),
        place_of(place),
        number,
    )
