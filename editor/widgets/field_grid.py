"""Fields with quiet labels beside them, in one pair of columns or, where there is room, two."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from editor.widgets.look import S4, S12, looks

LABEL_WIDTH = 88
TWO_COLUMNS = 560
"""The width, in pixels at 100 %, from which two pairs stand side by side."""


class FieldGrid(QWidget):
    def __init__(self, parent: QWidget | None = None, two_columns: int = TWO_COLUMNS) -> None:
        super().__init__(parent)
        self._two_columns = two_columns
        self._pairs: list[tuple[QLabel, QWidget, bool]] = []
        self._columns = 1
        self._next = (0, 0)  # row and column
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S4)
        self._grid.setVerticalSpacing(S4)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, label: str, field: QWidget, wide: bool = False) -> None:
        """A wide field takes a line to itself."""
        shown = QLabel(label)
        looks(shown, "quiet")
        shown.setMinimumWidth(LABEL_WIDTH)
        shown.setContentsMargins(S4 + 1, 5, 0, 0)
        shown.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._pairs.append((shown, field, wide))
        self._place(shown, field, wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and self._wraps:
            self.updateGeometry()
        columns = 2 if event.size().width() >= self._two_columns else 1
        if columns != self._columns:
            self._lay_out(columns)

    def _lay_out(self, columns: int) -> None:
        self._columns, self._next = columns, (0, 0)
        while self._grid.count():
            self._grid.takeAt(0)
        for label, field, wide in self._pairs:
            self._place(label, field, wide)
        self._grid.setColumnStretch(4, columns - 1)
        self._grid.setColumnMinimumWidth(2, S12 if columns == 2 else 0)

    def _place(self, label: QLabel, field: QWidget, wide: bool) -> None:
        row, column = self._next
        if column and (wide or column >= self._columns):
            row, column = row + 1, 0
        self._grid.addWidget(label, row, column * 3, Qt.AlignmentFlag.AlignTop)
        span = 4 if wide and self._columns == 2 else 1
        self._grid.addWidget(field, row, column * 3 + 1, 1, span, _alignment(field))
        self._next = row, self._columns if wide else column + 1

    def sizeHint(self) -> QSize:
        """As high as its words are where they wrap in the width that it has."""
        hint = super().sizeHint()
        return QSize(hint.width(), self._grid.totalHeightForWidth(self.width())) if self._wraps else hint

    @property
    def _wraps(self) -> bool:
        return self._grid.hasHeightForWidth()

    def minimumSizeHint(self) -> QSize:
        """In one pair of columns, so that the window can be made as narrow as that."""
        shown = [(label, field) for label, field, _ in self._pairs if not field.isHidden()]
        labels = max((label.minimumSizeHint().width() for label, _ in shown), default=0)
        fields = max((max(field.minimumSizeHint().width(), field.minimumWidth()) for _, field in shown), default=0)
        return QSize(max(labels, LABEL_WIDTH) + S4 + fields, super().minimumSizeHint().height())


def _alignment(field: QWidget) -> Qt.AlignmentFlag:
    keeps_its_width = field.sizePolicy().horizontalPolicy() in (QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
    return Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft if keeps_its_width else Qt.AlignmentFlag.AlignTop
