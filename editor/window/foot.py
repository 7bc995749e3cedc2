"""The line at the foot of the window: messages on the left, what is quietly true on the right."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from editor.domain.text import words
from editor.session.actions import Progress
from editor.session.notices import Notice
from editor.session.open_draft import OpenDraft
from editor.session.saver import SaveState, saved_words
from editor.session.workspace import Workspace
from editor.widgets.look import looks
from editor.widgets.message_bar import MessageBar
from editor.widgets.status_bar import StatusBar

COUNT_DELAY = 300
"""Milliseconds after an edit until the words are counted again."""


class Foot(QWidget):
    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.messages, self.status = MessageBar(self), StatusBar(self)
        looks(self, "foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.messages, 1)
        layout.addWidget(self.status)
        path = workspace.store.path
        self.status.show_file(path.name + (" (read-only)" if workspace.store.read_only else ""), str(path))
        self._count = QTimer(self)
        self._count.setSingleShot(True)
        self._count.setInterval(COUNT_DELAY)
        self._count.timeout.connect(self._show_words)
        self.status.words.installEventFilter(self)
        workspace.notices.said.connect(self._say)
        workspace.notices.lapsed.connect(self.messages.clear)
        workspace.actions.began.connect(self._begin)
        workspace.actions.ended.connect(self.status.end)

    def show_draft(self, open_draft: OpenDraft | None) -> None:
        self.status.saved.setVisible(open_draft is not None)
        self.status.words.setVisible(open_draft is not None)
        if open_draft and self._workspace.saver:
            open_draft.document.changed.connect(self._note_change)
            self._workspace.saver.state_changed.connect(self._show_saved)
            self._show_saved()
            self._show_words()

    def say_statistics(self) -> None:
        """Words, characters, reading time and sentence length, in the message bar."""
        if words := self._statistics():
            self._workspace.notices.say(words)

    def _statistics(self) -> str:
        from editor.domain.statistics import statistics

        open_draft = self._workspace.open_draft
        return str(statistics(open_draft.document.draft)) if open_draft else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """They are counted when somebody points at the words, not with each key."""
        if event.type() == QEvent.Type.ToolTip:
            self.status.words.setToolTip(self._statistics())
        return False

    def leave(self) -> None:
        self._count.stop()

    def _say(self, notice: Notice) -> None:
        self.messages.say(notice.text, notice.action_label, notice.action, notice.is_error)

    def _begin(self, what: str, progress: Progress) -> None:
        self.status.begin(what, progress.stop)
        progress.moved.connect(self.status.advance)

    def _note_change(self) -> None:
        if not self._count.isActive():
            self._count.start()

    def _show_words(self) -> None:
        open_draft = self._workspace.open_draft
        if open_draft:
            draft = open_draft.document.draft
            quotes = (block for quote in draft.quotes for block in quote.paragraphs)
            texts = (draft.headline, draft.standfirst, *(block.text for block in (*draft.body, *quotes)))
            self.status.show_words(sum(words(text) for text in texts))

    def _show_saved(self) -> None:
        saver = self._workspace.saver
        if saver is None:
            return
        if saver.state is SaveState.SAVED:
            self.status.show_saved(saved_words(saver.saved_at))
        elif saver.state is SaveState.FAILED:
            self.status.show_saved("Not saved", "blocks")
        else:
            self.status.show_saved("Saving" if saver.state is SaveState.SAVING else "Not saved yet")
