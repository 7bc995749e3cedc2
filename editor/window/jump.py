"""The jump box (Ctrl+J): type a few letters of a draft, a part or a command, and go there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from editor.widgets.list_icon import list_icon
from editor.widgets.look import S4, S8, colour, ink, looks

if TYPE_CHECKING:
    from editor.window.main_window import MainWindow

WIDTH, ROWS, SHOWN = 460, 12, 15
"""Pixels; drafts and commands that are looked for; lines that are to be seen at once."""
_KEYS = Qt.ItemDataRole.UserRole


class _Line(QStyledItemDelegate):
    """The command, and at the end of its line, quietly, its keys."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(colour(ink("quiet", index.row() == self._view.currentRow())))
        room = option.rect.adjusted(0, 0, -S8, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, index.data(_KEYS) or "")
        painter.restore()


class JumpBox(QFrame):
    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        looks(self, "popup")
        self._window = window
        self.field = QLineEdit(self)
        self.field.setPlaceholderText("Draft, part or command")
        self.field.setAccessibleName("Jump to a draft, part or command")
        self.field.setProperty("own_undo", True)
        self.found = QListWidget(self)
        self.found.setFrameShape(QFrame.Shape.NoFrame)
        self.found.setAccessibleName("Found")
        self.found.setItemDelegate(_Line(self.found))
        self.found.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._does: list[Callable[[], object]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S4, S4, S4, S4)
        layout.setSpacing(S4)
        layout.addWidget(self.field)
        layout.addWidget(self.found)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self.go)
        self.found.itemClicked.connect(lambda _: self.go())
        self.field.installEventFilter(self)
        self._search("")

    def open_at_top(self) -> None:
        bar = self._window.menuBar()
        self.move(bar.mapToGlobal(QPoint(max(bar.width() - WIDTH - S4, 0), bar.height())))
        self.show()
        self.field.setFocus()

    def go(self) -> None:
        row = self.found.currentRow()
        if not 0 <= row < len(self._does):
            return
        do = self._does[row]
        self.close()
        do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in moves:
            QApplication.sendEvent(self.found, event)
            return True
        return False

    def _search(self, text: str) -> None:
        self.found.clear()
        self._does = []
        wanted = text.casefold().split()
        window = self._window
        lines: list[tuple[str, str, Callable[[], object], str]] = []
        for row in window.workspace.find_drafts(text, ROWS - 4 if wanted else 4):
            lines.append((row.headline or "No headline yet", "drafting", _opening(window, row.id), ""))
        for words, action in window.menus.actions.items():
            if all(part in words.casefold() for part in wanted):
                lines.append((words, "chevron-right", action.trigger, action.shortcut().toString()))
        for line in sorted(lines, key=lambda line: _distance(line[0], text)):
            self._add(*line)
        if not self._does:
            QListWidgetItem("Nothing has these letters.", self.found).setFlags(Qt.ItemFlag.NoItemFlags)
        self.found.setCurrentRow(0)
        rows = min(self.found.count(), SHOWN)
        self.found.setFixedHeight(rows * self.found.sizeHintForRow(0))
        self.setFixedSize(WIDTH, self.sizeHint().height())

    def _add(self, words: str, sign: str, do: Callable[[], object], keys: str = "") -> None:
        line = QListWidgetItem(list_icon(sign, "quiet"), words, self.found)
        line.setData(_KEYS, keys)
        self._does.append(do)


def _distance(words: str, text: str) -> int:
    """Less is nearer: it begins with what was typed, holds it, has its words, or has them elsewhere, as in the body of
    a draft. Those that are alike stay in their order."""
    shown, typed = words.casefold(), " ".join(text.casefold().split())
    if shown.startswith(typed):
        return 0
    return 1 if typed in shown else 2 if all(part in shown for part in typed.split()) else 3


def _opening(window: "MainWindow", draft_id: int) -> Callable[[], object]:
    return lambda: window.write_in(draft_id)
