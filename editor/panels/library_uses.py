"""The open drafts that use an entry of a library: a click opens one, another makes it say what the library says."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.session.library import Use
from editor.widgets.look import S4, S8, looks
from editor.widgets.status_chip import StatusChip


class LibraryUses(QWidget):
    open_requested = Signal(int)
    update_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        looks(self.title, "part")
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(S4 + 1, S8, 0, 0)
        self._column.setSpacing(S4)
        self._column.addWidget(self.title)

    def show_uses(self, uses: tuple[Use, ...]) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(use) for use in uses]
        for row in self._rows:
            self._column.addWidget(row)
        count, behind = len(uses), sum(use.differs for use in uses)
        words = "No open draft uses this." if not count else f"Used in {count} open draft{'s' if count > 1 else ''}"
        self.title.setText(f"{words}, {behind} with other words" if behind else words)

    def _row(self, use: Use) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S8)
        headline = use.headline or "No headline yet"
        label = QLabel(headline)
        label.setToolTip(headline)
        label.setMinimumWidth(1)
        stage = StatusChip(use.stage.value)
        line.addWidget(label, 1)
        line.addWidget(stage)
        line.addWidget(_link("Open", f"Open “{headline}”", lambda: self.open_requested.emit(use.draft_id)))
        if use.differs:
            update = _link(
                "Change it there", f"Change it in “{headline}”", lambda: self.update_requested.emit(use.draft_id)
            )
            line.addWidget(update)
        return row


def _link(words: str, name: str, do: Callable[[], object]) -> QPushButton:
    button = QPushButton(words)
    looks(button, "link")
    button.setAccessibleName(name)
    button.clicked.connect(lambda _: do())
    button.setCursor(Qt.CursorShape.ArrowCursor)
    return button
