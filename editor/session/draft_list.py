"""The drafts as a list that views show: newest first, filtered by words, fetched a page at a time."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from editor.desk.list_drafts import DraftRow, count_drafts, list_drafts
from editor.desk.start import Store
from editor.domain.draft import Stage

PAGE = 200
Index = QModelIndex | QPersistentModelIndex
RowRole = Qt.ItemDataRole.UserRole


class DraftList(QAbstractListModel):
    """`data(index, RowRole)` is the DraftRow; the display text is what a screen reader says."""

    counted = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._text = ""
        self._stage = (0, Stage.DRAFTING)
        self._rows: list[DraftRow] = []
        self._complete = False
        self.count = 0
        self.refresh()

    @property
    def filter_text(self) -> str:
        return self._text

    def filter(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.refresh()

    def refresh(self) -> None:
        """Reads the first page anew."""
        self.beginResetModel()
        self._rows = list_drafts(self._store, self._text, 0, PAGE)
        self._complete = len(self._rows) < PAGE
        self.count = len(self._rows) if self._complete else count_drafts(self._store, self._text)
        self.endResetModel()
        self.counted.emit()

    def note_saved(self, draft_id: int) -> None:
        """Moves the line of a draft that was just saved to the top, and shows what it says now."""
        newest = list_drafts(self._store, self._text, 0, 1)
        if not newest or newest[0].id != draft_id:
            return
        at = self.row_of(draft_id)
        if at < 0:
            self.refresh()
            return
        if at > 0:
            self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), 0)
            self._rows.insert(0, self._rows.pop(at))
            self.endMoveRows()
        if self._rows[0] != newest[0]:
            self._rows[0] = newest[0]
            self.dataChanged.emit(self.index(0), self.index(0))

    def show_stage(self, draft_id: int, stage: Stage) -> None:
        """What the open draft is said to be everywhere else: cleared is nothing that is written down."""
        self._stage = (draft_id, stage)
        at = self.row_of(draft_id)
        if at >= 0:
            self.dataChanged.emit(self.index(at), self.index(at))

    def row_of(self, draft_id: int) -> int:
        """Where the draft stands among what has been fetched, -1 where it doesn't."""
        return next((at for at, row in enumerate(self._rows) if row.id == draft_id), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._complete

    def fetchMore(self, parent: Index) -> None:
        more = list_drafts(self._store, self._text, len(self._rows), PAGE)
        self._complete = len(more) < PAGE
        known = {row.id for row in self._rows}  # a save since the last page may have moved a line over its edge
        more = [row for row in more if row.id not in known]
        if more:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
            self._rows += more
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if row.id == self._stage[0]:
            row = replace(row, stage=self._stage[1])
        if role == RowRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.headline or 'No headline yet'}, {row.kind}, {row.stage.value}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.headline
        return None
