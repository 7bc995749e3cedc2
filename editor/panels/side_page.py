"""A page of the right column: scrolls as one, follows the open draft when typing pauses, sleeps while unseen."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor.session.open_draft import OpenDraft
from editor.widgets.look import S8, S12, S24, looks

PAUSE = 400
"""Milliseconds after the last edit until the page is drawn again."""


class SidePage(QScrollArea):
    def __init__(self, open_draft: OpenDraft, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_draft = open_draft
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        looks(self, "page")
        content = QWidget()
        looks(content, "page")
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(S12, S12, S12, S24)
        self.column.setSpacing(S8)
        self.setWidget(content)
        self._stale = True
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.refresh)
        open_draft.document.changed.connect(lambda _: self.note_change())

    def note_change(self) -> None:
        """What is shown may be another now."""
        self._stale = True
        if self.isVisible():
            self._pause.start()

    def note_news(self) -> None:
        """Another program did something with the draft."""
        self.refresh()

    def refresh(self) -> None:
        """Draws at once what is true now, or when the page is next seen."""
        self._pause.stop()
        self._stale = not self.isVisible()
        if not self._stale:
            self.draw()

    def draw(self) -> None:
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            QTimer.singleShot(0, self, self.refresh)


def text_label(text: str = "", look: str = "") -> QLabel:
    """Words that wrap, shown as they are."""
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if look:
        looks(label, look)
    return label
