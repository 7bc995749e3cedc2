"""What could be meant, listed under a field as one types: never in the way of the keys, which go on into the field."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.domain.values import frozen
from editor.widgets.announce import announce
from editor.widgets.look import S4, S8, colour, font, ink, looks

WIDEST, ROWS = 520, 8
_DETAIL = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
Index = QModelIndex | QPersistentModelIndex


@frozen
class Offer:
    """`detail` tells apart what has the same label; `value` is given back when it is chosen."""

    label: str
    detail: str
    value: Any


class _Line(QStyledItemDelegate):
    """The label, beside it the detail in grey."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        detail = str(index.data(_DETAIL))
        super().paint(painter, option, index)
        label = option.fontMetrics.horizontalAdvance(str(index.data()))
        room = option.rect.adjusted(label + S8 + S4 * 3, 0, -S8, 0)
        painter.save()
        painter.setFont(font("meta"))
        painter.setPen(colour(ink("quiet", index.row() == self._view.currentRow())))
        words = painter.fontMetrics().elidedText(detail, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDEST, option.fontMetrics.height() + S8)


class Completion(QFrame):
    """One for a window. Down and Up choose, Enter or Tab takes what is chosen, Esc or any other way out closes it."""

    chosen = Signal(object)  # the Offer's value

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        looks(self, "popup")
        self.list = QListWidget(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName("From your libraries")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_Line(self.list))
        self.list.itemClicked.connect(self._take)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addWidget(self.list)
        self._offers: list[Offer] = []
        self._field: QWidget | None = None
        self._at = QRect()
        self.hide()

    def offer(self, field: QWidget, at: QRect, offers: Sequence[Offer], choose: bool = False) -> None:
        """Lists the offers under a rectangle of the field; none closes the list. `choose` goes to the first one."""
        if not offers:
            self.close_list()
            return
        if field is not self._field:
            self.close_list()
            self._field = field
            field.installEventFilter(self)
        is_news = not self.isVisible()
        self._at, self._offers = at, list(offers)
        self.list.clear()
        for each in offers:
            line = QListWidgetItem(each.label, self.list)
            line.setData(_DETAIL, each.detail)
            line.setData(Qt.ItemDataRole.AccessibleTextRole, f"{each.label}, {each.detail}" if each.detail else "")
            line.setToolTip(each.detail)
        self.list.setCurrentRow(0 if choose else -1)
        self.place()
        self.show()
        self.raise_()
        if is_news:
            count = "1 suggestion" if len(offers) == 1 else f"{len(offers)} suggestions"
            announce(field, f"{count} from your libraries; Down goes to them, Esc closes.")

    def place(self) -> None:
        """Under the field, above it where the window ends."""
        window, field = self.parentWidget(), self._field
        if window is None or field is None:
            return
        rows = min(len(self._offers), ROWS)
        height = rows * self.list.sizeHintForRow(0) + 2
        width = min(max(field.width(), WIDEST * 2 // 3), WIDEST)
        below = field.mapTo(window, QPoint(self._at.left(), self._at.bottom() + 2))
        y = below.y()
        if y + height > window.height():
            y = field.mapTo(window, self._at.topLeft()).y() - height - 2
        self.setGeometry(max(min(below.x(), window.width() - width), 0), max(y, 0), width, height)

    def close_list(self) -> None:
        self.hide()
        if self._field is not None:
            self._field.removeEventFilter(self)
            self._field = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.MouseButtonPress):
            self.close_list()
            return False
        if not isinstance(event, QKeyEvent) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        takes = self._takes(Qt.Key(event.key()))
        if takes and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif takes and event.type() == QEvent.Type.KeyPress:
            self._press(Qt.Key(event.key()))
            return True
        return False

    def _takes(self, key: Qt.Key) -> bool:
        if key in _ENTER:
            return self.list.currentRow() >= 0
        return key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Escape)

    def _press(self, key: Qt.Key) -> None:
        row, field = self.list.currentRow(), self._field
        if key == Qt.Key.Key_Escape:
            self.close_list()
        elif key in _ENTER:
            self._take(self.list.currentItem())
        else:
            row = min(row + 1, len(self._offers) - 1) if key == Qt.Key.Key_Down else max(row - 1, 0)
            self.list.setCurrentRow(row)
            if field is not None:
                announce(field, f"{self._offers[row].label}, {self._offers[row].detail}")

    def _take(self, line: QListWidgetItem | None) -> None:
        value = self._offers[self.list.row(line)].value if line else None
        self.close_list()
        if value is not None:
            self.chosen.emit(value)
