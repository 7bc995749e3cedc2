"""Sheets of paper as they will be printed, whole or larger, beside each other where there is room."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from editor.session.paper import Pages
from editor.widgets.look import S16, colour, look_changed

STEP = 1.25
LEAST, MOST = 0.3, 4.0
"""Pixels a point, so that a page is between 18 cm and 2.4 m high on an ordinary screen."""


class PaperView(QScrollArea):
    """`sheet` is the size of a page in the units that `pages` are drawn in."""

    def __init__(self, pages: Pages, sheet: QSizeF, point: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = _Sheets(pages, sheet, point)
        self._is_whole = True
        self.setWidget(self._sheets)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(f"Preview of the printed pages, {pages.count} in all")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A page is as high as there is room, until the writer wants it otherwise."""
        super().resizeEvent(event)
        whole = (self.height() - 2 * S16) / self._sheets.page.height()
        self._sheets.show_at(whole if self._is_whole else self._sheets.scale, self.width())

    def larger(self) -> None:
        self._zoom(STEP)

    def smaller(self) -> None:
        self._zoom(1 / STEP)

    def _zoom(self, by: float) -> None:
        self._is_whole = False
        self._sheets.show_at(self._sheets.scale * by, self.width())


class _Sheets(QWidget):
    """`page` is a page's size in points, `scale` pixels a point."""

    def __init__(self, pages: Pages, sheet: QSizeF, point: float) -> None:
        super().__init__()
        self._pages, self._point = pages, point
        self.page = sheet / point
        self.scale = 1.0
        self._columns = 1
        look_changed.connect(self.update)

    def show_at(self, scale: float, width: int) -> None:
        self.scale = min(max(scale, LEAST), MOST)
        sheet = self._sheet()
        self._columns = max(1, min(self._pages.count, int((width - S16) // (sheet.width() + S16))))
        rows = -(-self._pages.count // self._columns)
        self.resize(S16 + self._columns * (sheet.width() + S16), S16 + rows * (sheet.height() + S16))
        self.update()

    def _sheet(self) -> QSize:
        return (self.page * self.scale).toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("surface"))
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        sheet = self._sheet()
        for number in range(self._pages.count):
            row, column = divmod(number, self._columns)
            left, top = S16 + column * (sheet.width() + S16), S16 + row * (sheet.height() + S16)
            rect = QRectF(left, top, sheet.width(), sheet.height())
            if not rect.intersects(QRectF(event.rect())):
                continue
            painter.fillRect(rect, Qt.GlobalColor.white)
            painter.save()
            painter.setClipRect(rect)
            painter.translate(left, top)
            painter.scale(self.scale / self._point, self.scale / self._point)
            self._pages.draw(painter, number)
            painter.restore()
            painter.setPen(colour("line"))
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
