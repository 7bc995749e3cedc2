"""A program that types into a draft as a writer does and says when it made each edit; the kill test ends it."""

import sys
from dataclasses import replace
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QTimer

from editor.domain.draft import Draft
from editor.domain.edits import AddItem, Edit, SetItem
from editor.domain.places import Part, Place
from editor.domain.text import Block, Span, plain
from editor.domain.text_edits import ReplaceBlocks
from editor.session.document import DraftDocument
from editor.session.notices import Notices
from editor.session.saver import Saver
from editor.session.worker import Worker
from editor.store.drafts import load_draft
from editor.store.store import open_store

KEY = 15
"""Milliseconds from one edit to the next."""
PARAGRAPH, CTRL_S = 40, 60
"""Edits to a paragraph, and from one Ctrl+S to the next, where there are any."""


def edit_number(number: int, draft: Draft) -> Edit:
    """The edit that types the word of that number at the end of the body; now and then a quote is typed in too."""
    word = f"w{number}"
    if number % 11 == 5 and draft.quotes:
        quote = draft.quotes[0]
        said = Block((Span(f"{quote.text} {word}".strip(), italic=True),), id=quote.paragraphs[0].id)
        return SetItem(replace(quote, paragraphs=(said,)), field="words")
    if number % 97 == 50:
        return AddItem(replace(draft.quotes[0], id=f"copy{number}"), verb="duplicate")
    if not draft.body or number % PARAGRAPH == 0:
        return ReplaceBlocks(Place(Part.BODY), (), (plain(word),), after=draft.body[-1].id if draft.body else "")
    last = draft.body[-1]
    return ReplaceBlocks(Place(Part.BODY), (last,), (last.with_spans((*last.spans, Span(f" {word}"))),), typing=True)


def main(path: Path, first: int, ctrl_s: bool) -> None:
    app = QCoreApplication(sys.argv[:1])
    store = open_store(path)
    stored = load_draft(store, 1)
    document = DraftDocument(1, stored.draft)
    saver = Saver(store, document, stored.saved, Worker("saver"), Notices())
    number = first

    def type_on() -> None:
        nonlocal number
        document.apply(edit_number(number, document.draft))
        print(number, monotonic(), flush=True)
        if ctrl_s and number % CTRL_S == 0:
            saver.number_revision("Bea")
        number += 1

    keys = QTimer()
    keys.timeout.connect(type_on)
    keys.start(KEY)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), "ctrl-s" in sys.argv)
