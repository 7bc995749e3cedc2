"""One source in the list: its name, how long it is, and whether its text can be searched."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from editor.domain.findings import Source
from editor.widgets.buttons import IconButton
from editor.widgets.look import S4, S8, icon, look_changed, looks


class SourceRow(QFrame):
    chosen = Signal()
    remove_requested = Signal()
    step_requested = Signal(int)

    def __init__(self, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source = source
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        looks(self, "row")
        self._sign, name, about = QLabel(), QLabel(source.name), QLabel(words_about(source))
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setMinimumWidth(40)
        looks(about, "meta" if has_text(source) else "attention")
        remove = IconButton("close", f"Remove {source.name}", "Delete")
        remove.clicked.connect(self.remove_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(S8, 0, S4, 0)
        row.setSpacing(S8)
        row.addWidget(self._sign)
        row.addWidget(name, 1)
        row.addWidget(about)
        row.addWidget(remove)
        self.setToolTip(source.name)
        self.setAccessibleName(f"{source.name}, {words_about(source)}")
        self.setAccessibleDescription("Enter shows it, Delete removes it.")
        look_changed.connect(self._draw)
        self._draw()

    def show_chosen(self, chosen: bool) -> None:
        looks(self, "row-current" if chosen else "row")

    def _draw(self) -> None:
        good = has_text(self.source)
        self._sign.setPixmap(icon("source" if good else "warning", "quiet" if good else "attention").pixmap(16, 16))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step_requested.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)


def has_text(source: Source) -> bool:
    """Whether all its pages have text to be searched."""
    return all(page.text.strip() for page in source.pages) and bool(source.pages)


def words_about(source: Source) -> str:
    """3 pages; or that it can't be checked."""
    without = sum(not page.text.strip() for page in source.pages)
    pages = len(source.pages)
    if without == pages:
        return "no text: cannot check"
    if without:
        return f"{without} of {pages} pages without text"
    return "1 page" if pages == 1 else f"{pages} pages"
