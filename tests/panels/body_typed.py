"""A body panel with its real document, and the keys that writers press in it."""

from PySide6.QtCore import QMimeData

from editor.domain.draft import Draft
from editor.panels.body import BodyPanel
from editor.widgets.text_with_quotes import TextWithQuotes
from tests.panels.opened import Opened, opened
from tests.widgets.typed import Bound


class BoundBody(Bound):
    """`panel` as the window makes it; `data` is what was copied last."""

    text: TextWithQuotes

    def __init__(self, draft: Draft, read_only: bool = False) -> None:
        self.opened: Opened = opened(draft, read_only)
        self.document = self.opened.document
        self.panel = BodyPanel(self.opened.open_draft)
        self.text = self.panel.text
        self.data: QMimeData | None = None

    @property
    def placed(self) -> list[str]:
        return [block.quote for block in self.body if block.quote]

    def copy(self) -> None:
        self.data = self.text.createMimeDataFromSelection()

    def paste_copied(self) -> None:
        if self.data is not None:
            self.text.insertFromMimeData(self.data)

    def check(self) -> None:
        super().check()
        assert len(set(self.placed)) == len(self.placed)
        for block in self.body:
            assert not block.quote or not block.spans
