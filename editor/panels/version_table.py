"""The matrix of facts against versions as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from editor.session.versions import Comparison, Row, State
from editor.widgets.colours import Role
from editor.widgets.list_icon import list_icon
from editor.widgets.look import colour

Index = QModelIndex | QPersistentModelIndex
SIGNS: dict[State, tuple[str, Role, str]] = {
    State.SAME: ("check", "holds", "same"),
    State.DIFFERENT: ("warning", "attention", "different"),
    State.MISSING: ("remove", "quiet", "missing"),
    State.NOT_MEANT: ("not-asked", "quiet", "not meant here"),
}
_DISPLAY = Qt.ItemDataRole.DisplayRole
KIND_AND_FACT = 2
LEAST = 60
"""Pixels that a column is wide."""


class VersionModel(QAbstractTableModel):
    """Column 0 is the kind of the fact, column 1 the fact, each other column a version."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.names: tuple[str, ...] = ()

    def show_rows(self, comparison: Comparison, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.names = tuple(version.name for version in comparison.versions)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else KIND_AND_FACT + len(self.names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            if section < KIND_AND_FACT:
                return ("", "Fact")[section]
            name = self.names[section - KIND_AND_FACT]
            return f"{name} (this)" if section == KIND_AND_FACT else name
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        row = self.rows[index.row()]
        if index.column() < KIND_AND_FACT:
            return _fact(row, index.column(), role)
        version = index.column() - KIND_AND_FACT
        cell = row.cells[version]
        sign, tone, word = SIGNS[cell.state]
        if cell.state is State.SAME and sum(bool(each.facts) for each in row.cells) == 1:
            word = "only here"
        if role == _DISPLAY:
            return " ".join(cell.text.split()) if cell.state is State.DIFFERENT else word
        if role == Qt.ItemDataRole.DecorationRole:
            return list_icon(sign, tone)
        if role == Qt.ItemDataRole.ForegroundRole:
            return colour("text" if cell.state is State.DIFFERENT else "quiet")
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.names[version]}: {word} {cell.text}"
        return None


def _fact(row: Row, column: int, role: int) -> Any:
    text = " ".join(row.text.split()) if column else row.kind.capitalize()
    if role in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole):
        return text
    if role == Qt.ItemDataRole.ToolTipRole:
        return row.text
    if role == Qt.ItemDataRole.ForegroundRole and not column:
        return colour("quiet")
    return None


class VersionTable(QTableView):
    row_chosen = Signal(object)  # Row | None
    opened = Signal(object)  # Row: Enter or a double click

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = VersionModel(self)
        self.setModel(self.rows)
        self.setAccessibleName("Facts of all versions")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(LEAST)
        self.selectionModel().currentRowChanged.connect(lambda now, _: self.row_chosen.emit(self._row(now)))
        self.doubleClicked.connect(lambda index: self.opened.emit(self._row(index)))

    def show_rows(self, comparison: Comparison, rows: tuple[Row, ...]) -> None:
        """Shows the rows; the one that was chosen stays so, else it is the first."""
        chosen = self.chosen
        self.rows.show_rows(comparison, rows)
        head = self.horizontalHeader()
        for column in range(self.rows.columnCount()):
            fixed = not column
            mode = QHeaderView.ResizeMode.ResizeToContents if fixed else QHeaderView.ResizeMode.Stretch
            head.setSectionResizeMode(column, mode)
        keys = [row.key for row in rows]
        at = keys.index(chosen.key) if chosen and chosen.key in keys else 0
        if rows:
            self.selectRow(at)
        self.row_chosen.emit(self.chosen)

    @property
    def chosen(self) -> Row | None:
        return self._row(self.currentIndex())

    def _row(self, index: Index) -> Row | None:
        return self.rows.rows[index.row()] if index.isValid() and index.row() < len(self.rows.rows) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.chosen)
        else:
            super().keyPressEvent(event)
