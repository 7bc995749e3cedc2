"""The finished release on paper: laid out in pages for a printer, the print preview or Qt's own writer of PDF."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from editor.desk.finished import Finished
from editor.domain.printed import Printed, Role
from editor.domain.text import clean
from editor.session.paper_format import BLACK, EDGE, GREY, paper_block, paper_font, paper_span, sign

__all__ = ["RESOLUTION", "Finished", "Pages", "a4", "drawn_pdf", "pages_of", "paint"]

MARGIN = 72.0
"""Points on each side: 2.54 cm."""
RESOLUTION = 1200
"""Dots an inch of what is drawn for the screen: that of Qt's writer of PDF, so that lines break alike."""
_WITH_NEXT = (Role.SUBHEADING, Role.HEADING, Role.HEADLINE, Role.ATTRIBUTION, Role.RELEASE_LINE)
_TRIES = 20


def a4() -> QPageLayout:
    """The whole sheet: the margins are the paper's own."""
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def pages_of(ready: Finished) -> "tuple[Pages, QSizeF]":
    """The pages on A4, and how large that is, at RESOLUTION."""
    sheet = QSizeF(a4().fullRectPixels(RESOLUTION).size())
    return Pages(ready, sheet, RESOLUTION / 72), sheet


def paint(ready: Finished, device: QPagedPaintDevice) -> int:
    """Draws all pages on the device, as large as its paper; how many they are."""
    resolution = device.logicalDpiX()
    sheet = device.pageLayout().fullRectPixels(resolution)
    visible = device.pageLayout().paintRectPixels(resolution)
    painter = QPainter(device)
    painter.translate(sheet.topLeft() - visible.topLeft())
    pages = Pages(ready, QSizeF(sheet.size()), resolution / 72)
    for number in range(pages.count):
        if number:
            device.newPage()
        pages.draw(painter, number)
    painter.end()
    return pages.count


def drawn_pdf(ready: Finished) -> bytes:
    """A PDF for paper: titled, but without tags. Some 20 ms; Qt lays text out in its own thread only."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(a4())
    writer.setTitle(" ".join(ready.about.title.split()))
    writer.setCreator("")
    paint(ready, writer)
    buffer.close()
    return bytes(data.data())


class Pages:
    """The text in pages, with what stands at the head and foot of each."""

    def __init__(self, ready: Finished, sheet: QSizeF, point: float) -> None:
        """`sheet` is the size of the paper and `point` a point, both in the units that are drawn in."""
        self._about = ready.about
        self._point, self._margin = point, MARGIN * point
        self._size = QSizeF(sheet.width() - 2 * self._margin, sheet.height() - 2 * self._margin)
        self._text = _document(ready.blocks, self._size, point)
        self.count = self._text.pageCount()

    def draw(self, painter: QPainter, number: int) -> None:
        page = QRectF(0, number * self._size.height(), self._size.width(), self._size.height())
        painter.save()
        painter.translate(self._margin, self._margin - page.top())
        painter.setClipRect(page)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = page
        self._text.documentLayout().draw(painter, context)
        painter.restore()
        painter.save()
        painter.translate(self._margin, 0)
        self._draw_edges(painter, number)
        painter.restore()

    def _draw_edges(self, painter: QPainter, number: int) -> None:
        line, width = 15 * self._point, self._size.width()
        painter.setFont(paper_font(EDGE * self._point, is_strong=True))
        painter.setPen(QColor(BLACK))
        top = self._margin - 12 * self._point - line * len(self._about.header_lines)
        for at, words in enumerate(self._about.header_lines):
            painter.drawText(QRectF(0, top + at * line, width, line), Qt.AlignmentFlag.AlignLeft, words)
        foot = self._margin + self._size.height() + 16 * self._point
        painter.setPen(QPen(QColor(GREY), 0.5 * self._point))
        painter.drawLine(0, round(foot), round(width), round(foot))
        painter.setFont(paper_font(EDGE * self._point))
        row = QRectF(0, foot + 6 * self._point, width, line)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft, self._about.short_title)
        painter.drawText(row, Qt.AlignmentFlag.AlignRight, f"Page {number + 1} of {self.count}")


def _document(blocks: Printed, size: QSizeF, point: float) -> QTextDocument:
    text = QTextDocument()
    text.setUndoRedoEnabled(False)
    text.setDocumentMargin(0)
    cursor = QTextCursor(text)
    for at, block in enumerate(blocks):
        if at:
            cursor.insertBlock()
        cursor.setBlockFormat(paper_block(block, point))
        if sign(block):
            cursor.insertText(sign(block), paper_span(block, None, point))
        for span in block.spans:
            cursor.insertText(clean(span.text).replace("\n", "\u2028"), paper_span(block, span, point))
    text.setPageSize(size)
    for _ in range(_TRIES):  # what is moved to the next page may part others
        parted = next(_parted(text, blocks), None)
        if parted is None:
            break
        _begin_page(parted)
    return text


def _parted(text: QTextDocument, blocks: Printed) -> Iterator[QTextBlock]:
    """Each block that a page ends after though it belongs with the following one; the first of several such."""
    height = text.pageSize().height()
    first: QTextBlock | None = None
    for number, (block, following) in enumerate(pairwise(blocks)):
        here = text.findBlockByNumber(number)
        belongs = block.role in _WITH_NEXT and not (block.role is Role.ATTRIBUTION and following.role is not Role.QUOTE)
        if not (belongs or following.role is Role.ENDS):
            first = None
            continue
        first = first or here
        is_first_on_page = first.blockFormat().pageBreakPolicy() != QTextFormat.PageBreakFlag.PageBreak_Auto
        if not is_first_on_page and _page(text, here, height) != _page(text, here.next(), height):
            yield first


def _page(text: QTextDocument, block: QTextBlock, height: float) -> int:
    """On which page its first line stands."""
    line = block.layout().lineAt(0)
    top = text.documentLayout().blockBoundingRect(block).top() + (line.y() if line.isValid() else 0.0)
    return int((top + 0.5) // height)


def _begin_page(block: QTextBlock) -> None:
    cursor = QTextCursor(block)
    form = block.blockFormat()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    cursor.setBlockFormat(form)
