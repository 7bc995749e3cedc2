"""The list of drafts: filter, open, new, duplicate, delete."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.panels.draft_line import DraftLine
from editor.session.draft_list import DraftList, Index, RowRole
from editor.widgets.look import S4, S8, S12, icon, look_changed, looks

FILTER_DELAY = 120
"""Milliseconds without a key after which the filter is applied."""


class _List(QListView):
    """Enter or F2 opens a draft to write in, Delete puts it away."""

    chosen = Signal(int)
    write_requested = Signal(int)
    delete_requested = Signal(int)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Lines are of one height: what one says anew is painted, where QListView would lay out and paint them all."""
        QAbstractItemView.dataChanged(self, first, last, roles)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        key = event.key()
        if index.isValid() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.write_requested.emit(index.data(RowRole).id)
        elif index.isValid() and key == Qt.Key.Key_Delete:
            self.delete_requested.emit(index.data(RowRole).id)
        else:
            super().keyPressEvent(event)


class DraftsPanel(QWidget):
    """`open_requested` comes with a draft that was clicked, `write_requested` when the caret should go to it too."""

    title = "Drafts"
    open_requested = Signal(int)
    write_requested = Signal(int)
    new_requested = Signal()
    template_requested = Signal()
    duplicate_requested = Signal(int)
    delete_requested = Signal(int)
    fold_requested = Signal()

    def __init__(self, drafts: DraftList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._heading = QLabel(self.title, self)
        looks(self._heading, "part")
        self._count = QLabel(self)
        looks(self._count, "meta")
        self._new = QToolButton(self)
        self._new.setToolTip("New draft (Ctrl+N)")
        self._new.setAccessibleName("New draft")
        self._new.clicked.connect(self.new_requested)
        self.template_button = QToolButton(self)
        self.template_button.setToolTip("New draft from a template (Ctrl+Shift+N)")
        self.template_button.setAccessibleName("New draft from a template")
        self.template_button.clicked.connect(self.template_requested)
        self._fold = QToolButton(self)
        self._fold.setToolTip("Fold the list away (F9)")
        self._fold.setAccessibleName("Fold the list away")
        self._fold.clicked.connect(self.fold_requested)
        self.filter_field = QLineEdit(self)
        self.filter_field.setPlaceholderText("Filter by any word")
        self.filter_field.setAccessibleName("Filter drafts")
        self.filter_field.setClearButtonEnabled(True)
        self.filter_field.setProperty("own_undo", True)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(FILTER_DELAY)
        self._wait.timeout.connect(lambda: drafts.filter(self.filter_field.text()))
        self.filter_field.textChanged.connect(lambda _: self._wait.start())
        self.list = _List(self)
        self.list.setModel(drafts)
        self.list.setItemDelegate(DraftLine(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName("Drafts")
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setMouseTracking(True)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.clicked.connect(lambda index: self.open_requested.emit(index.data(RowRole).id))
        self.list.write_requested.connect(self.write_requested)
        self.list.delete_requested.connect(self.delete_requested)
        self.empty = QLabel(self)
        self.empty.setWordWrap(True)
        looks(self.empty, "quiet")
        self.first = QPushButton("New draft", self)
        self.first.clicked.connect(self.new_requested)
        looks(self.first, "primary")
        self._open_id = 0
        self._lay_out()
        drafts.counted.connect(self._show_count)
        drafts.modelReset.connect(self._mark_open)
        look_changed.connect(self._draw)
        self._draw()
        self._show_count()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(S4)
        for widget in (self._heading, self._count):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._new)
        head.addWidget(self.template_button)
        head.addWidget(self._fold)
        inside = QVBoxLayout()
        inside.setContentsMargins(S12, S8, S8, S8)
        inside.setSpacing(S8)
        inside.addLayout(head)
        inside.addWidget(self.filter_field)
        inside.addWidget(self.empty)
        inside.addWidget(self.first, 0, Qt.AlignmentFlag.AlignLeft)
        inside.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside)
        layout.addWidget(self.list, 1)

    def show_open(self, draft_id: int) -> None:
        """Marks the draft that is open."""
        self._open_id = draft_id
        self._mark_open()

    def _mark_open(self) -> None:
        row = self._drafts.row_of(self._open_id)
        self.list.setCurrentIndex(self._drafts.index(row) if row >= 0 else QModelIndex())

    def _show_count(self) -> None:
        count, filtered = self._drafts.count, bool(self._drafts.filter_text)
        self._count.setText(f"{count:,}" if count else "")
        self.empty.setText(
            "No draft has these words." if filtered else "No drafts yet. A statement that you begin stands here."
        )
        self.empty.setVisible(not count)
        self.first.setVisible(not count and not filtered)
        self.list.setVisible(bool(count))

    def _show_menu(self, position: object) -> None:
        from PySide6.QtCore import QPoint

        assert isinstance(position, QPoint)
        index = self.list.indexAt(position)
        if not index.isValid():
            return
        draft_id = index.data(RowRole).id
        menu = QMenu(self)
        menu.addAction("Open", lambda: self.write_requested.emit(draft_id))
        menu.addAction("Duplicate for another audience", lambda: self.duplicate_requested.emit(draft_id))
        menu.addSeparator()
        menu.addAction(icon("delete"), "Delete", lambda: self.delete_requested.emit(draft_id))
        menu.exec(self.list.viewport().mapToGlobal(position))
        menu.deleteLater()

    def _draw(self) -> None:
        self._new.setIcon(icon("add"))
        self.template_button.setIcon(icon("chevron-down"))
        self._fold.setIcon(icon("fold-left"))
