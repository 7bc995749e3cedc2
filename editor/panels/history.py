"""The History tab: what the draft was, each revision held against now and brought back; and the office's log."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.domain.uk_time import short_time
from editor.panels.revision_view import RevisionView
from editor.session.history import Logged, Looked, RevisionRow, look, read_log, read_revisions
from editor.session.open_draft import OpenDraft
from editor.session.workspace import Workspace
from editor.widgets.look import S4, S8, S12, looks
from editor.widgets.segments import Segments

REVISIONS, LOG = "revisions", "log"
PADDING = 6
"""Pixels on the left and on the right of a line's words."""
_ID = Qt.ItemDataRole.UserRole


class HistoryPanel(QWidget):
    def __init__(self, workspace: Workspace, open_draft: OpenDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace, self.open_draft = workspace, open_draft
        looks(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("History")
        self.choice = Segments(
            "Show",
            [(REVISIONS, "Revisions", "What the draft was"), (LOG, "Log", "What the office did with it")],
        )
        self.choice.show_value(REVISIONS)
        self.list = _List("Revisions")
        self.lines = _List("Log")
        self.view = RevisionView()
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.list)
        self.split.addWidget(self.view)
        self.split.setSizes([300, 400])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, S8, 0, 0)
        column.setSpacing(S8)
        column.addWidget(self.choice)
        column.addWidget(self.split, 1)
        column.addWidget(self.lines, 1)
        self.choice.setContentsMargins(S12, 0, 0, 0)
        self.lines.hide()
        self.choice.chosen.connect(lambda value: self._show_kind(value == LOG))
        self.list.currentItemChanged.connect(lambda item, _: self._look(item))
        self.view.restore_requested.connect(self.restore)
        if workspace.saver:
            workspace.saver.saved.connect(self.refresh)
        open_draft.sign_off.changed.connect(self.refresh)

    def refresh(self) -> None:
        if self.isVisible() and self.workspace.open_draft is self.open_draft:
            read_revisions(self.workspace, self._show_revisions)
            read_log(self.workspace, self._show_log)

    def note_news(self) -> None:
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _show_kind(self, log: bool) -> None:
        self.split.setVisible(not log)
        self.lines.setVisible(log)

    def _show_revisions(self, rows: list[RevisionRow]) -> None:
        chosen = self.list.currentItem().data(_ID) if self.list.currentItem() else 0
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(line(row))
            item.setData(_ID, row.id)
            if not row.number:
                item.setForeground(self.palette().placeholderText())
            self.list.addItem(item)
            if row.id == chosen:
                self.list.setCurrentItem(item)
        self.list.blockSignals(False)
        if self.list.currentItem() is None and rows:
            self.list.setCurrentRow(0)
        else:
            self._look(self.list.currentItem())

    def _show_log(self, lines: tuple[Logged, ...]) -> None:
        self.lines.clear()
        for each in lines:
            self.lines.addItem(f"{short_time(each.at)}{f', {each.by}' if each.by else ''}\n{each.words}")
        if not lines:
            self.lines.addItem("Nothing has been sent, decided or released yet.")

    def _look(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            look(self.workspace, item.data(_ID), self.view.show_looked)

    def restore(self, looked: Looked) -> None:
        """An ordinary edit: one undo takes it back."""
        from editor.domain.edits import Restore
        from editor.domain.errors import EditorError

        name = f"revision {looked.revision.number}" if looked.revision.number else "autosave"
        document = self.open_draft.document
        before = document.draft
        try:
            document.apply(Restore(looked.revision.draft, f"restore {name}"))
        except EditorError as error:
            self.open_draft.notices.say_error(error)
            return
        if document.draft is before:
            self.open_draft.notices.say("The draft says so already.")
            return
        of = name.capitalize() if looked.revision.number else f"The draft of {short_time(looked.revision.saved)}"
        self.open_draft.notices.say(f"{of} restored.", "Undo", *document.taking_back())
        self._look(self.list.currentItem())


class _Line(QStyledItemDelegate):
    """Asks for as many lines as its words need between the paddings that resources/style.qss gives it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        narrower = QStyleOptionViewItem(option)
        narrower.rect = option.rect.adjusted(0, 0, -2 * PADDING, 0)
        return super().sizeHint(narrower, index)


class _List(QListWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(_Line(self))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSpacing(S4)
        self.setViewportMargins(S8, 0, S8, 0)
        looks(self, "page")


def line(row: RevisionRow) -> str:
    """Revision 3: sent for sign-off, over its moment, its writer and how many words it has."""
    why = f"Revision {row.number}: {row.why}" if row.number else row.why.capitalize()
    by = f" · {row.by}" if row.by else ""
    return f"{why}\n{short_time(row.saved)}{by} · {row.words} words"
