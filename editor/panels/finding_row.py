"""One finding: what it says and where, how to put it right, and unfolded all that can be done about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.domain.draft import Draft
from editor.domain.findings import Finding
from editor.panels.finding_details import FindingDetails
from editor.panels.finding_words import fix_words, group_of, says, where
from editor.widgets.look import S4, S8, icon, look_changed, looks


class FindingRow(QFrame):
    """Enter or a click goes to its place; the arrows are the panel's."""

    chosen = Signal(object)  # Finding
    fix_requested = Signal(object)
    step_requested = Signal(int)
    unfolded = Signal(object)  # FindingDetails: to be connected

    def __init__(self, finding: Finding, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self.details: FindingDetails | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        looks(self, "row")
        self._sign, self._says, self._where = QLabel(), QLabel(), QLabel()
        self._says.setWordWrap(True)
        self._where.setWordWrap(True)
        looks(self._where, "meta")
        for label in (self._says, self._where):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.fix = QPushButton()
        looks(self.fix, "flush")
        self.fix.clicked.connect(lambda: self.fix_requested.emit(self.finding))
        grid = QGridLayout(self)
        grid.setContentsMargins(S8, S4, S8, S4)
        grid.setHorizontalSpacing(S8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._says, 0, 1)
        grid.addWidget(self._where, 1, 1)
        grid.addWidget(self.fix, 2, 1, Qt.AlignmentFlag.AlignLeft)
        self._under = QVBoxLayout()
        self._under.setContentsMargins(0, 0, 0, 0)
        grid.addLayout(self._under, 3, 1)
        look_changed.connect(self._draw)
        self.show_finding(finding, draft)

    def show_finding(self, finding: Finding, draft: Draft) -> None:
        self.finding = finding
        message, place = says(finding), where(finding, draft)
        self._says.setText(message)
        self._where.setText(place)
        self.fix.setText(fix_words(finding))
        self.fix.setVisible(finding.fix is not None and finding.is_open)
        self.setToolTip(finding.reason)
        self.setAccessibleName(f"{group_of(finding).word}: {message} {place}")
        self.setAccessibleDescription(finding.reason)
        self._draw()

    def unfold(self, is_open: bool, said: str = "") -> None:
        """Shows or hides what can be done; `said` is what the passage was said to be."""
        looks(self, "row-current" if is_open else "row")
        if not is_open and self.details is not None:
            self._under.removeWidget(self.details)
            self.details.hide()
            self.details.deleteLater()
            self.details = None
        elif is_open and self.details is None:
            self.details = FindingDetails(self.finding, said)
            self._under.addWidget(self.details)
            self.unfolded.emit(self.details)

    def _draw(self) -> None:
        group = group_of(self.finding)
        sign, role = ("note", "quiet") if self.finding.waived else (group.sign, group.role)
        self._sign.setPixmap(icon(sign, role).pixmap(16, 16))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.finding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.finding)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.step_requested.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
